#include "store/version.h"

#include <stdlib.h>

#include "domain/memory.h"
#include "store/migrate.h"
#include "store/queries.h"
#include "store/table_result.h"

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

bool version_ask(PGconn *connection, enum fault *fault, char **message)
{
    struct table table = table_of_result(PQexec(connection, query_schema_version.sql));
    const char *version = table.fault == FAULT_NONE && table.rows > 0 ? table_cell(&table, 0, "version") : NULL;
    *fault = table.fault;
    *message = table.message;
    table.message = NULL;
    bool fits = *fault == FAULT_NONE && version_fits(version != NULL ? atoi(version) : 0, fault, message);
    table_clear(&table);
    return fits;
}
