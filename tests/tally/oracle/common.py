# SPDX-License-Identifier: EUPL-1.2
"""What every count shares: the document, the turnout, the quorum, the seats and the ties.

These counts were written from the text of the rules alone and are slow on purpose, so that a fault
in the program and the same fault here would be a coincidence. A count is a function of a document
(a dict) that returns the answer (a dict), or raises Bad.
"""
import hashlib
from fractions import Fraction


class Bad(Exception):
    """The document is no tally/1 document."""


def demand(condition, why):
    if not condition:
        raise Bad(why)


def whole(value):
    return isinstance(value, int) and not isinstance(value, bool)


def exact(value):
    """A JSON number as the decimal that was written, never as its binary neighbour."""
    demand(isinstance(value, (int, float)) and not isinstance(value, bool), "not a number")
    return Fraction(str(value))


def option(doc, name, default=None):
    return doc.get("options", {}).get(name, default)


def whole_option(doc, name, default=None, least=0):
    value = option(doc, name, default)
    demand(whole(value) and value >= least, name)
    return value


def names(doc):
    found = [candidate.get("id") for candidate in doc.get("candidates", [])]
    demand(all(isinstance(name, str) and name for name in found), "candidate without id")
    demand(len(set(found)) == len(found), "two candidates with one id")
    demand(found, "no candidate")
    return found


VOID = object()  # what a reader of ballots answers when the ballot does not fit


class Urn:
    """The ballots, one by one, and the turnout. `read` gives what a ballot says, or VOID.

    Where ballots are lists or objects an empty one of either kind is blank.
    """

    def __init__(self, doc, read, compound=True):
        self.valid, self.blank, self.void = [], 0, 0
        for line in doc.get("ballots", []):
            count = line.get("count", 1)
            demand(whole(count) and count >= 0, "count")
            ballot = line.get("ballot")
            if line.get("void") is True:
                self.void += count
            elif ballot is None or (compound and ballot in ([], {})):
                self.blank += count
            else:
                said = read(ballot)
                if said is VOID:
                    self.void += count
                else:
                    self.valid += [said] * count
        self.cast = self.blank + self.void + len(self.valid)
        for roll in ("members", "present"):
            if option(doc, roll) is not None:
                demand(self.cast <= whole_option(doc, roll), "more ballots than " + roll)

    def turnout(self):
        return {
            "cast": self.cast,
            "blank": self.blank,
            "void": self.void,
            "valid": len(self.valid),
        }


def quorum_met(doc, urn):
    quorum = option(doc, "quorum")
    if quorum is None:
        return True
    if quorum.get("count", "present") == "cast":
        count = urn.cast
    else:
        count = whole_option(doc, "present")
    if "min" in quorum:
        return count >= quorum["min"]
    part = Fraction(quorum["fraction"]) * whole_option(doc, quorum.get("of", "members"))
    return count > part if quorum.get("strict") else count >= part


def answer(doc, urn, result):
    """Completes the result of a count; a missed quorum takes the winners and the decision away."""
    result = dict(result, method=doc["method"], turnout=urn.turnout())
    if not quorum_met(doc, urn):
        for gone in ("tied", "qualified", "equal_shares", "spent", "casting_vote_used", "rounds"):
            result.pop(gone, None)
        result["status"] = "no_quorum"
        if "winners" in result:
            result["winners"] = []
    return result


# Ties. A rule gives each candidate a favour; greater is more favoured, equal stays tied.


def lot(seed, name):
    return hashlib.sha256((seed + "\n" + name).encode()).hexdigest()


def favour(doc, rule, name):
    if rule in ("youngest", "oldest"):
        born = {c["id"]: c.get("birthdate", "") for c in doc["candidates"]}[name]
        number = int(born.replace("-", "")) if born else 0
        return number if rule == "youngest" else -number
    if "order" in rule:
        order = rule["order"]
        return -order.index(name) if name in order else -len(order)
    return -int(lot(rule["lot"], name), 16)


def classes(doc, tied):
    """The tied candidates in groups still equal under every rule, most favoured group first."""
    groups = [list(tied)]
    for rule in option(doc, "tie_break", []):
        finer = []
        for group in groups:
            favours = {name: favour(doc, rule, name) for name in group}
            for value in sorted(set(favours.values()), reverse=True):
                finer.append([name for name in group if favours[name] == value])
        groups = finer
    return groups


def by_favour(doc):
    """Every candidate in the order of the tie rules, then of the list."""
    return [name for group in classes(doc, names(doc)) for name in group]


def seat(doc, groups, seats):
    """Fills seats from groups of equals, best first: (winners, tied)."""
    winners = []
    for group in groups:
        for equal in [group] if len(winners) + len(group) <= seats else classes(doc, group):
            if len(winners) == seats:
                return winners, []
            if len(winners) + len(equal) > seats:
                return winners, equal
            winners += equal
    return winners, []


def groups_of(values):
    """Groups of candidates of equal value, greatest first; `values` is {id: comparable}."""
    return [
        [name for name in values if values[name] == value]
        for value in sorted(set(values.values()), reverse=True)
    ]


def elect(doc, urn, groups, result):
    """The common end of the methods that rank: fill the seats, say what is tied."""
    seats = whole_option(doc, "seats", 1, 1)
    if not urn.valid:
        return answer(doc, urn, dict(result, status="no_result", winners=[]))
    winners, tied = seat(doc, groups, seats)
    result = dict(result, status="tie" if tied else "decided", winners=winners)
    if tied:
        result["tied"] = tied
    return answer(doc, urn, result)
