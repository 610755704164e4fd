#!/usr/bin/env bash
# libFuzzer on each parser, or on $CALLBOARD_PARSER (keys, filter, ...): a million inputs or $CALLBOARD_RUNS, made from
# the seeds and from what earlier runs found in build-fuzz/; at most 10 minutes a parser or $CALLBOARD_SECONDS.
set -euo pipefail
top=$(cd "$(dirname "$0")/../.." && pwd)
cmake -S "$top" -B "$top/build-fuzz" -G Ninja -DCMAKE_C_COMPILER=clang -DCMAKE_BUILD_TYPE=Debug \
    -DCALLBOARD_SANITIZE=ON -DCALLBOARD_WERROR=ON -DCALLBOARD_TESTS=ON >/dev/null
for seeds in "$top"/tests/fuzz/seeds/${CALLBOARD_PARSER:-*}; do
    parser=$(basename "$seeds")
    finds=$top/build-fuzz/tests/fuzz/finds/$parser
    cmake --build "$top/build-fuzz" --target "fuzz_$parser" >/dev/null
    mkdir -p "$finds"
    "$top/build-fuzz/tests/fuzz/fuzz_$parser" -runs="${CALLBOARD_RUNS:-1000000}" \
        -max_total_time="${CALLBOARD_SECONDS:-600}" "$finds" "$seeds" >"$finds.log" 2>&1 ||
        { tail -n 40 "$finds.log"; exit 1; }
    echo "$parser: $(tail -n 1 "$finds.log")"
done
