# SPDX-License-Identifier: GPL-3.0-or-later
"""Troubles that come from outside: a backup put back, a manifest lost, flipped bits."""
import http.client
import json
import os
import subprocess
import time

import articles
import programs
import readers
from programs import Fault

PATIENCE_S = 30


def backup(target):
    """An older state is put back under the running searchd, and written to."""
    copy, then = target.copy("backup"), target.state
    for _ in range(target.chance.randrange(1, 4)):
        target.change()
    way = target.chance.choice(("renamed", "removed and copied", "copied over"))
    target.allow(then, troubled=True)
    if way == "renamed":
        os.rename(target.index, target.folder / "disk/old")
        os.rename(copy, target.index)
        target.remove(target.folder / "disk/old")
    else:
        if way == "removed and copied":
            target.remove(target.index)
            target.index.mkdir()
        subprocess.run(["cp", "-a", "%s/." % copy, target.index], check=True)
        target.remove(copy)
    target.settle([then])
    for _ in range(target.chance.randrange(1, 3)):
        target.change()
    return way


def spoil_manifest(target, file):
    way = target.chance.choice(("deleted", "cut", "emptied", "a folder", "garbage"))
    text = file.read_bytes()
    file.unlink()
    if way == "a folder":
        file.mkdir()
    elif way != "deleted":
        file.write_bytes({"cut": text[:target.chance.randrange(1, len(text))], "emptied": b"",
                          "garbage": target.chance.randbytes(len(text))}[way])
    return way


def lost_manifest(target):
    """Nobody writes over an index without XAPIANDB; the repair finds everything again."""
    target.change()  # what a killed writer left is gone
    both = target.chance.random() < 0.4
    target.allow(troubled=True)
    way = spoil_manifest(target, target.index / "XAPIANDB")
    if both:
        spoil_manifest(target, target.index / "XAPIANDB.copy")
    parts = sorted(os.listdir(target.index / "parts"))
    for arguments in (["add", "-"], ["delete", "--", "a1"], ["retag"], ["check"]):
        run = target.indexer(*arguments, text=articles.line_of("a1", 0) if arguments[0] == "add" else "")
        if run.wait() != 3:
            raise Fault("XAPIANDB %s: indexer %s: %s" % (way, arguments[0], run.told()))
    if sorted(os.listdir(target.index / "parts")) != parts:
        raise Fault("XAPIANDB %s: the parts are others" % way)
    if not target.server.lives():
        raise Fault("XAPIANDB %s: searchd has ended" % way)
    target.run("check", "--repair")
    target.settle([target.state])
    return "%s%s" % (way, ", its copy too" if both else "")


def flipped_bits(target):
    """A copy with one wrong bit: its check names the file; a searchd of its own does not end, tells that the index is
    damaged, and what it tells of texts is right or an error."""
    copy = target.copy("flipped")
    files = [file for file in files_of(copy) if file.stat().st_size > 0]
    kind = target.chance.choice(sorted({kind_of(file) for file in files}))
    file = target.chance.choice([file for file in files if kind_of(file) == kind])
    place, bit = target.chance.randrange(file.stat().st_size), target.chance.randrange(8)
    with open(file, "r+b") as bytes_:
        bytes_.seek(place)
        byte = bytes_.read(1)[0]
        bytes_.seek(place)
        bytes_.write(bytes([byte ^ 1 << bit]))
    what = "bit %d of byte %d of %s" % (bit, place, file.relative_to(copy))
    try:
        checked = programs.Indexer(target.build, copy, "check")
        if checked.wait() != 3 or file.name not in "".join(checked.err):
            raise Fault("check does not name %s: %s" % (what, checked.told()))
        return "%s: %s" % (kind, served(target, copy, what))
    finally:
        target.remove(copy)


def files_of(index):
    """Those that belong to it; others a killed writer may have left."""
    manifest = index / "XAPIANDB"
    of_parts = [file for part in programs.parts_of(index) for file in sorted((index / "parts" / part).iterdir())
                if kind_of(file) != "deleted" or file.name in manifest.read_text()]
    return [manifest, index / "XAPIANDB.copy", *of_parts]


def kind_of(file):
    return "deleted" if file.name.startswith("deleted-") else file.name


def served(target, copy, what):
    server = readers.Server(target.build, copy, target.folder / "damaged.log")
    try:
        told = not what.endswith("XAPIANDB.copy")  # which nobody reads as long as the other is there
        if told:
            wait_until_told(server, what)
        outcome = answers(target, server, what, told)
    except (OSError, http.client.HTTPException, ValueError) as error:
        outcome = "an error" if server.lives() else "crash"
        if outcome == "crash":
            target.notes["searchd crashes by a flipped bit"] += 1
            raise Fault("searchd ends in %s by %s: %r" % (server.process.wait(), what, error)) from error
    finally:
        if server.lives():
            server.stop()
    return outcome


def wait_until_told(server, what):
    """It looks at every file of the index, which takes a moment."""
    until = time.monotonic() + PATIENCE_S
    while server.get("/readyz")[0] == 200 and b'"damaged"' not in server.get("/healthz")[1]:
        if time.monotonic() > until:
            raise Fault("searchd tells nothing of " + what)
        time.sleep(0.01)


def answers(target, server, what, told):
    """How searchd answers from the damaged copy. Wrong answers are none of its faults where it has told."""
    outcome = "right"
    for name in target.chance.sample(sorted(target.state), 5):
        status, body = server.get("/api/v1/articles/" + name)
        if status == 200:
            if json.loads(body)["body"] != articles.body_of(name, target.state[name]):
                raise Fault("altered text by " + what)
        else:
            outcome = "an error"
    for word in articles.WORDS:
        status, body = server.get("/api/v1/search", q=word, copies="show", limit=10)
        if status != 200:
            outcome = "an error"
        elif json.loads(body)["total"]["value"] != articles.total(target.state, word):
            if "damaged" not in json.loads(body)["index"]:
                raise Fault("a total that is wrong without a word, by " + what)
            outcome = "a wrong total" if outcome == "right" else outcome
    wrong = articles.differences(server.content(), [target.state])
    if "another text" in wrong:
        raise Fault("altered text in the export by %s: %s" % (what, wrong))
    if wrong and not told:
        raise Fault("wrong articles by " + what)
    return "wrong articles" if wrong else outcome
