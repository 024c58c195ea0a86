#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What must hold of every count, whatever the ballots, asked of the program itself.

properties.py TALLY-LINES [--elections N] [--seed S] [--property NAME] [--control]

Each property makes some documents of one random election and judges the program's answers. What it
returns is a complaint, nothing if all is well, SKIP if the election had nothing to say about it.
--control falsifies the answers, and fails if a property does not mind.
"""
import argparse
import collections
import copy
import random
import sys

from claims import CLAIMS, SKIP
import elections
import lines


def inflated(value):
    """Every number one greater."""
    if isinstance(value, dict):
        return {key: inflated(item) for key, item in value.items()}
    if isinstance(value, list):
        return [inflated(item) for item in value]
    return value if isinstance(value, (bool, str)) or value is None else value + 1


def lie(rng, doc, answer):
    """An answer with another winner, or with numbers that are a little too high."""
    if "error" in answer:
        return answer
    losers = [c["id"] for c in doc["candidates"] if c["id"] not in answer.get("winners", [])]
    if losers and rng.random() < 0.5:
        return dict(answer, winners=[rng.choice(losers)], tied=[])
    return inflated(answer)


def examine(program, claim, seed, number_of, liar=False):
    """Tries one property on random elections: how many said something, and the complaints."""
    judged, complaints = collections.Counter(), []
    for first in range(0, number_of, lines.CHUNK):
        trials = []
        for index in range(first, min(first + lines.CHUNK, number_of)):
            name = f"{seed}/{claim.name}/{index}"
            rng = random.Random(name)
            method = rng.choice(claim.methods)
            doc = elections.election(rng, method)
            docs = claim.documents(rng, copy.deepcopy(doc))
            trials.append((name, method, docs))
        answers = iter(lines.ask(program, [doc for _, _, docs in trials for doc in docs]))
        for name, method, docs in trials:
            given = [next(answers) for _ in docs]
            if liar:
                given = [
                    lie(random.Random(f"{name}/{i}"), *pair)
                    for i, pair in enumerate(zip(docs, given))
                ]
            if not docs or any("error" in answer for answer in given):
                continue
            complaint = claim.judge(docs, given)
            judged[method] += complaint is not SKIP
            if complaint and complaint is not SKIP:
                complaints.append((name, complaint, docs))
    return judged, complaints


def tell(claim, judged, complaints, whole):
    """Prints what came of a property; gives how often it was broken, or never tried."""
    print(
        f"{claim.name:24} {sum(judged.values()):6} elections, {len(complaints)} broken", flush=True
    )
    for name, complaint, docs in complaints[:3]:
        print(f"  BROKEN {name}: {complaint}")
        for doc in docs:
            print("  " + lines.text(doc))
    mute = [method for method in claim.methods if not judged[method]] if whole else []
    if mute:
        print(f"  BROKEN: never put to the test for {', '.join(mute)}")
    return len(complaints) + len(mute)


def control(program, seed):
    """How many properties believe a program that lies."""
    blind = 0
    for claim in CLAIMS:
        judged, complaints = examine(program, claim, seed, 200, liar=True)
        print(
            f"{claim.name:24} {len(complaints):4} lies found in {sum(judged.values())} elections"
        )
        blind += not complaints
    return blind


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("program")
    parser.add_argument("--elections", type=int, default=2000)
    parser.add_argument("--seed", default="2026")
    parser.add_argument("--property", choices=[claim.name for claim in CLAIMS])
    parser.add_argument("--control", action="store_true")
    arguments = parser.parse_args()
    if arguments.control:
        return control(arguments.program, arguments.seed)
    broken, whole = 0, arguments.elections >= 1000
    for claim in CLAIMS:
        if arguments.property in (None, claim.name):
            found = examine(arguments.program, claim, arguments.seed, arguments.elections)
            broken += tell(claim, *found, whole)
    print(f"seed {arguments.seed}: {broken} broken")
    return broken


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
