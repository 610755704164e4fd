# fixed-day.sh: to be sourced by the benchmarks; `top` is set by then. The demo is made from its day, and a week's bookings
# are near or far by the date, so figures are of one day: a Wednesday morning.
# shellcheck shell=bash disable=SC2154

# stand_still FOLDER: from here on it is that morning for whatever is started. The server's user must be able to read
# FOLDER, which is made.
stand_still() {
    mkdir -p "$1"
    chmod 755 "$1"
    cc -O2 -shared -fPIC -D_GNU_SOURCE "$top/tests/support/clock/shift.c" -o "$1/clock.so"
    CLOCK_SHIFT=$(($(date -ud '2026-11-25 09:30' +%s) - $(date +%s)))
    export CLOCK_SHIFT LD_PRELOAD=$1/clock.so TZ=UTC
}

# undisturbed FOLDER: a private server makes no backup of itself meanwhile, and nothing is read of the user's own
# settings. FOLDER is no server's home: a home must be empty before its server is made.
undisturbed() {
    export XDG_CONFIG_HOME=$1/config
    mkdir -p "$XDG_CONFIG_HOME/callboard"
    printf '[database]\nbackups = no\n' >"$XDG_CONFIG_HOME/callboard/callboard.ini"
}

# lay_over CALLBOARD ARGUMENT...: second options over what the first artists of the demo's board have on Thursday and
# Friday, so that bookings lie over each other in most of the rows that a step goes through.
lay_over() {
    local artist
    for artist in "Inês Carvalho" "Kwame Boateng" "Lena Vogt" "Sóley Jónsdóttir" "김민준" "Ada Byron" "Ben Okri" \
        "Dagny Strøm" "Efua Mensah" "佐藤美咲" "Nils Berg" "Oya Demir" "Pavel Novák" "Farid Haddad" "Greta Lind"; do
        "$@" --quiet book --artist "$artist" --title "Pitch" --from 2026-11-26 --to 2026-11-27 --status second >/dev/null
    done
}
