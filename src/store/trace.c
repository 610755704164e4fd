#include "store/trace.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/clock.h"

enum { NAME_MOST = 48 };

/* ---- the server ---- */

void trace_server(const struct store_options *options, PGconn *connection)
{
    if (options->trace == NULL)
        return;
    bool file = PQhost(connection)[0] == '/', service = options->service != NULL;
    const char *version = PQparameterStatus(connection, "server_version");
    char *text = mem_format("reached %s%s%s%s%s%s: PostgreSQL %s, database %s, as %s%s", PQhost(connection),
                            file ? "" : " port ", file ? "" : PQport(connection), service ? " (service " : "",
                            service ? options->service : "", service ? ")" : "", version != NULL ? version : "?",
                            PQdb(connection), PQuser(connection), PQsslInUse(connection) ? ", by TLS" : "");
    options->trace(text, 0);
    free(text);
}

/* ---- a trip ---- */

struct trip trip_begin(store_trace *tell)
{
    return (struct trip){.tell = tell, .began_us = tell != NULL ? clock_us() : 0};
}

/* Takes `more` over. */
static void add(struct trip *trip, char *more)
{
    char *longer = mem_format("%s%s%s", trip->words != NULL ? trip->words : "", trip->words != NULL ? ", " : "", more);
    free(trip->words);
    free(more);
    trip->words = longer;
}

static char *failed_words(const char *name, const PGresult *result)
{
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    const char *constraint = PQresultErrorField(result, PG_DIAG_CONSTRAINT_NAME);
    return mem_format("%s failed%s%s%s%s", name, state != NULL ? " with " : ": the link broke",
                      state != NULL ? state : "", constraint != NULL ? " on " : "",
                      constraint != NULL ? constraint : "");
}

/* `rows`: how many, "" where there can be none. */
static char *done_words(const char *name, const char *rows)
{
    if (*rows == '\0')
        return mem_copy(name);
    return mem_format("%s %s row%s", name, rows, strcmp(rows, "1") == 0 ? "" : "s");
}

void trip_add(struct trip *trip, const char *name, PGresult *result)
{
    char rows[16];
    if (trip->tell == NULL)
        return;
    switch (PQresultStatus(result)) {
    case PGRES_TUPLES_OK:
        snprintf(rows, sizeof rows, "%d", PQntuples(result));
        add(trip, done_words(name, rows));
        break;
    case PGRES_COMMAND_OK:
        add(trip, done_words(name, PQcmdTuples(result)));
        break;
    case PGRES_PIPELINE_ABORTED: /* one before it has failed */
        break;
    case PGRES_EMPTY_QUERY:
        add(trip, mem_copy(name));
        break;
    default:
        add(trip, failed_words(name, result));
    }
}

/* Where the statement begins, behind comments of whole lines. */
static const char *behind_comments(const char *sql)
{
    while (strncmp(sql, "--", 2) == 0) {
        sql += strcspn(sql, "\n");
        sql += strspn(sql, "\n ");
    }
    return sql;
}

/* Up to where a list, a value or a next statement begins: these may have values of the user's in them. */
void trip_add_sql(struct trip *trip, const char *sql, PGresult *result)
{
    const char *from = behind_comments(sql);
    size_t length = strcspn(from, "\n(=;'");
    length = length < NAME_MOST ? length : NAME_MOST;
    while (length > 0 && from[length - 1] == ' ')
        length--;
    char *name = mem_format("%.*s", (int)length, from);
    trip_add(trip, name, result);
    free(name);
}

void trip_end(struct trip *trip)
{
    if (trip->tell != NULL) {
        double ms = (double)(clock_us() - trip->began_us) / 1000;
        const char *words = trip->words != NULL ? trip->words : "is the server there"; /* no statement: a pulse */
        char *text = mem_format("%.1f ms: %s", ms, words);
        trip->tell(text, 1);
        free(text);
    }
    trip_drop(trip);
}

void trip_drop(struct trip *trip)
{
    free(trip->words);
    *trip = (struct trip){0};
}
