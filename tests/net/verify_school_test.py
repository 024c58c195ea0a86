# SPDX-License-Identifier: EUPL-1.2
"""verify holds what a school says that its classes have voted against their journals."""

import os
import sqlite3
import subprocess
import tempfile

from harness import Screen, Server, run

MOTION = {"title": "Un préau ?", "picture": "", "ballot": "motion", "secrecy": "roll-call", "base": "expressed",
          "threshold": "simple", "quorum": "none", "tie_rule": "rejected", "changeable": False,
          "close_on_time": False, "close_on_all": False, "seconds": 0, "options": []}


def teacher_of(server):
    """Signs in anew for each class: a screen's budget of messages is small."""
    teacher = Screen(server)
    teacher.ask("login", name="demo", password="hemicycle-demo")
    return teacher


def hold_poll(server):
    """Two classes of three and two vote on the same motion."""
    teacher = teacher_of(server)
    school = teacher.ask("school.add", name="École")["id"]
    code = teacher.ask("school.code", school=school)["code"]
    classes = []
    for names in (["Ana", "Ben", "Cid"], ["Dia", "Eva"]):
        made = teacher.ask("class.add", name="C", mode="reading")["id"]
        teacher.ask("pupils.add", **{"class": made}, names=names)
        teacher.ask("class.enrol", **{"class": made}, code=code)
        classes.append(made)
    poll = teacher.ask("poll.add", school=school, motion=MOTION)["id"]
    for made, votes in zip(classes, ([2, 1, 0], [0, 1, 1])):
        teacher = teacher_of(server)
        sitting = teacher.ask("sitting.add", **{"class": made}, title="Conseil")["id"]
        teacher.ask("sitting.enter", sitting=sitting)
        for do in ("sitting.open", "members.all-present"):
            teacher.ask(do)
        teacher.ask("item.start", item=1)
        for do in ("vote.open", "paper.sign-all", "vote.close"):
            teacher.ask(do)
        teacher.ask("vote.count", hand_votes=votes)
        for do in ("vote.show", "item.record", "sitting.end"):
            teacher.ask(do)
    result = teacher_of(server).ask("poll.open", poll=poll)["result"]
    assert result["votes"] == [2, 2, 1], result


def verify(program, data):
    return subprocess.run([program, "verify", "--data", data], capture_output=True, text=True, timeout=60, check=False)


def what_a_school_has_added_up_is_what_its_classes_have_counted(program):
    with tempfile.TemporaryDirectory(prefix="hemicycle-verify-") as folder:
        data = os.path.join(folder, "school")
        with Server(program, "--demo", data=data) as server:
            hold_poll(server)
        fine = verify(program, data)
        assert fine.returncode == 0 and fine.stdout.startswith("fine:"), fine.stdout + fine.stderr
        for change in ("votes = '3,0,0'", "voters = voters + 1", "eligible = eligible - 1", "vote = 2"):
            with sqlite3.connect(os.path.join(data, "archive.db")) as archive:
                before = archive.execute("SELECT votes, voters, eligible, vote FROM poll_parts WHERE votes = '2,1,0'").fetchone()
                archive.execute(f"UPDATE poll_parts SET {change} WHERE votes = '2,1,0'")
            found = verify(program, data)
            assert found.returncode == 1 and "whole school" in found.stderr, (change, found.stdout, found.stderr)
            with sqlite3.connect(os.path.join(data, "archive.db")) as archive:
                archive.execute("UPDATE poll_parts SET votes = ?, voters = ?, eligible = ?, vote = ? WHERE poll = 1 "
                                "AND class = (SELECT min(class) FROM poll_parts)", before)
        assert verify(program, data).returncode == 0


run([what_a_school_has_added_up_is_what_its_classes_have_counted])
