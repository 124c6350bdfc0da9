#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether the files of the catalogue are in order: catalogue.py ROOT. Prints each actor or kind that doesn't stand
sorted by id and each form that an entry lists twice; exit 1 if any. Issues keep their order: of two that weigh the same
the first is named first."""
import pathlib
import re
import sys
import tomllib

# Lists that must not say the same: each line for itself.
LISTS = (("aliases", "demonyms", "seats", "native"), ("called",), ("adjectives",), ("possessives",), ("kinds",),
         ("bare",), ("forms",), ("countries",), ("except",))


def entries(text):
    """Line, kind of table and id of each actor and kind, in the order of the file."""
    table, begin = None, 0
    for number, line in enumerate(text.splitlines(), start=1):
        if line.startswith("[["):
            table, begin = line.strip("[]"), number
        elif table in ("actor", "kind") and (found := re.match(r'id = "([^"]*)"', line)):
            yield begin, table, found.group(1)


def doubles(entry):
    """Forms that the entry lists more than once; one with conditions may take the name's place."""
    for keys in LISTS:
        seen = {entry.get("name")} if "aliases" in keys else set()
        for form in (form for key in keys for form in entry.get(key, [])):
            text = form["text"] if isinstance(form, dict) else form
            if text in seen and (text != entry.get("name") or form == text):
                yield text
            seen.add(text)


def problems(root):
    for file in sorted((root / "catalogue").rglob("*.toml")):
        name = file.relative_to(root)
        text = file.read_text(encoding="utf-8")
        last = {}
        lines = {}
        for line, table, entry in entries(text):
            lines[table, entry] = line
            if entry <= last.get(table, ""):
                yield f"{name}:{line}: '{entry}' stands behind '{last[table]}': entries stand sorted by id, each once"
            last[table] = entry
        for table in ("actor", "kind"):
            for entry in tomllib.loads(text).get(table, []):
                for form in doubles(entry):
                    yield f"{name}:{lines[table, entry['id']]}: '{entry['id']}' lists '{form}' twice"


def main():
    found = list(problems(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else "catalogue: sorted, without doubles")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
