# SPDX-License-Identifier: EUPL-1.2
"""Properties that concern the document: what must change nothing, or little."""
import copy
import hashlib
import json

from elections import APPROVED, METHODS, PAIRWISE, RANKED
import promises
from promises import SKIP, Claim, valid_ballots

VOTED = tuple(method for method in METHODS if method != "sortition")
ELECTING = tuple(method for method in VOTED if method not in ("motion", "consent", "fist_to_five"))
TOTALS = ("plurality", "approval", "score", "borda") + PAIRWISE + ("majority_judgment",)


def all_equal(docs, answers):
    """The very same answer, whatever was done to the document."""
    for answer in answers[1:]:
        if answer != answers[0]:
            return f"{answers[0]}\n  became {answer}"
    return None


def units(doc):
    """Every ballot on a line of its own."""
    split = dict(doc, ballots=[])
    for line in doc["ballots"]:
        split["ballots"] += [dict(line, count=1) for _ in range(line.get("count", 1))]
    return split


def merged(doc):
    """Equal ballots on one line."""
    sums = {}
    for line in doc["ballots"]:
        key = json.dumps([line.get("ballot"), line.get("void") is True])
        sums[key] = sums.get(key, 0) + line.get("count", 1)
    return dict(
        doc,
        ballots=[
            dict(zip(("ballot", "void"), json.loads(key)), count=n) for key, n in sums.items()
        ],
    )


def counted(doc):
    return all(
        isinstance(line.get("count", 1), int) and line.get("count", 1) >= 0
        for line in doc["ballots"]
    )


def shuffled(rng, doc):
    return dict(doc, ballots=rng.sample(doc["ballots"], len(doc["ballots"])))


def order_of_ballots(rng, doc):
    return [doc, shuffled(rng, doc), dict(doc, ballots=doc["ballots"][::-1])]


def split_and_merge(rng, doc):
    return (
        [doc, shuffled(rng, units(doc)), merged(doc), merged(units(doc))] if counted(doc) else []
    )


def asked_again(rng, doc):
    return [doc, copy.deepcopy(doc), doc]


def unknown_keys(rng, doc):
    """Keys that the format does not know, at every level."""
    more = copy.deepcopy(doc)
    for level in [more, more["options"]] + more["candidates"] + more["ballots"]:
        level["x-" + str(rng.randrange(100))] = rng.choice(
            [None, 1, "?", [], {"a": [1, {}]}, -1.5e300]
        )
    return [doc, more]


def substitute(value, new):
    """Other names for the candidates, wherever one is written."""
    if isinstance(value, dict):
        return {new.get(key, key): substitute(item, new) for key, item in value.items()}
    if isinstance(value, list):
        return [substitute(item, new) for item in value]
    return new.get(value, value) if isinstance(value, str) else value


def renamed_document(doc, new):
    other = copy.deepcopy(doc)
    for candidate in other["candidates"]:
        candidate["id"] = new[candidate["id"]]
    for line in other["ballots"]:
        line["ballot"] = substitute(line.get("ballot"), new)
    rules = other["options"].get("tie_break", [])
    for rule in rules:
        if "order" in rule:
            rule["order"] = substitute(rule["order"], new)
    other["options"]["tie_break"] = [rule for rule in rules if "lot" not in rule]
    return other


def renaming(rng, doc):
    ids = [candidate["id"] for candidate in doc["candidates"]]
    if not ids or len(set(ids)) < len(ids):
        return []
    first = {name: f"first {index}" for index, name in enumerate(ids)}
    other = {name: f"Ω{9 - index}" for index, name in enumerate(ids)}
    return [renamed_document(doc, first), renamed_document(doc, other)]


def same_but_renamed(docs, answers):
    new = {a["id"]: b["id"] for a, b in zip(docs[0]["candidates"], docs[1]["candidates"])}
    return all_equal(docs, [substitute(answers[0], new), answers[1]])


def strict_rule(rng, doc):
    """With a published order of everybody, the list of candidates decides nothing."""
    ids = [candidate["id"] for candidate in doc["candidates"]]
    doc["options"].setdefault("tie_break", []).append({"order": rng.sample(ids, len(ids))})
    return [doc, dict(doc, candidates=rng.sample(doc["candidates"], len(ids)))]


def same_winners(docs, answers):
    first, second = (
        {key: answer.get(key) for key in ("status", "winners", "tied", "tallies", "spent")}
        for answer in answers
    )
    for side in (first, second):
        side["winners"] = sorted(side["winners"])
    return all_equal(docs, [first, second])


def unaware(doc):
    """The document without what counts the blank and the void ballots."""
    for roll in ("quorum", "members", "present"):
        doc["options"].pop(roll, None)
    if doc["options"].get("of", "expressed") != "expressed":
        doc["options"]["of"] = "expressed"
    return doc


def blank_and_void(rng, doc):
    more = copy.deepcopy(unaware(doc))
    more["ballots"] += [
        {"ballot": None, "count": rng.randint(1, 9)},
        {"ballot": {"?": []}},
        {"ballot": "a", "void": True, "count": 3},
    ]
    return [doc, more]


def same_but_turnout(docs, answers):
    if [answer["turnout"]["valid"] for answer in answers] != [answers[0]["turnout"]["valid"]] * 2:
        return f"valid ballots: {answers}"
    return all_equal(docs, [dict(answer, turnout=None) for answer in answers])


def multiplied(rng, doc):
    """A thousand million times the same ballots give the same winners."""
    unaware(doc)
    doc["options"].pop("max_stand_aside", None)
    if not counted(doc):
        return []
    factor = rng.choice([2, 1000, 10**6, 10**9])
    many = [dict(line, count=line.get("count", 1) * factor) for line in doc["ballots"]]
    return [doc, dict(doc, ballots=many, factor=factor)]


def scaled(docs, answers):
    factor = docs[1]["factor"]
    for key in ("status", "winners", "tied", "qualified", "condorcet_winner", "ranking", "spent"):
        if answers[0].get(key) != answers[1].get(key):
            return f"{key} became {answers[1].get(key)}"
    if docs[0]["method"] != "copeland" and "tallies" in answers[0]:
        for name, votes in answers[0]["tallies"].items():
            if votes * factor != answers[1]["tallies"][name]:
                return f"{name}: {votes} x {factor} became {answers[1]['tallies'][name]}"
    return None


def same_lot(rng, doc):
    doc["options"].pop("quorum", None)
    doc["options"]["tie_break"] = []
    return [
        doc,
        dict(
            doc, options=dict(doc["options"], tie_break=[{"lot": f"seed {rng.randrange(1000)}"}])
        ),
    ]


def lot_decides(docs, answers):
    if answers[0]["status"] != "tie":
        return SKIP
    seed = docs[1]["options"]["tie_break"][0]["lot"]
    drawn = sorted(
        answers[0]["tied"], key=lambda name: hashlib.sha256(f"{seed}\n{name}".encode()).hexdigest()
    )
    left = docs[1]["options"].get("seats", 1) - len(answers[0]["winners"])
    if set(answers[1]["winners"]) != set(answers[0]["winners"] + drawn[:left]):
        return f"drawn {drawn}, elected {answers[1]['winners']}"
    return None


def quorums(rng, doc):
    """The same vote with ever higher quorums, the last of which nobody can meet."""
    bare = dict(
        doc,
        options={
            key: value for key, value in doc["options"].items() if key not in ("quorum", "members")
        },
    )
    count = rng.choice(["present", "cast"])
    cast = sum(line.get("count", 1) for line in doc["ballots"]) if counted(doc) else 0
    bare["options"]["present"] = cast + rng.randint(0, 3)
    levels = sorted(rng.randint(0, cast + 4) for _ in range(5)) + [cast + 9]
    return [bare] + [
        dict(bare, options=dict(bare["options"], quorum={"min": least, "count": count}))
        for least in levels
    ]


def once_missed_ever_missed(docs, answers):
    missed = [answer["status"] == "no_quorum" for answer in answers]
    if missed != sorted(missed) or missed[0] or not missed[-1]:
        return f"missed: {missed}"
    if any(answer.get("winners") for answer, none in zip(answers, missed) if none):
        return "winners without a quorum"
    return all_equal(docs, [answer for answer, none in zip(answers, missed) if not none])


CLAIMS = (
    Claim("order of ballots", VOTED, order_of_ballots, all_equal),
    Claim("split and merge", VOTED, split_and_merge, all_equal),
    Claim("asked again", METHODS, lambda rng, doc: asked_again(rng, doc), all_equal),
    Claim("unknown keys", VOTED, unknown_keys, all_equal),
    Claim("renaming", ELECTING, renaming, same_but_renamed),
    Claim("published order", ELECTING, strict_rule, same_winners),
    Claim("blank and void", VOTED, blank_and_void, same_but_turnout),
    Claim(
        "multiplied ballots",
        tuple(m for m in VOTED if m not in ("stv", "equal_shares")),
        multiplied,
        scaled,
    ),
    Claim("the same lot", TOTALS + ("two_round",), same_lot, lot_decides),
    Claim("quorum", VOTED, quorums, once_missed_ever_missed),
) + promises.CLAIMS
