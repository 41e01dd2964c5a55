#!/usr/bin/env python3
"""Judges every call of an event log by the published page resources/doc/calling-order.md, and by nothing else:
check_order.py [--slow] LOG.jsonl | check_order.py --selftest; exits 0 when inversions, doubled and lost are all 0.
Where the page is silent: t's day is the latest `day` of a ticket so far; the clerk is `ticket.clerk` of the call; classes
are the objects with `code` in a list of the policy, creditMinutes 0 and weight 1 when absent; 2 goes before 3."""
import heapq, json, random, sys
from collections import Counter, defaultdict

def kept(x): return [(k, x[k]) for k in ("keptForWindow", "keptForClerk") if x.get(k)]
def free(x): return not x.get("keptForWindow") and not x.get("keptForClerk")
def waits(x): return x.get("state") == "waiting"
def number(x): return f"{x.get('series') or ''}{x.get('serial')} ({x.get('id')})" if x else "none"
def place(x): return x["day"], x["queue"], x["standsFrom"], x["series"], x["serial"], x.get("priority"), kept(x)

class Book:
    """What the log has said so far. lines[day, queue or whom it is kept for][class]: a heap, whose dead leave at its head."""
    def __init__(self):
        self.setup, self.steering, self.tickets, self.issued, self.day, self.told = {}, {}, {}, [], None, 0
        self.run, self.free, self.lines = Counter(), Counter(), defaultdict(lambda: defaultdict(list))
    def settle(self):
        policy = self.steering.get("policy") or self.setup["rules"]["policy"]
        self.help, self.most = policy.get("helpBacklog", 0), policy.get("priorityRunMax", 0)
        factors = {"credit": lambda c: (c.get("creditMinutes", 0) * 60000, 1), "accumulating": lambda c: (0, c.get("weight", 1))}
        classes = [{"code": "ordinary"}] + [c for v in policy.values() if isinstance(v, list) for c in v]
        self.classes = {c["code"]: (c["code"], c.get("waitMaxMinutes", 0) * 60000, *factors[policy["mode"]](c)) for c in classes}
        windows = [(w["number"], w.get("skills") or []) for w in self.setup["windows"]]
        windows += [(s["window"], s.get("skills") or []) for s in self.steering.get("skills") or []]
        self.skills = {w: [(s["level"], s["queue"]) for s in skills] for w, skills in windows}
    def tell(self, kind, fact):
        x, self.told = fact.get("ticket"), self.told + 1
        if kind in ("gov.hall.configured.v1", "gov.hall.steered.v1"):
            self.setup, self.steering = fact.get("setup", self.setup), fact.get("steering", self.steering)
            self.settle()
        elif kind.startswith("gov.ticket.") and isinstance(x, dict):
            self.issued += [x["id"]] if kind == "gov.ticket.issued.v1" else []
            if kind == "gov.ticket.called.v1":
                self.run[x["day"], x["queue"]] = self.run[x["day"], x["queue"]] + 1 if self.of(x)[0] != "ordinary" else 0
                x = {**x, "state": "called"} if waits(x) else x
            self.put(x)
    def put(self, x):
        old, self.tickets[x["id"]], self.day = self.tickets.get(x["id"], {}), x, max(self.day or x["day"], x["day"])
        for y, step in ((old, -1), (x, 1)):
            self.free[y.get("day"), y.get("queue")] += step * (waits(y) and free(y))
        for holder in (kept(x) or [x["queue"]]) if waits(x) else []:
            entry = (x["standsFrom"], x["series"], x["serial"], x["id"], self.told, x)
            heapq.heappush(self.lines[x["day"], holder][x.get("priority")], entry)
    def heads(self, holder):
        for line in self.lines[self.day, holder].values():
            while line and self.tickets[line[0][3]] is not line[0][5]:
                heapq.heappop(line)
        return [line[0][5] for line in self.lines[self.day, holder].values() if line]
    def of(self, x): return self.classes.get(x.get("priority")) or self.classes["ordinary"]
    def rank(self, x, t, full):
        """Smallest first: 2 (longest allowed wait), 3 (standing back), 4 (the formula), then the id."""
        (code, allowed, credit, weight), stands, queue = self.of(x), x["standsFrom"], x["queue"]
        back = queue in full and code != "ordinary" and free(x)
        first = (0, stands + allowed) if 0 < allowed < t - stands else (1 + back, 0)
        return first, -((t - stands) * weight + credit), stands, x["series"], x["serial"], x["id"]
    def choose(self, t, asked, waiting):
        """The ticket that has to be called: of `asked` (level, ticket); `waiting`: how many kept for nobody in a queue."""
        lowest = min((level for level, _ in asked), default=0)
        part = [x for level, x in asked if level in (1, lowest) or 0 < self.help < waiting[x["day"], x["queue"]]]
        tired = {q for (day, q), run in self.run.items() if day == self.day and 0 < self.most <= run}
        full = {x["queue"] for x in part if x["queue"] in tired and self.of(x)[0] == "ordinary" and free(x)}
        return min(part, key=lambda x: self.rank(x, t, full), default={})

def fast(book, t, window, clerk):
    asked = [(1, x) for holder in (("keptForWindow", window), ("keptForClerk", clerk)) for x in book.heads(holder)]
    asked += [(level, x) for level, q in book.skills.get(window, []) if book.free[book.day, q] for x in book.heads(q)]
    return book.choose(t, asked, book.free)

def slow(book, t, window, clerk):
    today = [x for x in book.tickets.values() if waits(x) and x["day"] == book.day]
    asked = [(1, x) for x in today if ("keptForWindow", window) in kept(x) or ("keptForClerk", clerk) in kept(x)]
    asked += [(level, x) for x in today if free(x) for level, q in book.skills.get(window, []) if q == x["queue"]]
    return book.choose(t, asked, Counter((x["day"], x["queue"]) for x in today if free(x)))

def judge(events, decide):
    """How many calls, inversions, doubled and lost, and a line of text for every wrong call."""
    book, found, texts = Book(), Counter(), []
    for e in events:
        fact = json.loads(e["fact"]) if isinstance(e["fact"], str) else e["fact"]
        if e["type"] == "gov.ticket.called.v1":
            x, named = fact["ticket"], fact["why"]["rule"] == "named"
            was, due = book.tickets.get(x["id"], {}), {} if named else decide(book, e["time"], x.get("window"), x.get("clerk"))
            fault = "doubled" if not waits(was) else "inversions" if not named and (not due or place(was) != place(due)) else ""
            texts += [f"seq={e['seq']} called={number(x)} due={number(due)} ({fault})"] if fault else []
            found.update(["calls", fault])
        book.tell(e["type"], fact)
    found["lost"] = len(book.issued) - sum(bool(book.tickets[i].get("state")) for i in set(book.issued))
    return {k: found[k] for k in ("calls", "inversions", "doubled", "lost")}, texts

def random_log(r, kind="hall.configured"):
    """A small hall with few moments, classes and levels, so that ties and limits are met; the calls are of any ticket."""
    for n in range(100):
        policy = {"mode": r.choice(["credit", "accumulating"]), "helpBacklog": r.randint(0, 3), "priorityRunMax": r.randint(0, 3), "classes": [
            {"code": c, "creditMinutes": r.randint(0, 3), "weight": r.randint(1, 3), "waitMaxMinutes": r.choice([0, 0, 5])} for c in "xy"]}
        windows = [{"number": w, "window": w, "skills": [{"queue": q, "level": r.randint(1, 3)} for q in "ABC"[r.randint(0, 2):]]} for w in (1, 2)]
        hall = {"rules": {"policy": policy}, "windows": windows, "policy": r.choice([None, policy]), "skills": windows}
        keep = r.choice([{}, {}, {}, {"keptForWindow": r.randint(1, 2)}, {"keptForClerk": "Li"}, {"keptForWindow": 1, "keptForClerk": "Wu"}])
        x = {"id": n if kind == "ticket.issued" else r.randrange(n + 1), "serial": n // 2, "series": r.choice("ABK"), "queue": r.choice("ABC"), "day": 1 + n // 80,
             "state": "called" if kind == "ticket.called" else r.choice(["waiting"] * 5 + [""]), "priority": r.choice(["ordinary", "x", "y", "odd"]),
             "standsFrom": 60000 * (n // 4 - r.randint(0, 3)), "window": r.randint(1, 2), "clerk": r.choice(["Li", "Wu"]), **keep}
        fact = {"ticket": x, "why": {"rule": r.choice(["named"] + ["formula"] * 9)}, "steering" if n else "setup": hall}
        yield {"seq": n, "type": f"gov.{kind}.v1", "time": 60000 * (n // 4), "fact": fact}
        kind = r.choices(["hall.steered", "ticket.issued", "ticket.moved", "ticket.called"], (1, 9, 4, 9))[0]

def main(options):
    if "--selftest" in options:
        logs = [list(random_log(random.Random(seed))) for seed in range(500)]
        assert [judge(log, fast) for log in logs] == [judge(log, slow) for log in logs], "the fast way differs from the slow one"
        return print("selftest: fast and slow agree, with", sum((Counter(judge(log, fast)[0]) for log in logs), Counter()))
    with open(options[-1], encoding="utf-8") as lines:
        found, texts = judge(map(json.loads, filter(str.strip, lines)), slow if "--slow" in options else fast)
    print(*texts[:5], sep="\n", end="\n" if texts else "", file=sys.stderr)
    print(*(f"{k}={v}" for k, v in found.items()))
    return int(any(found[k] for k in ("inversions", "doubled", "lost")))

if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
