#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists names for the training program.   names.py CATALOGUE GAZETTEER ISO_CODES > names.tsv

A line: kind (person, organisation, place), tab, name. From the project's own catalogue, the CC0 lists of world leaders
and US legislators below GAZETTEER, and the subdivisions of ISO 3166-2 in the package iso-codes.
"""
import csv
import json
import pathlib
import re
import sys
import tomllib


def catalogue(folder):
    for path in sorted((folder / "actors").glob("*.toml")):
        for actor in tomllib.loads(path.read_text(encoding="utf-8"))["actor"]:
            kind = {"country": "place"}.get(actor["type"], actor["type"])
            for name in [actor["name"]] + [alias for alias in actor.get("aliases", []) if isinstance(alias, str)]:
                if kind != "person" or " " in name:
                    yield kind, name


def leaders(folder):
    with open(folder / "world-leaders-2021/data/wikidata.csv", encoding="utf-8") as file:
        for row in csv.DictReader(file):
            yield "person", row["officeholderLabel"]
    for name in re.findall(r"official_full: (.+)",
                           (folder / "congress-legislators/legislators-current.yaml").read_text(encoding="utf-8")):
        yield "person", name.strip("'\"")


def places(folder):
    for entry in json.loads((folder / "iso_3166-2.json").read_text(encoding="utf-8"))["3166-2"]:
        yield "place", re.sub(r"\s*[\[(,].*", "", entry["name"])


def main():
    sources = [(catalogue, sys.argv[1]), (leaders, sys.argv[2]), (places, sys.argv[3])]
    seen = set()
    for source, folder in sources:
        for kind, name in source(pathlib.Path(folder)):
            usable = re.match(r"[^\W\d_]", name) and name[0].isupper() and name.isprintable()
            if usable and (kind, name) not in seen and not re.match(r"Q\d", name):
                seen.add((kind, name))
                print(f"{kind}\t{name}")


main()
