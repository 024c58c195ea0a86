# SPDX-License-Identifier: EUPL-1.2
"""A disk without space: refused in words, nothing lost, and on it goes when there is space again.

Needs the right to mount a small tmpfs; without it the test says so and is skipped (status 77).
"""

import contextlib
import os
import re
import subprocess
import sys
import tempfile
import time

from harness import Server, Socket, run

SKIPPED = 77
MEBIBYTES = 3
PUPILS = 6
PATIENCE = 20
MOTION = {"title": "Un potager ?", "picture": "", "ballot": "motion", "secrecy": "secret",
          "base": "expressed", "threshold": "simple", "quorum": "none", "tie_rule": "rejected",
          "changeable": False, "close_on_time": False, "close_on_all": False, "seconds": 0,
          "options": []}


@contextlib.contextmanager
def small_disk():
    with tempfile.TemporaryDirectory(prefix="hemicycle-disk-") as folder:
        subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={MEBIBYTES}m,mode=0700", "none", folder],
                       check=True)
        try:
            yield folder
        finally:
            subprocess.run(["umount", "-l", folder], check=True)


def can_mount():
    try:
        with small_disk():
            return True
    except (OSError, subprocess.CalledProcessError):
        return False


def fill(folder):
    """Takes every byte that is left."""
    with open(os.path.join(folder, "ballast"), "wb", buffering=0) as ballast:
        for size in (65536, 4096, 1):
            with contextlib.suppress(OSError):
                while True:
                    ballast.write(b"x" * size)


def empty(folder):
    os.unlink(os.path.join(folder, "ballast"))


def fine(answer):
    assert "ok" in answer, answer
    return answer["ok"]


def sign_in(server):
    teacher = Socket(server)
    fine(teacher.ask("login", name="demo", password="hemicycle-demo"))
    return teacher


def door_code(teacher):
    while True:
        found = re.search(r'"door_code":"(\w{6})"', teacher.receive_text())
        if found:
            return found.group(1)


def class_that_votes(server):
    """A teacher and pupils in front of an open secret vote."""
    teacher = sign_in(server)
    klass = fine(teacher.ask("class.add", name="CM1", mode="reading"))["id"]
    fine(teacher.ask("pupils.add", **{"class": klass, "names": ["Ana", "Ben", "Chloé", "Dia", "Eva", "Fred"]}))
    sitting = fine(teacher.ask("sitting.add", **{"class": klass, "title": "Conseil"}))["id"]
    fine(teacher.ask("sitting.enter", sitting=sitting))
    fine(teacher.ask("item.add", motion=MOTION))
    fine(teacher.ask("door.open"))
    code = door_code(teacher)
    pupils = []
    for seat in range(PUPILS):
        pupil = Socket(server)
        fine(pupil.ask("hello", door=code))
        fine(pupil.ask("seat.take", seat=seat, token=f"{seat + 1:064x}"))
        pupils.append(pupil)
    fine(teacher.ask("seat.accept-all"))
    for command, fields in (("sitting.open", {}), ("item.start", {"item": 1}), ("vote.open", {})):
        fine(teacher.ask(command, **fields))
    return teacher, pupils, sitting


def cast(pupil, seat, choice=0):
    return pupil.ask("vote.cast", vote=1, choice=choice, key=f"{seat:032x}")


def repeat(ask):
    """Asks until it is granted, as a tablet does; counts the refusals, which must be the disk's."""
    refusals = 0
    until = time.monotonic() + PATIENCE
    while True:
        answer = ask()
        if "ok" in answer:
            return refusals
        assert answer["no"] in ("storage-full", "storage-failed", "too-fast"), answer
        assert time.monotonic() < until, answer
        refusals += 1
        time.sleep(0.2)  # the pace of a tablet, not a wait for the server


def count(teacher, sitting):
    for command in ("vote.close", "vote.count", "vote.show"):
        repeat(lambda command=command: teacher.ask(command))
    minutes = fine(teacher.ask("archive.sitting", sitting=sitting))
    return minutes["votes"][0]["votes"], len(minutes["votes"][0]["roll"])


def a_full_disk_refuses_ballots_and_hears_them_when_there_is_space(program):
    with small_disk() as disk:
        with Server(program, "--demo", data=os.path.join(disk, "data")) as server:
            teacher, pupils, sitting = class_that_votes(server)
            for seat in range(2):
                fine(cast(pupils[seat], seat))
            fill(disk)
            granted, refused = 0, []
            for i in range(200):  # the log of a file that is written anew holds a few more
                answer = teacher.ask("class.add", name=f"C{i}", mode="reading")
                if "no" in answer and answer["no"] != "too-fast":
                    refused.append(answer["no"])
                    break
                if "ok" in answer:
                    granted += 1
                else:
                    time.sleep(0.2)
            assert refused == ["storage-full"], (refused, granted)
            answers = [cast(pupils[seat], seat) for seat in range(2, PUPILS)]
            full = [answer for answer in answers if "no" in answer]
            assert full, "nothing was refused: the disk was not full"
            assert all(answer["no"] in ("storage-full", "storage-failed") for answer in full), full
            fine(teacher.ask("home"))  # who only reads is not disturbed
            empty(disk)
            for seat in range(PUPILS):  # who was heard, too: the same key, the same answer
                repeat(lambda seat=seat: cast(pupils[seat], seat))
            votes, signed = count(teacher, sitting)
            assert votes == [PUPILS, 0, 0] and signed == PUPILS, (votes, signed)
            print(f"        granted {granted}, ballots refused {len(full)} of {PUPILS - 2}, lost 0")


def what_was_answered_outlives_a_kill_on_a_full_disk(program):
    with small_disk() as disk:
        data = os.path.join(disk, "data")
        with Server(program, "--demo", data=data) as server:
            _, pupils, sitting = class_that_votes(server)
            fine(cast(pupils[0], 0))
            fill(disk)
            heard = [seat for seat in range(1, PUPILS) if "ok" in cast(pupils[seat], seat)]
            server.process.kill()
            server.process.wait()
        empty(disk)
        with Server(program, "--demo", data=data) as server:
            teacher = sign_in(server)
            fine(teacher.ask("sitting.enter", sitting=sitting))
            votes, signed = count(teacher, sitting)
            assert sum(votes) == signed and signed >= 1 + len(heard), (votes, signed, heard)


def a_server_that_cannot_write_says_so_and_ends(program):
    with small_disk() as disk:
        fill(disk)
        check_start_fails(program, os.path.join(disk, "data"))
    with small_disk() as disk:
        data = os.path.join(disk, "data")
        with Server(program, "--demo", data=data):
            pass
        subprocess.run(["mount", "-o", "remount,ro", disk], check=True)
        check_start_fails(program, data)


def check_start_fails(program, data):
    ended = subprocess.run([program, "serve", "--data", data, "--listen", "127.0.0.1:0", "--quiet"],
                           capture_output=True, text=True, timeout=PATIENCE, check=False)
    assert ended.returncode not in (0, 77) and ended.returncode > 0, ended
    assert ended.stderr.strip() and "ready" not in ended.stdout, ended
    assert "Sanitizer" not in ended.stderr and "CHECK" not in ended.stderr, ended.stderr


if not can_mount():
    print("skipped: this user may not mount a tmpfs")
    sys.exit(SKIPPED)
run([
    a_full_disk_refuses_ballots_and_hears_them_when_there_is_space,
    what_was_answered_outlives_a_kill_on_a_full_disk,
    a_server_that_cannot_write_says_so_and_ends,
])
