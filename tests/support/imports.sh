# imports.sh: what the tests of imports at work share, to be sourced: a database of their own with a tenant and its admin,
# NAME_ana; each import is held by another session, so that no machine is too fast for the test.
# shellcheck shell=bash
#
#   name=stopped
#   . "$(dirname "$0")/../support/imports.sh"
#
# The last line of such a test is imports_end.
: "${CALLBOARD_BINARY:?the program to test}" "${PGHOST:?to be run by with-postgres}" "${name:?the test}"
work=$(mktemp -d "$TMPDIR/$name.XXXXXX")
export XDG_CONFIG_HOME=$work/config ASAN_OPTIONS=detect_leaks=0
failures=0
fail() {
    failures=$((failures + 1))
    echo "FAILED: $1" >&2
    tail -n 5 "$work"/out* >&2
}
sql() { psql -qXAt -v ON_ERROR_STOP=1 -d "$name" "$@"; }
callboard() { "$CALLBOARD_BINARY" --config "$work/ini" --as "$@"; } # LOGIN ARGUMENT...
printf '[database]\nconninfo = host=%s port=%s dbname=%s\n' "$PGHOST" "$PGPORT" "$name" >"$work/ini"
createdb "$name"
callboard postgres --quiet migrate || fail "migrate"
callboard postgres --quiet login add "${name}_ana" || fail "login add"
callboard postgres --quiet tenant add "$name" --zone UTC --admin "${name}_ana" || fail "tenant add"

# run STATUS LOGIN ARGUMENT...: the program ends with that status; says and complains look into what it printed
run() {
    local expected=$1 status=0
    shift
    last="$*"
    callboard "$@" >"$work/out" 2>"$work/err" </dev/null || status=$?
    [ "$status" = "$expected" ] || fail "$last: status $status, not $expected: $(head -3 "$work/err")"
}
says() { grep -qF -- "$1" "$work/out" || fail "$last: stdout lacks \"$1\": $(cat "$work/out")"; }
complains() { grep -qF -- "$1" "$work/err" || fail "$last: stderr lacks \"$1\": $(cat "$work/err")"; }

# wait_for WHAT QUERY: until the query answers t
wait_for() {
    for _ in $(seq 600); do
        [ "$(sql -c "$2")" = t ] && return
        read -r -t 0.1 <> <(:) || true
    done
    fail "$1 is not seen"
}

# hold QUERY: another session runs it in a transaction, and holds what it locks until let_go
hold() {
    coproc locker { psql -qXAt -d "$name"; }
    # shellcheck disable=SC2154 # coproc sets it
    holder=$locker_PID
    echo "BEGIN; SELECT 'held' FROM $1;" >&"${locker[1]}"
    IFS= read -r -u "${locker[0]}"
}
let_go() {
    echo "COMMIT;" >&"${locker[1]}"
    eval "exec ${locker[1]}>&-"
    wait "$holder"
}

imports_end() {
    dropdb "$name"
    rm -rf "$work"
    [ "$failures" = 0 ] || echo "$failures failures" >&2
    exit $((failures > 0))
}
