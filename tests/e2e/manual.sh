#!/usr/bin/env bash
# The manual: mandoc finds nothing to say against its pages, man shows them, they know each other, and all that --help
# names stands in them. `callboard help VERB` shows the page on a terminal, and prints the help where man cannot.
set -uo pipefail

name=manual
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
pages=$work/man

check 0 manual --into "$pages"
says "pages are in $pages."
[ ! -e "$work/home" ] || fail "a home was made"
echo "no page" | mandoc -T lint >"$work/out" 2>&1
[ -s "$work/out" ] || fail "mandoc finds nothing"
mandoc -T lint "$pages"/man?/* 2>/dev/null | grep -v "referenced manual not found" >"$work/out" # they need not be installed
[ ! -s "$work/out" ] || fail "mandoc has something to say"
grep -ho '^\.Xr callboard[^ ]* [15]\|^\.It Xr callboard[^ ]* [15]' "$pages"/man?/* | sed 's/.*Xr \([^ ]*\) \(.\)/\1.\2/' | sort -u |
    while read -r page; do [ -e "$pages/man${page##*.}/$page" ] || echo "$page"; done >"$work/out"
[ ! -s "$work/out" ] || fail "pages that are not there are referred to"

# by man(1), for each verb: each option that --help names
text() { MANWIDTH=200 man -P cat -l "$1" 2>/dev/null | sed 's/.\x08//g'; }
check 0 --help
sed -n 's/^  \([a-z][a-z]*\)  *[a-z].*/\1/p' "$work/out" >"$work/verbs"
[ "$(wc -l <"$work/verbs")" -gt 35 ] || fail "few verbs"
while read -r verb; do
    text "$pages/man1/callboard-$verb.1" >"$work/page"
    check 0 "$verb" --help
    sed -n 's/^    \(--[a-z-]*\).*/\1/p' "$work/out" >"$work/options"
    while read -r option; do
        grep -qF -- "$option" "$work/page" || fail "callboard-$verb(1) lacks $option"
    done <"$work/options"
done <"$work/verbs"
text "$pages/man1/callboard.1" >"$work/out"
grep -q "CALLBOARD_HOME" "$work/out" || fail "callboard(1) lacks its environment"
text "$pages/man5/callboard.ini.5" >"$work/out"
last="callboard.ini(5)"
says "linger = 60"
says "week-next = w ]"

# one page; the list of them
check 0 manual week
says ".Nm callboard\\-week"
check 0 manual callboard-week
says ".Nm callboard\\-week"
check 0 manual
says "callboard-week(1)"
says "callboard.ini(5)"
check 2 manual nonsense
complains "There is no page \"nonsense\""
check 1 manual --into "$work/none/none"
complains "cannot be made: No such file or directory."

# help
check 0 help
says "callboard VERB --help says more."
check 0 help log
says "callboard log: what happened in the tenant"
check 2 help lgo
complains "Did you mean log?"
unset CALLBOARD_PAGER # of the verbs: here man's own is looked at
on_a_terminal() {
    script -qec "env MANPAGER='sed s/^/page:/' TERM=xterm \"$CALLBOARD_BINARY\" --home '$work/home' $*" /dev/null \
        </dev/null >"$work/out" 2>&1
}
on_a_terminal help log || fail "help log on a terminal: $?"
last="help log on a terminal"
says "page:CALLBOARD-LOG(1)"
on_a_terminal --no-pager help log || fail "help log without a pager: $?"
last="help log on a terminal without a pager"
says "CALLBOARD-LOG(1)"
lacks page:
mkdir "$work/bin"
ln -s "$(command -v env)" "$(command -v sh)" "$work/bin"
script -qec "PATH=$work/bin \"$CALLBOARD_BINARY\" help log" /dev/null </dev/null >"$work/out" 2>&1
last="help log without man"
says "callboard log: what happened in the tenant"

# they need no configuration, so that a wrong one does not stand in their way
mkdir -p "$XDG_CONFIG_HOME/callboard"
echo "[nonsense]" >"$XDG_CONFIG_HOME/callboard/callboard.ini"
check 2 week
complains "there is no section [nonsense]"
check 0 help log
check 0 week --help
check 0 manual week
check 0 completion bash
check 0 completion words -- art
[ ! -e "$work/home" ] || fail "a home was made"

verbs_end
