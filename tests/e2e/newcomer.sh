#!/usr/bin/env bash
# Somebody who has the README alone: a studio with demo data is saved, its home is destroyed, and one command brings it back
# into a home that is not there yet. Any verb may be the first one there. And a home whose data is of another PostgreSQL.
set -uo pipefail

name=newcomer
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
mkdir "$work/tmp"
export TMPDIR=$work/tmp
destroy() {
    check 0 db stop
    rm -rf "${work:?}/home"
}
week() { check 0 --json week --week -1w --weeks 4; }

check 0 demo --artists 4 --weeks 2
week
cp "$work/out" "$work/before"
[ "$(grep -c '"title"' "$work/before")" -gt 5 ] || fail "the demo is empty"
check 0 backup "$work/saved"
check 0 verify "$work/saved"
destroy
check 0 restore "$work/saved"
says "restored: Studio, as it was at "
week
cmp -s "$work/out" "$work/before" || fail "the week is not as it was"
check 0 --json tenant list
[ "$(grep -c '"name"' "$work/out")" = 1 ] || fail "there is more than that tenant"
check 0 book --artist "$(callboard --json artist list | sed -n 's/.*"name": "\(.*\)",/\1/p' | head -1)" \
    --from 2094-01-05 --to 2094-01-06 --title "Goes on"
week

# ---- the data of another PostgreSQL: installed it is not, so it is refused, and backups are the way ----
check 0 db backup
check 0 db stop
data=$(echo "$work"/home/pg*)
real=$(cat "$data/PG_VERSION")
echo 14 >"$data/PG_VERSION"
before=$(find "$data" -type f -newer "$data/PG_VERSION" | wc -l)
for verb in week "tenant list" "backup $work/other" "restore $work/saved" migrate doctor; do
    # shellcheck disable=SC2086 # words
    check 6 $verb
    complains "was made by PostgreSQL 14, and this machine has no server of that version for it; nothing was changed."
    complains "apt install postgresql-14"
    complains "$work/home/backups"
done
check 1 db start
complains "was made by PostgreSQL 14"
[ "$(cat "$data/PG_VERSION")" = 14 ] && [ "$(find "$data" -type f -newer "$data/PG_VERSION" | wc -l)" = "$before" ] ||
    fail "something was changed"
mv "$data" "$work/old"
check 0 restore "$(echo "$work"/home/backups/studio-*/2*Z)"
[ "$(cat "$work"/home/pg*/PG_VERSION)" = "$real" ] || fail "it is not the server that is here"
week
cmp -s "$work/out" "$work/before" || fail "the week is not as it was"

# ---- any verb first ----
destroy
check 0 tenant add Northlight --zone UTC
check 0 artist add --name "Ada Byron"
check 0 tenant list
says Northlight
lacks Studio
destroy
check 0 tenant list
check 0 week
check 0 tenant list
says Studio

verbs_end
