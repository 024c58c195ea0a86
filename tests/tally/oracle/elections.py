# SPDX-License-Identifier: EUPL-1.2
"""Random elections: few voters so that ties are common, every option, every kind of bad ballot."""

METHODS = (
    "motion",
    "plurality",
    "two_round",
    "approval",
    "score",
    "borda",
    "irv",
    "copeland",
    "minimax",
    "schulze",
    "ranked_pairs",
    "stv",
    "majority_judgment",
    "consent",
    "fist_to_five",
    "budget_greedy",
    "equal_shares",
    "sortition",
)
PAIRWISE = ("copeland", "minimax", "schulze", "ranked_pairs")
RANKED = ("borda", "irv", "stv") + PAIRWISE
APPROVED = ("plurality", "two_round", "approval", "budget_greedy", "equal_shares")
WITHOUT_CANDIDATES = ("motion", "consent", "fist_to_five")
POOLS = (
    ["a", "b", "c", "d", "e", "f", "g"],
    ["lina", "tom", "eva", "zoé", "anaïs", "noël", "ümit"],
    ["1", "2", "10", "-1", "0", "00", "1.0"],
    ["", " ", "\t", '"', "\\", "\x7f", "\n"],
    ["é", "e\u0301", "E", "e", "😀", "日本", "\u200f"],
    ["id", "null", "true", "count", "ballot", "__proto__", "constructor"],
)
SIZES = (0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 15, 20, 20)  # lines of ballots
WORDS = {
    "motion": ["yes", "no", "abstain"],
    "consent": ["consent", "reservation", "stand_aside", "objection"],
}
GRADES = ["Excellent", "Very good", "Good", "Fair", "Poor", "To reject"]
MISFITS = (
    "?",
    7,
    -1,
    True,
    2.5,
    ["?"],
    {"?": 1},
    {"?": "Good"},
    [[]],
    [1],
    [None],
    [["?"]],
    {"": 0},
    [[["a"]]],
    "",
    "YES",
    [{}],
)


def candidates(rng, method, large):
    ids = [name for name in rng.choice(POOLS) if name]
    ids = rng.sample(ids, min(len(ids), rng.choice([1, 2, 3, 3, 4, 4, 5, 5, 6, 7])))
    if large:
        ids = [f"candidate {number}" for number in range(rng.randint(8, 16))]
    people = [{"id": name} for name in ids]
    if rng.random() < 0.6:
        for person in people:
            person["birthdate"] = rng.choice(
                ["2012-12-31", "2013-01-01", "2013-02-11", "2009-02-11"]
            )
    if method in ("budget_greedy", "equal_shares"):
        cents, dearest = rng.choice([1, 1, 5, 0.5, 0.25, 0.01]), rng.choice([2, 4, 12])
        for person in people:
            person["cost"] = round(rng.randint(1, dearest) * cents, 2)
    if method == "sortition":
        for person in people:
            person["group"] = rng.choice(["x", "y", "z"])
    return people


def tie_rules(rng, ids):
    rules = []
    for _ in range(rng.choice([0, 0, 1, 1, 2, 3])):
        shuffled = rng.sample(ids, len(ids))
        rules.append(
            rng.choice(
                [
                    "youngest",
                    "oldest",
                    {"order": shuffled},
                    {"lot": rng.choice(["s", "é\n", "2026-11-22"])},
                ]
            )
        )
    return rules


def ranked_ballot(rng, ids):
    order = rng.sample(ids, rng.randint(1, len(ids)))
    if rng.random() < 0.7:
        return order
    places = []
    for name in order:
        if places and rng.random() < 0.4:
            last = places[-1]
            places[-1] = (last if isinstance(last, list) else [last]) + [name]
        else:
            places.append(name if rng.random() < 0.9 else [name])
    return places


def fitting_ballot(rng, doc):
    method, options = doc["method"], doc["options"]
    ids = [candidate["id"] for candidate in doc["candidates"]]
    if method in WORDS:
        return rng.choice(WORDS[method][: rng.choice([2, 3, 3, 3, 4])])
    if method == "fist_to_five":
        return 0 if rng.random() < 0.02 else rng.choice([1, 2, 3, 3, 4, 4, 5])
    if method in RANKED:
        return ranked_ballot(rng, ids)
    if method in APPROVED:
        most = options.get("max_choices", 1 if method in ("plurality", "two_round") else len(ids))
        chosen = rng.sample(ids, rng.randint(1, min(most, len(ids))))
        return (
            chosen[0]
            if method in ("plurality", "two_round") and len(chosen) == 1 and rng.random() < 0.8
            else chosen
        )
    some = rng.sample(ids, len(ids) if rng.random() < 0.6 else rng.randint(1, len(ids)))
    if method == "score":
        return {name: rng.randint(options.get("min", 0), options.get("max", 5)) for name in some}
    return {name: rng.choice(options["grades"]) for name in some}


def odd_ballot(rng, doc):
    """Blank, or one that does not fit: a repeated or unknown candidate, a wrong type."""
    if rng.random() < 0.35:
        return rng.choice([None, [], {}])
    if doc["method"] in APPROVED and rng.random() < 0.4:
        return [candidate["id"] for candidate in doc["candidates"]]  # may be too many
    ballot = fitting_ballot(rng, doc)
    if isinstance(ballot, list) and rng.random() < 0.6:
        return ballot + [rng.choice([ballot[0], "?", 3, None, [], ballot])]
    if isinstance(ballot, dict) and rng.random() < 0.6:
        return dict(
            ballot,
            **{rng.choice(list(ballot) + ["?"]): rng.choice([99, -99, "?", None, [], True, 1.5])},
        )
    return rng.choice(MISFITS)


def lines(rng, doc, large):
    found = []
    for _ in range(rng.randint(20, 80) if large else rng.choice(SIZES)):
        line = {"ballot": odd_ballot(rng, doc) if rng.random() < 0.1 else fitting_ballot(rng, doc)}
        if rng.random() < 0.7:
            line["count"] = rng.choice([0, 1, 1, 1, 2, 2, 3, 4, 5])
        if rng.random() < 0.03:
            line["void"] = rng.choice([True, True, False])
        if line["ballot"] is None and rng.random() < 0.3:
            del line["ballot"]
        found.append(line)
    return found


def pick(rng, options, **choices):
    """Sets each option to one of its values, or leaves it out."""
    for name, values in choices.items():
        if rng.random() < 0.6:
            options[name] = rng.choice(values)


def method_options(rng, method, ids):
    options = {}
    if method == "motion":
        pick(
            rng,
            options,
            of=["expressed", "cast", "present", "members"],
            casting_vote=["yes", "no"],
            threshold=["majority", "three_fifths", "two_thirds", "three_quarters", "unanimity"],
        )
    elif method == "consent":
        pick(rng, options, max_stand_aside=[0, 1, 2, 5])
    elif method == "fist_to_five":
        pick(rng, options, min_mean=[2, 3, 3.5, 3.2, 4], min_each=[1, 2, 3], block=[True, False])
    elif method == "score":
        low = rng.choice([0, 0, 1, -2])
        options.update(
            {"min": low, "max": low + rng.choice([1, 2, 10])} if rng.random() < 0.6 else {}
        )
        pick(rng, options, missing=["min", "ignore"], aggregate=["sum", "mean"])
    elif method == "borda":
        pick(rng, options, unranked=["average", "zero"], variant=["modified", "standard"])
    elif method == "majority_judgment":
        options["grades"] = GRADES[: rng.randint(2, 6)]
        pick(rng, options, missing=["worst"])
    elif method in PAIRWISE:
        pick(rng, options, strength=["winning_votes", "margins"])
    elif method == "two_round":
        pick(rng, options, round=[1, 2], advance=["all", 1, 2, 3])
    elif method == "budget_greedy":
        options["budget"] = rng.choice([0.5, 4, 10, 20, 31.25])
    elif method == "equal_shares":
        options["budget"] = rng.choice([2, 4, 10, 20, 31.25, 60])
        pick(
            rng,
            options,
            utility=["cost", "cardinality"],
            completion=["none", "add1", "greedy", "add1+greedy"],
            increment=[1, 2, 5, 0.5, 0.07],
        )
    elif method == "sortition":
        options["seed"] = rng.choice(["demo", "é", "2026-11-22 17:00", "\n"])
        pick(rng, options, draw=[1, 2, 3, 9])
        if rng.random() < 0.4:
            options["strata"] = {
                "by": "group",
                "draw": {"x": rng.randint(0, 3), "y": rng.randint(0, 3)},
            }
    if method in APPROVED:
        pick(rng, options, max_choices=[1, 2, 3])
    if method in APPROVED[:3] + ("score", "borda", "majority_judgment", "stv"):
        pick(rng, options, seats=[1, 1, 2, 2, 3, 4])
    rules = tie_rules(rng, ids) if ids else []
    if rules:
        options["tie_break"] = rules
    return options


def quorum(rng):
    rule = rng.choice(
        [
            {"fraction": rng.choice(["1/2", "1/3", "2/3", "3/4"]), "of": "members"},
            {"min": rng.randint(0, 12)},
        ]
    )
    pick(
        rng,
        rule,
        strict=[True, False] if "fraction" in rule else [False],
        count=["present", "cast"],
    )
    return rule


def rolls(rng, doc):
    """Members and those present, now and then fewer than the ballots."""
    options, cast = doc["options"], sum(line.get("count", 1) for line in doc["ballots"])
    if rng.random() < 0.15:
        options["quorum"] = quorum(rng)
    needs = options.get("of") in ("present", "members") or "quorum" in options
    if needs or rng.random() < 0.1:
        slack = [0, 0, 1, 2, 3, 5, 8, cast] + ([-1] if rng.random() < 0.1 else [])
        options["present"] = max(0, cast + rng.choice(slack))
        options["members"] = max(options["present"], cast + rng.choice(slack))


def spoil(rng, doc):
    """Makes most documents bad; the count here says which."""
    options, kind = doc["options"], rng.randrange(5)
    if kind == 0 and doc["candidates"]:
        doc["candidates"].append(dict(doc["candidates"][0]))
    elif kind == 1 and doc["method"] not in WITHOUT_CANDIDATES:
        doc["candidates"] = []
    elif kind == 2 and doc["method"] in APPROVED[:3] + (
        "stv",
        "score",
        "borda",
        "majority_judgment",
    ):
        options["seats"] = rng.choice([0, -1])
    elif kind == 3 and doc["ballots"]:
        rng.choice(doc["ballots"])["count"] = rng.choice([-1, 1.5, "2", [], True, {}])
    else:
        for name in ("grades", "budget", "seed"):
            options.pop(name, None)
        options["quorum"] = {"fraction": "1/2", "of": "members"}
        options.pop("members", None)


def election(rng, method):
    large = rng.random() < 0.03
    people = [] if method in WITHOUT_CANDIDATES else candidates(rng, method, large)
    doc = {
        "method": method,
        "options": method_options(rng, method, [p["id"] for p in people]),
        "candidates": people,
    }
    if method == "sortition":
        return doc
    doc["ballots"] = lines(rng, doc, large)
    rolls(rng, doc)
    if rng.random() < 0.02:
        spoil(rng, doc)
    return doc
