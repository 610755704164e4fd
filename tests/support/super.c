#include "support/super.h"

#include <libpq-fe.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static PGconn *session;

static _Noreturn void give_up(const char *what, const char *why)
{
    fprintf(stderr, "super: %s: %s\n", what, why);
    exit(EXIT_FAILURE);
}

/* Nothing of an earlier question is left in it. False also where the server has ended it meanwhile. */
static bool make_new(void)
{
    PGresult *result = PQexec(session, "DISCARD ALL");
    bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
    PQclear(result);
    return done;
}

static void connect_to(const char *database)
{
    static const char *const names[] = {"dbname", "user", NULL};
    const char *const values[] = {database, "postgres", NULL};
    if (session != NULL && strcmp(PQdb(session), database) == 0 && make_new())
        return;
    PQfinish(session);
    session = PQconnectdbParams(names, values, 0);
    if (PQstatus(session) != CONNECTION_OK)
        give_up(database, PQerrorMessage(session));
}

char *super_text(const char *database, const char *sql)
{
    connect_to(database);
    PGresult *result = PQexec(session, sql);
    ExecStatusType status = PQresultStatus(result);
    if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
        give_up(sql, PQerrorMessage(session));
    bool answered = PQntuples(result) > 0 && PQnfields(result) > 0;
    char *text = strdup(answered ? PQgetvalue(result, 0, 0) : "");
    PQclear(result);
    if (text == NULL)
        give_up(sql, "out of memory");
    return text;
}

long super_number(const char *database, const char *sql)
{
    char *text = super_text(database, sql);
    long number = strtol(text, NULL, 10);
    free(text);
    return number;
}
