# SPDX-License-Identifier: GPL-3.0-or-later
"""News articles to measure with: JSON Lines with id, title and body, plain or .zst. The place is an argument or
READOUT_DATA, a folder with data/news.jsonl.zst."""
import io
import json
import os
import random
import re
import subprocess
import sys


def path_of(argument):
    if argument:
        return argument
    folder = os.environ.get("READOUT_DATA")
    path = folder and os.path.join(folder, "data", "news.jsonl.zst")
    if not path or not os.path.exists(path):
        print("skipped: no articles given, and READOUT_DATA names no folder with data/news.jsonl.zst")
        sys.exit(0)
    return path


def read(path):
    """Article by article."""
    if path.endswith(".zst"):
        process = subprocess.Popen(["zstd", "-dc", path], stdout=subprocess.PIPE)
        lines = io.TextIOWrapper(process.stdout, encoding="utf-8")
    else:
        lines = open(path, encoding="utf-8")
    with lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def articles(path):
    return list(read(path))


def plain(path, folder):
    """The same as a file that the indexer reads: itself, or unpacked into `folder`."""
    if not path.endswith(".zst"):
        return path
    unpacked = os.path.join(folder, "articles.jsonl")
    subprocess.run(["zstd", "-dqf", path, "-o", unpacked], check=True)
    return unpacked


def words(text):
    return re.findall(r"[^\W\d_]+", text.lower())


def sample(found, count, seed=1):
    """The same articles every time."""
    return random.Random(seed).sample(found, min(count, len(found)))


def load():
    return "load %.2f %.2f %.2f (the machine's other work included)" % os.getloadavg()
