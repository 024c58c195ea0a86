# SPDX-License-Identifier: EUPL-1.2
"""Ranked ballots, Borda and instant runoff, recounted from the whole ballots at each round."""
from fractions import Fraction

from common import VOID, Urn, answer, classes, demand, elect, groups_of, names, option


def places(ballot, ids):
    """The ballot as a list of places, each a list of equals; VOID if it does not fit."""
    if not isinstance(ballot, list):
        return VOID
    said = [place if isinstance(place, list) else [place] for place in ballot]
    flat = [name for place in said for name in place]
    if not all(said) or not all(isinstance(name, str) for name in flat):
        return VOID
    return said if len(set(flat)) == len(flat) and set(flat) <= set(ids) else VOID


def weak_orders(doc, ids):
    return Urn(doc, lambda ballot: places(ballot, ids))


def strict_orders(doc, ids):
    """For irv and stv: a ballot stops before its first equal rank, void if that is at the top."""

    def read(ballot):
        said = places(ballot, ids)
        if said is VOID:
            return VOID
        order = []
        for place in said:
            if len(place) > 1:
                break
            order.append(place[0])
        return order or VOID

    return Urn(doc, read)


def borda_points(ballot, ids, modified, unranked):
    ranked = sum(len(place) for place in ballot)
    first = ranked if modified else len(ids) - 1
    points, place_number = {}, 0
    for place in ballot:
        shares = [first - place_number - i for i in range(len(place))]
        points.update({name: Fraction(sum(shares), len(shares)) for name in place})
        place_number += len(place)
    left = [name for name in ids if name not in points]
    average = unranked == "average" and not modified
    rest = [len(ids) - 1 - place_number - i for i in range(len(left))] if average else [0]
    points.update({name: Fraction(sum(rest), len(rest)) for name in left})
    return points


def borda(doc):
    ids = names(doc)
    unranked, variant = option(doc, "unranked", "average"), option(doc, "variant", "standard")
    demand(unranked in ("average", "zero"), "unranked")
    urn = weak_orders(doc, ids)
    tallies = dict.fromkeys(ids, Fraction(0))
    for ballot in urn.valid:
        for name, points in borda_points(ballot, ids, variant == "modified", unranked).items():
            tallies[name] += points
    ranking = groups_of(tallies)
    return elect(doc, urn, ranking, {"tallies": tallies, "ranking": ranking})


def fewest(doc, tied, history):
    """Of the tied, those with the fewest votes in the latest earlier round that tells them apart,
    then the least favoured by the tie rules; more than one if nothing settles it."""
    for tallies in reversed(history):
        low = min(tallies[name] for name in tied)
        tied = [name for name in tied if tallies[name] == low]
    return tied if len(tied) == 1 else classes(doc, tied)[-1]


def irv(doc):
    ids = names(doc)
    urn = strict_orders(doc, ids)
    if not urn.valid:
        return answer(doc, urn, {"status": "no_result", "winners": []})
    standing, rounds = list(ids), []
    while True:
        heads = [next((name for name in order if name in standing), None) for order in urn.valid]
        tallies = {name: heads.count(name) for name in standing}
        entry = {"tallies": tallies, "exhausted": heads.count(None), "eliminated": []}
        rounds.append(entry)
        best = max(standing, key=tallies.get)
        if 2 * tallies[best] > len(heads) - heads.count(None) or len(standing) == 1:
            return answer(doc, urn, {"status": "decided", "winners": [best], "rounds": rounds})
        out = [name for name in standing if tallies[name] == 0]
        if not out:
            out = [name for name in standing if tallies[name] == min(tallies.values())]
            out = fewest(doc, out, [past["tallies"] for past in rounds[:-1]])
            if len(out) > 1:
                return answer(
                    doc, urn, {"status": "tie", "winners": [], "tied": out, "rounds": rounds}
                )
        entry["eliminated"] = out
        standing = [name for name in standing if name not in out]
