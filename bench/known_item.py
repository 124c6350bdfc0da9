#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Known-item search: does a running searchd find one given article?

  bench/known_item.py BASE_URL [--articles NEWS.jsonl[.zst]] [--sample 500] [--param key=value ...]

Two kinds of questions are made of articles that the index holds: the headline's words with one dropped, and the three
rarest words of a sentence from the middle. A copy of that article counts as the article. Reported: the share found
first and among the first ten, and the mean reciprocal rank."""
import argparse
import collections
import json
import random
import re
import urllib.parse
import urllib.request

import news


def headline_questions(chosen, rng):
    for article in chosen:
        words = news.words(article["title"])
        if len(words) < 4:
            continue
        words.pop(rng.randrange(len(words)))
        yield article, " ".join(words)


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
    parser.add_argument("--param", action="append", default=[])
    options = parser.parse_args()
    found = news.articles(news.path_of(options.articles))
    frequency = collections.Counter(word for article in found for word in set(news.words(article["body"])))
    chosen = news.sample(found, options.sample)
    extra = dict(p.split("=", 1) for p in options.param)
    report("headline, one word dropped", options.base, headline_questions(chosen, random.Random(2)), extra)
    report("rare words of a sentence", options.base, sentence_questions(chosen, frequency), extra)


if __name__ == "__main__":
    main()
