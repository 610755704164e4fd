#!/usr/bin/env bash
# An import by the file's own names for its columns, one that is kept whole or not at all, how far one has come on a
# terminal, and files that cannot be used: a sentence, and nothing of them is booked.
set -uo pipefail

name=mapped
# shellcheck source=tests/support/imports.sh
. "$(dirname "$0")/../support/imports.sh"
callboard mapped_ana --quiet artist add --name Ada || fail "artist add"
json() { python3 -c 'import json, sys; x = json.load(open(sys.argv[1])); sys.exit(not eval(sys.argv[2]))' "$work/out" "$1" ||
    fail "$last: not $1: $(cat "$work/out")"; }
booked() { [ "$(sql -c "SELECT count(*) FROM callboard.bookings")" = "$1" ] || fail "$last: not $1 bookings"; }

# ---- --map
printf 'Resource;Job;Day;Rate\nAda;Comp;2094-01-05;60\n' >"$work/plan.csv"
run 2 mapped_ana import "$work/plan.csv"
complains '"Resource", is not known'
complains "--map FIELD=COLUMN says what the file calls a field, and passes over what has no name here."
run 2 mapped_ana import "$work/plan.csv" --map artist=Resource --map title=Job --map start=Dayy --map end=Day
complains '--map start=Dayy: there is no column "Dayy". Did you mean "Day"? The columns are Resource, Job, Day, Rate.'
run 2 mapped_ana import "$work/plan.csv" --map artist=Resource --map artist=Job
complains '--map says twice which column artist is: "Resource" and "Job".'
run 2 mapped_ana import "$work/plan.csv" --map artst=Resource
complains 'there is no field "artst". Did you mean artist?'
run 2 mapped_ana import "$work/plan.csv" --map colour=Resource
complains 'there is no field "colour"; the fields are artist, project, title,'
run 2 mapped_ana import "$work/plan.csv" --map Resource=artist
complains '--map FIELD=COLUMN has the field first: --map "artist=Resource".'
for map in artist artist= =Resource; do
    run 2 mapped_ana import "$work/plan.csv" --map "$map"
    complains "--map says FIELD=COLUMN, as in --map artist=Resource, not \"$map\"."
done
printf 'BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n' >"$work/plan.ics"
run 2 mapped_ana import "$work/plan.ics" --map artist=Resource
complains "--map is for files that have columns; iCalendar has none."
booked 0
run 0 mapped_ana import "$work/plan.csv" --map artist=Resource --map title=Job --map start=Day --map end=Day
says "1 booked"
run 0 mapped_ana import "$work/plan.csv" --map artist=resource --map "title= Job" --map start=Day --map end=Day
says "0 booked, 1 unchanged"
echo '[{"Resource": "Ada", "Job": "Comp", "Day": "2094-01-05", "Rate": 60, "More": {}}]' >"$work/plan.json"
run 0 mapped_ana import "$work/plan.json" --map artist=Resource --map title=Job --map start=Day --map end=Day
says "0 booked, 1 unchanged"
run 0 mapped_ana timeoff import "$work/plan.csv" --map artist=Resource --map from=Day --map reason=Job
says "1 added"
run 0 mapped_ana tenant holidays import "$work/plan.csv" --map day=Day --map name=Job
says "1 added"
run 2 mapped_ana tenant holidays import "$work/plan.csv" --map artist=Resource
complains 'there is no field "artist"; the fields are day and name.'
booked 1

# ---- --all-or-nothing
printf 'artist,title,start,end,uid\nAda,A,2094-02-01,2094-02-01,a\nAda,B,2094-02-01,2094-02-01,b\nAda,C,2094-02-02,2094-02-02,c\n' >"$work/all.csv"
run 1 mapped_ana import "$work/all.csv" --all-or-nothing
says "all or nothing, so nothing kept: 2 booked"
says "line 3 refused: Ada is taken"
booked 1
sed -i "3s/02-01/02-03/g" "$work/all.csv"
echo 'Ada,D,whenever,2094-02-04,' >>"$work/all.csv" # the database never sees it
run 1 mapped_ana import "$work/all.csv" --all-or-nothing --json
json '(x["kept"], x["booked"], x["invalid"], [r["line"] for r in x["rows"]]) == (False, 3, 1, [5])'
booked 1
run 1 mapped_ana import "$work/all.csv" --all-or-nothing --dry-run
says "dry run, nothing kept, and with --all-or-nothing nothing would be: 3 booked, 1 invalid"
sed -i '$d' "$work/all.csv"
run 0 mapped_ana import "$work/all.csv" --all-or-nothing --dry-run --json
json '(x["kept"], x["booked"]) == (False, 3)'
booked 1
run 0 mapped_ana import "$work/all.csv" --all-or-nothing --json
json '(x["kept"], x["booked"], x["rows"]) == (True, 3, [])'
booked 4
run 0 mapped_ana undo # one act
booked_now=$(sql -c "SELECT count(*) FROM callboard.bookings WHERE status <> 'cancelled'")
[ "$booked_now" = 1 ] || fail "undo leaves $booked_now"

# ---- the past
printf 'artist,title,start,end\nAda,Old,2020-01-02,2020-01-02\n' >"$work/old.csv"
run 1 mapped_ana import "$work/old.csv"
says "The past is closed to bookings: begin now or later; with --past an admin's import books it."
run 0 mapped_ana import "$work/old.csv" --past
booked 5

# ---- on a terminal
{ echo artist,title,start,end; yes Nobody,Shot,2095-01-01,2095-01-01 | head -n 1101; } >"$work/many.csv"
# terminal OPTION...: imports the rows with the standard error on a terminal, and prints what came there
terminal() {
    python3 - "$CALLBOARD_BINARY" --config "$work/ini" --as mapped_ana import "$work/many.csv" "$@" <<'PY'
import os, subprocess, sys
ours, theirs = os.openpty()
child = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=theirs)
os.close(theirs)
seen = b""
while True:
    try:
        more = os.read(ours, 65536)
    except OSError:
        break
    seen += more
print(child.wait(), repr(seen.decode()))
PY
}
line='callboard: importing 1,101 rows at once: the answer comes when all are done'
for option in --dry-run --all-or-nothing; do
    said=$(terminal "$option")
    [ "$said" = "1 '\\r\\x1b[K$line\\r\\x1b[K'" ] || fail "$option on a terminal: $said"
done
said=$(terminal --dry-run --quiet)
[ "$said" = "1 ''" ] || fail "--quiet on a terminal: $said"
run 1 mapped_ana import "$work/many.csv" --dry-run
[ ! -s "$work/err" ] || fail "without a terminal: $(cat "$work/err")"

# ---- files that cannot be used
before=$(sql -c "SELECT count(*) FROM callboard.bookings")
printf 'artist,title,start,end\nAda,Fine,2096-01-01,2096-01-01\nAda,"Cut off,2096-01-02,2096-01-02\n' >"$work/cut.csv"
run 2 mapped_ana import "$work/cut.csv"
complains "The quote opened in the record on line 3 is never closed."
printf 'artist,title,start,end\nAda,Fine,2096-01-01,2096-01-01\nAda,A\0B,2096-01-02,2096-01-02\n' >"$work/nul.csv"
run 2 mapped_ana import "$work/nul.csv"
complains "is not UTF-8 text"
{ echo artist,title,start,end && head -c 40000 /dev/zero | tr '\0' ,; } >"$work/wide.csv"
run 2 mapped_ana import "$work/wide.csv"
complains "The record on line 2 has over 16,384 fields."
printf '[{"artist":"Ada","title":"Fine","start":"2096-01-01","end":"2096-01-01"},\n{"artist":' >"$work/cut.json"
run 2 mapped_ana import "$work/cut.json"
complains "Line 2 is no JSON"
run 2 mapped_ana import "$work"
complains "cannot be read: Is a directory."
truncate -s 300M "$work/large.csv" # takes no room
run 2 mapped_ana import "$work/large.csv"
complains "large.csv is too large (over 256 MB); split it."
status=0
{ echo artist,title,start,end; yes Ada,Fine,2096-01-01,2096-01-01; } 2>/dev/null |
    callboard mapped_ana import - >"$work/out" 2>"$work/err" || status=${PIPESTATUS[1]}
[ "$status" = 2 ] || fail "a pipe without an end: status $status"
complains "The standard input is too large (over 256 MB); split it."
[ "$(sql -c "SELECT count(*) FROM callboard.bookings")" = "$before" ] || fail "something of a file that cannot be used is booked"

imports_end
