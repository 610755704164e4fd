#!/usr/bin/env bash
# A studio as it was at a moment, out of a backup that was made after it: what stands then is written down by psql and
# printed by the program, much is done after that, and the copy of that moment shows the same.
set -uo pipefail

name=restore_at
# shellcheck source=tests/support/imports.sh
. "$(dirname "$0")/../support/imports.sh"
mkdir "$work/tmp"
chmod 755 "$work" # as root the scratch server runs as another user
export TMPDIR=$work/tmp
me() { callboard restore_at_ana --quiet "$@" >"$work/out" 2>"$work/err" || fail "$*: $(cat "$work/err")"; }

# stands TENANT: what stands there, with names in the place of ids
stands() {
    sql -c "SET TimeZone = 'UTC'" -c "CREATE TEMP VIEW tenant AS SELECT * FROM callboard.tenants WHERE name = '$1'" \
        -c "SELECT to_jsonb(t) - '{id,name,version,updated_at,holiday_names}'::text[] FROM tenant t" \
        -c "SELECT a.name, p.code, b.title, b.notes, b.start_time, b.end_time, b.status, b.lapses_at, b.queued_at, b.decide_by,
                   b.reason, b.heavy, b.uid, m.name, b.version, b.created_at, b.updated_at
            FROM callboard.bookings b JOIN tenant t ON t.id = b.tenant_id
            JOIN callboard.artists a ON (a.tenant_id, a.id) = (b.tenant_id, b.artist_id)
            JOIN callboard.members m ON (m.tenant_id, m.user_id) = (b.tenant_id, b.created_by)
            LEFT JOIN callboard.projects p ON (p.tenant_id, p.id) = (b.tenant_id, b.project_id) ORDER BY 1, 5, 3, 11" \
        -c "SELECT a.name, a.skills, a.department, a.rate, a.email, a.phone, a.working_pattern, a.notes, a.archived_at, a.version
            FROM callboard.artists a JOIN tenant t ON t.id = a.tenant_id ORDER BY 1" \
        -c "SELECT p.code, p.name, p.client, p.colour, p.state, p.archived_at, p.version
            FROM callboard.projects p JOIN tenant t ON t.id = p.tenant_id ORDER BY 1" \
        -c "SELECT a.name, o.start_time, o.end_time, o.reason, o.version
            FROM callboard.time_off o JOIN tenant t ON t.id = o.tenant_id
            JOIN callboard.artists a ON (a.tenant_id, a.id) = (o.tenant_id, o.artist_id) ORDER BY 1, 2"
}
# week TENANT LOGIN: what the program prints of it. Minutes that a hold has left go on, and what is equal but for its id
# has another order. What a second option lies behind is told by ids.
week() {
    callboard "$2" --tenant "$1" week --week +7d --weeks 4 --columns 120 | sed "s/?[0-9]*m/?m/g; s/^$1  //" | sort
    callboard "$2" --tenant "$1" --csv week --week -2w --weeks 8 |
        python3 -c 'import csv, sys
print(*sorted(str({k: v for k, v in row.items() if not k.endswith("id") and k != "behind"}) for row in csv.DictReader(sys.stdin)), sep="\n")'
}

for login in eve ben mia; do callboard postgres --quiet login add "restore_at_$login" || fail "login add"; done
before=$(sql -c "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC' - interval '1 hour', 'YYYY-MM-DD\"T\"HH24:MI:SS.USZ')")
me demo --artists 12 --weeks 4
printf 'day,name\n2094-05-01,May Day\n' >"$work/holidays.csv"
me tenant holidays import "$work/holidays.csv"
me timeoff add --artist "Ada Byron" --from 2094-05-05 --to 2094-05-06 --reason dentist
me artist add --name "Grace Hall" --skill comp --rate 50
me book --artist "Ada Byron" --from 2094-05-12 --to 2094-05-14 --title "Kept" --status confirmed
me book --artist "Grace Hall" --from 2094-05-12 --to 2094-05-14 --title "Moved" --status pencil
me book --artist "Grace Hall" --from 2094-05-20 --to 2094-05-21 --title "Released" --status pencil
stands "$name" >"$work/stood"
[ "$(wc -l <"$work/stood")" -gt 80 ] || fail "not much stands"
week "$name" restore_at_ana >"$work/week"
grep -q Sunrise "$work/week" || fail "the week is empty"
then=$(sql -c "SELECT to_char(clock_timestamp() AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.USZ')")

id_of() { sql -c "SELECT id FROM callboard.bookings WHERE title = '$1'"; }
me move "$(id_of Moved)" --artist "Ada Byron" --from 2094-06-02 --to 2094-06-04
me release "$(id_of Released)" --reason killed
me book --artist "Grace Hall" --from 2094-05-13 --to 2094-05-21 --title "In their place" --status confirmed
me artist edit "Ada Byron" --name "Ada King" --rate 99
me artist add --name "Ada Byron" --skill rig
me timeoff remove "$(sql -c "SELECT id FROM callboard.time_off WHERE reason = 'dentist'")"
printf 'day,name\n2094-05-02,Another\n' >"$work/holidays.csv"
me tenant holidays import "$work/holidays.csv"
me tenant set hold_minutes 7
me project add --code LATE --name "Later"
# releases everything that lies ahead of one artist of the demo
for id in $(sql -c "SELECT id FROM callboard.bookings WHERE status <> 'cancelled' AND title NOT IN ('Kept', 'Moved') ORDER BY id LIMIT 9"); do
    me release "$id" --reason postponed
done
stands "$name" | cmp -s "$work/stood" - && fail "nothing has changed"
run 0 postgres --tenant "$name" backup "$work/saved"

run 2 postgres restore "$work/saved" --at "$then"
complains "name it with --copy-as NAME."
run 2 postgres restore "$work/saved" --at "$before" --copy-as Then --admin restore_at_eve
complains "$name is known since "
run 2 postgres restore "$work/saved" --at tomorrow --copy-as Then --admin restore_at_eve
complains "is still to come"
run 2 postgres restore "$work/saved" --at now --copy-as Then --admin restore_at_eve
complains "The backup was made at "
run 2 postgres restore "$work/saved" --at "when hell freezes" --copy-as Then --admin restore_at_eve
complains "--at: "
run 5 restore_at_ana restore "$work/saved" --at "$then" --copy-as Then
[ "$(sql -c "SELECT count(*) FROM callboard.tenants")" = 1 ] || fail "something was restored all the same"

run 0 postgres restore "$work/saved" --at "$then" --copy-as Then --admin restore_at_eve
says "restored: Then, $name as it was at "
says "What-if boards, challenges that were open then"
# who is an admin there now was not a member then
stands Then | diff "$work/stood" - || fail "it is not as it was"
week Then restore_at_eve | diff "$work/week" - || fail "the week is not printed as it was"
run 0 restore_at_eve --tenant Then log
says "restored"
says "as it was at ${then%Z}"
run 0 restore_at_eve --tenant Then book --artist "Grace Hall" --from 2094-07-01 --to 2094-07-02 --title "Goes on"
at=$(TZ=Asia/Kolkata date -d "$then + 1 second" +%Y-%m-%dT%H:%M:%S)
run 0 postgres --zone Asia/Kolkata restore "$work/saved" --at "$at" --copy-as "By another clock" --admin restore_at_mia
says "(Asia/Kolkata)"
run 1 postgres --zone Nowhere restore "$work/saved" --at "$at" --copy-as No --admin restore_at_mia
complains 'There is no time zone "Nowhere"'
run 0 postgres --json restore "$work/saved" --at "$then" --copy-as Twice --admin restore_at_ben
says '"at": '
run 0 postgres --tenant Then backup "$work/of-it" --verify

imports_end
