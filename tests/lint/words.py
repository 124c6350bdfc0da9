#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Whether every word list has a use: words.py ROOT. Prints each class of words that no list of words/en.toml has or
that no code asks for; exit 1 if any. What the lists themselves must be, the program says when it reads them."""
import pathlib
import re
import sys

TABLE = "tagging/words/word_file.cc"
CLASSES = "tagging/words/word_classes.h"


def problems(root):
    lists = set(re.findall(r"^\[(\w+)\]", (root / "words/en.toml").read_text(encoding="utf-8"), re.M))
    table = dict(re.findall(r'\{"(\w+)", (k\w+)\}', (root / TABLE).read_text(encoding="utf-8")))
    classes = re.findall(r"(k\w+) = 1ULL", (root / CLASSES).read_text(encoding="utf-8"))
    code = "\n".join(file.read_text(encoding="utf-8") for file in sorted((root / "tagging").rglob("*.cc"))
                     if file != root / TABLE)
    for name, meaning in table.items():
        if name not in lists:
            yield f"words/en.toml: there is no list '{name}'"
        if not re.search(rf"\b{meaning}\b", code):
            yield f"{CLASSES}: nothing asks for {meaning}"
    for meaning in classes:
        if meaning not in table.values():
            yield f"{TABLE}: {meaning} has no list"


def main():
    found = list(problems(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else "words: every list has a use")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
