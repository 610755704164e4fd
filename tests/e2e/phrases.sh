#!/usr/bin/env bash
# What the command line says as the board says it, through the real program on a private cluster of its own: the line of
# quick add, short ids, lists by the board's filter, undo, histories in words; and what it says to a slip of the fingers.
set -uo pipefail

name=phrases
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"

check 0 migrate --quiet
check 0 tenant add Phrases --zone Europe/London
check 0 tenant use Phrases
check 0 artist add --name "Ada Byron" --skill comp --department Comp --rate 60 --pattern "mon-fri 9-18"
check 0 artist add --name "Ben Okri" --skill comp --department Comp --rate 50 --pattern "mon-fri 10-19"
check 0 project add --code SUN --name Sunrise

# the line of quick add; 2094-06-07 is a Monday
check 0 book "Sunrise comp @SUN 7-9 jun 2094 pencil" --artist ada --json
json '(x["outcome"], x["booking"]["title"], x["booking"]["project"]) == ("booked", "Sunrise comp", "Sunrise")'
json '(x["booking"]["start"][:16], x["booking"]["end"][:16]) == ("2094-06-07T09:00", "2094-06-09T18:00")'
comp=$(get 'x["booking"]["id"]')
check 0 book --artist ada "Late @su 10 jun 2094 20-23 confirmed ; call first" --json
json '(x["booking"]["status"], x["booking"]["notes"]) == ("confirmed", "call first") and x["clashes"]'
check 0 book "Grade >ben 14 jun 2094 14-18 second" --json
json '(x["booking"]["artist"], x["booking"]["status"], x["booking"]["start"][11:16]) == ("Ben Okri", "second", "14:00")'
id=0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e11
check 0 book "Once >ben 15 jun 2094" --id $id
check 0 book "Once >ben 15 jun 2094" --id $id --json
json "x['booking']['id'] == '$id' and x['booking']['version'] == 1"
check 3 book "Twice >ben 15 jun 2094" --json
json "x['outcome'] == 'conflict' and [c['id'] for c in x['conflicts']] == ['$id']"
check 2 book "Nobody 15 jun 2094"
complains "--artist"
check 2 book "@SUN 15 jun 2094" --artist ada
complains "A title is missing"
# (with a day: without one it would be today, which may be over)
check 2 book "Firm tue-thu firm 28 jun 2094" --artist ada
complains "--as-it-stands books it so"
check 2 book "Grade firm 28 jun 2094" --artist ada
complains "--as-it-stands books it so"
# what cannot be booked may be so because of a slip, so that is said, too
check 2 book "Grade tue-thu firm 28 jun 2020" --artist ada
complains "is over: a booking begins today or later. \"tue-thu\" is in the title: put days and status last."
check 0 book "Grade firm 28 jun 2094" --artist ada --as-it-stands --json
json '(x["booking"]["title"], x["booking"]["start"][:10]) == ("Grade firm", "2094-06-28")'
check 0 release "$(get 'x["booking"]["id"]')" --reason mistake
# several bookings of one act, all or none
check 0 book "Spots 21-23 jun 2094 14-16 each" --artist ada --json
json '[b["start"][:13] for b in x["bookings"]] == ["2094-06-%dT14" % d for d in (21, 22, 23)]'
check 3 book "Other 21-24 jun 2094 14-16 each" --artist ada --json
json '[c["title"] for c in x["conflicts"]] == ["Spots"] * 3'
check 0 week --week 2094-06-24 --json
json '[b["title"] for b in x] == ["Spots"] * 3'
check 2 book "Spots 28-29 jun 2094 14-16 each" --artist ada --id $id
complains "The line is 2 bookings"
check 2 book --artist ada --from mon
complains "--to is missing"

# lists by the board's filter, with short ids
short=${comp:0:8}
check 0 bookings --from 2094-06-01 --to 2094-06-30
says "2094-06-07 09:00  2094-06-09 18:00  Ada Byron  pencil     Sunrise comp"
says "  $short"
lacks "$comp"
check 0 bookings @SUN status:pencil,hold --from 2094-06-01 --to 2094-06-30 --json
json "[(b['id'], b['title'], b['behind'], b['project']) for b in x] == [('$comp', 'Sunrise comp', [], 'Sunrise')]"
check 0 bookings "-@SUN ada" --from 2094-06-01 --to 2094-06-30
says "No booking like that from 2094-06-01 to 2094-06-30."
check 0 bookings ben --from 2094-06-01 --to 2094-06-30 --csv
[ "$(wc -l <"$work/out")" = 3 ] || fail "$last: not Ben's two and a heading"
check 2 bookings @NONE
complains 'There is no project "NONE"'
check 0 bookings sunrise --from 1000-01-01 --to 9998-01-01 # all centuries
says "  $short"
check 2 bookings --to 2020-01-01
complains "give --from as well"
check 0 bookings
says "No booking like that from "
says " --from and --to show other days."
check 0 bookings --from 2094-06-01
says "From 2094-06-01 to 2094-08-23. --from and --to show other days."
check 0 bookings --from 2094-06-01 --csv
lacks "other days"
check 0 bookings --from 2094-06-01 --to 2094-06-30
lacks "other days"
check 0 week --week 2094-06-07 --ids
says "  $short"

# an id is as much of it as only one has
check 0 status "$short" confirmed --json
json "x['booking']['id'] == '$comp' and x['booking']['version'] == 2"
check 0 status "${comp:0:4}" pencil
check 0 move "${short^^}" --to 2094-06-08 --json
json 'x["booking"]["end"][:16] == "2094-06-08T18:00"'
check 2 status 0f8 pencil
complains "is not an id"
check 2 show "${comp:0:8}-x"
check 4 show ffffffff
complains "There is no booking whose id begins with ffffffff"
check 4 release ffff --reason mistake --json
json 'x["outcome"] == "gone" and "ffff" in x["message"]'
check 0 book "Twin >ben 1 jul 2094" --id 0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e22
check 2 show 0f8c5b
complains "Several bookings' ids begin with 0f8c5b; type more of it: 0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e1 Once (Ben Okri), "
check 0 bookings ben --from 2094-06-01 --to 2094-07-30
says "  0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e2" # as many digits as it takes
check 0 release 0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e2 --reason mistake

# one booking, with what lies behind it
check 0 book "Behind >ada 7 jun 2094 second" --json
behind=$(get 'x["booking"]["id"]')
check 0 show "$short"
says "title       Sunrise comp"
says "status      pencil"
says "Behind it:"
says "${behind:0:8}"
says "pencil -> confirmed"
check 0 show "$behind" --json
json "x['id'] == '$behind' and x['behind'] == ['$comp'] and x['waiting'] == [] and [e['act'] for e in x['history']] == ['booked']"
check 0 show "$short" --json
json "[b['id'] for b in x['waiting']] == ['$behind'] and len(x['history']) == 4"
check 0 free --from 2094-06-07 --to 2094-06-09 --partly
says "Behind (second, 2094-06-07 09:00, ${behind:0:8})"

# what happened, in the board's words
check 0 history "$short"
says "pencil -> confirmed"
says "Mon 7 Jun 09:00 - Wed 9 Jun 18:00 -> Mon 7 Jun 09:00 - Tue 8 Jun 18:00"
check 0 log --artist ada --act moved
says "  $short"
[ "$(wc -l <"$work/out")" = 2 ] || fail "$last: not one line and its heading"
check 0 log --act booked --project sun --json
json '[e["title"] for e in x] == ["Sunrise comp", "Late"]'
check 0 log --by nobody
says "Nothing like that has happened."
check 0 log --by me --since -1h --limit 1
says "Behind"
check 0 log --since -1h --act booked --json
json 'len(x) == 10 and x[0]["title"] == "Sunrise comp"'
check 2 log --since tomorrow
complains "is still to come"

# undo, as u does
check 0 undo
says "Took back: booked Behind for Ada Byron."
check 0 undo --redo --json
json 'x["outcome"] == "redone" and x["what"] == "booked Behind for Ada Byron" and x["bookings"][0]["status"] == "second"'
check 0 artist edit ada --rate 62
check 0 undo
says "artist Ada Byron"
says "62"
check 0 artist list --json
json '[a["rate"] for a in x] == [60, 50]'
check 0 undo --list
says "booked Sunrise comp for Ada Byron"
check 0 undo --list --json
act=$(get '[a["id"] for a in x if a["what"].startswith("moved")][0]')
check 0 undo "${act:0:6}"
says "Took back: moved Sunrise comp for Ada Byron."
check 0 show "$short" --json
json 'x["end"][:10] == "2094-06-09"'
check 4 undo fffffff
complains "There is no act of yours fffffff"
check 2 undo --redo --list

# in what it differs from before
before=$(date -u +%Y-%m-%dT%H:%M:%S.%6NZ)
check 0 diff --since "$before"
says "No booking differs."
check 0 book "Fresh >ben 5 jul 2094" --json
fresh=$(get 'x["booking"]["id"]')
check 0 move "$short" --to 2094-06-08
check 0 diff --since "$before" --json
json "{d['title']: d['change'] for d in x} == {'Fresh': 'added', 'Sunrise comp': 'moved'} and [d['was_start'] for d in x if d['id'] == '$fresh'] == [None]"
check 0 diff --since "$before"
says "moved  Ada Byron  Sunrise comp  Ada Byron  2094-06-07 09:00  2094-06-09 18:00  2094-06-07 09:00  2094-06-08 18:00  "
check 0 move "$short" --to 2094-06-09
check 0 release "${fresh:0:8}" --reason mistake
check 0 diff --since "$before" --csv
[ "$(wc -l <"$work/out")" = 1 ] || fail "$last: more than its heading"
check 2 diff
check 2 diff --since tomorrow
# whom it was of is said by the name of then, also of one who was removed since
check 0 artist add --name "Cy Twombly"
check 0 book "Mural >cy 12 jul 2094"
check 0 book "Sketch >cy 13 jul 2094" --json
sketch=$(get 'x["booking"]["id"]')
before=$(date -u +%Y-%m-%dT%H:%M:%S.%6NZ)
check 0 move "$sketch" --artist ben
check 0 undo "$(callboard undo --list --json | python3 -c 'import json, sys; print([a["id"] for a in json.load(sys.stdin) if a["what"].startswith("booked Mural")][0])')"
check 0 artist remove cy
check 0 diff --since "$before" --json
json 'sorted((d["title"], d["artist"], d["was_artist"]) for d in x) == [("Mural", "Cy Twombly", "Cy Twombly"), ("Sketch", "Ben Okri", "Cy Twombly")]'
check 0 diff --since "$before"
says "moved  Ben Okri    Sketch  Cy Twombly  "
check 0 undo
check 0 release "$sketch" --reason mistake
check 0 artist remove cy

# before the trail of records began
check 0 week --week 2094-W23 --at "2000-01-01 09:00" --json
complains "Names, rates, working hours and time off are known from "
check 0 week --week 2094-W23 --at now
grep -q "are known from" "$work/err" && fail "$last: they are known by then"

# who comes back with an act is named beside what is booked again
printf 'artist,title,start,end\nDee Dee,Bass,2094-07-19,2094-07-19\n' >"$work/dee.csv"
check 0 import "$work/dee.csv" --create
check 0 undo
says "Dee Dee"
check 0 undo --redo
says "2094-07-19 09:00  2094-07-19 18:00  Dee Dee"
check 0 undo

# what is printed comes in again as it is: projects of one name are told apart, and who was renamed is found
check 0 project add --code ONE --name Twin
check 0 project add --code TWO --name Twin
check 0 book --artist ben --project TWO --title Second --from 2094-07-26 --to 2094-07-26
check 0 week --week 2094-W30 --csv
cp "$work/out" "$work/printed.csv"
check 0 import "$work/printed.csv"
says "0 booked, 1 unchanged"
check 0 artist edit ben --name "Ben O."
check 0 import "$work/printed.csv"
says "0 booked, 1 unchanged"
sed -i 's/Second/Third/' "$work/printed.csv"
check 0 import "$work/printed.csv"
says "title Second -> Third"
check 0 artist edit ben --name "Ben Okri"
printf 'artist,title,start,end,project\nBen Okri,Fourth,2094-07-27,2094-07-27,Twin\n' >"$work/twin.csv"
check 1 import "$work/twin.csv"
says 'Several projects are called "Twin"; write the code of one of them: ONE, TWO.'
printf 'uid,artist,title,start,end\nu,Ben Okri,A,2094-07-28,2094-07-28\nu,Ben Okri,B,2094-07-29,2094-07-29\n' >"$work/uid.csv"
check 0 import "$work/uid.csv"
sed -i 's/2094-07-29$/2094-07-99/' "$work/uid.csv"
check 1 import "$work/uid.csv"
says "0 booked, 1 unchanged, 1 invalid"
lacks "no longer in the file"
printf 'start,end\n2094-08-02,2094-08-03\n' >"$work/off.csv"
check 0 timeoff import "$work/off.csv" --artist ben
check 0 timeoff list --artist ben
says "2094-08-02  2094-08-03"
check 2 timeoff import "$work/off.csv" --artist nobody
complains 'nobody'

# which tenant: a private home's own choice; a file that names one that is not there says so
[ -e "$XDG_CONFIG_HOME/callboard/callboard.ini" ] && fail "tenant use has written into the file of all homes"
grep -qx 'tenant = "Phrases"' "$work/home/callboard.ini" || fail "tenant use has not written into the home"
mkdir -p "$XDG_CONFIG_HOME/callboard"
printf '# mine\n[board]\ntenant = Gone\n' | tee "$work/gone.ini" >"$XDG_CONFIG_HOME/callboard/callboard.ini"
check 0 artist list
check 2 --config "$work/gone.ini" artist list
complains "It is named in $work/gone.ini:3; \`callboard tenant list\` shows which there are"
check 2 --tenant Gone artist list
complains "tenant use NAME"
grep -q "named in" "$work/err" && fail "$last: no file names it"
rm "$work/home/callboard.ini"
check 2 artist list
complains "callboard/callboard.ini:3"
check 0 --tenant Phrases tenant use Phrases
rm "$XDG_CONFIG_HOME/callboard/callboard.ini"
check 0 tenant show
says "rest_hours        11"
check 0 tenant show --json
json '(x["name"], x["zone"], x["rest_hours"], x["day_start"], x["holidays"]) == ("Phrases", "Europe/London", 11, "08:00", [])'
check 2 tenant set rest_hour 11
complains 'There is no setting "rest_hour". Did you mean rest_hours?'
check 2 tenant set nonsense 11
complains "there are zone, currency,"

# a slip of the fingers, and where one asks for help
for slip in "bok:book" "staus:status" "artists:artist" "hlep:help"; do
    check 2 "${slip%:*}"
    complains "There is no verb \"${slip%:*}\". Did you mean ${slip#*:}?"
done
check 2 artist lits
complains "Did you mean list?"
check 2 week --wekks 3
complains "There is no option --wekks here. Did you mean --weeks?"
check 2 --weks=3
complains 'Did you mean --weeks?'
for line in "[bord]:[board]" "[board]\ntennant = X:tenant" "[keys]\nmovee = j:move"; do
    printf '%b\n' "${line%:*}" >"$work/slip.ini"
    check 2 --config "$work/slip.ini" week
    complains "Did you mean ${line#*:}?"
done
check 0 free --from 2094-06-07 --to 2094-06-09 --skill compp
complains 'No artist has the skill "compp". Did you mean comp?'
lacks "Nobody"
check 0 free --from 2094-06-07 --to 2094-06-09 --skill rig --json
json 'x == []'
complains 'No artist has the skill "rig".'
for call in "help" "--help" "-h"; do
    # shellcheck disable=SC2086 # words
    check 0 $call
    says "usage: callboard [board]"
done
check 0 help help
says "callboard help: all verbs, or all about one of them"
check 0 help book
says "callboard book LINE"
check 0 book -h
says "callboard book LINE"
check 2 help bok
complains "Did you mean book?"
for call in --version version "week --week W48 --version"; do
    # shellcheck disable=SC2086 # words
    check 0 $call
    [ "$(sed 's/ .*//' "$work/out" | tr '\n' ' ')" = "callboard schema libpq ncurses PostgreSQL " ] || fail "$last: not the five versions"
done
check 0 version --json
json 'x["server"][:2].isdigit() and x["schema"] >= 77'
CALLBOARD_HOME=$work/none "$CALLBOARD_BINARY" --version >"$work/out" 2>"$work/err" || fail "--version without a home"
says "PostgreSQL server is not reached"
[ -e "$work/none" ] && fail "--version has made a home"

# programs find the error where they look for the answer
for call in "bok" "book --from x" "show 12" "log --since foo" "bookings @NONE" "book --artist nobody --from mon --to tue --title x" \
    "--config $work/slip.ini week" "tenant set nonsense 1" "--zone Mars/Olympus week"; do
    # shellcheck disable=SC2086 # words
    check 2 $call --json
    json 'x["outcome"] == "invalid" and len(x["message"]) > 10'
done
printf '[database]\nconninfo = host=/nowhere dbname=callboard\n' >"$work/away.ini"
check 6 --config "$work/away.ini" week --json
json 'x["outcome"] == "unreachable" and "cannot be reached" in x["message"]'
check 1 demo --json
json 'x["outcome"] == "failed" and "empty" in x["message"]'

# a reader that leaves is no news
callboard log --limit 1000 2>"$work/err" | head -n 1 >"$work/out"
[ ! -s "$work/err" ] || fail "a reader that has left: $(cat "$work/err")"

verbs_end
