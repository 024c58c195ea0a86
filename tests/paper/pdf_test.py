#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""What a reader of the PDF gets: its text in order, its structure, and ink where ink belongs.

pdf_test.py SAMPLE            SAMPLE is the program of tests/paper/sample.c
pdf_test.py SAMPLE --control  proves that spoilt documents are noticed: exit 0 only if all are
Exit 77 (skipped) without poppler's tools.
"""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

LIGATURES = ("ff", "fi", "fl", "ffi", "ffl")
GOLDEN = pathlib.Path(__file__).resolve().parent / "golden"
SAMPLE = sys.argv[1]


def run(*command):
    return subprocess.run(command, capture_output=True, check=True).stdout


def draw(name, kind, folder):
    path = pathlib.Path(folder) / f"{name}.{kind}"
    path.write_bytes(run(SAMPLE, name, kind))
    return path


def plain(raw):
    """Some fonts draw "fi" as one sign, and readers are told so."""
    return re.sub("[\ufb00-\ufb04]", lambda sign: LIGATURES[ord(sign.group()) - 0xFB00], raw.decode())


def words(path, *options):
    """The text, with each run of blanks as one: layouts differ from font to font, words do not."""
    text = plain(run("pdftotext", *options, path, "-"))
    pages = text.split("\f")[:-1]
    return [re.sub(r"[\s\u00ad]+", " ", page).strip() for page in pages]


def grey(path, page):
    """The picture of a page: rows of bytes, 0 is ink."""
    data = run("pdftoppm", "-r", "50", "-gray", "-f", str(page), "-l", str(page), path)
    head = re.match(rb"P5\s+(\d+)\s+(\d+)\s+255\s", data)
    wide, high = int(head[1]), int(head[2])
    body = data[head.end():]
    return [body[row * wide:(row + 1) * wide] for row in range(high)]


def ink(picture, left, top, right, foot):
    """How much of a part of the page is ink, 0 to 1; its sides as parts of the page."""
    high, wide = len(picture), len(picture[0])
    rows = picture[int(top * high):int(foot * high)]
    part = b"".join(row[int(left * wide):int(right * wide)] for row in rows)
    return 1 - sum(part) / 255 / len(part)


# ---- what must hold; each answers with what is wrong, or nothing ----

def margins(picture):
    side = .09 * 595 / (842 if len(picture[0]) > len(picture) else 595)  # a poster may lie
    sides = {"left": (0, 0, side, 1), "right": (1 - side, 0, 1, 1), "top": (0, 0, 1, .035), "foot": (0, .965, 1, 1)}
    return [f"ink in the {name} margin" for name, part in sides.items() if ink(picture, *part) > 0.0005]


def seats(picture):
    """The hemicycle of the sample: solid discs on the left, open lozenges on the right, dashes at the end."""
    left, right = ink(picture, .2, .3, .5, .52), ink(picture, .58, .3, .8, .52)
    found = []
    if not 0.08 < left < 0.5:
        found.append(f"no solid seats on the left: {left:.3f}")
    if not 0.01 < right < left * 0.8:
        found.append(f"the seats on the right are no lighter: {right:.3f} against {left:.3f}")
    return found


def heads(pages):
    """A table that goes on says on each page what it is and what its columns are."""
    found = []
    for number, page in enumerate(pages, 1):
        name = "Toutes les décisions" + (" (suite)" if number > 1 else "")
        if name + " Nº Décision Jour" not in page:
            found.append(f"page {number} has no heads")
        if f"{number}/{len(pages)}" not in page.replace(" ", ""):
            found.append(f"page {number} has no number")
        if "lampe radis canot tigre mousse vélo prune hibou" not in page:
            found.append(f"page {number} has no words at its foot")
    rows = [int(row) for page in pages for row in re.findall(r"(\d+) U[n]e? (?:banc|décision)", page)]
    if rows != list(range(1, len(rows) + 1)) or len(rows) != 900:
        found.append(f"rows are missing or out of order: {len(rows)} of 900")
    return found


def squeezed(text):
    """Without blanks and feet of pages: where lines and pages break depends on the fonts of the machine."""
    foot = r"École des Tilleuls · CM2 B · procès-verbal n° 12\s+lampe radis [a-zé ]+ hibou\s+\d+ / \d+"
    return re.sub(r"[\s\u00ad]+", "", re.sub(foot, "", text))


def golden(text):
    """All words in the order in which they were drawn."""
    wanted, got = squeezed((GOLDEN / "sample.txt").read_text()), squeezed(text)
    if got == wanted:
        return []
    at = next((i for i, (a, b) in enumerate(zip(got, wanted)) if a != b), min(len(got), len(wanted)))
    return [f"the text says …{got[max(0, at - 30):at + 40]}… and not …{wanted[max(0, at - 30):at + 40]}…"]


def structure(text):
    """The tags below Document, in order, as pdfinfo prints them."""
    tags = re.findall(r"^( *)([A-Z][A-Za-z0-9]*)\b", text, re.M)
    found = []
    names = [name for _, name in tags]
    for name, count in {"H1": 1, "H2": 4, "H3": 1, "H4": 1, "Figure": 3, "Table": 2, "TR": 8, "TH": 10, "THead": 1, "TBody": 1, "L": 1,
                        "LI": 2, "Link": 2}.items():
        if names.count(name) != count:
            found.append(f"{names.count(name)} {name} and not {count}")
    for (blanks, name), (inner, child) in zip(tags, tags[1:]):
        if name == "TR" and (child not in ("TH", "TD") or len(inner) <= len(blanks)):
            found.append(f"a row begins with {child}")
    return found


def scopes(text):
    """Heads in THead are those of a column, others those of a row; each says so."""
    found, inside, wanted = [], "Row", None
    for line in text.splitlines():
        word = line.strip().split(" ")[0]
        if wanted and line.strip() != f"/Scope /{wanted}":
            found.append(f"a head of a {wanted} says {line.strip()}")
        wanted = None
        if word in ("Table", "THead", "TBody"):
            inside = "Column" if word == "THead" else "Row"
        elif word.rstrip(":") == "TH":
            wanted = inside
    return found + (["a table has no heads"] if "/Scope /Column" not in text or "/Scope /Row" not in text else [])


def check(folder):
    found = []
    sample = draw("sample", "pdf", folder)
    info = run("pdfinfo", sample).decode()
    for line in (r"Title:\s+Procès-verbal du conseil", r"Author:\s+École des Tilleuls", r"Tagged:\s+yes",
                 r"Page size:.*A4", r"Pages:\s+[345]", r"JavaScript:\s+no"):
        if not re.search(line, info):
            found.append(f"pdfinfo does not say {line}")
    tags = run("pdfinfo", "-struct", sample).decode()
    found += structure(tags) + scopes(tags) + scopes(run("pdfinfo", "-struct", draw("900", "pdf", folder)).decode())
    found += golden(plain(run("pdftotext", "-raw", sample, "-")))
    found += seats(grey(sample, 1))
    for line in run("pdffonts", sample).decode().splitlines()[2:]:
        if line.split()[-5:-2] != ["yes", "yes", "yes"]:  # embedded, of the used signs only, with their meaning
            found.append(f"a font is not whole: {line}")
    for name in ("sample", "poster", "hostile"):
        path = draw(name, "pdf", folder)
        for page in range(1, len(words(path)) + 1):
            found += [f"{name}, page {page}: {what}" for what in margins(grey(path, page))]
    found += heads(words(draw("900", "pdf", folder), "-layout"))
    return found


def control(folder):
    """Each check hears of a document that was spoilt for it; answers with those that stayed silent."""
    sample, long = draw("sample", "pdf", folder), draw("900", "pdf", folder)
    picture, table = grey(sample, 1), words(long, "-layout")
    mirrored = [row[::-1] for row in picture]
    smudged = [b"\0" * 40 + row[40:] for row in picture]
    tags = run("pdfinfo", "-struct", sample).decode()
    spoilt = {
        "seats": seats(mirrored),
        "margins": margins(smudged),
        "heads": heads(table[:1] + [page.replace("Jour", "", 1) for page in table[1:]]),
        "rows": heads(table[:-1]),
        "golden": golden((GOLDEN / "sample.txt").read_text().replace("15", "16", 1)),
        "structure": structure(tags.replace("TH", "TD", 1)),
        "scopes": scopes(tags.replace("/Scope /Column", "/Scope /Row", 1)),
        "unscoped": scopes(tags.replace("/Scope /Row", "", 1)),
    }
    return [f"{name} noticed nothing" for name, found in spoilt.items() if not found]


if not all(shutil.which(tool) for tool in ("pdftotext", "pdftoppm", "pdfinfo", "pdffonts")):
    print("pdf_test: skipped, poppler-utils is missing (scripts/setup --tests)")
    sys.exit(77)
with tempfile.TemporaryDirectory() as directory:
    problems = (control if "--control" in sys.argv else check)(directory)
print("\n".join(problems) if problems else "pdf_test: fine")
sys.exit(1 if problems else 0)
