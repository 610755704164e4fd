#!/usr/bin/env bash
# What the command line says as the board says it, through the real program on a private cluster of its own: the line of
# quick add, short ids, lists by the board's filter, undo, histories in words; and what it says to a slip of the fingers.
set -uo pipefail

name=phrases
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
# json EXPRESSION over x, the output as JSON; get EXPRESSION prints it
json() { python3 -c 'import json, sys; x = json.load(open(sys.argv[1])); sys.exit(not eval(sys.argv[2]))' "$work/out" "$1" ||
    fail "$last: not $1"; }
get() { python3 -c 'import json, sys; x = json.load(open(sys.argv[1])); print(eval(sys.argv[2]))' "$work/out" "$1"; }

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
check 2 book "Firm tue-thu firm" --artist ada
complains "--as-it-stands books it so"
check 0 book "Firm tue-thu firm" --artist ada --as-it-stands --json
json 'x["booking"]["title"] == "Firm tue-thu firm"'
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

verbs_end
