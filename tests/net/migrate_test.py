# SPDX-License-Identifier: EUPL-1.2
"""Archives of earlier versions, opened by today's program: nothing of what was decided is lost or changed.

tests/fixtures/archive-NNN.dump is what a program of then wrote while a class held its councils, as text
that sqlite3 reads. NNN is the version of archive.db that it knew.
"""

import glob
import os
import subprocess
import tempfile

from harness import Screen, Server, database, run

FIXTURES = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "fixtures")
KEPT = ("journal", "texts", "pupils", "sittings", "decisions")
DEMO = {"name": "demo", "password": "hemicycle-demo"}


def fixtures():
    found = sorted(glob.glob(os.path.join(FIXTURES, "archive-*.dump")))
    assert len(found) >= 2, found
    return found


def unpack(dump, folder):
    data = os.path.join(folder, os.path.basename(dump))
    os.mkdir(data, 0o700)
    with database(data) as archive, open(dump, encoding="utf-8") as text:
        archive.executescript(text.read())
    return data


def rows(data, table):
    with database(data) as archive:
        names = [row[1] for row in archive.execute(f"PRAGMA table_info({table})")]
        return names, sorted(archive.execute(f"SELECT * FROM {table}").fetchall(), key=repr)


def schema(data):
    with database(data) as archive:
        return sorted(archive.execute("SELECT type, name, coalesce(sql, '') FROM sqlite_schema").fetchall())


def verify(program, data):
    return subprocess.run([program, "verify", "--data", data], capture_output=True, text=True, timeout=60, check=False)


def read_everything(server):
    """All that a teacher looks at of every class; the minutes of each sealed sitting."""
    desk = Screen(server)
    desk.ask("login", **DEMO)
    sealed = 0
    for room in desk.ask("home")["classes"]:
        archive = desk.ask("archive.list", **{"class": room["id"], "text": ""})
        desk.ask("book.list", **{"class": room["id"], "text": ""})
        desk.ask("board", **{"class": room["id"]})
        figures = desk.ask("figures", **{"class": room["id"]})
        assert figures["uncounted"] == 0
        assert len(figures["sittings"]) == len(archive["sittings"])
        for sitting in archive["sittings"]:
            minutes = desk.ask("archive.sitting", sitting=sitting["id"])
            assert minutes["number"] == sitting["number"] and len(minutes["words"]) == 8
            sealed += 1
    return sealed


def every_earlier_archive_is_opened_and_keeps_all_it_had(program):
    with tempfile.TemporaryDirectory(prefix="hemicycle-migrate-") as folder:
        for dump in fixtures():
            data = unpack(dump, folder)
            done = verify(program, data)  # reads only: it may not bring anything up to date
            assert done.returncode == 1 and "older version" in done.stderr, done.stderr
            before = {table: rows(data, table) for table in KEPT}
            with Server(program, data=data) as server:
                assert read_everything(server) > 0, dump
            for table in KEPT:
                names, was = before[table]
                now_names, now = rows(data, table)
                assert now_names[:len(names)] == names, (dump, table)
                cut = sorted([row[:len(names)] for row in now], key=repr)
                assert cut == was, (dump, table)
            done = verify(program, data)
            assert done.returncode == 0, done.stderr


def a_migrated_archive_has_the_tables_of_a_new_one(program):
    with tempfile.TemporaryDirectory(prefix="hemicycle-migrate-") as folder:
        fresh = os.path.join(folder, "fresh")
        with Server(program, data=fresh):
            pass
        for dump in fixtures():
            data = unpack(dump, folder)
            with Server(program, data=data):
                pass
            assert schema(data) == schema(fresh), dump


def an_archive_that_was_changed_meanwhile_is_found(program):
    """The control: with one sign of one entry changed, the same check must fail."""
    with tempfile.TemporaryDirectory(prefix="hemicycle-migrate-") as folder:
        for dump in fixtures():
            data = unpack(dump, folder)
            with database(data) as archive:
                archive.execute("DROP TRIGGER journal_is_not_changed")
                archive.execute("UPDATE journal SET at_ms = at_ms + 1 WHERE kind = 'vote-opened'")
            with Server(program, data=data):
                pass
            assert verify(program, data).returncode == 1, dump


run([
    every_earlier_archive_is_opened_and_keeps_all_it_had,
    a_migrated_archive_has_the_tables_of_a_new_one,
    an_archive_that_was_changed_meanwhile_is_found,
])
