#!/usr/bin/env bash
# How the verbs behave on a terminal: colours.
set -uo pipefail

name=habits
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
export TERM=xterm
unset NO_COLOR COLORTERM

# on_a_terminal LINE: a line for the shell on a terminal of its own; $work/out is what is seen there. The line's callboard
# is the one that is tested, with the home of the others here.
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
on_a_terminal "callboard --json $list"
lacks "$esc"
on_a_terminal "callboard --csv $list"
lacks "$esc"
check 0 "${bookings[@]}"
lacks "$esc"
check 0 --color always "${bookings[@]}"
says "${esc}[37;44mconfirmed${esc}[m"
check 0 --color always --json "${bookings[@]}"
lacks "$esc"
check 2 --color sometimes week
complains "--color takes auto, always or never"
mkdir -p "$XDG_CONFIG_HOME/callboard"
printf '[board]\ncolours = mono\n' >"$XDG_CONFIG_HOME/callboard/callboard.ini"
check 0 --color always "${bookings[@]}"
says "${esc}[7mconfirmed${esc}[m"
rm "$XDG_CONFIG_HOME/callboard/callboard.ini"

verbs_end
