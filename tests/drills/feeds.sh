#!/usr/bin/env bash
# Feeds as people get them: Debian's nginx serves them by conf/deploy/nginx-feeds.conf, vdirsyncer takes one over HTTP, and
# khal lists from it what the database has: as many, with the same titles and times. Whoever has read one is told 304 until
# something of it has changed, and the new one seconds after that, by `feed write --watch`, which is the same behind
# PgBouncer; nobody lists the folder or writes into it, and what is revoked is gone. CALLBOARD_BINARY names the program.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
[ -n "${PGHOST:-}" ] || exec "$here/../with-postgres" "$here/../support/with-pgbouncer" "$0" "$@"
nginx=$(command -v nginx || echo /usr/sbin/nginx)
for program in "$nginx" vdirsyncer khal; do
    command -v "$program" >/dev/null || { echo "feeds: $program is not installed (tests/run drills/feeds does it)" >&2; exit 1; }
done
callboard=${CALLBOARD_BINARY:?names the program}
work=$(mktemp -d "$TMPDIR/feeds.XXXXXX") served=$work/feeds watcher='' server=''
mkdir -p "$served" "$work/calendar"
chmod 755 "$work" # nginx's workers are another user as root
export XDG_CONFIG_HOME=$work/config HOME=$work LC_ALL=C.UTF-8 ASAN_OPTIONS=detect_leaks=0
finish() {
    for pid in $watcher $server; do
        kill "$pid" 2>/dev/null || true
        wait "$pid" 2>/dev/null || true
    done
    rm -rf "$work"
}
trap finish EXIT
fail() { echo "FAIL $*"; exit 1; }
now() { date +%s%3N; }
seconds() { printf '%d.%02d' $((($(now) - $1) / 1000)) $((($(now) - $1) % 1000 / 10)); }
ask() { psql -qXAtw -v ON_ERROR_STOP=1 -d callboard -c "$1"; }
ini() { printf '[database]\nconninfo = host=%s port=%s dbname=callboard\n' "$2" "$PGPORT" >"$work/$1.ini"; } # NAME HOST
call() { "$callboard" --config "$work/direct.ini" --quiet "$@"; }
feeds() { call --as ana --json feed "$@"; }
# added OPTION...: the name of the feed's file
added() { feeds add "$served" "$@" | /usr/bin/python3 -c 'import json, sys; print(json.load(sys.stdin)[0]["file"])'; }

# ---- a studio with what is hard to write and to read ----

ini direct "$PGHOST"
ini pooled "$CALLBOARD_POOL"
createdb callboard
call --as postgres migrate >/dev/null
call --as postgres login add ana
call --as postgres login add vic
call --as postgres tenant add Northlight --zone Europe/London --admin ana
call --as ana member add Feeds --role viewer --login vic
/usr/bin/python3 >"$work/book.csv" <<'PY'
import csv, datetime, sys, zoneinfo
london, utc, day = zoneinfo.ZoneInfo("Europe/London"), datetime.timezone.utc, datetime.timedelta(days=1)
first = datetime.datetime.now(utc).replace(hour=9, minute=0, second=0, microsecond=0) + 3 * day
# a backslash before an n is the one thing left out: python-icalendar 4, by which khal reads, takes it for a new line
artists = ["Zoë Müller-Straße", "佐藤 花子", 'Inês, da; "Silva" \\', "Łukasz Żółć", "Ada Byron"]
titles = ["Grading: Größe, Maß; „Fassung“", "東京の撮影 " * 8, "Plain comp", "back\\slash, 100 % {so}", "नमस्ते मुंबई", "Ünïcödé " * 12]
out = csv.writer(sys.stdout)
out.writerow(["artist", "title", "start", "end", "status", "project"])
def row(artist, title, start, end, status="pencil"):
    out.writerow([artist, title.strip(), start.strftime("%FT%TZ"), end.strftime("%FT%TZ"), status, "SUN"])
for n in range(300):
    start = first + (n // len(artists)) * day
    hours = [8, 0.75, 4, 10, 20][n % 7 % 5]
    row(artists[n % len(artists)], titles[n % len(titles)], start, start + datetime.timedelta(hours=hours),
        ["pencil", "confirmed"][n % 2])
# through each night in which the clocks change, within it, and in the hour that there is twice or not at all
at, changes = first, 0
while changes < 2:
    at += day
    midnight = datetime.datetime(at.year, at.month, at.day, tzinfo=london)
    if midnight.utcoffset() == (midnight + day).utcoffset():
        continue
    one = datetime.datetime(at.year, at.month, at.day, 0, 30, tzinfo=utc)
    for name, begin, end in [("Night through", -3, 6), ("Around one", 0, 1), ("Half past one", 1, 2)]:
        row(f"Night {name}", f"{name} {changes}", one + datetime.timedelta(hours=begin), one + datetime.timedelta(hours=end))
    changes += 1
PY
call --as ana import "$work/book.csv" --create >/dev/null || fail "the import"
call --as ana artist add --name "Nobody Yet" >/dev/null
all=$(added --all) ada=$(added --artist Ada) none=$(added --artist Nobody)

# ---- nginx, on a port of its own ----

sed "/^ *#/!s#/srv/feeds/#$served/#" "$here/../../conf/deploy/nginx-feeds.conf" >"$work/feeds.conf"
serve() {
    port=$(/usr/bin/python3 -c 'import socket; s = socket.socket(); s.bind(("127.0.0.1", 0)); print(s.getsockname()[1])')
    cat >"$work/nginx.conf" <<CONF
daemon off;
worker_processes 1;
pid $work/nginx.pid;
error_log $work/nginx.log;
events {}
http {
    access_log off;
    client_body_temp_path $work/nginx-body;
    proxy_temp_path $work/nginx-proxy;
    fastcgi_temp_path $work/nginx-fastcgi;
    uwsgi_temp_path $work/nginx-uwsgi;
    scgi_temp_path $work/nginx-scgi;
    server { listen 127.0.0.1:$port; include $work/feeds.conf; }
}
CONF
    (cd "$work" && exec "$nginx" -p "$work" -e "$work/nginx.log" -c "$work/nginx.conf") &
    server=$!
}
# get METHOD PATH [HEADER: VALUE]: the status, then the headers; the body is in $work/body
get() {
    /usr/bin/python3 - "$port" "$work/body" "$@" <<'PY'
import http.client, sys
port, body, method, path = sys.argv[1:5]
link = http.client.HTTPConnection("127.0.0.1", int(port), timeout=60)
link.request(method, path, headers=dict(header.split(": ", 1) for header in sys.argv[5:]))
answer = link.getresponse()
open(body, "wb").write(answer.read())
print(answer.status)
for name, value in answer.getheaders():
    print(f"{name.lower()}: {value}")
PY
}
status() { get "$@" | sed -n 1p; }
etag() { get HEAD "/feeds/$1" | sed -n 's/^etag: //p'; }
is() { [ "$(status "${@:2}")" = "$1" ] || fail "${*:2}: $(status "${@:2}"), not $1: $(tail -3 "$work/nginx.log")"; } # STATUS METHOD PATH ...
for ((tries = 0; tries < 600; tries++)); do
    if [ -z "$server" ] || ! kill -0 "$server" 2>/dev/null; then serve; fi # somebody else may have had the port
    ! get GET / >"$work/out" 2>&1 || break
    sleep 0.1
done

get GET "/feeds/$all" >"$work/out"
for line in 200 "content-type: text/calendar; charset=utf-8" "cache-control: no-cache" "x-robots-tag: noindex" \
    "referrer-policy: no-referrer"; do
    grep -qx "$line" "$work/out" || fail "the feed lacks $line: $(cat "$work/out")"
done
cmp "$work/body" "$served/$all" || fail "what is read is not what was written"
is 304 GET "/feeds/$all" "If-None-Match: $(etag "$all")"
is 304 GET "/feeds/$all" "If-Modified-Since: $(sed -n 's/^last-modified: //p' "$work/out")"
is 200 GET "/feeds/$all" 'If-None-Match: "another"'
is 403 GET /feeds/
is 404 GET /feeds
is 403 PUT "/feeds/$all"
is 403 DELETE "/feeds/$all"
is 403 PUT /feeds/new.ics
is 404 GET "/feeds/$(printf '%032d' 0).ics"
is 404 GET "/feeds/../nginx.conf"

# ---- vdirsyncer takes it, khal lists it ----

# reader NAME FILE: its settings for a feed
reader() {
    mkdir -p "$work/$1"
    cat >"$work/$1.vdirsyncer" <<CONF
[general]
status_path = "$work/$1-status/"
[pair feed]
a = "here"
b = "there"
collections = null
[storage here]
type = "filesystem"
path = "$work/$1/"
fileext = ".ics"
[storage there]
type = "http"
url = "http://127.0.0.1:$port/feeds/$2"
CONF
    cat >"$work/$1.khal" <<CONF
[calendars]
[[feed]]
path = $work/$1
readonly = True
[locale]
local_timezone = Europe/London
default_timezone = Europe/London
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%d %H:%M
longdatetimeformat = %Y-%m-%d %H:%M
[sqlite]
path = $work/$1.db
CONF
    vdirsyncer -c "$work/$1.vdirsyncer" discover >"$work/out" 2>&1 || fail "vdirsyncer discover: $(cat "$work/out")"
}
# takes NAME TITLE CONDITION: all that are in the database, as many, with their titles and times
takes() {
    vdirsyncer -c "$work/$1.vdirsyncer" sync >"$work/out" 2>&1 || fail "vdirsyncer sync: $(cat "$work/out")"
    khal -c "$work/$1.khal" list --once --day-format "" --format "{start-long}|{end-long}|{title}" today 420d \
        >"$work/out" 2>&1 || fail "khal: $(cat "$work/out")"
    sed '/^$/d' "$work/out" | sort >"$work/there"
    ask "SELECT concat_ws('|', to_char(start_time AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI'),
                to_char(end_time AT TIME ZONE 'Europe/London', 'YYYY-MM-DD HH24:MI'), $2)
         FROM callboard.bookings b JOIN callboard.artists a ON a.id = b.artist_id
         WHERE b.status <> 'cancelled' AND ($3)" | sort >"$work/here"
    diff "$work/here" "$work/there" >"$work/out" || fail "$1 differs: $(head -6 "$work/out")"
}
listed() { [ "$(wc -l <"$work/there")" = "$1" ] || fail "$(wc -l <"$work/there") are listed, not $1"; }
reader all "$all"
reader ada "$ada"
reader none "$none"
takes all "a.name || ': ' || b.title" true
listed 306
echo "306 bookings by vdirsyncer and khal, as the database has them"
takes ada b.title "a.name = 'Ada Byron'"
listed 60
takes none "''" false # a calendar without events is one all the same
listed 0

# ---- what changes ----

watch() { # NAME
    "$callboard" --config "$work/$1.ini" --as vic feed write "$served" --watch >"$work/watched" 2>&1 &
    watcher=$!
}
stop_watching() {
    kill "$watcher"
    wait "$watcher" || fail "the watcher ends with $?: $(cat "$work/watched")"
    watcher=
}
# follows FILE ARGUMENT...: a verb, and how long it takes until a reader is given another feed
follows() {
    local file=$1 old began
    old=$(etag "$file")
    shift
    call --as ana "$@" >/dev/null || fail "$*"
    began=$(now)
    until [ "$(status GET "/feeds/$file" "If-None-Match: $old")" = 200 ]; do
        kill -0 "$watcher" 2>/dev/null && [ $(($(now) - began)) -lt 120000 ] || fail "$*: not served: $(cat "$work/watched")"
        sleep 0.05
    done
    took=$(seconds "$began")
}
watch direct
follows "$all" book --artist Łukasz --from +40w --to +40w --title "Neu: für später"
echo "a booking is served after $took s"
is 304 GET "/feeds/$ada" "If-None-Match: $(etag "$ada")"
untouched=$(etag "$ada")
takes all "a.name || ': ' || b.title" true
listed 307
follows "$all" artist edit Łukasz --name "Łukasz Żółć-Nowak"
echo "another name is served after $took s"
takes all "a.name || ': ' || b.title" true
follows "$all" release "$(ask "SELECT id FROM callboard.bookings WHERE title = 'Neu: für später'")" --reason released
echo "a release is served after $took s"
takes all "a.name || ': ' || b.title" true
listed 306
[ "$(etag "$ada")" = "$untouched" ] || fail "what has not changed is served anew"
stop_watching
watch pooled
until grep -q "3 feeds, 0 changed" "$work/watched"; do
    kill -0 "$watcher" || fail "behind PgBouncer: $(cat "$work/watched")"
    sleep 0.05
done
follows "$ada" book --artist Ada --from +41w --to +41w --title "Through the pooler"
echo "behind PgBouncer a booking is served after $took s"
takes ada b.title "a.name = 'Ada Byron'"
listed 61

feeds revoke "$served" "$ada" >/dev/null
is 404 GET "/feeds/$ada"
follows "$all" book --artist Ada --from +42w --to +42w --title "After it was revoked"
is 404 GET "/feeds/$ada"
stop_watching
