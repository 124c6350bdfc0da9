#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what the documents name: documents.py ROOT. Prints each fault; exit 1 if any.

docs/README.md must list every document below docs/. Every file or folder of the project that a document names must be
there, and so must the target of every link."""
import pathlib
import re
import sys

ENDINGS = "cc|h|md|py|mjs|js|css|json|toml|sh"
LINK = re.compile(r"\]\(([^)#:]+)\)")


def documents(root):
    at_root = ("README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md")
    return [*(root / name for name in at_root), *sorted((root / "docs").rglob("*.md"))]


def named_paths(text, folders):
    """Paths from the root: files with a known ending, and folders in backticks."""
    top = "|".join(map(re.escape, folders))
    yield from re.findall(rf"(?<![\w./-])((?:{top})/[\w./-]+\.(?:{ENDINGS}))\b", text)
    yield from re.findall(rf"`((?:{top})/(?:[\w-]+/)*)`", text)


def problems(root):
    folders = sorted(path.name for path in root.iterdir() if path.is_dir() and path.name != "build")
    index = root / "docs" / "README.md"
    listed = {(index.parent / link).resolve() for link in LINK.findall(index.read_text(encoding="utf-8"))}
    for document in documents(root):
        name = document.relative_to(root)
        if document.is_relative_to(index.parent) and document != index and document.resolve() not in listed:
            yield f"{name}: docs/README.md does not list it"
        text = document.read_text(encoding="utf-8")
        for path in named_paths(text, folders):
            if not (root / path).exists():
                yield f"{name}: there is no {path}"
        for link in LINK.findall(text):
            if not (document.parent / link).exists():
                yield f"{name}: the link to {link} leads nowhere"


def main():
    found = list(problems(pathlib.Path(sys.argv[1]).resolve()))
    print("\n".join(found) if found else "documents: all are listed, and all that they name is there")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
