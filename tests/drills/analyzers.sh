#!/usr/bin/env bash
# What four analyzers say of src and ui: cppcheck, clang-tidy with clang's analyzer in it (.clang-tidy says which checks,
# and why not the others), and gcc -fanalyzer; of the tests what cppcheck says. Red at the first finding that is new: what
# is known has its answer beside it, in the code. $CALLBOARD_ANALYZERS ("cppcheck tidy gcc") runs some of them.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
build=$top/build-analyzers
read -ra chosen <<<"${CALLBOARD_ANALYZERS:-cppcheck tidy gcc}"
cd "$top"

configure() { # FOLDER FLAGS
    cmake -S "$top" -B "$build/$1" -G Ninja -DCMAKE_C_COMPILER=gcc -DCMAKE_BUILD_TYPE=Debug -DCALLBOARD_WERROR=ON \
        -DCMAKE_C_FLAGS_DEBUG="$2" >/dev/null
}
mkdir -p "$build"

run_cppcheck() {
    mkdir -p "$build/cppcheck"
    cppcheck --enable=warning,performance,portability --inline-suppr --quiet --error-exitcode=1 -j "$(nproc)" \
        --cppcheck-build-dir="$build/cppcheck" --std=c11 --suppressions-list="$top/tests/support/cppcheck.txt" \
        --library="$top/tests/support/cppcheck.cfg" -D_GNU_SOURCE -I src -I . src ui
}

# By a list of commands that clang understands. What the build generates is not ours to read.
run_tidy() {
    configure tidy -O1
    run-clang-tidy-14 -quiet -p "$build/tidy" -j "$(nproc)" "^$top/(src|ui)/.*\.c\$" >"$build/tidy.log" 2>&1 ||
        { grep -E -A 12 '(warning|error):' "$build/tidy.log"; return 1; }
    # it ends well with warnings
    ! grep -E -A 12 '(warning|error):' "$build/tidy.log"
}

# gcc's findings are warnings of the compiler, so that a build of its own is the check.
run_gcc() {
    configure gcc "-O1 -fanalyzer"
    cmake --build "$build/gcc" --target callboard callboard-files -- -k 0 >"$build/gcc.log" ||
        { grep -E -A 12 '(warning|error):' "$build/gcc.log"; return 1; }
}

failed=()
for analyzer in "${chosen[@]}"; do
    began=$SECONDS
    if "run_$analyzer"; then word=clean; else word="has findings"; failed+=("$analyzer"); fi
    echo "$analyzer: $word, $((SECONDS - began)) s"
done
[ ${#failed[@]} -eq 0 ]
