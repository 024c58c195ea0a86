# SPDX-License-Identifier: EUPL-1.2
"""verify, backup and restore, on the data of a whole rehearsed council."""

import hashlib
import os
import shutil
import sqlite3
import struct
import subprocess
import tempfile

from harness import Server, run

COUNCIL = {}  # the data directory of the council, made once


def call(program, *arguments):
    return subprocess.run([program, *arguments], capture_output=True, text=True, timeout=60, check=False)


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
        COUNCIL.update(folder=folder, data=data, backup=data + ".backup", copies=0)
    COUNCIL["copies"] += 1
    copy = f"{COUNCIL['data']}-{COUNCIL['copies']}"
    shutil.copytree(COUNCIL["data"], copy)
    return copy


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
    assert "sitting 1, entry" in done.stderr, done.stderr
    for part in parts:
        assert part in done.stderr, (part, done.stderr)


def an_honest_council_is_fine(program):
    data = copy_of_council(program)
    done = call(program, "verify", "--data", data)
    assert done.returncode == 0 and done.stdout.startswith("fine: 1 sittings"), done.stdout + done.stderr
    with Forger(data) as archive:  # control: opening and rehashing change nothing
        rehash(archive)
    assert call(program, "verify", "--data", data).stdout == done.stdout


def a_changed_byte_breaks_the_chain(program):
    for column, value in (("body", "body || ' '"), ("at_ms", "at_ms + 1"), ("actor", "actor + 1"),
                          ("hash", "randomblob(32)"), ("kind", "kind || 'x'")):
        data = copy_of_council(program)
        with Forger(data) as archive:
            archive.execute(f"UPDATE journal SET {column} = {value} WHERE seq = 12")
        check_found(program, data, "entry 12", "chain")


def a_missing_or_moved_entry_breaks_the_chain(program):
    data = copy_of_council(program)
    with Forger(data) as archive:
        archive.execute("DELETE FROM journal WHERE seq = 20")
    check_found(program, data, "chain")
    data = copy_of_council(program)
    with Forger(data) as archive:
        archive.execute("UPDATE journal SET body = CASE seq WHEN 20 THEN '{\"seat\":12}' ELSE '{\"seat\":11}' END, "
                        "hash = (SELECT hash FROM journal AS other WHERE other.seq = 41 - journal.seq) "
                        "WHERE seq IN (20, 21)")
    check_found(program, data, "entry 20:", "chain")


def a_cut_off_end_is_noticed(program):
    data = copy_of_council(program)
    with Forger(data) as archive:
        archive.execute("DELETE FROM journal WHERE kind = 'sealed'")
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
            row = archive.execute("SELECT seq, body FROM journal WHERE kind = 'vote-counted' AND instr(body, ?) "
                                  "ORDER BY seq LIMIT 1", (old,)).fetchone()
            if row is None:
                continue
            archive.execute("UPDATE journal SET body = ? WHERE seq = ?", (row[1].replace(old, new, 1), row[0]))
            rehash(archive)
        tried += 1
        check_found(program, data, f"entry {row[0]}:", words)
    assert tried >= 4, tried


def an_event_out_of_order_is_noticed_although_the_chain_fits(program):
    data = copy_of_council(program)
    with Forger(data) as archive:
        archive.execute("UPDATE journal SET kind = 'item-recorded', body = '{\"item\":1}' WHERE kind = 'debate-opened' "
                        "AND seq = (SELECT min(seq) FROM journal WHERE kind = 'debate-opened')")
        rehash(archive)
    check_found(program, data, "cannot follow")


def a_reworded_text_is_noticed(program):
    data = copy_of_council(program)
    with Forger(data) as archive:
        archive.execute("UPDATE texts SET text = text || '!' WHERE hash = (SELECT min(hash) FROM texts)")
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
    an_event_out_of_order_is_noticed_although_the_chain_fits,
    a_reworded_text_is_noticed,
    a_backup_comes_back_whole_and_without_urns,
])
