#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""bench/corpus.py, with the sample articles as its source, as the indexer reads both."""
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unittest

ROOT = pathlib.Path(os.environ["READOUT_SOURCE_DIR"])
WORD = re.compile(r"[^\W_]+")


def inspected(*arguments, **options):
    """Exit status 1 would say that something was skipped."""
    return subprocess.run([os.environ["READOUT_INDEXER"], "inspect", "--json", *arguments], check=True, text=True,
                          stdout=subprocess.PIPE, **options).stdout


def words(articles):
    return collections.Counter(word for article in articles for word in WORD.findall(article["body"].lower()))


class CorpusTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = tempfile.TemporaryDirectory()
        cls.source = os.path.join(cls.folder.name, "source.jsonl")
        pathlib.Path(cls.source).write_text(inspected(str(ROOT / "sample_docs")), encoding="utf-8")
        cls.text = cls.grown(600)
        cls.articles = [json.loads(line) for line in cls.text.splitlines()]

    @classmethod
    def tearDownClass(cls):
        cls.folder.cleanup()

    @classmethod
    def grown(cls, count, seed=1):
        return subprocess.run([sys.executable, str(ROOT / "bench/corpus.py"), str(count), "--articles", cls.source,
                               "--seed", str(seed)], check=True, text=True, stdout=subprocess.PIPE).stdout

    def test_the_same_seed_gives_the_same_and_another_something_else(self):
        self.assertEqual(self.grown(600), self.text)
        other = [json.loads(line) for line in self.grown(100, seed=2).splitlines()]
        self.assertFalse({article["id"] for article in other} & {article["id"] for article in self.articles})
        self.assertFalse({article["body"] for article in other} & {article["body"] for article in self.articles})

    def test_a_smaller_corpus_is_the_beginning_of_a_larger_one(self):
        self.assertTrue(self.text.startswith(self.grown(50)))

    def test_the_indexer_reads_every_article(self):
        read = inspected("-", input="".join(self.text.splitlines(True)[:100]))
        self.assertEqual([json.loads(line)["id"] for line in read.splitlines()],
                         [article["id"] for article in self.articles[:100]])
        self.assertEqual(len({article["id"] for article in self.articles}), 600)

    def test_some_articles_are_copies(self):
        bodies = collections.Counter(article["body"] for article in self.articles)
        self.assertGreater(len(bodies), 600 * 0.9)
        self.assertLess(len(bodies), 600)

    def test_lengths_stay_and_the_vocabulary_grows(self):
        source = [json.loads(line) for line in pathlib.Path(self.source).read_text(encoding="utf-8").splitlines()]
        before, after = words(source), words(self.articles)
        self.assertGreater(len(after), len(before))
        self.assertLess(len(after), 2 * 600 / len(source) * len(before))
        ratio = sum(after.values()) / 600 / (sum(before.values()) / len(source))
        self.assertTrue(0.8 < ratio < 1.3, ratio)
        self.assertTrue(all(not re.search(r"\s\s(?<!\n\n)", article["body"]) for article in self.articles))


if __name__ == "__main__":
    unittest.main()
