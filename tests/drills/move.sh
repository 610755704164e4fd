#!/usr/bin/env bash
# A tenant moves from one server to another while somebody books without pause: frozen on the first one, saved, restored on
# the second one, and the service by which it is called is turned over to that. Every table there is what it was here, every
# booking that was acknowledged is there, once, and nothing is written any more where it was. Prints for how long nobody
# could book. Two private servers; CALLBOARD_BINARY names the program, CALLBOARD_ARTISTS how many artists the studio has.
set -euo pipefail
[ -n "${CALLBOARD_TEST_FOLDER:-}" ] || exec "$(dirname "$0")/../support/with-folder" "$0" "$@"

callboard=${CALLBOARD_BINARY:?names the program}
work=$TMPDIR/move
mkdir -p "$work/tmp"
chmod 755 "$work"
export XDG_CONFIG_HOME=$work/config PGSERVICEFILE=$work/pg_service.conf TMPDIR=$work/tmp ASAN_OPTIONS=detect_leaks=0
here=$work/here there=$work/there writer=
finish() {
    [ -z "$writer" ] || { kill "$writer" 2>/dev/null && wait "$writer"; } || true
    "$callboard" db stop --home "$here" >/dev/null 2>&1 || true
    "$callboard" db stop --home "$there" >/dev/null 2>&1 || true
    rm -rf "$work"
}
trap finish EXIT

fail() { echo "FAIL $*"; exit 1; }
now() { date +%s%3N; }
seconds() { printf '%d.%02d' $(($1 / 1000)) $(($1 % 1000 / 10)); }
# psql and a service use a private server without being seen by it: it must not stop meanwhile, however slow the machine
printf '[database]\nlinger = 3600\n' >"$work/private.ini"
at() { "$callboard" --config "$work/private.ini" --home "$1" --quiet "${@:2}"; }
ask() { psql -qXAt -v ON_ERROR_STOP=1 -h "$1/run" -U callboard_boot -d callboard -c "$2"; } # HOME QUERY
# the tenant is called by a service, as conf/deploy has it
printf '[database]\nservice = northlight\n' >"$work/callboard.ini"
call() { "$callboard" --config "$work/callboard.ini" --quiet --tenant Northlight "$@"; }
goes_to() { printf '[northlight]\nhost=%s/run\ndbname=callboard\n' "$1" >"$work/new" && mv "$work/new" "$PGSERVICEFILE"; }

# sums HOME: of every table of the tenant, row by row; without what is a server's own
sums() {
    local tables table
    tables=$(ask "$1" "SELECT name FROM callboard.backup_tables() ORDER BY place") || return
    for table in $tables; do
        ask "$1" "SET TimeZone = 'UTC'; SELECT '$table', count(*), md5(string_agg((to_jsonb(x) - 'xid')::text, chr(10) ORDER BY (to_jsonb(x) - 'xid')::text))
            FROM callboard.$table x, callboard.tenants t WHERE t.name = 'Northlight'
              AND t.id::text = coalesce(to_jsonb(x) ->> 'tenant_id', to_jsonb(x) ->> 'id')
              AND to_jsonb(x) ->> 'source' IS DISTINCT FROM 'restore'" || return
    done
}
is_as_frozen() { # HOME
    sums "$1" >"$work/sums" || fail "the tables of $1 cannot be read"
    diff "$work/frozen" "$work/sums"
}
titles() { ask "$1" "SELECT title FROM callboard.bookings WHERE title LIKE 'Move %' ORDER BY 1"; }

# An hour of its own for each; what is refused is said again, as it stands on a board, until somebody takes it.
without_pause() {
    local number=0 from status
    while :; do
        from=$((4000000400 + number * 3600))
        status=0
        call book --artist Mover --from "$(date -u -d "@$from" +%FT%H:%MZ)" --to "$(date -u -d "@$((from + 3600))" +%FT%H:%MZ)" \
            --title "$(printf 'Move %05d' "$number")" >"$work/booked" 2>&1 || status=$?
        echo "$(now) $status $number" >>"$work/journal"
        [ "$status" = 0 ] || cp "$work/booked" "$work/refused"
        [ "$status" != 0 ] || number=$((number + 1))
    done
}
acknowledged() { awk '$2 == 0 { n++ } END { print n + 0 }' "$work/journal"; }
until_acknowledged() { # COUNT
    local end=$((SECONDS + 120))
    until [ "$(acknowledged)" -ge "$1" ]; do
        [ $SECONDS -lt $end ] || fail "nobody can book: $(tail -n 3 "$work/refused")"
        sleep 0.05
    done
}

at "$here" tenant add Northlight --zone Europe/London
at "$here" --tenant Northlight demo --artists "${CALLBOARD_ARTISTS:-40}" --weeks 8
at "$here" --tenant Northlight artist add --name Mover --skill comp
at "$there" db start
goes_to "$here"
: >"$work/journal"
without_pause &
writer=$!
until_acknowledged 5

# ---- the move, by conf/deploy ----

began=$(now)
at "$here" tenant freeze Northlight
sums "$here" >"$work/frozen"
at "$here" --tenant Northlight backup "$work/saved"
saved=$(now)
at "$there" restore "$work/saved"
restored=$(now)
is_as_frozen "$there" || fail "it is not the same there"
compared=$(now)
goes_to "$there"
before=$(acknowledged)
until_acknowledged $((before + 5))
kill "$writer"
wait "$writer" || true
writer=

# ---- judged ----

last=$(awk -v began="$began" '$1 >= began && $2 != 0 { refused = 1 } $2 == 0 && !refused { at = $1 } END { print at }' "$work/journal")
first=$(awk -v began="$began" '$1 >= began && $2 != 0 { refused = 1 } $2 == 0 && refused { print $1; exit }' "$work/journal")
[ -n "$first" ] || fail "nobody was refused meanwhile: the machine is too fast for this drill"
[ "$(awk '$2 != 0 { print $2 }' "$work/journal" | sort -u)" = 5 ] || fail "something else than a refusal: $(cat "$work/journal")"
grep -q '"Northlight" can be looked at only, because it is being moved: nothing was saved' "$work/refused" ||
    fail "it is not said why: $(cat "$work/refused")"
is_as_frozen "$here" || fail "something was written where it was"
at "$here" --tenant Northlight week >/dev/null || fail "it cannot be looked at where it was"
# the last one may have been under way when the writer was ended
titles "$there" | head -n "$(acknowledged)" >"$work/titles"
awk '$2 == 0 { printf "Move %05d\n", $3 }' "$work/journal" | diff - "$work/titles" || fail "what was acknowledged is not there once"
[ $(($(titles "$there" | wc -l) - $(acknowledged))) -le 1 ] || fail "there is more than was asked for"
at "$there" --tenant Northlight backup "$work/again" --verify >/dev/null || fail "it cannot be saved there"
echo "$(ask "$there" 'SELECT count(*) FROM callboard.bookings') bookings moved; $(acknowledged) acknowledged meanwhile, each is there once;" \
    "$(awk '$2 != 0' "$work/journal" | wc -l) refused in words"
echo "frozen: saved after $(seconds $((saved - began))) s, restored after $(seconds $((restored - began))) s, compared after" \
    "$(seconds $((compared - began))) s; nobody could book for $(seconds $((first - last))) s"
