#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What `cmake --install` puts where."""
import os
import pathlib
import subprocess
import tempfile
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
BUILD = os.environ.get("READOUT_PROGRAMS", str(SOURCE / "build/release"))


class InstallTest(unittest.TestCase):
    def installed(self, *arguments):
        place = tempfile.TemporaryDirectory()
        self.addCleanup(place.cleanup)
        subprocess.run(["cmake", "--install", BUILD, "--prefix", place.name, *arguments], check=True,
                       capture_output=True)
        return pathlib.Path(place.name)

    def test_programs_come_with_man_pages_and_completion(self):
        prefix = self.installed()
        for file in ("bin/indexer", "bin/searchd", "share/man/man1/indexer-add.1", "share/man/man8/searchd.8",
                     "share/bash-completion/completions/indexer", "share/zsh/vendor-completions/_indexer",
                     "share/fish/vendor_completions.d/indexer.fish", "share/doc/readout/examples/readout.toml"):
            self.assertTrue((prefix / file).is_file(), file)
        subprocess.run([prefix / "bin/searchd", "--version"], check=True, capture_output=True)

    def test_units_call_the_programs_where_they_lie(self):
        prefix = self.installed()
        calls = [line for unit in (prefix / "lib/systemd/system").glob("*.service")
                 for line in unit.read_text(encoding="utf-8").splitlines() if line.startswith("ExecStart=")]
        self.assertEqual(len(calls), 3)
        for call in calls:
            self.assertTrue(call.startswith(f"ExecStart={prefix}/bin/"), call)

    def test_the_programs_can_be_had_without_what_is_for_systemd(self):
        self.assertFalse((self.installed("--component", "programs") / "lib").exists())


if __name__ == "__main__":
    unittest.main()
