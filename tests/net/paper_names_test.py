# SPDX-License-Identifier: EUPL-1.2
"""Documents that leave the school: the real press, every kind and format, without a pupil's name."""

import io
import os
import re
import shutil
import subprocess
import sys
import tempfile
import unicodedata
import zipfile

from harness import Server, Socket, run

PRESS = os.path.join(os.path.dirname(os.path.abspath(sys.argv[1])), "hemicycle-paper")


def folded(text):
    apart = unicodedata.normalize("NFD", text.replace("\u00ad", "").replace("\\", ""))
    return "".join(sign for sign in apart.lower() if not unicodedata.combining(sign))


def words_of(text):
    return set(re.findall(r"[^\W_]+", folded(text)))


def told(form, path):
    """Whatever is in the file as text, what programs read of it too."""
    with open(path, "rb") as file:
        raw = file.read()
    if form == "odt":
        with zipfile.ZipFile(io.BytesIO(raw)) as package:
            return " ".join(re.sub(r"<(?=[^<]*>)|[\"=]", " ", package.read(part).decode())
                            for part in package.namelist())
    if form == "pdf":
        text = subprocess.run(["pdftotext", "-layout", path, "-"], capture_output=True, text=True, check=True)
        about = subprocess.run(["pdfinfo", path], capture_output=True, text=True, check=True)
        return text.stdout + text.stdout.replace("-\n", "") + about.stdout
    return raw.decode()


class Council:
    """The sealed sitting of the demonstration, with prose and a line of the book that name pupils."""

    def __init__(self, teacher):
        answer = teacher.ask("login", name="demo", password="hemicycle-demo")
        assert "ok" in answer, answer
        self.room = teacher.ask("home")["ok"]["classes"][0]["id"]
        self.sitting = teacher.ask("archive.list", **{"class": self.room}, text="")["ok"]["sittings"][0]["id"]
        pupils = teacher.ask("class.open", **{"class": self.room})["ok"]["pupils"]
        self.names = [pupil["name"] for pupil in pupils]
        first, other = self.names[:2]
        wrote = teacher.ask("minutes.write", sitting=self.sitting, item=0, edition=0,
                            text=f"{first.upper()} a lu.\n\n- merci à {folded(other)}, dit {first}")
        assert "ok" in wrote, wrote
        gone = teacher.ask("pupil.remove", pupil=pupils[-1]["id"])  # named in the sitting, on no list any more
        assert "ok" in gone, gone
        self.folder = tempfile.TemporaryDirectory(prefix="hemicycle-names-")

    def print(self, program, server, kind, form, *options):
        path = os.path.join(self.folder.name, "out")
        of = ["--sitting", str(self.sitting)] if kind == "minutes" else ["--class", str(self.room)]
        done = subprocess.run([program, "print", kind, form, "--data", server.data, "--paper-program", PRESS,
                               *of, *options, path], capture_output=True, text=True, timeout=120, check=False)
        assert done.returncode == 0, (kind, form, options, done.stderr)
        text = told(form, path)
        os.unlink(path)
        return text


def no_name_of_the_class_is_in_any_format(program):
    if not os.path.exists(PRESS) or not shutil.which("pdftotext"):
        print("  (skipped: needs hemicycle-paper and poppler-utils)")
        return
    with Server(program, "--demo") as server, Socket(server) as teacher:
        council = Council(teacher)
        named = {word for name in council.names for word in words_of(name) if len(word) > 1}
        named -= set(teacher.ask("archive.sitting", sitting=council.sitting)["ok"]["words"])  # a seal may say "rose"
        for kind, forms in (("minutes", ("pdf", "html", "odt", "md", "csv")),
                            ("book", ("pdf", "html", "odt", "md", "csv")),
                            ("poster", ("pdf", "html", "odt", "md"))):
            for form in forms:
                for lang in ("fr", "en"):
                    ask = (program, server, kind, form, "--lang", lang)
                    full = words_of(council.print(*ask))
                    if kind == "minutes" and form != "csv":  # the control: all are found by this
                        assert named <= full, (kind, form, named - full)
                    for shown in ("initials", "none"):
                        found = named & words_of(council.print(*ask, "--names", shown))
                        assert not found, (kind, form, lang, shown, found)


def the_prose_shows_what_stands_in_the_place_of_names(program):
    if not os.path.exists(PRESS):
        return
    with Server(program, "--demo") as server, Socket(server) as teacher:
        council = Council(teacher)
        first, other = council.names[:2]
        ask = (program, server, "minutes", "md", "--lang", "fr")
        assert f"{first.upper()} a lu." in council.print(*ask)
        assert f"{first[0]}. a lu." in council.print(*ask, "--names", "initials")
        text = council.print(*ask, "--names", "none")
        assert "… a lu." in text and "merci à …, dit …" in text, text


def other_names_are_none(program):
    with Server(program, "--demo") as server, Socket(server) as teacher:
        council = Council(teacher)
        path = os.path.join(council.folder.name, "out")
        for status, *arguments in ((2, "minutes", "md", "--sitting", str(council.sitting), "--names", "some"),
                                   (2, "sitting", "json", "--sitting", str(council.sitting), "--names", "none")):
            done = subprocess.run([program, "print", *arguments, "--data", server.data, path],
                                  capture_output=True, text=True, timeout=60, check=False)
            assert done.returncode == status and done.stderr.count("\n") == 1, done
            assert not os.path.exists(path)


run([
    no_name_of_the_class_is_in_any_format,
    the_prose_shows_what_stands_in_the_place_of_names,
    other_names_are_none,
])
