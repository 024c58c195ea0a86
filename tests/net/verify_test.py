# SPDX-License-Identifier: EUPL-1.2
"""verify, backup and restore, on the data of a whole rehearsed council."""

import hashlib
import os
import shutil
import sqlite3
import struct
import subprocess
import tempfile

from harness import Screen, Server, database, run

COUNCIL = {}  # the data directory of the council, made once
MARKED = {}  # the same of a small one with every kind of event


def call(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60, check=False)


def copy_of(council):
    council["copies"] += 1
    copy = f"{council['data']}-{council['copies']}"
    shutil.copytree(council["data"], copy)
    return copy


def copy_of_council(program):
    if not COUNCIL:
        folder = tempfile.TemporaryDirectory(prefix="hemicycle-verify-")
        data = os.path.join(folder.name, "council")
        with Server(program, "--demo", data=data) as server:
            done = subprocess.run([program, "rehearse", "--demo", "--url", server.url],
                                  capture_output=True, text=True, timeout=200, check=False)
            assert done.returncode == 0, done.stdout + done.stderr
            # While it is being served, both reading commands work.
            live = call(program, "verify", "--data", data)
            assert live.returncode == 0, live.stderr
            backup = call(program, "backup", "--data", data, data + ".backup")
            assert backup.returncode == 0, backup.stderr
        with database(data) as archive:
            sitting = archive.execute("SELECT max(assembly) FROM journal WHERE kind = 'sealed'").fetchone()[0]
        COUNCIL.update(folder=folder, data=data, backup=data + ".backup", copies=0, sitting=sitting)
    return copy_of(COUNCIL)


def motion(ballot, options=(), **more):
    plain = {"title": "Point", "picture": "", "ballot": ballot, "secrecy": "roll-call", "base": "expressed",
             "threshold": "simple", "quorum": "none", "tie_rule": "rejected", "changeable": False,
             "close_on_time": False, "close_on_all": False, "seconds": 0}
    return {**plain, **more, "options": [{"text": "", "picture": "", **option} for option in options]}


MARKED_ITEMS = [
    motion("ranked", [{"text": "lac"}, {"text": "mer"}], tie_rule="lot"),
    motion("several", [{"candidate": 0, "drafted": True}, {"candidate": 1}], picks=1),
    motion("consent", fallback="majority"),
    motion("lots", seats=2),
]


def hold_marked_council(server):
    """Rankings tied and settled by a lot, an election accepted, a text amended, a draw; some on paper."""
    teacher = Screen(server)
    token = teacher.ask("login", name="demo", password="hemicycle-demo")["token"]
    class_id = teacher.ask("class.add", name="CE2", mode="reading")["id"]
    teacher.ask("pupils.add", **{"class": class_id}, names=["Ana", "Ben", "Cid", "Dia", "Eva"])
    sitting = teacher.ask("sitting.add", **{"class": class_id}, title="Conseil")["id"]
    teacher.ask("sitting.enter", sitting=sitting)
    for item in MARKED_ITEMS:
        teacher.ask("item.add", motion=item)
    teacher.ask("sitting.open")
    teacher.ask("members.all-present")
    teacher.ask("door.open")
    pupils = []
    for seat in range(2):
        Screen(server, door=teacher.see("door_code")).ask("seat.take", seat=seat, token=f"{seat + 1:064x}")
        teacher.ask("seat.accept", seat=seat)
        pupils.append(Screen(server, token=f"{seat + 1:064x}"))
    vote = 0

    def start(item):  # on a new screen, whose budget of messages is whole
        nonlocal teacher
        teacher = Screen(server, token=token)
        teacher.ask("sitting.enter", sitting=sitting)
        teacher.ask("item.start", item=item)

    def hold(ballots, **count):
        nonlocal vote
        vote += 1
        teacher.ask("vote.open")
        for pupil, ballot in zip(pupils, ballots):
            pupil.vote(vote, **ballot)
        if count:
            teacher.ask("paper.sign-all")
        teacher.ask("vote.close")
        teacher.ask("vote.count", **count)

    start(1)
    hold([{"marks": [1, 2]}, {"marks": [2, 1]}], hand_papers=[{"count": 2, "marks": [0, 0]}], spoiled=1)
    teacher.ask("vote.decide", seed="4-1-6")
    teacher.ask("vote.show")
    teacher.ask("workshop.show", on=True)
    teacher.ask("item.record")
    start(2)
    hold([{"marks": [1, 0]}, {"marks": [1, 0]}])
    teacher.ask("vote.show")
    teacher.ask("vote.accept", choice=0, accepts=True)
    teacher.ask("item.record")
    start(3)
    hold([{"choice": 3}], hand_votes=[4, 0, 0, 0, 0])
    teacher.ask("vote.show")
    teacher.ask("item.amend", title="Point bis", objection="non")
    hold([{"choice": 0}, {"choice": 1}])
    teacher.ask("vote.show")
    teacher.ask("item.record")
    start(4)
    hold([{"choice": 4}, {"choice": 2}])
    teacher.ask("vote.show")
    teacher.ask("item.record")
    teacher.ask("sitting.end")
    return sitting


def copy_of_marked(program):
    if not MARKED:
        folder = tempfile.TemporaryDirectory(prefix="hemicycle-verify-")
        data = os.path.join(folder.name, "marked")
        with Server(program, "--demo", data=data) as server:
            sitting = hold_marked_council(server)
        MARKED.update(folder=folder, data=data, copies=0, sitting=sitting)
    return copy_of(MARKED)


def hash_of(before, row):
    """As docs/storage.md says: BLAKE2b-256 over the hash before and the fields."""
    assembly, seq, at_ms, actor, kind, body = row
    kind, body = kind.encode(), body.encode()
    return hashlib.blake2b(before + struct.pack("<qqqqq", assembly, seq, at_ms, actor, len(kind)) + kind
                           + struct.pack("<q", len(body)) + body, digest_size=32).digest()


class Forger:
    """Opens the archive past its triggers; rehash() makes the chain fit again."""

    def __init__(self, data):
        self.archive = sqlite3.connect(os.path.join(data, "archive.db"))
        names = self.archive.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall()
        self.triggers = [self.archive.execute("SELECT sql FROM sqlite_master WHERE name = ?", name).fetchone()[0]
                         for name in names]
        for (name,) in names:
            self.archive.execute(f"DROP TRIGGER {name}")

    def __enter__(self):
        return self.archive

    def __exit__(self, *_):
        for trigger in self.triggers:
            self.archive.execute(trigger)
        self.archive.commit()
        self.archive.close()


def rehash(archive):
    before = {}
    rows = archive.execute("SELECT assembly, seq, at_ms, actor, kind, body FROM journal ORDER BY assembly, seq")
    for row in rows.fetchall():
        value = hash_of(before.get(row[0], bytes(32)), row)
        archive.execute("UPDATE journal SET hash = ? WHERE assembly = ? AND seq = ?", (value, row[0], row[1]))
        before[row[0]] = value


def check_found(program, data, *parts):
    done = call(program, "verify", "--data", data)
    assert done.returncode == 1, done.stdout
    assert f"sitting {COUNCIL['sitting']}, entry" in done.stderr, done.stderr
    for part in parts:
        assert part in done.stderr, (part, done.stderr)


def an_honest_council_is_fine(program):
    data = copy_of_council(program)
    done = call(program, "verify", "--data", data)
    assert done.returncode == 0 and done.stdout.startswith("fine: 2 sittings"), done.stdout + done.stderr
    with Forger(data) as archive:  # control: opening and rehashing change nothing
        rehash(archive)
    assert call(program, "verify", "--data", data).stdout == done.stdout


def a_changed_byte_breaks_the_chain(program):
    for column, value in (("body", "body || ' '"), ("at_ms", "at_ms + 1"), ("actor", "actor + 1"),
                          ("hash", "randomblob(32)"), ("kind", "kind || 'x'")):
        data = copy_of_council(program)
        with Forger(data) as archive:
            archive.execute(f"UPDATE journal SET {column} = {value} WHERE assembly = ? AND seq = 12",
                            (COUNCIL["sitting"],))
        check_found(program, data, "entry 12", "chain")


def a_missing_or_moved_entry_breaks_the_chain(program):
    data = copy_of_council(program)
    with Forger(data) as archive:
        archive.execute("DELETE FROM journal WHERE assembly = ? AND seq = 20", (COUNCIL["sitting"],))
    check_found(program, data, "chain")
    data = copy_of_council(program)
    with Forger(data) as archive:
        archive.execute("UPDATE journal SET body = CASE seq WHEN 20 THEN '{\"seat\":12}' ELSE '{\"seat\":11}' END, "
                        "hash = (SELECT hash FROM journal AS other WHERE other.assembly = journal.assembly "
                        "AND other.seq = 41 - journal.seq) WHERE assembly = ? AND seq IN (20, 21)",
                        (COUNCIL["sitting"],))
    check_found(program, data, "entry 20:", "chain")


def a_cut_off_end_is_noticed(program):
    data = copy_of_council(program)
    with Forger(data) as archive:
        archive.execute("DELETE FROM journal WHERE assembly = ? AND kind = 'sealed'", (COUNCIL["sitting"],))
    check_found(program, data, "end is missing")


def a_forged_tally_is_noticed_although_the_chain_fits(program):
    changes = {
        "\"votes\":[": ("\"votes\":[1", "cannot follow"),  # more ballots than signatures
        "\"outcome\":\"": ("\"outcome\":\"no-quorum\",\"was\":\"", "cannot be read"),
        "\"outcome\":\"adopted\"": ("\"outcome\":\"rejected\"", "another verdict"),
        "\"outcome\":\"chosen\"": ("\"outcome\":\"rejected\"", "another verdict"),
        "\"outcome\":\"rejected\"": ("\"outcome\":\"adopted\"", "another verdict"),
        "\"choice\":0}": ("\"choice\":1}", "add up"),
    }
    tried = 0
    for old, (new, words) in changes.items():
        data = copy_of_council(program)
        with Forger(data) as archive:
            row = archive.execute("SELECT seq, body FROM journal WHERE assembly = ? AND kind = 'vote-counted' "
                                  "AND instr(body, ?) ORDER BY seq LIMIT 1", (COUNCIL["sitting"], old)).fetchone()
            if row is None:
                continue
            archive.execute("UPDATE journal SET body = ? WHERE assembly = ? AND seq = ?",
                            (row[1].replace(old, new, 1), COUNCIL["sitting"], row[0]))
            rehash(archive)
        tried += 1
        check_found(program, data, f"entry {row[0]}:", words)
    assert tried >= 4, tried


def a_forged_tally_of_marked_ballots_is_noticed_although_the_chain_fits(program):
    done = call(program, "verify", "--data", copy_of_marked(program))
    assert done.returncode == 0, done.stdout + done.stderr
    forgeries = [
        ("vote-tallied", '"seat_marks":[{"seat":0,"marks":[1,2]}', '"seat_marks":[{"seat":0,"marks":[2,1]}', "add up"),
        ("vote-tallied", '{"count":1,"marks":[1,2]}', '{"count":2,"marks":[1,2]}', "cannot follow"),
        ("vote-tallied", '{"count":1,"marks":[1,2]}', '{"count":1,"marks":[1,3]}', "cannot follow"),
        ("vote-tallied", '"outcome":"lot"', '"outcome":"postponed"', "another verdict"),
        ("vote-tallied", '"spoiled":1,"papers"', '"spoiled":0,"papers"', "cannot follow"),
        ("vote-tallied", '"on_paper":[2,3,4]', '"on_paper":[2,3]', "cannot follow"),
        ("vote-tallied", '"winners":[0]', '"winners":[1]', "another verdict"),
        ("vote-tallied", '"seed":"5-3"', '"seed":"5-4"', "another verdict"),
        ("vote-tallied", '"hand_votes":[4,0', '"hand_votes":[3,1', "cannot follow"),
        ("vote-settled", '"seed":"4-1-6"', '"seed":"4-1-x"', "cannot follow"),
        ("vote-settled", '"winners":[0]', '"winners":[1]', "another verdict"),
        ("vote-accepted", '"accepts":true', '"accepts":false', "cannot follow"),
        ("item-amended", '"vote":3', '"vote":2', "cannot follow"),
        ("paper-signed", '"seats":[2,', '"seats":[0,2,', "cannot follow"),
        ("workshop-shown", '"vote":1', '"vote":2', "cannot follow"),
    ]
    for kind, old, new, words in forgeries:
        data = copy_of_marked(program)
        with Forger(data) as archive:
            row = archive.execute("SELECT seq, body FROM journal WHERE assembly = ? AND kind = ? AND instr(body, ?) "
                                  "ORDER BY seq LIMIT 1", (MARKED["sitting"], kind, old)).fetchone()
            assert row is not None, (kind, old)
            archive.execute("UPDATE journal SET body = ? WHERE assembly = ? AND seq = ?",
                            (row[1].replace(old, new, 1), MARKED["sitting"], row[0]))
            rehash(archive)
        done = call(program, "verify", "--data", data)
        assert done.returncode == 1 and words in done.stderr, (kind, old, new, done.stderr, row[1])


def an_event_out_of_order_is_noticed_although_the_chain_fits(program):
    data = copy_of_council(program)
    with Forger(data) as archive:
        archive.execute("UPDATE journal SET kind = 'item-recorded', body = '{\"item\":1}' WHERE assembly = ?1 "
                        "AND seq = (SELECT min(seq) FROM journal WHERE assembly = ?1 AND kind = 'debate-opened')",
                        (COUNCIL["sitting"],))
        rehash(archive)
    check_found(program, data, "cannot follow")


def a_reworded_text_is_noticed(program):
    data = copy_of_council(program)
    with Forger(data) as archive:
        archive.execute("UPDATE texts SET text = text || '!' WHERE assembly = ?1 "
                        "AND hash = (SELECT min(hash) FROM texts WHERE assembly = ?1)", (COUNCIL["sitting"],))
    check_found(program, data, "text")


def a_backup_comes_back_whole_and_without_urns(program):
    data = copy_of_council(program)
    back = data + "-back"
    done = call(program, "restore", "--data", back, COUNCIL["backup"])
    assert done.returncode == 0, done.stderr
    assert call(program, "verify", "--data", back).stdout == call(program, "verify", "--data", data).stdout
    with Server(program, data=back) as server:
        assert server.get("/health").status == 200
    for arguments, words in ((["backup", "--data", data, COUNCIL["backup"]], "exists"),
                             (["restore", "--data", data, COUNCIL["backup"]], "empty directory"),
                             (["restore", "--data", data + "-new", __file__], "not made by")):
        done = call(program, *arguments)
        assert done.returncode == 1 and words in done.stderr, (arguments, done.stderr)


run([
    an_honest_council_is_fine,
    a_changed_byte_breaks_the_chain,
    a_missing_or_moved_entry_breaks_the_chain,
    a_cut_off_end_is_noticed,
    a_forged_tally_is_noticed_although_the_chain_fits,
    a_forged_tally_of_marked_ballots_is_noticed_although_the_chain_fits,
    an_event_out_of_order_is_noticed_although_the_chain_fits,
    a_reworded_text_is_noticed,
    a_backup_comes_back_whole_and_without_urns,
])
