# SPDX-License-Identifier: EUPL-1.2
"""Budgets: greedy by votes, and equal shares voter by voter with exact money."""
from fractions import Fraction

from choices import approvals, choice_limit, votes
from common import answer, by_favour, demand, exact, names, option


class Budget:
    def __init__(self, doc):
        self.doc, self.ids = doc, names(doc)
        self.costs = {c["id"]: exact(c.get("cost")) for c in doc["candidates"]}
        self.budget = exact(option(doc, "budget"))
        demand(self.budget >= 0 and min(self.costs.values()) >= 0, "money")
        self.urn = approvals(doc, self.ids, False, choice_limit(doc, len(self.ids)))
        self.tallies = votes(self.ids, self.urn)
        self.voted = [name for name in self.ids if self.tallies[name] > 0]
        self.favour = by_favour(doc)

    def spent(self, funded):
        return sum((self.costs[name] for name in funded), Fraction(0))

    def fits(self, name, funded):
        return self.spent(funded) + self.costs[name] <= self.budget

    def fill(self, funded):
        """The greedy step: by votes, whatever still fits."""
        funded = list(funded)
        for name in sorted(
            self.voted, key=lambda n: (-self.tallies[n], self.costs[n], self.favour.index(n))
        ):
            if name not in funded and self.fits(name, funded):
                funded.append(name)
        return funded

    def answer(self, funded, **result):
        result.update(winners=funded, spent=self.spent(funded), tallies=self.tallies)
        result["status"] = "decided" if self.urn.valid else "no_result"
        return answer(self.doc, self.urn, result)


def budget_greedy(doc):
    count = Budget(doc)
    return count.answer(count.fill([]))


def price(cost, purses):
    """The smallest p such that everybody paying min(p, what they have) pays the cost, or None."""
    if sum(purses) < cost:
        return None
    for poor in sorted(set(purses)):  # those who have less than p pay all that they have
        low = [money for money in purses if money < poor]
        p = (cost - sum(low)) / (len(purses) - len(low))
        if p <= poor:
            return p
    raise AssertionError("the purses cover the cost")


def shares(count, endowment, cardinality):
    """One run of equal shares with this much money for each voter."""
    money = [endowment for _ in count.urn.valid]
    bought = []
    while True:
        offers = []
        for name in count.voted:
            fans = [i for i, ballot in enumerate(count.urn.valid) if name in ballot]
            p = price(count.costs[name], [money[i] for i in fans]) if name not in bought else None
            if p is not None:
                worth = -p if cardinality else count.costs[name] / p
                offers.append(
                    (
                        -worth,
                        count.costs[name],
                        -count.tallies[name],
                        count.favour.index(name),
                        name,
                        p,
                        fans,
                    )
                )
        if not offers:
            return bought
        name, p, fans = min(offers)[4:]
        bought.append(name)
        for i in fans:
            money[i] -= min(p, money[i])


def grow(count, outcome, endowment, increment, cardinality):
    """add1: richer voters, as long as something would still fit and the budget holds."""
    while any(n not in outcome and count.fits(n, outcome) for n in count.voted):
        endowment += increment
        richer = shares(count, endowment, cardinality)
        if count.spent(richer) > count.budget:
            break
        outcome = richer
    return outcome


def equal_shares(doc):
    count = Budget(doc)
    utility, completion = option(doc, "utility", "cost"), option(doc, "completion", "add1+greedy")
    demand(utility in ("cost", "cardinality"), "utility")
    demand(completion in ("none", "add1", "greedy", "add1+greedy"), "completion")
    increment = exact(option(doc, "increment", 1))
    demand(increment > 0, "increment")
    if not count.urn.valid:
        return count.answer([], equal_shares=[])
    endowment = count.budget / len(count.urn.valid)
    funded = shares(count, endowment, utility == "cardinality")
    if "add1" in completion:
        funded = grow(count, funded, endowment, increment, utility == "cardinality")
    return count.answer(
        count.fill(funded) if "greedy" in completion else funded, equal_shares=funded
    )
