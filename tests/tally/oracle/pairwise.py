# SPDX-License-Identifier: EUPL-1.2
"""Copeland, minimax, Schulze by thresholds, ranked pairs by a search of the locked graph."""
from fractions import Fraction

from common import by_favour, demand, elect, groups_of, names, option
from ranked import weak_orders


class Duels:
    def __init__(self, doc):
        self.ids = names(doc)
        self.urn = weak_orders(doc, self.ids)
        self.margins = option(doc, "strength", "winning_votes") == "margins"
        demand(
            option(doc, "strength", "winning_votes") in ("winning_votes", "margins"), "strength"
        )
        self.over = {a: {b: 0 for b in self.ids if b != a} for a in self.ids}
        for ballot in self.urn.valid:
            rank = {name: level for level, place in enumerate(ballot) for name in place}
            for a in self.ids:
                for b in self.over[a]:
                    self.over[a][b] += rank.get(a, len(ballot)) < rank.get(b, len(ballot))

    def beats(self, a, b):
        return self.over[a][b] > self.over[b][a]

    def strength(self, a, b):
        """Of the victory of a over b; 0 where a does not win."""
        if not self.beats(a, b):
            return 0
        return self.over[a][b] - (self.over[b][a] if self.margins else 0)

    def condorcet(self):
        return next(
            (
                a
                for a in self.ids
                if self.urn.valid and all(self.beats(a, b) for b in self.over[a])
            ),
            None,
        )

    def elect(self, doc, groups, **result):
        return elect(
            doc,
            self.urn,
            groups,
            dict(result, pairwise=self.over, condorcet_winner=self.condorcet()),
        )


def copeland(doc):
    duels = Duels(doc)
    tallies = {}
    for a, row in duels.over.items():
        wins = sum(duels.beats(a, b) for b in row)
        ties = sum(not duels.beats(a, b) and not duels.beats(b, a) for b in row)
        tallies[a] = wins + Fraction(ties, 2)
    return duels.elect(doc, groups_of(tallies), tallies=tallies)


def minimax(doc):
    duels = Duels(doc)
    worst = {
        a: max([duels.strength(b, a) for b in row], default=0) for a, row in duels.over.items()
    }
    return duels.elect(doc, groups_of({a: -defeat for a, defeat in worst.items()}), tallies=worst)


def reachable(start, links):
    """Everything that a walk along `links` (a set of pairs) reaches from `start`."""
    seen, frontier = set(), [start]
    while frontier:
        here = frontier.pop()
        for a, b in links:
            if a == here and b not in seen:
                seen.add(b)
                frontier.append(b)
    return seen


def schulze(doc):
    duels = Duels(doc)
    pairs = {(a, b): duels.strength(a, b) for a in duels.ids for b in duels.over[a]}
    path = dict.fromkeys(pairs, 0)
    for floor in sorted(set(pairs.values()) - {0}):  # the strongest floor that still leads there
        links = {pair for pair, strength in pairs.items() if strength >= floor}
        for a in duels.ids:
            path.update({(a, b): floor for b in reachable(a, links) if b != a})
    top = [a for a in duels.ids if all(path[a, b] >= path[b, a] for b in duels.over[a])]
    return duels.elect(doc, [top])


def ranked_pairs(doc):
    duels = Duels(doc)
    order = by_favour(doc)
    victories = [(a, b) for a in duels.ids for b in duels.over[a] if duels.beats(a, b)]

    def rank(victory):
        a, b = victory
        opposition = 0 if duels.margins else duels.over[b][a]
        return -duels.strength(a, b), opposition, order.index(a), -order.index(b)

    locked = set()
    for a, b in sorted(victories, key=rank):
        if a not in reachable(b, locked):
            locked.add((a, b))
    sources = [a for a in duels.ids if not any(loser == a for _, loser in locked)]
    return duels.elect(doc, [sources])
