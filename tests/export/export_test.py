# SPDX-License-Identifier: EUPL-1.2
"""A rehearsed council leaves its server as an archive, is read by others, and comes to another."""
import gzip
import json
import os
import random
import subprocess
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path[:0] = [HERE, os.path.join(os.path.dirname(HERE), "net")]

import stranger  # noqa: E402
from harness import Server, database, run  # noqa: E402
from school_poll import FIRST, MOTION, RANKED, SECOND, hold_poll  # noqa: E402

PLACES = int(os.environ.get("PLACES", "400"))
COUNCIL = {}


def call(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=120, check=False)


def council(program):
    """The data of a rehearsed council, and its archive, made while it was served."""
    if not COUNCIL:
        folder = tempfile.TemporaryDirectory(prefix="hemicycle-export-")
        data, file = os.path.join(folder.name, "one"), os.path.join(folder.name, "class.jsonl.gz")
        with Server(program, "--demo", data=data) as server:
            done = subprocess.run([program, "rehearse", "--demo", "--fast", "--quiet", "--url", server.url],
                                  capture_output=True, text=True, timeout=200, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
            live = call(program, "export", "--data", data, file)
            assert live.returncode == 0, live.stderr
        COUNCIL.update(folder=folder, data=data, file=file)
    return COUNCIL["data"], COUNCIL["file"]


def lines_of(file):
    return gzip.open(file).read().splitlines(keepends=True)


def other_server(program, name):
    """A data directory of another server, with its teacher."""
    data = os.path.join(COUNCIL["folder"].name, name)
    with Server(program, data=data):
        pass
    return data


def python_reads_it_and_counts_every_vote_again(program):
    _, file = council(program)
    sittings = stranger.check(file, program)
    assert len(sittings) == 2 and sum(each["counts"] for each in sittings) > 3, sittings
    rows = [json.loads(line) for line in lines_of(file)]
    assert [row["format"][10:] for row in rows] == ["archive", "class", "sitting", "sitting", "end"]


def one_sitting_alone_is_a_document_too(program):
    data, file = council(program)
    wanted = json.loads(lines_of(file)[3])["sitting"]["id"]
    alone = file + ".json"
    done = call(program, "export", "--data", data, "--sitting", str(wanted), alone)
    assert done.returncode == 0, done.stderr
    with open(alone, "rb") as document:
        assert document.read() == lines_of(file)[3]
    assert stranger.check(alone, program)[0]["id"] == wanted


def sqlite_holds_what_the_archive_says(program):
    data, file = council(program)
    with database(data) as archive:
        for line in lines_of(file)[2:-1]:
            document = json.loads(line)
            kept = archive.execute("SELECT seq, at_ms, actor, kind, body, lower(hex(hash)) FROM journal"
                                   " WHERE assembly = ? ORDER BY seq", (document["sitting"]["id"],)).fetchall()
            told = [tuple(entry[key] for key in ("seq", "at_ms", "actor", "kind", "body", "hash"))
                    for entry in document["journal"]]
            assert kept == told and len(kept) > 20


def it_goes_to_another_server_and_out_again_word_for_word(program):
    data, file = council(program)
    other = other_server(program, "two")
    came = call(program, "import", "--data", other, "--teacher", "maitre", file)
    assert came.returncode == 0 and "classes 1, pupils 26, sittings 2" in came.stdout, came
    again = call(program, "import", "--data", other, "--teacher", "maitre", file)
    assert again.returncode == 0 and "nothing changed" in again.stdout, again
    assert call(program, "verify", "--data", other).returncode == 0
    out = file + ".again"
    assert call(program, "export", "--data", other, out).returncode == 0
    assert lines_of(out)[1:-1] == lines_of(file)[1:-1]
    tables = "entries charges lives terms decisions councils pupils approvals corrections".split()
    with database(data) as one, database(other) as two:
        for table in tables:
            rows = [sorted(map(repr, each.execute(f"SELECT * FROM {table}"))) for each in (one, two)]
            assert rows[0] == rows[1], table
        waiting = "SELECT id, class, pupil, kind, state, source, text, reason, motion FROM slips WHERE state < 3"
        slips = [sorted(map(repr, each.execute(waiting))) for each in (one, two)]
        assert slips[0] == slips[1] and f"slips {len(slips[0])};" in came.stdout, (slips, came.stdout)


def nobody_serves_meanwhile_and_the_teacher_is_known(program):
    _, file = council(program)
    data = os.path.join(COUNCIL["folder"].name, "three")
    with Server(program, data=data):
        busy = call(program, "import", "--data", data, "--teacher", "maitre", file)
        assert busy.returncode == 1, busy
    nobody = call(program, "import", "--data", data, "--teacher", "nobody", file)
    assert nobody.returncode == 1 and "nobody" in nobody.stderr, nobody
    there = call(program, "export", "--data", data, file)
    assert there.returncode == 1 and "exists" in there.stderr, there
    for wrong in (["export"], ["export", "--class", "x", "f"], ["import", file],
                  ["export", "--class", "1", "--sitting", "1", "f"], ["export", "--school", "1", "--class", "1", "f"]):
        assert call(program, *wrong, "--data", data).returncode == 2 or call(program, wrong[0], "--data", data,
                                                                             *wrong[1:]).returncode == 2, wrong


def what_is_altered_is_found_by_python_too(program):
    """The control is the archive as it was."""
    _, file = council(program)
    lines = lines_of(file)
    assert stranger.archive(lines)
    dice = random.Random(7)
    for _ in range(PLACES):
        at = dice.randrange(len(lines))
        line = bytearray(lines[at])
        line[dice.randrange(len(line))] ^= 1 << dice.randrange(7)
        try:
            stranger.archive(lines[:at] + [bytes(line)] + lines[at + 1:])
        except Exception:  # whatever says that it is wrong
            continue
        raise AssertionError((at, bytes(line)))


def school(program):
    """The data of two schools that have voted, and the archive of the first."""
    council(program)
    data, file = (os.path.join(COUNCIL["folder"].name, name) for name in ("school", "school.jsonl.gz"))
    if not os.path.exists(file):
        with Server(program, "--demo", data=data) as server:
            hold_poll(server, MOTION, "hand_votes", ([2, 1, 0], [0, 1, 1]))
            hold_poll(server, RANKED, "hand_papers", (FIRST, SECOND))
            with database(data) as archive:
                wanted = archive.execute("SELECT min(id) FROM schools").fetchone()[0]
            live = call(program, "export", "--data", data, "--school", str(wanted), file)
            assert live.returncode == 0, live.stderr
    return data, file


def a_school_goes_to_another_server_word_for_word(program):
    data, file = school(program)
    rows = [json.loads(line) for line in lines_of(file)]
    assert [row["format"][10:] for row in rows] == ["archive", "class", "sitting", "class", "sitting", "school", "end"]
    assert rows[0]["version"] == 2 and rows[-2]["polls"][0]["result"]["counts"], rows[-2]
    stranger.check(file, program)
    other = other_server(program, "school-two")
    came = call(program, "import", "--data", other, "--teacher", "maitre", file)
    assert came.returncode == 0 and "schools 1, classes 2" in came.stdout, came
    again = call(program, "import", "--data", other, "--teacher", "maitre", file)
    assert again.returncode == 0 and "nothing changed" in again.stdout, again
    checked = call(program, "verify", "--data", other)
    assert checked.returncode == 0, checked.stderr
    out = file + ".again"
    assert call(program, "export", "--data", other, out).returncode == 0  # of a whole server
    assert lines_of(out)[1:] == lines_of(file)[1:-1] + [lines_of(out)[-1]]
    with database(data) as one, database(other) as two:
        wanted = "SELECT verdict FROM polls WHERE school = ?"
        assert one.execute(wanted, (rows[-2]["id"],)).fetchall() == two.execute(wanted, (rows[-2]["id"],)).fetchall()
    alone = file + ".class"
    assert call(program, "export", "--data", other, "--class", str(rows[1]["id"]), alone).returncode == 0
    assert json.loads(lines_of(alone)[0])["version"] == 1  # for servers of every year
    missing = call(program, "export", "--data", other, "--school", "7", file + ".none")
    assert missing.returncode == 1 and "no such school" in missing.stderr, missing


run([python_reads_it_and_counts_every_vote_again, one_sitting_alone_is_a_document_too,
     sqlite_holds_what_the_archive_says, it_goes_to_another_server_and_out_again_word_for_word,
     a_school_goes_to_another_server_word_for_word, nobody_serves_meanwhile_and_the_teacher_is_known,
     what_is_altered_is_found_by_python_too])
