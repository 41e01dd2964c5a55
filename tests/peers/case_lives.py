#!/usr/bin/env python3
"""Independent judge of case lives.

Reads lives (JSON lines) on stdin, lives each one again in a model of its own and
says where the system's answers differ. The model is written from the rules alone:
domain.md §2.2, §2.6, §3 (of the informed promise: its row), §4, §5, §16.1-6 and
§16.28-29, and the brief of the judge; nothing of it comes from the system's source.
Working days come from the published calendar files; a year without a file has plain
weekends only.

The model judges a life up to its first disagreement (what follows would only repeat
it); the invariants are checked over the whole life. Step 0 is the start of a life.
"""
from __future__ import annotations

import argparse
import json
import sys
from calendar import monthrange
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

Facts = dict[str, Any]
Span = tuple[date, date]

DAY = timedelta(days=1)
CALENDAR = Path(__file__).resolve().parents[2] / "resources" / "calendar"
PROCEDURES = {"hearing", "tender", "auction", "inspection", "testing", "quarantine",
              "appraisal", "expertReview"}
LIVING = {"accepted", "tolerant", "suspended"}
GIVEN = {"approved", "issued", "delivered"}
ENDED = {"rejected", "delivered", "withdrawn", "revoked", "terminated", "refused",
         "annulled"}
CHECKS = {"confirmPromise", "orderMending", "annul"}  # possible after delivery too
UNCORRECTED = {"withdrawn": ("withdrawn", "returnNotice"), "refused": ("refused", "refusalNotice")}
LAPSES = {"withdrawn": ("withdrawn", "returnNotice"),
          "acceptanceRevoked": ("revoked", "acceptanceRevocation"),
          "refused": ("rejected", "rejectionDecision")}
OWED = {("reject", "rejected"): "rejectionDecision",
        **{("lapse", state): paper for state, paper in LAPSES.values()},
        ("correct", "received"): "receiptSlip",
        **{("lapseCorrection", state): paper for state, paper in UNCORRECTED.values()},
        ("annul", "annulled"): "annulment",
        **{("orderMending", state): "mendingOrder" for state in GIVEN},
        **{("startProcedure", state): "procedureNotice" for state in LIVING},
        **{("answerExtension", state): "extensionNotice" for state in LIVING}}
BARRED = {"opine", "lapse", "approve", "reject", "claim", "remand"} | CHECKS  # to the receiver
HELD = {"opine", "startProcedure", "endProcedure", "askExtension"}  # only by who claimed it
ISSUE_DAYS = 10
INTAKE_DAYS = 5
MOVE_MAX = 60
MEND_MAX = 60


class Refused(Exception):
    """The rules do not allow the step; the text says why."""


def need(condition: bool, why: str) -> None:
    if not condition:
        raise Refused(why)


def need_text(step: Facts, key: str) -> None:
    need(bool((step.get(key) or "").strip()), f"{key} is blank")


def need_spared(step: Facts) -> bool:
    """Whether the step spares; who spares says why."""
    if step.get("spared") is None:
        return False
    need_text(step, "spared")
    return True


def number_given(step: Facts, most: int) -> int:
    days = step.get("days")
    need(type(days) is int and 1 <= days <= most, f"days not within 1 to {most}")
    return days


def day_given(step: Facts, key: str, first: date, today: date) -> date:
    """The day of an argument, between first and today; today when it is not given."""
    day = today if step.get(key) is None else date.fromisoformat(step[key])
    need(first <= day <= today, f"{key} not within {first} to {today}")
    return day


class Workdays:
    """Statutory working days (§5.1, §5.2)."""

    def __init__(self, folder: Path) -> None:
        self.off: set[date] = set()
        self.work: set[date] = set()
        for path in sorted(folder.glob("*.json")):
            paper = json.loads(path.read_text(encoding="utf-8"))
            self.off |= {date.fromisoformat(entry["date"]) for entry in paper["off"]}
            self.work |= {date.fromisoformat(entry["date"]) for entry in paper["work"]}

    def worked(self, day: date) -> bool:
        return day in self.work or (day.weekday() < 5 and day not in self.off)

    def after(self, start: date, count: int, stopped: frozenset[date] = frozenset()) -> date:
        """The count-th working day after start that is not stopped; start itself is not counted."""
        while count > 0:
            start += DAY
            count -= self.worked(start) and start not in stopped
        return start

    def rolled(self, day: date) -> date:
        """A last day on a holiday rolls on to the next working day."""
        return day if self.worked(day) else self.after(day, 1)


def shifted(start: date, value: int, unit: str) -> date:
    """The end of a period of calendar days, months or years, before rolling."""
    if unit == "day":
        return start + value * DAY
    months = start.year * 12 + start.month - 1 + value * {"month": 1, "year": 12}[unit]
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(start.day, monthrange(year, month)[1]))


def reckoned(days: Workdays, start: date, promised: Facts, spans: list[Span], more: int) -> date:
    """§5.1: start + promised; no day in (S, E] of the spans is consumed; what begins after the last day moves nothing."""
    stopped = frozenset(first + n * DAY for first, last in spans for n in range(1, (last - first).days + 1))
    value, unit = promised["value"], promised["unit"]
    if unit == "workday":
        return days.after(start, value + more, stopped)
    due = days.rolled(shifted(start, value, unit) + len(stopped) * DAY)
    return days.rolled(shifted(due, more, unit))


class Case:
    """One case as the rules see it; an act returns the paper it leaves."""

    def __init__(self, life: Facts, days: Workdays) -> None:
        self.days, self.item, self.receiver = days, life["item"], life["receiver"]
        self.received = self.today = date.fromisoformat(life["receivedOn"])
        papers = life["materials"] if life["intake"] == "tolerate" else []
        cap = days.after(self.received, self.item["tolerance"]["capDays"]) if papers else None
        self.supplements: dict[str, date] = dict.fromkeys(papers, cap)
        self.supplied: list[date] = []
        self.procedures: dict[str, date] = {}
        self.spans: list[Span] = []
        self.asked: tuple[str, int] | None = None
        self.extension = 0
        self.settled: str | None = None
        self.barred: date | None = None
        self.issue_due: date | None = None
        self.intake_due: date | None = None
        self.correction_due: date | None = None
        self.promise: Facts | None = self.item.get("promise")  # while it is open
        self.check_due: date | None = None
        self.mend_due: date | None = None
        self.told: set[str] = set()  # papers a notice asked for
        self.holder: str | None = None  # who claimed the review
        self.spoken = True  # whether he has given an opinion since
        self.opinions = 0  # that count: sent back to the review, they begin anew
        self.remanded = False
        self.due: date | None = None
        if life["intake"] == "notice":  # §2.6: correction comes before acceptance, no period runs
            self.settled, self.told = "correcting", set(life["materials"])
            within = self.item["correctWithin"]
            self.correction_due = days.after(self.received, within) if within else None
        elif life["intake"] == "online":  # §2.2, §32: told within five working days what becomes of it
            self.settled = "preReview"
            self.intake_due = days.after(self.received, INTAKE_DAYS)
        else:
            self.reckon()

    @property
    def state(self) -> str:
        living = "tolerant" if self.supplements else "accepted"
        return self.settled or ("suspended" if self.procedures else living)

    @property
    def clock_stops(self) -> bool:
        return (self.item.get("tolerance") or {}).get("clock") == "stop"

    def reckon(self) -> None:
        spans = list(self.spans)
        if self.clock_stops and self.supplied and not self.supplements:
            spans.append((self.received, max(self.supplied)))
        self.due = reckoned(self.days, self.received, self.item["promised"], spans, self.extension)

    def take(self, step: Facts) -> str | None:
        """Does the step's act, if the rules allow it to this user in this state today."""
        self.today = date.fromisoformat(step["on"])
        need(step["act"] in ACTS, "no such act")
        states, act = ACTS[step["act"]]
        need(self.state in states, f"state is {self.state}")
        need(step["act"] not in BARRED or step["by"] != self.receiver, "not by the receiver")
        others = self.holder is not None and self.holder != step["by"]
        need(step["act"] not in HELD or not others, "somebody else reviews it")
        if step["act"] in {"approve", "reject"}:
            need(not others or self.spoken, "its reviewer has not spoken")
            need(not self.remanded or self.opinions > 0, "not reviewed anew")
        return act(self, step)

    def opine(self, step: Facts) -> None:
        need_text(step, "text")
        self.opinions += 1
        self.spoken = True

    def claim(self, step: Facts) -> None:
        need(self.holder in {None, step["by"]}, "somebody else reviews it")
        if self.holder is None:
            self.holder, self.spoken = step["by"], False

    def release(self, step: Facts) -> None:
        need(self.holder is not None, "nobody reviews it")
        if self.holder != step["by"]:  # a supervisor, with a reason
            need(step["supervisor"], "not his")
            need_text(step, "reason")
        self.holder = None

    def remand(self, step: Facts) -> None:
        """Back to the review: what was said counts no more, the period runs on."""
        need(self.opinions > 0, "nothing to send back")
        need_text(step, "reason")
        self.opinions, self.remanded, self.spoken = 0, True, False

    def remake(self, step: Facts) -> None:
        need_text(step, "reason")
        self.settle("approved", None)

    def open_paper(self, step: Facts) -> str:
        need(step.get("material") in self.supplements, "paper is not open")
        return step["material"]

    def supplement(self, step: Facts) -> None:
        material = self.open_paper(step)
        day = day_given(step, "receivedOn", self.received, self.today)
        need(day <= self.supplements[material], "after its due day")
        del self.supplements[material]
        self.supplied.append(day)
        if self.clock_stops:
            self.reckon()

    def move_supplement(self, step: Facts) -> str:
        material, count = self.open_paper(step), number_given(step, MOVE_MAX)
        need_text(step, "reason")
        start = max(self.supplements[material], self.today)
        self.supplements[material] = self.days.after(start, count)
        return "supplementMoveNotice"

    def lapse(self, step: Facts) -> str:
        need(any(due < self.today for due in self.supplements.values()), "no paper is overdue")
        if not need_spared(step):  # §4: a credit record, for as long as the item says
            bar = self.item["tolerance"]["bar"]
            self.barred = shifted(self.today, bar["value"], bar["unit"])
        return self.settle(*LAPSES[self.item["tolerance"]["outcome"]])

    def start_procedure(self, step: Facts) -> str:
        kind = step.get("kind")
        need(kind in PROCEDURES.union(self.item.get("specials") or []), "kind not possible")
        need(kind not in self.procedures, "one of this kind is open")
        need_text(step, "reason")
        self.procedures[kind] = day_given(step, "startedOn", self.received, self.today)
        return "procedureNotice"

    def end_procedure(self, step: Facts) -> None:
        kind = step.get("kind")
        need(kind in self.procedures, "none of this kind is open")
        need_text(step, "outcome")
        ended = day_given(step, "endedOn", self.procedures[kind], self.today)
        self.spans.append((self.procedures.pop(kind), ended))
        self.reckon()

    def ask_extension(self, step: Facts) -> None:
        days = number_given(step, self.item.get("extensionMax") or 0)
        need_text(step, "reason")
        need(not self.asked and not self.extension, "one is asked or granted")
        runs = self.state in ({"accepted"} if self.clock_stops else {"accepted", "tolerant"})
        need(not (runs and self.today > self.due), f"the period was over on {self.due}")
        self.asked = step["by"], days

    def answer_extension(self, step: Facts) -> str | None:
        need(self.asked is not None, "none is asked")
        asker, days = self.asked
        need(step["by"] != asker, "not by who asked")
        if not step.get("grants"):
            need_text(step, "refusal")
            self.asked = None
            return None
        self.asked, self.extension = None, days
        self.reckon()
        return "extensionNotice"

    def approve(self, step: Facts) -> str:
        self.issue_due = self.days.after(self.today, ISSUE_DAYS)
        if self.promise:  # §3: decision first, then the check
            self.check_due = reckoned(self.days, self.today, self.promise["checkWithin"], [], 0)
        return self.settle("approved", "decision")

    def checked(self, step: Facts, kept: bool) -> Facts:
        """The open promise, when what the step says of its check is in order."""
        need(self.promise is not None, "no promise is open")
        need_text(step, "text")
        need_spared(step)
        unmet = step.get("unmet") or []
        need(bool(unmet) != kept, "unmet conditions do not fit the act")
        need(set(self.promise["conditions"]).issuperset(unmet), "not a condition of the promise")
        return self.promise

    def confirm_promise(self, step: Facts) -> None:
        self.checked(step, kept=True)
        self.promise = None

    def order_mending(self, step: Facts) -> str:
        self.checked(step, kept=False)
        days = number_given(step, MEND_MAX)
        need(self.mend_due is None, "mending was ordered once")
        self.mend_due = self.days.after(self.today, days)
        return "mendingOrder"

    def annul(self, step: Facts) -> str:
        bar = self.checked(step, kept=False).get("bar")
        need(self.mend_due is None or self.today > self.mend_due, "a mending is under way")
        if bar and not need_spared(step):
            self.barred = shifted(self.today, bar["value"], bar["unit"])
        return self.settle("annulled", "annulment")

    def correct(self, step: Facts) -> str:
        """Corrected papers, with their own day; the five days of the acceptance test run anew (§32)."""
        came = step.get("materials") or []
        need(bool(came) and self.told.issuperset(came), "not what was asked for")
        day = day_given(step, "handedOn", self.received, self.today)
        need(self.correction_due is None or day <= self.correction_due, "after the last day")
        self.intake_due = self.days.after(day, INTAKE_DAYS)
        return self.settle("received", "receiptSlip")

    def lapse_correction(self, step: Facts) -> str:
        need(self.correction_due is not None and self.today > self.correction_due, "not over")
        return self.settle(*UNCORRECTED[self.item["uncorrected"]])

    def pass_pre_review(self, step: Facts) -> None:
        """Complete online: the originals are asked for; after the five days silence has accepted it (§16.1)."""
        need(self.intake_due is None or self.today <= self.intake_due, "deemed accepted")
        self.settle("preReviewed", None)

    def close(self, step: Facts, state: str, paper: str) -> str:
        need_text(step, "reason")
        return self.settle(state, paper)

    def settle(self, state: str, paper: str | None) -> str | None:
        self.settled = state
        return paper


ACTS: dict[str, tuple[set[str], Callable[[Case, Facts], str | None]]] = {
    "supplement": (LIVING, Case.supplement),
    "moveSupplement": (LIVING, Case.move_supplement),
    "lapse": ({"tolerant", "suspended"}, Case.lapse),
    "opine": (LIVING, Case.opine),
    "claim": (LIVING, Case.claim),
    "release": (LIVING, Case.release),
    "remand": (LIVING, Case.remand),
    "remake": ({"issued"}, Case.remake),
    "startProcedure": (LIVING, Case.start_procedure),
    "endProcedure": (LIVING, Case.end_procedure),
    "askExtension": (LIVING, Case.ask_extension),
    "answerExtension": (LIVING, Case.answer_extension),
    "approve": ({"accepted"}, Case.approve),
    "reject": ({"accepted"}, lambda case, step: case.close(step, "rejected", "rejectionDecision")),
    "issue": ({"approved"}, lambda case, step: case.settle("issued", None)),
    "deliver": ({"issued"}, lambda case, step: case.settle("delivered", "deliveryReceipt")),
    "confirmPromise": (GIVEN, Case.confirm_promise),
    "orderMending": (GIVEN, Case.order_mending),
    "annul": (GIVEN, Case.annul),
    "correct": ({"correcting"}, Case.correct),
    "lapseCorrection": ({"correcting"}, Case.lapse_correction),
    "passPreReview": ({"preReview"}, Case.pass_pre_review),
    "withdraw": (LIVING | {"correcting", "preReview", "preReviewed"}, lambda case, step: case.close(step, "withdrawn", "withdrawalNotice")),
    "terminate": (LIVING | {"correcting", "preReviewed"}, lambda case, step: case.close(step, "terminated", "terminationNotice"))}


def facts(case: Case) -> Facts:
    papers = {material: str(due) for material, due in case.supplements.items()}
    told = {"state": case.state, "due": case.due and str(case.due), "supplementDue": papers}
    if case.state == "correcting":
        told["correctionDue"] = case.correction_due and str(case.correction_due)
    return told


def differing(expected: Facts, said: Facts) -> list[str]:
    return [f"expected {key} {value}, said {said.get(key)}"
            for key, value in expected.items() if (said.get(key) or None) != (value or None)]


def judged(case: Case, step: Facts) -> list[str]:
    """Where the model and the system differ about one step."""
    try:
        paper = case.take(step)
    except (Refused, ValueError) as why:  # ValueError: a date that is no day
        return [f"expected refused ({why}), said done"] if step["done"] else []
    if not step["done"]:
        return ["expected done, said refused"]
    expected = facts(case) | {"paper": paper, "issueDue": case.issue_due and str(case.issue_due),
                             "checkDue": case.check_due and str(case.check_due),
                             "mendDue": case.mend_due and str(case.mend_due),
                             "intakeDue": case.intake_due and str(case.intake_due),
                             "barredUntil": case.barred and str(case.barred)}
    if case.state in ENDED and not step.get("supplementDue"):
        del expected["supplementDue"]  # whether an ended case still names its papers is open
    return differing(expected, step)


def broken(before: Facts, step: Facts, papers: set[str]) -> Iterator[str]:
    """The invariants a done step breaks, by what the system said alone."""
    if before["state"] in ENDED and not (before["state"] == "delivered" and step["act"] in CHECKS):
        yield f"expected nothing after {before['state']}, said done"
    papers = papers.union(step.get("supplementDue") or {})
    if step["state"] in GIVEN and papers:
        yield f"expected no open paper when {step['state']}, said {sorted(papers)} open"
    if (step["due"] or "") < (before["due"] or ""):
        yield f"expected due not before {before['due']}, said {step['due']}"
    owed = OWED.get((step["act"], step["state"])) if step.get("grants", True) else None
    if owed and step.get("paper") != owed:
        yield f"expected its paper {owed}, said {step.get('paper')}"


def verdicts(life: Facts, days: Workdays) -> Iterator[tuple[int, list[str]]]:
    """What is wrong (nothing, one or more) with each step the judge could judge."""
    case, before = Case(life, days), life["start"]
    named = before.get("supplements") or {}
    papers, found = set(named), differing(facts(case), before | {"supplementDue": named})
    agreed = not found
    yield 0, found
    for number, step in enumerate(life["steps"], 1):
        judging, found = agreed, judged(case, step) if agreed else []
        agreed = agreed and not found
        if step["done"]:
            papers -= {step["material"]} if step["act"] == "supplement" else set()
            found += broken(before, step, papers)
            before = step
        if judging or found:
            yield number, found


def main() -> int:
    options = argparse.ArgumentParser(description="judge case lives (JSON lines on stdin)")
    options.add_argument("--calendar", type=Path, default=CALENDAR, help="folder of year files")
    days = Workdays(options.parse_args().calendar)
    lives = [json.loads(line) for line in sys.stdin if line.strip()]
    told = [(number, *verdict) for number, life in enumerate(lives, 1)
            for verdict in verdicts(life, days)]
    wrong = [f"life {life} step {step}: {'; '.join(found)}" for life, step, found in told if found]
    agree = sum(1 for _, step, found in told if step and not found)
    steps = sum(len(life["steps"]) for life in lives)
    print(f"lives {len(lives)} steps {steps} agree {agree} disagree {len(wrong)}", *wrong, sep="\n")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
