# SPDX-License-Identifier: EUPL-1.2
"""verify holds what a school says that its classes have voted against their journals."""

import os
import subprocess
import tempfile

from harness import Server, database, run
from school_poll import FIRST, MOTION, RANKED, SECOND, hold_poll


def verify(program, data):
    return subprocess.run([program, "verify", "--data", data], capture_output=True, text=True, timeout=60, check=False)


def change(data, table, what, where="1"):
    """What stood there before, to be put back."""
    column = what.split(" ")[0]
    with database(data) as archive:
        before = archive.execute(f"SELECT rowid, {column} FROM {table} WHERE {where}" if table == "polls" else
                                 f"SELECT class, {column} FROM {table} WHERE {where}").fetchone()
        archive.execute(f"UPDATE {table} SET {what} WHERE {where}")
    return column, before


def put_back(data, table, column, before):
    key = "rowid" if table == "polls" else "class"
    with database(data) as archive:
        archive.execute(f"UPDATE {table} SET {column} = ? WHERE {key} = ?", (before[1], before[0]))


def lies_are_found(program, data, lies):
    fine = verify(program, data)
    assert fine.returncode == 0 and fine.stdout.startswith("fine:"), fine.stdout + fine.stderr
    for table, what, where in lies:
        column, before = change(data, table, what, where)
        found = verify(program, data)
        assert found.returncode == 1 and "whole school" in found.stderr, (what, found.stdout, found.stderr)
        put_back(data, table, column, before)
        assert verify(program, data).returncode == 0, what


def what_a_school_has_added_up_is_what_its_classes_have_counted(program):
    with tempfile.TemporaryDirectory(prefix="hemicycle-verify-") as folder:
        data = os.path.join(folder, "school")
        with Server(program, "--demo", data=data) as server:
            result = hold_poll(server, MOTION, "hand_votes", ([2, 1, 0], [0, 1, 1]))["result"]
            assert result["votes"] == [2, 2, 1] and result["tally"] is None, result
        first = "votes = '2,1,0'"
        lies_are_found(program, data, [
            ("poll_parts", "votes = '3,0,0'", first), ("poll_parts", "voters = voters + 1", first),
            ("poll_parts", "eligible = eligible - 1", first), ("poll_parts", "vote = 2", first),
            ("polls", "verdict = replace(verdict, 'rejected', 'adopted')", "id > 0")])


def the_papers_of_a_school_are_those_of_its_classes(program):
    with tempfile.TemporaryDirectory(prefix="hemicycle-verify-") as folder:
        data = os.path.join(folder, "school")
        with Server(program, "--demo", data=data) as server:
            result = hold_poll(server, RANKED, "hand_papers", (FIRST, SECOND))["result"]
            assert result["papers"] == [{"count": 2, "marks": [1, 2, 3]}, {"count": 3, "marks": [3, 1, 2]}], result
            assert result["verdict"]["winner"] == 1 and result["tally"]["winners"] == [1], result
        lies_are_found(program, data, [
            ("poll_parts", "papers = '3:1,2,3'", "voters = 3"), ("poll_parts", "papers = ''", "voters = 3"),
            ("poll_parts", "papers = '1:9'", "voters = 3"),
            ("polls", """verdict = replace(verdict, '"winner":1', '"winner":0')""", "id > 0")])


run([what_a_school_has_added_up_is_what_its_classes_have_counted, the_papers_of_a_school_are_those_of_its_classes])
