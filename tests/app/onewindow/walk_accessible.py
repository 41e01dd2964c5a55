#!/usr/bin/env python3
"""Walks a running program as a screen reader does, through AT-SPI, and says what it is told.

walk_accessible.py PID FOLDER PAGE NUMBER [BUTTON…]: waits for the program's window, then for its first page, for each page behind a
tab, and after each BUTTON (by the beginning of its name) was pressed, writes one JSON line to standard output: {"page", "picture",
"controls": [{"role", "name", "description", "x", "y", "width", "height", "focusable", "focused", "enabled", "checkable", "checked"}]}
and a picture of the screen into FOLDER, numbered from NUMBER. A BUTTON "keys" walks by the Tab key instead: {"page", "tabs": [{"picture",
"control"}]}, each picture taken when that control has the focus.
"""

import json
import os
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
    seen = []
    stack = [root]
    while stack and len(seen) < NODES_MAX:
        node = stack.pop()
        try:
            if node is not root and not showing(node):
                continue
            seen.append(node)
            # Cells of tables are read by their table; there may be thousands.
            count = 0 if node.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE, Atspi.Role.TREE) else node.get_child_count()
            stack.extend(reversed([c for c in (node.get_child_at_index(i) for i in range(min(count, 400))) if c]))
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


def listed(app):
    controls = []
    for window in windows(app):
        for node in walk(window):
            try:
                controls.append(told(node))
            except Exception:
                continue
    return controls


def report(app, folder, page, number):
    """The picture shows what is told: a page that still moves is looked at again."""
    controls = listed(app)
    for _ in range(6):
        path = picture(folder, number)
        again = listed(app)
        if again == controls:
            break
        controls = again
    print(json.dumps({"page": page, "picture": path, "controls": controls}, ensure_ascii=False), flush=True)


def press(node):
    action = node.get_action_iface()
    for i in range(action.get_n_actions() if action else 0):
        if action.get_action_name(i).lower() in ("press", "toggle", "click", "select"):
            return action.do_action(i)
    return False


def find(app, wanted):
    for window in windows(app):
        for node in walk(window):
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
    for window in windows(app):
        for node in walk(window):
            try:
                if node.get_state_set().contains(Atspi.StateType.FOCUSED) and node.get_role() != Atspi.Role.FRAME:
                    if not found or node.get_role() != Atspi.Role.PAGE_TAB:
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


def main():
    pid, folder, prefix, number = int(sys.argv[1]), sys.argv[2], sys.argv[3], int(sys.argv[4])
    app = program(pid)
    deadline = time.monotonic() + WAIT_S
    # The page after the one that waits for the hub.
    while time.monotonic() < deadline and not find(app, lambda n: told(n)["focusable"] and told(n)["enabled"]):
        time.sleep(0.1)
    time.sleep(0.4)
    report(app, folder, prefix, number)
    done = set()
    while True:  # a page may bring tabs of its own
        tab = find(app, lambda n: n.get_role() == Atspi.Role.PAGE_TAB and n.get_name() not in done)
        if not tab:
            break
        name = tab.get_name()
        done.add(name)
        if tab.get_state_set().contains(Atspi.StateType.SELECTED) or not press(tab):
            continue
        time.sleep(SETTLE_S)
        number += 1
        report(app, folder, f"{prefix} {name}", number)
    for name in sys.argv[5:]:
        if name == "keys":
            number = tab_through(app, folder, prefix, number)
            continue
        deadline = time.monotonic() + 5
        button = None
        while not button and time.monotonic() < deadline:
            button = find(app, lambda n: n.get_action_iface() and (n.get_name() or "").startswith(name) and told(n)["enabled"])
        if not button or not press(button):
            print(json.dumps({"page": f"{prefix} {name}", "missing": name}, ensure_ascii=False), flush=True)
            continue
        time.sleep(SETTLE_S)
        number += 1
        report(app, folder, f"{prefix} › {name}", number)


main()
