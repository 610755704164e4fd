#!/usr/bin/env bash
# Every verb through the real program on a private cluster of its own: what is printed, the JSON's shape, the
# exit statuses, bad input. Then the same program against a server that somebody else runs.
set -uo pipefail

top=$(cd "$(dirname "$0")/../.." && pwd)
name=cli
# shellcheck source=tests/support/verbs.sh
. "$top/tests/support/verbs.sh"
BOOKING='{"id", "artist_id", "artist", "project_id", "project", "title", "notes", "start", "end", "status", "lapses_at", "version", "created_by", "heavy", "decide_by", "updated_at", "offered", "challenged_until", "behind"}'

section() { echo "# $1"; }

section "the private cluster"
check 1 db status
says "not made yet"
check 0 db start
says "running"
check 0 db status --json
json 'x["running"] and x["exists"]'
check 0 db path
grep -q "^$work/home" "$work/out" || fail "$last: not below the home"
check 0 migrate
says applied
check 0 migrate --status --json
json 'x and all(r["state"] == "applied" for r in x)'
json '[r["number"] for r in x[:-1]] == sorted({r["number"] for r in x[:-1]}) and x[0]["number"] == 43 and x[-1]["number"] is None and x[-1]["name"].endswith("functions and walls")'
check 0 migrate --verify
check 0 migrate --dry-run
check 2 migrate --status --verify
check 0 artist list
note=$(find "$work/home" -name callboard.schema)
echo 55 >"$note" # of a program that had other functions with the same newest migration
check 0 artist list
grep -qxE '[0-9a-f]{64}' "$note" || fail "$last: the schema's note is not this program's: $(cat "$note")"
check 0 doctor --json # the user of a private cluster is its operator
json '{c["name"]: c["status"] for c in x}["functions"] == "ok" and not [c for c in x if c["status"] in ("warning", "critical")]'
json '"not watched" not in {c["name"]: c["finding"] for c in x}["slow_statements"]'
check 0 db stop
check 1 db status
says stopped

section "help and misuse"
check 0 --help
verbs=$(sed -n 's/^  \([a-z]\{2,\}\) .*/\1/p' "$work/out")
[ "$(wc -w <<<"$verbs")" -ge 21 ] || fail "callboard --help lists only: $verbs"
for verb in $verbs; do
    check 0 "$verb" --help
    says "callboard $verb"
    says "Exit status"
    check 2 "$verb" --no-such-option
done
check 2 nonsense
check 2 artist rename
complains 'There is no "rename" here.'
check 2 book --artist
complains "needs a value"
check 2 history
complains usage:
check 2 week --week W48 --week W49
complains "only once"
check 2 --zone Nowhere/Land artist list
complains 'time zone "Nowhere/Land"'

# What is booked is far away, in a year with the days of 2027, so that it never lies in the past.
section "artists, projects, time off"
check 0 artist list
says "There are no artists yet"
check 0 week
says "There are no artists yet: "
lacks "= confirmed"
check 0 artist add --name "Ada Byron" --skill comp --skill "lead, 2d" --department Compositing --rate 62.50 \
    --email ada@example.com --phone "+44 20 7946 0001" --pattern "mon-fri 09:00-18:00" --json
json '{"id", "name", "skills", "department", "rate", "email", "phone"} <= set(x)'
json 'x["name"] == "Ada Byron" and x["skills"] == ["comp", "lead, 2d"] and x["rate"] == 62.5'
ada=$(get 'x["id"]')
check 0 artist add --name "Ben Okri" --skill comp --rate 50
says "artist added: Ben Okri"
check 0 artist add --name "Zoë Müller" --skill fx
check 2 artist add --name "Ada Byron"
check 2 artist add
check 0 artist edit "ada byron" --bio "Compositor since 2011." --json
json 'x["bio"] == "Compositor since 2011." and x["department"] == "Compositing"'
check 2 artist edit "ada byron" --bio "$(printf "%01001d" 0)"
complains "--bio: The bio has at most 1000 characters; this has 1001."
check 0 artist edit "ada byron" --portfolio-url https://ada.example --json
json 'x["portfolio_url"] == "https://ada.example" and x["bio"] == "Compositor since 2011."'
check 0 artist show "ada byron"
says "skills      comp, \"lead, 2d\""
says "portfolio   https://ada.example"
says "bio         Compositor since 2011."
check 0 artist show "ada byron" --json
json 'x["name"] == "Ada Byron" and x["notes"] == ""'
json 'x["pattern"] == "mon-fri 09:00-18:00"' # as --pattern reads it
check 2 artist show nobody
check 2 artist edit "ada byron" --portfolio-url ada.example
complains '--portfolio-url takes an address that begins with http:// or https://, not "ada.example".'
check 2 artist add --name X --rate cheap
complains "--rate"
check 2 artist add --name X --pattern "mon-fri at nine"
complains "--pattern"
check 0 artist edit "ada byron" --department Comp --json
json 'x["department"] == "Comp" and x["phone"] == "+44 20 7946 0001" and x["skills"] == ["comp", "lead, 2d"]'
check 0 artist list --json
json '[a["name"] for a in x if a["department"] == "Comp"] == ["Ada Byron"] and len(x) == 3'
check 0 artist list --csv
says 'id,name,skills,'
says '"comp; lead, 2d"'
check 0 project add --code SUN --name "Sunrise over Tiree" --client Lowland --json
json 'x["code"] == "SUN" and x["state"] == "open"'
check 0 project add --code TMP --name Temporary
check 0 project edit TMP --state closed --json
json 'x["state"] == "closed" and x["name"] == "Temporary"'
check 0 project remove TMP
check 2 project add --code "TWO WORDS" --name Words
complains "one word"
check 2 project add --code sun --name "Another sun"
complains "already is a project with that code"
check 0 project add --code RISE --name SUN # the code goes before the name
check 0 project edit sun --client "Lowland Films" --json
json 'x["code"] == "SUN" and x["client"] == "Lowland Films"'
check 0 project edit SUN --client Lowland
check 0 project remove RISE
check 0 project list --json
json '[p["code"] for p in x] == ["SUN"]'
check 2 project remove TMP
complains 'There is no project "TMP"'
check 0 timeoff add --artist "Zoe Muller" --from 2094-06-07 --to 2094-06-09 --reason holiday
check 0 timeoff list --json
json 'len(x) == 1 and x[0]["artist"] == "Zoë Müller" and x[0]["reason"] == "holiday"'
json '(x[0]["start"][:16], x[0]["end"][:16]) == ("2094-06-07T00:00", "2094-06-10T00:00")' # the last day, too
off=$(get 'x[0]["id"]')
check 0 timeoff list
says "2094-06-07  2094-06-09  holiday"
check 0 timeoff edit "$off" --reason training
check 0 timeoff list --artist "Zoë Müller"
says training
check 2 timeoff add --artist "Zoe Muller" --from 2094-06-09 --to 2094-06-07
complains "The end is not after the start."
check 0 artist add --name "Dora Maar" --rate 10
check 0 artist remove "Dora Maar"
check 0 artist list --removed
says "Dora Maar"
check 2 artist edit "Dora Maar" --rate 20
check 0 artist restore "dora maar" --json
json 'x["name"] == "Dora Maar" and x["rate"] == 10'
check 2 artist restore "Dora Maar"
complains 'No artist "Dora Maar" has been removed'
check 0 artist remove "Dora Maar"

section "booking"
check 0 book --artist "Ada Byron" --project SUN --from "2094-06-07 09:00" --to "2094-06-07 18:00" \
    --title "Sunrise sq 020 comp" --notes "=cmd|' /C calc'!A0" --status confirmed --json
json "set(x) == {'outcome', 'booking'} and x['outcome'] == 'booked' and set(x['booking']) == $BOOKING"
json 'x["booking"]["artist"] == "Ada Byron" and x["booking"]["version"] == 1 and x["booking"]["project"] == "Sunrise over Tiree"'
first=$(get 'x["booking"]["id"]')
check 0 timeoff add --artist "Ada Byron" --from 2094-06-07 --to 2094-06-08 --json
json 'x["message"] == "1 booking of Ada Byron falls into it: Sunrise sq 020 comp (Mon 7 Jun 2094, confirmed)."'
away=$(get 'x["id"]')
check 0 timeoff edit "$away" --reason ill
says "1 booking of Ada Byron falls into it"
check 0 timeoff remove "$away"
check 3 book --artist ada\ byron --from "2094-06-07 12:00" --to "2094-06-07 13:00" --title Clash --json
json "x['outcome'] == 'conflict' and [c['id'] for c in x['conflicts']] == ['$first'] and set(x['conflicts'][0]) == $BOOKING"
check 3 book --artist "$ada" --from "2094-06-07 12:00" --to "2094-06-07 13:00" --title Clash
says "Sunrise sq 020 comp"
complains "taken"
check 0 book --artist "Ada Byron" --from "2094-06-14 09:00" --to "2094-06-14 18:00" --title Heavy --heavy \
    --decide-by 2094-06-10 --json
json 'x["booking"]["heavy"] is True and x["booking"]["decide_by"].startswith("2094-06-10T18:00")'
heavy=$(get 'x["booking"]["id"]')
check 0 week --week 2094-W24 --json
json '[b["decide_by"] is not None for b in x if b["heavy"]] == [True]'
check 0 week --week 2094-W24
says '~~|Heavy'
says "= confirmed  ~ pencil  ~~ heavy  ~| to be decided  ? hold" # of the rarer signs those that the week has
lacks "2~ offered"
check 0 book --artist "Ada Byron" --from "2094-06-14 09:00" --to "2094-06-15 18:00" --title Behind --status second --json
behind=$(get 'x["booking"]["id"]')
json "x['booking']['status'] == 'second' and x['booking']['behind'] == ['$heavy'] and x['booking']['offered'] is True"
check 0 week --week 2094-W24 --json
json "{b['title']: (b['status'], b['behind'], b['challenged_until']) for b in x}['Behind'] == ('second', ['$heavy'], None)"
check 0 week --week 2094-W24 --csv
says ",offered,challenged_until,behind"
says ",second,"
says ",true,,$heavy"
check 0 free --from 2094-06-14 --to 2094-06-15 --partly --json
json "[(b['status'], b['behind'], b['offered']) for a in x for b in a['in_the_way'] if b['title'] == 'Behind'] == [('second', ['$heavy'], True)]"
check 0 release "$heavy" --reason released --json
json 'x["outcome"] == "released" and x["booking"]["behind"] == []'
check 0 week --week 2094-W24
says '2~ Behind'
says "2 second option  2~ offered"
lacks "~~ heavy"
check 0 status "$behind" pencil --json
json 'x["outcome"] == "pencilled" and x["booking"]["status"] == "pencil"'
check 0 release "$behind" --reason mistake
check 2 book --artist "Ada Byron" --from 2094-06-14 --to 2094-06-15 --title X --status hold --heavy
complains "Only a pencil is heavy"
id=0f8c5b1e-4a57-4c3b-9f5e-2d6a1b7c9e10
again=(book --id "$id" --artist "Ada Byron" --from 2094-06-08T09:00Z --to 2094-06-08T10:00Z --json --title)
check 0 "${again[@]}" Once
check 0 "${again[@]}" Once
json "x['outcome'] == 'booked' and x['booking']['id'] == '$id' and x['booking']['version'] == 1"
check 2 "${again[@]}" Otherwise
json 'x["outcome"] == "invalid" and x["message"]'
check 0 history "$id" --json
json 'len(x) == 1 and {"at", "actor", "act", "source", "version", "changes"} <= set(x[0]) and x[0]["source"] == "cli"'
# dates alone: the working hours of these days, the last included, wherever they are typed
check 0 book --artist "Ada Byron" --from 2094-07-19 --to 2094-07-20 --title Days --json
json '(x["booking"]["start"][:16], x["booking"]["end"][:16]) == ("2094-07-19T09:00", "2094-07-20T18:00")'
days=$(get 'x["booking"]["id"]')
check 0 move "$days" --to 2094-07-21 --json
json 'x["booking"]["end"][:16] == "2094-07-21T18:00"'
check 0 move "$days" --to "2094-07-20 12:30" --json
check 0 move "$days" --from 2094-07-20 --json
json '(x["booking"]["start"][:16], x["booking"]["end"][:16]) == ("2094-07-20T09:00", "2094-07-21T12:30")'
check 0 free --from 2094-07-19 --to 2094-07-19 --json
json '[a["free_hours"] for a in x if a["artist"] == "Ada Byron"] == [9]'
check 0 release "$days" --reason mistake
check 2 book --artist "Ada Byron" --from "2094-06-07 25:00" --to 2094-06-08 --title X
complains "--from"
check 2 book --artist "Ada Byron" --from 2094-06-08 --to 2094-06-07 --title X
complains "The end is not after the start."
check 2 book --artist "Ada Byron" --from 2020-06-08 --to 2020-06-09 --title X
check 2 book --artist Nobody --from 2094-06-08 --to 2094-06-09 --title X
complains 'There is no artist "Nobody"'
check 2 book --artist Byron --from 2094-06-08 --to 2094-06-09 --title X
complains "Did you mean Ada Byron?"
check 2 book --artist "Aad Byron" --from 2094-06-08 --to 2094-06-09 --title X
complains "Did you mean Ada Byron?"
# the beginning of a name, or of a code, if only one has it
check 0 book --artist zoe --project su --from 2094-08-02 --to 2094-08-02 --title Begun --json
json '(x["booking"]["artist"], x["booking"]["project"]) == ("Zoë Müller", "Sunrise over Tiree")'
check 0 release "$(get 'x["booking"]["id"]')" --reason mistake
check 0 artist add --name "Adam Ant"
check 2 book --artist ad --from 2094-06-08 --to 2094-06-09 --title X
complains '"ad" may mean several artists; type more of the name: Adam Ant, Ada Byron.'
check 0 artist remove adam
check 2 book --artist "Ada Byron" --from 2094-06-08 --to 2094-06-09 --title X --status maybe
check 2 book --artist "Ada Byron" --from 2094-06-08 --to 2094-06-09 --title X --id 12
check 2 book --artist "Ada Byron" --from 2094-06-08 --title X
complains "--to is missing"
# names that only differ in case
check 2 artist add --name "ZOË MÜLLER" --json
json 'x["outcome"] == "twin" and "Zoë Müller" in x["message"] and "--another" in x["message"]'
check 2 artist add --name $'Zoe\u0308\u00a0 Mu\u0308ller\u200b' --another
complains "already is an artist of that name"
check 0 artist add --name "ZOË MÜLLER" --another
check 2 book --artist "zoe muller" --from 2094-06-08 --to 2094-06-09 --title X
complains "may mean several artists"
check 0 book --artist "Zoë Müller" --from 2094-06-08 --to 2094-06-09 --title Exact --status pencil
check 0 artist remove "ZOË MÜLLER"
# a doubled hour is asked back, never guessed
check 2 --zone Europe/London book --artist "Ada Byron" --from "2094-10-31 01:30" --to "2094-10-31 05:00" --title X
complains "+01:00"
complains "+00:00"

section "move, status, release, history"
check 0 move "$id" --from "2094-06-09 09:00" --json --zone UTC
json 'x["outcome"] == "moved" and x["booking"]["start"].startswith("2094-06-09T09:00:00") and x["booking"]["end"].startswith("2094-06-09T10:00:00") and x["booking"]["version"] == 2'
check 0 move "$id" --artist "Ben Okri"
says moved
check 3 move "$id" --artist "Ada Byron" --from "2094-06-07 09:00" --json
json 'x["outcome"] == "conflict" and len(x["conflicts"]) == 1'
check 4 move "$id" --to "2094-06-09 12:00" --if-version 1 --json
json 'x["outcome"] == "stale"'
check 2 move "$id"
check 2 move not-an-id --artist "Ben Okri"
check 4 move 00000000-0000-4000-8000-000000000000 --artist "Ben Okri" --json
json 'x["outcome"] == "gone"'
check 0 status "$id" confirmed --json
json 'x["outcome"] == "confirmed" and x["booking"]["status"] == "confirmed"'
check 0 status "$id" hold --json
json 'x["outcome"] == "held" and x["booking"]["lapses_at"]'
check 0 status "$id" second --json
json 'x["outcome"] == "queued" and x["booking"]["lapses_at"] is None and x["booking"]["status"] == "second"'
check 2 status "$id" cancelled
check 2 release "$id"
check 2 release "$id" --reason bored
check 0 release "$id" --reason postponed --json
json 'x["outcome"] == "released" and x["booking"]["status"] == "cancelled"'
check 4 release "$id" --reason postponed --if-version 1 --json
check 0 history "$id" --json
json '[e["act"] for e in x][0] == "booked" and x[-1]["act"] == "released" and [e["version"] for e in x] == sorted(e["version"] for e in x)'
json 'all(isinstance(e["changes"], dict) for e in x) and "artist" in json.dumps(x[2]["changes"])'
check 0 history "$id"
says released
check 4 history 00000000-0000-4000-8000-000000000000
check 0 log --since 2026-01-01 --json
json 'len(x) >= 8 and in_order(e["at"] for e in x)'
long=$(printf 'long title %.0s' {1..12})
check 0 book --artist "Ben Okri" --from "2094-09-28 09:00" --to "2094-09-28 10:00" --title "$long" --notes "$long"
check 0 log --limit 1
says "${long% }" # a pipe has room for all of it
says "pencil, Tue 28 Sep 09:00-10:00"
[ "$(wc -l <"$work/out")" = 2 ] || fail "$last: not one line and its heading"
check 2 log --since whenever

section "split"
check 0 book --artist "Ben Okri" --from 2094-08-02 --to 2094-08-06 --title Week --notes why --status pencil --json
week=$(get 'x["booking"]["id"]')
check 2 split "$week" 2094-08-02
complains "move ID"
check 4 split "$week" 2094-08-04 --if-version 7 --json
json 'x["outcome"] == "stale"'
check 0 split "$week" 2094-08-04 2094-08-04 --json --zone Europe/London
json 'x["outcome"] == "split" and [b["id"] for b in x["bookings"]].index("'"$week"'") == 0 and all(b["status"] == "pencil" and b["title"] == "Week" for b in x["bookings"])'
json '[b["start"][:10] + b["end"][:10] for b in x["bookings"]] == ["2094-08-022094-08-03", "2094-08-052094-08-06"]'
later=$(get 'x["bookings"][1]["id"]')
check 0 split "${later:0:8}" --at "2094-08-05 13:00"
says split:
check 0 undo
says "Took back: split Week for Ben Okri."
check 4 split 00000000-0000-4000-8000-000000000000 2094-08-04
check 2 split "$week"
complains "AT is missing"

section "challenge"
check 0 book --artist "Ben Okri" --from "2094-06-09 09:00" --to "2094-06-09 12:00" --title Mine --status pencil --json
pencil=$(get 'x["booking"]["id"]')
check 2 challenge "$pencil" --json
json 'x["outcome"] == "invalid" and "your own pencil" in x["message"]'
check 4 challenge "$pencil" --withdraw --json
json 'x["outcome"] == "gone"'
check 4 challenge 00000000-0000-4000-8000-000000000000
check 2 challenge
check 0 release "$pencil" --reason mistake --quiet

section "free and week"
check 0 free --from "2094-06-07 09:00" --to "2094-06-07 18:00" --skill comp --json
json '[a["artist"] for a in x] == ["Ben Okri"] and x[0]["free"] == "all" and {"artist_id", "artist", "rate", "cost", "free_hours", "free", "in_the_way"} == set(x[0])'
check 0 free --from "2094-06-08 09:00" --to "2094-06-08 18:00" --skill comp --max-rate 55
says "Ben Okri"
check 0 free --from "2094-06-07 09:00" --to "2094-06-08 18:00" --partly --json
json 'any(a["artist"] == "Ada Byron" and a["free"] == "part" and a["in_the_way"] for a in x)'
check 2 free --from 2094-06-08
check 2 free --from 2094-06-08 --to 2094-06-09 --max-rate nothing
check 0 week --week 2094-W23 --json
json "len(x) == 2 and all(set(b) - {'clashes'} == $BOOKING for b in x)"
check 0 week --week 2094-W23 --csv
says 'id,artist_id,artist,project_id,project,title,notes,start,end,status,lapses_at,version,created_by'
says "\"'=cmd|"
check 0 week --week 2094-06-09
says "2094-W23  7-13 Jun 2094"
says "Ada Byron"
says " Sunrise"
check 0 week --week 2094-W23 --at now
says "Ada Byron"
check 0 week --week 2094-W23 --at "2020-01-01 09:00" --json
json 'x == []'
check 0 week --week 2094-W23 --at "2020-01-01 09:00"
says "As of Wed 1 Jan 2020"
check 2 week --at tomorrow
check 2 week --at sometime
before=$(date -u +%Y-%m-%dT%H:%M:%S.%6NZ)
check 0 book --artist "Ada Byron" --from "2094-06-11 20:00" --to "2094-06-11 21:00" --title Passing --json
passing=$(get 'x["booking"]["id"]')
between=$(date -u +%Y-%m-%dT%H:%M:%S.%6NZ)
check 0 release "$passing" --reason mistake --quiet
check 0 week --week 2094-W23 --json
json 'not any(b["title"] == "Passing" for b in x)'
check 0 week --week 2094-W23 --json --at "$before"
json 'len(x) == 2 and not any(b["title"] == "Passing" for b in x)'
check 0 week --week 2094-W23 --json --at "$between"
json "len(x) == 3 and any(b['id'] == '$passing' for b in x) and all(set(b) - {'clashes'} == $BOOKING for b in x)"
check 0 week --weeks 2 --quiet
check 2 week --week 2094-W54
check 2 week --weeks 99
for columns in 80 120 200; do
    check 0 week --week 2094-W23 --columns $columns
    widest=$(python3 -c 'import sys; print(max(len(l.rstrip("\n")) for l in open(sys.argv[1])))' "$work/out")
    [ "$widest" -le $columns ] || fail "$last is $widest wide"
done
# a word of several scripts is the same word in the book, and a dash before words is no formula
check 0 book --artist "Ben Okri" --from "2094-06-22 09:00" --to "2094-06-22 10:00" --title $'- \u0645\u06cc\u200c\u062e \u2764\ufe0f'
check 0 week --week 2094-W25 --csv
grep -qF $',- \u0645\u06cc\u200c\u062e \u2764\ufe0f,' "$work/out" || fail "$last: not the text"
# what turns the reading order about reaches no terminal; a file and a pipe get the text
check 0 book --artist "Ben Okri" --from "2094-06-21 09:00" --to "2094-06-21 10:00" --title $'evil\u202etitle' --json
grep -qF 'evil\u202etitle' "$work/out" || fail "$last: not escaped"
for form in --csv --columns=200; do
    check 0 week --week 2094-W25 "$form"
    grep -qF $'evil\u202et' "$work/out" || fail "$last: not the text"
done

# what clashes is booked all the same, and told with its hours
check 0 book --artist "Ada Byron" --from "2094-07-05 09:00" --to "2094-07-05 23:00" --title Long --json
json '[c["kind"] for c in x["clashes"]] == ["long_day", "pattern"] and x["outcome"] == "booked"'
json 'x["clashes"][0]["message"] == "14 h on Mon 5, the limit is 12"'
check 0 book --artist "Ada Byron" --from "2094-07-06 08:00" --to "2094-07-06 12:00" --title Early
complains '9 h rest before Tue 6, 11 wanted'
check 0 --quiet book --artist "Ada Byron" --from "2094-07-07 06:00" --to "2094-07-07 07:00" --title Quiet
[ ! -s "$work/err" ] || fail "$last: not quiet"
check 0 book --artist "Ada Byron" --from "2094-07-04 09:00" --to "2094-07-04 18:00" --title Before --json
check 0 week --week 2094-W27 --columns 60
says "* Ada Byron, Long: 9 h rest before Tue 6, 11 wanted"
says "*Long"
[ "$(wc -L <"$work/out")" -le 60 ] || fail "$last: too wide"
check 0 week --week 2094-W27 --json
json '[sorted(c["kind"] for c in b.get("clashes", [])) for b in x if b["title"] == "Early"] == [["pattern", "rest"]]'

section "lost output, bad bytes, absurd sizes"
callboard artist list >/dev/full 2>"$work/err" && fail "a full disk went unnoticed"
complains "could not be written"
callboard artist list >&- 2>"$work/err" && fail "a closed output went unnoticed"
complains "could not be written"
check 2 artist add --name $'\xff'
complains "not valid UTF-8"
check 2 free --from 0001-01-01 --to 9999-01-01
complains "a year"
check 2 book --artist "" --from 2094-01-01 --to 2094-01-02 --title x
complains empty
printf 'artist,title,start,end,notes\nCell,T,2094-02-01T09:00,2094-02-01T10:00,"two\r\nlines"\n' >"$work/crlf.csv"
check 0 import "$work/crlf.csv" --create --dry-run
printf 'artist,title,start,end\nTab\tbed,T,2094-02-01T09:00,2094-02-01T10:00\n' >"$work/tab.csv"
check 1 import "$work/tab.csv" --create
says "control characters"

section "import"
# a name is the one that is there, however the file writes it; one of nearly that name is nobody, and is not made
printf 'artist,title,start,end,notes\nZoe\u0308\u00a0 Mu\u0308ller\u200b,"\x27=1+1",2094-02-01T09:00,2094-02-01T10:00,- call agent\n' >"$work/names.csv"
check 0 import "$work/names.csv"
says "1 booked"
check 0 import "$work/names.csv"
says "1 unchanged"
check 0 week --week 2094-W05 --csv
says "\"'=1+1\""
printf 'artist,title,start,end\nZOE MULLER,Twin,2094-02-01T11:00,2094-02-01T12:00\n' >"$work/names.csv"
check 1 import "$work/names.csv" --create
says 'but "Zoë Müller"; write the name as it is there'
check 0 artist show $'zoe\u00a0 mu\u0308ller\u200b'
says "Zoë Müller"
sed 's/2027/2094/g' "$top/conf/sample.csv" >"$work/sample.csv" # a sample grows old
check 1 import "$work/sample.csv"
says "with --create it is made"
says "1 booked" # the one row whose artist and project are there
check 0 import "$work/sample.csv" --create --dry-run --json
json '(x["booked"], x["unchanged"]) == (5, 1) and [r["outcome"] for r in x["rows"]] == ["made"] * x["made"]'
check 0 artist list --json
json 'len(x) == 3'
check 0 import "$work/sample.csv" --create
says "5 booked"
check 0 import "$work/sample.csv" --json
json '(x["booked"], x["unchanged"], x["refused"], x["invalid"]) == (0, 6, 0, 0)'
printf '\xef\xbb\xbfTitle,END,start,artist\r\n"Sunrise, ""late""\nshift",2094-07-01 18:00,2094-07-01 09:00,Ada Byron\r\n' >"$work/a.csv"
printf 'Fine,2094-07-01 12:00,2094-07-01 10:00,Ada Byron\r\n,2094-07-02 12:00,2094-07-02 10:00,Ada Byron\r\n' >>"$work/a.csv"
printf 'Bad,2094-07-02 12:00,whenever,Ada Byron\nShort,2094-07-02 12:00\nBack,2094-07-02 09:00,2094-07-02 10:00,Ada Byron\n' >>"$work/a.csv"
check 1 import "$work/a.csv" --json
json '(x["booked"], x["refused"], x["invalid"]) == (1, 0, 5) and [r["line"] for r in x["rows"]] == [2, 5, 6, 7, 8]'
printf 'artist,when,title\n' >"$work/b.csv"
check 2 import "$work/b.csv"
complains '"when"'
printf 'artist,title,start\n' >"$work/b.csv"
check 2 import "$work/b.csv"
complains '"end" is missing'
printf 'artist,title,start,end\n"unclosed,x\n' >"$work/b.csv"
check 2 import "$work/b.csv"
complains "never closed"
printf 'artist,title,start,end\nAd\xe9,x,2094-01-01,2094-01-02\n' >"$work/b.csv"
check 2 import "$work/b.csv"
complains "UTF-8"
: >"$work/b.csv"
check 2 import "$work/b.csv"
complains "empty"
check 2 import "$work/none.csv"
complains "cannot be opened"

section "import: what a spreadsheet writes, and the same file on another day"
printf 'artist;title;start;end;;\r\nAda Byron;Excel;24/8/2094 9:00;24/8/2094 5:30 PM;;\r\n;;;;;\r\n' >"$work/excel.csv"
check 1 import "$work/excel.csv"
says '"24/8/2094 9:00" may mean two days: --dates dmy or --dates mdy says which'
check 2 import "$work/excel.csv" --dates ymd
check 0 import "$work/excel.csv" --dates dmy
says "1 booked"
printf 'artist\ttitle\tstart\tend\tuid\nAda Byron\tPipe\t20940825T090000Z\t20940825T100000Z\tpipe@x\nAda Byron\tDays\t2094-08-26\t2094-08-27\tdays@x\n' |
    iconv -t UTF-16 >"$work/utf16.csv"
piped() { callboard import - "$@" <"$work/utf16.csv" >"$work/out" 2>"$work/err" || fail "import - $*: status $?"; last="import - $*"; }
piped
says "2 booked"
piped --json
json '(x["unchanged"], x["booked"], x["changed"]) == (2, 0, 0) and x["rows"] == []'
check 0 week --week 2094-08-26 --json
json '[(b["start"][:16], b["end"][:16]) for b in x if b["title"] == "Days"] == [("2094-08-26T09:00", "2094-08-27T18:00")]'
id=$(get '[b["id"] for b in x if b["title"] == "Pipe"][0]')
check 0 move "$id" --from "2094-08-28 09:00"
printf 'artist,title,start,end,uid\nAda Byron,Pipe 2,20940825T090000Z,20940825T100000Z,pipe@x\n' >"$work/again.csv"
check 0 import "$work/again.csv"
says "0 booked, 1 changed"
says "line 2 changed: title Pipe -> Pipe 2"
printf 'artist,title,start,end,uid\nAda Byron,Pipe 2,20940830T190000Z,20940830T200000Z,pipe@x\n' >"$work/again.csv"
check 1 import "$work/again.csv"
says "moved it on"
says "--overwrite takes the file's."
check 0 import "$work/again.csv" --overwrite --json
json 'x["changed"] == 1 and x["rows"][0]["outcome"] == "changed"'
check 0 release "$id" --reason killed
check 0 import "$work/again.csv"
says "has been killed by"
check 0 import "$work/again.csv" --again
says "1 booked"
printf 'BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:w@x\r\nDTSTART;TZID=Europe/Berlin:20940906T090000\r\nDTEND;TZID=Europe/Berlin:20940906T100000\r\nRRULE:FREQ=WEEKLY;COUNT=3\r\nRESOURCES:Ada Byron\r\nSUMMARY:Weekly\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n' >"$work/weekly.ics"
check 0 import "$work/weekly.ics"
says "3 booked"
check 0 import "$work/weekly.ics"
says "0 booked, 3 unchanged"

section "import: what is made is named, and a file says which days"
printf 'artist,title,start,end,project\nNeu Eins,A,2094-09-10,2094-09-10,Fresh\nNeu Eins,B,2094-09-11,2094-09-11,fresh\nPasty,C,2020-01-02,2020-01-02,Bygone\n' >"$work/made.csv"
check 1 import "$work/made.csv" --create --dry-run
says "2 booked, 2 made, 1 invalid"
check 1 import "$work/made.csv" --create
says "2 booked, 2 made, 1 invalid"
says 'line 2 made: The artist "Neu Eins".'
says 'line 2 made: The project FRESH, "Fresh".'
if grep -q Bygone "$work/out"; then fail "$last: names what was not made"; fi
check 1 import "$work/made.csv" --create --json
json '(x["made"], x["unchanged"]) == (0, 2)'
check 0 artist list --json
json 'not [a for a in x if a["name"] == "Pasty"]'
printf 'artist,title,start,end\nAda Byron,A,24 foo,2095-01-01\n' >"$work/words.csv"
check 1 import "$work/words.csv"
says 'line 2 invalid: start: "24 foo" is not a time: a file says 2026-11-24 09:00, 2026-11-24T09:00Z or 2026-11-24'
for word in tomorrow tue 24 "24 nov" W48 +3d "tomorrow 9:00"; do
    printf 'artist,title,start,end\nAda Byron,A,%s,2095-01-01 10:00\n' "$word" >"$work/words.csv"
    check 1 import "$work/words.csv"
    says "\"$word\" is another day whenever it is read"
    printf 'day\n%s\n' "$word" >"$work/words.csv"
    check 1 tenant holidays import "$work/words.csv"
    says "0 added, 0 unchanged, 1 invalid"
    sed -i "s/day/start/" "$work/words.csv"
    check 1 timeoff import "$work/words.csv" --artist "Ada Byron"
done

section "time off and holidays from files"
printf 'artist;from;to;reason\nAda Byron;24/8/2095;28/8/2095;leave\nNobody;24/8/2095;28/8/2095;leave\n' >"$work/off.csv"
check 1 timeoff import "$work/off.csv" --dates dmy
says "1 added, 0 unchanged, 1 invalid"
says 'line 3 invalid: There is no artist "Nobody".'
check 0 timeoff list --from 2095-08-01 --to 2095-09-01 --json
json '[(o["artist"], o["start"][:16], o["end"][:16], o["reason"]) for o in x] == [("Ada Byron", "2095-08-24T00:00", "2095-08-29T00:00", "leave")]'
id=$(get 'x[0]["id"]')
check 1 timeoff import "$work/off.csv" --dates dmy --json
json '(x["added"], x["unchanged"], x["invalid"]) == (0, 1, 1) and len(x["rows"]) == 1'
check 0 timeoff edit "$id" --to "2095-08-27"
check 1 timeoff import "$work/off.csv" --dates dmy
says "0 added, 1 unchanged"
says "changed or removed since"
printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:o@x\nSUMMARY:Holiday\nDTSTART;VALUE=DATE:20950901\nDTEND;VALUE=DATE:20950903\nEND:VEVENT\nEND:VCALENDAR\n' >"$work/off.ics"
check 1 timeoff import "$work/off.ics"
says "--artist says who is meant"
check 0 timeoff import "$work/off.ics" --artist "Ada Byron" --dry-run
says "dry run, nothing kept: 1 added"
check 0 timeoff import "$work/off.ics" --artist "Ada Byron"
check 0 timeoff list --from 2095-09-01 --json
json '[(o["start"][:10], o["end"][:10]) for o in x] == [("2095-09-01", "2095-09-03")]'
printf 'BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:x@x\nSUMMARY:Christmas\nDTSTART;VALUE=DATE:20001225\nDTEND;VALUE=DATE:20001227\nRRULE:FREQ=YEARLY\nEND:VEVENT\nBEGIN:VEVENT\nUID:y@x\nSUMMARY:Off\nDTSTART;VALUE=DATE:20950101\nSTATUS:CANCELLED\nEND:VEVENT\nEND:VCALENDAR\n' >"$work/holidays.ics"
check 0 tenant holidays import "$work/holidays.ics" --dry-run --json
json 'x["added"] >= 22 and x["rows"] == []'
check 0 tenant holidays import "$work/holidays.ics"
check 0 tenant holidays import "$work/holidays.ics" --json
json 'x["added"] == 0 and x["unchanged"] >= 22'
printf 'date,name\n1/5/2095,May Day\n' >"$work/holidays.csv"
check 0 tenant holidays import "$work/holidays.csv" --dates dmy
says "1 added"
check 2 tenant holidays list "$work/holidays.csv"
complains "tenant holidays import FILE"
check 0 tenant set holidays ""

section "tenants and members"
check 0 tenant add "Second Studio" --zone Europe/Paris
check 2 tenant add "Second Studio"
check 2 tenant add Third --zone Mars/Olympus
check 0 tenant list --json
json '"Second Studio" in [t["name"] for t in x] and len(x) == 2'
check 2 artist list
complains "Second Studio"
check 2 --tenant Nothing artist list
check 2 tenant use Nothing
check 0 tenant use "Second Studio"
check 0 artist list --json
json 'x == []'
check 0 tenant set hold_minutes 45
check 2 tenant set hold_minutes 0
check 2 tenant set no_such_setting 1
check 0 member add --login cli_mia --name Mia --role viewer
check 0 member list --json
json 'sorted(m["role"] for m in x) == ["admin", "viewer"] and any(m["login"] == "cli_mia" for m in x)'
check 5 --as cli_mia artist add --name Forbidden
check 0 --as cli_mia week
check 5 --as cli_mia report cost
complains "Rates and costs are for producers and admins"
check 5 --as cli_mia free --from "mon 09:00" --to "mon 18:00" --max-rate 50
check 0 --as cli_mia free --from "mon 09:00" --to "mon 18:00"
check 0 member edit Mia --role producer
check 2 member edit Mia --role king
check 0 member remove Mia
check 5 --as cli_mia week
check 0 member add "Mia Two" --login cli_mia --role viewer
check 0 member list --json
json 'any(m["login"] == "cli_mia" and m["name"] == "Mia Two" for m in x)'
check 2 login remove cli_mia
complains "is a member of Second Studio (viewer)"
check 0 login add cli_noa
says "member add NAME --role producer --login cli_noa"
check 2 login add cli_noa
complains "already"
check 2 login add cli_pat --password-file /dev/null
complains "asks for no password"
check 2 login add callboard_boot
check 0 login list --json
json '{"login": "cli_noa", "tenants": "", "connections": 0, "connection_limit": 50} in x'
check 0 artist add --name "Gone Girl" --email gone@girl.example
check 2 forget
check 4 forget "Gone Boy"
complains 'There is no artist "Gone Boy"'
check 0 forget "Gone Girl"
says "forgotten"
check 0 log --json
json 'any(e["act"] == "forgotten" and e["title"] == "artist Gone Girl" for e in x) and "gone@girl" not in str(x)'
check 0 artist remove "Gone Girl"
check 0 --as cli_mia tenant list
check 0 login remove cli_noa
check 0 login add cli_rep --reports
says "read_week_table"
check 0 login list --json
json 'any(e["login"] == "cli_rep" and e["tenants"].endswith(" (reports)") and e["connection_limit"] == 4 for e in x)'
check 2 login add cli_rep --reports
check 4 --tenant Nowhere login add cli_rep2 --reports
complains "Nowhere"
check 0 login remove cli_rep
check 2 login remove cli_noa
check 0 tenant add Shortlived --zone UTC

check 4 tenant remove "Short"
check 0 tenant remove Shortlived

section "demo, twice the same"
began=$(date +%s%N)
check 0 demo
echo "# demo took $((($(date +%s%N) - began) / 1000000)) ms"
says "40 artists"
check 1 demo
complains "only an empty tenant"
check 0 demo --if-empty
listing() { # TENANT
    callboard --tenant "$1" week --weeks 8 --json | python3 -c 'import json, sys
for b in json.load(sys.stdin):
    print(b["artist"], b["project"], b["title"], b["start"], b["end"], b["status"], sep="|")'
}
listing "Second Studio" >"$work/demo1"
check 0 tenant add "Third Studio" --zone Europe/Paris
check 0 --tenant "Third Studio" demo
listing "Third Studio" >"$work/demo2"
cmp -s "$work/demo1" "$work/demo2" || fail "two demos of one day differ"
[ "$(wc -l <"$work/demo1")" -gt 250 ] || fail "a demo of $(wc -l <"$work/demo1") bookings in sight"
for status in confirmed pencil hold; do
    grep -q "|$status\$" "$work/demo1" || fail "no $status in the demo"
done
check 0 --tenant "Third Studio" artist list --json
json 'len({a["department"] for a in x}) == 6 and len(x) == 40'
# What is printed is read again: nothing is new where it was printed, and nothing is lost where it was not.
contents() { python3 -c 'import csv, sys
for row in sorted(tuple(row[key] for key in ("artist", "start", "end", "title", "project", "notes", "status", "heavy", "decide_by"))
                  for row in csv.DictReader(sys.stdin)):
    print(row)'; }
callboard --tenant "Third Studio" week --weeks 8 --csv >"$work/printed.csv"
check 0 --tenant "Third Studio" import "$work/printed.csv" --past --json
json 'x["unchanged"] > 200 and sum(x[key] for key in ("booked", "changed", "refused", "invalid", "missing", "superseded")) == 0'
check 0 tenant add "Copied Studio" --zone Europe/Paris
check 0 --tenant "Copied Studio" import "$work/printed.csv" --past --create --quiet
callboard --tenant "Copied Studio" week --weeks 8 --csv >"$work/copied.csv"
contents <"$work/printed.csv" >"$work/printed"
contents <"$work/copied.csv" >"$work/copied"
cmp -s "$work/printed" "$work/copied" || fail "what week prints is not what it was after it was read again"
grep -q second "$work/printed" || fail "no second option in what week prints"
check 0 sweep --json
json 'x["lapsed"] == 0'
check 0 sweep --all
for report in utilisation cost holds; do
    check 0 --tenant "Third Studio" report "$report" --json
done
json 'all(set(w) >= {"week", "member", "made", "lapsed", "refreshed_at"} for w in x)'
check 0 --tenant "Third Studio" report utilisation --from today --to +1w --json
json 'len(x) > 20 and all(set(w) == {"week", "artist_id", "artist", "confirmed", "pencilled", "working", "percent", "refreshed_at"} for w in x)'
check 0 --tenant "Third Studio" report cost
says "Sunrise"
check 2 report cost --from yesterweek
check 2 report

section "a real schedule"
data=${CALLBOARD_DATA:-$top/../shared/data}
if [ -f "$data/fosdem-2024.csv" ]; then
    check 0 tenant add Conference --zone Europe/Brussels
    began=$(date +%s%N)
    check 1 --tenant Conference import "$data/fosdem-2024.csv" --create --past
    echo "# import took $((($(date +%s%N) - began) / 1000000)) ms"
    says "672 booked, 2 refused"
    says "line 289 refused"
    says "line 290 refused"
    says "Navigating the Networking Maze"
    check 1 --tenant Conference import "$data/fosdem-2024.csv" --create --past --json
    json '(x["booked"], x["unchanged"], x["refused"], x["invalid"]) == (0, 672, 2, 0)'
    json '[r["line"] for r in x["rows"]] == [289, 290]'
    check 0 --tenant Conference week --week 2024-W05 --json
    json 'len(x) == 672 and len({b["artist"] for b in x}) == 26'
    check 0 --tenant Conference week --week 2024-W05 --columns 120
    says "UB4.136"
    check 0 tenant add Calendar --zone Europe/London # the file names its zone itself
    check 1 --tenant Calendar import "$data/fosdem-2024.ics" --create --past --json
    json '(x["booked"], x["refused"], x["invalid"]) == (672, 2, 0)'
    check 1 --tenant Calendar import "$data/fosdem-2024.ics" --create --past --json
    json '(x["booked"], x["unchanged"], x["refused"], x["changed"]) == (0, 672, 2, 0)'
else
    echo "# ABSENT: $data/fosdem-2024.csv (CALLBOARD_DATA names its folder): the conference is not imported"
fi

section "a database that is away, a wrong ini, a server of somebody else"
printf '[board]\nwekks = 2\n' >"$work/wrong.ini"
check 2 --config "$work/wrong.ini" week
complains wekks
printf '[database]\nconninfo = host=/nowhere dbname=callboard\n' >"$work/away.ini"
check 6 --config "$work/away.ini" week
complains "cannot be reached."
printf '[database]\nconninfo = nonsense\n' >"$work/nonsense.ini"
check 2 --config "$work/nonsense.ini" week
complains conninfo
check 1 --config "$work/away.ini" db status
complains "private cluster"
if [ -n "${PGHOST:-}" ]; then
    printf '[database]\nconninfo = host=%s port=%s dbname=postgres user=postgres\n' "$PGHOST" "$PGPORT" >"$work/operator.ini"
    check 1 --config "$work/operator.ini" --tenant X week
    complains migrate
    check 0 --config "$work/operator.ini" migrate
    check 2 --config "$work/operator.ini" tenant add Server --zone UTC --admin cli_ada
    complains "callboard login add cli_ada"
    printf 'correct horse battery\n' >"$work/password"
    check 0 --config "$work/operator.ini" login add cli_ada --password-file "$work/password"
    [ "$(psql -qAtXc "SELECT rolpassword ~ '^SCRAM-SHA-256' FROM pg_authid WHERE rolname = 'cli_ada'")" = t ] ||
        fail "$last: no SCRAM verifier"
    check 2 --config "$work/operator.ini" login add cli_ada --peer
    check 2 --config "$work/operator.ini" login password cli_nobody --password-file "$work/password"
    check 2 --config "$work/operator.ini" login password cli_ada --password-file /dev/null
    check 0 --config "$work/operator.ini" login password cli_ada --password-file "$work/password"
    check 0 --config "$work/operator.ini" login add cli_peer --peer
    says "callboard  ACCOUNT  cli_peer"
    check 0 --config "$work/operator.ini" tenant add Server --zone UTC --admin cli_ada
    printf '[database]\nconninfo = host=%s port=%s dbname=postgres\n' "$PGHOST" "$PGPORT" >"$work/server.ini"
    check 0 --config "$work/server.ini" --tenant Server --as cli_ada artist add --name "Ada Byron"
    check 0 --config "$work/server.ini" --tenant Server --as cli_ada tenant list --json
    json '[t["name"] for t in x] == ["Server"] and x[0]["role"] == "admin"'
    check 5 --config "$work/server.ini" --as cli_ada login add cli_other
    check 5 --config "$work/server.ini" --as cli_ada login remove cli_peer
    check 5 --config "$work/server.ini" --as cli_ada tenant remove Server
    psql -qXc "INSERT INTO callboard.schema_migrations (number, name, checksum) VALUES (9999, 'of_tomorrow', '')" \
        >"$work/out" 2>"$work/err" || fail "psql: a newer schema"
    check 1 --config "$work/server.ini" --tenant Server --as cli_ada week
    complains newer
    check 1 --config "$work/operator.ini" migrate
    complains newer
fi

verbs_end
