#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Precision and recall of person and organisation names per article, on articles with every name labelled.

    READOUT_DATA=FOLDER newswire_names.py INDEXER [--errors N]

FOLDER/data/newswire-entities.tar.zst, or FOLDER/newswire-entities unpacked: tab-separated files of word and BIO label,
one an article.
Only for measuring. A gold name that is part of a longer one in the same article is that one. A name is found if an
actor of its type is shown under it or mentioned by it; an actor is right if one of its mentions is a gold name.
"""
import argparse
import collections
import json
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import unicodedata

TYPES = {"Person": "person", "Organization": "organisation"}
NO_SPACE_BEFORE = set(".,;:!?)]}%'’”-") | {"'s", "’s", "n't", "..."}
NO_SPACE_AFTER = set("([{$#“-")


def key(text):
    text = unicodedata.normalize("NFKD", text).casefold().replace("’", "'")
    text = "".join(c for c in text if not unicodedata.combining(c)).replace(".", "").replace("-", " ")
    return re.sub(r"^the | 's$|'s$", "", " ".join(text.split())).strip()


def names_of(words, labels):
    """(kind, name) of each run of labels."""
    kind, name = None, []
    for word, label in list(zip(words, labels)) + [("", "O")]:
        mark, _, this = label.partition("-")
        if kind and (mark != "I" or this != kind):
            yield kind, key(" ".join(name))
            kind, name = None, []
        if mark == "B":
            kind = this
        if kind:
            name.append(word)


def read(path):
    """Text and {type: gold names} of a file; a name within another one has its label in a further column."""
    text, rows, tight = "", [], True
    for line in path.read_text(encoding="utf-8").splitlines():
        columns = line.split()
        if len(columns) < 2:
            text, tight = text + "\n\n", True
            rows.append(("", []))
            continue
        word = columns[0]
        rows.append((word, columns[1:]))
        text += ("" if tight or word in NO_SPACE_BEFORE else " ") + word
        tight = word in NO_SPACE_AFTER
    names = collections.defaultdict(set)
    for column in range(3):
        labels = [row[1][column] if len(row[1]) > column else "O" for row in rows]
        for kind, name in names_of([row[0] for row in rows], labels):
            names[kind].add(name)
    return re.sub(r"\n{3,}", "\n\n", text).strip(), {ours: names[theirs] for theirs, ours in TYPES.items()}


def longest(names):
    def inside(short, name):
        return short != name and (" " + short + " ") in (" " + name + " ")
    return {name for name in names if not any(inside(name, other) for other in names)}


def unpacked(root):
    for folder in (root / "newswire-entities", root / "data/newswire-entities"):
        if folder.is_dir():
            return folder
    archive = root / "data/newswire-entities.tar.zst"
    if not archive.exists():
        sys.exit(f"skipped: no newswire-entities below {root}")
    target = pathlib.Path(tempfile.mkdtemp())
    subprocess.run(["tar", "--zstd", "-xf", archive, "-C", target], check=True)
    return target


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("indexer")
    parser.add_argument("--errors", type=int, default=0)
    options = parser.parse_args()
    if "READOUT_DATA" not in os.environ:
        sys.exit("skipped: READOUT_DATA is not set")
    gold, records = {}, []
    for path in sorted(unpacked(pathlib.Path(os.environ["READOUT_DATA"])).rglob("*.tsv")):
        text, gold[path.stem] = read(path)
        records.append(json.dumps({"id": path.stem, "body": text}))
    found = subprocess.run([options.indexer, "inspect", "--json", "-"], input="\n".join(records), text=True,
                           stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=False).stdout
    counts = collections.Counter()
    missed, wrong = collections.defaultdict(list), collections.defaultdict(list)
    for line in found.splitlines():
        article = json.loads(line)
        body = article["body"]
        for kind, names in gold[article["id"]].items():
            seen = set()
            for actor in article["actors"]:
                if actor["type"] != kind:
                    continue
                forms = {key(actor["name"])} | {
                    key(body[m["start"]:m["end"]]) for m in actor["mentions"] if m["field"] == "body"}
                counts[kind, "found"] += 1
                counts[kind, "right"] += bool(forms & names)
                if not forms & names:
                    wrong[kind].append(actor["name"])
                seen |= forms
            wanted = longest(names)
            counts[kind, "gold"] += len(wanted)
            counts[kind, "hit"] += len(wanted & seen)
            missed[kind] += sorted(wanted - seen)
    for kind in TYPES.values():
        precision = counts[kind, "right"] / max(1, counts[kind, "found"])
        recall = counts[kind, "hit"] / max(1, counts[kind, "gold"])
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(f"{kind:13} P {precision:.3f}  R {recall:.3f}  F1 {f1:.3f}   "
              f"gold {counts[kind, 'gold']} found {counts[kind, 'found']}")
        if options.errors:
            print(" missed", collections.Counter(missed[kind]).most_common(options.errors))
            print(" wrong", collections.Counter(wrong[kind]).most_common(options.errors))


main()
