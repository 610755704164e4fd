#!/usr/bin/env bash
# Two weeks of forty artists, with titles in many scripts, on paper: the page of HTML as Chromium prints it, and the PDF of
# callboard, with the fonts of Debian and with DejaVu alone. All of it is A4 on its long side, the days stand on every page,
# and no title is cut off.
set -uo pipefail
[ -n "${CALLBOARD_TEST_FOLDER:-}" ] || exec "$(dirname "$0")/../support/with-folder" "$0" "$@"

name=paper
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
titles=("Nächte, ein sehr langer Titel ohne Ende" "雪国ショット" "김민준 컷" "تنظيف" "ทำความสะอาด" "Ελένη" "Снег" "עריכה" "<b>&amp;</b>")

check 0 tenant add North --zone Europe/Berlin
check 0 tenant use North
{
    echo artist,start,end,title,status
    for number in {10..49}; do
        echo "Artist $number,2094-06-01 09:00,2094-06-0$((number % 3 + 1)) 18:00,\"Shot $number ${titles[number % 9]}\",pencil"
        echo "Artist $number,2094-06-0$((number % 3 + 1)) 09:00,2094-06-0$((number % 3 + 1)) 18:00,\"Option $number\",hold"
        echo "Artist $number,2094-06-08 09:00,2094-06-11 18:00,\"Next $number\",confirmed"
    done
} >"$work/rows.csv"
check 0 import "$work/rows.csv" --create

# whole FILE WEEKS...: each of its pages is A4 with the days of a week on it, each week begins a page, nothing is cut off.
# What is written from right to left is seen in letters, their order in a PDF is its reader's affair.
whole() {
    local file=$1 page count number
    last=$file
    pdfinfo -f 1 -l 99 "$file" >"$work/out" 2>"$work/err" || fail "it is a PDF"
    count=$(sed -n 's/^Pages: *//p' "$work/out")
    [ "$(grep -cE 'size: *841\.[89][0-9]* x 59[45]\.[0-9]* pts' "$work/out")" = "$count" ] || fail "$file: A4"
    [ "$count" -ge 4 ] || fail "$file: $count pages are too few"
    for ((page = 1; page <= count; page++)); do
        pdftotext -f "$page" -l "$page" -layout "$file" "$work/page"
        grep -qE "Artist +Mon (31|7) +Tue (1|8) +Wed" "$work/page" || fail "$file: page $page has no days"
        [ "$(grep -cE "2094-W2[23], " "$work/page")" -le 1 ] || fail "$file: page $page has two weeks"
    done
    pdftotext "$file" - | tr '\n' ' ' | tr -s ' ' >"$work/out"
    for number in {10..49}; do
        says "Option $number"
        says "Next $number"
        case ${titles[number % 9]} in
        تنظيف | עריכה) says "Shot $number" ;;
        *) says "Shot $number ${2:-${titles[number % 9]}}" ;;
        esac
    done
}

check 0 week --week 2094-W22 --weeks 2 --html
cp "$work/out" "$work/weeks.html"
sandbox=()
[ "$(id -u)" != 0 ] || sandbox=(--no-sandbox)
chromium --headless "${sandbox[@]}" --disable-gpu --user-data-dir="$work/chromium" --no-pdf-header-footer \
    --print-to-pdf="$work/html.pdf" "$work/weeks.html" >"$work/chromium.log" 2>&1 || fail "Chromium prints"
whole "$work/html.pdf"

check 0 week --week 2094-W22 --weeks 2 --pdf
cp "$work/out" "$work/weeks.pdf"
! grep -q "No font" "$work/err" || fail "Debian's fonts have all of it"
whole "$work/weeks.pdf"
! grep -qF "??" "$work/out" || fail "Debian's fonts have all of it"

# What callboard sends to callboard-files, and that program with one font.
mkdir "$work/caught" "$work/cache"
cp "$CALLBOARD_BINARY" "$work/caught/callboard"
printf '#!/bin/sh\nexec cat\n' >"$work/caught/callboard-files"
chmod +x "$work/caught/callboard-files"
"$work/caught/callboard" --home "$work/home" week --week 2094-W22 --weeks 2 --pdf >"$work/sheet.json" 2>"$work/err"
cat >"$work/fonts.conf" <<FONTS
<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>/usr/share/fonts/truetype/dejavu</dir><cachedir>$work/cache</cachedir></fontconfig>
FONTS
FONTCONFIG_FILE=$work/fonts.conf "$(dirname "$CALLBOARD_BINARY")/callboard-files" write-pdf <"$work/sheet.json" \
    >"$work/dejavu.pdf" 2>"$work/err" || fail "with one font"
[ "$(grep -c '^callboard-files: ' "$work/err")" = 1 ] || fail "it warns once" # fontconfig has its own words, too
for words in 雪国ショット 김민준 ทำความสะอาด "install fonts-noto-cjk, fonts-noto-core for them"; do complains "$words"; done
pdftotext "$work/dejavu.pdf" "$work/out"
last="with DejaVu alone"
says "Shot 10 ??????"
says "Снег"
lacks 雪

verbs_end
