#!/usr/bin/env bash
# An import that is stopped by ^C, by SIGTERM or by SIGKILL in the middle of a statement leaves nothing at work on the
# server, and the same import again completes. It is held in the middle by another session's lock on an artist, so that
# no machine is too fast for it.
set -uo pipefail

name=stopped
# shellcheck source=tests/support/imports.sh
. "$(dirname "$0")/../support/imports.sh"
for artist in Ada Ben; do
    callboard stopped_ana --quiet artist add --name "$artist" || fail "artist add"
done

# Ada's rows are more than one transaction holds; Ben's come behind them.
rows() { # UID FIRST LAST ARTIST
    python3 -c 'import datetime, sys
uid, first, last, artist = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
hour = lambda n: (datetime.datetime(2094, 1, 1) + datetime.timedelta(hours=n)).strftime("%Y-%m-%dT%H:00:00Z")
for n in range(first, last + 1):
    print(f"{artist},Shot {n},{hour(n)},{hour(n + 1)},{uid}{n}")' "$@"
}

waiting="EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'stopped_ana' AND wait_event_type = 'Lock')"

# stop SIGNAL STATUS SAYS: an import that waits for Ben is ended by a signal; the server's log says how the statement ended
stop() {
    local file=$work/$1.csv log=$PGHOST/server.log from importer status=0
    { echo artist,title,start,end,uid
      rows "$1" "$base" $((base + 1099)) Ada
      rows "$1-ben-" "$base" $((base + 99)) Ben; } >"$file"
    base=$((base + 1200))
    hold "callboard.artists WHERE name = 'Ben' FOR UPDATE"
    from=$(stat -c %s "$log")
    set -m # else what runs behind a script does not hear ^C
    "$CALLBOARD_BINARY" --config "$work/ini" --as stopped_ana import "$file" >"$work/out" 2>&1 &
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
        "SELECT NOT EXISTS (SELECT FROM pg_stat_activity WHERE usename = 'stopped_ana' AND state <> 'idle')"
    tail -c "+$((from + 1))" "$log" >"$work/log"
    grep -q "$3" "$work/log" && ! grep -q "lock timeout" "$work/log" ||
        fail "$1: the server's log does not say \"$3\": $(cat "$work/log")"
    [ "$(sql -c "SELECT count(*) FROM callboard.bookings WHERE uid ~ '^$1'")" = 1000 ] || fail "$1: not one batch before it"
    let_go
    callboard stopped_ana import "$file" >"$work/out" 2>&1 || fail "$1: the same import again"
    grep -qx "200 booked, 1000 unchanged" "$work/out" || fail "$1: again is not 200 booked, 1000 unchanged"
    [ "$(sql -c "SELECT count(*) || ' ' || count(DISTINCT uid || artist_id) FROM callboard.bookings WHERE uid ~ '^$1'")" = "1200 1200" ] ||
        fail "$1: not each row once"
}
base=0
stop INT 130 "canceling statement due to user request"
stop TERM 143 "canceling statement due to user request"
stop KILL 137 "connection to client lost"

imports_end
