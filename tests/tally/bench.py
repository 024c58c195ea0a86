#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""How long a recount takes: every method, ballots on lines of their own and as different as they can be.

bench.py PROGRAM [METHOD...]     prints a table: what was counted, and the time and memory of the whole program
bench.py --document METHOD LINES prints the document that is counted
"""

import json
import os
import random
import subprocess
import sys
import tempfile
import time

SEED = 20260301
SIZES = (15_000, 100_000)
PEOPLE = [f"candidate-{number}" for number in range(1, 11)]
MANY = [f"c{number}" for number in range(1, 51)]
LABELS = ["excellent", "very good", "good", "fair", "poor", "rejected"]
RANKED = ("borda", "irv", "copeland", "schulze", "ranked_pairs", "minimax", "stv")


def ranking(dice, people):
    return dice.sample(people, dice.randint(len(people) // 2, len(people)))


def some(dice, people):
    return dice.sample(people, dice.randint(1, len(people)))


def question(method, dice):
    """Options, candidates, and what makes one ballot."""
    if method == "motion":
        return {}, [], lambda: dice.choice(["yes", "no", "abstain"])
    if method == "consent":
        return {}, [], lambda: dice.choice(["consent", "reservation", "stand_aside"])
    if method == "fist_to_five":
        return {}, [], lambda: dice.randint(1, 5)
    if method in ("plurality", "two_round"):
        return {"tie_break": [{"lot": "x"}]}, PEOPLE, lambda: dice.choice(PEOPLE)
    if method == "approval":
        return {"seats": 3}, MANY, lambda: some(dice, MANY)
    if method == "score":
        return {"max": 10}, MANY, lambda: {who: dice.randint(0, 10) for who in MANY}
    if method == "majority_judgment":
        return {"grades": LABELS}, MANY, lambda: {who: dice.choice(LABELS) for who in MANY}
    if method in RANKED:
        options = {"tie_break": [{"lot": "x"}], "seats": 4 if method == "stv" else 1}
        return options, PEOPLE, lambda: ranking(dice, PEOPLE)
    options = {"budget": 10_000}
    return options, MANY[:30], lambda: some(dice, MANY[:30])


def document(method, lines):
    dice = random.Random(f"{SEED} {method} {lines}")
    options, people, ballot = question(method, dice)
    candidates = [{"id": who, "cost": dice.randint(10_000, 200_000) / 100} for who in people]
    ballots = [{"ballot": ballot()} for _ in range(lines)]
    return {"method": method, "options": options, "candidates": candidates, "ballots": ballots}


def make(method, lines, file):
    """Writes the document in a process of its own: what this one has ever held would count as the program's."""
    subprocess.run([sys.executable, __file__, "--document", method, str(lines)], stdout=file, check=True)
    return file.tell()


def measure(program, file):
    """Seconds of the clock, MB of memory at most, and how many ballots were cast."""
    file.seek(0)
    begun = time.monotonic()
    with subprocess.Popen([program, "tally"], stdin=file, stdout=subprocess.PIPE) as process:
        answer = json.load(process.stdout)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
    seconds = time.monotonic() - begun
    assert process.returncode == 0, answer
    return seconds, usage.ru_maxrss / 1024, answer["turnout"]["cast"]


METHODS = ("motion", "consent", "fist_to_five", "plurality", "two_round", "approval", "score", "majority_judgment",
           *RANKED, "budget_greedy", "equal_shares")


def main():
    if sys.argv[1] == "--document":
        json.dump(document(sys.argv[2], int(sys.argv[3])), sys.stdout)
        return
    print(f"{'method':18} {'lines':>8} {'document':>9} {'time':>8} {'memory':>8}")
    for method in sys.argv[2:] or METHODS:
        for lines in SIZES:
            with tempfile.TemporaryFile() as file:
                size = make(method, lines, file)
                seconds, memory, cast = measure(sys.argv[1], file)
            assert cast == lines
            print(f"{method:18} {lines:8} {size / 1e6:6.1f} MB {seconds:6.2f} s {memory:5.0f} MB", flush=True)


main()
