#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Makes the training program's input from corpora of labelled names.   convert.py CORPORA OUT

CORPORA is a folder with wikigold, BTC, GUM and re3d as README.md names them. Writes OUT/CORPUS.jsonl, a text a
line: {"text": "...", "names": [[begin, end, "person|organisation|place|other"], ...]}, offsets in bytes.
"""
import json
import pathlib
import re
import sys

KINDS = {
    "per": "person", "person": "person",
    "org": "organisation", "organization": "organisation",
    "loc": "place", "place": "place",
    "organisation": "organisation", "location": "place", "nationality": "other",
    "misc": "other", "event": "other", "object": "other", "abstract": "other",
}
NO_SPACE_BEFORE = set(".,;:!?)]}%'’") | {"'s", "’s", "n't", "..."}
NO_SPACE_AFTER = set("([{$#@")
SENTENCES_A_TEXT = 8
# The parts of re3d under the Open Government Licence, CC BY or in the public domain; the others may not be used.
FREE_REPORTS = ["Australian_Department_of_Foreign_Affairs", "CENTCOM", "UK_Government", "US_State_Department"]


def sentences(path, word_column, label_column):
    """Lists of (word, label) between blank lines."""
    sentence = []
    for line in path.read_text(encoding="utf-8", errors="replace").splitlines():
        columns = line.split()
        if len(columns) <= max(word_column, label_column) or columns[0] == "-DOCSTART-":
            if sentence:
                yield sentence
            sentence = []
            continue
        sentence.append((columns[word_column], columns[label_column]))
    if sentence:
        yield sentence


def spans(labels):
    """(first, end, kind) of each name; a label without B or I before it, or of another kind, begins one."""
    first, kind = None, None
    for i, label in enumerate(list(labels) + ["O"]):
        mark, _, name = label.partition("-") if "-" in label else ("", "", label)
        if first is not None and (label == "O" or mark == "B" or name != kind):
            yield first, i, kind
            first = None
        if label != "O" and first is None:
            first, kind = i, name


def proper(words):
    """GUM labels every noun phrase; in a name all words but small links have capitals."""
    return words[0][:1].isupper() and words[-1][:1].isupper() and not re.fullmatch(
        r"(the|a|an|this|that|his|her|its|their|my|our|your|some|many|all)", words[0].lower()) and all(
            w[:1].isupper() or w in ("of", "the", "and", "for", "de", "von", "-", "&", "al") for w in words)


def before_name(words, kind):
    """How many words to leave out: re3d labels "Minister for the Middle East, Tobias Ellwood", "the Karrada district"."""
    first = 0
    if kind == "Person":
        for i, word in enumerate(words):
            if not word[:1].isupper() and word not in ("al", "bin", "-", "de", "von"):
                first = i + 1
    elif words[0].lower() in ("the", "a", "an"):
        first = 1
    return first


def text_of(group, only_proper):
    text, names = "", []
    quote_open, after = False, False
    for sentence in group:
        if text:
            text += "\n\n"
        begins, ends = [], []
        tight = True
        for word, _ in sentence:
            word = {"``": '"', "''": '"', "-LRB-": "(", "-RRB-": ")"}.get(word, word)
            closing = word == '"' and quote_open
            if not tight and not closing and word not in NO_SPACE_BEFORE:
                text += " "
            begins.append(len(text.encode()))
            text += word
            ends.append(len(text.encode()))
            if word == '"':
                quote_open = not quote_open
            tight = word in NO_SPACE_AFTER or (word == '"' and quote_open)
        quote_open = False
        for first, end, kind in spans(label for _, label in sentence):
            words = [word for word, _ in sentence[first:end]]
            if kind in ("Person", "Organisation", "Location"):
                skipped = before_name(words, kind)
                first, words = first + skipped, words[skipped:]
                if not words or not words[0][:1].isupper():
                    continue
            if kind.lower() not in KINDS or (only_proper and not proper(words)):
                continue
            names.append([begins[first], ends[end - 1], KINDS[kind.lower()]])
    return {"text": text, "names": names}


def write(out, name, paths, columns=(0, 1), only_proper=False):
    count = 0
    with open(out / (name + ".jsonl"), "w", encoding="utf-8") as file:
        for path in paths:
            group = []
            for sentence in sentences(path, *columns):
                group.append(sentence)
                if len(group) == SENTENCES_A_TEXT:
                    print(json.dumps(text_of(group, only_proper), ensure_ascii=False), file=file)
                    count += len(group)
                    group = []
            if group:
                print(json.dumps(text_of(group, only_proper), ensure_ascii=False), file=file)
                count += len(group)
    print(f"{name}: {count} sentences")


def main():
    corpora, out = pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])
    out.mkdir(parents=True, exist_ok=True)
    write(out, "wikigold", [corpora / "wikigold/CONLL-format/data/wikigold.conll.txt"])
    write(out, "btc", [corpora / f"BTC/CONLL-format/data/{part}.conll" for part in "efg"])
    news = corpora / "GUM/CONLL-format/data-by-corpustype"
    write(out, "gum", sorted(news.glob("news/*.tsv")) + sorted(news.glob("interview/*.tsv")), only_proper=True)
    reports = corpora / "re3d/CONLL-format/data-by-source/conll"
    write(out, "re3d", [path for source in FREE_REPORTS for path in sorted((reports / source).glob("*.conll"))],
          columns=(0, 1))


main()
