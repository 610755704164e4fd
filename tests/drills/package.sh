#!/usr/bin/env bash
# The life of Debian's packages, built by conf/package, in a system of their own that debootstrap makes: installed by
# apt with all that they need, a first board, an upgrade from the version before with its data, removed, purged. What is
# left then is what people own, and the packages find it again when they are installed once more. lintian has nothing to
# say, and autopkgtest runs the packages' own test. The version before is the last commit that had it.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)
[ "$(id -u)" = 0 ] || exec sudo -n "$0" "$@"
[ -n "${CALLBOARD_TEST_FOLDER:-}" ] || exec "$here/../support/with-folder" "$0" "$@"
# In mounts and processes of its own, which are gone with this script, however it ends.
[ -n "${CALLBOARD_APART:-}" ] ||
    CALLBOARD_APART=yes exec unshare --mount --pid --fork --kill-child --mount-proc "$0" "$@"
trap 'exit 1' HUP INT TERM # which the first process of a system is not ended by
for program in autopkgtest debootstrap dh lintian; do
    command -v "$program" >/dev/null || {
        echo "package: $program is not installed (tests/run drills/package does it)" >&2
        exit 1
    }
done

root=$TMPDIR/root began=$(date +%s)
debs=/var/cache/drill # of that system
said() { echo "$(($(date +%s) - began)) s: $*"; }
fail() { echo "FAIL $*" >&2; exit 1; }
quietly() { "$@" >"$TMPDIR/out" 2>&1 || fail "$*: $(tail -n 40 "$TMPDIR/out")"; }
enter=(chroot "$root" env -i HOME=/root LC_ALL=C.UTF-8 TERM=xterm DEBIAN_FRONTEND=noninteractive
    PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin)
ana=("${enter[@]}" setpriv --reuid ana --regid ana --init-groups env HOME=/home/ana)
apt() { quietly "${enter[@]}" apt-get -y -o Dpkg::Options::=--force-confold "$@"; }
install_debs() { # before|now
    local -a files
    mapfile -t files < <(cd "$root" && printf '%s\n' ".$debs/$1"/*.deb)
    apt install "${files[@]}"
}

# ---- both versions ----

bump=$(git -C "$top" log -1 --format=%H -G'^project\(callboard VERSION' -- CMakeLists.txt)
[ -n "$bump" ] || fail "no commit has set the version: is the history here?"
quietly "$top/conf/package" --commit "$bump^" "$TMPDIR/before"
quietly "$top/conf/package" "$TMPDIR/now"
version() { dpkg-deb -f "$TMPDIR/$1"/callboard_*.deb Version; }
dpkg --compare-versions "$(version before)" lt "$(version now)" || fail "$bump^ is no older version"
said "built $(version before) and $(version now)"
lintian --allow-root --fail-on error,warning "$TMPDIR"/now/*.changes || fail "lintian has something to say"
said "lintian has nothing to say"

# ---- a system ----

# shellcheck disable=SC2016 # apt's own names
sources=$(apt-get indextargets --format '$(ORIGIN) $(REPO_URI) $(RELEASE) $(COMPONENT)' 'Created-By: Packages' |
    sed -n 's/^Debian /deb /p')
suite=$(sed -n 's/^VERSION_CODENAME=//p' /etc/os-release)
mirror=$(awk -v suite="$suite" '$3 == suite { print $2; exit }' <<<"$sources")
quietly debootstrap --variant=minbase "$suite" "$root" "${mirror:?apt has no source of $suite}"
mount -t proc proc "$root/proc"
mount -t devpts -o newinstance,ptmxmode=0666,mode=0620,gid=5 devpts "$root/dev/pts"
mount -t tmpfs -o mode=1777 tmpfs "$root/dev/shm"
echo "$sources" >"$root/etc/apt/sources.list"
apt-config dump | grep '^Acquire::.*Proxy' >"$root/etc/apt/apt.conf.d/90drill" || true
echo force-unsafe-io >"$root/etc/dpkg/dpkg.cfg.d/drill" # nothing of it has to outlive the machine
printf '#!/bin/sh\nexit 101\n' >"$root/usr/sbin/policy-rc.d" # no daemons
chmod 755 "$root/usr/sbin/policy-rc.d"
for which in before now; do
    install -D -t "$root$debs/$which" "$TMPDIR/$which"/callboard_*.deb "$TMPDIR/$which"/callboard-files_*.deb
done
"${enter[@]}" useradd --create-home --shell /bin/bash ana
apt update
# What apt would install beside the two, so that afterwards what is new is theirs.
needs() { # before|now
    quietly "${enter[@]}" sh -c "apt-get -s install $debs/$1/*.deb"
    sed -n 's/^Inst \([^ ]*\) .*/\1/p' "$TMPDIR/out" | grep -v '^callboard'
}
mapfile -t needed < <({ needs before; needs now; } | sort -u)
apt install --no-install-recommends "${needed[@]}"

# Every file, its owner and mode, but what apt, dpkg and daemons keep for themselves; and what stands in /etc.
listed() {
    (
        cd "$root"
        find . -xdev \( -path ./home/ana -o -path ./tmp -o -path ./run -o -path ./var/lib/dpkg -o -path ./var/lib/apt \
            -o -path ./var/cache -o -path ./var/log -o -path ./var/backups \) -prune -o -printf '%p %M %U:%G %l\n'
        find etc -type f ! -name '*-' -exec md5sum {} + # but copies of what stood there before
    ) | sort
}
# shellcheck disable=SC2016 # dpkg's own names
packages() { "${enter[@]}" dpkg-query -W -f='${Package} ${db:Status-Abbrev}\n' | sort; }
listed >"$TMPDIR/clean"
packages >"$TMPDIR/packages"
said "a system of $(wc -l <"$TMPDIR/packages") packages is there, ${#needed[@]} of them for callboard"

# ---- installed ----

install_debs before
[ "$(packages | comm -13 "$TMPDIR/packages" - | tr '\n' ' ')" = "callboard ii  callboard-files ii  " ] ||
    fail "apt has installed: $(packages | comm -3 "$TMPDIR/packages" -)"
for file in usr/bin/callboard usr/bin/callboard-week-mail usr/libexec/callboard/callboard-files \
    etc/callboard/callboard.ini usr/share/doc/callboard/examples/sshd_callboard.conf \
    usr/share/man/man1/callboard.1.gz usr/share/man/man1/callboard-week.1.gz usr/share/man/man5/callboard.ini.5.gz \
    usr/share/bash-completion/completions/callboard usr/share/zsh/vendor-completions/_callboard \
    usr/share/fish/vendor_completions.d/callboard.fish; do
    [ -e "$root/$file" ] || fail "/$file is not installed"
done
enabled() { systemctl --root "$root" is-enabled "$1" || true; } # UNIT
for unit in callboard-feed.service callboard-{backup,doctor,notices,sweep,week-mail}.timer; do
    [ "$(enabled "$unit")" = disabled ] || fail "$unit is $(enabled "$unit") when it is installed"
    account=$(sed -n 's/^User=//p' "$root/lib/systemd/system/${unit%.*}.service")
    "${enter[@]}" getent passwd "$account" >"$TMPDIR/out" || fail "$unit: there is no account $account"
done
# Of the machine's owner: both stay with an upgrade.
sed -i 's/^#weeks = 1$/weeks = 2/' "$root/etc/callboard/callboard.ini"
quietly "${enter[@]}" systemctl enable callboard-sweep.timer
said "$(version before) is installed"

# ---- a first board, and its data in another version ----

week=$(date +%G-W%V)
# What is confirmed, by names of columns that no version changes. What is not may lapse meanwhile.
bookings() {
    "${ana[@]}" callboard --csv week --week "$week" --weeks 4 >"$TMPDIR/week.csv" || fail "callboard week"
    python3 -c 'import csv, sys
for row in csv.DictReader(open(sys.argv[1])):
    if row["status"] == "confirmed":
        print(*(row[name] for name in ("id", "artist", "title", "start", "end")), sep=" | ")' "$TMPDIR/week.csv" | sort
}
quietly "${ana[@]}" callboard demo
quietly "$here/../support/type-into" "see Ada Byron" "type q" -- "${ana[@]}" callboard
bookings >"$TMPDIR/bookings"
[ "$(wc -l <"$TMPDIR/bookings")" -gt 20 ] || fail "the demo is empty: $(cat "$TMPDIR/bookings")"
said "a first board with $(wc -l <"$TMPDIR/bookings") confirmed bookings"

install_debs now # while the private server of the version before still runs
quietly "${ana[@]}" callboard version
grep -qx "callboard $(version now | sed 's/-[^-]*$//')" "$TMPDIR/out" || fail "it is still: $(cat "$TMPDIR/out")"
grep -qx "weeks = 2" "$root/etc/callboard/callboard.ini" || fail "the owner's line is gone from callboard.ini"
[ "$(enabled callboard-sweep.timer)" = enabled ] || fail "the timer is not enabled any more"
bookings | diff "$TMPDIR/bookings" - || fail "the bookings are not what they were"
book() {
    "${ana[@]}" callboard book --artist "Ada Byron" --from "2094-06-07 12:00" --to "2094-06-07 13:00" --title "$1" \
        >"$TMPDIR/out" 2>&1
}
book "Rig fix" || fail "a booking is refused: $(cat "$TMPDIR/out")"
status=0
book "In its way" || status=$?
[ "$status" = 3 ] || fail "a booking in another one's way ends with $status: $(cat "$TMPDIR/out")"
said "$(version now) goes on with them"

# ---- gone, and back ----

home() { (cd "$root/home/ana" && find . -type f -exec md5sum {} +) | sort; }
quietly "${ana[@]}" callboard db stop
home >"$TMPDIR/home"
apt remove callboard callboard-files
[ ! -e "$root/usr/bin/callboard" ] || fail "it is not removed"
grep -qx "weeks = 2" "$root/etc/callboard/callboard.ini" || fail "the owner's callboard.ini went when it was removed"
apt purge callboard callboard-files
listed | diff "$TMPDIR/clean" - || fail "after the purge this is there (>), or gone (<)"
home | diff "$TMPDIR/home" - || fail "the purge has touched what ana owns"
said "purged: all $(wc -l <"$TMPDIR/clean") entries are as before, and so are $(wc -l <"$TMPDIR/home") files of ana's"

install_debs now
bookings | diff "$TMPDIR/bookings" - || fail "the bookings are not what they were"
quietly "${ana[@]}" callboard db stop
"${enter[@]}" install -d -o callboard_backup /var/lib/callboard-backup
apt purge callboard
"${enter[@]}" getent passwd callboard_backup >"$TMPDIR/out" || fail "the owner of backups that are there has gone"
! "${enter[@]}" getent passwd callboard_sweep >"$TMPDIR/out" || fail "the account callboard_sweep has not gone"
said "installed once more it has found them"

# ---- the packages' own test ----

quietly dpkg-source -x "$TMPDIR"/now/*.dsc "$TMPDIR/source"
mkdir -p "$root$TMPDIR" # which it looks for on both sides
quietly autopkgtest --no-built-binaries "$root$debs"/now/*.deb "$TMPDIR/source/" -- chroot "$root"
said "autopkgtest: $(sed -n 's/^\([a-z-]* *PASS\)$/\1/p' "$TMPDIR/out" | tail -n 1)"
