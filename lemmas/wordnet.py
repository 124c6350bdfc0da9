# SPDX-License-Identifier: GPL-3.0-or-later
"""What WordNet says of single English words. The files: wndb(5WN), cntlist(5WN) of Debian's wordnet-base."""
import collections

PARTS = ("noun", "verb", "adj", "adv")
# The part of speech in a sense key: 5 is an adjective's satellite.
PART_OF_SENSE = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}


class WordNet:
    def __init__(self, folder):
        self.parts = collections.defaultdict(set)  # word -> parts of speech
        self.exceptions = collections.defaultdict(set)  # irregular form -> (part, lemma)
        self.counts = collections.Counter()  # (word, part) -> how often WordNet's tagged texts have it
        self.synsets = collections.defaultdict(set)  # word -> sets of synonyms that it is in
        self.instances = set()  # words that name single persons and places only
        kinds = set()
        for part in PARTS:
            for line in self.lines(folder / f"index.{part}"):
                word = line.split(" ", 1)[0]
                if word.isalpha():
                    self.parts[word].add(part)
            for line in self.lines(folder / f"data.{part}"):
                fields = line.split(" ")
                for at in range(int(fields[3], 16)):
                    word = fields[4 + 2 * at].split("(")[0]
                    if word.isalpha():
                        self.synsets[word.lower()].add(part + fields[0])
                        (self.instances if " @i " in line else kinds).add(word.lower())
        self.instances -= kinds
        for part in ("noun", "verb", "adj", "adv"):
            for line in self.lines(folder / f"{part}.exc"):
                form, *lemmas = line.split()
                self.exceptions[form].update((part, lemma) for lemma in lemmas)
        for line in self.lines(folder / "cntlist.rev"):
            key, _, count = line.split()
            word, sense = key.split("%")
            self.counts[word, PART_OF_SENSE[sense[0]]] += int(count)

    @staticmethod
    def lines(path):
        """Without the licence, whose lines begin with blanks."""
        with open(path, encoding="ascii") as file:
            yield from (line for line in file if not line.startswith(" "))

    def share(self, word, part):
        """How much of a word's use is this part of speech; every sense counts one more than it was seen, since most
        were not."""
        def weight(each):
            return self.counts[word, each] + 1 if each in self.parts.get(word, ()) else 0
        whole = sum(weight(each) for each in PARTS)
        return weight(part) / whole if whole else 0.0

    def synonyms(self, word, other):
        return bool(self.synsets.get(word, set()) & self.synsets.get(other, set()))
