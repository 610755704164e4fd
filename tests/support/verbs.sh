# verbs.sh: what the tests of the verbs share, to be sourced: a private cluster of their own, and what a verb does, prints
# and says.
# shellcheck shell=bash
#
#   name=hours
#   . "$(dirname "$0")/../support/verbs.sh"
#
# The last line of such a test is verbs_end.
: "${CALLBOARD_BINARY:?the program to test}" "${name:?the test}"
work=$(mktemp -d "$TMPDIR/$name.XXXXXX")
chmod 755 "$work" # as root the server runs as another user
export XDG_CONFIG_HOME=$work/config
unset CALLBOARD_HOME
failures=0 checks=0
declare -A seen=()

# Most of what a verb costs here is its start, and most of that the sanitizers'. Leaks are looked for the first time that
# a verb, with its next word, ends with a status; where a constant lies is not noted at all, the unit tests look for that.
callboard() { ASAN_OPTIONS=report_globals=0:${leaks:-detect_leaks=0} "$CALLBOARD_BINARY" --home "$work/home" "$@"; }
finish() {
    callboard db stop >/dev/null 2>&1
    rm -rf "$work"
}
trap finish EXIT

fail() {
    failures=$((failures + 1))
    echo "FAILED: $1" >&2
    sed 's/^/    out: /' "$work/out" | head -20 >&2
    sed 's/^/    err: /' "$work/err" | head -20 >&2
}

# check STATUS ARGUMENT...: runs the program and compares the exit status.
check() {
    local expected=$1
    shift
    local leaks=detect_leaks=${seen[$expected $1 ${2:-}]:-1}
    seen[$expected $1 ${2:-}]=0
    last="callboard $*"
    callboard "$@" >"$work/out" 2>"$work/err" </dev/null
    local status=$?
    checks=$((checks + 1))
    [ "$status" = "$expected" ] || fail "$last: status $status, not $expected"
}
says() { grep -qF -- "$1" "$work/out" || fail "$last: stdout lacks \"$1\""; }
complains() { grep -qF -- "$1" "$work/err" || fail "$last: stderr lacks \"$1\""; }
lacks() { ! grep -qF -- "$1" "$work/out" || fail "$last: stdout has \"$1\""; }
# json EXPRESSION over x, the output as JSON; get EXPRESSION prints it
json() { python3 -c 'import json, sys; x = json.load(open(sys.argv[1])); sys.exit(not eval(sys.argv[2]))' "$work/out" "$1" ||
    fail "$last: not $1"; }
get() { python3 -c 'import json, sys; x = json.load(open(sys.argv[1])); print(eval(sys.argv[2]))' "$work/out" "$1"; }
verbs_end() {
    echo "# $checks calls, $failures failures"
    [ "$failures" = 0 ]
}
