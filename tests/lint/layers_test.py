#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""layers.py finds what it is there to find."""
import pathlib
import tempfile
import unittest

import layers


class LayersTest(unittest.TestCase):
    def found(self, name, text):
        with tempfile.TemporaryDirectory() as folder:
            file = pathlib.Path(folder) / name
            file.parent.mkdir(parents=True)
            file.write_text(text, encoding="utf-8")
            return list(layers.problems(pathlib.Path(folder)))

    def test_engine_and_tagging_do_not_know_each_other(self):
        self.assertEqual(len(self.found("engine/a.cc", '#include "tagging/tagger.h"\n')), 1)
        self.assertEqual(len(self.found("tagging/a.h", '#include "engine/schema.h"\n')), 1)

    def test_xapian_stays_in_the_engine_out_of_its_public_headers(self):
        self.assertEqual(self.found("engine/internal/a.h", "#include <xapian.h>\n"), [])
        self.assertEqual(len(self.found("engine/a.h", "#include <xapian.h>\n")), 1)
        self.assertEqual(len(self.found("searchd/a.cc", "#include <xapian.h>\n")), 1)

    def test_libraries_have_their_places(self):
        self.assertEqual(len(self.found("searchd/routes.cc", "#include <httplib.h>\n")), 1)
        self.assertEqual(self.found("searchd/server.cc", "#include <httplib.h>\n"), [])
        self.assertEqual(len(self.found("searchd/main.cc", "#include <prometheus/gauge.h>\n")), 1)
        self.assertEqual(self.found("searchd/metrics.cc", "#include <prometheus/gauge.h>\n"), [])
        self.assertEqual(len(self.found("engine/a.h", "#include <nlohmann/json.hpp>\n")), 1)
        self.assertEqual(len(self.found("indexer/main.cc", "#include <CLI/CLI.hpp>\n")), 1)


if __name__ == "__main__":
    unittest.main()
