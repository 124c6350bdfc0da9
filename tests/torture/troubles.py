# SPDX-License-Identifier: GPL-3.0-or-later
"""What happens to an index in a cycle. Each trouble takes the target and leaves it settled: in a state that is allowed.
What it returns is counted: how it went."""
import os
import signal
import time

import articles
import programs
import readers
from programs import Fault

BUILDING = ".building"
MOST_ARTICLES = 300
EVENTS = {"merge": ("commit", "second part"), "delete": ("lock",)}
MOST_DELAY_S = {"delete": 0.01, "add": 0.1}


def kill_moment(target, run, kind):
    """Waits for a moment while the run writes: a time after it has the lock, or after something shows in the folder."""
    event = target.chance.choice(EVENTS.get(kind, ("lock", "lock", "part", "commit", "second part")))
    parts, commit = target.index / "parts", programs.commit_of(target.index)
    while run.runs() and not run.writes():
        pass  # a deletion takes a few milliseconds
    building = set()
    until = time.monotonic() + 5
    while run.runs() and event != "lock" and time.monotonic() < until:
        try:
            building |= {name for name in os.listdir(parts) if name.endswith(BUILDING)}
        except OSError:
            continue
        if len(building) >= {"part": 1, "second part": 2, "commit": 99}[event]:
            break
        if event == "commit" and programs.commit_of(target.index) != commit:
            break
    time.sleep(target.chance.random() ** 2 * (MOST_DELAY_S.get(kind, 0.3) if event == "lock" else 0.08))
    return event


def writing(target, kind):
    """A run of this kind under way, and the states that it may end in, the last one if it succeeds."""
    arguments, text, states = ["add", "-"], "", [target.state]
    if kind == "delete":
        names = target.maker.names(target.state, 30)
        arguments = ["delete", "--", *names]
        states.append(articles.without(target.state, names))
    elif kind == "retag":
        arguments = ["retag"]
    elif kind == "rebuild":
        names = target.maker.names(target.state, 20)
        after = articles.with_changes(articles.without(target.state, names), target.maker.changes(target.state, 30))
        if len(after) > MOST_ARTICLES:
            after = dict(sorted(after.items())[-MOST_ARTICLES // 2:])
        arguments, text = ["add", "--rebuild", "-"], articles.lines_of(after.items())
        states.append(after)
    else:
        changes = target.maker.changes(target.state)
        text = articles.lines_of(changes)
        states.append(articles.with_changes(target.state, changes))
    target.allow(*states)
    return target.indexer(*arguments, text=text), states


def fill_parts(target):
    """So many parts that the next addition merges."""
    while len(programs.parts_of(target.index)) < 6:
        target.change()


def disturbed(target, kind, number):
    if kind == "merge":
        fill_parts(target)
    run, states = writing(target, kind)
    event = kill_moment(target, run, kind)
    run.kill(number)
    status = run.wait()
    if status == 0:
        states = states[-1:]
    elif number != signal.SIGKILL and status not in (-number, 128 + number):
        raise Fault("stopped by a signal: " + run.told())
    elif "committed: 0 articles" in run.told() or "stays as it was" in run.told():
        states = states[:1]
    before = target.state
    target.settle(states)
    if status == 0:
        return "came too late"
    return "%s: %s" % (event, "before" if target.state is before else "after")


def killed(kind):
    return lambda target: disturbed(target, kind, signal.SIGKILL)


def stopped(target):
    return disturbed(target, target.chance.choice(("add", "merge", "delete", "retag", "rebuild")), signal.SIGTERM)


def feed(target):
    """A stream that commits by time, killed or stopped: what it said is committed is there."""
    number = target.chance.choice((signal.SIGKILL, signal.SIGTERM))
    changes = []
    run = target.indexer("add", "--json", "--commit-every", "1", "-", text=None)
    states = [target.state]
    for _ in range(target.chance.randrange(1, 4)):
        lump = target.maker.changes(target.state, 40)
        for change in lump:
            states.append(articles.with_changes(states[-1], [change]))
        changes += lump
        target.allow(*states)
        run.send(articles.lines_of(lump))
        until = time.monotonic() + target.chance.random() * 4
        while run.runs() and time.monotonic() < until and run.acknowledged() < len(changes):
            time.sleep(0.005)
    started = bool(run.out)
    run.kill(number)
    status = run.wait()
    acknowledged = run.acknowledged()
    if number == signal.SIGTERM and started:
        # One that comes when all is done changes nothing.
        if status not in (128 + number, 0):
            raise Fault("a stopped stream: " + run.told())
        acknowledged = len(changes)  # SIGTERM loses no line that was in the pipe
    target.settle(states[acknowledged:])
    return "%s after %s commits" % (number.name, "some" if acknowledged else "no")


def full_disk(target):
    kind = target.chance.choice(("add", "merge", "delete", "retag", "rebuild"))
    if kind == "merge":
        fill_parts(target)
    limit = target.chance.randrange(1, 64) * 8192 if not target.mounted or target.chance.random() < 0.3 else None
    ballast = target.folder / "disk/ballast"
    if limit is None:
        free = os.statvfs(ballast.parent).f_bavail * os.statvfs(ballast.parent).f_frsize
        with open(ballast, "wb") as file:
            os.posix_fallocate(file.fileno(), 0, max(free - int(target.chance.random() ** 2 * 3e6), 1))
    before = target.indexer
    target.indexer = lambda *arguments, **options: before(*arguments, most_bytes=limit, **options)
    try:
        run, states = writing(target, kind)
        status = run.wait()
    finally:
        target.indexer = before
        ballast.unlink(missing_ok=True)
    if status not in (0, 3):
        raise Fault("on a full disk: " + run.told())
    state = target.state
    # Where merging failed, what was added stays and the status tells.
    target.settle(states if status == 3 else states[-1:])
    return "%s %s: %s" % (kind, "fitted" if status == 0 else "failed",
                          "before" if target.state is state and kind != "retag" else "after")


def two_writers(target):
    wait = target.chance.random() < 0.5
    kinds = target.chance.choice(("add", "delete", "rebuild")), target.chance.choice(("add", "delete"))
    first, states = writing(target, kinds[0])
    time.sleep(target.chance.random() ** 3 * 0.2)
    if kinds[1] == "delete":
        names = target.maker.names(target.state, 10)
        arguments, text = ["delete", *["--wait"] * wait, "--", *names], ""
        after = [articles.without(state, names) for state in states]
    else:
        changes = target.maker.new(20)
        arguments, text = ["add", *["--wait"] * wait, "-"], articles.lines_of(changes)
        after = [articles.with_changes(state, changes) for state in states]
    # Where both have changed one article, the order decides.
    other_order = [articles.with_changes(after[0], {name: version for name, version in states[1].items()
                                                    if target.state.get(name) != version})]
    if kinds[0] == "rebuild":
        other_order = states[1:]
    elif kinds[0] == "delete":
        other_order = [articles.without(after[0], target.state.keys() - states[1].keys())]
    target.allow(*states, *after, *other_order)
    second = target.indexer(*arguments, text=text)
    ends = first.wait(), second.wait()
    # Of two deletions of one article the later one finds nothing.
    done = [status in (0, 1) for status in ends]
    if any(status not in (0, 1, 3) for status in ends) or not any(done) or (wait and not done[1]):
        raise Fault("two writers: %s; %s" % (first.told(), second.told()))
    if all(done):
        target.settle([after[1], *other_order])
    else:
        target.settle([states[1] if done[0] else after[0]])
    return "both, one after the other" if all(done) else "one refused"


def slow_export(target):
    """An export goes on with the state that it began with, however many commits follow."""
    before = target.state
    export = readers.SlowExport(target.server)
    for _ in range(target.chance.randrange(1, 5)):
        kind = target.chance.choice(("add", "delete", "add", "retag", "rebuild"))
        run, states = writing(target, kind)
        if run.wait() != 0:
            raise Fault("beside an export: " + run.told())
        target.settle(states[-1:])
    wrong = articles.differences(export.content(), [before])
    if wrong:
        raise Fault("an export has changed under way: " + wrong)
    return "whole"


def undisturbed(target):
    """Every kind of writing, under a client that searches all the time."""
    kind = target.chance.choice(("add", "merge", "delete", "retag", "rebuild"))
    if kind == "merge":
        fill_parts(target)
    run, states = writing(target, kind)
    if run.wait() != 0:
        raise Fault("undisturbed: " + run.told())
    target.settle(states[-1:])
    left = set(os.listdir(target.index / "parts")) - set(programs.parts_of(target.index))
    if left:
        raise Fault("after a commit there are still " + ", ".join(sorted(left)))
    return kind
