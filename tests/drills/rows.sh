#!/usr/bin/env bash
# Ten million bookings, or $CALLBOARD_ROWS: the queries that carry the board, in a tenant of each size. Prints; a query
# that fails, fails it.
set -euo pipefail
exec "$(dirname "$0")/../bench/sql-figures" "${CALLBOARD_ROWS:-10000000}"
