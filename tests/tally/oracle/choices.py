# SPDX-License-Identifier: EUPL-1.2
"""Plurality, two rounds, approval and score: whoever has most."""
from fractions import Fraction

from common import (
    VOID,
    Bad,
    Urn,
    answer,
    demand,
    elect,
    groups_of,
    names,
    option,
    seat,
    whole,
    whole_option,
)


def approvals(doc, ids, single, most):
    """Reads a list of at most `most` distinct ids, or one bare id where `single` allows it."""

    def read(ballot):
        if single and isinstance(ballot, str):
            ballot = [ballot]
        if not isinstance(ballot, list) or not all(isinstance(name, str) for name in ballot):
            return VOID
        fits = len(set(ballot)) == len(ballot) <= most and set(ballot) <= set(ids)
        return ballot if fits else VOID

    return Urn(doc, read)


def votes(ids, urn):
    return {name: sum(name in ballot for ballot in urn.valid) for name in ids}


def most_votes(doc, urn, tallies):
    ranking = groups_of(tallies)
    voted = [group for group in ranking if tallies[group[0]] > 0]
    return elect(doc, urn, voted, {"tallies": tallies, "ranking": ranking})


def choice_limit(doc, default):
    return (
        default
        if option(doc, "max_choices") is None
        else whole_option(doc, "max_choices", None, 1)
    )


def plurality(doc):
    ids = names(doc)
    urn = approvals(doc, ids, True, choice_limit(doc, 1))
    return most_votes(doc, urn, votes(ids, urn))


def approval(doc):
    ids = names(doc)
    urn = approvals(doc, ids, False, choice_limit(doc, len(ids)))
    return most_votes(doc, urn, votes(ids, urn))


def two_round(doc):
    number = option(doc, "round", 1)
    demand(number in (1, 2) and whole(number), "round")
    if number == 2:
        return plurality(doc)
    ids, seats = names(doc), whole_option(doc, "seats", 1, 1)
    urn = approvals(doc, ids, True, choice_limit(doc, 1))
    tallies = votes(ids, urn)
    needed = len(urn.valid) // 2 + 1
    result = {"tallies": tallies, "needed": needed, "winners": []}
    advance = option(doc, "advance", "all")
    demand(advance == "all" or whole(advance) and advance >= 1, "advance")
    if not urn.valid:
        return answer(doc, urn, dict(result, status="no_result"))
    elected, tied = seat(doc, [g for g in groups_of(tallies) if tallies[g[0]] >= needed], seats)
    result["winners"] = elected
    if tied:
        return answer(doc, urn, dict(result, status="tie", tied=tied))
    left = {name: tallies[name] for name in ids if name not in elected}
    if advance != "all":
        left = {name: count for name, count in left.items() if count > 0}
        if len(left) > advance:
            last = sorted(left.values(), reverse=True)[advance - 1]
            left = {name: count for name, count in left.items() if count >= last}
    if len(elected) == seats or not left:  # with nobody to go on, a second round has no sense
        return answer(doc, urn, dict(result, status="decided"))
    return answer(doc, urn, dict(result, status="second_round", qualified=list(left)))


def scale(doc):
    low, high = option(doc, "min", 0), option(doc, "max", 5)
    demand(whole(low) and whole(high) and low < high, "scale")
    return low, high


def score(doc):
    ids = names(doc)
    low, high = scale(doc)
    missing, aggregate = option(doc, "missing", "min"), option(doc, "aggregate", "sum")
    demand(missing in ("min", "ignore") and aggregate in ("sum", "mean"), "score options")

    def read(ballot):
        if not isinstance(ballot, dict) or not set(ballot) <= set(ids):
            return VOID
        return ballot if all(whole(s) and low <= s <= high for s in ballot.values()) else VOID

    urn = Urn(doc, read)
    given = {}
    for name in ids:
        given[name] = [
            ballot[name] if name in ballot else low
            for ballot in urn.valid
            if name in ballot or missing == "min"
        ]
    sums = {name: sum(scores) for name, scores in given.items()}
    result = {"tallies": sums}
    values = {name: (True, sums[name]) for name in ids}
    if aggregate == "mean":
        means = {name: Fraction(sums[name], len(given[name])) for name in ids if given[name]}
        values = {name: (name in means, means.get(name, 0)) for name in ids}
        result["means"] = means
    ranking = groups_of(values)
    return elect(doc, urn, ranking, dict(result, ranking=ranking))
