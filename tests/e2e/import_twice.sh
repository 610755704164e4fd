#!/usr/bin/env bash
# Two imports of one file at a time, both of which would make the same artist: one makes and books, the other finds it
# all done. Both are held before the first by another session, so that no machine is too fast for it.
set -uo pipefail

: "${CALLBOARD_BINARY:?the program to test}" "${PGHOST:?to be run by with-postgres}"
work=$(mktemp -d "$TMPDIR/twice.XXXXXX")
export XDG_CONFIG_HOME=$work/config ASAN_OPTIONS=detect_leaks=0
failures=0
fail() {
    failures=$((failures + 1))
    echo "FAILED: $1" >&2
    tail -n 5 "$work"/out* >&2
}
sql() { psql -qXAt -v ON_ERROR_STOP=1 -d twice "$@"; }
printf '[database]\nconninfo = host=%s port=%s dbname=twice\n' "$PGHOST" "$PGPORT" >"$work/ini"
callboard() { "$CALLBOARD_BINARY" --config "$work/ini" "$@"; }
createdb twice
callboard --as postgres --quiet migrate || fail "migrate"
callboard --as postgres --quiet login add twice_ana || fail "login add"
callboard --as postgres --quiet tenant add Twice --zone UTC --admin twice_ana || fail "tenant add"
printf 'artist,title,start,end,uid,project\nNeu,A,2094-01-04,2094-01-04,a,NEW\nNeu,B,2094-01-05,2094-01-05,b,NEW\n' >"$work/rows.csv"

# wait_for WHAT QUERY: until the query answers t
wait_for() {
    for _ in $(seq 600); do
        [ "$(sql -c "$2")" = t ] && return
        read -r -t 0.1 <> <(:) || true
    done
    fail "$1 is not seen"
}

coproc locker { psql -qXAt -d twice; }
# shellcheck disable=SC2154 # coproc sets it
holder=$locker_PID
echo "BEGIN; SELECT 'held' FROM pg_advisory_xact_lock((SELECT hashtextextended('callboard.import_batch ' || id, 0) FROM callboard.tenants WHERE name = 'Twice'));" >&"${locker[1]}"
IFS= read -r -u "${locker[0]}"
for n in 1 2; do
    callboard --as twice_ana import "$work/rows.csv" --create >"$work/out$n" 2>&1 &
    importers[n]=$!
done
wait_for "both imports before the first" \
    "SELECT count(*) = 2 FROM pg_stat_activity WHERE usename = 'twice_ana' AND wait_event_type = 'Lock'"
echo "COMMIT;" >&"${locker[1]}"
eval "exec ${locker[1]}>&-"
wait "$holder"
for n in 1 2; do
    wait "${importers[n]}" || fail "import $n"
done
said=$(head -qn 1 "$work/out1" "$work/out2" | sort)
[ "$said" = $'0 booked, 2 unchanged\n2 booked, 2 made' ] || fail "they say: $said"

dropdb twice
rm -rf "$work"
[ "$failures" = 0 ] || echo "$failures failures" >&2
exit $((failures > 0))
