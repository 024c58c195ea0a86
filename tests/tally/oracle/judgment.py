# SPDX-License-Identifier: EUPL-1.2
"""Majority judgment by taking medians out of the sorted grades, one after the other."""
from common import VOID, Urn, demand, elect, groups_of, names, option


def lower_median(profile):
    """Of grades sorted from worst to best, the middle one, the worse of two middles."""
    return (len(profile) - 1) // 2


def majority_value(profile, middle):
    """The medians in the order in which they are taken out."""
    rest, taken = sorted(profile), []
    while rest:
        taken.append(rest.pop(middle(rest)))
    return taken


def majority_judgment(doc, middle=lower_median):
    ids, labels = names(doc), option(doc, "grades")
    demand(
        isinstance(labels, list) and labels and all(isinstance(g, str) for g in labels), "grades"
    )
    demand(len(set(labels)) == len(labels), "grades")
    goodness = {label: -place for place, label in enumerate(labels)}  # greater is better

    def read(ballot):
        if not isinstance(ballot, dict) or not set(ballot) <= set(ids):
            return VOID
        return (
            ballot if all(isinstance(g, str) and g in goodness for g in ballot.values()) else VOID
        )

    urn = Urn(doc, read)
    profiles = {
        name: [goodness[ballot.get(name, labels[-1])] for ballot in urn.valid] for name in ids
    }
    values = {name: majority_value(profile, middle) for name, profile in profiles.items()}
    ranking = ranked(values)
    result = {"ranking": ranking}
    for name in ids if urn.valid else []:
        median = values[name][0]
        result.setdefault("grades", {})[name] = {
            "median": labels[-median],
            "above": sum(grade > median for grade in profiles[name]),
            "below": sum(grade < median for grade in profiles[name]),
        }
    return elect(doc, urn, ranking, result)


def ranked(values):
    """Lists compare as majority values do: the first difference decides."""
    return groups_of({name: tuple(value) for name, value in values.items()})
