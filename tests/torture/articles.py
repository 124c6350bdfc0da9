# SPDX-License-Identifier: GPL-3.0-or-later
"""Made-up articles, and what an index of them has to hold. A state is a dictionary from id to version: with the version
an article's text follows from its id, so that a whole index can be compared with a state."""
import functools
import json
import random

SUBJECTS = ("The ministers", "Two envoys", "Farmers", "The central bank", "Judges", "Striking pilots",
            "The port authority", "Engineers", "The mayor", "Historians", "Fishermen", "The auditors")
VERBS = ("met", "criticised", "welcomed", "postponed", "examined", "rejected", "praised", "revised", "announced",
         "debated")
OBJECTS = ("the treaty", "new tariffs", "the harvest", "a railway", "the election rules", "an old bridge", "the budget",
           "the ceasefire", "a gas pipeline", "the school reform")
PLACES = ("in Geneva", "in the north", "on Tuesday", "after long talks", "without a vote", "near the coast",
          "in Nairobi", "for the third time", "by video link", "in the capital")
# No word has another form, so that totals can be counted here too.
WORDS = tuple("k%dz" % number for number in range(7)) + tuple("v%dq" % number for number in range(5))


@functools.lru_cache(maxsize=None)
def words_of(name, version):
    number = int(name[1:])
    return WORDS[number % 7], WORDS[7 + (number + version) % 5]


@functools.lru_cache(maxsize=20000)
def body_of(name, version):
    chance = random.Random("%s %d" % (name, version))
    sentences = ["%s %s %s %s." % tuple(map(chance.choice, (SUBJECTS, VERBS, OBJECTS, PLACES)))
                 for _ in range(chance.randrange(10, 60))]
    return " ".join(sentences) + " Reference %s %s of %s, version %d." % (*words_of(name, version), name, version)


@functools.lru_cache(maxsize=20000)
def line_of(name, version):
    return json.dumps({"id": name, "title": "%s and %s" % (SUBJECTS[int(name[1:]) % 12], OBJECTS[int(name[1:]) % 10]),
                       "source": "Source %d" % (int(name[1:]) % 4), "body": body_of(name, version),
                       "published": "2024-%02d-%02d" % (int(name[1:]) % 12 + 1, int(name[1:]) % 28 + 1)}) + "\n"


def lines_of(changes):
    return "".join(line_of(name, version) for name, version in changes)


def total(state, word):
    return sum(word in words_of(name, version) for name, version in state.items())


def differences(found, states):
    """Nothing if `found`, a dictionary from id to body, is one of the states; else how it differs from the nearest."""
    def differing(state):
        wrong = [name for name, version in state.items() if name in found and found[name] != body_of(name, version)]
        return (["%s is missing" % name for name in state.keys() - found.keys()] +
                ["%s is too many" % name for name in found.keys() - state.keys()] +
                ["%s is another text" % name for name in wrong])
    nearest = min((differing(state) for state in states), key=len)
    return "" if not nearest else "%d differences, as %s" % (len(nearest), ", ".join(sorted(nearest)[:4]))


class Maker:
    """Chooses what is written next. New articles have names that were never used."""

    def __init__(self, chance):
        self.chance, self.last, self.version = chance, 0, 0

    def new(self, count):
        self.last += count
        return [("a%d" % number, 0) for number in range(self.last - count + 1, self.last + 1)]

    def changes(self, state, most=60):
        """New articles, and new versions of some that are there."""
        self.version += 1
        names = self.chance.sample(sorted(state), min(self.chance.randrange(10), len(state)))
        return self.new(self.chance.randrange(1, most)) + [(name, self.version) for name in names]

    def names(self, state, most):
        return self.chance.sample(sorted(state), min(self.chance.randrange(1, most), len(state)))


def with_changes(state, changes):
    return {**state, **dict(changes)}


def without(state, names):
    return {name: version for name, version in state.items() if name not in names}
