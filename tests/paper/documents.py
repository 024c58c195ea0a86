#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Documents of real sittings: what they say, in every format, and what is refused.

documents.py PROGRAM   the inputs beside this file were kept by inputs.py; HEMI_WRITE=1 writes the expected
                       Markdown again after a document was changed on purpose
"""
import copy
import csv
import io
import json
import os
import re
import resource
import shutil
import subprocess
import sys
import time
import unicodedata
import zipfile

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAM = sys.argv[1]
ENVIRONMENT = {**os.environ, "TZ": "CET-1CEST,M3.5.0,M10.5.0/3", "LC_ALL": "C"}
# kind, input, formats besides md
DOCUMENTS = [
    ("minutes", "council", ("pdf", "html", "odt", "csv")),
    ("minutes", "methods", ("pdf", "html", "odt", "csv")),
    ("minutes", "election", ("pdf", "html", "odt", "csv")),
    ("minutes", "quiet", ("pdf", "html", "odt", "csv")),
    ("minutes", "approved", ("pdf", "html", "odt", "csv")),
    ("minutes", "nameless", ("pdf", "html", "odt", "csv")),
    ("minutes", "posted", ("pdf", "html", "odt", "csv")),
    ("official", "election", ("pdf", "html", "odt")),
    ("official", "nameless-election", ("pdf", "html", "odt")),
    ("roll", "election", ("pdf", "html", "odt")),
    ("book", "book", ("pdf", "html", "odt", "csv")),
    ("book", "posted-book", ("pdf", "html", "odt", "csv")),
    ("poster", "book", ("pdf", "html", "odt")),
    ("figures", "figures", ("pdf", "html", "odt", "csv")),
    ("figures", "school", ("pdf", "html", "odt", "csv")),
    ("poll", "poll-motion", ("pdf", "html", "odt", "csv")),
    ("poll", "poll-choice", ("pdf", "html", "odt", "csv")),
    ("poll", "poll-ranked", ("pdf", "html", "odt", "csv")),
    ("poll", "poll-budget", ("pdf", "html", "odt", "csv")),
]


def run(kind, form, text):
    return subprocess.run([PROGRAM, kind, form], input=text.encode(), capture_output=True, env=ENVIRONMENT,
                          timeout=120, check=False)


def document(kind, form, text):
    done = run(kind, form, text)
    assert done.returncode == 0, (kind, form, done.stderr)
    return done.stdout


def read(name):
    with open(os.path.join(HERE, name + ".json"), encoding="utf-8") as file:
        return json.load(file)


def approved():
    """The council once its prose was written, the class approved it, and something was corrected."""
    given = read("council")
    data = given["data"]
    item = next(each for each in data["items"] if each["kind"] == "proposal")["id"]
    data["prose"] = [{"item": item, "text": "On a parlé longtemps.\n\n- du tilleul\n- des bancs"},
                     {"item": 0, "text": "Le conseil a commencé à l’heure."}]
    data["approved"] = {"in_sitting": 9, "number": 4, "at_ms": 1795967186210, "head": data["head"],
                        "words": data["words"]}
    data["approvals"] = [{"sitting": 3, "number": 2, "at_ms": data["opened_at_ms"]}]
    data["corrected"] = [{"sitting": 3, "number": 2, "item": 1, "at_ms": data["opened_at_ms"], "text": "Zoé était là."}]
    data["corrections"] = [{"item": item, "text": "Il faut lire « trois bancs ».", "in_sitting": 10, "number": 5,
                            "at_ms": 1796571986210}]
    data["notes"] = data["notes"] + [{"item": item, "author": 3, "role": 1, "text": "À revoir au printemps."}]
    return given


REPLIES = ("adopted", "rejected", "chosen", "no-quorum", "blocked", "postponed", "done", "referred", "out-of-frame")


def posted():
    """A council to which its school has sent something in every way: the quiet one, with more on its agenda."""
    given = read("quiet")
    data = given["data"]
    first = data["items"][0]
    ways = [("motion", "none", "Délégués"), ("motion", "none", "CE2 A"), ("motion", "none", ""),
            ("poll", "none", "École Jean Moulin"), *(("reply", reply, "Délégués") for reply in REPLIES)]
    for at, (post, reply, name) in enumerate(ways):
        data["items"].append({**first, "id": 100 + at, "kind": "report" if post == "reply" else "proposal", "state": "done" if post == "reply" else "postponed",
                              "author": None, "post": post, "reply": reply, "from": name,
                              "motion": {**first["motion"], "title": f"Des bancs, {at}"}})
    voted = read("methods")["data"]
    vote = next(vote for vote in voted["votes"] if vote["state"] == "shown" and vote["item"] == 1)
    data["votes"] = [{**vote, "item": 103}]
    data["items"][4].update(state="done", motion=next(i for i in voted["items"] if i["id"] == 1)["motion"])
    return given


def posted_book():
    """A book with lines that came from elsewhere in the school."""
    given = read("book")
    ways = [("motion", "none", "CE2 A"), ("poll", "none", "École Jean Moulin"), ("reply", "adopted", "Délégués")]
    for entry, (post, reply, name) in zip(given["data"]["entries"], ways):
        entry.update({"post": post, "reply": reply, "from": name})
    return given


def without_names(data):
    """As the server gives a copy that leaves the school."""
    for member in data["members"]:
        member["name"] = ""
    for vote in data["votes"]:
        vote["roll"] = ["" for _ in vote["roll"]]
        vote["on_paper"] = ["" for _ in vote["on_paper"]]
    for entry in data["entries"]:
        entry["who"] = ["" for _ in entry["who"]]
    for item in data["items"]:
        for option in item["motion"]["options"]:
            if option["candidate"] is not None:
                option["text"] = option["substitute_name"] = ""


def of_school():
    """The same councils as those of several classes, and one a month later."""
    given = read("figures")
    sittings = given["data"]["sittings"]
    later = {**sittings[0], "class_id": 3, "sitting": 9, "at_ms": sittings[-1]["at_ms"] + 20 * 86400000}
    given["data"].update(class_id=0, school=1, class_name="École Jean Moulin", sittings=[*sittings, later])
    return given


def made(name):
    if name == "school":
        return of_school()
    if name == "approved":
        return approved()
    if name == "posted":
        return posted()
    if name == "posted-book":
        return posted_book()
    if name in ("nameless", "nameless-election"):
        given = read("council" if name == "nameless" else "election")
        without_names(given["data"])
        return given
    return read(name)


def words_of(text):
    return set(re.findall(r"[^\W_]+", unicodedata.normalize("NFKC", text).replace("\u00ad", "")))


def spoken(form, raw):
    """The words that a reader of this format finds."""
    if form == "html":
        text = raw.decode()
        text = re.sub(r"<(style|script)\b.*?</\1>", " ", text, flags=re.S)
        labels = " ".join(re.findall(r'(?:alt|aria-label)="([^"]*)"', text))
        return words_of(unescape(labels + " " + re.sub(r"<[^>]*>", " ", text)))
    if form == "odt":
        with zipfile.ZipFile(io.BytesIO(raw)) as archive:
            text = archive.read("content.xml").decode() + archive.read("styles.xml").decode()
            text += archive.read("meta.xml").decode()
        return words_of(unescape(re.sub(r"<[^>]*>", " ", text)))
    done = subprocess.run(["pdftotext", "-layout", "-", "-"], input=raw, capture_output=True, check=True)
    # A word may be parted at the end of a line; figures never are.
    text = done.stdout.decode()
    return words_of(text) | words_of(text.replace("-\n", ""))


def unescape(text):
    import html
    return html.unescape(text)


def test_markdown_is_what_was_expected():
    for kind, name, _ in DOCUMENTS:
        for lang in ("fr", "en") if name in ("methods", "book", "figures", "school", "election", "posted", "posted-book", "poll-motion", "poll-ranked") else ("fr",):
            text = document(kind, "md", json.dumps({**made(name), "lang": lang})).decode()
            path = os.path.join(HERE, "expected", f"{name}.{kind}.{lang}.md")
            if os.environ.get("HEMI_WRITE"):
                os.makedirs(os.path.dirname(path), exist_ok=True)
                with open(path, "w", encoding="utf-8") as file:
                    file.write(text)
            with open(path, encoding="utf-8") as file:
                expected = file.read()
            if text != expected:
                with open("/tmp/hemicycle-paper-found.md", "w", encoding="utf-8") as file:
                    file.write(text)
            assert text == expected, f"{path} differs from what was made: see /tmp/hemicycle-paper-found.md"


def test_a_spreadsheet_sorts_by_the_day():
    days = 0
    for kind, name, forms in DOCUMENTS:
        if "csv" not in forms:
            continue
        given = json.dumps({**made(name), "lang": "fr"})
        places = []
        for row in csv.reader(io.StringIO(document(kind, "csv", given).decode("utf-8-sig")), delimiter=";"):
            heads = [place for place, cell in enumerate(row) if cell in ("Date", "Décidé le", "Avant le")]
            if heads or len(row) < 2:
                places = heads
                continue
            for cell in (row[place] for place in places if row[place]):
                assert re.fullmatch(r"\d{4}-\d\d-\d\d|Total", cell), (kind, name, cell)
                days += 1
    assert days > 50, days


def test_no_heading_leaves_out_a_level():
    for kind, name, _ in DOCUMENTS:
        text = document(kind, "html", json.dumps({**made(name), "lang": "fr"})).decode()
        levels = [int(level) for level in re.findall(r"<h([1-6])[ >]", text)]
        assert levels[0] == 1, (name, kind)
        assert all(after - before <= 1 for before, after in zip(levels, levels[1:])), (name, kind, levels)


def test_every_format_says_the_same():
    for kind, name, forms in DOCUMENTS:
        given = json.dumps(made(name))
        text = unescape(re.sub(r"\\(.)", r"\1", document(kind, "md", given).decode()))
        for form in forms:
            raw = document(kind, form, given)
            if form == "csv" or (form == "pdf" and not shutil.which("pdftotext")):
                continue
            # On paper the address of the seal is a QR code.
            told = words_of(re.sub(r"<http[^>]*>", "", text) if form == "pdf" else text)
            missing = told - spoken(form, raw)
            assert not missing, (kind, name, form, sorted(missing)[:40])


def test_every_figure_and_name_is_in_the_pdf():
    if not shutil.which("pdftotext"):
        return
    data = read("methods")["data"]
    found = spoken("pdf", document("minutes", "pdf", json.dumps(read("methods"))))
    names = {word for member in data["members"] for word in words_of(member["name"])}
    figures = {str(count) for vote in data["votes"] for count in vote["votes"] + [vote["verdict"]["needed"]] if count}
    titles = {word for item in data["items"] for word in words_of(item["motion"]["title"])}
    for wanted in (names, figures, titles, set(data["words"]), {data["head"][:64]}):
        assert wanted and not wanted - found, sorted(wanted - found)
    # The control: what is not in these minutes is not found.
    assert not {"Quentin", "9871"} & found


def test_a_copy_without_names_names_nobody():
    names = {member["name"] for member in read("council")["data"]["members"]}
    text = document("minutes", "md", json.dumps(made("nameless"))).decode()
    sitting = words_of(" ".join(item["motion"]["title"] for item in read("council")["data"]["items"]))
    said = names & words_of(text) - sitting
    assert not said, said
    assert "un·e élève" in text
    # A number on the class list names as well.
    drawn = made("methods")
    without_names(drawn["data"])
    text = document("minutes", "md", json.dumps(drawn)).decode()
    assert "Le sort désigne 2 élèves." in text and "sha256sum" not in text and "n° 23" not in text
    assert "n° 23" in document("minutes", "md", json.dumps(made("methods"))).decode()


def bad(change):
    given = made("methods")
    change(given["data"])
    return json.dumps(given)


def change_vote(**fields):
    return lambda data: data["votes"][0].update(fields)


def test_the_book_holds_one_school_year_from_august_on():
    given = read("book")
    first = given["data"]["entries"][0]
    days = {"31 juillet 2026": 1785448800000 + 36000000, "1er août 2026": 1785535200000 + 36000000}
    given["data"]["entries"] = [{**first, "decided_at_ms": at, "text": f"Ligne du {day}"} for day, at in days.items()]
    of_2025 = document("book", "md", json.dumps({**given, "year": 2025})).decode()
    of_2026 = document("book", "md", json.dumps({**given, "year": 2026})).decode()
    both = document("book", "md", json.dumps({**given, "year": 0})).decode()
    assert "2025-2026" in of_2025.replace("\\", "") and "Ligne du 31 juillet" in of_2025 and "août" not in of_2025
    assert "2026-2027" in of_2026.replace("\\", "") and "Ligne du 1er août" in of_2026 and "juillet" not in of_2026
    assert "Ligne du 31 juillet" in both and "Ligne du 1er août" in both


def test_an_index_has_no_little_words_of_any_language():
    given = read("book")
    first = given["data"]["entries"][0]
    texts = ("Chaque tilleul pour toujours dans notre cour", "Every lime tree should always have their bench",
             "Un four avec des tomates")
    given["data"]["entries"] = [{**first, "number": at, "text": text} for at, text in enumerate(texts, 1)]
    for lang in ("fr", "en"):
        text = document("book", "md", json.dumps({**given, "lang": lang})).decode()
        index = text[re.search("^## Inde", text, re.M).start():]
        index = words_of(index[index.index("\n\n- "):])
        assert {"tilleul", "cour", "lime", "tree", "bench", "four", "tomates"} <= index, (lang, index)
        little = {"chaque", "pour", "toujours", "dans", "notre", "every", "should", "always", "have", "their", "avec"}
        assert not little & index, (lang, little & index)


def test_an_index_finds_words_behind_any_sign_and_names_of_any_script():
    given = read("book")
    first = given["data"]["entries"][0]
    names = ("각" * 20, "値" * 20, "Ŵ" * 30)
    given["data"]["entries"] = [{**first, "number": at, "text": text, "who": name} for at, (text, name) in enumerate(zip(
        ("Aérer l’étude avant «\u00a0récréation\u00a0»", "Dix€ pour…fanions —ballons", "각각각각 “arrosoir”"), names), 1)]
    text = document("book", "md", json.dumps(given)).decode()
    index = text[re.search("^## Inde", text, re.M).start():]
    assert {"étude", "récréation", "fanions", "ballons", "각각각각", "arrosoir"} <= words_of(index), index
    assert all(unicodedata.normalize("NFKC", name) in index for name in names), index


def test_a_poster_lies_down_when_there_is_much_to_read():
    if not shutil.which("pdftotext"):
        return
    given = read("book")
    first = given["data"]["entries"][0]
    for count, pages, lies in ((0, 1, False), (1, 1, False), (5, 1, False), (12, 2, True), (30, 5, True), (48, 8, True)):
        texts = [f"Décision{at} de mettre deux bancs sous le tilleul de la cour" for at in range(count)]
        given["data"]["entries"] = [{**first, "number": at, "text": text} for at, text in enumerate(texts, 1)]
        raw = document("poster", "pdf", json.dumps(given))
        told = subprocess.run(["pdfinfo", "-"], input=raw, capture_output=True, check=True).stdout.decode()
        size = [float(part) for part in re.search(r"Page size: +([\d.]+) x ([\d.]+)", told).groups()]
        assert (size[0] > size[1]) == lies, (count, size)
        assert int(re.search(r"Pages: +(\d+)", told).group(1)) <= pages, (count, told)
        order = subprocess.run(["pdftotext", "-raw", "-", "-"], input=raw, capture_output=True, check=True).stdout.decode()
        assert re.findall(r"D[ée]cision(\d+)", order) == [str(at) for at in range(count)], (count, order)
        assert "cour…" not in order and "..." not in order, order  # nothing is cut


def test_a_line_is_late_the_day_after_its_day():
    given = read("book")
    line = {**given["data"]["entries"][0], "state": "todo", "due_day": 20000}
    given["data"]["entries"] = [line]
    midnight = 20001 * 86400000 - 2 * 3600000  # of 5 October 2024 in France, by summer time
    for at_ms, late in ((midnight - 1, False), (midnight, True)):
        text = document("book", "md", json.dumps({**given, "at_ms": at_ms})).decode()
        assert ("en retard" in text) == late, (at_ms, text)
    line["state"] = "done"
    assert "en retard" not in document("book", "md", json.dumps({**given, "at_ms": 20005 * 86400000})).decode()


def test_nonsense_is_refused_with_one_line():
    def verdict(**fields):
        return lambda data: data["votes"][0]["verdict"].update(fields)

    def tally(**fields):
        return lambda data: data["votes"][0]["tally"].update(fields)

    changes = [
        change_vote(item=777), change_vote(state="sleeping"), change_vote(votes=[-1]), change_vote(votes={}),
        change_vote(roll=[3]), change_vote(papers=[{"count": 0, "marks": []}]), change_vote(papers=[1]),
        change_vote(papers=[{"count": 1, "marks": [1] * 17}]), change_vote(standing=[12]), change_vote(accepted=[4]),
        verdict(outcome="won"), verdict(winners=[9]), verdict(winner=4), verdict(cast=3, expressed=9),
        verdict(needed=1.5), tally(scale=0), tally(condorcet=16), tally(pairwise=[1, 2, 3]),
        tally(gauges=[{"median": 0, "counts": [1, 2, 3]}]), tally(method="guess"), tally(rounds=[{}] * 65),
        lambda data: data.update(members=[{"seat": 128}]), lambda data: data.update(members=[{}] * 129),
        lambda data: data.update(items=[[]]), lambda data: data.update(stages=["intermission"]),
        lambda data: data.update(title="x" * 3000), lambda data: data.update(head="0" * 65),
        lambda data: data.pop("members"), lambda data: data.pop("items"), lambda data: data.update(approved=True),
        lambda data: data["items"][0]["motion"].update(ballot="shout"),
        lambda data: data["items"][0]["motion"].update(options=[]),
        lambda data: data["items"][7]["motion"].update(grade_count=4),
        lambda data: data.update(prose=[{"item": 1, "text": "x" * 20000}]),
    ]
    for at, change in enumerate(changes):
        done = run("minutes", "md", bad(change))
        assert done.returncode == 2, (at, done.returncode, done.stderr)
        assert not done.stdout and done.stderr.count(b"\n") == 1, (at, done.stderr)
    control = run("minutes", "md", bad(lambda data: None))
    assert control.returncode == 0


def test_other_inputs_are_refused_too():
    given = made("election")
    poll = made("poll-motion")["data"]
    running = {**poll, "state": "running", "result": None}
    for kind, text in [("minutes", "[]"), ("minutes", "{}"), ("minutes", '{"data":1}'), ("minutes", '{"data":{}}'),
                       ("book", '{"data":{}}'), ("poster", json.dumps(given)), ("figures", '{"data":{}}'),
                       ("official", json.dumps({**given, "item": 9})), ("roll", json.dumps({**given, "item": 0})),
                       ("figures", '{"data":{"sittings":[],"months":[{"month":"2026-13"}]}}'),
                       ("book", '{"data":{"entries":[{"state":"asleep"}]}}'), ("minutes", ""),
                       ("poll", json.dumps({"data": running})), ("poll", json.dumps({"data": {**poll, "parts": [{}] * 65}})),
                       ("poll", '{"data":{}}'), ("poll", json.dumps(made("quiet")))]:
        done = run(kind, "pdf", text)
        assert done.returncode == 2, (kind, text[:60], done.returncode)
        assert not done.stdout and done.stderr.count(b"\n") == 1, done.stderr


def test_the_largest_school_is_written():
    """64 classes of 128 voters, no two papers alike."""
    given = made("poll-ranked")
    data = given["data"]
    data["parts"] = [{**data["parts"][0], "name": f"Classe {at} d’une grande école", "voters": 128, "present": 128,
                      "eligible": 128} for at in range(64)]
    data["result"]["papers"] = [{"count": 1, "marks": [1 + (at >> 3 * place & 7) for place in range(4)]}
                                for at in range(4096)] * 2
    told = document("poll", "md", json.dumps(given)).decode()
    assert "**8192**" in told and told.count("1 × ") == 8192 and "Classe 63 d’une grande école" in told
    for form in ("pdf", "html", "odt", "csv"):
        assert document("poll", form, json.dumps(given)), form


def widest():
    """128 members, 64 votes on 40 items, long texts: the longest minutes that there can be."""
    given = made("methods")
    data = given["data"]
    seats = range(128)
    data["members"] = [{**data["members"][0], "seat": seat, "name": f"Anne-Charlotte-Élisabeth {seat}", "roles": []}
                       for seat in seats]
    names = [member["name"] for member in data["members"]]
    items, votes = data["items"], data["votes"]
    data["items"] = [copy.deepcopy(items[at % len(items)]) for at in range(40)]
    for at, item in enumerate(data["items"]):
        item["id"] = at + 1
        item["motion"]["title"] = ("Une très longue proposition " * 9)[:236] + f" {at}"
    source = {item["id"]: item for item in items}
    by_title = {}
    for at in range(40):
        by_title.setdefault(items[at % len(items)]["id"], []).append(at + 1)
    data["votes"] = []
    for at in range(64):
        vote = copy.deepcopy(votes[at % len(votes)])
        targets = by_title[source[vote["item"]]["id"]]
        vote.update(number=at + 1, item=targets[at % len(targets)], roll=names, on_paper=names[:100])
        data["votes"].append(vote)
    data["notes"] = [{"item": 1 + at % 40, "author": at, "role": 1, "text": "Une remarque du secrétaire. " * 40}
                     for at in range(64)]
    data["prose"] = [{"item": 1 + at, "text": "Le récit de ce point. " * 180} for at in range(40)]
    return given


def test_the_longest_minutes_are_written():
    given = json.dumps(widest())
    for form in ("md", "html", "odt", "csv", "pdf"):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        start = time.monotonic()
        raw = document("minutes", form, given)
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        print(f"    longest minutes, {form}: {len(raw) / 1e6:.2f} MB, {time.monotonic() - start:.2f} s, "
              f"{after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime:.2f} s of CPU, "
              f"at most {after.ru_maxrss // 1024} MB")


def main():
    failed = 0
    for name, test in list(globals().items()):
        if not name.startswith("test_"):
            continue
        try:
            test()
            print(f"ok   {name[5:].replace('_', ' ')}")
        except AssertionError as error:
            failed += 1
            print(f"FAIL {name[5:].replace('_', ' ')}: {error}")
    sys.exit(failed > 0)


if __name__ == "__main__":
    main()
