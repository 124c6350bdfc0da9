#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom: layers.py ROOT. Prints each wrong include with file and line; exit 1 if any.

A layer is a top-level folder. tagging and engine are divided into rooms, folders of their own; what a room may include
stands in MAY_INCLUDE, as does what another layer may see of it. ARCHITECTURE.md draws the same picture."""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

TAGGING_ROOMS = {"tagging/words", "tagging/catalogue", "tagging/text", "tagging/listed", "tagging/unlisted",
                 "tagging/issues"}
ENGINE_ROOMS = {"engine/errors", "engine/fields", "engine/terms", "engine/contract", "engine/folder", "engine/format",
                "engine/parts", "engine/writing", "engine/snapshot", "engine/query", "engine/searching", "engine/wire"}
# What the programs see of the engine: its doors, and the values that go through them.
ENGINE_DOORS = {"engine", "engine/contract", "engine/fields", "engine/query", "engine/wire"}
TAGGING_DOORS = {"tagging", "tagging/catalogue"}
SEARCHD_ROOMS = {"searchd/net", "searchd/access", "searchd/answers", "searchd/handlers"}

# Every room may include itself and base.
MAY_INCLUDE = {
    "base": set(),
    "article": set(),
    "tagging/words": set(),
    "tagging/catalogue": {"article", "tagging/words"},
    "tagging/text": {"article", "tagging/catalogue", "tagging/words"},
    "tagging/listed": {"article", "tagging/text", "tagging/catalogue", "tagging/words"},
    "tagging/unlisted": {"article", "tagging/text", "tagging/catalogue", "tagging/words"},
    "tagging/issues": {"article", "tagging/text", "tagging/catalogue", "tagging/words"},
    "tagging": {"article"} | TAGGING_ROOMS,
    "engine/errors": set(),
    "engine/fields": {"article"},
    "engine/terms": {"engine/fields"},
    "engine/contract": {"article", "engine/fields", "engine/terms"},
    "engine/folder": {"engine/errors", "engine/fields"},
    "engine/format": {"article", "engine/contract", "engine/errors", "engine/fields", "engine/terms"},
    "engine/parts": {"article", "engine/contract", "engine/errors", "engine/fields", "engine/terms", "engine/folder",
                     "engine/format"},
    "engine/writing": {"article", "engine/contract", "engine/errors", "engine/fields", "engine/terms", "engine/folder",
                       "engine/format", "engine/parts"},
    "engine/snapshot": {"article", "engine/contract", "engine/errors", "engine/fields", "engine/terms", "engine/folder",
                        "engine/format", "engine/parts"},
    "engine/query": {"article", "engine/contract", "engine/fields", "engine/terms"},
    "engine/searching": {"article", "engine/contract", "engine/errors", "engine/fields", "engine/terms", "engine/format",
                         "engine/parts", "engine/snapshot", "engine/query"},
    "engine/wire": {"article", "engine/contract", "engine/fields", "engine/query"},
    "engine": {"article"} | ENGINE_ROOMS,
    "indexer": {"article"} | TAGGING_DOORS | ENGINE_DOORS,
    "searchd/net": {"engine/contract", "engine/wire"},
    "searchd/access": {"searchd/net"},
    "searchd/answers": {"searchd/net", "searchd/access"} | TAGGING_DOORS | ENGINE_DOORS,
    "searchd/handlers": {"article", "searchd/net", "searchd/access", "searchd/answers"} | TAGGING_DOORS | ENGINE_DOORS,
    "searchd": {"article"} | SEARCHD_ROOMS | TAGGING_DOORS | ENGINE_DOORS,
    "packaging": {"indexer", "searchd"},
    "training": {"article", "tagging"} | TAGGING_ROOMS,
}

# Headers of libraries, by how they begin, and the places that may know them: a folder ends with '/'.
LIBRARIES = {
    "httplib.h": ("searchd/net/server.",),
    "prometheus/": ("searchd/answers/metrics.",),
    "yaml-cpp/": ("article/formats/front_matter.cc",),
    "md4c.h": ("article/formats/markdown_text.cc",),
    "zstd.h": ("engine/format/packed.",),
    "CLI/": ("base/command_line.cc",),
}


def room_of(path):
    """The room that a file, given from the root, lies in: the longest that MAY_INCLUDE names."""
    parts = path.split("/")[:-1]
    while parts:
        room = "/".join(parts)
        if room in MAY_INCLUDE:
            return room
        parts.pop()
    return None


def library_allowed(header, path):
    """Whether a file may know this library's header."""
    in_source = path.endswith(".cc")
    if header.startswith("xapian"):
        if room_of(path) == "engine/searching":  # asks an IndexView
            return False
        return path.startswith("engine/") and (in_source or room_of(path) not in ENGINE_DOORS)
    if header.startswith("toml++/"):
        return in_source or path == "tagging/words/toml_table.h"  # private to the loaders
    if header.startswith("nlohmann/"):
        return in_source or header == "nlohmann/json_fwd.hpp"
    return all(path.startswith(places) for begin, places in LIBRARIES.items() if header.startswith(begin))


def own_include_allowed(header, path):
    """Whether a file may include this header of the project."""
    own, other = room_of(path), room_of(header)
    return header.startswith("embedded/") or other in MAY_INCLUDE[own] | {own, "base"}


def problems(root):
    for layer in sorted({room.split("/")[0] for room in MAY_INCLUDE}):
        for file in sorted((root / layer).rglob("*")):
            if file.suffix not in (".h", ".cc"):
                continue
            path = file.relative_to(root).as_posix()
            if layer in ("tagging", "engine") and path.count("/") > 1 and room_of(path) == layer:
                yield f"{path}: this room is not in MAY_INCLUDE"
            for number, line in enumerate(file.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                header = match.group(2)
                if match.group(1) == '"' and not own_include_allowed(header, path):
                    yield f"{path}:{number}: {room_of(path)} may not include {header}"
                if not library_allowed(header, path):
                    yield f"{path}:{number}: {header} may not be included here"


def main():
    found = list(problems(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else "layers: all includes are as ARCHITECTURE.md says")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
