#!/usr/bin/env bash
# Feeds: a file that nobody can guess for each, written whole and only where something has changed; what is private stays.
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
