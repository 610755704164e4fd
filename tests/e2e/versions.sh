#!/usr/bin/env bash
# A program beside a schema that another version of it has made, newer or older: each verb says which of the two is the newer
# and what to do, ends with status 1, and changes nothing. The board says it too. The doctor looks all the same.
set -uo pipefail

name=versions
# shellcheck source=tests/support/imports.sh
. "$(dirname "$0")/../support/imports.sh"
mkdir "$work/tmp"
chmod 755 "$work" # as root the scratch server runs as another user
export TMPDIR=$work/tmp

# board WORDS: waits until the board has said WORDS, then leaves by q. Prints whether it did, and its exit status.
board() {
    python3 - "$1" "$CALLBOARD_BINARY" --config "$work/ini" --as versions_ana <<'PY'
import fcntl, os, pty, re, select, signal, struct, sys, termios, time
words, command = sys.argv[1], sys.argv[2:]
pid, fd = pty.fork()
if pid == 0:
    os.environ["TERM"] = "xterm"
    fcntl.ioctl(1, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 200, 0, 0))
    os.execv(command[0], command)
seen, told, end = b"", False, time.monotonic() + 60
while time.monotonic() < end:
    if fd in select.select([fd], [], [], 0.1)[0]:
        try:
            seen += os.read(fd, 65536)
        except OSError:
            break
    plain = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|[\r\n]", b"", seen).decode(errors="replace")
    if words in plain and not told:
        told = True
        os.write(fd, b"q")
if not told:
    os.kill(pid, signal.SIGTERM)
print("told" if told else "not told: " + plain, os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
PY
}

callboard versions_ana --quiet demo --artists 3 --weeks 1 || fail "demo"
run 0 postgres --tenant "$name" backup "$work/saved"
id=$(sql -c "SELECT id FROM callboard.bookings WHERE status <> 'cancelled' LIMIT 1")
printf 'artist,title,start,end\nAda Byron,Shot,2094-01-05,2094-01-06\n' >"$work/rows.csv"

# all WORDS: of each verb; what is in the database stays as it is
all() {
    local before line told
    sum() { pg_dump -d "$name" --no-owner -N public | grep -v '^SELECT pg_catalog.setval\|restrict' | md5sum; }
    before=$(sum)
    while IFS="|" read -ra line; do
        run 1 "${line[@]}"
        complains "$1"
    done <<LIST
versions_ana|week
versions_ana|week|--at|now
versions_ana|free|--from|tue|--to|wed
versions_ana|book|--artist|Ada Byron|--from|2094-01-05|--to|2094-01-06|--title|Shot
versions_ana|move|$id|--from|2094-01-05
versions_ana|status|$id|confirmed
versions_ana|challenge|$id
versions_ana|release|$id|--reason|killed
versions_ana|history|$id
versions_ana|log
versions_ana|artist|list
versions_ana|artist|add|--name|New One
versions_ana|project|list
versions_ana|member|list
versions_ana|timeoff|list
versions_ana|tenant|list
versions_ana|tenant|set|rest_hours|10
postgres|tenant|add|Another|--zone|UTC|--admin|versions_ana
postgres|tenant|remove|Another
postgres|login|list
postgres|login|add|versions_eve
postgres|login|remove|versions_ana
postgres|--tenant|$name|forget|Ada Byron
versions_ana|report|utilisation
versions_ana|import|$work/rows.csv
versions_ana|demo
versions_ana|backup|$work/own
postgres|--tenant|$name|backup|$work/other
postgres|backup|--all|$work/shelf
postgres|restore|$work/saved|--copy-as|Copy|--admin|versions_ana
versions_ana|sweep
postgres|sweep|--all
LIST
    [ "$(sum)" = "$before" ] || fail "$1: something was changed"
    [ ! -e "$work/own" ] && [ ! -e "$work/other" ] || fail "$1: a backup was made"
    run 2 postgres doctor --all
    says "critical  Migrations"
    told=$(board "$1")
    [ "$told" = "told 0" ] || fail "the board: $told"
}

newest=$(sql -c "SELECT max(number) FROM callboard.schema_migrations")
sql -c "INSERT INTO callboard.schema_migrations (number, name, checksum) VALUES (9999, 'of_tomorrow', '')"
all "The database is newer than this callboard: its schema is at version 9999, this callboard knows only $newest; install a newer"
for option in --status --dry-run --verify; do
    run 1 postgres migrate "$option"
    complains "The database is newer than this program: it has migration 9999, this program ends at"
done
run 1 postgres migrate
complains "Install a newer callboard."
sql -c "DELETE FROM callboard.schema_migrations WHERE number = 9999"

# fewer: the newest is missing, as to a program that has just been installed
sql -c "CREATE TABLE public.kept AS SELECT * FROM callboard.schema_migrations WHERE number = $newest" \
    -c "DELETE FROM callboard.schema_migrations WHERE number = $newest"
older=$(sql -c "SELECT max(number) FROM callboard.schema_migrations")
all "The database is older than this callboard: its schema is at version $older, this callboard needs $newest. Its operator must run"
run 0 postgres migrate --status
says pending
sql -c "INSERT INTO callboard.schema_migrations SELECT * FROM public.kept" -c "DROP TABLE public.kept"
run 0 postgres migrate --verify
run 0 versions_ana week

imports_end
