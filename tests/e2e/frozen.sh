#!/usr/bin/env bash
# A frozen tenant: verbs that write are refused in words with status 5, those that read go on. A board shows it, is told why
# an edit is not saved, keeps it, and saves it when the tenant is thawed.
set -uo pipefail

name=frozen
# shellcheck source=tests/support/imports.sh
. "$(dirname "$0")/../support/imports.sh"

callboard frozen_ana --quiet artist add --name "Ada Byron" || fail "artist add"
callboard frozen_ana --quiet book --artist "Ada Byron" --from 2094-01-05 --to 2094-01-06 --title "Shot" || fail "book"
run 5 frozen_ana tenant freeze "$name"
run 4 postgres tenant freeze nowhere
run 2 postgres tenant thaw "$name"
complains "is not frozen"
run 0 postgres --json tenant freeze "$name"
says '"outcome": "frozen"'
run 5 frozen_ana book --artist "Ada Byron" --from 2094-01-07 --to 2094-01-08 --title "Late"
complains '"frozen" can be looked at only, because it is being moved: nothing was saved.'
run 5 frozen_ana project add --code SUN --name Sunrise
complains "can be looked at only"
run 0 frozen_ana week --week 2094-01-05
says Shot
run 0 frozen_ana sweep
run 0 postgres sweep --all
run 0 postgres --tenant "$name" backup "$work/saved"
run 0 frozen_ana backup "$work/own"

python3 - "$CALLBOARD_BINARY" --config "$work/ini" --as frozen_ana >"$work/out" 2>"$work/err" <<'PY' || fail "the board: $(cat "$work/err")"
import os, pty, re, select, subprocess, sys, time
command = sys.argv[1:]
pid, fd = pty.fork()
if pid == 0:
    os.environ["TERM"], os.environ["COLUMNS"], os.environ["LINES"] = "xterm", "160", "40"
    os.execv(command[0], command)
def wait(words):
    seen, end = b"", time.monotonic() + 60
    while time.monotonic() < end:
        if select.select([fd], [], [], 0.1)[0]:
            seen += os.read(fd, 65536)
        plain = re.sub(rb"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]|[\r\n]", b"", seen).decode(errors="replace")
        if words in plain:
            return
    sys.exit(f"lacks {words!r}: {plain[-600:]}")
wait("Ada Byron")
os.write(fd, b"aKept 2 jan 2094\r")
wait("can be looked at only")
subprocess.run([command[0], *command[1:3], "--as", "postgres", "--quiet", "tenant", "thaw", "frozen"], check=True)
os.write(fd, b"\r") # what was typed is there still
wait("Booked")
os.write(fd, b"q")
os.waitpid(pid, 0)
PY
wait_for "what was kept" "SELECT EXISTS (SELECT FROM callboard.bookings WHERE title = 'Kept')"
run 0 frozen_ana book --artist "Ada Byron" --from 2094-01-07 --to 2094-01-08 --title "Late"

imports_end
