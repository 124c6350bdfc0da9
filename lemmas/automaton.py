# SPDX-License-Identifier: GPL-3.0-or-later
"""Writes a dictionary of inflections as a minimal acyclic automaton over lines, one line a pair:

    FORM 0x00 CUT SUFFIX

The lemma is the form without its last CUT - 1 bytes, and with SUFFIX behind it. The lines are added in sorted order, and
each state is joined with an equal one as soon as no further line can change it: Daciuk, Mihov, Watson and Watson,
"Incremental Construction of Minimal Acyclic Finite-State Automata" (2000).

The file: MAGIC; LABELS bytes, the most frequent labels; the place of the first state (4 bytes, the lowest first); the
states. A place counts from the beginning of the file. A state is a list of arcs. An arc is

    1 byte   LAST: the state's last arc; FINAL: a line ends with it; FIXED: see below; and the number of its label in the
             table, from 1, or 0
    1 byte   the label, where the number is 0
    1 to 5   the place of the state it leads to, 0 if there is none, LEB128: from the file's beginning if FIXED, else
             how far before the beginning of the arc's own state

engine/terms/lemma_dictionary.cc reads it."""
import collections

MAGIC = b"RDLEMMA1"
LABELS = 31
LAST, FINAL, FIXED = 0x80, 0x40, 0x20


def number(value):
    out = bytearray()
    while True:
        low, value = value & 0x7F, value >> 7
        out.append(low | (0x80 if value else 0))
        if not value:
            return bytes(out)


def line(form, lemma):
    """The line of a pair of folded words."""
    form, lemma = form.encode(), lemma.encode()
    shared = 0
    while shared < min(len(form), len(lemma)) and form[shared] == lemma[shared]:
        shared += 1
    return form + b"\0" + bytes([len(form) - shared + 1]) + lemma[shared:]


class Automaton:
    def __init__(self, lines):
        counts = collections.Counter()
        for text in lines:
            counts.update(text)
        labels = bytes(label for label, _ in sorted(counts.items(), key=lambda pair: (-pair[1], pair[0]))[:LABELS])
        self.numbers = {label: at + 1 for at, label in enumerate(labels)}
        self.out = bytearray(MAGIC + labels.ljust(LABELS, b"\0") + bytes(4))
        self.places = {}
        # The states of the line added last, from the first on: each a list of [label, final, place].
        self.path = [[]]
        before = b""
        for text in lines:
            self.add(before, text)
            before = text
        self.settle(0)
        root = self.place(self.path[0])
        self.out[len(MAGIC) + LABELS:len(MAGIC) + LABELS + 4] = root.to_bytes(4, "little")

    def add(self, before, text):
        shared = 0
        most = min(len(before), len(text))
        while shared < most and before[shared] == text[shared]:
            shared += 1
        self.settle(shared)
        for at in range(shared, len(text)):
            self.path[at].append([text[at], at == len(text) - 1, 0])
            self.path.append([])

    def settle(self, depth):
        """No further line changes the states deeper than this."""
        while len(self.path) > depth + 1:
            state = self.path.pop()
            self.path[-1][-1][2] = self.place(state) if state else 0

    def place(self, state):
        key = tuple(value for arc in state for value in arc)
        known = self.places.get(key)
        if known is not None:
            return known
        here = len(self.out)
        for at, (label, final, target) in enumerate(state):
            index = self.numbers.get(label, 0)
            fixed = target == 0 or len(number(target)) < len(number(here - target))
            self.out.append((LAST if at == len(state) - 1 else 0) | (FINAL if final else 0) | (FIXED if fixed else 0) |
                            index)
            if not index:
                self.out.append(label)
            self.out += number(target if fixed else here - target)
        self.places[key] = here
        return here


def automaton(pairs):
    """The file of a dictionary: pairs of (form, lemma), both folded."""
    return bytes(Automaton(sorted({line(form, lemma) for form, lemma in pairs})).out)
