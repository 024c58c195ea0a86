#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What a word processor gets: a package that says what it is, XML that parses, and the words.

odt_test.py SAMPLE            SAMPLE is the program of tests/paper/sample.c
odt_test.py SAMPLE --control  proves that spoilt packages are noticed: exit 0 only if all are
Where LibreOffice is installed it opens the document too; without it the test says so.
"""
import io
import pathlib
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as tree
import zipfile

TYPE = b"application/vnd.oasis.opendocument.text"
SPACES = {"office": "urn:oasis:names:tc:opendocument:xmlns:office:1.0",
          "text": "urn:oasis:names:tc:opendocument:xmlns:text:1.0",
          "table": "urn:oasis:names:tc:opendocument:xmlns:table:1.0",
          "style": "urn:oasis:names:tc:opendocument:xmlns:style:1.0",
          "draw": "urn:oasis:names:tc:opendocument:xmlns:drawing:1.0",
          "svg": "urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0",
          "xlink": "http://www.w3.org/1999/xlink",
          "manifest": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}


def name(space, local):
    return f"{{{SPACES[space]}}}{local}"


def draw(document):
    return subprocess.run([sys.argv[1], document, "odt"], capture_output=True, check=True).stdout


def package(data):
    """What is wrong with the zip, or nothing."""
    found = []
    archive = zipfile.ZipFile(io.BytesIO(data))
    first = archive.infolist()[0]
    if first.filename != "mimetype" or first.compress_type != zipfile.ZIP_STORED or first.header_offset != 0:
        found.append("the type does not stand first, stored")
    if archive.read("mimetype") != TYPE:
        found.append("another type")
    parts = {}
    for part in archive.namelist():
        if part != "mimetype":
            try:
                parts[part] = tree.fromstring(archive.read(part))
            except tree.ParseError as error:
                found.append(f"{part} is no XML: {error}")
    manifest = parts.get("META-INF/manifest.xml")
    listed = set() if manifest is None else {entry.get(name("manifest", "full-path")) for entry in manifest}
    if listed - {"/"} != set(archive.namelist()) - {"mimetype", "META-INF/manifest.xml"}:
        found.append(f"the manifest lists {sorted(listed)}")
    return found + (content(parts) if "content.xml" in parts and "styles.xml" in parts else ["no content"])


def content(parts):
    """Every style that is used exists, every figure is there and says what it shows."""
    found = []
    root = parts["content.xml"]
    styles = {element.get(name("style", "name")) for part in ("content.xml", "styles.xml")
              for element in parts[part].iter() if element.tag.startswith(f"{{{SPACES['style']}}}")
              or element.tag == name("text", "list-style")}
    for element in root.iter():
        for space in ("text", "table", "draw"):
            used = element.get(name(space, "style-name"))
            if used is not None and used not in styles:
                found.append(f"no style {used}")
    for frame in root.iter(name("draw", "frame")):
        image, said = frame.find(name("draw", "image")), frame.find(name("svg", "desc"))
        if image.get(name("xlink", "href")) not in parts:
            found.append("a figure without its picture")
        if said is None or said.text is None:
            found.append("a figure that says nothing")
    for table in root.iter(name("table", "table")):
        columns = len(table.findall(name("table", "table-column")))
        for row in table.iter(name("table", "table-row")):
            if len(row) != columns:
                found.append(f"a row of {len(row)} cells in a table of {columns} columns")
    return found


def words(data):
    root = tree.fromstring(zipfile.ZipFile(io.BytesIO(data)).read("content.xml"))
    return " ".join("".join(root.find(name("office", "body")).itertext()).split())


def office(data):
    """LibreOffice opens it and finds the words; None when it is not installed."""
    if not shutil.which("soffice") or not shutil.which("pdftotext"):
        return None
    with tempfile.TemporaryDirectory() as folder:
        path = pathlib.Path(folder) / "sample.odt"
        path.write_bytes(data)
        subprocess.run(["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
                        "pdf", "--outdir", folder, path], capture_output=True, timeout=180, check=True)
        text = subprocess.run(["pdftotext", f"{folder}/sample.pdf", "-"], capture_output=True, check=True)
        got = text.stdout.decode()
    return [f"LibreOffice does not show {want}" for want in
            ("Un coin lecture dans le couloir", "Le résultat du vote", "Mme Perrin", "votes dans l’urne",
             "lampe radis canot tigre mousse vélo prune hibou") if want not in got]


def check():
    found = []
    for document in ("sample", "poster", "hostile", "empty", "900"):
        found += [f"{document}: {what}" for what in package(draw(document))]
    sample = draw("sample")
    for want in ("Procès-verbal du conseil", "✓ pour", "✕ contre", "Mme Perrin"):
        if want not in words(sample):
            found.append(f"no {want}")
    if "<script>alert('x')</script>" not in words(draw("hostile")):
        found.append("a text that looks like markup is not there as text")
    opened = office(sample)
    print("odt_test: not opened, LibreOffice is not installed" if opened is None else "odt_test: opened by LibreOffice")
    return found + (opened or [])


def spoil(data, change, drop=""):
    """The package again, with `change` done to its content and without the file `drop`."""
    old, out = zipfile.ZipFile(io.BytesIO(data)), io.BytesIO()
    with zipfile.ZipFile(out, "w") as new:
        for part in old.namelist():
            body = old.read(part)
            if part != drop:
                new.writestr(part, change(body) if part == "content.xml" else body)
    return out.getvalue()


def control():
    sample = draw("sample")
    spoilt = {
        "markup": spoil(sample, lambda body: body.replace(b"Mme Perrin", b"<b>Mme Perrin")),
        "a style": spoil(sample, lambda body: body.replace(b'"Verdict"', b'"Verdikt"')),
        "a figure": spoil(sample, lambda body: body, drop="Pictures/2.svg"),
        "a cell": spoil(sample, lambda body: body.replace(b"<table:table-row>", b"<table:table-row><a/>", 1)),
        "a type": spoil(sample, lambda body: body, drop="mimetype"),
    }
    silent = []
    for what, data in spoilt.items():
        try:
            if not package(data):
                silent.append(f"{what} was not missed")
        except KeyError:
            pass  # a package without its type is no package
    return silent


problems = control() if "--control" in sys.argv else check()
print("\n".join(problems) if problems else "odt_test: fine")
sys.exit(1 if problems else 0)
