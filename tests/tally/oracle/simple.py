# SPDX-License-Identifier: EUPL-1.2
"""Motion, consent, fist to five and sortition."""
from fractions import Fraction
import math

from common import VOID, Urn, answer, demand, exact, lot, names, option, whole, whole_option

PARTS = {
    "three_fifths": Fraction(3, 5),
    "two_thirds": Fraction(2, 3),
    "three_quarters": Fraction(3, 4),
    "unanimity": Fraction(1),
}


def words(allowed):
    return lambda ballot: ballot if isinstance(ballot, str) and ballot in allowed else VOID


def motion(doc):
    urn = Urn(doc, words(("yes", "no", "abstain")), compound=False)
    tallies = {word: urn.valid.count(word) for word in ("yes", "no", "abstain")}
    of, threshold = option(doc, "of", "expressed"), option(doc, "threshold", "majority")
    demand(of in ("expressed", "cast", "present", "members"), "of")
    demand(threshold == "majority" or threshold in PARTS, "threshold")
    chair = option(doc, "casting_vote")
    demand(chair in (None, "yes", "no"), "casting vote")
    if of == "expressed":
        base = tallies["yes"] + tallies["no"]
    elif of == "cast":
        base = urn.cast
    else:
        base = whole_option(doc, of)
    needed = (
        base // 2 + 1 if threshold == "majority" else max(1, math.ceil(PARTS[threshold] * base))
    )
    adopted = tallies["yes"] >= needed
    asked = threshold == "majority" and of == "expressed" and tallies["yes"] == tallies["no"] > 0
    used = asked and chair is not None
    if used:
        adopted = chair == "yes"
    return answer(
        doc,
        urn,
        {
            "status": "adopted" if adopted else "rejected",
            "tallies": tallies,
            "base": base,
            "needed": needed,
            "casting_vote_used": used,
        },
    )


def consent(doc):
    urn = Urn(doc, words(("consent", "reservation", "stand_aside", "objection")), compound=False)
    tallies = {
        word: urn.valid.count(word)
        for word in ("consent", "reservation", "stand_aside", "objection")
    }
    aside = option(doc, "max_stand_aside")
    if tallies["objection"] or (
        aside is not None and tallies["stand_aside"] > whole_option(doc, "max_stand_aside")
    ):
        status = "blocked"
    else:
        status = "adopted" if tallies["consent"] + tallies["reservation"] else "rejected"
    return answer(doc, urn, {"status": status, "tallies": tallies})


def fist_to_five(doc):
    urn = Urn(
        doc, lambda ballot: ballot if whole(ballot) and 0 <= ballot <= 5 else VOID, compound=False
    )
    tallies = {str(fingers): urn.valid.count(fingers) for fingers in range(6)}
    mean = Fraction(sum(urn.valid), len(urn.valid)) if urn.valid else None
    least = option(doc, "min_each")
    if 0 in urn.valid and option(doc, "block", True):
        status = "blocked"
    elif mean is None or mean < exact(option(doc, "min_mean", 3)):
        status = "rejected"
    elif least is not None and min(urn.valid) < exact(least):
        status = "rejected"
    else:
        status = "adopted"
    return answer(doc, urn, {"status": status, "tallies": tallies, "mean": mean})


def sortition(doc):
    seed = option(doc, "seed")
    demand(isinstance(seed, str) and seed, "seed")
    order = sorted(names(doc), key=lambda name: lot(seed, name))
    strata = option(doc, "strata")
    if strata is None:
        chosen = order[: whole_option(doc, "draw", 1, 1)]
    else:
        group = {person["id"]: person.get(strata["by"]) for person in doc["candidates"]}
        chosen = []
        for name in order:
            taken = sum(group[other] == group[name] for other in chosen)
            if isinstance(group[name], str) and taken < strata["draw"].get(group[name], 0):
                chosen.append(name)
    return {"method": doc["method"], "status": "decided", "winners": chosen, "order": order}
