#!/usr/bin/env bash
# Two imports of one file at a time, both of which would make the same artist: one makes and books, the other finds it
# all done. Both are held before the first by another session, so that no machine is too fast for it.
set -uo pipefail

name=twice
# shellcheck source=tests/support/imports.sh
. "$(dirname "$0")/../support/imports.sh"
printf 'artist,title,start,end,uid,project\nNeu,A,2094-01-04,2094-01-04,a,NEW\nNeu,B,2094-01-05,2094-01-05,b,NEW\n' >"$work/rows.csv"

hold "pg_advisory_xact_lock((SELECT hashtextextended('callboard.import_batch ' || id, 0) FROM callboard.tenants WHERE name = '$name'))"
for n in 1 2; do
    callboard twice_ana import "$work/rows.csv" --create >"$work/out$n" 2>&1 &
    importers[n]=$!
done
wait_for "both imports before the first" \
    "SELECT count(*) = 2 FROM pg_stat_activity WHERE usename = 'twice_ana' AND wait_event_type = 'Lock'"
let_go
for n in 1 2; do
    wait "${importers[n]}" || fail "import $n"
done
said=$(head -qn 1 "$work/out1" "$work/out2" | sort)
[ "$said" = $'0 booked, 2 unchanged\n2 booked, 2 made' ] || fail "they say: $said"

imports_end
