#include "store/talk.h"

#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/dial.h"
#include "store/fault.h"
#include "store/interrupt.h"
#include "store/table_result.h"
#include "store/trace.h"
#include "store/version.h"

struct talk {
    PGconn *connection;
    store_trace *trace; /* may be NULL */
};

struct talk *talk_open(const struct store_options *options, enum fault *fault, char **error)
{
    PGconn *connection = dial_and_wait(options, fault, error);
    if (connection == NULL)
        return NULL;
    if (!version_ask(connection, options->trace, fault, error)) {
        PQfinish(connection);
        return NULL;
    }
    struct talk *talk = mem_new(1, sizeof *talk);
    talk->connection = connection;
    talk->trace = options->trace;
    return talk;
}

void talk_close(struct talk **talk)
{
    if (*talk != NULL)
        PQfinish((*talk)->connection);
    free(*talk);
    *talk = NULL;
}

/* ---- waiting ---- */

static void cancel(PGconn *connection)
{
    char unused[256];
    PGcancel *order = PQgetCancel(connection);
    if (order != NULL)
        PQcancel(order, unused, sizeof unused);
    PQfreeCancel(order);
}

/* Waits until the server has sent something. A signal cancels, once; the answer to that is waited for as well. */
static void wait_for_server(PGconn *connection, bool *cancelled)
{
    struct pollfd fds[2] = {{.fd = PQsocket(connection), .events = POLLIN}};
    int count = 1 + (*cancelled ? 0 : interrupt_poll(fds + 1));
    poll(fds, (nfds_t)count, -1);
    if (!*cancelled && interrupt_came()) {
        cancel(connection);
        *cancelled = true;
    }
    PQconsumeInput(connection);
}

static PGresult *next_result(PGconn *connection)
{
    bool cancelled = false;
    while (PQisBusy(connection) && PQstatus(connection) == CONNECTION_OK)
        wait_for_server(connection, &cancelled);
    return PQgetResult(connection);
}

/* The last of the results counts: an error comes last. */
static PGresult *last_result(PGconn *connection)
{
    PGresult *last = NULL;
    for (PGresult *next; (next = next_result(connection)) != NULL;) {
        PQclear(last);
        last = next;
        ExecStatusType status = PQresultStatus(last);
        if (status == PGRES_COPY_OUT || status == PGRES_COPY_IN)
            break;
    }
    return last;
}

/* ---- statements ---- */

static bool failed(const PGresult *result, enum fault *fault, char **error)
{
    struct verdict verdict = fault_of_result(result);
    *fault = verdict.fault == FAULT_NONE ? FAULT_FAILED : verdict.fault;
    *error = verdict.message;
    return false;
}

/* The last result of one statement, or of several, that is called by its first words. */
static PGresult *run_sql(struct talk *talk, const char *sql)
{
    struct trip trip = trip_begin(talk->trace);
    PGresult *result = PQsendQuery(talk->connection, sql) ? last_result(talk->connection) : NULL;
    trip_add_sql(&trip, sql, result);
    trip_end(&trip);
    return result;
}

static bool run(struct talk *talk, const char *sql, enum fault *fault, char **error)
{
    PGresult *result = run_sql(talk, sql);
    bool done = PQresultStatus(result) == PGRES_COMMAND_OK;
    if (!done)
        failed(result, fault, error);
    PQclear(result);
    return done;
}

bool talk_begin_reading(struct talk *talk, enum fault *fault, char **error)
{
    return run(talk, "BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY", fault, error);
}

/* A restore whose client has gone ends within seconds, and its locks with it. */
bool talk_begin_writing(struct talk *talk, enum fault *fault, char **error)
{
    return run(talk,
               "BEGIN ISOLATION LEVEL READ COMMITTED READ WRITE; SET LOCAL lock_timeout = '30s';"
               " SET LOCAL client_connection_check_interval = '2s'",
               fault, error);
}

/* COMMIT of a transaction that has failed answers ROLLBACK, and no error. */
bool talk_commit(struct talk *talk, enum fault *fault, char **error)
{
    PGresult *result = run_sql(talk, "COMMIT");
    bool done = PQresultStatus(result) == PGRES_COMMAND_OK && strcmp(PQcmdStatus(result), "COMMIT") == 0;
    if (!done && PQresultStatus(result) == PGRES_COMMAND_OK) {
        *fault = FAULT_FAILED;
        *error = mem_copy("The database took all of it back; nothing was changed.");
    } else if (!done) {
        failed(result, fault, error);
    }
    PQclear(result);
    return done;
}

struct table talk_ask(struct talk *talk, const struct query *query, const char *const *parameters, size_t count)
{
    struct trip trip = trip_begin(talk->trace);
    bool sent = PQsendQueryParams(talk->connection, query->sql, (int)count, NULL, parameters, NULL, NULL, 0) == 1;
    PGresult *result = sent ? last_result(talk->connection) : NULL;
    trip_add(&trip, query->name, result);
    trip_end(&trip);
    return table_of_result(result);
}

/* ---- COPY ---- */

/* The query with its parameters written into it: COPY takes none. The caller frees. */
static char *spelt_out(PGconn *connection, const char *sql, const char *const *parameters, size_t count)
{
    char *text = mem_copy("");
    for (const char *at = sql; *at;) {
        size_t plain = strcspn(at, "$");
        bool parameter = at[plain] == '$' && at[plain + 1] >= '1' && (size_t)(at[plain + 1] - '0') <= count;
        const char *value = parameter ? parameters[at[plain + 1] - '1'] : "";
        char *literal = parameter ? PQescapeLiteral(connection, value, strlen(value)) : NULL;
        const char *rest = literal != NULL    ? literal
                           : at[plain] == '$' ? "$"
                                              : ""; /* what is no text stays, and fails */
        char *longer = mem_format("%s%.*s%s", text, (int)plain, at, rest);
        PQfreemem(literal);
        free(text);
        text = longer;
        at += plain + (literal != NULL ? 2 : at[plain] == '$');
    }
    return text;
}

/* Quotes and delimiters are signs that no row has, so that each row is its own line, as it is. */
static PGresult *begin_copy(struct talk *talk, const struct query *query, const char *const *parameters, size_t count)
{
    char *rows = spelt_out(talk->connection, query->sql, parameters, count);
    char *sql = mem_format("COPY (%s\n) TO STDOUT WITH (FORMAT csv, QUOTE E'\\x01', DELIMITER E'\\x02')", rows);
    PGresult *result = PQsendQuery(talk->connection, sql) ? last_result(talk->connection) : NULL;
    free(sql);
    free(rows);
    return result;
}

/* False: the taker has stopped it. Then the statement is cancelled, and its rows are thrown away. */
static bool take_rows(PGconn *connection, talk_taker *take, void *context, char **error)
{
    bool cancelled = false, taken = true;
    char *row = NULL;
    for (int length; (length = PQgetCopyData(connection, &row, 1)) >= 0;) {
        if (length == 0) {
            wait_for_server(connection, &cancelled);
            continue;
        }
        bool stop = taken && !take(context, row, (size_t)length, error);
        PQfreemem(row);
        if (stop && !cancelled) {
            cancel(connection);
            cancelled = true;
        }
        taken = taken && !stop;
    }
    return taken;
}

bool talk_copy(struct talk *talk, const struct query *query, const char *const *parameters, size_t count,
               talk_taker *take, void *context, enum fault *fault, char **error)
{
    struct trip trip = trip_begin(talk->trace);
    PGresult *result = begin_copy(talk, query, parameters, count);
    bool done = PQresultStatus(result) == PGRES_COPY_OUT;
    *fault = FAULT_FAILED;
    if (!done) {
        failed(result, fault, error);
        trip_add(&trip, query->name, result);
        trip_end(&trip);
    }
    PQclear(result);
    if (!done)
        return false;
    bool taken = take_rows(talk->connection, take, context, error);
    result = last_result(talk->connection);
    trip_add(&trip, query->name, result);
    trip_end(&trip);
    done = taken && PQresultStatus(result) == PGRES_COMMAND_OK;
    if (taken && !done)
        failed(result, fault, error);
    PQclear(result);
    return done;
}
