#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Counts the documents of cases/ and compares with answers that were worked out by hand.

run.py PROGRAM LINES               PROGRAM is hemicycle, LINES is tally-lines
run.py PROGRAM LINES --control     proves that each wrong answer of broken.json is found

A file is {"given": document, "cases": [...]}; each case lays its "with" over the given document, key by key, or has a
"text" (or "hex", bytes) of its own instead. "people": ["a"] is short for candidates, "votes": [[3, "a"]] for ballots
with their count. Its "answer" names the fields that must stand in the answer, exactly; null
there also says that the field may be missing. "error" is a code instead, and "says" a part of the message.
Each document is then counted with its ballots shuffled, split and merged: the answer must be the same byte by byte.
"""

import decimal
import json
import os
import pathlib
import random
import re
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
SHUFFLES = 3
SPLIT_MAX = 300  # ballots that are put on lines of their own, at most


def read(text):
    """JSON whose numbers stay as exact as they are written."""
    return json.loads(text, parse_float=decimal.Decimal)


def whole(document):
    """The document without short forms."""
    document = dict(document)
    people, votes = document.pop("people", None), document.pop("votes", None)
    if people is not None:
        document["candidates"] = [{"id": name} for name in people]
    if votes is not None:
        document["ballots"] = [{"count": count, "ballot": ballot} for count, ballot in votes]
    return document


def text_of(given, case):
    """The bytes of the document."""
    if "hex" in case:
        return bytes.fromhex(case["hex"])
    if "text" in case:
        return case["text"].encode()
    return json.dumps({**whole(given), **whole(case.get("with", {}))}, default=float).encode()


def shuffled(ballots, dice):
    return dice.sample(ballots, len(ballots))


def split(ballots, dice):
    """Each line in two, as unequal as may be; few ballots: each on its own."""
    lines = []
    for line in ballots:
        count = line.get("count", 1)
        parts = [1] * count if count <= SPLIT_MAX else [cut := dice.randint(0, count), count - cut]
        lines += [{**line, "count": part} for part in parts]
    return shuffled(lines, dice)


def merged(ballots, dice):
    """Equal lines become one."""
    counts = {}
    for line in shuffled(ballots, dice):
        key = json.dumps({key: value for key, value in line.items() if key != "count"})
        counts[key] = counts.get(key, 0) + line.get("count", 1)
    return [{**json.loads(key), "count": count} for key, count in counts.items()]


def variants(document, seed):
    """Other ways to write the same box of ballots."""
    ballots = document.get("ballots")
    if not isinstance(ballots, list) or not all(isinstance(line.get("count", 1), int) for line in ballots):
        return []
    dice = random.Random(seed)
    boxes = [shuffled(ballots, dice) for _ in range(SHUFFLES)] + [split(ballots, dice), merged(ballots, dice)]
    return [json.dumps({**document, "ballots": box}) for box in boxes]


def differences(case, answer, status):
    """What is not as the case says."""
    if "error" in case:
        error = answer.get("error", {})
        if status != 2 or error.get("code") != case["error"] or set(answer) != {"error"}:
            return [f"expected the error {case['error']}, got {answer}"]
        return [] if case.get("says", "") in error["message"] else [f"the message says: {error['message']}"]
    if status != 0 or "error" in answer:
        return [f"exit status {status}: {answer}"]
    wanted = case["answer"]
    return [f"{key}: expected {wanted[key]}, got {answer.get(key)}" for key in wanted if answer.get(key) != wanted[key]]


def count(program, text):
    done = subprocess.run([program, "tally"], input=text, capture_output=True, timeout=60, check=False)
    assert done.stdout.endswith(b"\n") and done.stdout.count(b"\n") == 1, (done.returncode, done.stdout, done.stderr)
    return done.stdout.decode().rstrip("\n"), done.returncode


def check_variants(lines, documents):
    """Lines of complaint about documents whose answer depends on how their ballots lie."""
    asked = [(name, text, line) for name, document, text in documents for line in variants(document, name)]
    done = subprocess.run([lines], input="\n".join(line for _, _, line in asked) + "\n", capture_output=True,
                          encoding="utf-8", timeout=300, check=True)
    answers = done.stdout.splitlines()
    assert len(answers) == len(asked)
    return [f"{name}: with other lines (seed {name!r}):\n  {line}\n  {text}\n  {answer}"
            for (name, text, line), answer in zip(asked, answers) if text != answer]


def check_file(path, program, documents):
    sheet = read(path.read_text(encoding="utf-8"))
    problems = []
    for case in sheet["cases"]:
        name = f"{path.stem}: {case['rule']}"
        text = text_of(sheet.get("given", {}), case)
        answer, status = count(program, text)
        problems += [f"{name}: {difference}" for difference in differences(case, read(answer), status)]
        if "answer" in case and "text" not in case:  # json would forget what only a text can say
            documents.append((name, json.loads(text), answer))
    return len(sheet["cases"]), problems


def check_page(program):
    """The example of docs/tally.md is answered as the page says."""
    page = (HERE.parent.parent / "docs/tally.md").read_text(encoding="utf-8")
    asked, told = re.findall(r"```json\n(.*?)```", page, re.DOTALL)[:2]
    answer, status = count(program, asked.encode())
    return [] if status == 0 and json.loads(answer) == json.loads(told) else [f"docs/tally.md: {answer}"]


def check_command(program):
    """What is no document is told in words on standard error, and is not answered."""
    def ask(*arguments, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, language="C"):
        return subprocess.run([program, "tally", *arguments], stdin=stdin, stdout=stdout, stderr=subprocess.PIPE,
                              encoding="utf-8", timeout=60, check=False, env={**os.environ, "LC_ALL": language})

    folder = os.open(HERE, os.O_RDONLY)
    with open("/dev/full", "wb") as full:
        calls = [(ask("extra"), 2, "extra"), (ask("--data", "x"), 2, "--data"), (ask(stdin=folder), 1, "standard input"),
                 (ask(stdin=folder, language="fr_FR"), 1, "l’entrée standard"), (ask(stdout=full), 1, "the answer"),
                 (ask(stdout=full, language="fr_FR"), 1, "la réponse")]
    os.close(folder)
    return [str(done) for done, status, words in calls
            if done.returncode != status or done.stdout or words not in done.stderr or done.stderr.count("\n") != 1]


def control(program, lines):
    documents = []
    cases, problems = check_file(HERE / "broken.json", program, documents)
    assert len(problems) == cases > 0, "\n".join(problems)
    name, document, _ = documents[0]
    assert len(check_variants(lines, [(name, document, "{}")])) == SHUFFLES + 2
    print(f"{cases} wrong answers, all found")


def main():
    program, lines = sys.argv[1:3]
    if sys.argv[3:] == ["--control"]:
        control(program, lines)
        return
    documents, problems, cases = [], check_page(program) + check_command(program), 0
    for path in sorted((HERE / "cases").glob("*.json")):
        number, found = check_file(path, program, documents)
        cases += number
        problems += found
    problems += check_variants(lines, documents)
    print("\n".join(problems))
    print(f"{cases} cases, {len(problems)} problems")
    sys.exit(1 if problems or cases == 0 else 0)


main()
