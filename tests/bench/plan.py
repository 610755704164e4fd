#!/usr/bin/env python3
"""Reads a server's log and prints the plans that auto_explain wrote into it after "the third run", for sql-figures.

A line is a node with its rows, loops and buffers; costs, times and conditions are left out, so that two runs on the same
data print the same. A plan that comes again (a helper asked once a row) is printed once, with how often."""
import re
import sys

NODE = re.compile(r"^(\s*)(?:->\s+)?((?:SubPlan|InitPlan|CTE) .*|[A-Z][^(:]*)(?:\s+\(cost=[^)]*\))?\s*(?:\((actual [^)]*|never executed)\))?$")
BUFFERS = re.compile(r"^\s*Buffers: (.*)")
READS = re.compile(r"Scan.* on (?!members m|tenants t)")  # of a plan that reads more than who asks: each function asks that

plans, plan = [], None
for line in sys.stdin.read().split("the third run")[-1].splitlines():
    if not line.startswith("\t"):
        plan = [] if "duration:" in line and "plan:" in line else None
        if plan is not None:
            plans.append(plan)
        continue
    node, buffers = NODE.match(line[1:]), BUFFERS.match(line[1:])
    if plan is None or not (node or buffers):
        continue
    if node and ("(cost=" in line or "Plan " in line or "CTE " in line):
        actual = (node[3] or "").replace("actual ", "")
        plan.append(f"{node[1]}{node[2].rstrip()}" + (f"  {actual}" if actual else ""))
    elif buffers and plan:
        plan[-1] += "  " + re.sub(r" (written|dirtied)=[0-9]+", "", buffers[1])

seen = {}
for plan in plans:
    if any(READS.search(line) for line in plan):
        shape = tuple(re.sub(r"  (rows|shared|never).*", "", line) for line in plan)
        seen.setdefault(shape, [0, plan])[0] += 1
for times, plan in seen.values():
    print(f"-- {times} times:" if times > 1 else "--")
    print("\n".join(plan))
