#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Brings an index into trouble and looks whether anything is lost or wrong.

  bench/torture [--cycles 1000] [--seconds N] [--seed 1] [--build build/release] [--trouble NAME]

Each cycle is one trouble, chosen by the seed: a writer killed or stopped at some moment, a full disk, two writers, a
backup put back, a manifest lost, a flipped bit. A client searches all the time. After each, `indexer check` has to be
well, and ids, texts and totals have to be those of a state that was acknowledged, or of one whose commit was under way.
Prints how each trouble went, and every fault; exit status 1 if there is one. The moments hang on the machine: a seed
repeats the choices, not the moments."""
import argparse
import collections
import http.client
import pathlib
import random
import sys
import tempfile
import time

import damage
import target
import troubles
from programs import Fault

TROUBLES = {
    **{"kill -9, " + kind: troubles.killed(kind) for kind in ("add", "merge", "delete", "retag", "rebuild")},
    "SIGTERM": troubles.stopped,
    "a stream cut off": troubles.feed,
    "full disk": troubles.full_disk,
    "two writers": troubles.two_writers,
    "slow export": troubles.slow_export,
    "undisturbed": troubles.undisturbed,
    "backup put back": damage.backup,
    "manifest lost": damage.lost_manifest,
    "flipped bit": damage.flipped_bits,
}


class Book:
    """Counts."""

    def __init__(self):
        self.outcomes = collections.defaultdict(collections.Counter)
        self.faults = []

    def fault(self, cycle, trouble, what):
        self.faults.append(what)
        self.outcomes[trouble]["FAULT"] += 1
        print("cycle %d, %s: %s" % (cycle, trouble, what), file=sys.stderr, flush=True)

    def print(self, searches, seconds):
        print("| trouble | cycles | faults | how it went |\n|---|---|---|---|")
        for trouble, outcomes in sorted(self.outcomes.items()):
            told = ", ".join("%s %d" % pair for pair in sorted(outcomes.items()) if pair[0] != "FAULT")
            print("| %s | %d | %d | %s |" % (trouble, sum(outcomes.values()), outcomes["FAULT"], told))
        print("\n%d cycles in %.0f s, %d faults; %d searches meanwhile." % (
            sum(sum(outcomes.values()) for outcomes in self.outcomes.values()), seconds, len(self.faults), searches))


def cycle(number, names, tortured, book):
    name = names[number % len(names)] if number < len(names) else tortured.chance.choice(names)
    try:
        outcome = TROUBLES[name](tortured)
        if not tortured.server.lives():
            raise Fault("searchd has ended")
        if tortured.faults:
            raise Fault("; ".join(tortured.faults[:3]))
        book.outcomes[name][outcome] += 1
    except (Fault, OSError, http.client.HTTPException) as error:
        book.fault(number, name, str(error) or repr(error))
        tortured.recover()
        tortured.faults.clear()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cycles", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=float("inf"), help="begin no cycle later")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--build", type=pathlib.Path, default=pathlib.Path(__file__).parents[2] / "build/release")
    parser.add_argument("--trouble", action="append", choices=sorted(TROUBLES), help="these alone")
    options = parser.parse_args()
    book, begun, searches = Book(), time.monotonic(), 0
    with tempfile.TemporaryDirectory(prefix="torture-") as folder:
        tortured = target.Target(options.build.resolve(), folder, random.Random(options.seed))
        try:
            for number in range(options.cycles):
                if time.monotonic() - begun > options.seconds:
                    break
                cycle(number, options.trouble or list(TROUBLES), tortured, book)
        finally:
            tortured.end()
        searches = tortured.searches
    book.print(searches, time.monotonic() - begun)
    for note, count in tortured.notes.most_common():
        print("- %s: %d" % (note, count))
    sys.exit(1 if book.faults else 0)


if __name__ == "__main__":
    main()
