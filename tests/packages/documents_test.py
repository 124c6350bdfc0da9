#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""What is made from the programs' tables, as the tools that read it judge it: man pages, completions. And the units,
as systemd judges them. A test whose tool is missing is skipped."""
import os
import pathlib
import re
import shutil
import subprocess
import unittest

SOURCE = pathlib.Path(__file__).resolve().parents[2]
MADE = pathlib.Path(os.environ.get("READOUT_PROGRAMS", SOURCE / "build/release")) / "packaging/made"
UNITS = SOURCE / "packaging/systemd"
LEAST_SAFE = 2.0  # systemd's measure of exposure: 0 is none, 10 all


def needs(program):
    return unittest.skipUnless(shutil.which(program), f"{program} is not installed")


def complaints(*command, **how):
    done = subprocess.run(command, capture_output=True, text=True, check=False, **how)
    return (done.stderr if done.returncode == 0 else done.stderr + done.stdout + f"status {done.returncode}").strip()


class DocumentsTest(unittest.TestCase):
    @needs("man")
    def test_man_pages_are_shown_without_a_warning(self):
        pages = sorted((MADE / "man").rglob("*.[158]"))
        self.assertGreater(len(pages), 10)
        for page in pages:
            with self.subTest(page.name):
                environment = os.environ | {"LC_ALL": "C.UTF-8", "MANWIDTH": "80", "MANROFFSEQ": ""}
                self.assertEqual(complaints("man", "--warnings", "-E", "UTF-8", "-l", "-Tutf8", "-Z", page,
                                            env=environment), "")
                self.assertEqual(complaints("lexgrog", page), "")

    @needs("zsh")
    def test_zsh_reads_its_scripts(self):
        for script in (MADE / "zsh").iterdir():
            self.assertEqual(complaints("zsh", "-n", script), "")

    @needs("fish")
    def test_fish_offers_what_fits(self):
        for script in (MADE / "fish").iterdir():
            self.assertEqual(complaints("fish", "-n", script), "")
        offered = subprocess.run(["fish", "-c", f"source {MADE}/fish/indexer.fish; complete -C 'indexer catalogue '"],
                                 capture_output=True, text=True, check=True).stdout
        self.assertEqual([line.split("\t")[0] for line in offered.splitlines()], ["check", "suggest"])

    @needs("systemd-analyze")
    def test_services_have_hardly_any_rights(self):
        services = sorted(UNITS.glob("*.service"))
        self.assertEqual(len(services), 3)
        for unit in services:
            told = subprocess.run(["systemd-analyze", "security", "--offline=true", "--no-pager", unit],
                                  capture_output=True, text=True, check=False).stdout
            exposure = re.search(r"exposure level for .*: ([\d.]+)", told)
            self.assertIsNotNone(exposure, told)
            self.assertLess(float(exposure.group(1)), LEAST_SAFE, unit.name)


if __name__ == "__main__":
    unittest.main()
