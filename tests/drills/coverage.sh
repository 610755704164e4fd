#!/usr/bin/env bash
# How much of src/domain, src/store and src/controller the tests run: a build of its own for gcov, the tests that reach
# these rooms, and a floor for the branches of each. $CALLBOARD_TESTED (a pattern of ctest) runs other tests;
# $CALLBOARD_FLOORS sets other floors. tests/support/branches.py says what counts as a branch, and
# `tests/support/branches.py build-coverage --missing src/store` which of them no test took.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$top/build-coverage
tested=${CALLBOARD_TESTED:-^(unit|screen|shell|store)/|^fault/cluster$|^e2e/(cli|password)$}
read -ra floors <<<"${CALLBOARD_FLOORS:-src/domain=90 src/store=94 src/controller=90}"

# Each object counts in a file of its own, which all processes add to: threads at once, and the private server's keeper
# as another user.
cmake -S "$top" -B "$build" -G Ninja -DCMAKE_C_COMPILER=gcc -DCMAKE_BUILD_TYPE=Debug -DCALLBOARD_TESTS=ON \
    -DCMAKE_C_FLAGS_DEBUG="-O0 --coverage -fprofile-update=atomic -include $top/tests/support/gcov_exit.h" >/dev/null
mapfile -t programs < <(cd "$top/tests" && printf '%s\n' unit/*/*.c screen/*.c shell/*.c store/*.c e2e/password.c |
    sed 's#\.c$##; s#/#_#g; s#^#test_#')
cmake --build "$build" --target callboard show "${programs[@]}" >"$build/build.log" || { tail -n 40 "$build/build.log"; exit 1; }
find "$build" -name '*.gcda' -delete
find "$build" -name CMakeFiles -prune -exec chmod -R a+rwX {} +
umask 000

# what is tried thousands of times reaches nothing new after hundreds
CALLBOARD_SHARE=${CALLBOARD_SHARE:-8} ctest --test-dir "$build" -R "$tested" --no-tests=error -j "$(($(nproc) * 2))" --output-on-failure >"$build/tests.log" || {
    tail -n 60 "$build/tests.log"
    echo "drills/coverage: not all tests passed, and a test that fails covers nothing"
    exit 1
}
exec "$top/tests/support/branches.py" "$build" "${floors[@]}"
