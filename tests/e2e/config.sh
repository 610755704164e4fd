#!/usr/bin/env bash
# callboard config: show says what is set and by whom, check tells every mistake of the files; neither needs a database.
set -uo pipefail

name=config
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
export HOME=$work/user LC_ALL=C.UTF-8
unset NO_COLOR XDG_CONFIG_HOME
own=$HOME/.config/callboard/callboard.ini
mkdir -p "${own%/*}" "$work/home"
given=$work/given.ini
# row SECTION KEY: value and source of a setting, as JSON has them
row() { get "next(((r['value'], r['from']) for r in x['settings'] if (r['section'], r['key']) == ('$1', '$2')), None)"; }
is() { [ "$(row "$1" "$2")" = "$3" ] || fail "$last: [$1] $2 is $(row "$1" "$2"), not $3"; }

# as shipped
check 0 config show --json
is board weeks "('1', 'shipped')"
is database conninfo "(None, 'shipped')"
json '[r for r in x["settings"] if r["section"] in ("filters", "keys")] == []'
json 'x["home"]["from"] == "--home" and x["home"]["folder"].endswith("/home")'
json '[f["state"] for f in x["files"]][0] == "shipped" and {"file": "'"$own"'", "state": "absent"} in x["files"]'
check 0 config check
says "There is no file but the shipped one: no mistakes."
[ ! -e "$work/home/callboard.ini" ] && [ -z "$(ls "$work/home")" ] || fail "config show has made something"

# each of the places
cat >"$own" <<'INI'
[board]
weeks = 2
group = no
[keys]
week-next = w
[filters]
night = skill:comp free:today
INI
printf '[board]\ngroup = skill\n[database]\nreads = primary\n' >"$given"
printf '[board]\ntenant = North\n' >"$work/home/callboard.ini"
check 0 --config "$given" config show --json
is board weeks "('2', '$own:2')"
is board group "('skill', '$given:2')"
is board tenant "('North', '$work/home/callboard.ini:2')"
is keys week-next "('w', '$own:5')"
is filters night "('skill:comp free:today', '$own:7')"
is keys week-prev None
json '[r for r in x["settings"] if r["key"] == "weeks"][0]["line"] == 2'
check 0 config show --all --json
is keys week-prev "('W [', 'shipped')"
check 0 --tenant South config show --json
is board tenant "('South', '--tenant')"
export NO_COLOR=1 LC_ALL=C
check 0 config show --json
is board colours "('mono', 'NO_COLOR')"
is board glyphs "('ascii', 'the locale')"
unset NO_COLOR
export LC_ALL=C.UTF-8
CALLBOARD_HOME=$work/home "$CALLBOARD_BINARY" config show --json >"$work/out" 2>"$work/err" || fail "by CALLBOARD_HOME"
json 'x["home"]["from"] == "CALLBOARD_HOME"'

# for people, and for a spreadsheet
check 0 config show
# shellcheck disable=SC2088 # it is printed so
says "~/.config/callboard/callboard.ini:2"
grep -qE '^~/\.config/callboard/callboard\.ini +read$' "$work/out" || fail "$last: not what was read"
grep -qE '^/etc/callboard/callboard\.ini +(read|absent)$' "$work/out" || fail "$last: not what was looked for"
grep -qE '^board +weeks +2 +~/' "$work/out" || fail "$last: no line of the weeks"
says "The private database is in $work/home, by --home."
awk 'length > 80' "$work/out" | grep -v "$work" | grep -q . && fail "$last: wider than 80 columns"
check 0 config show --csv
grep -q '^board,weeks,2,' "$work/out" || fail "$last: no line of the weeks"

# no password
for conninfo in "host=db.example user=ana password='a s3cret'" "postgresql://ana:s3cret@db.example/callboard"; do
    printf '[database]\nconninfo = "%s"\n' "$conninfo" >"$given"
    for form in --json --csv --quiet; do
        check 0 --config "$given" config show "$form"
        says "password=***"
        lacks s3cret
    done
done
check 0 --config "$given" config show --json
json 'x["home"] is None'

# check: all that is wrong, or nothing
check 0 config check
says "2 files: no mistakes."
cat >"$given" <<'INI'
[board]
weks = 2
weeks = 13
[keys]
left = w
[board]
lanes = yes
lanes = no
INI
check 2 config check "$given"
says "$given:2: there is no key \"weks\" in [board]. Did you mean weeks?"
says "$given:3: [board] weeks = 13: it must be a number from 1 to 12."
says "$given:5: left = w: left: w is taken by week-next; give that another key first."
says "$given:8: [board] lanes is set again, after line 7; only the last one counts."
says "$given: 4 mistakes."
check 2 --config "$given" config check
says "4 mistakes."
check 2 --config "$given" config check --json
json '[(m["line"], m["kind"]) for m in x] == [(2, "mistake"), (3, "mistake"), (5, "mistake"), (8, "mistake")]'
json 'all(m["file"] == "'"$given"'" and m["message"].endswith((".", "?")) for m in x)'
check 2 --config "$given" config check --csv --quiet
grep -q ',3,mistake,' "$work/out" || fail "$last: not as CSV"
# an ordinary start tells the first of them in the same words
check 2 --config "$given" config show
complains "callboard: $given:2: there is no key \"weks\" in [board]. Did you mean weeks?"
check 2 --config "$given" artist list
complains "$given:2: there is no key"
check 2 config check "$work/nowhere.ini"
says "$work/nowhere.ini cannot be read: No such file or directory."
# of one file only its own mistakes are told
echo "[bord]" >>"$own"
check 2 config check
says "$own:8: there is no section [bord]. Did you mean [board]?"
printf '[board]\nweeks = 3\n' >"$given"
check 0 config check "$given"
says "$given: no mistakes."
sed -i '$d' "$own"

# a warning is no mistake
printf '[session]\naccounts = board\n[database]\nconninfo = host=db password=s3cret\n' >"$given"
chmod 644 "$given"
check 0 config check "$given"
says "$given:2: warning: [session] accounts counts in /etc/callboard/callboard.ini only."
says "$given:4: warning: this holds a password"
says "$given: no mistakes, 2 warnings."
lacks s3cret
chmod 600 "$given"
check 0 config check "$given"
says "$given: no mistakes, 1 warning."

# colours of one's own, on the board
printf '[board]\ncolours = light\n[colours]\nbrand = 201 on #5f0000 bold\n' >"$given"
check 0 --config "$given" config show --json
is board colours "('light', '$given:2')"
is colours brand "('201 on #5f0000 bold', '$given:4')"
echo 'brnd = 7' >>"$given"
check 2 --config "$given" config check
says "$given:5: there is nothing called \"brnd\" to colour. Did you mean brand?"
sed -i '$d' "$given"
rm -r "${work:?}/home" # the server makes it its own
TERM=xterm-256color "$(dirname "$0")/../support/type-into" "see callboard" "get 38;5;201" "get 48;5;52" -- \
    "$CALLBOARD_BINARY" --home "$work/home" --config "$given" >"$work/out" 2>"$work/err" || fail "the board has other colours"

check 2 config
check 2 config check a b
check 2 config shw
complains "Did you mean show?"

verbs_end
