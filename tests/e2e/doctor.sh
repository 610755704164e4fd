#!/usr/bin/env bash
# `callboard doctor` on a server that is broken in one way after another: what it says, how it exits, what it writes for
# programs. tests/sql/54_doctor.sql breaks what a transaction can take back; this the rest.
set -uo pipefail

top=$(cd "$(dirname "$0")/../.." && pwd)
if [ -z "${CALLBOARD_TEST_DOCTOR:-}" ]; then
    export CALLBOARD_TEST_DOCTOR=1 CALLBOARD_TEST_CONF="archive_mode = on
archive_command = 'true'
autovacuum_naptime = '1h'
max_connections = 20
max_prepared_transactions = 5"
    exec "$top/tests/with-postgres" "$0"
fi
name=doctor
# shellcheck source=tests/support/verbs.sh
. "$top/tests/support/verbs.sh"
database=doctor
ini=$work/callboard.ini
printf '[database]\nconninfo = host=%s port=%s dbname=%s\n' "$PGHOST" "$PGPORT" "$database" >"$ini"
# shellcheck disable=SC2034 # the first call of each form looks for leaks, see verbs.sh
callboard() { ASAN_OPTIONS=report_globals=0:${leaks:-detect_leaks=0} "$CALLBOARD_BINARY" --config "$ini" --as "$as" "$@"; }
finish() { rm -rf "$work"; }
as=postgres

sql() { psql -qXAt -v ON_ERROR_STOP=1 -d "$database" "$@"; }
section() { echo "# $1"; }
# A row of what was printed: "critical  Exclusion constraint".
finds() { grep -q "^$1 *$2  *$3" "$work/out" || fail "$last: not $1 $2 $3"; }
# red STATUS EXIT TITLE FINDING: the operator asks, and is told.
red() {
    check "$2" doctor --all
    finds "$1" "$3" "$4"
}
well() {
    check 0 doctor --all
    finds ok "$1" ""
}
# conf NAME VALUE: as ALTER SYSTEM has it; without a value as it was.
conf() {
    if [ $# -gt 1 ]; then sql -c "ALTER SYSTEM SET $1 = '$2'"; else sql -c "ALTER SYSTEM RESET $1"; fi
    sql -c "SELECT pg_reload_conf()" >/dev/null
    wait_for "the setting $1" "SELECT $([ $# -gt 1 ] && echo "current_setting('$1') = '$2'" || echo "sourcefile NOT LIKE '%auto.conf' OR sourcefile IS NULL FROM pg_settings WHERE name = '$1'")"
}
wait_for() {
    local tries
    for ((tries = 0; tries < 600; tries++)); do
        [ "$(sql -c "$2")" != t ] || return 0
        sleep 0.1
    done
    fail "waiting for $1"
}
# lower NAME FROM TO: another threshold for a check, where nobody would wait for the true one; `callboard migrate` puts it back.
lower() {
    sql -c "DO \$x\$ BEGIN EXECUTE regexp_replace(pg_get_functiondef('callboard.doctor_checks'::regproc),
        '(''$1'',[^\n]* )$2,', '\\1$3,'); END \$x\$"
}

section "all is well, and who is told"
"$top/tests/support/migrated" "$database"
for login in doctor_ana doctor_ben; do sql -c "CREATE ROLE $login LOGIN"; done
check 0 tenant add Northlight --zone Europe/London --admin doctor_ana
as=doctor_ana
check 0 member add Ben --role producer --login doctor_ben
check 0 artist add --name "Ada Byron"
check 0 doctor
finds ok "Exclusion constraint" "there, validated; refuses what overlaps"
finds ok "Wall between tenants" "a foreign studio was looked for and not seen"
finds unknown "Functions and walls" "not visible to this login: ask the operator"
finds ok Connection ".* ms a round trip, as doctor_ana by a socket"
says "28 checks: 0 critical, 0 warning, 1 unknown, 27 ok"
[ "$(LC_ALL=C awk 'length > 80' "$work/out")" = "" ] || fail "$last: wider than 80 columns"
as=doctor_ben
check 5 doctor
complains "The doctor is for the admins of a studio, and for the operator."
as=postgres
check 0 doctor --all
finds ok "Functions and walls" "all are as this program made them"
finds ok Clocks "0\.[0-9]* s apart"
check 0 doctor --all --quiet
[ ! -s "$work/out" ] || fail "$last: something is said"
sql -c "CREATE ROLE doctor_op LOGIN IN ROLE callboard_operator" # as the timer's login, see conf/deploy
as=doctor_op
check 0 doctor --all
finds unknown "Functions and walls" "not visible to this login: ask the operator"
finds ok "Exclusion constraint" "there, validated; refuses what overlaps"
as=postgres
check 2 doctor --prometheus
check 2 doctor all

section "for programs"
as=doctor_ana
for _ in {1..10}; do check 0 week; done
as=postgres
last="callboard doctor --all --json"
callboard doctor --all --json >"$work/out" # how long statements take is the machine's, and so is the status
sql -c "SELECT pg_stat_statements_reset()" >/dev/null
python3 - "$work/out" <<'PYTHON' || fail "$last: not as it should be"
import json, sys
checks = json.load(open(sys.argv[1]))
assert len(checks) == len({c["name"] for c in checks}) == 28
for c in checks:
    assert list(c) == ["name", "title", "status", "value", "unit", "finding", "advice", "detail"], c
    assert c["status"] in ("ok", "warning", "critical", "unknown") and c["finding"] and c["advice"], c
by = {c["name"]: c for c in checks}
assert by["size"]["detail"]["bookings"] >= 0 and by["size"]["value"] > 100000
# the program's statements are there by their names: pg_stat_statements keeps the comment that each begins with
assert {"enter", "open_session", "week"} <= set(by["slow_statements"]["detail"]), by["slow_statements"]
PYTHON
check 0 doctor --all --csv
says "name,title,status,value,unit,finding,advice,detail"
check 0 doctor --all --prometheus "$work/callboard.prom"
[ ! -e "$work/callboard.prom.new" ] || fail "$last: leaves its temporary file"
[ "$(stat -c %a "$work/callboard.prom")" = 644 ] || fail "$last: node_exporter may not read it"
"$top/tests/support/prometheus-text" "$work/callboard.prom" || fail "$last: not Prometheus' text format"
for line in 'callboard_doctor_up 1' 'callboard_doctor_status{check="constraint"} 0' 'callboard_doctor_constraint_faults 0'; do
    grep -qxF "$line" "$work/callboard.prom" || fail "$last: lacks $line"
done
! command -v promtool >/dev/null || promtool check metrics <"$work/callboard.prom" || fail "$last: promtool"
grep -q '^callboard_doctor_size_each_bytes{of="bookings"} [0-9]' "$work/callboard.prom" || fail "$last: lacks sizes"
"$top/tests/support/prometheus-text" --rules "$top/conf/deploy/callboard-alerts.yml" "$work/callboard.prom" ||
    fail "an alert names what the doctor does not write"
check 1 doctor --all --prometheus "$work/nowhere/callboard.prom"
complains "cannot be written: No such file or directory."
printf '[database]\nconninfo = host=/nowhere dbname=x\n' >"$work/away.ini"
ini=$work/away.ini check 6 doctor --all --prometheus "$work/callboard.prom"
grep -qx 'callboard_doctor_up 0' "$work/callboard.prom" || fail "$last: does not say that it could not ask"
! grep -q _status "$work/callboard.prom" || fail "$last: tells what it could not see"

section "what was changed by hand"
sql -c "ALTER FUNCTION callboard.fold(text) COST 7"
red critical 2 "Functions and walls" "sql/functions/words/fold.sql"
check 0 migrate
sql -c "ALTER TABLE callboard.bookings DROP CONSTRAINT no_double_booking"
red critical 2 "Exclusion constraint" "there is none; takes what overlaps"
says "Double bookings are possible"
check 1 migrate
complains "missing: no_double_booking"
check 2 doctor --all --prometheus "$work/callboard.prom"
grep -qxF 'callboard_doctor_status{check="constraint"} 2' "$work/callboard.prom" || fail "$last: the file does not tell"
as=doctor_ana
check 2 doctor
as=postgres
sql -c "ALTER TABLE callboard.bookings ADD CONSTRAINT no_double_booking EXCLUDE USING gist (tenant_id WITH =,
    artist_id WITH =, tstzrange(start_time, end_time, '[)') WITH &&) WHERE (status IN ('confirmed', 'pencil')) DEFERRABLE"
well "Exclusion constraint"

section "tables"
sql -c "SET session_replication_role = replica" -c "INSERT INTO callboard.bookings (tenant_id, id, artist_id, title, notes,
        start_time, end_time, status, created_by)
    SELECT a.tenant_id, gen_random_uuid(), a.id, 'x', repeat(md5(n::text), 12), now() + n * interval '1 hour',
           now() + n * interval '1 hour' + interval '30 minutes', 'confirmed', m.user_id
    FROM callboard.artists a, callboard.members m, generate_series(1, 25000) n WHERE m.role = 'admin'"
red warning 1 "Planner statistics" "bookings never analyzed"
sql -c "ANALYZE callboard.bookings"
red critical 2 "Visibility map" "0 % of bookings is all-visible"
sql -c "VACUUM callboard.bookings"
well "Visibility map"
sql -c "CREATE INDEX theirs ON callboard.bookings (notes)"
finds ok "Unused indexes" "too early to say"
sql -c "UPDATE callboard.schema_migrations SET applied_at = applied_at - interval '8 days'"
check 1 doctor --all
finds warning "Unused indexes" ".*theirs"
sql -c "DROP INDEX callboard.theirs" -c "SET session_replication_role = replica" \
    -c "DELETE FROM callboard.bookings WHERE ctid NOT IN (SELECT ctid FROM callboard.bookings ORDER BY start_time LIMIT 7000)"
check 2 doctor --all
finds critical "Dead rows" "72 % of bookings"
sql -c "VACUUM (ANALYZE, TRUNCATE off) callboard.bookings"
check 2 doctor --all
finds ok "Dead rows" ""
finds critical Bloat "[67].* % of bookings is free room"
sql -c "CREATE EXTENSION pgstattuple"
check 2 doctor --all
says "measured"
sql -c "DROP EXTENSION pgstattuple" -c "VACUUM FULL callboard.bookings" -c "VACUUM ANALYZE callboard.bookings" \
    -c "SELECT pg_stat_reset()" >/dev/null
conf autovacuum off
red critical 2 Autovacuum "off: autovacuum"
conf autovacuum

section "the server"
check 0 sweep --all
conf archive_command /bin/false
sql -c "SELECT pg_switch_wal()" >/dev/null
wait_for "a failed archiving" "SELECT failed_count > 0 FROM pg_stat_archiver"
red critical 2 "WAL archiving" "failed .* times"
conf archive_command
sql -c "SELECT pg_logical_emit_message(false, 'x', 'x'), pg_switch_wal()" >/dev/null # wakes the archiver
wait_for "archiving" "SELECT last_archived_time > last_failed_time FROM pg_stat_archiver"
well "WAL archiving"
conf synchronous_commit on
conf synchronous_standby_names nobody
red critical 2 Replication "no standby: commits wait for a synchronous one" # and the doctor himself waits for none
conf synchronous_standby_names
conf synchronous_commit
sql -c "SELECT pg_create_physical_replication_slot('gone', true)" -c "SELECT pg_switch_wal()" >/dev/null
lower replication_slots 1073741824 1
red warning 2 "Idle slots' WAL" "1 idle, keeping" # 2: the function is not the program's
sql -c "SELECT pg_drop_replication_slot('gone')"
sql -c "BEGIN" -c "SELECT 1 FROM callboard.sweeps FOR UPDATE" -c "PREPARE TRANSACTION 'forgotten'" >/dev/null
lower prepared_transactions 300 0.001
red warning 2 "Prepared transactions" "1, the oldest for"
sql -c "ROLLBACK PREPARED 'forgotten'"
check 0 migrate
coproc holder { psql -qXAt -d "$database"; }
echo "BEGIN; SELECT 1;" >&"${holder[1]}"
read -r _ <&"${holder[0]}"
lower open_transactions 300 0.001
red warning 2 "Open transactions" "1, the oldest for .* (process"
echo "\\q" >&"${holder[1]}"
wait "${holder_PID:-}" 2>/dev/null
check 0 migrate
well "Open transactions"
sleepers=()
for _ in {1..14}; do
    psql -qXAt -d "$database" -c "SELECT pg_sleep(600)" >/dev/null 2>&1 &
    sleepers+=($!)
done
wait_for "connections" "SELECT count(*) >= 14 FROM pg_stat_activity WHERE query LIKE '%pg_sleep(600)'"
red warning 1 Connections "1[5-9] of 17"
sql -c "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE query = 'SELECT pg_sleep(600)'" >/dev/null
wait "${sleepers[@]}" 2>/dev/null
conf default_transaction_read_only on
as=doctor_ana
check 0 doctor
finds ok "Exclusion constraint" "there, validated; not tried: nothing"
finds unknown "Wall between tenants" "not tried: nothing can be written here"
as=postgres
PGOPTIONS='-c default_transaction_read_only=off' conf default_transaction_read_only

if [ -n "${CALLBOARD_CLOCK:-}" ]; then
    CLOCK_SHIFT=$((${CLOCK_SHIFT:-0} + 45)) LD_PRELOAD=$CALLBOARD_CLOCK red critical 2 Clocks "4[45]"
fi

section "another version of the system's collations"
sql -c "UPDATE pg_database SET datcollversion = '1' WHERE datname = current_database()"
red warning 1 "Locale and collation" ".*sorted by version 1"
[ ! -s "$work/err" ] || fail "$last: the server's warning to each login is printed: $(cat "$work/err")"
sql -c "UPDATE pg_database SET datcollversion = pg_database_collation_actual_version(oid)
    WHERE datname = current_database()" 2>/dev/null
well "Locale and collation"

section "no pg_stat_statements"
sql -c "DROP EXTENSION pg_stat_statements"
check 0 doctor --all
finds unknown "Slow statements" "not watched: CREATE EXTENSION"
sql -c "CREATE EXTENSION pg_stat_statements"
well "Slow statements"

verbs_end
