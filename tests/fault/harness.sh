#!/usr/bin/env bash
# The tests' own harness: a test that is killed, as ctest kills one at its limit, leaves no server, no other process and
# no folder behind; nor does one that is done. CALLBOARD_BINARY names the program.
set -u
[ -n "${CALLBOARD_TEST_FOLDER:-}" ] || exec "$(dirname "$0")/../support/with-folder" "$0" "$@"

callboard=${CALLBOARD_BINARY:?names the program}
tests=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d "$TMPDIR/harness.XXXXXX")
trap 'rm -rf "$work"' EXIT
failures=0
unset CALLBOARD_TEST_FOLDER # what is tried here has a folder of its own

check() { # "what" COMMAND...
    local what=$1
    shift
    if "$@"; then
        echo "ok   $what"
    else
        echo "FAIL $what"
        failures=$((failures + 1))
    fi
}
within() { # SECONDS COMMAND...: until it succeeds
    local until=$((SECONDS + $1))
    shift
    until "$@"; do
        [ "$SECONDS" -lt "$until" ] || return 1
        sleep 0.05
    done
}
not() { ! "$@"; }
gone() { ! kill -0 "$1" 2>/dev/null; }
server_runs() { pgrep -f "bin/postgres -D $1/" >/dev/null; }
nothing_left() { # FOLDER HELPER
    [ ! -e "$1" ] && gone "$2" && ! pgrep -f "$1/" >/dev/null
}

# Starts WRAPPER... around a command that starts a helper in a session of its own, says where it is, and waits for ever.
pid='' folder='' helper=''
started() { # WRAPPER...
    rm -f "$work/said"
    # shellcheck disable=SC2016
    "$@" sh -c 'setsid sleep 600 & echo "$TMPDIR $!" >"$1.new"; mv "$1.new" "$1"; sleep 600' sh "$work/said" \
        >"$work/out" 2>&1 &
    pid=$!
    within 60 test -e "$work/said" || { cat "$work/out"; return 1; }
    read -r folder helper <"$work/said"
}

tree() { # PID: it and all below it, as ctest finds them
    local child
    echo "$1"
    for child in $(pgrep -P "$1"); do tree "$child"; done
}
kill_one() { kill -9 "$1"; }
kill_tree() {
    local all
    mapfile -t all < <(tree "$1")
    kill -9 "${all[@]}"
}

for how in kill_one kill_tree; do
    check "a test with a server starts" started "$tests/with-postgres"
    check "its server runs" server_runs "$folder"
    $how "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    check "$how leaves nothing of it" within 30 nothing_left "$folder" "$helper"
done

# shellcheck disable=SC2016
with_cluster() { "$tests/support/with-folder" sh -c '"$0" --home "$TMPDIR/home" db start && exec "$@"' "$callboard" "$@"; }
check "a test with a private cluster starts" started with_cluster
check "its server runs" server_runs "$folder"
kill_tree "$pid" 2>/dev/null
wait "$pid" 2>/dev/null
check "killed, it leaves nothing" within 30 nothing_left "$folder" "$helper"

export CALLBOARD_ELSEWHERE=$callboard CALLBOARD_ETC=$work/etc
if "$tests/with-postgres" "$tests/support/with-sshd" true | grep -q skipped; then
    echo "skip a test with sshd: it cannot be run here"
else
    check "a test with sshd starts" started "$tests/with-postgres" "$tests/support/with-sshd"
    kill_tree "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    check "killed, it leaves nothing" within 30 nothing_left "$folder" "$helper"
fi

# shellcheck disable=SC2016
"$tests/support/with-folder" sh -c 'echo "$TMPDIR"; setsid sleep 600 >/dev/null 2>&1 &' >"$work/out" 2>"$work/err"
check "one that is done but leaves a process has failed" [ $? = 1 ]
check "and says which" grep -q 'sleep 600' "$work/err"
check "and its folder is gone" [ ! -e "$(cat "$work/out")" ]
"$tests/support/with-folder" sh -c 'exit 3'
check "the status of a command is told" [ $? = 3 ]

echo "$failures failed"
exit $((failures > 0))
