#!/usr/bin/env bash
# What leaves the house: every form of an export reads in again, into an empty studio as it was and into its own without a
# change; a file is there whole or not at all; and a reader of iCalendar that is not ours finds the same.
set -uo pipefail

name=exports
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"

check 0 tenant add North --zone Europe/Berlin
check 0 tenant use North
check 0 artist add --name "Inês, da; \"Silva\"" --skill comp
check 0 artist add --name "佐藤 美咲"
check 0 artist add --name "Ben Okri"
check 0 project add --code SUN --name "Sunrise, part \\ two"
long=$(printf 'Nächte über Nächte %.0s' {1..12})
check 0 book --artist ben --title "=1+2" --from "2094-06-01 09:00" --to "2094-06-01 18:00" --project SUN \
    --notes $'  first line\nEND:VEVENT\n- last; with, all \\n of it \n'
check 0 book --artist ben --title "${long% }" --from "2094-06-02" --to "2094-06-04" --status confirmed
check 0 book --artist inês --title "Ben Okri: Grade" --from "2094-10-31 01:30+02:00" --to "2094-10-31 01:30Z" --status hold
check 0 book --artist 佐藤 --title "雪国" --from "2094-06-01" --to "2094-06-01" --heavy --decide-by "2094-05-30 12:00"
check 0 book --artist ben --title "Behind" --from "2094-06-01" --to "2094-06-01" --status second
range=(--from 2094-01-01 --to 2094-12-31)

# The rows that count, of the studio whose options are given.
book_of() {
    callboard --json "$@" bookings "${range[@]}" </dev/null 2>"$work/err" | python3 -c '
import json, sys
keys = ("artist", "project", "title", "notes", "start", "end", "status", "heavy", "decide_by")
print(*sorted(str([row[key] for key in keys]) for row in json.load(sys.stdin)), sep="\n")'
}
book_of --tenant North >"$work/book"
[ "$(wc -l <"$work/book")" = 5 ] || fail "five are booked"

for form in ics csv excel xlsx json jsonl; do
    file=$work/rows.$form
    [ $form != excel ] || file=$work/excel.csv
    check 0 export "--$form" "${range[@]}" --file "$file"
    [ $form = json ] || [ $form = csv ] || says "5 bookings, from 2094-01-01 to 2094-12-31, in $file."
    [ "$(find "$work" -name "$(basename "$file").*")" = "" ] || fail "something is left beside $file"
    check 0 import "$file"
    says "0 booked, 5 unchanged"
    check 0 tenant add "Copy $form" --zone Europe/Berlin
    check 0 --tenant "Copy $form" import "$file" --create
    says "5 booked"
    book_of --tenant "Copy $form" | diff "$work/book" - >"$work/out" || fail "$form reads in as it was"
    # printed it is the same, but for the time at which a workbook was made
    [ $form != xlsx ] || continue
    check 0 export "--$form" "${range[@]}"
    cmp -s "$work/out" "$file" || fail "--$form prints what it writes"
done

# the end of the file's name says which form
check 0 export "${range[@]}" --file "$work/by-name.ICS"
cmp -s "$work/by-name.ICS" "$work/rows.ics" || fail "its name says iCalendar"
check 0 export "${range[@]}"
cmp -s "$work/out" "$work/rows.csv" || fail "without a word it is CSV"
check 2 export --file "$work/rows.xls"
complains "its name does not say in which form"
check 2 export --ics --jsonl
complains "--ics and --jsonl are two forms; give one."
check 2 week --ics --csv
complains "different forms; give one."
check 0 week --week 2094-W22 --ics
says "SUMMARY:Ben Okri: =1+2"

# of one artist, of one project, by the board's filter
check 0 export --ics --artist ben "${range[@]}"
says "SUMMARY:=1+2"
lacks "佐藤"
check 0 export --jsonl --project SUN "${range[@]}"
[ "$(wc -l <"$work/out")" = 1 ] || fail "one is on SUN"
check 0 export --jsonl status:hold "${range[@]}"
says "Ben Okri: Grade"
lacks "雪国"
check 2 export --artist nobody "${range[@]}"

# whole or not at all
printf 'old' >"$work/rows.json"
check 1 export --json "${range[@]}" --file "$work/none/rows.json"
complains "cannot be written: No such file or directory."
check 2 export --json "${range[@]}" --file "$work/rows.json" rate:x
[ "$(cat "$work/rows.json")" = old ] || fail "a question that is not understood leaves the file"
(chmod 640 "$work/rows.ics" && check 0 export --ics "${range[@]}" --file "$work/rows.ics" && exit "$failures") || fail "once more"
[ "$(stat -c %a "$work/rows.ics")" = 640 ] || fail "a file keeps its mode"
check 1 --json export "${range[@]}" --file /dev/full
json '"cannot be written" in x["message"]'
(umask 077 && check 0 export --ics "${range[@]}" --file "$work/mine.ics" && exit "$failures") || fail "a file by the user's umask"
[ "$(stat -c %a "$work/mine.ics")" = 600 ] || fail "the user's umask counts"

ln -s "$work/mine.ics" "$work/link.ics"
check 0 export --ics "${range[@]}" --file "$work/link.ics"
[ -L "$work/link.ics" ] && [ ! -L "$work/mine.ics" ] || fail "a link stays, and the file it leads to is written"
mkfifo "$work/pipe"
cat "$work/pipe" >"$work/piped" &
check 0 export --ics "${range[@]}" --file "$work/pipe"
wait $!
[ -p "$work/pipe" ] && cmp -s "$work/piped" "$work/rows.ics" || fail "what is no file is written to, and stays"

# a calendar that reads it finds the same, twice
/usr/bin/python3 - "$work/rows.ics" >"$work/out" 2>"$work/err" <<'READ' || fail "python's icalendar reads it"
import sys
from icalendar import Calendar
raw = open(sys.argv[1], "rb").read()
assert all(len(line) <= 75 and b"\n" not in line for line in raw.split(b"\r\n")), "lines"
calendar = Calendar.from_ical(raw)
assert str(calendar["X-WR-TIMEZONE"]) == "Europe/Berlin" and str(calendar["METHOD"]) == "PUBLISH"
events = {str(event["RESOURCES"]) + "|" + str(event["SUMMARY"]).split(": ", 1)[1]: event for event in calendar.walk("VEVENT")}
assert len(events) == 5, events.keys()
first = events["Ben Okri|=1+2"]
assert str(first["DTSTART"].dt) == "2094-06-01 07:00:00+00:00" and str(first["DTEND"].dt) == "2094-06-01 16:00:00+00:00"
# (it takes a backslash before an n for a new line)
assert str(first["DESCRIPTION"]).startswith("  first line\nEND:VEVENT\n- last; with, all "), first["DESCRIPTION"]
assert first["DTSTAMP"].dt == first["LAST-MODIFIED"].dt and int(first["SEQUENCE"]) == 0
assert (str(first["STATUS"]), str(first["TRANSP"])) == ("TENTATIVE", "OPAQUE")
second = events["Ben Okri|Behind"]
assert (str(second["TRANSP"]), str(second["X-MICROSOFT-CDO-BUSYSTATUS"])) == ("TRANSPARENT", "FREE")
READ

# the page of weeks: a table of seven days for everybody, and nothing in it but text
check 0 project edit SUN --code "S<b>&"
check 0 book --artist ben --title '<script>alert("x")</script> & co' --from "2094-06-03 10:00" --to "2094-06-03 12:00" --status hold
check 0 export --html --from 2094-05-31 --to 2094-06-13 --file "$work/weeks.html"
says "5 bookings, from 2094-05-31 to 2094-06-13, in $work/weeks.html."
check 0 week --week 2094-W22 --weeks 2 --html
for page in weeks.html out; do
    python3 - "$work/$page" 2>"$work/err" <<'PAGE' || fail "$page is a page of weeks"
import sys
from html.parser import HTMLParser
class Page(HTMLParser):
    def __init__(self):
        super().__init__()
        self.tags, self.text, self.rows, self.left = [], [], [], {}
    def handle_starttag(self, tag, attributes):
        self.tags.append(tag)
        a = dict(attributes)
        if tag == "table":
            self.rows, self.left = [], {}
        if tag == "tr":
            self.rows.append(0)
            self.left = {row - 1: cells for row, cells in self.left.items() if row > 0}
            self.rows[-1] += self.left.get(0, 0)
        if tag in ("td", "th"):
            wide, high = int(a.get("colspan", 1)), int(a.get("rowspan", 1))
            self.rows[-1] += wide
            for row in range(1, high):
                self.left[row] = self.left.get(row, 0) + wide
            assert tag == "td" or a.get("scope") in ("col", "row", "rowgroup"), a
    def handle_endtag(self, tag):
        assert tag != "table" or set(self.rows) == {9 if sys.argv[1].endswith("/out") else 8}, self.rows
    def handle_data(self, data):
        self.text.append(data)
page = Page()
source = open(sys.argv[1], encoding="utf-8").read()
page.feed(source)
text = "".join(page.text)
assert page.tags.count("table") == 2 and "script" not in page.tags and "img" not in page.tags, page.tags
for words in ('<script>alert("x")</script> & co', "~=1+2 @S<b>&", ", pencil", "~~雪国", "heavy pencil, decide by Sun 30 May 12:00",
              "2 Behind", ", second option", "? <script>", ", hold", ", confirmed"):
    assert words in text, words
assert ("* overlaps a booking" in text) == sys.argv[1].endswith("/out")
# who has no booking there is on the board's own page alone
assert ('Inês, da; "Silva"' in text) == sys.argv[1].endswith("/out")
assert "default-src 'none'" in source and "http" not in source.replace("http-equiv", "")
PAGE
done
check 0 status "$(callboard --json bookings @SUN "${range[@]}" </dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])')" confirmed
check 0 export --ics --artist ben "${range[@]}"
says "SEQUENCE:1"

verbs_end
