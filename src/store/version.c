#include "store/version.h"

#include <stdlib.h>

#include "domain/memory.h"
#include "store/fault.h"
#include "store/migrate.h"
#include "store/queries.h"
#include "store/trace.h"

bool version_fits(int64_t found, enum fault *fault, char **message)
{
    *fault = FAULT_NONE;
    if (found == migration_newest)
        return true;
    *fault = found < migration_newest ? FAULT_NOT_MIGRATED : FAULT_TOO_NEW;
    *message =
        found < migration_newest
            ? mem_format("The database is older than this callboard: its schema is at version %d, this callboard "
                         "needs %d. Its operator must run `callboard migrate`.",
                         (int)found, migration_newest)
            : mem_format("The database is newer than this callboard: its schema is at version %d, this callboard "
                         "knows only %d; install a newer callboard.",
                         (int)found, migration_newest);
    return false;
}

bool version_ask(PGconn *connection, store_trace *trace, enum fault *fault, char **message)
{
    struct trip trip = trip_begin(trace);
    PGresult *result = PQexec(connection, query_schema_version.sql);
    trip_add(&trip, query_schema_version.name, result);
    trip_end(&trip);
    bool fits = false;
    if (PQresultStatus(result) == PGRES_TUPLES_OK && PQntuples(result) == 1) {
        fits = version_fits(atoi(PQgetvalue(result, 0, 0)), fault, message);
    } else {
        struct verdict verdict = fault_of_result(result);
        *fault = verdict.fault;
        *message = verdict.message;
    }
    PQclear(result);
    return fits;
}
