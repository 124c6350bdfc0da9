# SPDX-License-Identifier: GPL-3.0-or-later
"""What WordNet says of single English words. The files: wndb(5WN), cntlist(5WN) of Debian's wordnet-base."""
import collections
import re

PARTS = ("noun", "verb", "adj", "adv")
# The part of speech in a sense key: 5 is an adjective's satellite.
PART_OF_SENSE = {"1": "noun", "2": "verb", "3": "adj", "4": "adv", "5": "adj"}

# A set of synonyms: the lexicographer's file that it is in, a number that tells what kind of thing it is; what it is a
# single instance of.
Sense = collections.namedtuple("Sense", "part file instance_of")
COUNTRY = re.compile(r"(.*_)?country")


class WordNet:
    def __init__(self, folder):
        self.parts = collections.defaultdict(set)  # word -> parts of speech
        self.exceptions = collections.defaultdict(set)  # irregular form -> (part, lemma)
        self.counts = collections.Counter()  # (word, part) -> how often WordNet's tagged texts have it
        self.synsets = collections.defaultdict(set)  # word -> sets of synonyms that it is in
        self.instances = set()  # words that name single persons and places only
        self.names = collections.Counter()  # word -> how many single persons and places it names
        self.capitals = collections.defaultdict(set)  # word as written, with capitals -> its sets of synonyms
        self.small = set()  # words written without capitals
        self.sense = {}  # set of synonyms -> Sense
        self.compounds = set()  # nouns written with hyphens
        self.countries = countries = set()  # of kinds of countries: sets of synonyms
        kinds = set()
        for part in PARTS:
            for line in self.lines(folder / f"index.{part}"):
                word = line.split(" ", 1)[0]
                if word.isalpha():
                    self.parts[word].add(part)
                elif part == "noun" and word.replace("-", "").isalpha():
                    self.compounds.add(word)
            for line in self.lines(folder / f"data.{part}"):
                fields = line.split(" ")
                synset = part + fields[0]
                self.sense[synset] = Sense(part, fields[1], {"noun" + at for at in re.findall(r" @i (\d+) n ", line)})
                if any(COUNTRY.fullmatch(word) for word in fields[4:4 + 2 * int(fields[3], 16):2]):
                    countries.add(synset)
                for at in range(int(fields[3], 16)):
                    word = fields[4 + 2 * at].split("(")[0]
                    if word.isalpha():
                        self.synsets[word.lower()].add(synset)
                        (self.instances if " @i " in line else kinds).add(word.lower())
                        self.names[word.lower()] += " @i " in line
                        if word == word.lower():
                            self.small.add(word)
                        else:
                            self.capitals[word].add(synset)
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
