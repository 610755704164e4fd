#!/usr/bin/env bash
# pgBackRest by conf/deploy's files: a backup of a server in use, restored to a chosen second that was quiet, to one in the
# middle of bookings, and after the server was lost with its disk. What is restored is what was there: every table, or the
# trail up to that second; pg_amcheck finds nothing, and callboard opens on it. Prints RPO and RTO. CALLBOARD_BINARY names
# the program.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ -n "${CALLBOARD_TEST_FOLDER:-}" ] || exec "$here/../support/with-folder" "$0" "$@"
command -v pgbackrest >/dev/null || { echo "pitr: pgbackrest is not installed (tests/run drills/pitr does it)" >&2; exit 1; }

deploy=$here/../../conf/deploy
work=$TMPDIR/pitr
bin=$(printf '%s\n' /usr/lib/postgresql/*/bin | sort -V | tail -n 1)
callboard=${CALLBOARD_BINARY:?names the program}
as=()
[ "$(id -u)" != 0 ] || as=(setpriv --reuid=nobody --regid=nogroup --clear-groups)
backrest() { (cd "$work" && "${as[@]}" pgbackrest --config="$work/pgbackrest.conf" --stanza=callboard --log-level-console=warn "$@"); }

# conf/deploy's files with the places of this test; the commit times are the checker's, who cannot stop the clock.
if [ -z "${PGHOST:-}" ]; then
    mkdir -p "$work/repo" "$work/log" "$work/lock" "$work/spool"
    [ "$(id -u)" != 0 ] || chown nobody "$work" "$work/repo" "$work/log" "$work/lock" "$work/spool"
    sed "s#pgbackrest --stanza#pgbackrest --config=$work/pgbackrest.conf --stanza#" "$deploy/archive.conf" >"$work/archive.conf"
    export CALLBOARD_TEST_CONF="include '$work/archive.conf'
track_commit_timestamp = on
synchronous_commit = on"
    exec "$here/../with-postgres" "$0" "$@"
fi
sed -e "s#^repo1-path=.*#repo1-path=$work/repo\nlog-path=$work/log\nspool-path=$work/spool\nlock-path=$work/lock#" \
    -e "s#^pg1-path=.*#pg1-path=$PGHOST/data\npg1-user=postgres#" -e "s#^pg1-socket-path=.*#pg1-socket-path=$PGHOST#" \
    "$deploy/pgbackrest.conf" >"$work/pgbackrest.conf"

seconds() { local now; now=$(date +%s%3N); printf '%d.%02d' $(((now - $1) / 1000)) $(((now - $1) % 1000 / 10)); }
fail() { echo "FAIL $*"; exit 1; }
ask() { psql -qXAtw -v ON_ERROR_STOP=1 -h "$1" -d callboard -c "$2"; }
ini() { printf '[database]\nconninfo = host=%s dbname=callboard\n' "$1" >"$1.ini"; } # HOST
call() { "$callboard" --config "$1.ini" --as ana --quiet "${@:2}"; }
operate() { "$callboard" --config "$home.ini" --as postgres --quiet "$@" >/dev/null; }

# Every table but those that the clock fills by itself, row by row.
tables="SELECT string_agg(format('SELECT %L || md5(coalesce(string_agg(t::text, chr(10) ORDER BY t::text), '''')) AS sum FROM callboard.%I t',
        c.relname || ' ', c.relname), ' UNION ALL ' ORDER BY c.relname)
    FROM pg_class c WHERE c.relnamespace = 'callboard'::regnamespace AND c.relkind = 'r' AND c.relpersistence = 'p'"
sums() { ask "$1" "$(ask "$1" "$tables")" | sort; }
trail() { # HOST CONDITION: of the events
    ask "$1" "SELECT count(*), md5(string_agg(e::text, chr(10) ORDER BY e.seq)) FROM callboard.booking_events e WHERE $2"
}

# ---- a studio, and somebody who books without pause ----

home=$work/live
ln -s "$PGHOST" "$home"
ini "$home"
psql -qXw -d postgres -c 'CREATE DATABASE callboard'
operate migrate
operate login add ana
operate tenant add Drill --zone Europe/London --admin ana
for name in Ada Ben Chidi; do call "$home" artist add --name "$name" --skill comp >/dev/null; done

book() { # NUMBER: an hour of its own for each
    local from hour=$(($1 / 3)) names=(Ada Ben Chidi)
    from=$((1900000800 + hour * 3600))
    call "$home" book --artist "${names[$1 % 3]}" --from "$(date -u -d "@$from" +%FT%H:%MZ)" \
        --to "$(date -u -d "@$((from + 3600))" +%FT%H:%MZ)" --title "Drill $1" >"$work/out" 2>&1 || return 1
    echo "$1" >>"$work/acknowledged"
}
number=0
some() { local until=$((number + $1)); for (( ; number < until; number++)); do book "$number" || fail "$(cat "$work/out")"; done; }
without_pause() { for (( ; ; number++)); do book "$number" || break; done; }

some 5
began=$(date +%s%3N)
backrest stanza-create
backrest check
backrest --type=full backup
echo "a full backup: $(seconds "$began") s"

# ---- a second in which nothing happened, then what nobody wanted ----

some 5
sleep 1.1
quiet=$(ask "$home" "SELECT clock_timestamp()")
sums "$home" >"$work/quiet"
sleep 1.1
some 5
ask "$home" "SELECT id FROM callboard.bookings LIMIT 4" | while read -r id; do call "$home" release "$id" --reason mistake >/dev/null; done
call "$home" project add --code DRL --name Drill >/dev/null

# ---- a second in the middle of bookings ----

without_pause &
writer=$!
sleep 4
busy=$(ask "$home" "SELECT clock_timestamp()")
sleep 4
busy_trail=$(trail "$home" "pg_xact_commit_timestamp(e.xmin) <= '$busy'")
all_trail=$(trail "$home" true)
[ "$busy_trail" != "$all_trail" ] || fail "nothing was booked after the chosen second"
ask "$home" "SELECT pg_switch_wal()" >/dev/null
until [ "$(ask "$home" "SELECT last_archived_time > '$busy' FROM pg_stat_archiver")" = t ]; do sleep 0.2; done

# ---- restored beside ----

restored=
restore() { # NAME OPTION...
    restored=$work/$1
    mkdir -p "$restored"
    chmod 755 "$restored"
    [ "$(id -u)" != 0 ] || chown nobody "$restored"
    backrest restore --pg1-path="$restored/data" --archive-mode=off "${@:2}"
    (cd "$restored" && "${as[@]}" "$bin/pg_ctl" -D "$restored/data" -l "$restored/log" -w -t 120 \
        -o "-k $restored -c archive_mode=off -c hot_standby=off" start >/dev/null) || { cat "$restored/log" >&2; exit 1; }
    until [ "$(ask "$restored" 'SELECT pg_is_in_recovery()' 2>/dev/null)" = f ]; do sleep 0.1; done
    ini "$restored"
    call "$restored" week >/dev/null || fail "callboard does not open on what was restored"
}
put_away() {
    ask "$restored" 'CREATE EXTENSION IF NOT EXISTS amcheck'
    "$bin/pg_amcheck" -h "$restored" -U postgres -d callboard --heapallindexed || fail "pg_amcheck"
    (cd "$restored" && "${as[@]}" "$bin/pg_ctl" -D "$restored/data" -m fast -w stop >/dev/null)
}

began=$(date +%s%3N)
restore quiet-second --type=time "--target=$quiet" --target-action=promote
took=$(seconds "$began")
sums "$restored" >"$work/restored"
diff "$work/quiet" "$work/restored" || fail "what was restored is not what was there"
put_away
echo "a quiet second: $(wc -l <"$work/quiet") tables, each as it was; RTO $took s; RPO 0"

began=$(date +%s%3N)
restore busy-second --type=time "--target=$busy" --target-action=promote
took=$(seconds "$began")
there=$(trail "$restored" true)
[ "$there" = "$busy_trail" ] || fail "events in the middle of bookings: $busy_trail then, $there restored"
put_away
echo "a second in the middle of bookings: ${there%|*} events of ${all_trail%|*}, those committed until then; RTO $took s; RPO 0"

# ---- the machine is lost with its disk ----

sleep 5
lines=$(wc -l <"$work/acknowledged")
lost_at=$(date +%s%3N)
pkill -KILL -P "$(sed -n 1p "$PGHOST/data/postmaster.pid")" || true
kill -KILL "$(sed -n 1p "$PGHOST/data/postmaster.pid")"
wait "$writer" || true
began=$(date +%s%3N)
restore lost-disk
took=$(seconds "$began")
there=$(ask "$restored" "SELECT count(*) FROM callboard.booking_events WHERE act = 'booked'")
last=$(ask "$restored" "SELECT (extract(epoch FROM max(at)) * 1000)::bigint FROM callboard.booking_events")
acknowledged=$(wc -l <"$work/acknowledged")
put_away
echo "lost with its disk: $there of $acknowledged bookings are back, the last $(((lost_at - last) / 1000)) s of work are not" \
    "(archive_timeout: at most 60); RTO $took s"
[ $((lost_at - last)) -lt 70000 ] || fail "more than archive_timeout was lost"
[ "$lines" -gt 15 ] || fail "hardly anything was booked"
