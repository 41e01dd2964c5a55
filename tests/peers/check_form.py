#!/usr/bin/env python3
"""Proves merged forms from the items' own files, by the JSON alone and with no code of the product:
check_form.py ASKED.jsonl ANSWERED.jsonl: lines as the oracle door `merge` takes and gives them; exits 0 when all are proved.
L1 each question once; L2 each requirement answered by exactly one question, owned as the item's file says it, and with answers
what is required and what leaves; L4 nothing shown that no owner wants, nothing hidden that one wants. An item sees an answer
only where its own rule `when` is true; a rule over something unseen is unknown (None), and unknown neither shows nor requires."""
import json, operator, sys

SEVERAL = {"coApplicant", "child", "familyMember", "shareholder", "executive", "staff", "transferor", "transferee", "vehicle"}
COMPARE = {"==": operator.eq, "!=": operator.ne, "<": operator.lt, "<=": operator.le, ">": operator.gt, ">=": operator.ge}
def name(use): return f"{use['role']}.{use['element']}" + (f"@{use['timeScope']}" if use.get("timeScope", "now") != "now" else "")
def role(key): return key.split(".")[0]
def at(key, row): return key.replace(".", f"[{row}].", 1) if row else key
def counts(rule): return any(f'"{op}":' in json.dumps(rule) for op in ("any", "some", "count"))
def typed(kind, text):
    if text and kind in ("integer", "decimal", "money"): return float(text)
    return {"yes": True, "no": False}.get(text) if kind == "yesNo" else text.split(",") if text and kind == "codes" else text or None
def rows_of(group, answers):
    if group not in SEVERAL: return [0]
    listed = answers.get(group + "[]", "").split(";")[0]
    found = {k.split("[")[1].split("]")[0] for k in answers if k.startswith(group + "[") and not k.endswith("[]")}
    return [int(r) for r in listed.split(",")] if listed else sorted({1} | {int(r) for r in found})

class Alone:
    """One item as it sees the answers."""
    def __init__(self, item, types, answers):
        self.uses, self.types, self.answers, self.known = {name(u): u for u in item["elements"]}, types, answers, {}
    def relevant(self, key, row):
        if (key, row) not in self.known:
            self.known[key, row] = "when" not in self.uses[key] or self.judge(self.uses[key]["when"], row) is True
        return self.known[key, row]
    def required(self, key, row):
        use = self.uses[key]
        return self.relevant(key, row) and (use["required"] or "requiredWhen" in use and self.judge(use["requiredWhen"], row) is True)
    def value(self, key, row):
        row = row if role(key) in SEVERAL else 0
        return typed(self.types[key], self.answers.get(at(key, row))) if key in self.uses and self.relevant(key, row) else None
    def rows(self, group):
        own, rows = [k for k in self.uses if role(k) == group and not counts(self.uses[k].get("when"))], rows_of(group, self.answers)
        return rows if any(self.relevant(k, r) for k in own for r in rows) else []
    def judge(self, rule, row, group=None):
        if not isinstance(rule, dict): return rule
        (op, args), = rule.items()
        args = args if isinstance(args, list) else [args]
        if op == "var": return self.value(f"{group}.{args[0]}" if group else args[0], row)
        if op == "date": return args[0]
        if op == "count": return len(self.rows(args[0]["var"]))
        if op in ("any", "some"): parts = [self.judge(args[1], r, args[0]["var"]) for r in self.rows(args[0]["var"])]
        else: parts = [self.judge(args[0], row, group), args[1]] if op == "codeIn" else [self.judge(a, row, group) for a in args]
        if op == "present": return parts[0] is not None
        if op in ("any", "some", "or"): return True if True in parts else None if None in parts else False
        if op == "and": return False if False in parts else None if None in parts else True
        if None in parts: return None
        return not parts[0] if op == "!" else parts[0] in parts[1] if op == "codeIn" else COMPARE[op](*parts)

def faults(asked, said):
    items, form, seen, keys = {i["code"]: i for i in asked["items"]}, said["form"], set(), [q["key"] for q in said["form"]["questions"]]
    if len(keys) != len(set(keys)): yield "L1: a question stands twice"
    for question in form["questions"]:
        if not question["owners"]: yield f"L4: nobody asks {question['key']}"
        for o in question["owners"]:
            use = items[o["item"]]["elements"][o["requirement"]]
            told = {**use, "legalBasis": use.get("legalBasis", "、".join(items[o["item"]]["legalBasis"])), "version": items[o["item"]]["version"]}
            if name(use) != question["key"] or any(o.get(m) != told.get(m) for m in (*told.keys() & {"only", "when", "requiredWhen"}, *o.keys() - {"item", "requirement"})):
                yield f"L2: {question['key']} is not requirement {o['requirement']} of {o['item']}"
            if (o["item"], o["requirement"]) in seen: yield f"L1: requirement {o['requirement']} of {o['item']} answered twice"
            seen.add((o["item"], o["requirement"]))
    if len(seen) != sum(len(i["elements"]) for i in items.values()): yield "L2: a requirement has no question"
    if "answers" not in asked: return
    types, answers = {q["key"]: q["element"]["type"] for q in form["questions"]}, asked["answers"]
    alone, cells = [Alone(i, types, answers) for i in items.values()], [(k, r) for k in keys for r in rows_of(role(k), answers)]
    shown = {at(k, r) for k, r in cells if any(k in a.uses and a.relevant(k, r) for a in alone)}
    if shown != set(said["visible"]): yield f"L2/L4: shown {shown ^ set(said['visible'])}"
    required = {at(k, r) for k, r in cells if any(k in a.uses and a.required(k, r) for a in alone)}
    if required != set(said["required"]): yield f"L2: required {required ^ set(said['required'])}"
    if {k for k in said.get("answers", {}) if not k.endswith("[]")} - shown: yield "E5: something hidden leaves"

bad = [f"line {n}: {f}" for n, (a, b) in enumerate(zip(open(sys.argv[1]), open(sys.argv[2])), 1) for f in faults(json.loads(a), json.loads(b))]
print("\n".join(bad[:20]) or "proved")
sys.exit(1 if bad else 0)
