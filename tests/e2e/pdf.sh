#!/usr/bin/env bash
# Sheets of weeks on paper: as PDF, everything on A4, the head on every page, nothing cut off, the same bytes for the same
# weeks; one artist's weeks below each other; a file whole or not at all, and words where it cannot be.
set -uo pipefail

name=pdf
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"

# A studio of 45 in two departments, of whom one is offered everything on one day: more than a page has room for.
check 0 tenant add North --zone Europe/Berlin
check 0 tenant use North
{
    echo artist,start,end,title,status
    for number in {10..54}; do
        echo "Artist $number,2094-06-0$((number % 3 + 1)) 09:00,2094-06-0$((number % 3 + 2)) 18:00,Shot $number,confirmed"
    done
    for number in {100..160}; do
        echo "Zoe,2094-06-02 09:00,2094-06-02 18:00,Option $number of a title that has no room on one line,hold"
    done
} >"$work/rows.csv"
check 0 import "$work/rows.csv" --create
check 0 artist edit "Artist 10" --department Roto
printf 'day,name\n2094-06-03,Corpus Christi\n' >"$work/days.csv"
check 0 tenant holidays import "$work/days.csv"
check 0 timeoff add --artist "Artist 11" --from "2094-06-01" --to "2094-06-01"

# pages FILE COUNT: so many pages of A4, each with the studio, the week, the days and its number.
pages() {
    pdfinfo -f 1 -l "$2" "$1" >"$work/out" 2>"$work/err" || fail "$1 is no PDF of $2 pages"
    says "Pages:           $2"
    [ "$(grep -c 'size: *841.89 x 595.276 pts (A4)' "$work/out")" = "$2" ] || fail "$1 is A4 on its long side"
    local page
    for ((page = 1; page <= $2; page++)); do
        pdftotext -f "$page" -l "$page" -layout "$1" "$work/page.$page"
        grep -q "North *2094-W22, 31 May - 6 Jun 2094" "$work/page.$page" || fail "$1: page $page has no week"
        grep -q "Artist *Mon 31 *Tue 1 *Wed 2 *Thu 3 Corpus Christi *Fri 4 *Sat 5 *Sun 6 *h" "$work/page.$page" ||
            fail "$1: page $page has no days"
        grep -q "as of .*, Europe/Berlin" "$work/page.$page" || fail "$1: page $page is of no time"
        grep -q "~~ heavy pencil.* page $page of $2$" "$work/page.$page" || fail "$1: page $page has no number"
    done
}

check 0 week --week 2094-W22 --pdf
cp "$work/out" "$work/week.pdf"
head -c 5 "$work/week.pdf" | grep -q %PDF- || fail "it is a PDF"
count=$(pdfinfo "$work/week.pdf" | sed -n 's/^Pages: *//p')
[ "$count" -ge 4 ] || fail "$count pages are too few"
pages "$work/week.pdf" "$count"
pdftotext -layout "$work/week.pdf" "$work/text"
for number in {10..54}; do
    [ "$(grep -c "^Artist $number " "$work/text")" = 1 ] || fail "Artist $number stands there once"
    [ "$(grep -c "Shot $number " "$work/text")" = 1 ] || fail "Shot $number stands there once"
done
pdftotext "$work/week.pdf" "$work/text"
tr '\n' ' ' <"$work/text" >"$work/line"
for number in {100..160}; do
    [ "$(grep -o "Option $number of a title that has no room on one line" "$work/line" | wc -l)" = 1 ] ||
        fail "Option $number is whole"
done
grep -q "Zoe, continued" "$work/text" || fail "who is too tall for a page goes on"
for words in Roto Others ", continued" away confirmed "? Option 100" hold; do
    grep -qF "$words" "$work/text" || fail "the sheet says $words"
done

# Where nobody has anything there is room for more, and 30 are enough.
check 0 week --week 2094-W30 --pdf
cp "$work/out" "$work/empty.pdf"
pdftotext -f 1 -l 1 -layout "$work/empty.pdf" "$work/out"
[ "$(grep -cE '^ *(Artist [0-9]|Zoe)' "$work/out")" = 30 ] || fail "a page has 30 artists"
says "page 1 of 2"

# The same weeks are the same bytes, in whichever second they are printed.
for _ in 1 2; do # a minute may begin between two
    check 0 week --week 2094-W22 --pdf
    cp "$work/out" "$work/first"
    check 0 week --week 2094-W22 --pdf
    ! cmp -s "$work/out" "$work/first" || break
done
cmp -s "$work/out" "$work/first" || fail "the same sheet is the same bytes"
[ "$(date -u -d "$(pdfinfo -isodates "$work/first" | sed -n 's/^CreationDate: *//p')" +%S)" = 00 ] ||
    fail "it was made in the minute that it is of"

# Of what is asked for alone, into a file that is whole or not there.
check 0 export --artist "Artist 10" --from 2094-05-31 --to 2094-06-20 --file "$work/own.PDF"
says "1 booking, from 2094-05-31 to 2094-06-20, in $work/own.PDF."
pdftotext -layout "$work/own.PDF" "$work/out"
for words in "Artist 10, 31 May - 20 Jun 2094" "Week *Mon *Tue *Wed" "^2094-W22 " "^2094-W24" "Thu 3" "Corpus Christi" \
    "Shot 10 " "page 1 of 1"; do
    grep -q "$words" "$work/out" || fail "one's own weeks lack $words"
done
lacks "Artist 11"
check 0 export --html --artist "Artist 10" --from 2094-05-31 --to 2094-06-20
[ "$(grep -c "<caption>" "$work/out")" = 1 ] || fail "one's own weeks are one table"
[ "$(grep -c '<bdi>2094-W2[234]</bdi><small>' "$work/out")" = 3 ] || fail "one's own weeks are its rows"
check 2 export --pdf --from 2094-01-01 --to 2099-12-31
complains "A sheet has at most 53 weeks, and 2094-01-01 to 2099-12-31 are 314: choose fewer by --from and --to."
check 2 export --html --from 2094-01-01 --to 2099-12-31 --file "$work/none.html"
[ ! -e "$work/none.html" ] || fail "what is too long is not written"
check 2 export --pdf --html
complains "two forms; give one."
check 2 week --pdf --html
complains "different forms; give one."

# Without the other program: words, and the file is as it was.
mkdir "$work/alone"
cp "$CALLBOARD_BINARY" "$work/alone/callboard"
echo old >"$work/old.pdf"
(
    CALLBOARD_BINARY=$work/alone/callboard failures=0
    check 1 export --from 2094-05-31 --to 2094-06-06 --file "$work/old.pdf"
    complains "callboard-files is not installed"
    check 1 week --pdf
    exit "$failures"
) || fail "without callboard-files"
[ "$(cat "$work/old.pdf")" = old ] || fail "a sheet that cannot be drawn leaves the file"
[ "$(find "$work" -name "old.pdf*" | wc -l)" = 1 ] || fail "and nothing beside it"

# What no font has is said once, with the package, and is no box.
check 0 book --artist "Artist 12" --title "Shot $(printf '\U0010fffd\U0010fffd') one" --from 2094-06-06 --to 2094-06-06
check 0 week --week 2094-W22 --pdf
cp "$work/out" "$work/lacking.pdf"
[ "$(grep -c "No font here has" "$work/err")" = 1 ] || fail "one warning for all"
complains "install fonts-noto-core for it; \"?\" stands there."
pdftotext "$work/lacking.pdf" "$work/out"
says "~Shot ?? one"

verbs_end
