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
export CALLBOARD_PAGER= # what is printed on a terminal comes at once
failures=0 checks=0
declare -A seen=()

# Most of what a verb costs here is its start, and most of that the sanitizers'. Leaks are looked for the first time that
# a verb, with its next word, ends with a status; where a constant lies is not noted at all, the unit tests look for that.
callboard() { ASAN_OPTIONS=report_globals=0:${leaks:-detect_leaks=0} "$CALLBOARD_BINARY" --home "$work/home" "$@"; }
finish() {
    callboard db stop >/dev/null 2>&1
    exec {questions}>&-
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
# One Python for all questions: to start one costs as much as a verb. It reads "json" or "get" and an expression over x, the
# output as JSON.
mkfifo "$work/questions" "$work/answers"
python3 -c 'import datetime, json, sys
def in_order(times): # as instants: their text is not in order where the clock is put back
    instants = [datetime.datetime.fromisoformat(each) for each in times]
    return instants == sorted(instants)
for line in sys.stdin:
    what, expression = line[:-1].split(" ", 1)
    try:
        with open(sys.argv[1]) as file:
            answer = eval(expression, {"x": json.load(file), "json": json, "in_order": in_order})
    except Exception as error:
        print(error, file=sys.stderr)
        answer = ""
    print(("yes" if answer else "no") if what == "json" else answer, flush=True)' "$work/out" \
    <"$work/questions" >"$work/answers" &
disown # it ends with the questions; a test that waits for its own jobs does not wait for it
exec {questions}>"$work/questions" {answers}<"$work/answers" # a subshell has them, too
evaluate() {
    local answer
    echo "$1" >&"$questions"
    IFS= read -r answer <&"$answers"
    echo "$answer"
}
# json EXPRESSION: it is true; get EXPRESSION prints what it is, in one line
json() { [ "$(evaluate "json $1")" = yes ] || fail "$last: not $1"; }
get() { evaluate "get $1"; }
verbs_end() {
    echo "# $checks calls, $failures failures"
    [ "$failures" = 0 ]
}
