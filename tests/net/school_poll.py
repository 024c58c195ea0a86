# SPDX-License-Identifier: EUPL-1.2
"""A school of two classes that votes on one motion, on a running server."""

from harness import Screen

MOTION = {"title": "Un préau ?", "picture": "", "ballot": "motion", "secrecy": "roll-call", "base": "expressed",
          "threshold": "simple", "quorum": "none", "tie_rule": "rejected", "changeable": False,
          "close_on_time": False, "close_on_all": False, "seconds": 0, "options": []}
RANKED = {**MOTION, "title": "Quel jeu ?", "ballot": "ranked", "method": "irv",
          "options": [{"text": text, "picture": ""} for text in ("Foot", "Corde", "Dames")]}
FIRST = [{"count": 2, "marks": [1, 2, 3]}, {"count": 1, "marks": [3, 1, 2]}]
SECOND = [{"count": 2, "marks": [3, 1, 2]}]


def teacher_of(server):
    """Signs in anew for each class: a screen's budget of messages is small."""
    teacher = Screen(server)
    teacher.ask("login", name="demo", password="hemicycle-demo")
    return teacher


def hold_poll(server, motion, field, figures):
    """Two classes of three and two vote on the same motion; what PollOk tells at the end."""
    teacher = teacher_of(server)
    school = teacher.ask("school.add", name="École")["id"]
    code = teacher.ask("school.code", school=school)["code"]
    classes = []
    for names in (["Ana", "Ben", "Cid"], ["Dia", "Eva"]):
        made = teacher.ask("class.add", name="C", mode="reading")["id"]
        teacher.ask("pupils.add", **{"class": made}, names=names)
        teacher.ask("class.enrol", **{"class": made}, code=code)
        classes.append(made)
    poll = teacher.ask("poll.add", school=school, motion=motion)["id"]
    for made, votes in zip(classes, figures):
        teacher = teacher_of(server)
        sitting = teacher.ask("sitting.add", **{"class": made}, title="Conseil")["id"]
        teacher.ask("sitting.enter", sitting=sitting)
        for do in ("sitting.open", "members.all-present"):
            teacher.ask(do)
        teacher.ask("item.start", item=1)
        for do in ("vote.open", "paper.sign-all", "vote.close"):
            teacher.ask(do)
        teacher.ask("vote.count", **{field: votes})
        for do in ("vote.show", "item.record", "sitting.end"):
            teacher.ask(do)
    return teacher_of(server).ask("poll.open", poll=poll)
