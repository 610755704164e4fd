#!/usr/bin/env bash
# An import that is stopped by ^C, by SIGTERM or by SIGKILL in the middle of a statement leaves nothing at work on the
# server, and the same import again completes. It is held in the middle by another session's lock on an artist, so that
# no machine is too fast for it.
set -uo pipefail

: "${CALLBOARD_BINARY:?the program to test}" "${PGHOST:?to be run by with-postgres}"
work=$(mktemp -d "$TMPDIR/stopped.XXXXXX")
export XDG_CONFIG_HOME=$work/config ASAN_OPTIONS=detect_leaks=0
failures=0
fail() {
    failures=$((failures + 1))
    echo "FAILED: $1" >&2
    tail -n 5 "$work/out" >&2
}
sql() { psql -qXAt -v ON_ERROR_STOP=1 -d stopped "$@"; }
printf '[database]\nconninfo = host=%s port=%s dbname=stopped\n' "$PGHOST" "$PGPORT" >"$work/ini"
callboard() { "$CALLBOARD_BINARY" --config "$work/ini" "$@"; }
createdb stopped
callboard --as postgres --quiet migrate || fail "migrate"
callboard --as postgres --quiet login add stop_ana || fail "login add"
callboard --as postgres --quiet tenant add Stopped --zone UTC --admin stop_ana || fail "tenant add"
for artist in Ada Ben; do
    callboard --as stop_ana --quiet artist add --name "$artist" || fail "artist add"
done

# Ada's rows are more than one transaction holds; Ben's come behind them.
rows() { # UID FIRST LAST ARTIST
    python3 -c 'import datetime, sys
uid, first, last, artist = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
hour = lambda n: (datetime.datetime(2094, 1, 1) + datetime.timedelta(hours=n)).strftime("%Y-%m-%dT%H:00:00Z")
for n in range(first, last + 1):
    print(f"{artist},Shot {n},{hour(n)},{hour(n + 1)},{uid}{n}")' "$@"
}

# wait_for WHAT QUERY: until the query answers t
wait_for() {
    for _ in $(seq 600); do
        [ "$(sql -c "$2")" = t ] && return
        read -r -t 0.1 <> <(:) || true
    done
    fail "$1 is not seen"
}
waiting="EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'stop_ana' AND wait_event_type = 'Lock')"

# stop SIGNAL STATUS SAYS: an import that waits for Ben is ended by a signal; the server's log says how the statement ended
stop() {
    local file=$work/$1.csv log=$PGHOST/server.log from importer status=0 holder
    { echo artist,title,start,end,uid
      rows "$1" "$base" $((base + 1099)) Ada
      rows "$1-ben-" "$base" $((base + 99)) Ben; } >"$file"
    base=$((base + 1200))
    coproc locker { psql -qXAt -d stopped; }
    # shellcheck disable=SC2154 # coproc sets it
    holder=$locker_PID
    echo "BEGIN; SELECT 'held' FROM callboard.artists WHERE name = 'Ben' FOR UPDATE;" >&"${locker[1]}"
    IFS= read -r -u "${locker[0]}"
    from=$(stat -c %s "$log")
    set -m # else what runs behind a script does not hear ^C
    "$CALLBOARD_BINARY" --config "$work/ini" --as stop_ana import "$file" >"$work/out" 2>&1 &
    importer=$!
    set +m
    wait_for "the import in the middle of it" "SELECT $waiting"
    kill "-$1" "$importer"
    wait "$importer" || status=$?
    [ "$status" = "$2" ] || fail "$1: status $status, not $2"
    [ "$1" = KILL ] || grep -qx "callboard: Stopped: 1000 of 1200 rows are done and stay so; the same import again does the others." "$work/out" ||
        fail "$1: it does not say what is done"
    # Ben is still held: nothing but the signal ends the statement
    wait_for "the end of the statement after $1" \
        "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'stop_ana' AND state <> 'idle')"
    tail -c "+$((from + 1))" "$log" >"$work/log"
    grep -q "$3" "$work/log" && ! grep -q "lock timeout" "$work/log" ||
        fail "$1: the server's log does not say \"$3\": $(cat "$work/log")"
    [ "$(sql -c "SELECT count(*) FROM callboard.bookings WHERE uid ~ '^$1'")" = 1000 ] || fail "$1: not one batch before it"
    echo "COMMIT;" >&"${locker[1]}"
    eval "exec ${locker[1]}>&-"
    wait "$holder"
    callboard --as stop_ana import "$file" >"$work/out" 2>&1 || fail "$1: the same import again"
    grep -qx "200 booked, 1000 unchanged" "$work/out" || fail "$1: again is not 200 booked, 1000 unchanged"
    [ "$(sql -c "SELECT count(*) || ' ' || count(DISTINCT uid || artist_id) FROM callboard.bookings WHERE uid ~ '^$1'")" = "1200 1200" ] ||
        fail "$1: not each row once"
}
base=0
stop INT 130 "canceling statement due to user request"
stop TERM 143 "canceling statement due to user request"
stop KILL 137 "connection to client lost"

dropdb stopped
rm -rf "$work"
[ "$failures" = 0 ] || echo "$failures failures" >&2
exit $((failures > 0))
