#!/usr/bin/env bash
# The private cluster backs itself up: once a day while it runs, each backup proved, and not where it is told not to.
# CALLBOARD_BINARY names the program; as root the server runs as another user.
set -u
[ -n "${CALLBOARD_TEST_FOLDER:-}" ] || exec "$(dirname "$0")/../support/with-folder" "$0" "$@"

callboard=${CALLBOARD_BINARY:?names the program}
work=$(mktemp -d "$TMPDIR/backups.XXXXXX")
chmod 755 "$work"
home=$work/home
export XDG_CONFIG_HOME=$work/config ASAN_OPTIONS=detect_leaks=0:report_globals=0
trap '"$callboard" --home "$home" db stop >/dev/null 2>&1; rm -rf "$work"' EXIT
failures=0
fail() {
    failures=$((failures + 1))
    echo "FAILED: $1" >&2
    tail -n 5 "$home/backup.log" >&2
}
wait_for() { # WHAT COMMAND...
    for _ in $(seq 2400); do
        "${@:2}" && return
        read -r -t 0.1 <> <(:) || true
    done
    fail "$1 is not seen"
}
due() { touch -d '2 days ago' "$home/backup.last"; }
stopped() { ! "$callboard" --home "$home" db status >/dev/null 2>&1; }
done_today() { [ -n "$(find "$home/backup.last" -mtime 0)" ]; }

"$callboard" --home "$home" migrate >/dev/null || fail "migrate"
wait_for "the first look of the keeper" [ -e "$home/backup.last" ]
[ ! -e "$home/backups" ] || fail "a home that is new is not given a day's time"
"$callboard" --home "$home" db stop >/dev/null || fail "stop"

# told not to: with so short a linger the keeper has looked by the time at which it has stopped the server
printf '[database]\nlinger = 1\nbackups = no\n' >"$work/no.ini"
due
"$callboard" --home "$home" --config "$work/no.ini" db start >/dev/null || fail "start"
wait_for "the end of the server" stopped
[ ! -e "$home/backups" ] || fail "it backs itself up although it is told not to"

# due
"$callboard" --home "$home" db start >/dev/null || fail "start"
wait_for "a backup" done_today
made=$(echo "$home"/backups/studio-*/*Z)
[ -e "$made/verified" ] || fail "it is not proved"
"$callboard" verify "$made" >/dev/null || fail "verify"
find "$home" -maxdepth 1 -name 'callboard-scratch.*' | grep -q . && fail "a scratch database is left in the home"

# not twice a day; and what fails is not taken for done
"$callboard" --home "$home" db stop >/dev/null || fail "stop"
printf '[database]\nlinger = 1\n' >"$work/yes.ini"
"$callboard" --home "$home" --config "$work/yes.ini" db start >/dev/null || fail "start"
wait_for "the end of the server" stopped
[ "$(find "$home/backups" -name '2*Z' | wc -l)" = 1 ] || fail "there are two of one day"
rm -rf "$home/backups"
touch "$home/backups" # nothing can be written there
due
"$callboard" --home "$home" --config "$work/yes.ini" db start >/dev/null || fail "start"
wait_for "a try" grep -qs "cannot be made" "$home/backup.log"
wait_for "the end of the server" stopped
! done_today || fail "a backup that failed is taken for done"

[ "$failures" = 0 ]
