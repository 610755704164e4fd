#!/usr/bin/env bash
# How the verbs behave on a terminal: colours, the pager, what --verbose tells, the width of what is said.
set -uo pipefail

name=habits
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
export TERM=xterm
unset NO_COLOR COLORTERM

# on_a_terminal LINE: a line for the shell on a terminal of its own; $work/out is what is seen there. The callboard
# in it is the one that is tested, with the home of the others here.
mkdir "$work/bin"
printf '#!/bin/sh\nexec "%s" --home "%s" "$@"\n' "$CALLBOARD_BINARY" "$work/home" >"$work/bin/callboard"
chmod 755 "$work/bin/callboard"
on_a_terminal() {
    last="on a terminal: $1"
    PATH=$work/bin:$PATH script -qec "$1" /dev/null </dev/null >"$work/out" 2>"$work/err"
    checks=$((checks + 1))
}
esc=$'\033'
bookings=(bookings --from 2094-06-07 --to 2094-06-13)
list="${bookings[*]}"

check 0 migrate --quiet
check 0 tenant add Habits --zone Europe/London
check 0 tenant use Habits
check 0 artist add --name "Ada Byron" --pattern "mon-fri 9-18"
check 0 book --artist ada --from "2094-06-07 09:00" --to "2094-06-07 18:00" --title Firm --status confirmed
check 0 book --artist ada --from "2094-06-08 09:00" --to "2094-06-08 18:00" --title Maybe --status pencil

# ---- colours: the statuses' only, on a terminal only, and as the board has them ----
on_a_terminal "callboard $list"
says "${esc}[37;44mconfirmed${esc}[m  Firm"
says "${esc}[30;43mpencil${esc}[m     Maybe"
on_a_terminal "callboard week --week 2094-W23"
says "${esc}[37;44m Firm="
says "${esc}[30;43m~Maybe."
on_a_terminal "TERM=xterm-256color callboard $list"
says "${esc}[38;5;255;48;5;24mconfirmed${esc}[m"
on_a_terminal "callboard --color never $list"
says "confirmed  Firm"
lacks "$esc"
on_a_terminal "NO_COLOR=1 callboard $list"
lacks "$esc"
on_a_terminal "NO_COLOR= callboard $list"
says "$esc"
on_a_terminal "NO_COLOR=1 callboard --color always $list"
says "$esc"
on_a_terminal "TERM=dumb callboard $list"
lacks "$esc"
on_a_terminal "TERM=vt100 callboard $list"
lacks "$esc"
on_a_terminal "TERM=vt100 callboard --color always $list"
says "$esc"
on_a_terminal "callboard --json $list"
lacks "$esc"
on_a_terminal "callboard --csv $list"
lacks "$esc"
check 0 "${bookings[@]}"
lacks "$esc"
check 0 --color always "${bookings[@]}"
says "${esc}[37;44mconfirmed${esc}[m"
check 0 --color always log
says "${esc}[32madded${esc}[m"
callboard --color always doctor >"$work/out" 2>"$work/err" </dev/null # what it finds is the machine's
last="callboard --color always doctor"
grep -qE "^$esc\[[0-9;]+m(ok|warning|critical|unknown)$esc\[m " "$work/out" || fail "$last: no status has a colour"
check 0 --color always --json "${bookings[@]}"
lacks "$esc"
check 2 --color sometimes week
complains "--color takes auto, always or never"
mkdir -p "$XDG_CONFIG_HOME/callboard"
printf '[board]\ncolours = mono\n' >"$XDG_CONFIG_HOME/callboard/callboard.ini"
check 0 --color always "${bookings[@]}"
says "${esc}[7mconfirmed${esc}[m"
rm "$XDG_CONFIG_HOME/callboard/callboard.ini"

# ---- the pager: for what is read on a terminal ----
marking="sed s/^/page:/" # a pager that can be seen
on_a_terminal "PAGER=nonsense CALLBOARD_PAGER='$marking' callboard $list"
says "page:From"
lacks nonsense
on_a_terminal "unset CALLBOARD_PAGER; PAGER='$marking' callboard $list"
says "page:From"
says "${esc}[37;44mconfirmed${esc}[m" # it is given what the terminal would be
on_a_terminal "CALLBOARD_PAGER='$marking' callboard --json $list"
says "page:["
on_a_terminal "CALLBOARD_PAGER='$marking' callboard week --help"
says "page:callboard week"
on_a_terminal "CALLBOARD_PAGER='$marking' callboard undo --list"
says "page:When"
for plain in "CALLBOARD_PAGER=cat callboard $list" "CALLBOARD_PAGER= PAGER='$marking' callboard $list" \
    "CALLBOARD_PAGER='$marking' callboard --no-pager $list" "CALLBOARD_PAGER='$marking' TERM=dumb callboard $list" \
    "CALLBOARD_PAGER='$marking' callboard $list | cat" "CALLBOARD_PAGER='$marking' callboard $list </dev/null"; do
    on_a_terminal "$plain"
    says Maybe
    lacks page:
done
on_a_terminal "CALLBOARD_PAGER='$marking' callboard artist add --name 'Ben Okri'" # no reading
says "artist added: Ben Okri"
lacks page:
nobody=00000000-0000-4000-8000-000000000000
on_a_terminal "CALLBOARD_PAGER='$marking' callboard release $nobody --reason mistake; echo status \$?"
says "status 4"
lacks page:
# the exit status is the verb's, and what went wrong before there was a text is said at once
on_a_terminal "CALLBOARD_PAGER='$marking' callboard history $nobody; echo status \$?"
says "callboard: There is no booking"
says "status 4"
lacks page:
on_a_terminal "CALLBOARD_PAGER='head -n 1' callboard log; echo status \$?" # whoever has read enough goes
says "status 0"
lacks "callboard:"
on_a_terminal "CALLBOARD_PAGER='sh -c \"cat; exit 7\"' callboard $list; echo status \$?"
says "status 0"
# a shell that ends with more than 127 tells of a reader who left
on_a_terminal "CALLBOARD_PAGER='cat; exit 141' callboard $list; echo status \$?"
[ "$(grep -c Maybe "$work/out")" = 1 ] || fail "$last: shown more than once"
says "status 0"
# where no more can be gathered, what there is comes at once
callboard --help >"$work/whole" 2>"$work/err"
on_a_terminal "ulimit -f 1; CALLBOARD_PAGER='$marking' callboard --help; echo status \$?"
lacks page:
says "status 0"
tr -d '\r' <"$work/out" | grep -v '^status' | cmp -s - "$work/whole" || fail "$last: it is not the whole text"
# the private server need not wait for the reader
on_a_terminal "CALLBOARD_PAGER='cat; flock -n $work/home/sessions echo nobody holds it' callboard $list"
says "nobody holds it"
# what is said behind the text stays behind it
check 0 book --artist ada --from "2094-06-19 09:00" --to "2094-06-19 18:00" --title Saturday --status confirmed --json
on_a_terminal "CALLBOARD_PAGER='$marking' callboard show $(get 'x["booking"]["id"]')"
says "page:title"
[ "$(grep -n "Mind: " "$work/out" | cut -d: -f1)" -gt "$(grep -n page: "$work/out" | tail -n 1 | cut -d: -f1)" ] ||
    fail "$last: what it clashes with stands before its end"
# one that is not there
on_a_terminal "CALLBOARD_PAGER=nonsense callboard $list; echo status \$?"
says 'callboard: The pager "nonsense" cannot be started: No such file or directory.'
says Maybe
says "status 0"
on_a_terminal "CALLBOARD_PAGER='nonsense -x' callboard $list; echo status \$?"
says nonsense
says Maybe
says "status 0"
# what less goes by, unless the user says it
# shellcheck disable=SC2016 # the pager's shell is to read the variables
telling='cat >/dev/null; echo "$LESS and $LESSCHARSET"'
on_a_terminal "unset LESS LESSCHARSET; LC_ALL=C.UTF-8 CALLBOARD_PAGER='$telling' callboard $list"
says "FRX and utf-8"
on_a_terminal "unset LESSCHARSET; LC_ALL=C LESS=FX CALLBOARD_PAGER='$telling' callboard $list"
says "-R FX and "
lacks utf-8
# less itself: what fits is only printed, what does not is turned, and ^C does not end it
on_a_terminal "unset CALLBOARD_PAGER PAGER LESS; callboard $list; echo status \$?"
says Maybe
says "status 0"
on_a_terminal "unset CALLBOARD_PAGER PAGER; LESS=FX callboard $list"
says "${esc}[37;44mconfirmed${esc}[m"
check 0 book --artist ada "Spots 21 jun 2094 - 30 jul 2094 14-16 each" --json
reading='unset CALLBOARD_PAGER PAGER LESS; stty rows 12 cols 80; callboard log; echo status $?'
# (the key behind ^C may only have it draw its screen anew)
PATH=$work/bin:$PATH "$(dirname "$0")/../support/type-into" "see When" "type G" "see (END)" "type \\x03" "type qq" \
    "see status 0" -- bash -c "$reading" >"$work/out" 2>"$work/err" || fail "less does not turn the pages of the log"

# ---- --verbose: what is asked of the server, without a value ----
check 0 --verbose "${bookings[@]}"
says Maybe
tells() { grep -qE -- "$1" "$work/err" || fail "$last: stderr has nothing like $1"; }
tells '^callboard: reached /.*: PostgreSQL [0-9.]+[^,]*, database [a-z]+, as [a-z]+$'
tells '^callboard: [0-9]+\.[0-9] ms: open_session 1 row, '
tells '^callboard: [0-9]+\.[0-9] ms: enter 1 row, .*week_table 2 rows$'
tells '^callboard: [2-9] round trips$'
! grep -qE 'Maybe|Ada|Habits' "$work/err" || fail "$last: a value is told"
check 0 --verbose --json "${bookings[@]}"
json '[b["title"] for b in x] == ["Firm", "Maybe"]'
tells "round trips"
check 2 --verbose --tenant Nowhere week
tells 'ms: open_session failed with CB[0-9A-Z]{3}'
check 0 --verbose --quiet migrate --status
tells 'ms: SELECT to_regclass 1 row$'
check 0 --verbose version
! grep -q "0 round trips" "$work/err" || fail "$last: counts what was not asked"
check 2 --verbose # the board has another place for it
complains "[log] file"
check 0 "${bookings[@]}"
! grep -q "round trip" "$work/err" || fail "$last: tells without being asked"

# ---- what is said keeps within the terminal, and is one line for a program ----
within() { # COLUMNS
    local most
    most=$(tr -d '\r' <"$work/out" | awk '{ if (length($0) > most) most = length($0) } END { print most + 0 }')
    [ "$most" -le "$1" ] || fail "$last: $most columns"
}
check 0 --help
verbs=$(sed -n 's/^  \([a-z]\{2,\}\) .*/\1/p' "$work/out" | xargs)
on_a_terminal "stty cols 80; for verb in $verbs; do callboard \$verb --help; callboard \$verb --no-such-option; done"
within 80
says "callboard week: There is no option --no-such-option here."
on_a_terminal "stty cols 60; callboard --tenant Nowhere week"
says "callboard tenant list"
says "           " # it goes on below its first word
within 60
on_a_terminal "stty cols 60; callboard --config /nowhere/at/all/callboard.ini --color never week"
says "/nowhere/at/all/callboard.ini"
within 60
check 2 --tenant Nowhere week
[ "$(wc -l <"$work/err")" = 1 ] || fail "$last: not one line"

verbs_end
