#!/usr/bin/env bash
# The private cluster, ill-treated: twenty starts at once, killed in the middle of being made, a server that
# dies, a pid file whose number is somebody else's, a path too long for a socket, other users, a full disk.
# CALLBOARD_BINARY names the program; as root the server runs as another user, and more is tested.
set -u
[ -n "${CALLBOARD_TEST_FOLDER:-}" ] || exec "$(dirname "$0")/../support/with-folder" "$0" "$@"

callboard=${CALLBOARD_BINARY:?names the program}
work=$(mktemp -d "$TMPDIR/fault.XXXXXX")
chmod 755 "$work"
export XDG_CONFIG_HOME=$work/config
export ASAN_OPTIONS=detect_leaks=0:report_globals=0 # half of a start; e2e/cli.sh looks for leaks of each verb
failures=0
helpers=()
socket='' # a folder outside of $work, for a path that is too long

dismiss() {
    [ ${#helpers[@]} -gt 0 ] || return 0
    kill -9 "${helpers[@]}" 2>/dev/null
    wait "${helpers[@]}" 2>/dev/null
    helpers=()
}

finish() {
    dismiss
    for home in "$work"/*/; do
        [ ! -e "$home/lock" ] || "$callboard" db stop --home "$home" >/dev/null 2>&1
    done
    umount "$work/small" 2>/dev/null
    rm -rf "$work" ${socket:+"$socket"}
}
trap finish EXIT

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
        [ $SECONDS -lt $until ] || return 1
        sleep 0.05
    done
}

start() { "$callboard" db start --home "$1" "${@:2}" >"$work/out" 2>&1; }
running() { "$callboard" db status --home "$1" >/dev/null 2>&1; }
says() { grep -q "$1" "$work/out" || { cat "$work/out"; false; }; }
refuses() { ! start "$1"; }
not() { ! "$@"; }
gone() { ! kill -0 "$1" 2>/dev/null; }
server_pid() { sed -n 1p "$1"/pg*/postmaster.pid 2>/dev/null; }
servers_of() { pgrep -f "bin/postgres -D $1/pg" | wc -l; }
server_user() { stat -c %U "$1/pg15"; }
ended() { [ "$(servers_of "$1")" = 0 ] && flock -n "$1/keeper" true; }
milliseconds() { # COMMAND...
    local began
    began=$(date +%s%3N)
    "$@" || return 1
    echo $(($(date +%s%3N) - began)) >"$work/took"
}
figure() { printf '     %s: %s ms\n' "$1" "$(cat "$work/took")"; } # shown, never judged: machines are busy

# ---- at once, and how fast ----

home=$work/twenty
pids=()
for n in $(seq 20); do
    "$callboard" db start --home "$home" >"$work/start.$n" 2>&1 &
    pids+=($!)
done
all_started() {
    local n
    for n in "${!pids[@]}"; do
        wait "${pids[n]}" || { cat "$work/start.$((n + 1))"; return 1; }
    done
}
one_cluster() { [ "$(find "$1" -maxdepth 1 -name 'pg*' | wc -l)" = 1 ]; }
check "twenty starts at once all succeed" all_started
check "and made one cluster" one_cluster "$home"
check "with one server" [ "$(servers_of "$home")" = 1 ]
check "the home is closed to others" [ "$(stat -c %a "$home")" = 700 ]
check "a later start finds it running" milliseconds start "$home"
figure "a start while it runs (promised: under 500)"
check "db stop stops it" "$callboard" db stop --home "$home" --quiet
check "it has stopped" not running "$home"
check "and left no process behind" ended "$home"
check "it starts again" milliseconds start "$home"
figure "a cold start (promised: under 500)"
check "the first start of another" milliseconds start "$work/first"
figure "a first start (promised, with migrations: under 3000)"

# ---- the server dies ----

pid=$(server_pid "$home")
kill -9 "$pid"
within 5 gone "$pid"
check "killed with nobody there: the next start heals it" start "$home"
(flock -s 9 && exec sleep 600) 9>>"$home/sessions" >/dev/null 2>&1 &
helpers+=($!)
pid=$(server_pid "$home")
kill -9 "$pid"
within 5 gone "$pid"
check "killed while somebody uses it: it comes back by itself" within 20 running "$home"
check "and is one server" [ "$(servers_of "$home")" = 1 ]
pid=$(pgrep -u "$(server_user "$home")" -f "db start --home $home" | head -n 1)
kill -9 "$pid"
check "a killed keeper leaves the server running" running "$home"
check "and the next start gives it a new one" start "$home"
check "(it holds its lock)" not flock -n "$home/keeper" true
dismiss

# ---- a pid file that lies ----

"$callboard" db stop --home "$home" --quiet
as_server=()
[ "$(id -u)" != 0 ] || as_server=(setpriv "--reuid=$(server_user "$home")" --clear-groups)
"${as_server[@]}" sleep 600 >/dev/null 2>&1 &
helpers+=($!)
stale_file() { printf '%s\n%s\n0\n5432\n%s\n\n' "$1" "$home/pg15" "$home/run" | "${as_server[@]}" tee "$home/pg15/postmaster.pid" >/dev/null; }
stale_file $!
check "a pid file with the number of another process of the same user" start "$home"
"$callboard" db stop --home "$home" --quiet
# shellcheck disable=SC2016
"${as_server[@]}" sh -c 'sleep 0.1 & echo $!; exec sleep 600 >/dev/null' >"$work/zombie" 2>/dev/null &
helpers+=($!)
within 5 test -s "$work/zombie"
zombie=$(cat "$work/zombie")
within 5 grep -q '^State:.Z' "/proc/$zombie/status"
stale_file "$zombie"
check "a pid file with the number of a zombie" start "$home"
"$callboard" db stop --home "$home" --quiet
stale_file 4194000
check "a pid file with the number of nobody" start "$home"
"$callboard" db stop --home "$home" --quiet

# ---- killed while it is being made ----

killed_at() { # NAME GLOB: killed as soon as that is there, all of it
    local home=$work/killed-$1 pid
    setsid "$callboard" db start --home "$home" >/dev/null 2>&1 &
    pid=$!
    until compgen -G "$home/$2" >/dev/null || gone "$pid"; do :; done
    kill -9 -- "-$pid" "$pid" 2>/dev/null
    wait "$pid" 2>/dev/null
    start "$home" || { cat "$work/out"; return 1; }
    running "$home" && one_cluster "$home"
    local status=$?
    "$callboard" db stop --home "$home" --quiet
    return "$status"
}
check "killed at the first folder" killed_at folder 'pg15.tmp.*'
check "killed when the template is being made" killed_at template 'pg15.tmp.*/base/1'
check "killed at the control file" killed_at control 'pg15.tmp.*/global/pg_control'
check "killed when initdb has written its settings" killed_at settings 'pg15.tmp.*/pg_ident.conf'
check "killed when the database is being made" killed_at database 'pg15.tmp.*/postmaster.pid'
check "killed when it has its name" killed_at named 'pg15'
check "killed when the server starts" killed_at starting 'pg15/postmaster.pid'
check "killed when the socket is there" killed_at socket 'run/.s.PGSQL.5432'

# ---- places ----

long=$work/$(printf 'x%.0s' $(seq 100))
check "a path too long for a socket" start "$long"
socket=$(sed -n 5p "$long/pg15/postmaster.pid")
check "has a short folder for it" [ ${#socket} -le 93 ]
check "which is closed to others" [ "$(stat -c %a "$socket")" = 700 ]
"$callboard" db stop --home "$long" --quiet
mkdir "$work/newer"
chmod 700 "$work/newer"
mkdir "$work/newer/pg99"
echo 99 >"$work/newer/pg99/PG_VERSION"
[ "$(id -u)" != 0 ] || chown -R "$(server_user "$home")" "$work/newer"
check "data of another PostgreSQL is refused" refuses "$work/newer"
check "in words" says 'made by PostgreSQL 99'

if [ "$(id -u)" = 0 ]; then
    rm -r "$socket"
    mkdir "$socket"
    chown nobody "$socket"
    chmod 777 "$socket"
    check "a socket's folder that somebody else has put there is refused" refuses "$long"
    check "in words" says 'somebody else may have put it there'
    rm -r "$socket"

    mkdir -m 700 "$work/closed"
    check "as root, a home below a closed folder is refused" refuses "$work/closed/home"
    check "in words" says "may not enter $work/closed"
    check "and nothing is made" [ ! -e "$work/closed/home" ]

    start "$home"
    as_nobody() { setpriv --reuid=65534 --regid=65534 --clear-groups "$@"; }
    if [ "$(server_user "$home")" = nobody ]; then as_nobody() { setpriv --reuid=1 --regid=1 --clear-groups "$@"; }; fi
    connect() { psql -wqAtX -h "$home/run" -U callboard_boot -d callboard -c 'SELECT 1' >"$work/out" 2>&1; }
    check "root, who started it, may connect" connect
    check "another user cannot reach the socket" not as_nobody test -e "$home/run/.s.PGSQL.5432"
    chmod 711 "$home" "$home/run"
    chmod 777 "$home/run/.s.PGSQL.5432"
    connect_as_nobody() { as_nobody psql -wqAtX -h "$home/run" -U callboard_boot -d callboard -c 'SELECT 1' >"$work/out" 2>&1; }
    check "and if he could, he would not be let in" not connect_as_nobody
    check "by the server itself" says 'Peer authentication failed'
    chmod 700 "$home" "$home/run"

    mkdir "$work/small"
    if mount -t tmpfs -o size=20m tmpfs "$work/small" 2>/dev/null; then
        check "a disk without room is refused" refuses "$work/small/home"
        check "in words" says 'MB are free'
        mount -o remount,size=250m "$work/small"
        check "with room enough it starts" start "$work/small/home"
        check "a studio is in it" "$callboard" demo --home "$work/small/home" --quiet
        dd if=/dev/zero of="$work/small/fill" bs=64k 2>/dev/null
        book() {
            "$callboard" book --home "$work/small/home" --artist "Ada Byron" --title "Full $1" \
                --from "2030-01-0$1" --to "2030-01-0$1" >"$work/out" 2>&1
        }
        book_until_refused() {
            local day
            for day in {1..9}; do book "$day" || return 0; done
            return 1
        }
        check "a disk that fills up takes no more bookings at some time" book_until_refused
        check "in words" says "disk is full"
        check "what is there is read all the same" "$callboard" week --home "$work/small/home"
        check "a stop on a full disk" "$callboard" db stop --home "$work/small/home" --quiet
        check "and no start there" refuses "$work/small/home"
        check "in words" says 'Nothing is lost'
        rm "$work/small/fill"
        check "with room again it books" book 9
        check "and stops" "$callboard" db stop --home "$work/small/home" --quiet
    else
        echo "skip a disk without room: mount is not permitted here"
    fi
else
    echo "skip what needs root: another user's tries, a closed folder, a full disk"
fi

# ---- the last one out ----

printf '[database]\nlinger = 1\nbackups = no\n' >"$work/linger.ini" # no file comes back into a home that is removed
home=$work/linger
check "with a linger of a second it starts" start "$home" --config "$work/linger.ini"
check "and stops by itself, keeper and all" within 15 ended "$home"
check "it starts when needed" start "$home" --config "$work/linger.ini"
pid=$(server_pid "$home")
rm -rf "$home"
check "a home that is removed takes its server along" within 30 gone "$pid"
check "it starts anew" start "$home" --config "$work/linger.ini"
pid=$(server_pid "$home")
rm -rf "$home"
check "and at once again, where the old server still runs" start "$home"
check "which ends" within 30 gone "$pid"
check "and leaves the new one its socket" "$callboard" week --home "$home"
"$callboard" db stop --home "$home" --quiet

# ---- the keeper's hour ----

home=$work/reports
asks() { psql -qXAt -h "$(dirname "$("$callboard" db path --home "$home")")/run" -U callboard_boot -d callboard -c "$1"; }
refreshed() { [ "$(asks "SELECT refreshed_at > now() - interval '1 minute' FROM callboard.report_refreshes")" = t ]; }
check "a server with a schema" "$callboard" migrate --home "$home" --quiet
asks "UPDATE callboard.report_refreshes SET refreshed_at = now() - interval '2 hours'"
"$callboard" db stop --home "$home" --quiet
check "starts anew" start "$home"
check "and its keeper has the reports summed up, which were two hours old" within 30 refreshed
"$callboard" db stop --home "$home" --quiet

echo "$failures failed"
exit $((failures > 0))
