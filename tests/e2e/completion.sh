#!/usr/bin/env bash
# Tab in bash, zsh and fish: verbs and forms at once, names and ids of the database if it is there; it is not started for
# that, and nothing is said where it is not.
set -uo pipefail

name=completion
# shellcheck source=tests/support/verbs.sh
. "$(dirname "$0")/../support/verbs.sh"
# offers WORD...: what may stand in the place of the last one. The test waits longer than somebody at a terminal does.
offers() { check 0 completion words --within 60000 -- "$@"; }

mkdir -p "$XDG_CONFIG_HOME/callboard"
printf '[database]\nlinger = 3600\n' >"$XDG_CONFIG_HOME/callboard/callboard.ini" # Tab starts no server: it must stay

# nothing is there, and nothing is made
offers artist edit ""
[ ! -s "$work/out" ] && [ ! -s "$work/err" ] || fail "something is said where there is no database"
[ ! -e "$work/home" ] || fail "a home was made"

check 0 tenant add North --zone Europe/London
check 0 tenant use North
check 0 artist add --name "Ada Byron" --department Comp --skill comp
check 0 artist add --name "Inês Carvalho" --department Light
check 0 project add --code SUN --name Sunrise
check 0 book --artist ada --title Comp --from +1w --to +1w
check 0 board new pitch
offers artist edit ""
says $'Ada Byron\tComp'
says $'Inês Carvalho\tLight'
offers artist edit INES
says $'Inês Carvalho\tLight'
lacks "Ada"
offers book --artist=a
says $'--artist=Ada Byron\tComp'
offers book --project s
says $'SUN\tSunrise'
offers free --skill ""
says "comp"
offers board commit p
says "pitch"
offers tenant use ""
says $'North\tEurope/London'
offers move ""
says ": Comp"
says "Ada Byron"
id=$(cut -f 1 "$work/out")
[[ $id =~ ^[0-9a-f]{8}$ ]] || fail "a short id: $id"
check 0 show "$id"
offers move zz
[ ! -s "$work/out" ] || fail "no id begins so"
offers --tenant Nowhere artist edit ""
[ ! -s "$work/out" ] || fail "names of another tenant"
offers --as somebody artist edit ""
[ ! -s "$work/out" ] || fail "names for a login that is not there"
! grep -q somebody "$work"/home/pg*/pg_ident.conf || fail "Tab has made a login"

# the tenants, while none is chosen
check 0 tenant add South --zone UTC
rm "$work/home/callboard.ini"
offers tenant use ""
says $'North\tEurope/London'
says "South"
check 0 tenant use North

# names that a shell would read as more than text, that hide something, or that look like options
# shellcheck disable=SC2016,SC1003 # that is the point
check 0 artist add --name 'Eve $(touch PWNED) `touch PWNED` "x" \'\''y'
check 0 artist add --name=--json
check 0 artist add --name "Foe"
offers artist edit e
# shellcheck disable=SC2016
says 'Eve $(touch PWNED)'
offers artist edit ""
says "Foe"
! grep -q '^--json' "$work/out" || fail "a name that looks like an option"
offers book --artist=--
says "--artist=--json"

# a server that takes callers and says nothing; somebody who waits for it waits ten seconds
python3 -c 'import socket, time
silent = socket.create_server(("127.0.0.1", 0))
print(silent.getsockname()[1], flush=True)
time.sleep(60)' >"$work/port" &
silent=$!
until [ -s "$work/port" ]; do sleep 0.1; done
printf '[database]\nconninfo = host=127.0.0.1 port=%s dbname=callboard\n' "$(cat "$work/port")" >"$work/silent.ini"
timeout 8 "$CALLBOARD_BINARY" --config "$work/silent.ini" completion words --within 300 -- artist edit "" \
    >"$work/out" 2>"$work/err" || fail "it waits for a server that says nothing: $?"
[ ! -s "$work/out" ] || fail "it answered"
kill "$silent"

# the shells themselves
mkdir "$work/bin" "$work/z"
ln -s "$CALLBOARD_BINARY" "$work/bin/callboard"
export PATH=$work/bin:$PATH CALLBOARD_HOME=$work/home TERM=xterm LANG=C.UTF-8 ASAN_OPTIONS=detect_leaks=0:report_globals=0
# patient SHELL: its script, which waits longer
patient() { "$CALLBOARD_BINARY" completion "$1" | sed 's/completion words --/completion words --within 60000 --/'; }
patient bash >"$work/bashrc"
{
    echo "autoload -U compinit; compinit -u -d $work/z/dump"
    patient zsh
} >"$work/z/.zshrc"
patient fish >"$work/fishrc"
shellcheck -s bash "$work/bashrc" >"$work/out" 2>&1 || fail "shellcheck has something to say of the script for bash"
types() { # SHELL... -- STEP...
    local shell=()
    while [ "$1" != -- ]; do
        shell+=("$1")
        shift
    done
    shift
    "$(dirname "$0")/../support/type-into" "$@" -- "${shell[@]}" >"$work/out" 2>"$work/err" || fail "in ${shell[*]}: $*"
}
bash=(env PS1=ready\> bash --norc --noprofile -i)
types "${bash[@]}" -- "see ready>" "type . $work/bashrc; PS1=really; echo loa''ded\r" "see loaded" \
    "type callboard arti\t" "see callboard artist " "type ed\t" "see artist edit " "type ad\t" 'see Ada\ Byron ' \
    "type --em\t" "see --email "
types "${bash[@]}" -- "see ready>" "type . $work/bashrc; echo loa''ded\r" "see loaded" \
    'type callboard book --artist="ad\t' 'see Ada Byron" '
types "${bash[@]}" -- "see ready>" "type cd $work; . $work/bashrc; echo loa''ded\r" "see loaded" \
    'type callboard import bashr\t' 'see bashrc ' 'type > bashr\t' 'see > bashrc '
# nothing of a name is run, in quotes or out of them
for typed in 'ev\t' '"ev\t"' "'ev\\t'"; do
    types "${bash[@]}" -- "see ready>" "type cd $work; . $work/bashrc; echo loa''ded\r" "see loaded" \
        "type callboard artist show $typed" "see ${typed:0:2}" "type \r echo do''ne\r" "see done"
done
types env ZDOTDIR="$work/z" PS1=ready\> zsh -i -- "see ready>" "type cd $work; callboard artist show ev\t" 'see \$\(touch' \
    "type \r echo do''ne\r" "see done"
[ ! -e "$work/PWNED" ] || fail "a name was run"
types env ZDOTDIR="$work/z" PS1=ready\> zsh -i -- "see ready>" "type callboard arti\t" "see callboard artist " \
    "type ed\t" "see edit " "type ine\t" 'see Inês\ Carvalho '
fish() { env fish --no-config -c "source $work/fishrc; complete -C '$1'" >"$work/out" 2>"$work/err" || fail "fish: $1"; }
last=fish
fish "callboard arti"
says $'artist\tartists: list'
fish "callboard artist edit ad"
says $'Ada Byron\tComp'
fish "callboard book --project "
says $'SUN\tSunrise'
fish "callboard import $work/bash"
says "$work/bashrc"
fish "callboard --config=$work/bash"
says "--config=$work/bashrc"
fish 'callboard artist edit "ad'
says "Ada Byron"

verbs_end
