#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Process start to a window that shows something, ours with 100,000 tickets against other programs' own first windows.

usage, inside a desktop session with xdotool and imagemagick: peers.py REMINDESK PROFILE [ROUNDS]
Each program runs with a home of its own, A B C in turn; medians. "Shows something" means that the middle of the window
has more than 16 colours. Programs that are not installed are left out and named.
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def colours(window):
    shot = subprocess.run(["import", "-window", window, "-crop", "600x400+100+80", "png:-"], capture_output=True, check=False)
    if shot.returncode != 0:
        return 0
    count = subprocess.run(["identify", "-format", "%k", "png:-"], input=shot.stdout, capture_output=True, check=False)
    return int(count.stdout or 0)


def windows(process_class):
    done = subprocess.run(["xdotool", "search", "--onlyvisible", "--class", process_class], capture_output=True, text=True,
                          check=False)
    return done.stdout.split()


def start(command, process_class, home):
    environment = {**os.environ, "HOME": home, "XDG_CONFIG_HOME": home + "/config", "XDG_DATA_HOME": home + "/data",
                   "XDG_CACHE_HOME": home + "/cache"}
    begun = time.perf_counter()
    process = subprocess.Popen(command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while time.perf_counter() - begun < 60:
            if any(colours(window) > 16 for window in windows(process_class)):
                return time.perf_counter() - begun
            time.sleep(0.01)
        sys.exit(f"{command[0]} showed no window in a minute")
    finally:
        process.terminate()
        try:
            process.wait(10)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
        while windows(process_class):
            time.sleep(0.05)


def main():
    remindesk, profile = sys.argv[1:3]
    rounds = int(sys.argv[3]) if len(sys.argv) > 3 else 5
    programs = {"remindesk": ([remindesk, "--profile", profile], "remindesk"),
                "keepassxc": (["keepassxc"], "keepassxc"),
                "thunderbird": (["thunderbird", "--no-remote"], "thunderbird")}
    found = {name: what for name, what in programs.items() if shutil.which(what[0][0])}
    for name in programs.keys() - found.keys():
        print(f"{name} is not installed")
    took = {name: [] for name in found}
    with tempfile.TemporaryDirectory() as homes:
        for _ in range(rounds + 1):
            for name, (command, process_class) in found.items():
                home = os.path.join(homes, name)
                os.makedirs(home, exist_ok=True)
                took[name].append(start(command, process_class, home))
    medians = {name: statistics.median(times[1:]) for name, times in took.items()}  # the first made its home
    for name, median in medians.items():
        print(f"{name}: {median * 1000:.0f} ms, remindesk takes {medians['remindesk'] / median:.2f} of it")


if __name__ == "__main__":
    main()
