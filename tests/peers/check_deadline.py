#!/usr/bin/env python3
"""An independent reckoning of due dates, from domain.md §5 alone and with no code of the product.
check_deadline.py make N SEED     prints N questions as the oracle door `deadline` takes them
check_deadline.py judge ASKED ANSWERED   holds the door's answers against its own; exits 0 when all agree, and prints how many
The product walks day by day; this counts on tables of working days and repeats until nothing changes any more."""
import bisect, json, random, sys
from datetime import date, timedelta

def days(text):
    """'2024 1.1 2.10-17' → those days."""
    year, *spans = text.split()
    for span in spans:
        first, _, last = span.partition("-")
        month, day = map(int, first.split("."))
        begin = date(int(year), month, day)
        end = begin if not last else date(int(year), *(map(int, last.split(".")) if "." in last else (month, int(last))))
        while begin <= end:
            yield begin.toordinal()
            begin += timedelta(1)

# domain.md §5.2, papers of the State Council
OFF = {d for line in ("2024 1.1 2.10-17 4.4-6 5.1-5 6.10 9.15-17 10.1-7", "2025 1.1 1.28-2.4 4.4-6 5.1-5 5.31-6.2 10.1-8",
                      "2026 1.1-3 2.15-23 4.4-6 5.1-5 6.19-21 9.25-27 10.1-7") for d in days(line)}
WORK = {d for line in ("2024 2.4 2.18 4.7 4.28 5.11 9.14 9.29 10.12", "2025 1.26 2.8 4.27 9.28 10.11",
                       "2026 1.4 2.14 2.28 5.9 9.20 10.10") for d in days(line)}
FIRST, LAST = date(2024, 1, 1).toordinal(), date(2070, 12, 31).toordinal()
KNOWN_TO = date(2026, 12, 31).toordinal()
def works(d): return d in WORK or (d not in OFF and date.fromordinal(d).isoweekday() < 6)
WORKING = [d for d in range(FIRST, LAST) if works(d)]
assert [sum(1 for d in WORKING if date.fromordinal(d).year == y) for y in (2024, 2025, 2026)] == [251, 248, 248]

def merged(pairs):
    """(S, E] spans without overlap, by order."""
    spans = []
    for s, e in sorted(pairs):
        if spans and s <= spans[-1][1]: spans[-1][1] = max(spans[-1][1], e)
        else: spans.append([s, e])
    return spans

def months_on(d, months):
    day = date.fromordinal(d)
    index = day.year * 12 + day.month - 1 + months
    year, month = divmod(index, 12)
    length = ((date(year + (month == 11), (month + 1) % 12 + 1, 1)) - date(year, month + 1, 1)).days
    return date(year, month + 1, min(day.day, length)).toordinal()

def natural(begin, n, spans):
    """n days after `begin` of which none is stopped: added again until nothing more is stopped."""
    due = begin + n
    while True:
        stopped = sum(max(0, min(e, due) - max(s, begin)) for s, e in spans)
        if begin + n + stopped == due: return due
        due = begin + n + stopped

def working(begin, n, spans):
    """The n-th working day after `begin`, with as many more as were stopped."""
    at = bisect.bisect_right(WORKING, begin)
    wanted = n
    while True:
        if wanted == 0: return begin
        due = WORKING[at + wanted - 1]
        stopped = 0
        for s, e in spans:
            low, high = max(s, begin), min(e, due)
            if high > low: stopped += bisect.bisect_right(WORKING, high) - bisect.bisect_right(WORKING, low)
        if n + stopped == wanted: return due
        wanted = n + stopped

def reckon(question):
    start = date.fromisoformat(question["start"]).toordinal()
    value, unit, more = question["value"], question["unit"], question["extension"]
    spans = merged([[date.fromisoformat(d).toordinal() for d in pair] for pair in question["suspensions"]])
    if unit == "workday":
        due = working(start, value + more, spans)
    else:
        months = {"day": 0, "month": 1, "year": 12}[unit]
        length = lambda begin, n: months_on(begin, n * months) - begin if months else n
        due = natural(start, length(start, value), spans)
        due = natural(due, length(due, more), spans)
    passed = due
    due = due if works(due) else WORKING[bisect.bisect_right(WORKING, due)]
    stopped = lambda d: any(s < d <= e for s, e in spans)
    skipped = [d for d in range(start + 1, passed + 1) if (unit == "workday" and not works(d)) or stopped(d)]
    skipped += [d for d in range(passed, due) if d not in skipped[-1:]] # rolled over, 民法典 §203
    return {"due": date.fromordinal(due).isoformat(), "estimated": due > KNOWN_TO,
            "skipped": sorted({date.fromordinal(d).isoformat() for d in skipped})}

def make(count, seed):
    draw = random.Random(seed)
    for _ in range(count):
        start = date(2024, 1, 1) + timedelta(draw.randrange(1400))
        unit = draw.choice(("workday", "workday", "workday", "day", "month", "year"))
        value = draw.randrange({"workday": 91, "day": 121, "month": 14, "year": 3}[unit])
        stops = []
        for _ in range(draw.choice((0, 0, 1, 1, 2, 3))):
            begin = start + timedelta(draw.randrange(120) - 20)
            stops.append([begin.isoformat(), (begin + timedelta(draw.randrange(40))).isoformat()])
        print(json.dumps({"start": start.isoformat(), "value": value, "unit": unit, "suspensions": stops,
                          "extension": draw.choice((0, 0, 0, draw.randrange(11)))}))

def judge(asked, answered):
    agreed = wrong = 0
    with open(asked) as questions, open(answered) as answers:
        for line in questions:
            question, answer = json.loads(line), json.loads(answers.readline() or "{}")
            own = reckon(question)
            given = {"due": answer.get("due"), "estimated": answer.get("estimated"),
                     "skipped": sorted({text[:10] for text in answer.get("skipped", [])})}
            if own == given: agreed += 1
            else:
                wrong += 1
                if wrong <= 5: print("differs:", line.strip(), "own", own, "given", given)
        wrong += sum(1 for _ in answers)
    print(f"deadline agree={agreed} differ={wrong}")
    return 0 if agreed and not wrong else 1

if __name__ == "__main__":
    sys.exit(make(int(sys.argv[2]), int(sys.argv[3])) if sys.argv[1] == "make" else judge(sys.argv[2], sys.argv[3]))
