# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The console as assistive technology meets it: over AT-SPI, from another process."""
import json
import os
import re
import subprocess
import tempfile
import time

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

PATIENCE = 30
TICKET_NUMBER = re.compile(r"RT-\d+")


def wait_for(what, condition, patience=PATIENCE):
    """What the condition answers, as soon as that is anything; fails by name. Lets events come in meanwhile."""
    end = time.monotonic() + patience
    while time.monotonic() < end:
        try:
            answer = condition()
        except GLib.GError:  # the thing went away while it was asked
            answer = None
        if answer:
            return answer
        pump(0.1)
    raise AssertionError("not seen within %s s: %s" % (patience, what))


def pump(seconds):
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        while GLib.MainContext.default().iteration(False):
            pass
        time.sleep(0.01)


def children(node):
    try:
        return [child for child in (node.get_child_at_index(i) for i in range(node.get_child_count())) if child]
    except GLib.GError:
        return []


def walk(node):
    yield node
    # A list of tickets may be long, and its cells are no widgets.
    if node.get_role() in (Atspi.Role.TABLE, Atspi.Role.TREE_TABLE, Atspi.Role.LIST):
        return
    for child in children(node):
        yield from walk(child)


def has(node, *states):
    found = node.get_state_set()
    return all(found.contains(state) for state in states)


def is_shown(node):
    return has(node, Atspi.StateType.SHOWING, Atspi.StateType.VISIBLE)


def text_of(node):
    return Atspi.Text.get_text(node, 0, Atspi.Text.get_character_count(node))


class Screen:
    """One started console and what it shows."""

    def __init__(self, program, profile, *arguments):
        # Its own folder for the lock and the socket of the one window: no test finds the window of another.
        runtime = tempfile.mkdtemp(prefix="run-", dir=os.path.dirname(profile))
        self.process = subprocess.Popen([program, "--profile", profile, "--lang", "en", *arguments],
                                        env=dict(os.environ, XDG_RUNTIME_DIR=runtime))
        self.heard = []  # (kind of event, role, name, description) of what told it
        self.listener = Atspi.EventListener.new(self.hear)
        for event in ("object:property-change:accessible-description", "object:property-change:accessible-name",
                      "object:state-changed:showing", "object:state-changed:focused"):
            self.listener.register(event)
        self.window = None
        self.turn_to("Remindesk", "Welcome to Remindesk")

    def hear(self, event):
        try:
            source = event.source
            self.heard.append((event.type, event.detail1, source.get_role(), source.get_name(), source.get_description()))
        except (GLib.GError, AttributeError):
            return  # gone before it could be asked

    def turn_to(self, *titles):
        """From here on everything is looked for in the window of that title."""
        self.window = wait_for("the window “%s”" % "” or “".join(titles), lambda: self.find_window(titles))

    def find_window(self, titles):
        if self.process.poll() is not None:
            raise AssertionError("the console ended with %s" % self.process.returncode)
        for program in children(Atspi.get_desktop(0)):
            if program.get_process_id() == self.process.pid:
                for window in children(program):
                    if is_shown(window) and window.get_name() in titles:
                        return window
        return None

    def close(self):
        self.process.terminate()
        self.process.wait(20)

    def all(self, role=None, name=None):
        for node in walk(self.window):
            try:
                if ((role is None or node.get_role() == role) and (name is None or (node.get_name() or "").startswith(name))
                        and is_shown(node)):
                    yield node
            except GLib.GError:
                continue

    def find(self, role, name):
        return wait_for("%s “%s”" % (role.value_nick, name), lambda: next(self.all(role, name), None))

    def press(self, name, role=Atspi.Role.PUSH_BUTTON):
        button = self.find(role, name)
        wait_for("“%s” can be pressed" % name, lambda: has(button, Atspi.StateType.ENABLED))
        Atspi.Action.do_action(button, 0)

    def focusable(self):
        return [node for node in self.all() if has(node, Atspi.StateType.FOCUSABLE, Atspi.StateType.ENABLED)]

    def reach(self, node, key="Tab", at_most=60):
        """Goes there by keyboard alone."""
        for _ in range(at_most):
            if has(node, Atspi.StateType.FOCUSED):
                return
            self.keys(key)
            pump(0.1)
        raise AssertionError("“%s” cannot be reached with %s" % (node.get_name(), key))

    def write(self, node, text):
        """Writes into the field that has the focus."""
        wait_for("“%s” has the focus" % node.get_name(), lambda: has(node, Atspi.StateType.FOCUSED))
        self.keys("ctrl+a", "BackSpace")
        if text:
            subprocess.run(["xdotool", "type", "--delay", "5", text], check=True)
        wait_for("“%s” holds the text" % node.get_name(), lambda: text_of(node) == text)

    def keys(self, *keys):
        subprocess.run(["xdotool", "key", "--delay", "20", *keys], check=True)


def ctl(profile, *words):
    """What remindeskctl answers about a workspace."""
    done = subprocess.run([os.environ["REMINDESKCTL"], *words, "--json", "--profile", profile], check=True,
                          stdout=subprocess.PIPE)
    return json.loads(done.stdout)


def sample(folder):
    """A fresh sample workspace; its path."""
    profile = os.path.join(folder, "profile")
    subprocess.run([os.environ["REMINDESKCTL"], "init", "--sample", "--profile", profile], check=True,
                   stdout=subprocess.DEVNULL)
    return profile
