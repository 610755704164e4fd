#!/usr/bin/env bash
# Feeds: a file that nobody can guess for each, written whole and only where something has changed; what is private stays.
# --watch: what others do is there soon, also after the server was away; it holds nothing while it waits, and ends when it
# is told to.
set -uo pipefail

name=feeds
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
served=$work/served
mkdir "$served"

check 0 tenant add North --zone Europe/London
check 0 tenant use North
check 0 artist add --name "Ada Byron"
check 0 artist add --name "Ben Okri"
check 0 project add --code SUN --name Sunrise
check 0 book --artist ada --title "Secret comp" --from +1w --to +1w --project SUN --notes "call the client"
check 0 book --artist ben --title "Grade" --from +2w --to +2w --status confirmed
check 0 book --artist ada --title "Far" --from +420d --to +420d

# file OF: the path of the one feed of that kind, busy or not
file() {
    callboard --json feed list "$served" </dev/null | python3 -c '
import json, sys
print(*[sys.argv[1] + "/" + row["file"] for row in json.load(sys.stdin) if row["of"] + str(row["busy"]) == sys.argv[2]])' \
        "$served" "$1"
}
check 0 feed list "$served"
says "There is no feed of this studio"
check 0 feed add "$served" --artist ada
says "artist  Ada Byron"
check 0 feed add "$served" --artist ada --busy
check 0 feed add "$served" --project SUN
check 0 feed add "$served" --all
check 0 feed add "$served" --artist ada # is there
[ "$(find "$served" -name '*.ics' | wc -l)" = 4 ] || fail "four files"
[ "$(find "$served" -type f ! -regex '.*/[0-9a-f]*\.ics' | wc -l)" = 0 ] || fail "nothing but feeds"
ada=$(file artistFalse) busy=$(file artistTrue) project=$(file projectFalse) all=$(file studioFalse)
[[ $ada =~ /[0-9a-f]{32}\.ics$ ]] || fail "a name of 128 bits: $ada"
[ "$(stat -c %a "$ada")" = 644 ] || fail "the web server may read it"

has() { grep -qF -- "$2" "$1" || fail "$(cat "$1"): lacks $2"; }
lacks_in() { ! grep -qF -- "$2" "$1" || fail "$1 has $2"; }
has "$ada" "SUMMARY:Secret comp"
has "$ada" "DESCRIPTION:call the client"
has "$ada" "X-WR-CALNAME:Ada Byron\\, North"
lacks_in "$ada" "Grade"
lacks_in "$ada" "Far"
has "$project" "SUMMARY:Ada Byron: Secret comp"
has "$all" "SUMMARY:Ben Okri: Grade"
has "$busy" "SUMMARY:busy"
has "$busy" "CLASS:PRIVATE"
for word in Secret Sunrise client SUN PROJECT-ID; do lacks_in "$busy" "$word"; done

# what has not changed is not written
touch -d "2020-01-01" "$served"/*.ics
check 0 feed write "$served"
says "4 feeds, 0 changed."
id=$(callboard --json bookings grade </dev/null | python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["id"])')
check 0 release "$id" --reason released
printf 'not ours' >"$served/00000000000000000000000000000000.ics"
printf 'not ours' >"$served/index.html"
check 0 feed write "$served"
says "4 feeds, 1 changed."
lacks_in "$all" "Grade"
[ "$(stat -c %Y "$ada")" = "$(date -d 2020-01-01 +%s)" ] || fail "what has not changed keeps its time"
[ "$(cat "$served/00000000000000000000000000000000.ics" "$served/index.html")" = "not oursnot ours" ] || fail "others' files"
[ -z "$(find "$served" -name '*.ics.*')" ] || fail "nothing half-written is left"

# another studio's feeds in the same folder are its own
check 0 tenant add South --zone UTC
check 0 --tenant South feed write "$served"
says "0 feeds, 0 changed."
check 0 --tenant South feed list "$served"
lacks "Ada"
check 0 --tenant South feed add "$served" --all
check 0 feed write "$served"
says "4 feeds, 0 changed."

# somebody who has gone
for id in $(callboard --json bookings ada --to +60w </dev/null | python3 -c 'import json, sys; [print(b["id"]) for b in json.load(sys.stdin)]'); do
    check 0 release "$id" --reason killed
done
check 0 artist remove ada
check 0 feed list "$served"
says "(gone)"
check 0 feed write "$served"
has "$ada" "BEGIN:VCALENDAR"

# ---- --watch ----

watcher=
finish_watching() {
    [ -z "$watcher" ] || kill -KILL "$watcher" 2>/dev/null
    finish
}
trap finish_watching EXIT
# watch ARGUMENT...: behind this script, which bash would have ignore SIGINT but for -m
watch() {
    set -m
    "$CALLBOARD_BINARY" --home "$work/home" feed write "$served" --watch "$@" >"$work/watched" 2>"$work/complained" </dev/null &
    watcher=$!
    set +m
}
# soon COMMAND...: it succeeds before long
soon() {
    for ((tries = 0; tries < 600; tries++)); do
        if "$@" 2>/dev/null; then return; fi
        if [ -n "$watcher" ] && ! kill -0 "$watcher" 2>/dev/null; then break; fi
        sleep 0.1
    done
    cp "$work/watched" "$work/out"
    cp "$work/complained" "$work/err"
    fail "is not seen: $*"
}
shows() { grep -qF -- "$2" "$1"; }
shows_no() { ! grep -qF -- "$2" "$1"; }
# ends SIGNAL: with status 0, and nothing of it is left
ends() {
    local status=0 tries
    kill "-$1" "$watcher"
    for ((tries = 0; tries < 600; tries++)); do
        kill -0 "$watcher" 2>/dev/null || break
        sleep 0.1
    done
    [ "$tries" -lt 600 ] || fail "SIG$1 does not end it"
    wait "$watcher" || status=$?
    watcher=
    cp "$work/watched" "$work/out"
    cp "$work/complained" "$work/err"
    [ "$status" = 0 ] || fail "SIG$1: status $status"
    [ -z "$(find "$served" -name '*.ics.*')" ] || fail "SIG$1: something half-written is left"
}
ask() { psql -qXAt -v ON_ERROR_STOP=1 -h "$work/home/run" -U callboard_boot -d callboard "$@"; }

check 1 feed write "$work/none" --watch
complains "none cannot be read: No such file or directory."
printf '[database]\nconninfo = host=%s/nowhere dbname=callboard\n' "$work" >"$work/nowhere.ini"
check 6 --config "$work/nowhere.ini" feed write "$served" --watch

touch -d "2020-01-01" "$served"/*.ics
watch
soon shows "$work/watched" "4 feeds, 0 changed."
check 0 book --artist ben --title "Grade again" --from +3w --to +3w
soon shows "$all" "Grade again"
soon shows "$work/watched" "4 feeds, 1 changed."
[ "$(stat -c %Y "$project")" = "$(date -d 2020-01-01 +%s)" ] || fail "what has not changed keeps its time"
soon flock -n "$served" true # the folder is nobody's while it waits

# names, and a project that a booking has got
check 0 --json feed add "$served" --artist ben
ben=$served/$(get 'x[0]["file"]')
check 0 artist edit ben --name "Ben Okri-Jones"
soon shows "$all" "SUMMARY:Ben Okri-Jones: Grade again"
soon shows "$ben" "X-WR-CALNAME:Ben Okri-Jones\\, North"
check 0 book --artist ben --title "In a feed that was added" --from +4w --to +4w --project SUN
soon shows "$ben" "In a feed that was added"
soon shows "$project" "In a feed that was added"

# what is revoked stays away
check 0 feed revoke "$served" "$ben"
check 0 book --artist ben --title "After the revoking" --from +5w --to +5w
soon shows "$all" "After the revoking"
[ ! -e "$ben" ] || fail "what was revoked was written anew"

# a hold that lapses is told by nobody
check 0 book --artist ben --title "Only held" --from +6w --to +6w --status hold
soon shows "$all" "Only held"
ask -c "UPDATE callboard.bookings SET lapses_at = clock_timestamp() + interval '3 seconds' WHERE title = 'Only held'" >/dev/null
soon shows_no "$all" "Only held"
[ "$(ask -c "SELECT status FROM callboard.bookings WHERE title = 'Only held'")" = hold ] || fail "nobody has swept"

# a file that cannot be written is tried again; one that is as it was needs not be
prlimit --pid "$watcher" --fsize=1500:
check 0 book --artist ben --title "Too much" --from +7w --to +7w
soon shows "$work/complained" "$all cannot be written: File too large."
prlimit --pid "$watcher" --fsize=unlimited:
soon shows "$all" "Too much"

# the server is stopped and started, and what was booked then was told to others only
kill -STOP "$watcher"
check 0 db stop
check 0 book --artist ben --title "While it was away" --from +8w --to +8w
kill -CONT "$watcher"
soon shows "$all" "While it was away"
soon shows "$work/watched" "The database is there again."
soon shows "$work/complained" "; trying again."
kill -KILL "$(head -1 "$work"/home/pg*/postmaster.pid)"
check 0 book --artist ben --title "After the crash" --from +9w --to +9w
soon shows "$all" "After the crash"
ends TERM

# stopped while it reads: the statement is called off, and that is no failure
watch --json
soon shows "$work/watched" '{"feeds":4,"changed":0}'
coproc locker { ask; }
# shellcheck disable=SC2154 # coproc sets it
locker_is=$locker_PID
echo "BEGIN; LOCK callboard.bookings; SELECT 'held';" >&"${locker[1]}"
IFS= read -r -u "${locker[0]}"
ask -c "SELECT pg_notify('callboard_' || replace(id::text, '-', ''), 'bookings') FROM callboard.tenants WHERE name = 'North'" >/dev/null
waits() { [ "$(ask -c "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock'")" = 1 ]; }
soon waits
ends INT
[ ! -s "$work/complained" ] || fail "nothing has failed"
echo "ROLLBACK;" >&"${locker[1]}"
eval "exec ${locker[1]}>&-"
wait "$locker_is"

# stopped while the server is away
watch --quiet
soon flock -n "$served" true
check 0 book --artist ben --title "Before it went away" --from +10w --to +10w
soon shows "$all" "Before it went away"
check 0 db stop
soon shows "$work/complained" "trying again"
ends TERM
lacks "feeds"
check 0 feed write "$served"
says "4 feeds, 0 changed."

long=$(printf "Ein langer Name %.0s" {1..9})
check 0 project add --code LONG --name "${long% }"
check 0 feed add "$served" --project LONG
check 0 feed list "$served"
says "${long:0:20}"
check 0 feed revoke "$served" "$busy"
says "Revoked: $busy is gone"
[ ! -e "$busy" ] || fail "it is gone"
check 2 feed revoke "$served" "$(basename "$busy")"
complains "No feed's file begins with"
check 2 feed revoke "$served" 00
complains "is too short"
check 2 feed add "$served" --all --artist ben
complains "give one of --artist, --project and --all"
check 1 feed add "$work/none" --all
complains "none cannot be read: No such file or directory."
if [ "$(id -u)" != 0 ]; then
    chmod 555 "$served"
    check 1 feed add "$served" --artist ben
    complains "cannot be written"
    chmod 755 "$served"
fi

verbs_end
