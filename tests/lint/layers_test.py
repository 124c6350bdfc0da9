#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests of layers.py."""
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

    def assert_allowed(self, name, include):
        self.assertEqual(self.found(name, f"#include {include}\n"), [])

    def assert_refused(self, name, include):
        self.assertEqual(len(self.found(name, f"#include {include}\n")), 1)

    def test_engine_and_tagging_do_not_know_each_other(self):
        self.assert_refused("engine/a.cc", '"tagging/tagger.h"')
        self.assert_refused("tagging/a.h", '"engine/fields/schema.h"')

    def test_programs_see_only_the_doors(self):
        self.assert_refused("searchd/a.cc", '"engine/snapshot/snapshot.h"')
        self.assert_refused("indexer/a.cc", '"tagging/words/tokens.h"')
        self.assert_allowed("searchd/a.cc", '"engine/index_reader.h"')
        self.assert_allowed("indexer/a.cc", '"tagging/catalogue/catalogue.h"')

    def test_packaging_sees_the_programs_alone(self):
        self.assert_refused("packaging/documents/a.cc", '"engine/index_reader.h"')
        self.assert_allowed("packaging/documents/a.cc", '"indexer/commands.h"')
        self.assert_refused("searchd/a.cc", '"packaging/documents/manual.h"')

    def test_rooms_do_not_look_up(self):
        self.assert_refused("tagging/words/a.cc", '"tagging/catalogue/lexicon.h"')
        self.assert_refused("tagging/listed/a.cc", '"tagging/unlisted/name_model.h"')
        self.assert_refused("engine/format/a.h", '"engine/writing/live_writer.h"')
        self.assert_refused("engine/snapshot/a.h", '"engine/index_reader.h"')
        self.assert_allowed("engine/searching/a.h", '"engine/snapshot/snapshot.h"')

    def test_no_rooms_include_each_other_in_a_circle(self):
        left = {room: {other for other in may if other != room} for room, may in layers.MAY_INCLUDE.items()}
        while left:
            lowest = [room for room, may in left.items() if not may & left.keys()]
            self.assertTrue(lowest, f"a circle among {sorted(left)}")
            for room in lowest:
                del left[room]

    def test_a_new_room_must_be_in_the_table(self):
        self.assertEqual(len(self.found("engine/internal/a.h", "")), 1)

    def test_xapian_stays_in_the_engine_out_of_its_doors(self):
        self.assert_allowed("engine/snapshot/a.h", "<xapian.h>")
        self.assert_allowed("engine/a.cc", "<xapian.h>")
        self.assert_refused("engine/a.h", "<xapian.h>")
        self.assert_refused("engine/contract/a.h", "<xapian.h>")
        self.assert_refused("searchd/a.cc", "<xapian.h>")
        self.assert_refused("engine/searching/a.cc", "<xapian.h>")

    def test_libraries_have_their_places(self):
        self.assert_refused("searchd/routes.cc", "<httplib.h>")
        self.assert_allowed("searchd/net/server.cc", "<httplib.h>")
        self.assert_refused("searchd/main.cc", "<prometheus/gauge.h>")
        self.assert_allowed("searchd/answers/metrics.cc", "<prometheus/gauge.h>")
        self.assert_refused("engine/a.h", "<nlohmann/json.hpp>")
        self.assert_refused("indexer/main.cc", "<CLI/CLI.hpp>")


if __name__ == "__main__":
    unittest.main()
