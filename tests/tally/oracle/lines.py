# SPDX-License-Identifier: EUPL-1.2
"""Drives tally-lines: one document per line in, one answer per line out, many in one process."""
from fractions import Fraction
import json
import subprocess

CHUNK = 500


def text(doc):
    return json.dumps(doc, ensure_ascii=False)


def parse(line):
    """Decimals stay what was printed."""
    return json.loads(line, parse_float=Fraction)


def ask(program, docs):
    """The answers to some documents, in order; stops at the one at which the program fell."""
    sent = "".join(text(doc) + "\n" for doc in docs).encode()
    done = subprocess.run([program], input=sent, stdout=subprocess.PIPE, timeout=600, check=False)
    answers = done.stdout.decode().splitlines()
    if len(answers) != len(docs):
        fatal = docs[min(len(answers), len(docs) - 1)]
        raise SystemExit(
            f"{program}: exit {done.returncode} after {len(answers)} answers, at\n{text(fatal)}"
        )
    return [parse(line) for line in answers]
