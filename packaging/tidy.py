#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy and clazy over the files of a build's compile_commands.json that begin with one of the given paths.

Files of a folder that are compiled alike are read as one: most of the time goes into Qt's headers. Where files do not
go together (two helpers of one name), the group is halved until they do.      usage: tidy.py BUILD PATH...
"""
import collections
import concurrent.futures
import json
import os
import pathlib
import shlex
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parent.parent
CLAZY_CHECKS = (ROOT / ".clazy").read_text().split("checks:")[1].split()
MOST_TOGETHER = 16


def flags_of(command):
    """The compiler's arguments without files and without precompiled headers, which are another compiler's."""
    flags, words = [], iter(shlex.split(command)[1:])
    for word in words:
        if word in ("-o", "-include", "-MT", "-MF", "-c"):
            next(words)
        elif word not in ("-MD", "-Winvalid-pch", "-fpch-preprocess") and not word.endswith(("ccache", "c++", "g++")):
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
        for start in range(0, len(files), MOST_TOGETHER):
            yield flags, files[start:start + MOST_TOGETHER]


def run(words):
    return subprocess.run(words, cwd=ROOT, capture_output=True, text=True, check=False)


def together(flags, files, folder):
    """Lists of files that compile as one, each with the file to check."""
    if len(files) == 1:
        return [(files, files[0])]
    with tempfile.NamedTemporaryFile("w", suffix=".cpp", dir=folder, delete=False) as unit:
        unit.writelines(f'#include "{file}"\n' for file in files)
    if run(["clang++", "-fsyntax-only", "-w", *flags, unit.name]).returncode == 0:
        return [(files, pathlib.Path(unit.name))]
    half = len(files) // 2
    return together(flags, files[:half], folder) + together(flags, files[half:], folder)


def findings(flags, files, folder):
    said = []
    ours = f"^{ROOT}/(src|ui|app|translations|tests)/"
    for _, unit in together(flags, files, folder):
        tidy = run(["clang-tidy", "--quiet", f"--config-file={ROOT}/.clang-tidy", "--checks=-bugprone-suspicious-include",
                    f"--header-filter={ours}", str(unit), "--", *flags])
        clazy = run(["clazy-standalone", f"--checks={','.join(CLAZY_CHECKS)}", f"--header-filter={ours}", str(unit),
                     "--", *flags])
        said.append(tidy.stdout)
        said += [part for part in clazy.stderr.splitlines(keepends=True) if "warning" not in part or str(ROOT) in part]
        if "error:" in clazy.stderr or (tidy.returncode and not tidy.stdout):
            said.append(tidy.stderr)
    return "".join(said)


def main():
    build, paths = pathlib.Path(sys.argv[1]).resolve(), sys.argv[2:]
    bad = 0
    with tempfile.TemporaryDirectory() as folder, concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        work = [pool.submit(findings, flags, files, folder) for flags, files in groups_of(build, paths)]
        for done in concurrent.futures.as_completed(work):
            text = done.result()
            bad += sum("warning:" in line or "error:" in line for line in text.splitlines())
            if "warning:" in text or "error:" in text:
                print(text, flush=True)
    print(f"{len(work)} groups, {bad} findings")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main())
