#!/usr/bin/env bash
# Calendars of other programs, read by callboard-files: what of a file is wanted, what has no end, no zone or no UID, and
# what is damaged. Which rows a calendar has is in tests/unit/files/ics.c; here is what becomes of them on the board.
set -uo pipefail

name=calendars
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"

check 0 tenant add North --zone Europe/London
check 0 tenant use North
check 0 artist add --name "Ada Byron"

# calendar FILE LINE...: the lines as a calendar
calendar() {
    local file=$work/$1
    shift
    printf '%s\r\n' BEGIN:VCALENDAR "$@" END:VCALENDAR >"$file"
}
event() { printf '%s\r\n' BEGIN:VEVENT "RESOURCES:Ada Byron" SUMMARY:Comp "$@" END:VEVENT; }

calendar one.ics "$(event UID:one DTSTART:20940601T090000Z DTEND:20940601T100000Z)"
check 0 import "$work/one.ics"
says "1 booked"

# ---- a file that is damaged ----

printf 'BEGIN:VCALENDAR\r\n%s\r\nBEGIN:VEVENT\r\nUID:cut\r\n' "$(event UID:whole DTSTART:20940603T090000Z DTEND:20940603T100000Z)" >"$work/cut.ics"
check 2 import "$work/cut.ics"
complains "cut.ics: It is cut short within the event of line 9."
check 0 bookings --from 2094-06-03 --to 2094-06-03 --json
json 'x == []'

# ---- times without a zone ----

floating=$(event UID:floating DTSTART:20940604T090000 DTEND:20940604T100000)
calendar floating.ics "$floating"
check 0 import "$work/floating.ics" --dry-run
says "1 row has no zone: by the clocks of Europe/London, the studio's; --zone says which others."
check 0 import "$work/floating.ics" --dry-run --json
json 'x["said"] == ["1 row has no zone: by the clocks of Europe/London, the studio'"'"'s; --zone says which others."]'
calendar tokyo.ics X-WR-TIMEZONE:Asia/Tokyo "$floating"
check 0 import "$work/tokyo.ics"
says "1 booked"
says "1 row has no zone: by the clocks of Asia/Tokyo, as the calendar says; --zone says which others."
check 0 bookings --from 2094-06-04 --to 2094-06-04 --json
json '[b["start"] for b in x] == ["2094-06-04T01:00:00+01:00"]'
check 0 import "$work/tokyo.ics" --json
json '(x["booked"], x["unchanged"], x["changed"]) == (0, 1, 0)'
check 0 import "$work/tokyo.ics" --zone Europe/Berlin
says "1 changed"
lacks "has no zone"
check 0 bookings --from 2094-06-04 --to 2094-06-04 --json
json '[b["start"] for b in x] == ["2094-06-04T08:00:00+01:00"]'

# ---- of a file only what begins within ----

calendar series.ics "$(event UID:series DTSTART:20940607T090000Z DTEND:20940607T100000Z RRULE:FREQ=WEEKLY)" \
    "$(event UID:late DTSTART:20941001T090000Z DTEND:20941001T100000Z)"
check 1 import "$work/series.ics" --dry-run
says "line 2 invalid: The event repeats without an end: --to D says up to which day it is read."
check 0 import "$work/series.ics" --from 2094-06-14 --to 2094-07-05
says "4 booked"
says "2 rows passed over: they begin outside of Mon 14 Jun 2094 00:00 - Tue 6 Jul 2094 00:00."
check 0 import "$work/series.ics" --from 2094-06-14 --to 2094-06-21
says "0 booked, 2 unchanged"
lacks missing
check 0 import "$work/series.ics" --to 2094-06-14 --json
json '(x["booked"], x["unchanged"], x["missing"]) == (1, 1, 0)'
calendar fewer.ics "$(event UID:series DTSTART:20940607T090000Z DTEND:20940607T100000Z RRULE:FREQ=WEEKLY EXDATE:20940614T090000Z,20940628T090000Z)"
check 0 import "$work/fewer.ics" --to 2094-06-21 --json
json '(x["unchanged"], x["missing"]) == (2, 1)'
check 2 import "$work/series.ics" --from 2094-06-14 --to 2094-06-10
complains "--to is not after --from."
check 2 import "$work/series.ics" --to sometime
complains "--to: "
printf 'artist,title,start,end\nAda Byron,Early,2094-08-02 09:00,2094-08-02 10:00\nAda Byron,Late,2094-08-03 09:00,2094-08-03 10:00\n' >"$work/rows.csv"
check 0 import "$work/rows.csv" --from 2094-08-03
says "1 booked"
says "1 row passed over: it begins before Tue 3 Aug 2094 00:00."
calendar off.ics "$(event UID:off "DTSTART;VALUE=DATE:20940901" RRULE:FREQ=DAILY)"
check 0 timeoff import "$work/off.ics" --artist ada --from 2094-09-02 --to 2094-09-03
says "2 added"
says "rows passed over"

# ---- a series without a UID ----

calendar nameless.ics "$(event DTSTART:20941101T090000Z DTEND:20941101T100000Z 'RRULE:FREQ=DAILY;COUNT=3')"
check 0 import "$work/nameless.ics"
says "3 booked"
says "1 of the events that repeat has no UID"
sed -i 's/COUNT=3/COUNT=4/; s/DTEND:20941101T100000Z/DTEND:20941101T110000Z/' "$work/nameless.ics"
check 0 import "$work/nameless.ics"
says "1 booked, 3 changed"

verbs_end
