# SPDX-License-Identifier: EUPL-1.2
"""The single transferable vote, paper by paper, with fractions cut to five decimals."""
from fractions import Fraction

from common import answer, classes, names, whole_option
from ranked import fewest, strict_orders


def cut(value, decimals):
    return Fraction(value * 10**decimals // 1, 10**decimals)


class Paper:
    def __init__(self, order):
        self.order, self.value, self.holder = order, Fraction(1), order[0]


class Count:
    decimals = 5

    def __init__(self, doc):
        self.doc = doc
        self.ids = names(doc)
        self.urn = strict_orders(doc, self.ids)
        self.seats = whole_option(doc, "seats", 1, 1)
        self.papers = [Paper(order) for order in self.urn.valid]
        self.quota = len(self.papers) // (self.seats + 1) + 1
        self.continuing, self.elected, self.waiting = list(self.ids), [], []
        self.votes = dict.fromkeys(self.ids, Fraction(0))
        for paper in self.papers:
            self.votes[paper.holder] += 1
        self.rounds = []

    def stage(self, action, candidate=None):
        entry = {"action": action, "tallies": dict(self.votes)}
        self.rounds.append(dict(entry, candidate=candidate) if candidate else entry)
        reached = [name for name in self.continuing if self.votes[name] >= self.quota]
        for name in sorted(reached, key=self.votes.get, reverse=True):
            self.continuing.remove(name)
            self.elected.append(name)
            self.waiting.append(name)

    def move(self, holder, worth):
        """Every paper of `holder` goes to its next continuing candidate at its new worth."""
        for paper in self.papers:
            if paper.holder != holder:
                continue
            paper.value = worth(paper.value)
            paper.holder = next((name for name in paper.order if name in self.continuing), None)
            if paper.holder is not None:
                self.votes[paper.holder] += paper.value

    def transfer(self, name):
        votes, surplus = self.votes[name], self.votes[name] - self.quota
        self.waiting.remove(name)
        self.move(name, lambda value: cut(value * surplus / votes, self.decimals))
        self.votes[name] = Fraction(self.quota)
        self.stage("transfer_surplus", name)

    def exclude(self, name):
        self.continuing.remove(name)
        self.votes[name] = Fraction(0)
        self.move(name, lambda value: value)
        self.stage("exclude", name)

    def highest(self, tied):
        for past in reversed(self.rounds[:-1]):
            high = max(past["tallies"][name] for name in tied)
            tied = [name for name in tied if past["tallies"][name] == high]
        return tied if len(tied) == 1 else classes(self.doc, tied)[0]

    def lowest(self, tied):
        return fewest(self.doc, tied, [past["tallies"] for past in self.rounds[:-1]])

    def step(self):
        """One transfer or one exclusion; gives those tied if nothing tells which."""
        self.waiting = [name for name in self.waiting if self.votes[name] > self.quota]
        if self.waiting:
            most = max(self.votes[name] for name in self.waiting)
            chosen, act = (
                self.highest([n for n in self.waiting if self.votes[n] == most]),
                self.transfer,
            )
        else:
            if self.drop_voteless():
                return []
            least = min(self.votes[name] for name in self.continuing)
            chosen, act = (
                self.lowest([n for n in self.continuing if self.votes[n] == least]),
                self.exclude,
            )
        if len(chosen) > 1:
            return chosen
        act(chosen[0])
        return []

    def drop_voteless(self):
        voted = [name for name in self.continuing if self.votes[name] > 0]
        if len(voted) == len(self.continuing) or len(voted) < self.seats - len(self.elected):
            return False
        self.continuing = voted
        return True

    def run(self):
        """Gives those among whom the count stopped, nobody if it went to its end."""
        self.stage("first_preferences")
        while len(self.elected) < self.seats:
            if len(self.continuing) <= self.seats - len(self.elected):
                self.elected += sorted(self.continuing, key=self.votes.get, reverse=True)
                return []
            tied = self.step()
            if tied:
                return tied
        return []


def stv(doc, counting=Count):
    count = counting(doc)
    if not count.papers:
        nothing = {"status": "no_result", "winners": [], "quota": count.quota}
        return answer(doc, count.urn, nothing)
    tied = count.run()
    result = {
        "status": "tie" if tied else "decided",
        "winners": count.elected,
        "quota": count.quota,
        "rounds": count.rounds,
    }
    if tied:
        result["tied"] = tied
    return answer(doc, count.urn, result)
