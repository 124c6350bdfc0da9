#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Known-item search: does a running searchd find one given article?

  bench/known_item.py BASE_URL [--articles NEWS.jsonl[.zst]] [--sample 500] [--param key=value ...]

Questions are made of articles that the index holds: the headline's words with one dropped; six of its longer words, as
they are and with one replaced by a synonym (from WordNet, where it is installed: Debian's wordnet-base); the three
rarest words of a sentence from the middle. A copy of that article counts as the article. Reported: the share found
first and among the first ten, and the mean reciprocal rank."""
import argparse
import collections
import json
import pathlib
import random
import re
import urllib.parse
import urllib.request

import news


SIX = 6


def headline_questions(chosen, rng):
    for article in chosen:
        words = news.words(article["title"])
        if len(words) < 4:
            continue
        words.pop(rng.randrange(len(words)))
        yield article, " ".join(words)


def six_words(chosen, rng):
    for article in chosen:
        words = [word for word in news.words(article["title"]) if len(word) > 3]
        if len(words) >= SIX:
            begin = rng.randrange(len(words) - SIX + 1)
            yield article, words[begin:begin + SIX]


def headline_six(chosen, rng):
    for article, words in six_words(chosen, rng):
        yield article, " ".join(words)


def headline_synonym(chosen, rng, synonyms):
    for article, words in six_words(chosen, rng):
        places = [i for i, word in enumerate(words) if synonyms.of(word)]
        if places:
            place = rng.choice(places)
            words[place] = rng.choice(synonyms.of(words[place]))
            yield article, " ".join(words)


class Synonyms:
    """Other single words of a word's most frequent sense, by WordNet's files: wndb(5WN), wninput(5WN)."""

    def __init__(self, folder):
        self.known = {}
        for part in ("noun", "verb", "adj"):
            data = (folder / ("data." + part)).read_bytes()
            for line in (folder / ("index." + part)).read_text().splitlines():
                if line.startswith(" "):
                    continue
                fields = line.split()
                if fields[0] not in self.known:
                    self.known[fields[0]] = self.words_at(data, int(fields[-int(fields[2])]), fields[0])

    @staticmethod
    def words_at(data, offset, lemma):
        fields = data[offset:data.index(b"\n", offset)].decode().split()
        words = (word.split("(")[0].lower() for word in fields[4:4 + 2 * int(fields[3], 16):2])
        return sorted(word for word in words if word != lemma and word.isalpha())

    def of(self, word):
        return self.known.get(word, [])


def sentence_questions(chosen, frequency):
    for article in chosen:
        sentences = [s for s in re.split(r"(?<=[.!?])\s+", article["body"]) if len(news.words(s)) >= 8]
        if not sentences:
            continue
        words = sorted(set(w for w in news.words(sentences[len(sentences) // 2]) if len(w) > 3),
                       key=lambda word: (frequency[word], word))
        if len(words) >= 3:
            yield article, " ".join(words[:3])


def rank(base, article, question, extra):
    query = {"q": question, "facets": "none", "limit": 10, **extra}
    with urllib.request.urlopen(base + "/api/v1/search?" + urllib.parse.urlencode(query), timeout=60) as reply:
        hits = json.load(reply)["hits"]
    for place, hit in enumerate(hits, 1):
        if hit["id"] == article["id"] or hit["title"] == article["title"]:
            return place
    return None


def report(name, base, questions, extra):
    ranks = [rank(base, article, question, extra) for article, question in questions]
    count = max(len(ranks), 1)
    print("%-28s %4d questions  first %.3f  in ten %.3f  MRR %.4f" % (
        name, len(ranks), sum(r == 1 for r in ranks) / count, sum(r is not None for r in ranks) / count,
        sum(1 / r for r in ranks if r) / count))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("--articles")
    parser.add_argument("--sample", type=int, default=500)
    parser.add_argument("--wordnet", type=pathlib.Path, default=pathlib.Path("/usr/share/wordnet"))
    parser.add_argument("--param", action="append", default=[])
    options = parser.parse_args()
    found = news.articles(news.path_of(options.articles))
    frequency = collections.Counter(word for article in found for word in set(news.words(article["body"])))
    chosen = news.sample(found, options.sample)
    extra = dict(p.split("=", 1) for p in options.param)
    report("headline, one word dropped", options.base, headline_questions(chosen, random.Random(2)), extra)
    report("six words of a headline", options.base, headline_six(chosen, random.Random(4)), extra)
    if (options.wordnet / "index.noun").exists():
        replaced = headline_synonym(chosen, random.Random(4), Synonyms(options.wordnet))
        report("the same, one a synonym", options.base, replaced, extra)
    report("rare words of a sentence", options.base, sentence_questions(chosen, frequency), extra)


if __name__ == "__main__":
    main()
