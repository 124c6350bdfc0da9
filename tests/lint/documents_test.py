#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of documents.py."""
import pathlib
import tempfile
import unittest

import documents

GOOD = {"README.md": "See `docs/` and docs/a.md.", "CONTRIBUTING.md": "", "CHANGELOG.md": "", "ARCHITECTURE.md": "",
        "docs/README.md": "[a](a.md)", "docs/a.md": "[back](README.md) [web](https://example.org/x.md)"}


class DocumentsTest(unittest.TestCase):
    def found(self, changes):
        with tempfile.TemporaryDirectory() as folder:
            root = pathlib.Path(folder)
            for name, text in {**GOOD, **changes}.items():
                (root / name).parent.mkdir(exist_ok=True)
                (root / name).write_text(text, encoding="utf-8")
            return list(documents.problems(root))

    def test_good_documents_have_no_fault(self):
        self.assertEqual(self.found({}), [])

    def test_a_document_that_is_not_listed_is_a_fault(self):
        self.assertEqual(len(self.found({"docs/b.md": ""})), 1)

    def test_a_file_that_is_not_there_is_a_fault(self):
        self.assertEqual(len(self.found({"docs/a.md": "the code is in docs/gone.cc."})), 1)
        self.assertEqual(len(self.found({"docs/a.md": "the code is in `docs/gone/`."})), 1)

    def test_a_link_that_leads_nowhere_is_a_fault(self):
        self.assertEqual(len(self.found({"docs/a.md": "[gone](images/gone.png)"})), 1)


if __name__ == "__main__":
    unittest.main()
