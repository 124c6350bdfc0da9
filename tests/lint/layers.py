#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who may include whom (ARCHITECTURE.md): layers.py ROOT. Prints each wrong include with file and line; exit 1 if any."""
import pathlib
import re
import sys

INCLUDE = re.compile(r'^\s*#\s*include\s*([<"])([^>"]+)[>"]')

MAY_INCLUDE = {
    "base": {"base"},
    "article": {"base", "article"},
    "tagging": {"base", "article", "tagging"},
    "engine": {"base", "article", "engine"},
    "indexer": {"base", "article", "tagging", "engine", "indexer"},
    "searchd": {"base", "article", "tagging", "engine", "searchd"},
    "training": {"base", "article", "tagging", "training"},
}


def library_allowed(header, path):
    """Whether a file may know this library's header."""
    name = path.as_posix()
    in_source = path.suffix == ".cc"
    if header.startswith("xapian"):
        return name.startswith("engine/internal/") or (name.startswith("engine/") and in_source)
    if header == "httplib.h":
        return name.startswith("searchd/server.") or name.startswith("searchd/server_")
    if header.startswith("prometheus/"):
        return name.startswith("searchd/metrics.")
    if header.startswith("CLI/"):
        return name in ("indexer/options.cc", "searchd/options.cc")
    if header.startswith("toml++/"):
        return in_source or name == "tagging/toml_table.h"  # private to the catalogue's loader
    if header.startswith("nlohmann/"):
        return in_source or header == "nlohmann/json_fwd.hpp"
    return True


def problems(root):
    for layer, allowed in MAY_INCLUDE.items():
        for path in sorted((root / layer).rglob("*")):
            if path.suffix not in (".h", ".cc"):
                continue
            relative = path.relative_to(root)
            for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
                match = INCLUDE.match(line)
                if not match:
                    continue
                quoted, header = match.group(1) == '"', match.group(2)
                target = header.split("/")[0]
                if quoted and target not in allowed and target != "embedded":
                    yield f"{relative}:{number}: {layer} may not include {header}"
                if not library_allowed(header, relative):
                    yield f"{relative}:{number}: {header} may not be included here"


def main():
    found = list(problems(pathlib.Path(sys.argv[1])))
    print("\n".join(found) if found else "layers: all includes are as ARCHITECTURE.md says")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
