#!/usr/bin/env bash
# callboard-files: workbooks come in and go out; what is damaged, endless or no workbook at all is refused in words; where
# the program is missing the verbs say so; and the board has none of its libraries.
set -uo pipefail

name=files
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"

check 0 tenant add North --zone Europe/Berlin
check 0 tenant use North
check 0 artist add --name "Ben Okri"
check 0 book --artist ben --title "=1+2" --from "2094-06-01 10:00" --to "2094-06-01 19:00"
check 0 book --artist ben --title "Night" --from "2094-06-02 00:00" --to "2094-06-03 00:00" --status confirmed
range=(--from 2094-01-01 --to 2094-12-31)
check 0 export --file "$work/rows.xlsx" "${range[@]}"

# a workbook as spreadsheets make them
# edit PART PYTHON: rows.xlsx with the text x of that part changed, in edited.xlsx
edit() {
    python3 - "$work/rows.xlsx" "$work/edited.xlsx" "$1" "$2" <<'EDIT'
import sys, zipfile
source, target, part, change = sys.argv[1:]
old = zipfile.ZipFile(source)
with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
    for name in old.namelist():
        x = old.read(name)
        if name == part:
            x = eval(change)
        new.writestr(name, x)
EDIT
}
python3 - "$work/rows.xlsx" >"$work/out" 2>"$work/err" <<'SHEET' || fail "it is laid out for the eye and the printer"
import re, sys, zipfile
book = zipfile.ZipFile(sys.argv[1])
sheet = book.read("xl/worksheets/sheet1.xml").decode()
assert 'state="frozen"' in sheet and 'orientation="landscape"' in sheet and 'fitToHeight="0"' in sheet, sheet[:900]
assert "Print_Titles" in book.read("xl/workbook.xml").decode()
assert "<f>" not in sheet and "hyperlink" not in sheet, "a formula"
dates = [float(v) for v in re.findall(r'<c r="[HI]\d+" s="\d+"><v>([\d.]+)</v>', sheet)]
assert len(dates) == 4 and dates[2:] == [71012.0, 71013.0], dates
SHEET
# dates by whatever order they are shown in: the day of a cell is not guessed from that
edit xl/styles.xml 'x.replace(b"yyyy-mm-dd hh:mm", b"mm-dd-yy")'
check 0 import "$work/edited.xlsx"
says "line 3 changed: Wed 2 Jun 00:00 - Thu 3 Jun 00:00 -> Wed 2 Jun 09:00 - Thu 3 Jun 18:00"
check 0 undo
edit xl/styles.xml 'x.replace(b"yyyy-mm-dd hh:mm", b"d/m/yyyy h:mm")'
check 0 import "$work/edited.xlsx"
says "0 booked, 2 unchanged"

# what is no workbook, or a bad one
head -c 3000 "$work/rows.xlsx" >"$work/cut.xlsx"
check 2 import "$work/cut.xlsx"
complains "cut.xlsx: It is damaged, or no file of this kind."
printf '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 old' >"$work/old.xlsx"
check 2 import "$work/old.xlsx"
complains "save it as .xlsx"
echo 'artist,title,start,end' >"$work/text.xlsx"
check 2 import "$work/text.xlsx"
complains "text.xlsx: It is no workbook."
# a text in its cell, as long as Excel has them
long='b"<row r=\"5\"><c r=\"A5\" t=\"inlineStr\"><is><t>" + b"x" * 30000 + b"</t></is></c></row>"'
edit xl/worksheets/sheet1.xml "x.replace(b'</sheetData>', $long + b'</sheetData>')"
check 1 --json import "$work/edited.xlsx"
json 'x["unchanged"] == 2 and x["invalid"] == 1 and x["rows"][0]["line"] == 5'
edit xl/worksheets/sheet1.xml "x.replace(b'</sheetData>', ($long) * 9500 + b'</sheetData>')"
[ "$(stat -c %s "$work/edited.xlsx")" -lt 2000000 ] || fail "the bomb is small"
check 2 import "$work/edited.xlsx"
complains "What is in it is over 256 MB; split it."
check 0 bookings "${range[@]}" --json
json 'len(x) == 2'

# without the program: what is missing, and what the old file was stays
mkdir "$work/alone"
cp "$CALLBOARD_BINARY" "$work/alone/callboard"
whole=$CALLBOARD_BINARY
CALLBOARD_BINARY=$work/alone/callboard
check 2 import "$work/rows.xlsx"
complains "rows.xlsx: callboard-files is not installed, which does this; apt-get install callboard-files"
echo BEGIN:VCALENDAR >"$work/one.ics"
check 2 import "$work/one.ics"
complains "one.ics: callboard-files is not installed, which does this; apt-get install callboard-files"
printf old >"$work/old.xlsx"
check 1 export --file "$work/old.xlsx" "${range[@]}"
complains "callboard-files is not installed"
[ "$(cat "$work/old.xlsx")" = old ] && [ "$(find "$work" -name 'old.xlsx?*')" = "" ] || fail "the old file is as it was"
check 0 export --file "$work/rows.csv" "${range[@]}"
CALLBOARD_BINARY=$whole

# the board is as light as it was
ldd "$CALLBOARD_BINARY" >"$work/out"
for library in ical xlsxwriter pango cairo; do lacks "$library"; done

verbs_end
