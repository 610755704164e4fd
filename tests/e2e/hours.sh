#!/usr/bin/env bash
# Hours, money and days, through the real program on a private cluster of its own: the week's `h`, reports and the finder
# say the same; figures are exact; days are read strictly; what is moved keeps its clock times.
set -uo pipefail

name=hours
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
book() { check 0 book --artist "$1" --from "$2" --to "$3" --title Shift --project OPS --status confirmed --json; }

check 0 migrate --quiet
check 0 tenant add Duty --zone Europe/London
check 0 tenant use Duty
check 0 project add --code OPS --name Operations
check 0 artist add --name Ada --skill fly --rate 62.55 --pattern "mon-fri 9-18" --json
check 0 artist add --name Zed --skill rig --pattern "mon-fri 9-18"

# 2030: Monday 25 November, and what the rule says of it
book Ada "2030-11-26 18:00" "2030-11-27 00:30"
book Ada "2030-11-30 10:00" "2030-12-01 18:00"
check 0 week --week 2030-W48
[ "$(awk '$1 == "Ada" {print $NF}' "$work/out")" = 24 ] || fail "the week's h is not 24: a night of 6.5, a weekend of 17"
check 0 report utilisation --from 2030-W48 --to 2030-W48
says "2030-11-25  Ada         23.50       0.00    45.00  52.2"
says "            Sum         23.50       0.00    90.00  26.1"
[ "$(tail -n 1 "$work/out" | cut -c 1-12)" = "As it is now" ] || fail "$last: the last line does not say how fresh it is"
check 0 report utilisation --from 2030-W48 --to 2030-W48 --svg
/usr/bin/python3 - "$work/out" <<'PICTURE' || fail "$last: a picture with its figures"
import sys, xml.dom.minidom
texts = [node.firstChild.data for node in xml.dom.minidom.parse(sys.argv[1]).getElementsByTagName("text")]
assert texts == ["Duty: Booked, in percent of what they work, 25 Nov - 1 Dec 2030", "2030-11-25", "Ada", "52", "Zed", "0"], texts
PICTURE
check 2 report cost --svg --json
check 0 report cost --from 2030-11-26 --to 2030-11-26
says "OPS   Operations   6.50  406.58"
says "As it is now"
check 0 report cost --from 2030-11-30 --to 2030-12-01 --json
says '"cost": 1063.35'
lacks Sum
check 0 report cost --from 1990-01-01 --to 2090-01-01 --csv
says ",OPS,Operations,23.50,1469.93,0.00,"
check 0 report utilisation --from 2030-01-01 --to 2030-12-01
[ "$(sed -n 2p "$work/out" | cut -c 1-10)" = 2030-11-25 ] || fail "$last: weeks of zeros before the first booking"
check 0 report holds
says "No holds were made then."
check 2 report cost --from 2030-12-01 --to 2030-11-01
complains "--to lies before --from."

# the finder's cost of a stretch is what a booking of it counts
check 0 free --from "2030-12-07 10:00" --to "2030-12-08 18:00" --partly --json
check 0 artist edit Ada --pattern none
check 0 free --from "2030-12-09 08:00" --to "2030-12-11 20:00" --json
says '"cost": 2251.8'
says '"rate": 62.55'
check 0 artist list --json
says '"rate": 62.55'
check 0 artist edit Ada --pattern "mon-fri 9-18"

# holidays: days and nothing else; the week shows them
check 2 tenant set holidays infinity
complains 'Holidays are days like 2026-12-25; "infinity" is none.'
check 2 tenant set holidays today
check 0 tenant set holidays 2030-12-18
check 0 week --week 2030-W51
says "Zed                       ::::::::                   :::::::: ::::::::    -" # Wednesday, too

# up to 24 hours the limit looks at the length
check 0 book --artist Zed --from "2030-12-03 00:00" --to "2030-12-04 00:00" --title Marathon
complains "24 h on Tue 3, the limit is 12"

# clock times, over a change of the clocks
check 0 book --artist Zed --from "2031-03-19 09:00" --to "2031-03-24 18:00" --title Tour --json
id=$(sed -n 's/.*"id": "\([0-9a-f-]*\)".*/\1/p' "$work/out" | head -n 1)
check 0 move "$id" --from "2031-03-26 09:00" --json
says '"start": "2031-03-26T09:00:00+00:00"'
says '"end": "2031-03-31T18:00:00+01:00"'

# sweep --all sums up once an hour; the figures are the same
check 0 sweep --all --json
check 0 report cost --from 1990-01-01 --to 2090-01-01 --json
says '"hours": 23.5'

verbs_end
