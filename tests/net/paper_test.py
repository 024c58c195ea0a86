# SPDX-License-Identifier: EUPL-1.2
"""Documents to take home: made by another program, fetched once behind a ticket."""

import gzip
import json
import os
import shutil
import stat
import subprocess
import tempfile
import time

from harness import PROTECTION, Server, Socket, run
from school_poll import FIRST, MOTION, RANKED, SECOND, hold_poll

# Stands in for hemicycle-paper: says what it was asked for, then what it read.
PRESS = """#!/bin/sh
case "$1" in
official) exit 2 ;;
roll) exec sleep 60 ;;
esac
printf '%s %s ' "$1" "$2"
exec cat
"""


class Press:
    """The program in a directory of its own."""

    def __init__(self, text=PRESS):
        self.folder = tempfile.TemporaryDirectory(prefix="hemicycle-press-")
        self.path = os.path.join(self.folder.name, "hemicycle-paper")
        with open(self.path, "w", encoding="utf-8") as file:
            file.write(text)
        os.chmod(self.path, stat.S_IRWXU)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.folder.cleanup()


def teacher_of(server, **details):
    teacher = Socket(server, **details)
    answer = teacher.ask("login", name="demo", password="hemicycle-demo")
    assert "ok" in answer, answer
    return teacher


def sealed(teacher):
    room = teacher.ask("home")["ok"]["classes"][0]["id"]
    return teacher.ask("archive.list", **{"class": room}, text="")["ok"]["sittings"][0]["id"]


def make(screen, **fields):
    answer = screen.ask("paper.make", **{"kind": "minutes", "format": "pdf", "lang": "fr", **fields})
    assert "ok" in answer, answer
    return answer["ok"]


def serve(program, press, *options):
    return Server(program, "--demo", "--paper-program", press.path, *options)


def a_document_is_fetched_once_with_its_name_and_protection(program):
    with Press() as press, serve(program, press) as server, teacher_of(server) as teacher:
        sitting = sealed(teacher)
        minutes = teacher.ask("archive.sitting", sitting=sitting)["ok"]
        paper = make(teacher, sitting=sitting)
        path = f"/paper/{paper['ticket']}/compte-rendu-1.pdf"
        for _ in range(2):
            looked = server.get(path, method="HEAD")
            assert looked.status == 200 and looked.body == b"", looked.body
            assert int(looked.fields["content-length"]) == paper["bytes"]
        answer = server.get(path)
        assert answer.status == 200, answer.status
        assert answer.fields["content-type"] == "application/pdf" == paper["type"]
        assert answer.fields["content-disposition"] == 'attachment; filename="compte-rendu-1.pdf"'
        assert answer.fields["cache-control"] == "no-store"
        for name, value in PROTECTION.items():
            assert answer.fields.get(name) == value, name
        assert "script-src 'self'" in answer.fields["content-security-policy"]
        assert len(answer.body) == paper["bytes"]
        kind, form, rest = answer.body.decode().split(" ", 2)
        assert (kind, form) == ("minutes", "pdf")
        assert json.loads(rest)["data"] == minutes
        again = server.get(path)
        assert again.status == 404 and b"minutes" not in again.body, again.status
        assert server.get(path, method="HEAD").status == 404


def an_archive_comes_from_a_file_as_whole_as_it_was_announced(program):
    with Press() as press, serve(program, press) as server, teacher_of(server) as teacher:
        room = teacher.ask("home")["ok"]["classes"][0]["id"]
        before = server.descriptors()
        paper = make(teacher, kind="class", format="archive", **{"class": room})
        path = f"/paper/{paper['ticket']}/{paper['name']}"
        assert int(server.get(path, method="HEAD").fields["content-length"]) == paper["bytes"]
        answer = server.get(path)
        assert answer.status == 200 and answer.fields["content-type"] == "application/gzip"
        assert len(answer.body) == paper["bytes"]
        lines = gzip.decompress(answer.body).decode().splitlines()
        assert json.loads(lines[0])["format"] == "hemicycle-archive", lines[0]
        assert server.get(path).status == 404
        for _ in range(3):  # fetched no more than half: the file is closed all the same
            paper = make(teacher, kind="class", format="archive", **{"class": room})
            with server.connect() as connection:
                connection.sendall(f"GET /paper/{paper['ticket']}/{paper['name']} HTTP/1.1\r\n"
                                   f"Host: 127.0.0.1:{server.port}\r\n\r\n".encode())
                connection.recv(100)
        until = time.monotonic() + 10
        while server.descriptors() > before and time.monotonic() < until:
            server.get("/health")
        assert server.descriptors() <= before, (before, server.descriptors())


def days_and_hours_on_paper_are_those_of_the_server(program):
    reunion = {"TZ": "<+04>-4"}
    with Press("#!/bin/sh\ncat >/dev/null\nprintf %s \"$TZ\"\n") as press, \
            Server(program, "--demo", "--paper-program", press.path, environment=reunion) as server, \
            teacher_of(server) as teacher:
        paper = make(teacher, sitting=sealed(teacher))
        assert server.get(f"/paper/{paper['ticket']}/a.pdf").body.decode() == reunion["TZ"]


def a_page_is_shown_where_it_can_do_nothing(program):
    with Press() as press, serve(program, press) as server, teacher_of(server) as teacher:
        sitting = sealed(teacher)
        for query, how in (("", "attachment"), ("?view", "inline"), ("?views", "attachment"),
                           ("?a=b&view", "attachment")):
            paper = make(teacher, sitting=sitting, format="html")
            answer = server.get(f"/paper/{paper['ticket']}/a.html{query}")
            assert answer.fields["content-type"] == "text/html; charset=utf-8"
            assert answer.fields["content-disposition"].startswith(how), (query, answer.fields)
            policy = answer.fields["content-security-policy"]
            for part in ("default-src 'none'", "frame-ancestors 'none'", "form-action 'none'",
                         "base-uri 'none'", "sandbox"):
                assert part in policy, policy
            assert "script" not in policy and "connect" not in policy, policy
            for name, value in PROTECTION.items():
                assert answer.fields.get(name) == value, name


def no_other_address_or_method_gets_it(program):
    with Press() as press, serve(program, press) as server, teacher_of(server) as teacher:
        paper = make(teacher, sitting=sealed(teacher))
        ticket = paper["ticket"]
        wrong = [f"/paper/{ticket}", f"/paper/{ticket}/", f"/paper/{ticket}/a.html",
                 f"/paper/{ticket}/.pdf", f"/paper/{ticket}/../a.pdf", f"/paper/{ticket}/%2e%2e/a.pdf",
                 f"/paper/{ticket}/..%2f..%2fetc%2fpasswd.pdf", f"/paper/{ticket}/a%22.pdf",
                 f"/paper/{ticket}/a%0d%0aset-cookie:x.pdf", f"/paper/{ticket}/a%00.pdf",
                 f"/paper/{ticket.upper()}0/a.pdf", f"/paper/{'0' * 32}/a.pdf", "/paper/", "/paper",
                 f"/paper/{ticket}/{'a' * 200}.pdf"]
        for path in wrong:
            answer = server.get(path)
            assert answer.status in (0, 403, 404), (path, answer.status)  # 0: hung up
            assert b"minutes pdf" not in answer.body, path
            assert "set-cookie" not in answer.fields, path
        for method in ("POST", "PUT", "DELETE", "PATCH", "OPTIONS"):
            assert server.get(f"/paper/{ticket}/a.pdf", method=method).status in (403, 405), method
        assert server.get(f"/paper/{ticket}/a.pdf", host="evil.example").status == 421
        assert server.get(f"/paper/{ticket}/a.pdf").status == 200


def a_document_names_the_address_by_which_its_reader_came(program):
    with Press() as press, serve(program, press, "--allow-host", "council.example") as server:
        def origin(host):
            with teacher_of(server, host=host) as teacher:
                paper = make(teacher, sitting=sealed(teacher))
            answer = server.get(f"/paper/{paper['ticket']}/a.pdf")
            return json.loads(answer.body.decode().split(" ", 2)[2])["url"]

        assert origin("Council.example:8080") == "http://Council.example:8080/"
        at_home = origin(f"localhost:{server.port}")
        assert at_home.startswith("http://") and "localhost" not in at_home, at_home
        assert at_home.endswith(f":{server.port}/"), at_home


def without_the_program_it_says_so(program):
    with Server(program, "--demo", "--paper-program", "/nonexistent/paper") as server, \
            teacher_of(server) as teacher:
        answer = teacher.ask("paper.make", kind="minutes", format="pdf", lang="fr",
                             sitting=sealed(teacher))
        assert answer["no"] == "no-paper", answer
        assert "/nonexistent/paper" in server.read_log()


def what_the_program_refuses_or_breaks_is_told_apart(program):
    with Press() as press, serve(program, press) as server, teacher_of(server) as teacher:
        refused = teacher.ask("paper.make", kind="official", format="pdf", lang="fr",
                              sitting=sealed(teacher), item=1)
        assert refused["no"] == "bad-field", refused
    with Press("#!/bin/sh\nkill -SEGV $$\n") as press, serve(program, press) as server, \
            teacher_of(server) as teacher:
        broken = teacher.ask("paper.make", kind="minutes", format="pdf", lang="fr",
                             sitting=sealed(teacher))
        assert broken["no"] == "paper-failed", broken
        assert "broke down" in server.read_log()
    with Press("#!/bin/sh\ncat /dev/zero\n") as press, serve(program, press) as server, \
            teacher_of(server) as teacher:
        endless = teacher.ask("paper.make", kind="minutes", format="pdf", lang="fr",
                              sitting=sealed(teacher))
        assert endless["no"] == "too-large", endless


def a_slow_document_holds_up_no_sign_in_and_no_end(program):
    with Press() as press, serve(program, press) as server, teacher_of(server) as teacher:
        sitting = sealed(teacher)
        teacher.send(json.dumps({"id": 9, "do": "paper.make", "kind": "roll", "format": "pdf",
                                 "lang": "fr", "sitting": sitting, "item": 1}))
        began = time.monotonic()
        with teacher_of(server) as other:
            assert sealed(other) == sitting
        assert time.monotonic() - began < 10
        server.stop()
        assert time.monotonic() - began < 15


def call(program, *arguments):
    return subprocess.run([program, "print", *arguments], capture_output=True, text=True, timeout=60,
                          check=False)


def print_makes_documents_beside_a_running_server(program):
    with Press() as press, serve(program, press) as server, teacher_of(server) as teacher:
        sitting = sealed(teacher)
        minutes = teacher.ask("archive.sitting", sitting=sitting)["ok"]
        room = minutes["class_id"]
        book = teacher.ask("book.list", **{"class": room}, text="", year=2026)["ok"]
        places = ["--data", server.data, "--paper-program", press.path]
        path = os.path.join(press.folder.name, "out")
        told = call(program, "minutes", "pdf", *places, "--sitting", str(sitting), "--lang", "en", path)
        assert told.returncode == 0 and told.stdout.startswith("minutes pdf, bytes "), told
        with open(path, encoding="utf-8") as file:
            kind, form, rest = file.read().split(" ", 2)
        assert (kind, form) == ("minutes", "pdf")
        rest = json.loads(rest)
        assert rest["data"] == minutes and rest["lang"] == "en" and rest["url"] == "", rest.keys()
        again = call(program, "minutes", "pdf", *places, "--sitting", str(sitting), path)
        assert again.returncode == 1 and "nothing written" in again.stderr, again  # it is there already
        os.unlink(path)
        going = teacher.ask("sitting.add", **{"class": room, "title": "Conseil"})["ok"]["id"]
        told = call(program, "minutes", "pdf", *places, "--sitting", str(going), path)
        assert told.returncode == 1 and "not sealed yet" in told.stderr and not os.path.exists(path), told
        told = call(program, "book", "csv", *places, "--class", str(room), "--year", "2026", path)
        assert told.returncode == 0, told
        with open(path, encoding="utf-8") as file:
            rest = json.loads(file.read().split(" ", 2)[2])
        assert rest["data"] == book and rest["year"] == 2026, rest
        os.unlink(path)
        for status, *arguments in (
                (2,), (2, "minutes", "pdf"), (2, "novel", "pdf", path), (2, "minutes", "exe", path),
                (2, "minutes", "pdf", path), (2, "book", "pdf", "--sitting", "1", path),
                (2, "minutes", "pdf", "--sitting", "x", path),
                (2, "minutes", "pdf", "--sitting", "1", "--lang", "de", path),
                (2, "figures", "pdf", path), (2, "figures", "pdf", "--class", str(room), "--school", "1", path),
                (2, "figures", "pdf", "--sitting", str(sitting), path),
                (2, "book", "pdf", "--school", "1", path), (2, "figures", "json", "--class", str(room), path),
                (1, "figures", "pdf", "--class", "1", path), (1, "figures", "pdf", "--school", "1", path),
                (1, "minutes", "pdf", "--sitting", "1", path), (1, "book", "pdf", "--class", "1", path),
                (1, "official", "pdf", "--sitting", str(sitting), "--item", "1", path)):
            told = call(program, *arguments, *places)
            assert told.returncode == status, (arguments, told)
            assert told.stderr.count("\n") == 1 and not os.path.exists(path), (arguments, told)
        gone = call(program, "minutes", "pdf", "--data", server.data, "--paper-program", "/nonexistent/paper",
                    "--sitting", str(sitting), path)
        assert gone.returncode == 1 and "hemicycle-paper is missing" in gone.stderr, gone


def input_of(program, path, *arguments):
    """What the press read of it."""
    told = call(program, *arguments, path)
    assert told.returncode == 0, (arguments, told)
    with open(path, encoding="utf-8") as file:
        kind, form, rest = file.read().split(" ", 2)
    os.unlink(path)
    assert (kind, form) == arguments[:2], (kind, form)
    return json.loads(rest)


def print_counts_the_figures_of_a_class_and_a_school(program):
    with Press() as press, serve(program, press) as server, teacher_of(server) as teacher:
        room = teacher.ask("home")["ok"]["classes"][0]["id"]
        school = teacher.ask("school.add", name="Jean Moulin")["ok"]["id"]
        code = teacher.ask("school.code", school=school)["ok"]["code"]
        assert "ok" in teacher.ask("class.enrol", **{"class": room}, code=code)
        path = os.path.join(press.folder.name, "out")
        places = ["--data", server.data, "--paper-program", press.path]
        whose = {"class": ["--class", str(room)], "school": ["--school", str(school)]}
        ways = [(of, form, year) for of in whose for form in ("pdf", "html", "odt", "md", "csv")
                for year in ((), ("--year", "2026"), ("--year", "2001"))]
        before = [input_of(program, path, "figures", form, *whose[of], *year, *places)["data"] for of, form, year in ways]
        # Nobody has asked the server yet: it was all counted to print it, and nothing was kept.
        for counted, (of, form, year) in zip(before, ways):
            asked = teacher.ask("figures", **{"class": room if of == "class" else 0,
                                              "school": school if of == "school" else 0},
                                year=int(year[1]) if year else 0)["ok"]
            assert {**counted, "today": 0} == {**asked, "today": 0}, (of, form, year, counted, asked)
            again = input_of(program, path, "figures", form, *whose[of], *year, *places)["data"]
            assert again == counted, (of, form, year)
        assert before[0]["sittings"] and before[0]["uncounted"] == 0 and not before[2]["sittings"]
        made_by_server = make(teacher, kind="figures", format="csv", school=school)
        assert made_by_server["name"] == f"figures-{school}.csv", made_by_server
        real = os.path.join(os.path.dirname(os.path.abspath(program)), "hemicycle-paper")
        begins = {"pdf": b"%PDF-", "html": b"<!DOCTYPE html>", "odt": b"PK", "md": b"# ", "csv": b"\xef\xbb\xbf"}
        for of, form in [(of, form) for of in whose for form in begins if os.path.exists(real)]:
            told = call(program, "figures", form, "--data", server.data, "--paper-program", real, *whose[of], path)
            assert told.returncode == 0, (of, form, told)
            with open(path, "rb") as file:
                assert file.read().lower().startswith(begins[form].lower()), (of, form)
            os.unlink(path)


def poppler(tool, document, *options):
    return subprocess.run([tool, *options, "-", *(["-"] if tool == "pdftotext" else [])], input=document,
                          capture_output=True, check=True).stdout.decode()


def a_vote_of_a_school_is_told_on_its_sheet(program, server, poll, path):
    """By the real press, over HTTP and by print; what poppler reads of it."""
    with teacher_of(server) as teacher:
        paper = make(teacher, kind="poll", poll=poll["id"])
    assert paper["name"] == f"poll-{poll['id']}.pdf", paper
    fetched = server.get(f"/paper/{paper['ticket']}/{paper['name']}").body
    assert fetched.startswith(b"%PDF-") and len(fetched) == paper["bytes"]
    told = call(program, "poll", "pdf", "--data", server.data, "--poll", str(poll["id"]), "--lang", "en", path)
    assert told.returncode == 0, told
    with open(path, "rb") as file:
        printed = file.read()
    os.unlink(path)
    if not shutil.which("pdftotext"):
        return
    for document, title, heads in ((fetched, "Vote de toute l’école", ("Le résultat", "Les classes")),
                                   (printed, "Vote of the whole school", ("The result", "The classes"))):
        words = poppler("pdftotext", document, "-layout")
        for wanted in (title, *heads, poll["motion"]["title"], poll["school_name"], str(poll["id"])):
            assert wanted in words, (wanted, words)
        row = [line.split()[-4:] for line in words.splitlines() if line.startswith("Total")]
        assert [int(cell) for cell in row[0][-3:]] == [5, 5, 5], words
        assert "Tagged:          yes" in poppler("pdfinfo", document)
        structure = poppler("pdfinfo", document, "-struct")
        for part in ("H1", "H2", "Figure", "Table", "TH:", "TD\n", "/Scope /Row", "/Scope /Column"):
            assert part in structure, (part, structure)


def a_vote_of_a_school_is_printed_once_it_is_over(program):
    with Press() as press, Server(program, "--demo") as server:
        path = os.path.join(press.folder.name, "out")
        polls = [hold_poll(server, MOTION, "hand_votes", ([2, 1, 0], [0, 1, 1])),
                 hold_poll(server, RANKED, "hand_papers", (FIRST, SECOND))]
        with teacher_of(server) as teacher:
            running = teacher.ask("poll.add", school=polls[0]["school"], motion=MOTION)["ok"]["id"]
            refused = teacher.ask("paper.make", kind="poll", format="pdf", lang="fr", poll=running)
            assert refused["no"] == "poll-running", refused
        places = ["--data", server.data, "--paper-program", press.path]
        for poll in polls:
            read = input_of(program, path, "poll", "csv", "--poll", str(poll["id"]), *places)["data"]
            assert read == poll, (read, poll)
        ran, whole = str(running), str(polls[0]["id"])
        for status, why, *arguments in (
                (1, "not over yet", "--poll", ran), (1, "no such vote of a school", "--poll", "1"),
                (2, "", "--school", str(polls[0]["school"])), (2, "", "--poll", "x"), (2, "",),
                (2, "", "--poll", whole, "--school", str(polls[0]["school"])),
                (2, "", "--poll", whole, "--names", "none"), (2, "", "--poll", whole, "--year", "2026")):
            told = call(program, "poll", "pdf", *places, *arguments, path)
            assert told.returncode == status and why in told.stderr, (arguments, told)
            assert told.stderr.count("\n") == 1 and not os.path.exists(path), (arguments, told)
        if os.path.exists(os.path.join(os.path.dirname(os.path.abspath(program)), "hemicycle-paper")):
            for poll in polls:
                a_vote_of_a_school_is_told_on_its_sheet(program, server, poll, path)


def a_document_can_be_fetched_when_sockets_are_short(program):
    with Press() as press, \
            Server(program, "--demo", "--paper-program", press.path, limit=64) as server, \
            teacher_of(server) as teacher:
        paper = make(teacher, sitting=sealed(teacher))
        idle = []
        try:
            while server.descriptors() < 64 - 14:
                idle.append(server.connect())
                server.get("/health")
            answer = server.get(f"/paper/{paper['ticket']}/a.pdf")
        finally:
            for connection in idle:
                connection.close()
        assert answer.status == 200 and len(answer.body) == paper["bytes"], answer.status
        assert answer.fields["connection"] == "close"


run([
    a_document_is_fetched_once_with_its_name_and_protection,
    an_archive_comes_from_a_file_as_whole_as_it_was_announced,
    days_and_hours_on_paper_are_those_of_the_server,
    a_page_is_shown_where_it_can_do_nothing,
    no_other_address_or_method_gets_it,
    a_document_names_the_address_by_which_its_reader_came,
    without_the_program_it_says_so,
    what_the_program_refuses_or_breaks_is_told_apart,
    a_slow_document_holds_up_no_sign_in_and_no_end,
    print_makes_documents_beside_a_running_server,
    print_counts_the_figures_of_a_class_and_a_school,
    a_vote_of_a_school_is_printed_once_it_is_over,
    a_document_can_be_fetched_when_sockets_are_short,
])
