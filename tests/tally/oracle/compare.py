#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Random elections, counted by the program and by these slow counts, must agree.

compare.py TALLY-LINES [--elections N] [--seed S] [--method M] [--control]

Without N the whole run takes half a minute at most. A disagreement prints the seed of
the election, the document and both answers. --control counts with oracles known to be wrong (the
upper median, six decimals instead of five …) and fails if one is not found out.
"""
import argparse
import collections
from fractions import Fraction
import random
import sys

from common import Bad
import budgets
import choices
from counts import COUNTS
import elections
import judgment
import lines
import pairwise
import stv

SETS = {"winners", "tied", "qualified", "equal_shares", "eliminated"}
ORDERED = ("budget_greedy", "equal_shares", "sortition")  # one by one
EACH = 2500  # elections of each method, half a minute for all of them
PRINTED = Fraction(1, 1000000)  # a mean is a fraction, printed as a rounded decimal


def number(value):
    if isinstance(value, bool) or not isinstance(value, (int, float, str, Fraction)):
        return None
    try:
        return Fraction(value)
    except (ValueError, ZeroDivisionError):
        return None


def same(name, ours, theirs):
    if name in SETS:
        return isinstance(theirs, list) and len(ours) == len(theirs) and set(ours) == set(theirs)
    if name == "ranking":  # equals in any order
        if not isinstance(theirs, list):
            return False
        return [sorted(group) for group in ours] == [sorted(group) for group in theirs]
    if isinstance(ours, dict):
        if not isinstance(theirs, dict) or not set(ours) <= set(theirs):
            return False
        within = {"means": "mean"}.get(name)  # in other objects the key says what is compared
        return all(same(within or key, value, theirs[key]) for key, value in ours.items())
    if isinstance(ours, list):
        return (
            isinstance(theirs, list)
            and len(ours) == len(theirs)
            and all(same(name, a, b) for a, b in zip(ours, theirs))
        )
    if isinstance(ours, bool) or ours is None or not isinstance(ours, (int, Fraction)):
        return ours == theirs and type(ours) is type(theirs)
    found = number(theirs)
    return found is not None and abs(found - ours) <= (PRINTED if name == "mean" else 0)


def differences(ours, theirs):
    if "error" in ours or "error" in theirs:
        return [] if "error" in ours and "error" in theirs else ["error"]
    wrong = [name for name, value in ours.items() if not same(name, value, theirs.get(name))]
    if theirs.get("tied") and "tied" not in ours:
        wrong.append("tied")
    if theirs["method"] in ORDERED and ours["winners"] != theirs.get("winners"):
        wrong.append("winners")
    return wrong


def count(doc, counts):
    try:
        return counts[doc["method"]](doc)
    except Bad as bad:
        return {"error": str(bad)}


def plain(value):
    """Fractions as text, for a report that a person reads."""
    if isinstance(value, dict):
        return {key: plain(item) for key, item in value.items()}
    if isinstance(value, list):
        return [plain(item) for item in value]
    return str(value) if isinstance(value, Fraction) else value


def report(name, doc, wrong, ours, theirs):
    print(f"DIFFERENT {name}: {', '.join(wrong)}\n{lines.text(doc)}")
    for field in wrong:
        for side, answer in (("oracle", ours), ("program", theirs)):
            print(f"  {field}, {side}: {lines.text(plain(answer.get(field)))}")


def campaign(program, method, seed, start, number_of, counts=COUNTS, tell=report):
    """Compares elections start, start + 1 … of a method; gives the statuses seen and the bad."""
    seen, bad = collections.Counter(), 0
    for first in range(start, start + number_of, lines.CHUNK):
        seeds = [
            f"{seed}/{method}/{i}"
            for i in range(first, min(first + lines.CHUNK, start + number_of))
        ]
        docs = [elections.election(random.Random(name), method) for name in seeds]
        for name, doc, theirs in zip(seeds, docs, lines.ask(program, docs)):
            ours = count(doc, counts)
            seen[ours.get("status", "error")] += 1
            wrong = differences(ours, theirs)
            if wrong:
                bad += 1
                tell(name, doc, wrong, ours, theirs)
    return seen, bad


def with_options(count, **options):
    return lambda doc: count(dict(doc, options=dict(doc["options"], **options)))


def upper_median(doc):
    return judgment.majority_judgment(doc, lambda profile: len(profile) // 2)


def list_reversed(doc):
    return budgets.equal_shares(dict(doc, candidates=doc["candidates"][::-1]))


class Rounding(stv.Count):
    """Six decimals where the rules keep five."""

    decimals = 6


# Counts with one fault each, that the comparison must find out.
WRONG = (
    ("upper median", "majority_judgment", upper_median),
    ("any number of choices", "plurality", with_options(choices.plurality, max_choices=9)),
    ("always margins", "ranked_pairs", with_options(pairwise.ranked_pairs, strength="margins")),
    ("list read backwards", "equal_shares", list_reversed),
    ("six decimals", "stv", lambda doc: stv.stv(doc, Rounding)),
)


def control(program, seed):
    missed = 0
    for fault, method, wrong in WRONG:
        _, bad = campaign(program, method, seed, 0, 500, {method: wrong}, lambda *ignored: None)
        print(f"{fault:24}{method:20}{bad:6} of 500 found out")
        missed += bad == 0
    return missed


def compared(arguments, method):
    told = []

    def tell(*found):
        told.append(found)
        if len(told) <= arguments.show:
            report(*found)

    wanted = arguments.elections or EACH
    asked = (arguments.program, method, arguments.seed, arguments.start, wanted)
    seen, bad = campaign(*asked, tell=tell)
    kinds = ", ".join(f"{number_of} {status}" for status, number_of in seen.most_common())
    print(f"{method:18} {wanted:6} elections, {bad} different: {kinds}", flush=True)
    return bad


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("program")
    parser.add_argument("--elections", type=int)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--seed", default="2026")
    parser.add_argument("--method", choices=elections.METHODS)
    parser.add_argument("--show", type=int, default=5, help="disagreements told for each method")
    parser.add_argument("--control", action="store_true")
    arguments = parser.parse_args()
    if arguments.control:
        return control(arguments.program, arguments.seed)
    disagreed = 0
    for method in [arguments.method] if arguments.method else elections.METHODS:
        disagreed += compared(arguments, method)
    print(f"seed {arguments.seed}: {disagreed} different")
    return disagreed


if __name__ == "__main__":
    sys.exit(1 if main() else 0)
