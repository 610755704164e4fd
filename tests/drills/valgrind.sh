#!/usr/bin/env bash
# The tests of unit, store/acts and a session at the board under valgrind's memcheck, in a build without sanitizers: no
# error, and nothing is lost for good. It sees what those do not: values that were never set. $CALLBOARD_CHECKED (a
# pattern) runs others of unit. What is not ours is in tests/support/memcheck.supp. valgrind does not know seccomp(2), by
# which unit/files/closed tries to close processes off.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
[ -n "${CALLBOARD_TEST_FOLDER:-}" ] || exec "$top/tests/support/with-folder" "$0" "$@"
build=$top/build-valgrind
export CK_FORK=no LC_ALL=C.UTF-8 TZ=UTC

cmake -S "$top" -B "$build" -G Ninja -DCMAKE_C_COMPILER=gcc -DCMAKE_BUILD_TYPE=Debug -DCALLBOARD_TESTS=ON \
    -DCMAKE_C_FLAGS_DEBUG="-g1 -O1" >/dev/null
mapfile -t units < <(cd "$top/tests" && printf '%s\n' unit/*/*.c | grep -v '^unit/files/closed' | grep -E "${CALLBOARD_CHECKED:-.}" |
    sed 's#\.c$##; s#/#_#g; s#^#test_#')
cmake --build "$build" --target callboard test_store_acts test_e2e_session "${units[@]}" >"$build/build.log" ||
    { tail -n 40 "$build/build.log"; exit 1; }

# A process a file: `callboard` runs under it as well, wherever a test starts it.
words=$TMPDIR/words
mkdir "$words"
memcheck=(valgrind --quiet --error-exitcode=99 --leak-check=full --show-leak-kinds=definite
    --errors-for-leak-kinds=definite --num-callers=25 --suppressions="$top/tests/support/memcheck.supp"
    --log-file="$words/%p")
export CALLBOARD_BINARY=$TMPDIR/callboard
printf '#!/bin/sh\nexec %s %s "$@"\n' "${memcheck[*]}" "$build/src/callboard" >"$CALLBOARD_BINARY"
chmod 755 "$CALLBOARD_BINARY"

failed=0
check() { # NAME COMMAND...
    local name=$1 status=0
    shift
    "$@" >"$TMPDIR/output" 2>&1 || status=$?
    # a process that had nothing to say leaves an empty file
    if [ $status != 0 ] || [ -n "$(find "$words" -type f -size +0)" ]; then
        echo "$name: status $status"
        tail -n 20 "$TMPDIR/output"
        find "$words" -type f -size +0 -exec head -n 60 {} +
        failed=$((failed + 1))
    fi
    processes=$((processes + $(find "$words" -type f | wc -l)))
    rm -f "$words"/*
}

processes=0
for unit in "${units[@]}"; do
    check "$unit" "${memcheck[@]}" "$build/tests/unit/$unit"
done
check store/acts "$top/tests/with-postgres" "${memcheck[@]}" "$build/tests/store/test_store_acts"
check e2e/session "$top/tests/with-postgres" "$build/tests/e2e/test_e2e_session"
echo "$((${#units[@]} + 2)) tests, $processes processes under memcheck, $failed with an error or a leak"
[ $failed = 0 ]
