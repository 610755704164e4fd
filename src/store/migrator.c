#include "store/migrator.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/trace.h"

bool migrator_fail(struct migrator *migrator, char *sentence)
{
    free(migrator->error);
    migrator->error = sentence;
    return false;
}

bool migrator_blame(struct migrator *migrator, const char *what, const char *name, const char *failed)
{
    return migrator_fail(migrator,
                         mem_format("%s %s %s; nothing was changed. %s", what, name, failed, migrator->error));
}

PGresult *migrator_ask(struct migrator *migrator, const char *sql, const char *const *values, int count)
{
    struct trip trip = trip_begin(migrator->trace);
    PGresult *result = count > 0 ? PQexecParams(migrator->connection, sql, count, NULL, values, NULL, NULL, 0)
                                 : PQexec(migrator->connection, sql);
    trip_add_sql(&trip, sql, result);
    trip_end(&trip);
    ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY)
        return result;
    const char *words = PQresultErrorField(result, PG_DIAG_MESSAGE_PRIMARY);
    const char *code = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *where = PQresultErrorField(result, PG_DIAG_STATEMENT_POSITION);
    snprintf(migrator->state, sizeof migrator->state, "%s", code != NULL ? code : "");
    if (strcmp(migrator->state, "55P03") == 0) {
        migrator_fail(migrator, mem_copy("Somebody's open transaction is in the way; try again when it has ended."));
        PQclear(result);
        return NULL;
    }
    migrator_fail(migrator, mem_format("The server says: %s (%s%s%s).", words != NULL ? words : "the connection broke",
                                       code != NULL ? code : "no answer", where != NULL ? ", at character " : "",
                                       where != NULL ? where : ""));
    PQclear(result);
    return NULL;
}

bool migrator_run_with(struct migrator *migrator, const char *sql, const char *const *values, int count)
{
    PGresult *result = migrator_ask(migrator, sql, values, count);
    bool answered = result != NULL;
    PQclear(result);
    return answered;
}

bool migrator_run(struct migrator *migrator, const char *sql)
{
    return migrator_run_with(migrator, sql, NULL, 0);
}

bool migrator_run_answers(struct migrator *migrator, const char *sql, const char *const *values, int count)
{
    PGresult *result = migrator_ask(migrator, sql, values, count);
    bool done = result != NULL;
    for (int i = 0; done && i < PQntuples(result); i++)
        done = migrator_run(migrator, PQgetvalue(result, i, 0));
    PQclear(result);
    return done;
}
