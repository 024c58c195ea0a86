#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Checks an export as a stranger would, with Python alone (docs/export.md).

stranger.py FILE [HEMICYCLE]   FILE: a sitting (.json) or an archive (.jsonl.gz); with the program
                               every vote, and every vote of a whole school, is counted again by
                               `hemicycle tally`
"""
import gzip
import hashlib
import json
import struct
import subprocess
import sys

VERSIONS = {"hemicycle-archive": 2, "hemicycle-school": 2}
TIED = {"rejected", "second-vote", "casting-vote", "postponed", "who-is-younger", "lot"}


class Wrong(Exception):
    pass


def must(condition, *where):
    if not condition:
        raise Wrong(*where)


def b2(data):
    return hashlib.blake2b(data, digest_size=32).hexdigest()


def chain(sitting, journal):
    before = "00" * 32
    for number, entry in enumerate(journal, 1):
        kind, body = entry["kind"].encode(), entry["body"].encode()
        before = b2(bytes.fromhex(before)
                    + struct.pack("<qqqqq", sitting, entry["seq"], entry["at_ms"], entry["actor"], len(kind))
                    + kind + struct.pack("<q", len(body)) + body)
        must(entry["seq"] == number and entry["hash"] == before, "chain", sitting, number)
    return before


def texts(sitting, rows):
    for row in rows:
        if row.get("erased"):
            must("text" not in row and "salt" not in row, "text", sitting, row["hash"])
        else:
            must(b2(bytes.fromhex(row["salt"]) + row["text"].encode()) == row["hash"], "text", sitting, row["hash"])


def counted(journal):
    """The last word of the journal on each vote that was counted, with how many signed."""
    votes = {}
    for entry in journal:
        body = json.loads(entry["body"])
        if entry["kind"] in ("vote-counted", "vote-tallied"):
            ballots = sum(body["votes"]) + sum(row["count"] for row in body.get("papers", [])) + body.get("spoiled", 0)
            must(ballots == len(body["signed"]), "roll", entry["seq"])
            votes[body["vote"]] = [body["verdict"]["outcome"], ballots]
        elif entry["kind"] in ("vote-decided", "vote-settled", "vote-accepted"):
            votes[body["vote"]][0] = body["verdict"]["outcome"]
        elif entry["kind"] == "vote-annulled":
            votes.pop(body["vote"], None)
    return votes


def allowed(first, answers):
    status = first["status"]
    if status == "decided":
        enough = len(answers) < 2 or answers[1]["status"] == "adopted"
        return {"chosen", "drawn"} if enough and first["winners"] else {"rejected"}
    if status == "rejected":
        tallies = first.get("tallies", {})
        even = "yes" in tallies and tallies["yes"] == tallies["no"] > 0
        return {"rejected", "second-vote", "casting-vote", "postponed"} if even else {"rejected"}
    return {"tie": TIED, "no_result": {"rejected"}, "no_quorum": {"no-quorum"},
            "second_round": {"second-round"}}.get(status, {status})


def recount(told, ballots, program, *where):
    answers = [count["answer"] for count in told["counts"]]
    for count in told["counts"]:
        document = count["document"]
        if "ballots" in document:
            must(sum(row["count"] for row in document["ballots"]) == ballots, "votes", *where)
        if program:
            done = subprocess.run([program, "tally"], input=json.dumps(document), capture_output=True, text=True,
                                  check=False)
            must(done.returncode == 0 and json.loads(done.stdout) == count["answer"], "recount", *where)
    if not answers:
        must(told["outcome"] in ("rejected", "no-quorum"), "recount", *where)
    elif not told["refused"]:
        must(told["outcome"] in allowed(answers[0], answers), "recount", *where)
        if told["outcome"] == "chosen":
            must(told["winners"] == answers[0]["winners"], "recount", *where)
    return len(answers)


def vote(sitting, told, known, program):
    must(told["outcome"] == known[0], "votes", sitting, told["vote"])
    return recount(told, known[1], program, sitting, told["vote"])


def numbers(row, key):
    return [int(each) for each in row[key].split(",")] if row[key] else []


def part(row, journals):
    """What a class has voted is what its journal counted last, also if it was annulled after all was over."""
    where = "school", row["class"]
    if row["state"] not in ("counted", "settled"):
        must(not any(row[key] for key in ("sitting", "vote", "voters", "votes", "hand_votes", "papers")), *where)
        return 0
    must(row["sitting"] in journals and journals[row["sitting"]][0] == row["class"], *where)
    counts = [body for kind, body in journals[row["sitting"]][1] if kind in ("vote-counted", "vote-tallied")
              and body["vote"] == row["vote"]]
    must(counts, *where)
    papers = ";".join(f"{each['count']}:{each['marks']}" for each in counts[-1].get("papers", []))
    told = [each.split(":") for each in row["papers"].split(";") if each]
    wide = max((len(marks.split(",")) for _, marks in told), default=0)
    short = ";".join(f"{count}:{shorten(marks)}" for count, marks in told)
    must(papers == short and wide <= 16, *where)
    votes = numbers(row, "votes")
    must(votes == counts[-1]["votes"][:len(votes)] and not any(counts[-1]["votes"][len(votes):]), *where)
    hands = numbers(row, "hand_votes")
    must(hands == counts[-1].get("hand_votes", [0] * len(hands))[:len(hands)], *where)
    must(row["voters"] == len(counts[-1]["signed"]) and row["present"] == len(counts[-1]["present"]), *where)
    must(row["spoiled"] == counts[-1].get("spoiled", 0), *where)
    return row["voters"]


def shorten(marks):
    """Zeros at the end are not written in a journal."""
    values = [int(each) for each in marks.split(",")]
    while len(values) > 1 and values[-1] == 0:
        values.pop()
    return values


def slip(row, *where):
    """What waits in an idea box: nothing vouches for it but its form."""
    must(row["state"] in ("waiting", "accepted", "again") and 0 <= row["supports"] <= 128, "slip", *where, row["id"])
    must((row["source"] == "sent") == ("from" in row), "slip", *where, row["id"])
    if row.get("motion"):
        must(json.loads(row["motion"])["title"], "slip", *where, row["id"])


def box(document):
    """The slips of a class, each once, of pupils on its list."""
    pupils = {row["id"] for row in document["pupils"]}
    rows = document.get("slips", [])
    must(len({row["id"] for row in rows}) == len(rows), "slip", document["id"])
    for row in rows:
        slip(row, document["id"])
        must(row["text"] and row["pupil"] in {0, *pupils}, "slip", document["id"], row["id"])


def posted(row, waits, *where):
    """By which slip a motion or a vote of the school waits, if it does."""
    if "slip" in row:
        slip(row["slip"], *where)
        must(waits and row["slip"]["source"] == "sent", "slip", *where)


def school(raw, promise, journals, program):
    document = json.loads(raw)
    where = "school", document["id"]
    must(document["id"] == promise["id"], "cut", *where)
    must(len(document["sent"]) == promise["sent"] and len(document["polls"]) == promise["polls"], "cut", *where)
    must(b2(raw[:raw.rindex(b',"digest":')]) == document["digest"], "digest", *where)
    must(document["delegates"] in [0, *document["classes"]], *where)
    for row in document["sent"]:
        must(journals.get(row["from_sitting"], [0])[0] == row["from_class"], *where)
        must((row["state"] == "answered") == (row["to_sitting"] != 0), *where)
        if row["to_sitting"]:
            must(journals.get(row["to_sitting"], [0])[0] == row["to_class"], *where)
            must(journals[row["to_sitting"]][1][-1][1]["number"] == row["minutes"], *where)
        posted(row, not row["to_sitting"], *where)
    counts = 0
    for poll in document["polls"]:
        voters = sum(part(row, journals) for row in poll["parts"])
        must((poll["state"] == "closed") == ("result" in poll), *where)
        for row in poll["parts"]:
            posted(row, poll["state"] == "running" and not row["voters"], *where)
        if "result" in poll:
            counts += recount(poll["result"], voters, program, *where)
    return {"id": document["id"], "polls": len(document["polls"]), "counts": counts}


def sitting(raw, program=None):
    document = json.loads(raw)
    must(document["format"] == "hemicycle-sitting" and document["version"] == 1, "format")
    number = document["sitting"]["id"]
    head = chain(number, document["journal"])
    texts(number, document["texts"])
    first, last = (json.loads(document["journal"][at]["body"]) for at in (0, -1))
    must(document["journal"][-1]["kind"] == "sealed", "index", number)
    must(first["id"] == number and last["number"] == document["sitting"]["number"], "index", number)
    must(document["head"] == document["minutes"]["head"] == head, "index", number)
    votes = counted(document["journal"])
    must(len(votes) == len(document["votes"]), "votes", number)
    counts = sum(vote(number, told, votes[told["vote"]], program) for told in document["votes"])
    must(b2(raw[:raw.rindex(b',"digest":')]) == document["digest"], "digest", number)
    return {"id": number, "class": document["class"]["id"], "head": head, "previous": first["previous"], "entries": len(document["journal"]),
            "counts": counts}


def archive(lines, program=None):
    found, heads, journals, schools = [], {"00" * 32}, {}, []
    promises = json.loads(lines[0]).get("schools", [])
    for at, line in enumerate(lines):
        kind, version = (json.loads(line)[key] for key in ("format", "version"))
        must(version <= VERSIONS.get(kind, 1), "newer", at + 1)
        must((kind == "hemicycle-archive") == (at == 0), "format", at + 1)
        if kind == "hemicycle-sitting":
            found.append(sitting(line.rstrip(b"\n"), program))
            heads.add(found[-1]["head"])
            journals[found[-1]["id"]] = (found[-1]["class"], [(entry["kind"], json.loads(entry["body"]))
                                                              for entry in json.loads(line)["journal"]])
        elif kind == "hemicycle-class":
            box(json.loads(line))
        elif kind == "hemicycle-school":
            must(len(schools) < len(promises), "cut", at + 1)
            schools.append(school(line.rstrip(b"\n"), promises[len(schools)], journals, program))
    end = json.loads(lines[-1])
    must(end["format"] == "hemicycle-end" and end["lines"] == len(lines) - 1, "cut")
    must(end["digest"] == b2(b"".join(lines[:-1])), "digest")
    must(sum(row["sittings"] for row in json.loads(lines[0])["classes"]) == len(found), "cut")
    must(len(schools) == len(promises) and (json.loads(lines[0])["version"] == 2) == bool(promises), "cut")
    for each in found:
        must(each["previous"] in heads, "previous", each["id"])
    return found


def check(path, program=None):
    with open(path, "rb") as file:
        data = file.read()
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    lines = data.splitlines(keepends=True)
    if len(lines) > 1:
        return archive(lines, program)
    return [sitting(data.rstrip(b"\n"), program)]


if __name__ == "__main__":
    try:
        sound = check(*sys.argv[1:3])
    except (Wrong, ValueError, KeyError, OSError) as wrong:
        sys.exit(f"wrong: {wrong!r}")
    print(f"sound: {len(sound)} sittings, {sum(each['entries'] for each in sound)} entries,"
          f" {sum(each['counts'] for each in sound)} counts")
