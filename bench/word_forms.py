#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Does a word find its inflections and no other words? Judged by an outside dictionary (PyPI: lemminflect).

  bench/word_forms.py BASE_URL [--articles NEWS.jsonl[.zst]] [--words 200] [--seed 1]

Words that 20 to 3,000 articles have and that the judge knows are drawn at random and searched for in a running searchd
that holds these articles. Reported: the mean share of a word's hits that have an inflection of it (precision), the share
of words where that is .95 or more, and the mean share of the articles with an inflection that are hits (recall). The
judge knows one spelling of most words, so that British spellings count against it."""
import argparse
import collections
import csv
import io
import random
import re
import urllib.parse
import urllib.request
import warnings

import news

warnings.filterwarnings("ignore")  # of numpy, which lemminflect uses
import lemminflect  # noqa: E402


def words_of(article):
    text = (article["title"] + " " + article["body"]).lower().replace("\u2019", "'")
    found = re.findall(r"[a-z0-9][a-z0-9']*(?:-[a-z0-9']+)*", text)
    plain = [part for word in found for part in word.split("-")] + [word.replace("-", "") for word in found]
    return {re.sub(r"'s$|'", "", word) for word in plain}


def inflections(word):
    forms = {word}
    for part, lemmas in lemminflect.getAllLemmas(word).items():
        for lemma in lemmas:
            forms.add(lemma)
            for found in lemminflect.getAllInflections(lemma, upos=part).values():
                forms.update(found)
    return {form.lower() for form in forms}


def hits(base, word):
    query = urllib.parse.urlencode({"q": word, "match": "all", "copies": "show", "format": "csv"})
    with urllib.request.urlopen(base + "/api/v1/export?" + query, timeout=600) as reply:
        return {row["id"] for row in csv.DictReader(io.TextIOWrapper(reply, encoding="utf-8", newline=""))}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base")
    parser.add_argument("--articles")
    parser.add_argument("--words", type=int, default=200)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    having = collections.defaultdict(set)
    for article in news.articles(news.path_of(options.articles)):
        for word in words_of(article):
            having[word].add(article["id"])
    known = sorted(word for word, ids in having.items()
                   if 20 <= len(ids) <= 3000 and word.isalpha() and lemminflect.getAllLemmas(word))
    precision, recall = [], []
    for word in random.Random(options.seed).sample(known, options.words):
        found = hits(options.base, word)
        right = set().union(*(having.get(form, set()) for form in inflections(word)))
        both = len(found & right)
        precision.append(both / max(len(found), 1))
        recall.append(both / max(len(right), 1))
        if precision[-1] < 0.95 or recall[-1] < 0.95:
            print("%-20s precision %.2f recall %.2f" % (word, precision[-1], recall[-1]))
    count = len(precision)
    print("%d words  precision %.4f  .95 or more %.3f  recall %.4f" % (
        count, sum(precision) / count, sum(p >= 0.95 for p in precision) / count, sum(recall) / count))


if __name__ == "__main__":
    main()
