# steps.sh: what conf/quickstart and tests/run share: steps that show themselves when they take long, and
# packages that are installed when they are missing. To be sourced; `top` and `log` are set by then.
# shellcheck shell=bash disable=SC2154

seconds_since() { # MILLISECONDS -> "3.4"
    local took=$(($(date +%s%3N) - $1))
    printf '%d.%d' $((took / 1000)) $((took % 1000 / 100))
}

# step "what is done" COMMAND...: silent while it is quick; after a second it says what it is doing, and at the
# end how long it took. Its output goes to the log; the end of that is shown when it fails.
step() {
    local what=$1 began pid said=
    shift
    began=$(date +%s%3N)
    printf '\n== %s: %s\n' "$what" "$*" >>"$log"
    "$@" >>"$log" 2>&1 </dev/null &
    pid=$!
    while kill -0 "$pid" 2>/dev/null; do
        if [ -z "$said" ] && [ $(($(date +%s%3N) - began)) -ge 1000 ]; then
            printf '%s ... ' "$what" >&2
            said=yes
        fi
        sleep 0.1
    done
    if wait "$pid"; then
        [ -z "$said" ] || printf '%s s\n' "$(seconds_since "$began")" >&2
        return 0
    fi
    printf '%s\n%s failed; the end of %s:\n' "${said:+failed}" "$what" "$log" >&2
    tail -n 30 "$log" >&2
    return 1
}

packages_of() { # SECTION... -> names, one a line
    local section
    for section in "$@"; do
        sed -n "/^\\[$section\\]/,/^\\[/{/^[a-z0-9]/p}" "$top/conf/packages.txt"
    done
}

missing_packages() { # NAME... -> those that are not installed
    local name
    for name in "$@"; do
        dpkg-query -W -f='${db:Status-Abbrev}' "$name" 2>/dev/null | grep -q '^ii' || echo "$name"
    done
}

as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; else sudo "$@"; fi
}

# Debian's postgresql package makes and starts a server for the whole machine unless it is told not to. Nobody
# asked for one: told so for the time of the installation, unless the machine's owner has decided otherwise.
without_system_server() { # COMMAND...
    local settings=/etc/postgresql-common drop_in=/etc/postgresql-common/createcluster.d/callboard-install.conf
    local status=0
    if grep -rqs '^[[:space:]]*create_main_cluster' "$settings/createcluster.conf" "$settings/createcluster.d"; then
        "$@"
        return
    fi
    as_root mkdir -p "${drop_in%/*}"
    echo 'create_main_cluster = false' | as_root tee "$drop_in" >/dev/null
    "$@" || status=$?
    as_root rm -f "$drop_in"
    as_root rmdir --ignore-fail-on-non-empty "${drop_in%/*}"
    return "$status"
}

# openssh-server starts one as well, for the whole network. The package's own way to be told not to; the file stays,
# because it is looked at each time the machine starts.
without_ssh_server() { # MISSING... -> before they are installed
    case " $* " in
    *" openssh-server "*)
        as_root mkdir -p /etc/ssh
        as_root touch /etc/ssh/sshd_not_to_be_run ;;
    esac
}

# Debian starts the daemons that a package brings, now and with the machine. The drills start their own.
without_daemons() { # COMMAND...
    local policy=/usr/sbin/policy-rc.d status=0 unit
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' | as_root tee "$policy" >/dev/null
        as_root chmod 755 "$policy"
        "$@" || status=$?
        as_root rm -f "$policy"
    else
        "$@" || status=$?
    fi
    for unit in etcd nginx patroni; do # those alone that came just now
        [[ " $* " != *" $unit"* ]] || as_root systemctl disable --quiet "$unit" 2>/dev/null || true
    done
    return "$status"
}

apt_install() {
    as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "$@"
}

install_packages() { # SECTION...
    local -a wanted missing
    mapfile -t wanted < <(packages_of "$@")
    if ! command -v apt-get >/dev/null || ! command -v dpkg-query >/dev/null; then
        printf 'This machine has no apt. What Debian calls %s has to be there.\n' "${wanted[*]}" >&2
        printf 'In other words: CMake 3.25, Ninja, a C17 compiler, pkg-config, ncurses (wide), libpq, libuuid,\n' >&2
        printf 'jansson, libcsv, libical, iniparser, and the server programs of PostgreSQL 15 or newer.\n' >&2
        return 0 # they may be there; the build will say what is not
    fi
    mapfile -t missing < <(missing_packages "${wanted[@]}")
    [ ${#missing[@]} -gt 0 ] || return 0
    if [ "$(id -u)" != 0 ]; then
        command -v sudo >/dev/null || {
            printf 'These packages are missing, and there is no sudo to install them: %s\n' "${missing[*]}" >&2
            return 1
        }
        sudo -v || return 1
    fi
    step "reading the package lists" as_root apt-get update || return 1
    without_ssh_server "${missing[@]}"
    case " ${missing[*]} " in
    *" etcd-server "* | *" nginx "* | *" patroni "*)
        step "installing ${#missing[@]} packages" without_daemons without_system_server apt_install "${missing[@]}" ;;
    *" postgresql"*) # its settings have to be there before it
        step "installing postgresql-common" apt_install postgresql-common || return 1
        step "installing ${#missing[@]} packages" without_system_server apt_install "${missing[@]}" ;;
    *)
        step "installing ${#missing[@]} packages" apt_install "${missing[@]}" ;;
    esac
}
