# SPDX-License-Identifier: EUPL-1.2
"""Properties that concern the winners: what each method promises its voters."""
from fractions import Fraction
import collections
import copy

from common import VOID, exact
from elections import GRADES, PAIRWISE
from ranked import places

SKIP = object()  # the election has nothing to say about the property
Claim = collections.namedtuple("Claim", "name methods documents judge")
MONOTONE = ("plurality", "approval", "score", "borda") + PAIRWISE + ("majority_judgment",)
SMITH = ("copeland", "schulze", "ranked_pairs")
BUDGETS = ("budget_greedy", "equal_shares")


def ids_of(doc):
    return [candidate["id"] for candidate in doc["candidates"]]


def alone(rng, doc):
    """No quorum, one seat: who wins is all that is asked."""
    for name in ("quorum", "seats", "members", "present"):
        doc["options"].pop(name, None)
    return [doc]


def without_quorum(rng, doc):
    doc["options"].pop("quorum", None)
    return [doc]


def valid_ballots(doc):
    """The ranked ballots that count, as (count, places)."""
    for line in doc["ballots"]:
        ballot = line.get("ballot")
        said = places(ballot, ids_of(doc)) if ballot and line.get("void") is not True else VOID
        if said is not VOID:
            yield line.get("count", 1), said


def won(answer):
    """Everybody whom the answer elects or leaves in dispute."""
    return set(answer["winners"]) | set(answer.get("tied", []))


def beaten(answer, a, b):
    return answer["pairwise"][a][b] > answer["pairwise"][b][a]


def condorcet_winner_wins(docs, answers):
    answer, ids = answers[0], ids_of(docs[0])
    best = [a for a in ids if all(beaten(answer, a, b) for b in ids if b != a)]
    if not best or answer["status"] == "no_result":
        return SKIP
    if answer["condorcet_winner"] != best[0] or answer["winners"] != best:
        return f"{best[0]} beats everybody, elected {answer['winners']}"
    return None


def duels_add_up(docs, answers):
    answer, expected = answers[0], collections.Counter()
    for count, ballot in valid_ballots(docs[0]):
        below = set(ids_of(docs[0]))
        for place in ballot:
            below -= set(place)
            expected.update({(a, b): count for a in place for b in below})
    for a, row in answer["pairwise"].items():
        for b in row:
            if a != b and row[b] != expected[a, b]:
                return f"{a} over {b}: {row[b]}, not {expected[a, b]}"
    return None


def smith_set(answer, ids):
    """The smallest set whose every member beats everybody outside."""
    inside = {max(ids, key=lambda a: sum(beaten(answer, a, b) for b in ids if b != a))}
    while True:
        more = {
            b for b in ids if b not in inside and any(not beaten(answer, a, b) for a in inside)
        }
        if not more:
            return inside
        inside |= more


def winner_in_smith_set(docs, answers):
    ids = ids_of(docs[0])
    smith = smith_set(answers[0], ids)
    if answers[0]["status"] == "no_result" or len(smith) == len(ids):
        return SKIP
    return None if won(answers[0]) <= smith else f"{won(answers[0])} outside of {smith}"


def solid_coalitions(doc):
    """{set of candidates: ballots that put exactly these on top}, and the number of ballots."""
    strict = doc["method"] in ("irv", "stv")
    coalitions, valid = collections.Counter(), 0
    for count, ballot in valid_ballots(doc):
        if strict and len(ballot[0]) > 1:
            continue
        valid += count
        top = set()
        for place in ballot:
            if strict and len(place) > 1:
                break
            top |= set(place)
            coalitions[frozenset(top)] += count
    return coalitions, valid


def majority_rules(docs, answers):
    """More than half put the same candidates on top: one of them wins."""
    coalitions, valid = solid_coalitions(docs[0])
    majorities = [
        top
        for top, count in coalitions.items()
        if 2 * count > valid and len(top) < len(docs[0]["candidates"])
    ]
    if docs[0]["method"] == "irv" and answers[0]["status"] == "tie":
        return SKIP  # the tied are those among whom one had to go
    if docs[0]["method"] == "minimax":  # promises it to a majority for one candidate only
        majorities = [top for top in majorities if len(top) == 1]
    if not majorities:
        return SKIP
    outside = [sorted(top) for top in majorities if not won(answers[0]) <= top]
    return f"a majority for {outside}, elected {answers[0]['winners']}" if outside else None


def proportional(docs, answers):
    """Voters who fill k quotas and put the same candidates on top elect k of them."""
    if answers[0]["status"] != "decided":
        return SKIP
    quota, winners, spoke = answers[0]["quota"], set(answers[0]["winners"]), False
    for top, count in solid_coalitions(docs[0])[0].items():
        due = min(count // quota, len(top))
        spoke |= 0 < due and len(top) < len(docs[0]["candidates"])
        if len(winners & top) < due:
            return (
                f"{sorted(top)} hold {count // quota} quotas of {quota}, elected {sorted(winners)}"
            )
    return None if spoke else SKIP


def seats_and_quota(docs, answers):
    answer, ids = answers[0], ids_of(docs[0])
    if answer["status"] == "no_result":
        return SKIP
    seats, valid, winners = (
        docs[0]["options"].get("seats", 1),
        answer["turnout"]["valid"],
        answer["winners"],
    )
    quota = valid // (seats + 1) + 1
    if answer["quota"] != quota:
        return f"quota {answer['quota']}, not {quota}"
    if answer["status"] == "decided" and len(winners) != min(seats, len(ids)):
        return f"{len(winners)} elected for {seats} seats"
    stages = [
        {name: Fraction(v) for name, v in entry["tallies"].items()} for entry in answer["rounds"]
    ]
    reached = [name for name in ids if any(stage.get(name, 0) >= quota for stage in stages)]
    excluded = [entry["candidate"] for entry in answer["rounds"] if entry["action"] == "exclude"]
    late = [name for name in winners if name not in reached]
    if not set(reached) <= set(winners) or set(excluded) & set(winners):
        return f"reached the quota: {reached}, excluded: {excluded}, elected: {winners}"
    last = stages[-1]
    others = [name for name in ids if name not in winners]
    if answer["status"] == "decided" and any(
        last[loser] > last[name] for loser in others for name in late
    ):
        return f"{late} filled the last seats with fewer votes than {others}"
    return None


def votes_conserved(docs, answers):
    """No stage makes votes; only cut decimals and papers without a next candidate lose them."""
    answer = answers[0]
    if answer["status"] == "no_result":
        return SKIP
    valid, quota = answer["turnout"]["valid"], answer["quota"]
    before, passed = Fraction(valid), []
    full = all(
        sum(len(place) == 1 for place in ballot) == len(docs[0]["candidates"])
        for _, ballot in valid_ballots(docs[0])
    )
    for entry in answer["rounds"]:
        tallies = {name: Fraction(votes) for name, votes in entry["tallies"].items()}
        after, lost = sum(tallies.values()), Fraction(valid, 100000)
        if after > before or (full and before - after > lost):
            return f"{before} votes became {after} at {entry}"
        if entry["action"] == "transfer_surplus":
            passed.append(entry["candidate"])
        if any(tallies[name] != quota for name in passed):
            return f"{passed} do not keep the quota at {entry}"
        if any((value * 100000).denominator > 1 for value in tallies.values()):
            return f"more than five decimals at {entry}"
        before = after
    return None


def within_budget(docs, answers):
    doc, answer = docs[0], answers[0]
    costs = {candidate["id"]: exact(candidate["cost"]) for candidate in doc["candidates"]}
    spent, budget = sum(costs[name] for name in answer["winners"]), exact(doc["options"]["budget"])
    if spent > budget or Fraction(answer["spent"]) != spent:
        return f"{spent} spent of {budget}, said {answer['spent']}"
    if any(not answer["tallies"][name] for name in answer["winners"]):
        return "funded without a vote"
    left = [
        n
        for n, votes in answer["tallies"].items()
        if votes and n not in answer["winners"] and spent + costs[n] <= budget
    ]
    if left and "greedy" in doc["options"].get("completion", "budget_greedy"):
        return f"{left} would still fit"
    return None


def completions(rng, doc):
    ways = ("none", "greedy", "add1", "add1+greedy")
    doc["options"].pop("quorum", None)
    return [dict(doc, options=dict(doc["options"], completion=way)) for way in ways]


def completion_only_adds(docs, answers):
    """Greedy keeps what equal shares bought; adding money never spends less than it may."""
    bare, greedy, add1, both = ([*answer["winners"]] for answer in answers)
    kept = [set(answer["equal_shares"]) for answer in answers]
    if (
        kept[0] != set(bare)
        or kept[1] != set(bare)
        or kept[2] != set(add1)
        or kept[3] != set(add1)
    ):
        return f"before the greedy step: {kept}, outcomes {bare} {add1}"
    if not set(bare) <= set(greedy) or not set(add1) <= set(both):
        return f"{bare} became {greedy}, {add1} became {both}"
    return None


def own_money(docs, answers):
    """Voters who approve one project only, and whose shares pay for it, get it."""
    doc, owners = docs[0], collections.Counter()
    for line in doc["ballots"]:
        if (
            isinstance(line.get("ballot"), list)
            and len(line["ballot"]) == 1
            and line.get("void") is not True
        ):
            owners[str(line["ballot"][0])] += line.get("count", 1)
    spoke = False
    for candidate in doc["candidates"]:
        money = (
            owners[candidate["id"]]
            * exact(doc["options"]["budget"])
            / max(1, answers[0]["turnout"]["valid"])
        )
        if owners[candidate["id"]] and money >= exact(candidate["cost"]):
            spoke = True
            if candidate["id"] not in answers[0]["winners"]:
                return f"{candidate['id']} is paid for by its own voters"
    return None if spoke else SKIP


def raised(rng, doc, ballot, name):
    """The ballot with `name` a little higher, or None if it cannot be."""
    method = doc["method"]
    if method == "plurality":
        return name if isinstance(ballot, str) else None
    if method == "approval":
        return ballot + [name] if name not in ballot else None
    if method == "score":
        high = doc["options"].get("max", 5)
        return dict(ballot, **{name: rng.randint(ballot[name], high)}) if name in ballot else None
    if method == "majority_judgment":
        labels = doc["options"]["grades"]
        return dict(
            ballot, **{name: rng.choice(labels[: labels.index(ballot.get(name, labels[-1])) + 1])}
        )
    order = places(ballot, ids_of(doc))
    at = next((i for i, place in enumerate(order) if place == [name]), 0)
    return order[: at - 1] + [order[at], order[at - 1]] + order[at + 1 :] if at else None


def raise_ballots(rng, doc, winner):
    other, changed = copy.deepcopy(doc), False
    for line in other["ballots"]:
        ballot = line.get("ballot")
        if ballot and line.get("void") is not True and rng.random() < 0.5:
            better = raised(rng, doc, ballot, winner)
            if better is not None:
                line["ballot"], changed = better, True
    return other if changed else None


def every_raise(rng, doc):
    """The document, then one with each candidate raised: the judge looks at the winner's."""
    alone(rng, doc)
    doc["options"].pop("max_choices", None)
    doc["ballots"] = [line for line in doc["ballots"] if fits(doc, line)]
    found = [(name, raise_ballots(rng, doc, name)) for name in ids_of(doc)]
    return [doc] + [dict(other, raised=name) for name, other in found if other]


def fits(doc, line):
    """Only whole ballots of candidates that stand, to keep the raising simple."""
    ballot, ids = line.get("ballot"), ids_of(doc)
    if isinstance(ballot, str):
        return doc["method"] == "plurality" and ballot in ids
    if isinstance(ballot, dict):
        labels = doc["options"].get("grades", [])
        low, high = doc["options"].get("min", 0), doc["options"].get("max", 5)
        within = [
            v in labels if labels else type(v) is int and low <= v <= high for v in ballot.values()
        ]
        return (
            doc["method"] in ("score", "majority_judgment")
            and set(ballot) <= set(ids)
            and all(within)
        )
    return bool(ballot) and isinstance(ballot, list) and places(ballot, ids) is not VOID


def raising_never_hurts(docs, answers):
    first = answers[0]
    if first["status"] != "decided" or "tie_breaks" in first and first["tie_breaks"]:
        return SKIP
    winner, spoke = first["winners"][0], SKIP
    for doc, answer in zip(docs[1:], answers[1:]):
        if doc["raised"] == winner:
            spoke = None
            if answer["winners"] != [winner]:
                return f"{winner} was raised and became {answer['status']} {answer['winners']}"
    return spoke


CLAIMS = (
    Claim("Condorcet winner", PAIRWISE, alone, condorcet_winner_wins),
    Claim("duels add up", PAIRWISE, alone, duels_add_up),
    Claim("Smith set", SMITH, alone, winner_in_smith_set),
    Claim("majority", PAIRWISE + ("irv",), alone, majority_rules),
    Claim("raising the winner", MONOTONE, every_raise, raising_never_hurts),
    Claim("proportionality", ("stv",), without_quorum, proportional),
    Claim("seats and quota", ("stv",), without_quorum, seats_and_quota),
    Claim("votes conserved", ("stv",), without_quorum, votes_conserved),
    Claim("within the budget", BUDGETS, without_quorum, within_budget),
    Claim("completion", ("equal_shares",), completions, completion_only_adds),
    Claim("own money", ("equal_shares",), without_quorum, own_money),
)
