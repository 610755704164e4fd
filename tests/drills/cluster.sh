#!/usr/bin/env bash
# The private cluster, killed 50 times or $CALLBOARD_KILLS at ever other moments: half of them a home in the making, with
# all its processes; half the server under a command line that books and books. It heals each time, and each booking
# that was acknowledged is there, once. CALLBOARD_BINARY names the program.
set -u
[ -n "${CALLBOARD_TEST_FOLDER:-}" ] || exec "$(dirname "$0")/../support/with-folder" "$0" "$@"

callboard=${CALLBOARD_BINARY:?names the program}
kills=${CALLBOARD_KILLS:-50}
work=$(mktemp -d "$TMPDIR/drill.XXXXXX")
chmod 755 "$work"
export XDG_CONFIG_HOME=$work/config
home=$work/home
failures=0

finish() {
    for each in "$work"/*/; do
        [ ! -e "$each/lock" ] || "$callboard" db stop --home "$each" >/dev/null 2>&1
    done
    rm -rf "$work"
}
trap finish EXIT

fail() {
    echo "FAIL $*"
    failures=$((failures + 1))
}
server_pid() { sed -n 1p "$1"/pg*/postmaster.pid 2>/dev/null; }
call() { "$callboard" --home "$home" --quiet "$@"; }
sleep_ms() { sleep "$(printf '%d.%03d' $(($1 / 1000)) $(($1 % 1000)))"; }

# A first start that is killed after so many milliseconds, then one that is not.
kill_new_home() { # NUMBER MILLISECONDS
    local new=$work/new-$1 starter server XDG_CONFIG_HOME=$work/none
    setsid "$callboard" db start --home "$new" >/dev/null 2>&1 &
    starter=$!
    sleep_ms "$2"
    disown "$starter" # its end is no news
    kill -9 -- "-$starter" 2>/dev/null
    server=$(server_pid "$new")
    [ -z "$server" ] || kill -9 "$server" 2>/dev/null
    "$callboard" --home "$new" --quiet week >"$work/out" 2>&1 || fail "kill $1, after $2 ms: $(cat "$work/out")"
    "$callboard" --home "$new" db stop >/dev/null 2>&1
    rm -rf "$new"
}

# An id and an hour of its own for each; said again until it is known to be there, as a person would.
book() { # NUMBER
    local id day try
    id=$(printf '00000000-0000-4000-8000-%012d' "$1")
    day=$(date -u -d "2030-01-01 $(($1 / 12)) days" +%F)
    for try in 1 2 3 4 5 6; do
        call book --artist Drill --from "${day}T$(printf %02d $(($1 % 12))):00Z" --title "Drill $1" --id "$id" \
            --to "${day}T$(printf %02d $(($1 % 12 + 1))):00Z" >"$work/out" 2>&1 && { echo "$id" >>"$work/acknowledged"; return; }
        sleep 0.2
    done
    fail "booking $1 was not taken in $try tries: $(cat "$work/out")"
}

kill_server() { # NUMBER MILLISECONDS
    local server
    server=$(server_pid "$home")
    (sleep_ms "$2"; kill -9 "$server") 2>/dev/null &
    for _ in 1 2 3; do
        booked=$((booked + 1))
        book "$booked"
    done
    wait $!
}

call migrate >"$work/out" 2>&1 || fail "$(cat "$work/out")"
call tenant add Drill && call tenant use Drill && call artist add --name Drill --skill comp >"$work/out" 2>&1 || fail "no studio"
booked=0
for ((number = 0; number < kills; number++)); do
    if ((number % 2)); then
        kill_server "$number" $((number * 37 % 300))
    else
        kill_new_home "$number" $((number * 97 % 2000))
    fi
done
call db status >/dev/null 2>&1 || call db start >/dev/null 2>&1
ids=$(psql -qXAt -h "$home/run" -U callboard_boot -d callboard -c "SELECT id FROM callboard.bookings" 2>&1)
echo "$kills kills, $booked bookings, $(wc -l <"$work/acknowledged") acknowledged, $(wc -l <<<"$ids") there"
[ "$(sort -u "$work/acknowledged")" = "$(sort <<<"$ids")" ] || fail "what is there is not what was acknowledged"
exit $((failures > 0))
