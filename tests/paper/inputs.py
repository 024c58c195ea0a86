#!/usr/bin/env python3
# SPDX-License-Identifier: EUPL-1.2
"""Holds sittings on a real server and keeps their minutes as inputs of documents.

inputs.py PROGRAM FOLDER [URL]   writes FOLDER/*.json; URL: also the newest council of the demonstration
                                 class of a running server, on which `hemicycle rehearse --council` was held
"""
import json
import os
import random
import sys

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "net"))
from harness import Screen, Server  # noqa: E402

NAMES = ("Adam Ana Basile Chloé Dia Élise Farid Gaël Hugo Inès Jade Kenza Lila Malo Nina Omar Paul Quitterie "
         "Rose Sacha Tim Ulysse Violette Zoé").split()
AT_MS = 1_796_050_000_000


def motion(title, ballot, options=(), **more):
    plain = {"title": title, "picture": "", "ballot": ballot, "secrecy": "secret", "base": "expressed",
             "threshold": "simple", "quorum": "none", "tie_rule": "rejected", "changeable": False,
             "close_on_time": False, "close_on_all": False, "seconds": 0}
    return {**plain, **more, "options": [{"text": "", "picture": "", **option} for option in options]}


class Sitting:
    def __init__(self, server, token, class_id, title):
        self.server, self.token, self.vote = server, token, 0
        self.teacher = Screen(server, token=token)
        self.id = self.teacher.ask("sitting.add", **{"class": class_id}, title=title)["id"]

    def fresh(self):
        """A new screen, whose budget of messages is whole."""
        self.teacher = Screen(self.server, token=self.token)
        self.teacher.ask("sitting.enter", sitting=self.id)
        return self.teacher

    def open(self, items):
        self.fresh()
        for item in items:
            self.teacher.ask("item.add", motion=item)
        self.fresh().ask("sitting.open")
        self.teacher.ask("members.all-present")

    def hold(self, papers=None, hands=None, **count):
        self.vote += 1
        self.fresh().ask("vote.open")
        self.teacher.ask("paper.sign-all")
        self.teacher.ask("vote.close")
        if papers is not None:
            width = max(len(marks) for marks, _ in papers)
            count["hand_papers"] = [{"count": n, "marks": marks + [0] * (width - len(marks))} for marks, n in papers]
        if hands is not None:
            count["hand_votes"] = hands
        self.teacher.ask("vote.count", **count)

    def decide(self, **how):
        self.teacher.ask("vote.decide", **how)

    def show(self):
        self.teacher.ask("vote.show")

    def end(self):
        self.fresh().ask("sitting.end")
        return self.teacher.ask("archive.sitting", sitting=self.id)


def ranked(dice, n, voters, blank=0):
    """So many random rankings of n options, with a taste that they share."""
    rows = []
    for _ in range(voters - blank):
        order = sorted(range(n), key=lambda option: option * 0.1 + dice.random())
        keep = dice.randint(1, n)
        marks = [0] * n
        for place, option in enumerate(order[:keep]):
            marks[option] = place + 1
        rows.append(marks)
    return [(marks, 1) for marks in rows] + ([([0] * n, blank)] if blank else [])


def grouped(rows):
    out = {}
    for marks, n in rows:
        out[tuple(marks)] = out.get(tuple(marks), 0) + n
    return [(list(marks), n) for marks, n in out.items()]


PLACES = [{"text": text} for text in ("Le lac", "La ferme", "Le musée", "La forêt")]


def methods(server, token, class_id):
    """A sitting with a vote of each kind."""
    dice = random.Random(4)
    sitting = Sitting(server, token, class_id, "Choisir de toutes les façons")
    n = len(NAMES)
    rankings = ["irv", "borda", "copeland", "schulze", "ranked_pairs", "minimax"]
    items = [motion(f"Où va-t-on ? ({method})", "ranked", PLACES, method=method, tie_rule="lot") for method in rankings]
    items.append(motion("Trois places au bureau", "ranked", [{"candidate": seat} for seat in range(6)], method="stv",
                        seats=3, tie_rule="lot"))
    items.append(motion("Quelle couleur pour le mur ?", "grades",
                        [{"text": t} for t in ("Bleu", "Vert", "Jaune", "Rouge")], grade_count=5, tie_rule="lot"))
    items.append(motion("Quel jeu à la récréation ?", "points", [{"text": t} for t in ("Ballon", "Corde", "Billes")],
                        points_max=5, tie_rule="lot"))
    items.append(motion("Que peindre ?", "several", [{"text": t} for t in ("Un arbre", "Un port", "Des mains")],
                        tie_rule="lot"))
    items.append(motion("Acheter pour la cour", "budget", [
        {"text": "Les plantes", "cost": 8000}, {"text": "Le ballon", "cost": 2550},
        {"text": "Le banc", "cost": 20000}, {"text": "La corde", "cost": 1200}], budget=25000))
    items.append(motion("Acheter encore", "budget", [
        {"text": "Des livres", "cost": 9000}, {"text": "Un tapis", "cost": 16000}], budget=18000,
        method="budget_greedy"))
    items.append(motion("Un coin calme", "consent", fallback="majority"))
    items.append(motion("Sortir plus tôt", "fist"))
    items.append(motion("Qui porte le courrier ?", "lots", seats=2, secrecy="roll-call"))
    items.append(motion("Quel jour pour la fête ?", "choice", [{"text": t} for t in ("Lundi", "Jeudi", "Samedi")],
                        secrecy="roll-call", threshold="absolute", base="present"))
    items.append(motion("Une boîte à livres", "motion", threshold="two-thirds", quorum="half"))
    items.append(motion("Un deuxième goûter", "motion", tie_rule="casting-vote", advisory=True))
    sitting.open(items)
    for at, method in enumerate(rankings + ["stv"]):
        sitting.fresh().ask("item.start", item=at + 1)
        sitting.hold(grouped(ranked(dice, 6 if method == "stv" else 4, n, 1)))
        try:
            sitting.show()
        except AssertionError:
            sitting.decide(seed="3-1-4-2")
            sitting.show()
        sitting.teacher.ask("item.record")
    at = len(rankings) + 2

    def next_item():
        nonlocal at
        sitting.fresh().ask("item.start", item=at)
        at += 1

    def shown():
        try:
            sitting.show()
        except AssertionError:
            sitting.decide(seed="5-5-2")
            sitting.show()
        sitting.teacher.ask("item.record")

    next_item()
    sitting.hold([([1, 2, 3, 5], 9), ([2, 2, 1, 3], 8), ([3, 1, 4, 2], 7)])
    shown()
    next_item()
    sitting.hold([([6, 1, 3], 10), ([2, 5, 4], 8), ([1, 6, 6], 5), ([0, 0, 0], 1)])
    shown()
    next_item()
    sitting.hold([([1, 1, 0], 11), ([0, 1, 1], 6), ([0, 0, 1], 5)], spoiled=2)
    shown()
    next_item()
    sitting.hold([([1, 1, 0, 1], 9), ([1, 1], 6), ([0, 0, 1], 9)])
    shown()
    next_item()
    sitting.hold([([1, 0], 11), ([0, 1], 13)])
    shown()
    next_item()
    sitting.hold(hands=[18, 4, 0, 2, 0])
    sitting.show()
    sitting.teacher.ask("item.amend", title="Un coin calme sous le préau", objection="On n’y entend rien en classe.")
    sitting.hold(hands=[19, 3, 2, 0, 0])
    shown()
    next_item()
    sitting.hold(hands=[0, 2, 3, 9, 6, 4, 0])
    shown()
    next_item()
    sitting.fresh().ask("vote.open")
    sitting.teacher.ask("vote.close")
    sitting.teacher.ask("vote.count", seed="4-2-6-1")
    shown()
    next_item()
    sitting.hold(hands=[5, 14, 4, 1])
    shown()
    next_item()
    sitting.hold(hands=[17, 5, 2])
    shown()
    next_item()
    sitting.hold(hands=[11, 11, 2])
    sitting.decide(choice=0)
    shown()
    return sitting.end()


def election(server, token, class_id):
    """Delegates, in two rounds, with substitutes and somebody who did not stand."""
    sitting = Sitting(server, token, class_id, "Élection des délégués")
    sitting.open([motion("Élire nos délégués de classe", "several", [
        {"candidate": 3, "substitute": 4}, {"candidate": 12, "substitute": 13}, {"candidate": 20, "substitute": 1},
        {"candidate": 7, "drafted": True}], method="two_round", seats=2, picks=1, tie_rule="youngest", official=True)])
    sitting.fresh().ask("item.start", item=1)
    sitting.hold([([1], 13), ([0, 1], 6), ([0, 0, 1], 3), ([0, 0, 0, 1], 1)], spoiled=1)
    sitting.show()
    sitting.hold([([0, 1], 10), ([0, 0, 1], 10), ([0, 0, 0, 1], 2), ([0], 2)])
    sitting.decide(order=[2, 1])
    sitting.show()
    sitting.teacher.ask("item.record")
    return sitting.end()


def quiet(server, token, class_id):
    """Nothing was voted."""
    sitting = Sitting(server, token, class_id, "Un conseil sans vote")
    sitting.open([motion("Les toilettes du couloir", "motion")])
    sitting.fresh().ask("item.start", item=1)
    sitting.teacher.ask("item.postpone")
    return sitting.end()


POLLS = [("poll-motion", motion("Un préau pour les jours de pluie", "motion", threshold="two-thirds", quorum="half")),
         ("poll-choice", motion("Où mettre les bancs ?", "choice", PLACES[:3], threshold="absolute")),
         ("poll-ranked", motion("Quelle sortie pour toute l’école ?", "ranked", PLACES, method="irv")),
         ("poll-budget", motion("Que faire des 400 € de la kermesse ?", "budget", [
             {"text": "Des ballons", "cost": 9000}, {"text": "Une cabane", "cost": 26000},
             {"text": "Des livres", "cost": 15000}, {"text": "Des jeux d’échecs", "cost": 7500}], budget=40000))]
# What each class found in its boxes, in the order of POLLS.
FOUND = [("CE2 A", 24, [18, 5, 1], [12, 6, 4, 2], [([1, 2, 3, 4], 10), ([4, 1, 2, 3], 9), ([3, 2, 1, 0], 5)],
          [([1, 1], 9), ([0, 1, 0, 1], 8), ([0, 0, 1, 1], 7)]),
         ("CM1", 21, [13, 8, 0], [9, 9, 2, 1], [([2, 1, 3, 4], 8), ([0, 0, 1, 2], 9), ([0, 0, 0, 0], 4)],
          [([1, 0, 0, 1], 11), ([0, 1], 6), ([0, 0, 1], 4)]),
         ("CM2 B", 18, [11, 5, 2], [10, 3, 5, 0], [([1, 4, 2, 3], 6), ([0, 2, 1, 3], 7), ([3, 1, 4, 2], 5)],
          [([1, 0, 1, 1], 8), ([0, 0, 1], 10)])]


def in_school(server, token, school, name, count):
    teacher = Screen(server, token=token)
    made = teacher.ask("class.add", name=name, mode="reading")["id"]
    teacher.ask("pupils.add", **{"class": made}, names=NAMES[:count])
    teacher.ask("class.enrol", **{"class": made}, code=teacher.ask("school.code", school=school)["code"])
    return made


def polls(server, token):
    """A school asks four times. Three of its classes vote, one has put all aside, one does not come to it."""
    school = Screen(server, token=token).ask("school.add", name="École Jean Moulin")["id"]
    classes = [in_school(server, token, school, name, count) for name, count, *_ in FOUND]
    in_school(server, token, school, "CP", 20)
    aside = in_school(server, token, school, "GS", 20)
    ids = [Screen(server, token=token).ask("poll.add", school=school, motion=asked)["id"] for _, asked in POLLS]
    for class_id, (name, _, *figures) in zip(classes, FOUND):
        sitting = Sitting(server, token, class_id, f"Conseil du {name}")
        sitting.open([])
        for at, votes in enumerate(figures):
            sitting.fresh().ask("item.start", item=at + 1)
            sitting.hold(**{"hands" if at < 2 else "papers": votes})
            sitting.show()
            sitting.teacher.ask("item.record")
        sitting.end()
    teacher = Screen(server, token=token)
    for slip in teacher.ask("box.open", **{"class": aside})["slips"]:
        teacher.ask("slip.screen", slip=slip["id"], state="elsewhere", names_somebody=False, reason="Trop petits.")
    teacher = Screen(server, token=token)
    return [(name, teacher.ask("poll.close", poll=poll)) for (name, _), poll in zip(POLLS, ids)]


def keep(folder, name, data, **more):
    with open(os.path.join(folder, name + ".json"), "w", encoding="utf-8") as out:
        json.dump({"lang": "fr", "url": "http://ecole.local/", "at_ms": AT_MS, **more, "data": data}, out,
                  ensure_ascii=False, indent=None, separators=(",", ":"))
        out.write("\n")


class Running:
    """A server that somebody else has started."""

    def __init__(self, url):
        self.port = int(url.rsplit(":", 1)[1].rstrip("/"))

    def connect(self):
        import socket
        return socket.create_connection(("127.0.0.1", self.port), 20)


def of_rehearsal(url, folder):
    teacher = Screen(Running(url))
    token = teacher.ask("login", name="demo", password="hemicycle-demo")["token"]
    teacher = Screen(Running(url), token=token)
    demo = teacher.ask("home")["classes"][0]["id"]
    sittings = [line for line in teacher.ask("class.open", **{"class": demo})["sittings"] if line["number"] > 0]
    newest = max(sittings, key=lambda line: line["number"])
    keep(folder, "council", teacher.ask("archive.sitting", sitting=newest["id"]))
    keep(folder, "book", teacher.ask("book.list", **{"class": demo}, text=""))
    keep(folder, "figures", teacher.ask("figures", **{"class": demo}))


def main():
    program, folder = sys.argv[1:3]
    if len(sys.argv) > 3:
        of_rehearsal(sys.argv[3], folder)
        return
    with Server(program, "--demo") as server:
        token = Screen(server).ask("login", name="demo", password="hemicycle-demo")["token"]
        teacher = Screen(server, token=token)
        for name, hold in (("quiet", quiet), ("election", election), ("methods", methods)):
            class_id = teacher.ask("class.add", name="CM2 B", mode="reading")["id"]
            teacher.ask("pupils.add", **{"class": class_id}, names=NAMES)
            more = {"item": 1} if hold is election else {}
            keep(folder, name, hold(server, token, class_id), **more)
        for name, poll in polls(server, token):
            keep(folder, name, poll)


if __name__ == "__main__":
    main()
