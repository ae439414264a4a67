#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy and clazy over the files of a build's compile_commands.json that begin with one of the given paths.

Files of a folder that are compiled alike are read as one: most of the time goes into Qt's headers. They are copied into
one file, not included by it: the analyzer follows the paths of functions only in the main file. Where files do not go
together (two helpers of one name), the group is halved until they do. Ends with 1 where something was found, with 2
where a tool failed.      usage: tidy.py BUILD PATH...
"""
import collections
import concurrent.futures
import itertools
import json
import os
import pathlib
import re
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CLAZY_CHECKS = (ROOT / ".clazy").read_text().split("checks:")[1].split()
MOST_TOGETHER = 24
OURS = f"^{ROOT}/(src|ui|app|translations|tests)/"
FINDING = re.compile(r"^(/\S+):(\d+):\d+: (?:warning|error|fatal error): .*$")
PLACE = re.compile(r"^(/\S+?):(\d+):(?=\d+: )")


def flags_of(command):
    """The compiler's arguments without files and without precompiled headers, which are another compiler's."""
    flags = []
    words = itertools.dropwhile(lambda word: not word.startswith("-"), shlex.split(command))
    for word in words:
        if word in ("-o", "-include", "-MT", "-MF", "-c"):
            next(words)
        elif word not in ("-MD", "-Winvalid-pch", "-fpch-preprocess"):
            flags.append(word)
    return tuple(flags)


def groups_of(build, paths):
    groups = collections.OrderedDict()
    for entry in json.loads((build / "compile_commands.json").read_text()):
        file = pathlib.Path(entry["file"])
        if not file.is_relative_to(ROOT) or file.is_relative_to(build):
            continue
        name = file.relative_to(ROOT).as_posix()
        if any(name.startswith(path) for path in paths):
            groups.setdefault((file.parent, flags_of(entry["command"])), []).append(file)
    for (_, flags), files in groups.items():
        parts = -(-len(files) // MOST_TOGETHER)
        for part in range(parts):
            yield flags, files[part::parts]


def run(words):
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)


def written_together(files, folder):
    """One file of all their lines, and where each of its lines stands."""
    places = [(None, 0)]
    with tempfile.NamedTemporaryFile("w", suffix=".cpp", dir=folder, delete=False) as unit:
        for file in files:
            lines = file.read_text().splitlines()
            places += [(file, number + 1) for number in range(len(lines))]
            unit.writelines(line + "\n" for line in lines)
    return unit.name, places


def together(flags, files, folder):
    """Units that compile, each with the places of its lines."""
    unit, places = written_together(files, folder)
    if len(files) == 1 or run(["clang++", "-fsyntax-only", "-w", *flags, unit]).returncode == 0:
        return [(unit, places)]
    half = len(files) // 2
    return together(flags, files[:half], folder) + together(flags, files[half:], folder)


def findings_in(text, unit, places):
    """The findings of one tool: the line that names one, then all that is said of it."""
    found, last = {}, None
    for line in text.splitlines():
        match = PLACE.match(line)
        if match and match[1] == unit:
            file, number = places[int(match[2])]
            line = f"{file}:{number}:{line[match.end():]}"
        if FINDING.match(line):
            last = found.setdefault(line, [])
        if last is not None and not re.fullmatch(r"\d+ warnings?.* generated\.|Suppressed .*|Use -header-filter.*", line):
            last.append(line)
    return {name: "\n".join(said) for name, said in found.items()}


def read(flags, files, folder):
    """What is found in these files, and what went wrong with the tools. clazy tells the compiler's own warnings too: they
    are the build's to tell, and some (shadowed names) are made by reading files as one.
    """
    found, failed = {}, []
    for unit, places in together(flags, files, folder):
        filter_of = f"--header-filter={OURS}"
        tidy = run(["clang-tidy", "--quiet", f"--config-file={ROOT}/.clang-tidy", filter_of, unit, "--", *flags])
        clazy = run(["clazy-standalone", f"--checks={','.join(CLAZY_CHECKS)}", filter_of, unit, "--", *flags])
        for tool, said in ((tidy, tidy.stdout), (clazy, clazy.stderr)):
            here = {line: text for line, text in findings_in(said, unit, places).items()
                    if re.match(OURS, line) and ("warning:" not in line or "[-Wclazy-" in line)}
            found.update(here)
            if tool.returncode and not here:
                failed.append(f"{tool.args[0]} ended with {tool.returncode} on {places[1][0]} …:\n{tool.stderr[-2000:]}")
    return found, failed


def main():
    build, paths = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    groups = list(groups_of(build, paths))
    found, failed = {}, []
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        work = [pool.submit(read, flags, files, folder) for flags, files in groups]
        for done in concurrent.futures.as_completed(work):
            here, wrong = done.result()
            for line in here.keys() - found.keys():
                print(here[line], flush=True)
            found.update(here)
            failed += wrong
    for text in failed:
        print(text, file=sys.stderr)
    print(f"{sum(len(files) for _, files in groups)} files, {len(found)} findings")
    if not groups:
        sys.exit(f"no source file lies under {' '.join(paths)}")
    return 2 if failed else 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
