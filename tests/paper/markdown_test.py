#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Markdown as its readers' programs render it: words that look like markup stay the words they are.

markdown_test.py PROGRAM             PROGRAM is hemicycle-paper; the inputs lie beside this file
markdown_test.py PROGRAM --control   takes the escapes out first: exit 0 only if that is noticed
Needs markdown-it (CommonMark, with the tables of GitHub) and Python-Markdown, which is older and laxer;
Debian: python3-markdown-it, python3-markdown.
"""
import html.parser
import json
import os
import re
import subprocess
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
SYSTEM = "/usr/bin/python3"  # whose modules are Debian's
try:
    import markdown
    import markdown_it
except ImportError:
    if sys.executable != SYSTEM and os.path.exists(SYSTEM) and "MARKDOWN_TEST" not in os.environ:
        os.execve(SYSTEM, [SYSTEM, *sys.argv], {**os.environ, "MARKDOWN_TEST": "again"})
    print("skipped: needs python3-markdown-it and python3-markdown")
    sys.exit(77)

PROGRAM = sys.argv[1]
CONTROL = sys.argv[2:] == ["--control"]
DOCUMENTS = [("minutes", "council"), ("minutes", "methods"), ("minutes", "election"), ("official", "election"),
             ("roll", "election"), ("book", "book"), ("poster", "book"), ("figures", "figures")]
# After CommonMark 0.30, section by section, then what others add: tables, strikethrough, footnotes,
# addresses by themselves, attributes, mathematics, definition lists, admonitions.
HOSTILE = [
    "\\* \\ \\\\", "fin\\", "&lt;p&gt; &amp; &copy; &#35; &nbsp;", "a&b", "&", "***", "---", "___", "- - -", "-", "*", "_",
    "# titre", "## t ##", "#", "#titre", "    code", "\tcode", "```", "```js", "~~~", "<b>gras</b>", "</div>",
    "<script>alert(1)</script>", "<!-- c -->", "<?php ?>", "<![CDATA[x]]>", "<!DOCTYPE html>", "<http://e.example/>",
    "<a@e.example>", "[r]: http://e.example/", "[r]", "> cité", ">cité", ">", "- point", "+ point", "* point", "+", "1. un",
    "1) un", "12345. un", "0) zéro", "1.", "`code` ``x``", "`", "*a* **b** ***c***", "_a_ __b__", "**", "__", "a*b*c",
    "**a", "a**", "[l](http://e.example/)", "[l](javascript:alert(1))", "![i](http://e.example/i.png)", "![", "[]()", "[", "]",
    "http://e.example/ https://e.example", "www.e.example WWW.e.example", "a@e.example", "mailto:a@e.example", "@nom",
    "a | b | c", "|", "| --- |", "|---|", ":--", "~~a~~ ~b~", "[^1]: note", "a[^1]", "^a^", "==a==", "=", "===", "{.c #i}",
    "{% x %}", "{{ x }}", "$x$ $$y$$", ": définition", "::: note", ":::", ":smile:", "!!! note", "+++", "*[abc]: d",
    "  deux  espaces  ", "<", ">", "<<>>", "!", "(c) (26) 26) 3. 5.", "16:48", "fin.", "« oui »", "…", "a\\|b", "\\|", "\\`x\\`",
]
PEOPLES = {"title", "text", "before", "statement", "reason", "objection", "substitute_name", "name", "class_name", "who_else",
           "word", "who", "roll", "on_paper", "annulled_for", "own_roles", "from"}
TAGS = {"h1", "h2", "h3", "h4", "p", "ul", "li", "strong", "em", "table", "thead", "tbody", "tr", "th", "td", "blockquote",
        "br", "code", "a", "hr"}


class Texts:
    """Hostile words in the place of those that people wrote, another in each place."""

    def __init__(self, start):
        self.at = start
        self.put = []

    def next(self):
        self.at += 1
        text = HOSTILE[self.at % len(HOSTILE)]
        self.put.append(text)
        return text

    def spoil(self, value, key=None):
        if isinstance(value, dict):
            return {name: self.spoil(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [self.spoil(each, key) for each in value]
        code = key == "reason" and re.fullmatch("[a-z-]+", value or "")  # of a verdict
        if isinstance(value, str) and value != "" and key in PEOPLES and not code:
            return self.next()
        return value


def spoilt(name, start):
    with open(os.path.join(HERE, name + ".json"), encoding="utf-8") as file:
        given = json.load(file)
    texts = Texts(start)
    given["data"] = texts.spoil(given["data"])
    given["url"] = ""
    if "items" in given["data"]:
        lines = [text for text in HOSTILE if text.strip() and not text.startswith("- ")]
        given["data"]["prose"] = [{"item": item["id"], "text": "\n".join(lines)} for item in given["data"]["items"][-2:]]
        texts.put += lines
    return given, texts.put


class Reader(html.parser.HTMLParser):
    """What a page says: its words without any white space, its headings, its tables, its tags."""

    def __init__(self, page):
        super().__init__(convert_charrefs=True)
        self.text, self.tags, self.headings, self.cells, self.addresses, self.inside = "", {}, [], [], [], None
        self.quiet = 0
        self.feed(page)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.tags[tag] = self.tags.get(tag, 0) + 1
        self.quiet += tag in ("style", "svg", "title")
        self.addresses += [value for name, value in attributes if name in ("href", "src")]
        if re.fullmatch("h[1-6]", tag):
            self.headings.append("")
            self.inside = self.headings
        elif tag in ("td", "th"):
            self.cells.append("")
            self.inside = self.cells

    def handle_endtag(self, tag):
        self.quiet -= tag in ("style", "svg", "title")
        if re.fullmatch("h[1-6]|td|th", tag):
            self.inside = None

    def handle_data(self, data):
        if self.quiet == 0:
            self.text += tight(data)
            if self.inside is not None:
                self.inside[-1] += tight(data)


def tight(text):
    return re.sub(r"\s+", "", text.replace("\u00ad", ""))


def document(kind, form, given):
    return subprocess.run([PROGRAM, kind, form], input=json.dumps(given).encode(), capture_output=True, check=True,
                          env={**os.environ, "TZ": "UTC", "LC_ALL": "C"}).stdout.decode()


def faults(kind, name, start):
    """What a renderer of today makes of it beside our own page of the same document."""
    given, put = spoilt(name, start)
    text = document(kind, "md", given)
    if CONTROL:
        text = re.sub(r"\\(.)", r"\1", text).replace("&lt;", "<").replace("&amp;", "&")
    page = Reader(document(kind, "html", given))
    found = []
    made = markdown_it.MarkdownIt("commonmark").enable(["table", "strikethrough"]).render(text)
    reader = Reader(made)
    if set(reader.tags) - TAGS:
        found.append(f"tags {sorted(set(reader.tags) - TAGS)}")
    if reader.addresses:
        found.append(f"addresses {reader.addresses}")
    lost = [each for each in put if tight(each) in page.text and tight(each) not in reader.text]
    if lost:
        found.append(f"changed {lost[:10]}")
    if kind != "poster" and reader.headings != page.headings:
        found.append(f"headings {sorted(set(reader.headings) ^ set(page.headings))[:4]}")
    counts = [(each.tags.get("tr", 0), len(each.cells)) for each in (reader, page)]
    if counts[0] != counts[1]:
        found.append(f"rows and cells {counts}")
    if re.search(r"(?i)\bwww\.|(?<!<)\b[a-z]+://", text):
        found.append("an address stands by itself")
    # An older one knows fewer escapes, but makes no tag of them either.
    old = Reader(markdown.markdown(text, extensions=["tables"]))
    if set(old.tags) - TAGS - {"ol", "pre"} or old.addresses:
        found.append(f"older: tags {sorted(set(old.tags) - TAGS)}, addresses {old.addresses}")
    return found


def main():
    missed = 0
    for kind, name in DOCUMENTS:
        noticed = 0
        for start in range(0, len(HOSTILE), 7 if kind in ("minutes", "book") else 30):
            found = faults(kind, name, start)
            noticed += bool(found)
            if found and not CONTROL:
                print(f"FAIL {kind} {name} from {start}: {'; '.join(found)}")
        missed += (noticed == 0) == CONTROL
        print(f"{kind} of {name}: {noticed} with faults")
    return min(missed, 1)


sys.exit(main())
