#!/usr/bin/env bash
# A tenant is saved, proved and restored, on a server of its own, by an admin and by the operator; what is equal is judged by
# psql alone. Damaged, cut, foreign, newer and older backups; ^C, a full disk; nothing is left behind.
set -uo pipefail

name=backup
# shellcheck source=tests/support/imports.sh
. "$(dirname "$0")/../support/imports.sh"
mkdir "$work/tmp"
chmod 755 "$work" # as root the scratch server runs as another user
export TMPDIR=$work/tmp
me() { callboard backup_ana "$@"; }
operator() { callboard postgres "$@"; }

# sum TENANT [DATABASE]: of each table, by psql's own means; the trail in its order, without its numbers
sum() {
    local table
    for table in members artists projects time_off bookings import_rows challenges drafts draft_members draft_bookings \
        draft_steps booking_events record_events notices; do
        psql -qXAt -d "${2:-$name}" -c "SET TimeZone = 'UTC'" -c "SELECT '$table', count(*), md5(string_agg(x, E'\n' ORDER BY seq, x))
            FROM (SELECT (to_jsonb(t) - '{xid,seq}'::text[])::text AS x, (to_jsonb(t) ->> 'seq')::bigint AS seq FROM callboard.$table t
                  WHERE tenant_id = (SELECT id FROM callboard.tenants WHERE name = '$1')
                    AND to_jsonb(t) ->> 'source' IS DISTINCT FROM 'restore') rows"
    done
    psql -qXAt -d "${2:-$name}" -c "SELECT to_jsonb(t) FROM callboard.tenants t WHERE name = '$1'"
}

# ---- something of everything ----
operator --quiet login add backup_ben || fail "login add"
operator --quiet login add backup_eve || fail "login add"
operator --quiet tenant add other --zone UTC --admin backup_eve || fail "tenant add"
me --quiet member add "Ben Okri" --role producer --login backup_ben || fail "member add"
me --quiet demo >/dev/null || fail "demo"
me --quiet artist add --name "Zoë Ångström" --skill comp --rate 12.5 || fail "artist add"
me --quiet artist add --name "Zoe Angstrom" --another || fail "twin"
printf 'artist,title,start,end,uid,notes\nZoe Angstrom,"Shot ""1"" \\n",2094-01-04,2094-01-05,x@y,"two\nlines"\n' >"$work/rows.csv"
me --quiet import "$work/rows.csv" || fail "import"
sql -c "WITH t AS (SELECT id, (SELECT user_id FROM callboard.members m WHERE m.tenant_id = t.id AND login = 'backup_ben') AS ben
                   FROM callboard.tenants t WHERE name = '$name')
        INSERT INTO callboard.drafts (tenant_id, id, name, owner) SELECT id, gen_random_uuid(), 'pitch', ben FROM t"
sum "$name" >"$work/before"
[ "$(wc -l <"$work/before")" = 15 ] || fail "not all tables are summed up"

# ---- who may ----
run 0 backup_ana backup "$work/own"
says "saved: $name"
says "What-if boards of others are not in it"
run 0 postgres --tenant "$name" backup "$work/all" --verify
says "verified by restoring it"
run 5 backup_ben backup "$work/no"
complains "A backup is made by an admin of the tenant, or by the operator."
run 5 backup_ana restore "$work/all" --copy-as Mine
complains "A restore is the operator's"
run 2 postgres backup "$work/no"
complains "There are several tenants"
run 2 backup_ana --tenant other backup "$work/no"
complains 'There is no tenant "other" that you (backup_ana) are a member of.'
run 1 postgres --tenant "$name" backup "$work/all"
complains "is there already"
[ ! -e "$work/no" ] || fail "a backup that was refused is there"
[ "$(stat -c %a "$work/all")" = 700 ] || fail "others may look into it"
(cd "$work/all" && sha256sum --quiet -c manifest.json.sha256) || fail "the manifest's sum is not sha256sum's"
python3 - "$work/all" <<'PY' || fail "the sums of the files"
import hashlib, json, sys
for t in json.load(open(sys.argv[1] + "/manifest.json"))["tables"]:
    data = open(f"{sys.argv[1]}/{t['file']}", "rb").read()
    assert hashlib.sha256(data).hexdigest() == t["sha256"] and len(data) == t["bytes"], t["name"]
PY
sql -c "SELECT made_at IS NOT NULL AND made_at = verified_made_at FROM callboard.last_backups() WHERE tenant = '$name'" |
    grep -qx t || fail "the database does not know of the verified backup"

# ---- verify ----
run 0 nobody verify "$work/all"
says "rows of 15 tables were restored and are equal."
run 0 nobody --json verify "$work/own"
says '"complete": false'

# ---- restore ----
run 2 postgres restore "$work/all"
complains "is here and is not empty, and a restore writes over nothing."
[ "$(sum "$name")" = "$(cat "$work/before")" ] || fail "a refused restore has changed something"

for bad in "" $'two\nlines'; do
    run 2 postgres restore "$work/all" --copy-as "$bad"
    complains "The name is empty or too long, or has signs in it that cannot be shown."
done
run 1 postgres restore "$work/all" --copy-as Copy
complains "comes back without the login \"backup_ben\": that login is a member of another tenant here."
complains "Nothing was restored: no admin's login is here"
[ "$(sql -c "SELECT count(*) FROM callboard.tenants WHERE name = 'Copy'")" = 0 ] || fail "it was restored all the same"
run 0 postgres restore "$work/all" --copy-as Copy --admin backup_eve
says "restored: Copy"
run 0 backup_eve --tenant Copy log
says "restored"
says "backup $name, made "
[ "$(sum Copy | cut -d'|' -f1,2 | head -13 | grep -v members)" = "$(cut -d'|' -f1,2 "$work/before" | head -13 | grep -v members)" ] ||
    fail "the copy has other numbers of rows"
[ "$(sql -c "SELECT count(*) FROM callboard.members a JOIN callboard.members b USING (user_id)
    WHERE a.tenant_id <> b.tenant_id")" = 0 ] || fail "the copy has ids of the first one"
[ "$(sum "$name")" = "$(cat "$work/before")" ] || fail "the copy has changed the first one"

# on another server, by the README: migrate, the logins, restore
createdb moved
printf '[database]\nconninfo = host=%s port=%s dbname=moved\n' "$PGHOST" "$PGPORT" >"$work/moved.ini"
moved() { "$CALLBOARD_BINARY" --config "$work/moved.ini" --as "$@"; }
moved postgres --quiet migrate || fail "migrate"
psql -qX -d moved -c "INSERT INTO callboard.tenants (id, name) VALUES (gen_random_uuid(), '$name')" # empty: it gives way
moved postgres restore "$work/all" >"$work/out" 2>"$work/err" || fail "restore elsewhere: $(cat "$work/err")"
sum "$name" moved | diff "$work/before" - || fail "it is not the same elsewhere"
[ "$(psql -qXAt -d moved -c "SELECT count(*) FROM callboard.trail WHERE source = 'restore'")" = 1 ] || fail "the restored event"
moved backup_ana --quiet artist add --name "After" || fail "nobody can go on there"
[ "$(psql -qXAt -d moved -c "SELECT count(*) = count(DISTINCT seq) AND bool_and(xid < pg_snapshot_xmin(pg_current_snapshot()))
    FROM callboard.trail JOIN callboard.booking_events USING (tenant_id, seq)")" = t ] || fail "numbers of the trail, of transactions"
# what was restored is saved and proved once more
moved postgres --quiet backup "$work/again" --verify || fail "backup of the restored"
dropdb moved

# ---- what is no good ----
copy() { rm -rf "$work/bad" && cp -r "$work/all" "$work/bad"; }
file=$(python3 -c 'import json,sys; print([t["file"] for t in json.load(open(sys.argv[1]))["tables"] if t["name"]=="bookings"][0])' "$work/all/manifest.json")
sign() { # the manifest's sum anew: what is said of the files is to be judged, not the manifest
    (cd "$work/bad" && sha256sum manifest.json >manifest.json.sha256)
}
edit() { # PYTHON: changes the manifest m
    python3 -c 'import json,sys; p=sys.argv[1]; m=json.load(open(p)); exec(sys.argv[2]); json.dump(m, open(p,"w"))' \
        "$work/bad/manifest.json" "$1"
    sign
}
refused() { # STATUS WORDS
    run "$1" postgres restore "$work/bad" --copy-as Bad --admin backup_eve
    complains "$2"
    run "$1" nobody verify "$work/bad"
    complains "$2"
}
copy
python3 -c 'import sys; p=sys.argv[1]; b=bytearray(open(p,"rb").read()); b[len(b)//2]^=1; open(p,"wb").write(b)' "$work/bad/$file"
refused 1 "$file is damaged"
copy
truncate -s -100 "$work/bad/$file"
refused 1 "$file is damaged (it is shorter than it was)"
copy
printf x >>"$work/bad/$file"
refused 1 "$file is damaged (it is longer than it was)"
copy
rm "$work/bad/$file"
refused 1 "The backup is not whole"
copy
rm "$work/bad/$file"
mkfifo "$work/bad/$file" # which nobody writes into
refused 1 "$file is damaged (it is shorter than it was)"
copy
rm "$work/bad/manifest.json"
mkfifo "$work/bad/manifest.json"
refused 1 "manifest.json is damaged"
copy
sed -i 's/"complete": true/"complete": fals/' "$work/bad/manifest.json"
refused 1 "manifest.json is damaged"
copy
rm "$work/bad/manifest.json"
refused 1 "is no backup by callboard"
copy
edit 'm["program"] = "pg_dump"'
refused 1 "its manifest names another program"
copy
edit 'm["format"] = 2'
refused 1 "It was made by a newer callboard"
copy
edit 'm["schema"] = 9999'
refused 1 "It was made by a newer callboard"
copy
edit 'm["tables"][0]["file"] = "../all/tenants.jsonl"'
refused 1 "is missing or is no such value"
copy
edit '[t for t in m["tables"] if t["name"] == "bookings"][0]["rows"] += 1'
refused 1 "does not have the rows that its manifest promises"
copy
edit '[t for t in m["tables"] if t["name"] == "bookings"][0]["columns"].append("mood")'
refused 2 "has what this callboard does not know: bookings, mood"
run 1 nobody verify "$work/nowhere"
complains "nowhere cannot be read: No such file or directory"
[ "$(sql -c "SELECT count(*) FROM callboard.tenants WHERE name = 'Bad'")" = 0 ] || fail "a bad one was restored"

# older: of a schema that had fewer columns
copy
edit 'm["schema"] = 67; [t for t in m["tables"] if t["name"] == "artists"][0]["columns"].remove("portfolio_url")'
run 0 nobody verify "$work/bad"
run 0 postgres restore "$work/bad" --copy-as Older --admin backup_eve

# ---- stopped, and no room ----
# held in the middle by another session's lock, so that no machine is too fast for it
hold "pg_advisory_xact_lock(1)"
echo "LOCK TABLE callboard.draft_steps IN ACCESS EXCLUSIVE MODE; SELECT 'locked';" >&"${locker[1]}"
IFS= read -r -u "${locker[0]}"
set -m
"$CALLBOARD_BINARY" --config "$work/ini" --as postgres --tenant "$name" backup "$work/stopped" >"$work/out" 2>&1 &
saver=$!
set +m
wait_for "the backup in the middle of it" \
    "SELECT EXISTS (SELECT FROM pg_stat_activity WHERE query LIKE '%COPY%' AND wait_event_type = 'Lock')"
[ -d "$work/.stopped.partial" ] || fail "it is not written beside its place"
run 1 postgres --tenant "$name" backup "$work/stopped"
complains "Another backup is being written"
kill -INT "$saver"
status=0
wait "$saver" || status=$?
[ "$status" = 130 ] || fail "^C: status $status"
grep -qx "callboard: Stopped: the backup under way was not written." "$work/out" || fail "^C: it does not say what became of it"
let_go
[ ! -e "$work/stopped" ] && [ ! -e "$work/.stopped.partial" ] || fail "^C leaves something behind"
mkdir "$work/.killed.partial"
touch "$work/.killed.partial/tenants.jsonl"
run 0 postgres --tenant "$name" backup "$work/killed" # what a killed one has left is in nobody's way

(ulimit -f 16 && exec "$CALLBOARD_BINARY" --config "$work/ini" --as postgres --tenant "$name" backup "$work/full" >"$work/out" 2>"$work/err")
[ $? = 1 ] || fail "a full disk is no failure"
grep -q "cannot be written: File too large" "$work/err" || fail "a full disk is not named: $(cat "$work/err")"
[ ! -e "$work/full" ] && [ ! -e "$work/.full.partial" ] || fail "a full disk leaves something behind"

# ---- all tenants, as the timer of conf/deploy does it ----
# in a database with two small tenants, because each is proved in a scratch database of its own
dropdb "$name"
name=timed
createdb "$name"
printf '[database]\nconninfo = host=%s port=%s dbname=%s\n' "$PGHOST" "$PGPORT" "$name" >"$work/ini"
operator --quiet migrate || fail "migrate"
operator --quiet tenant add first --zone UTC --admin backup_ana || fail "tenant add"
operator --quiet tenant add other --zone UTC --admin backup_eve || fail "tenant add"
callboard backup_eve --quiet artist add --name "Eva Lund" || fail "artist add"
sql -c "CREATE ROLE backup_timer LOGIN IN ROLE callboard_operator"
unit=$(dirname "$0")/../../conf/deploy/callboard-backup.service
read -ra timer < <(sed -n 's/^ExecStart=callboard //p' "$unit")
for at in "${!timer[@]}"; do [ "${timer[at]}" != /var/lib/callboard-backup ] || timer[at]=$work/shelf; done
run 0 backup_timer "${timer[@]}"
[ "$(find "$work/shelf" -mindepth 2 -name '2*Z' | wc -l)" = "$(sql -c "SELECT count(*) FROM callboard.tenants")" ] ||
    fail "not one of each tenant"
[ "$(sql -c "SELECT bool_and(verified_made_at IS NOT NULL AND noted_by = 'backup_timer') FROM callboard.last_backups()")" = t ] ||
    fail "the database does not know that each was verified"
folder=$(echo "$work"/shelf/other-*)
newest=$(echo "$folder"/*)
for old in 2020-01-01T00-00-00Z 2020-01-02T00-00-00Z; do cp -r "$newest" "$folder/$old"; done
mkdir "$folder/mine" "$work/theirs"
touch "$work/theirs/file"
ln -s "$work/theirs" "$folder/2019-01-01T00-00-00Z" # somebody's link of such a name
TMPDIR=/nowhere run 1 backup_timer "${timer[@]//7d4w12m/1d}"
complains "No folder can be made in /nowhere"
[ "$(find "$folder" -name '20*Z' | wc -l)" -ge 3 ] || fail "older ones went although the new ones were not proved"
sleep_until_next_second() { local now=$SECONDS; while [ "$SECONDS" = "$now" ]; do read -r -t 0.1 <> <(:) || true; done; }
sleep_until_next_second # a backup is called by its second
run 0 backup_timer "${timer[@]//7d4w12m/1d}"
says "removed: "
[ "$(find "$folder" -mindepth 1 -maxdepth 1 | wc -l)" = 3 ] || fail "what is left is not one backup and what is not ours: $(ls "$folder")"
[ -d "$folder/mine" ] && [ -L "$folder/2019-01-01T00-00-00Z" ] || fail "what is not ours is gone"
[ -e "$work/theirs/file" ] || fail "a file is removed behind a link"
rm "$folder/2019-01-01T00-00-00Z"
run 5 backup_ana backup --all "$work/shelf"
run 0 backup_timer restore "$(echo "$folder"/2*Z)" --copy-as "By the operator's role" --admin backup_ana
run 2 backup_timer backup --all "$work/shelf" --keep 7q
complains "such as 7d4w12m"

# the scratch database is gone, also when its user is killed
set -m
"$CALLBOARD_BINARY" verify "$work/all" >/dev/null 2>&1 &
verifier=$!
set +m
until [ -S "$(echo "$TMPDIR"/callboard-scratch.*/run/.s.PGSQL.5432)" ]; do read -r -t 0.1 <> <(:) || true; done
kill -KILL "$verifier"
wait "$verifier"
for _ in $(seq 300); do
    [ -n "$(ls "$TMPDIR")" ] || break
    read -r -t 0.1 <> <(:) || true
done
[ -z "$(ls "$TMPDIR")" ] || fail "a scratch database is left: $(ls "$TMPDIR")"

imports_end
