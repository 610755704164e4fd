#!/usr/bin/env python3
"""Lines and branches that the tests ran, from the data of gcov: branches.py BUILD FOLDER=FLOOR...

Prints a line for each FOLDER of the sources (of all below it), its ten worst files, and ends red where less than FLOOR
per cent of a folder's branches were taken. --missing FOLDER lists the lines with a branch that was never taken instead.

A branch is one way out of a condition: each operand of && and || has two, a switch one for each of its labels. What no
test can take is not counted:
  - a condition that guards nothing but `mem_exhausted();`. drills/memory fails each allocation, and the process ends there;
  - the way out of a switch without `default:` that no value of its enumeration takes. -Wswitch sees to it that each
    value has its label.
C has no exceptions, and at -O0 no other branches are the compiler's own. A function of a header that several files
include counts once: taken in one of them is taken.
"""
import argparse
import collections
import concurrent.futures
import json
import os
import pathlib
import re
import subprocess
import sys

TOP = pathlib.Path(__file__).resolve().parents[2]
WORST = 10


def gcov(notes):
    """What gcov says of one object: of all sources in it, as its functions ran in all tests together."""
    told = subprocess.run(["gcov", "--json-format", "--branch-probabilities", "--stdout", notes.name], cwd=notes.parent,
                          check=True, capture_output=True)
    return [json.loads(line) for line in told.stdout.splitlines() if line.strip()]


def gather(build, folders):
    """{file: {(line, function): [times run, [times each branch was taken]]}}"""
    files = collections.defaultdict(dict)
    notes = sorted(path for path in pathlib.Path(build, "src").rglob("*.gcno"))
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for told in pool.map(gcov, notes):
            for file in (file for each in told for file in each["files"]):
                name = os.path.relpath(os.path.join(told[0]["current_working_directory"], file["file"]), TOP)
                if any(name.startswith(folder + "/") for folder in folders):
                    add(files[name], file["lines"])
    return files


def add(known, lines):
    for line in lines:
        taken = [branch["count"] for branch in line["branches"]]
        entry = known.setdefault((line["line_number"], line.get("function_name", "")), [0, [0] * len(taken)])
        entry[0] += line["count"]
        if len(taken) == len(entry[1]):
            entry[1] = [old + new for old, new in zip(entry[1], taken)]


def without_default(text, line):
    """Whether the switch that begins in this line of the text has no `default:` of its own."""
    opening = text[line - 1]
    indent = re.match(r" *", opening).group()
    for following in text[line:]:
        if following.startswith(indent + "}"):
            return True
        if following.startswith(indent + "default:"):
            return False
    return False


def countable(text, line, taken):
    """The branches of a line that a test could take."""
    if line < len(text) and text[line].strip() == "mem_exhausted();":
        return []
    if re.match(r" *switch \(", text[line - 1]) and without_default(text, line) and 0 in taken:
        taken = list(taken)
        taken.remove(0)
    return taken


class Count:
    def __init__(self):
        self.lines = self.run = self.branches = self.taken = 0
        self.missing = []

    def add(self, line, run, taken):
        self.lines += 1
        self.run += run > 0
        self.branches += len(taken)
        self.taken += sum(each > 0 for each in taken)
        if 0 in taken:
            self.missing.append((line, taken))

    def add_all(self, other):
        for name in ("lines", "run", "branches", "taken"):
            setattr(self, name, getattr(self, name) + getattr(other, name))


def per_cent(part, whole):
    return 100 * part / whole if whole else 100.0


def count(name, entries):
    counted = Count()
    text = (TOP / name).read_text().splitlines()
    for (line, _), (run, taken) in sorted(entries.items()):
        counted.add(line, run, countable(text, line, taken))
    return counted


def row(name, counted):
    print(f"{name:<44} {per_cent(counted.run, counted.lines):6.1f} % of {counted.lines:>5} lines"
          f" {per_cent(counted.taken, counted.branches):6.1f} % of {counted.branches:>5} branches")


def judge(folder, floor, files):
    """False where the folder is below its floor."""
    total = Count()
    for counted in files.values():
        total.add_all(counted)
    row(folder, total)
    worst = sorted(files, key=lambda name: files[name].taken - files[name].branches)[:WORST]
    for name in worst:
        if files[name].missing:
            row("    " + name[len(folder) + 1:], files[name])
    if total.branches == 0:
        print(f"{folder}: nothing was measured")
        return False
    if per_cent(total.taken, total.branches) < floor:
        print(f"{folder}: less than {floor} % of its branches are taken by a test")
        return False
    return True


def main():
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("--missing", metavar="FOLDER")
    reader.add_argument("build")
    reader.add_argument("floors", nargs="*", metavar="FOLDER=FLOOR")
    asked = reader.parse_args()
    floors = {asked.missing: 0} if asked.missing else dict(each.split("=") for each in asked.floors)
    files = {name: count(name, entries) for name, entries in gather(asked.build, floors).items()}
    if asked.missing:
        for name in sorted(files):
            text = (TOP / name).read_text().splitlines()
            for line, taken in files[name].missing:
                print(f"{name}:{line}: {taken} {text[line - 1].strip()}")
        return 0
    good = [judge(folder, float(floor), {name: files[name] for name in files if name.startswith(folder + "/")})
            for folder, floor in floors.items()]
    return 0 if all(good) else 1


if __name__ == "__main__":
    sys.exit(main())
