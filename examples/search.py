#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The best hits of a search, what was found in [brackets]: search.py QUERY [--PARAMETER VALUE...]"""
import json
import os
import sys
import urllib.error
import urllib.parse
import urllib.request


def search(parameters):
    base = os.environ.get("READOUT_URL", "http://127.0.0.1:8080")
    with urllib.request.urlopen(f"{base}/api/v1/search?{urllib.parse.urlencode(parameters)}") as answer:
        return json.load(answer)


def marked(text, marks):
    """Offsets are code points, as Python counts."""
    for start, end in reversed(marks):
        text = f"{text[:start]}[{text[start:end]}]{text[end:]}"
    return text


def main(query, *options):
    names = [name.removeprefix("--") for name in options[::2]]
    try:
        result = search([("q", query), *zip(names, options[1::2])])
    except urllib.error.HTTPError as error:
        problem = json.load(error)
        wrong = [f"{each['parameter']} {each['message']}" for each in problem.get("errors", [])]
        sys.exit("\n".join(wrong) or problem.get("detail", problem["title"]))
    print(f"{result['total']['value']} articles")
    for hit in result["hits"]:
        print(f"\n{hit['published'] or 'undated':10.10}  {marked(hit['title'], hit['title_marks'])}")
        print(f"            {marked(hit['snippet']['text'], hit['snippet']['marks'])}")


if __name__ == "__main__":
    if len(sys.argv) < 2 or len(sys.argv) % 2:
        sys.exit(__doc__)
    main(*sys.argv[1:])
