#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of words.py."""
import pathlib
import tempfile
import unittest

import words


class WordsTest(unittest.TestCase):
    def found(self, lists="[storms]\n", table='{"storms", kStorm},', classes="kStorm = 1ULL", code="is(at, kStorm)"):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            files = {"words/en.toml": lists, words.TABLE: table, words.CLASSES: classes, "tagging/a.cc": code}
            for name, text in files.items():
                (root / name).parent.mkdir(parents=True, exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return list(words.problems(root))

    def test_a_list_that_the_code_asks_for_is_right(self):
        self.assertEqual(self.found(), [])

    def test_a_class_without_a_list_is_found(self):
        self.assertEqual(self.found(lists=""), ["words/en.toml: there is no list 'storms'"])
        self.assertEqual(len(self.found(classes="kStorm = 1ULL, kGale = 1ULL")), 1)

    def test_a_class_that_nothing_asks_for_is_found(self):
        self.assertEqual(len(self.found(code="is(at, kStormy)")), 1)


if __name__ == "__main__":
    unittest.main()
