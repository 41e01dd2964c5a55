#!/usr/bin/env python3
"""Walks a running program as a screen reader does, through AT-SPI, and says what it is told.

walk_accessible.py PID FOLDER PAGE NUMBER LOOK [STEP…]: waits for the program's window, then for its first page, for each page behind a
tab, and after each STEP, writes one JSON line to standard output: {"page", "dialog", "sheet", "picture", "cut", "controls": [{"role", "name",
"description", "x", "y", "width", "height", "focusable", "focused", "enabled", "checkable", "checked", "shown": [left, top, right, bottom] of what its parents leave to be seen}]} and a picture of the screen into
FOLDER, numbered from NUMBER. While a dialog is open it alone is told, "dialog" is its name and "order" its controls as the Tab key goes.
"sheet" and "cut" are what the program's look-over (tests/app/lookover, by the files LOOK and LOOK.ask) says.
A STEP is the beginning of the name of a button to press, or one of
  keys          walks by the Tab key: {"page", "tabs": [{"picture", "control"}]}, each picture taken when that control has the focus
  sheets        from here on every page has its first rows picked and each of its buttons that ask something (…) pressed
  row:TABLE     the focus on the first row of the table so named, or so counted on the page; row:TABLE/TEXT on the one with that text
  key:CHORD     as on the keyboard
  type:TEXT     the same
  back          closes what is open
  sheets!       the same for the page that is shown now
  tabs          the pages behind tabs, those not seen yet
With a "?" before it a step may be left out when there is nothing to press.
"""

import json
import os
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi  # noqa: E402

WAIT_S = 30
SETTLE_S = 0.12
NODES_MAX = 4000
TABS_MAX = 14
DIALOG_TABS_MAX = 24
PRESSED_MAX = 30
HEAD = 36
ROW = 36
ASKS = re.compile("…|\\.\\.\\.")


def program(pid):
    deadline = time.monotonic() + WAIT_S
    while time.monotonic() < deadline:
        desktop = Atspi.get_desktop(0)
        for i in range(desktop.get_child_count()):
            try:
                child = desktop.get_child_at_index(i)
                if child and child.get_process_id() == pid and child.get_child_count() > 0:
                    return child
            except Exception:
                continue
        time.sleep(0.1)
    raise SystemExit("the program does not show itself")


def showing(node):
    states = node.get_state_set()
    return states.contains(Atspi.StateType.SHOWING) and states.contains(Atspi.StateType.VISIBLE)


def walk(root):
    """Everything on the screen, in the order it is read in."""
    return [node for node, _ in walk_within(root)]


def within(node, around):
    """What its parents leave of it to be seen: left, top, right, bottom."""
    extents = node.get_extents(Atspi.CoordType.SCREEN)
    own = (extents.x, extents.y, extents.x + extents.width, extents.y + extents.height)
    if not around:
        return own
    return (max(own[0], around[0]), max(own[1], around[1]), min(own[2], around[2]), min(own[3], around[3]))


def walk_within(root):
    seen = []
    stack = [(root, None)]
    while stack and len(seen) < NODES_MAX:
        node, around = stack.pop()
        try:
            if node is not root and not showing(node):
                continue
            shown = within(node, around)
            seen.append((node, shown))
            # Cells of tables are read by their table; there may be thousands.
            count = 0 if node.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE, Atspi.Role.TREE) else node.get_child_count()
            stack.extend(reversed([(c, shown) for c in (node.get_child_at_index(i) for i in range(min(count, 400))) if c]))
        except Exception:
            continue
    return seen


def told(node):
    extents = node.get_extents(Atspi.CoordType.SCREEN)
    states = node.get_state_set()
    has = states.contains
    return {
        "role": node.get_role_name(),
        "name": node.get_name() or "",
        "description": node.get_description() or "",
        "x": extents.x,
        "y": extents.y,
        "width": extents.width,
        "height": extents.height,
        "focusable": has(Atspi.StateType.FOCUSABLE),
        "focused": has(Atspi.StateType.FOCUSED),
        "enabled": has(Atspi.StateType.ENABLED) and has(Atspi.StateType.SENSITIVE),
        "checkable": has(Atspi.StateType.CHECKABLE),
        "checked": has(Atspi.StateType.CHECKED),
    }


def windows(app):
    return [w for w in (app.get_child_at_index(i) for i in range(app.get_child_count())) if w and showing(w)]


def anew(app):
    """What was made since is new to the bindings; dear, so only where something may have come."""
    for window in windows(app):
        window.clear_cache()


def dialog_of(app):
    """The one on top."""
    found = None
    for window in windows(app):
        for node in walk(window):
            try:
                if node.get_role() in (Atspi.Role.DIALOG, Atspi.Role.FILE_CHOOSER):
                    found = node
            except Exception:
                continue
    return found


def roots(app):
    dialog = dialog_of(app)
    return [dialog] if dialog else windows(app)


def listed(app):
    controls = []
    for root in roots(app):
        for node, shown in walk_within(root):
            try:
                controls.append({**told(node), "shown": shown})
            except Exception:
                continue
    return controls


def looked_over():
    """Asked of the program, which knows its fonts."""
    answer = sys.argv[5]
    if os.path.exists(answer):
        os.remove(answer)
    open(answer + ".ask", "w").close()
    deadline = time.monotonic() + WAIT_S
    while time.monotonic() < deadline:
        if os.path.exists(answer):
            with open(answer, encoding="utf-8") as file:
                return json.load(file)
        time.sleep(0.02)
    return {"sheet": "", "cut": ["the look-over does not answer"]}


def order_in(app):
    """What Tab goes through in the dialog, until it comes round."""
    order = []
    for _ in range(DIALOG_TABS_MAX):
        subprocess.run(["xdotool", "key", "Tab"], check=False)
        time.sleep(0.04)
        node = focused(app)
        if not node:
            break
        one = told(node)
        if order and {k: order[0][k] for k in ("name", "x", "y")} == {k: one[k] for k in ("name", "x", "y")}:
            break
        order.append(one)
    return order


def report(app, folder, page, number):
    """The picture shows what is told: a page that still moves is looked at again."""
    controls = listed(app)
    for _ in range(6):
        path = picture(folder, number)
        again = listed(app)
        if again == controls:
            break
        controls = again
    line = {"page": page, "picture": path, "controls": controls, **looked_over()}
    dialog = dialog_of(app)
    if dialog:
        line["dialog"] = dialog.get_name() or ""
        line["order"] = order_in(app)
    print(json.dumps(line, ensure_ascii=False), flush=True)


def press(node):
    action = node.get_action_iface()
    for i in range(action.get_n_actions() if action else 0):
        if action.get_action_name(i).lower() in ("press", "toggle", "click", "select"):
            return action.do_action(i)
    return False


def find(app, wanted):
    for root in roots(app):
        for node in walk(root):
            try:
                if wanted(node):
                    return node
            except Exception:
                continue
    return None


def picture(folder, number):
    path = os.path.join(folder, f"a11y-{number:04}.png")
    subprocess.run(["import", "-window", "root", path], check=False)
    return path


def focused(app):
    """What is inside goes before what is around it."""
    found = None
    for root in roots(app):
        for node in walk(root):
            try:
                if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role() != Atspi.Role.FRAME:
                    # The inside of a scrolled field says so as well.
                    if not found or node.get_role() not in (Atspi.Role.PAGE_TAB, Atspi.Role.FILLER):
                        found = node
            except Exception:
                continue
    return found


def tab_through(app, folder, page, number):
    steps = []
    for _ in range(TABS_MAX):
        subprocess.run(["xdotool", "key", "Tab"], check=False)
        time.sleep(0.1)
        node = focused(app)
        number += 1
        steps.append({"picture": picture(folder, number), "control": told(node) if node else None})
    print(json.dumps({"page": page, "tabs": steps}, ensure_ascii=False), flush=True)
    return number


def chord(keys):
    subprocess.run(["xdotool", "key", keys], check=False)
    time.sleep(SETTLE_S)


def shut(app):
    """Esc, as people do; a window of its own is closed by it as well."""
    for _ in range(4):
        if not dialog_of(app):
            return True
        chord("Escape")
    return not dialog_of(app)


def tables(app):
    roles = (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE, Atspi.Role.TREE, Atspi.Role.LIST)
    found = []
    for root in roots(app):
        for node in walk(root):
            try:
                if node.get_role() in roles and told(node)["enabled"] and told(node)["focusable"]:
                    found.append(node)
            except Exception:
                continue
    return found


def pick_row(node, text=""):
    """By mouse and keyboard: a selection somebody else made is none to some pages."""
    extents = node.get_extents(Atspi.CoordType.SCREEN)
    if extents.height < HEAD + ROW:
        return False
    scale = float(os.environ.get("QT_SCALE_FACTOR", "1"))
    x = (extents.x + extents.width / 3) * scale
    y = extents.y * scale + (HEAD + ROW / 2) * scale
    subprocess.run(["xdotool", "mousemove", str(int(x)), str(int(y)), "click", "1"], check=False)
    chord("ctrl+Home")
    if not text:
        return True
    table = node.get_table_iface()
    for row in range(table.get_n_rows()):
        for column in range(table.get_n_columns()):
            cell = table.get_accessible_at(row, column)
            if cell and text in (cell.get_name() or ""):
                for _ in range(row):
                    subprocess.run(["xdotool", "key", "Down"], check=False)
                time.sleep(SETTLE_S)
                return True
    return False


def asking(app, done):
    def wanted(node):
        if node.get_role() not in (Atspi.Role.PUSH_BUTTON, Atspi.Role.TOGGLE_BUTTON):
            return False
        name = node.get_name() or ""
        return ASKS.search(name) and name not in done and told(node)["enabled"]

    return find(app, wanted)


def through_sheets(app, folder, page, number):
    for node in tables(app):
        try:
            pick_row(node)
        except Exception:
            continue
    done = set()
    for _ in range(PRESSED_MAX):
        button = asking(app, done)
        if not button:
            break
        name = button.get_name()
        done.add(name)
        if not press(button):
            continue
        deadline = time.monotonic() + 1.5
        time.sleep(SETTLE_S)
        while not dialog_of(app) and time.monotonic() < deadline:
            time.sleep(3 * SETTLE_S)
            anew(app)
        if dialog_of(app):
            number += 1
            report(app, folder, f"{page} › {name}", number)
            shut(app)
        else:
            print(json.dumps({"page": page, "silent": name}, ensure_ascii=False), flush=True)
    return number


def through_tabs(app, folder, prefix, number, done, with_sheets):
    while True:  # a page may bring tabs of its own
        tab = find(app, lambda n: n.get_role() == Atspi.Role.PAGE_TAB and n.get_name() not in done)
        if not tab:
            return number
        name = tab.get_name()
        done.add(name)
        if tab.get_state_set().contains(Atspi.StateType.SELECTED) or not press(tab):
            continue
        time.sleep(SETTLE_S)
        number += 1
        report(app, folder, f"{prefix} {name}", number)
        if with_sheets:
            number = through_sheets(app, folder, f"{prefix} {name}", number)


def step(app, folder, prefix, number, name):
    may_miss = name.startswith("?")
    name = name[1:] if may_miss else name
    if name == "keys":
        return tab_through(app, folder, prefix, number)
    done = True
    if name.startswith("key:"):
        chord(name[4:])
    elif name.startswith("type:"):
        subprocess.run(["xdotool", "type", "--delay", "5", name[5:]], check=False)
    elif name == "back":
        shut(app)
        return number
    else:
        deadline = time.monotonic() + (1 if may_miss else 5)
        done = False
        while not done and time.monotonic() < deadline:
            if name.startswith("row:"):
                table, _, text = name[4:].partition("/")
                if table.isdigit():
                    node = (tables(app) + [None] * int(table))[int(table) - 1]
                else:
                    node = find(app, lambda n: n.get_table_iface() and (n.get_name() or "").startswith(table))
                done = bool(node) and pick_row(node, text)
            else:
                button = find(app, lambda n: n.get_action_iface() and (n.get_name() or "").startswith(name) and told(n)["enabled"])
                done = bool(button) and press(button)
            if not done:
                time.sleep(0.05)
    if not done:
        if not may_miss:
            print(json.dumps({"page": f"{prefix} {name}", "missing": name}, ensure_ascii=False), flush=True)
        return number
    if name.startswith(("row:", "type:")):
        time.sleep(SETTLE_S)
        return number
    time.sleep(SETTLE_S)
    if name.startswith("key:"):
        time.sleep(2 * SETTLE_S)
        if not dialog_of(app):
            anew(app)
    report(app, folder, f"{prefix} › {name.removeprefix('key:')}", number + 1)
    return number + 1


def main():
    pid, folder, prefix, number = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    steps = sys.argv[6:]
    app = program(pid)
    deadline = time.monotonic() + WAIT_S
    # The page after the one that waits for the hub.
    while time.monotonic() < deadline and not find(app, lambda n: told(n)["focusable"] and told(n)["enabled"]):
        time.sleep(0.1)
    time.sleep(0.4)
    report(app, folder, prefix, number)
    with_sheets = "sheets" in steps
    if with_sheets:
        number = through_sheets(app, folder, prefix, number)
    done = set()
    number = through_tabs(app, folder, prefix, number, done, with_sheets)
    for name in steps:
        if name == "tabs":
            number = through_tabs(app, folder, prefix, number, done, with_sheets)
        elif name == "sheets!":
            number = through_sheets(app, folder, prefix, number)
        elif name != "sheets":
            number = step(app, folder, prefix, number, name)


main()
