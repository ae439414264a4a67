# SPDX-FileCopyrightText: 2026 The Remindesk developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""coverage.py FOLDER [MODULE...]: a table by module from gcovr's lines.json; the lines no test runs into lines.txt."""
import collections
import json
import pathlib
import sys

folder = pathlib.Path(sys.argv[1])
wanted = sys.argv[2:]
lines = collections.Counter()
run = collections.Counter()
missed = []
for file in json.loads((folder / "lines.json").read_text())["files"]:
    name = file["file"]
    module = name.split("/")[1]
    if wanted and module not in wanted:
        continue
    source = pathlib.Path(name).read_text().split("\n")
    counts = collections.defaultdict(int) # a line of a template stands here once for each of its instances
    for line in file["lines"]:
        if not line.get("gcovr/noncode"):
            counts[line["line_number"]] += line["count"]
    lines[module] += len(counts)
    run[module] += sum(1 for count in counts.values() if count)
    missed += [f"{name}:{number}: {source[number - 1].strip()}" for number, count in sorted(counts.items()) if not count]
(folder / "lines.txt").write_text("\n".join(missed) + "\n")
for module in sorted(lines):
    print(f"{module:<12} {run[module]:>6} of {lines[module]:>6} lines {100 * run[module] / lines[module]:5.1f} %")
print(f"{'together':<12} {run.total():>6} of {lines.total():>6} lines {100 * run.total() / lines.total():5.1f} %")
