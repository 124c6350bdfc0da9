#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""catalogue.py finds what it is there to find."""
import pathlib
import tempfile
import unittest

import catalogue

ALPHA = '[[actor]]\nid = "alpha"\nname = "Alpha"\n'
BETA = '[[actor]]\nid = "beta"\nname = "Beta"\n'


class CatalogueTest(unittest.TestCase):
    def found(self, text):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            (root / "catalogue").mkdir()
            (root / "catalogue/a.toml").write_text(text, encoding="utf-8")
            return list(catalogue.problems(root))

    def test_sorted_entries_are_right(self):
        self.assertEqual(self.found(ALPHA + BETA + '[[kind]]\nid = "aardvarks"\n'), [])

    def test_an_entry_out_of_order_is_found_with_its_line(self):
        self.assertEqual(self.found(BETA + ALPHA),
                         ["catalogue/a.toml:4: 'alpha' stands behind 'beta': entries stand sorted by id, each once"])

    def test_an_entry_given_twice_is_found(self):
        self.assertEqual(len(self.found(ALPHA + ALPHA)), 1)

    def test_a_form_listed_twice_is_found_in_whatever_list(self):
        twice = ["catalogue/a.toml:1: 'alpha' lists 'A' twice"]
        self.assertEqual(self.found(ALPHA + 'aliases = ["A", { text = "A", near = ["B"] }]\n'), twice)
        self.assertEqual(self.found(ALPHA + 'aliases = ["A"]\nnative = ["A"]\n'), twice)
        self.assertEqual(self.found(ALPHA + 'adjectives = ["A", "A"]\n'), twice)

    def test_conditions_on_the_name_itself_are_right(self):
        self.assertEqual(self.found(ALPHA + 'aliases = [{ text = "Alpha", near = ["B"] }]\n'), [])

    def test_the_name_as_a_plain_alias_is_found(self):
        self.assertEqual(len(self.found(ALPHA + 'aliases = ["Alpha"]\n')), 1)


if __name__ == "__main__":
    unittest.main()
