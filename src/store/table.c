#include "store/table.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/schedule.h"
#include "store/array.h"
#include "store/clock.h"
#include "store/dial.h"
#include "store/rows.h"
#include "store/store_parts.h"
#include "store/table_result.h"
#include "store/trace.h"
#include "store/version.h"

/* The types' numbers, from PostgreSQL's pg_type.dat; libpq-fe.h does not name them. */
enum {
    OID_BOOL = 16,
    OID_INT8 = 20,
    OID_INT2 = 21,
    OID_INT4 = 23,
    OID_JSON = 114,
    OID_FLOAT4 = 700,
    OID_FLOAT8 = 701,
    OID_TEXT_ARRAY = 1009,
    OID_VARCHAR_ARRAY = 1015,
    OID_TIMESTAMPTZ = 1184,
    OID_NUMERIC = 1700,
    OID_UUID_ARRAY = 2951,
    OID_JSONB = 3802,
    OID_INT4_MULTIRANGE = 4451,
};

static enum column_type type_of(Oid oid)
{
    switch (oid) {
    case OID_BOOL:
        return COLUMN_BOOL;
    case OID_INT8:
    case OID_INT2:
    case OID_INT4:
    case OID_FLOAT4:
    case OID_FLOAT8:
    case OID_NUMERIC:
        return COLUMN_NUMBER;
    case OID_JSON:
    case OID_JSONB:
        return COLUMN_JSON;
    case OID_TEXT_ARRAY:
    case OID_VARCHAR_ARRAY:
    case OID_UUID_ARRAY:
        return COLUMN_LIST;
    case OID_TIMESTAMPTZ:
        return COLUMN_TIME;
    case OID_INT4_MULTIRANGE:
        return COLUMN_PATTERN;
    default:
        return COLUMN_TEXT;
    }
}

/* `text` with the life of the result. */
static char *keep(PGresult *result, char *text)
{
    size_t size = strlen(text) + 1;
    char *kept = PQresultAlloc(result, size);
    if (kept == NULL)
        mem_exhausted();
    memcpy(kept, text, size);
    free(text);
    return kept;
}

/* "2026-11-24 09:00:00+01" -> "2026-11-24T09:00:00+01:00"; "infinity" stays. */
static char *rfc3339(PGresult *result, char *text)
{
    const char *clock = strchr(text, ' ');
    if (clock == NULL)
        return text;
    const char *offset = strpbrk(clock, "+-");
    const char *minutes = offset != NULL && strchr(offset, ':') == NULL ? ":00" : "";
    return keep(result, mem_format("%.*sT%s%s", (int)(clock - text), text, clock + 1, minutes));
}

static char *list(PGresult *result, char *text)
{
    char *json = array_to_json(text);
    return json != NULL ? keep(result, json) : text;
}

static char *pattern(PGresult *result, const char *text)
{
    struct schedule schedule = {.given = false};
    schedule_from_multirange(*text != '\0' ? text : NULL, &schedule);
    return keep(result, schedule_format(&schedule));
}

/* Most texts stay where libpq has put them: a copy of each of ten thousand rows would take longer than the query. */
static char *cell_of(PGresult *result, char *value, enum column_type type)
{
    static char yes[] = "true", no[] = "false";
    switch (type) {
    case COLUMN_BOOL:
        return value[0] == 't' ? yes : no;
    case COLUMN_TIME:
        return rfc3339(result, value);
    case COLUMN_LIST:
        return list(result, value);
    case COLUMN_PATTERN:
        return pattern(result, value);
    case COLUMN_TEXT:
    case COLUMN_NUMBER:
    case COLUMN_JSON:
        break;
    }
    return value;
}

/* libpq has an empty text for NULL, so only those that are empty are asked whether they are. */
static void fill_cells(struct table *table, PGresult *result)
{
    char **cell = table->cells;
    for (size_t row = 0; row < table->rows; row++)
        for (size_t column = 0; column < table->columns; column++, cell++) {
            char *value = PQgetvalue(result, (int)row, (int)column);
            bool given = *value != '\0' || !PQgetisnull(result, (int)row, (int)column);
            if (given || table->types[column] == COLUMN_PATTERN) /* no pattern is "none" */
                *cell = cell_of(result, value, table->types[column]);
        }
}

/* Takes the result over. */
static void fill(struct table *table, PGresult *result)
{
    table->result = result;
    table->columns = (size_t)PQnfields(result);
    table->rows = (size_t)PQntuples(result);
    table->names = mem_new(table->columns + 1, sizeof *table->names);
    table->types = mem_new(table->columns + 1, sizeof *table->types);
    table->cells = mem_new(table->rows * table->columns + 1, sizeof *table->cells);
    for (size_t i = 0; i < table->columns; i++) {
        table->names[i] = mem_copy(PQfname(result, (int)i));
        table->types[i] = type_of(PQftype(result, (int)i));
    }
    fill_cells(table, result);
    const char *word = table->rows > 0 ? table_cell(table, 0, "outcome") : NULL;
    if (word != NULL)
        outcome_parse(word, &table->outcome);
}

struct table table_ask(struct store *store, const struct query *query, const char *const *parameters, size_t count,
                       int seconds)
{
    struct request *request = request_new(REQUEST_QUERY);
    request->query = query;
    request->effect.act = store->act;
    request->parameters = parameters;
    request->parameter_count = count;
    int64_t began_us = clock_us();
    store_run(store, request, seconds);
    struct table table = {
        .took_us = clock_us() - began_us,
        .fault = request->answer.fault,
        .outcome = request->answer.outcome,
        .message = mem_copy(request->answer.message),
    };
    bool answered = table.fault == FAULT_NONE && request->result_count > request->payload;
    if (answered) {
        fill(&table, request->results[request->payload]);
        request->results[request->payload] = NULL;
    } else if (table.fault == FAULT_NONE)
        table.fault = FAULT_FAILED;
    request_free(request);
    return table;
}

struct table table_of_result(PGresult *result)
{
    struct table table = {.fault = FAULT_NONE};
    ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK) {
        fill(&table, result);
        return table;
    }
    struct verdict verdict = fault_of_result(result);
    PQclear(result);
    table.fault = verdict.fault;
    table.outcome = verdict.outcome;
    table.message = verdict.message;
    return table;
}

static void limit(PGconn *connection, store_trace *trace, int seconds)
{
    char timeout[64];
    snprintf(timeout, sizeof timeout, "SET statement_timeout = '%ds'", seconds);
    struct trip trip = trip_begin(trace);
    PGresult *result = PQexec(connection, timeout);
    trip_add_sql(&trip, timeout, result);
    trip_end(&trip);
    PQclear(result);
}

static struct table run(PGconn *connection, store_trace *trace, const struct query *query,
                        const char *const *parameters, size_t count, int seconds)
{
    limit(connection, trace, seconds);
    struct trip trip = trip_begin(trace);
    int64_t began_us = clock_us();
    PGresult *result = PQexecParams(connection, query->sql, (int)count, NULL, parameters, NULL, NULL, 0);
    int64_t took_us = clock_us() - began_us;
    trip_add(&trip, query->name, result);
    trip_end(&trip);
    struct table table = table_of_result(result);
    table.took_us = took_us;
    return table;
}

struct table table_ask_any_version(const struct store_options *options, const struct query *query,
                                   const char *const *parameters, size_t count, int seconds)
{
    struct table table = {.outcome = OUTCOME_FAILED};
    PGconn *connection = dial_and_wait(options, &table.fault, &table.message);
    if (connection != NULL)
        table = run(connection, options->trace, query, parameters, count, seconds);
    PQfinish(connection);
    return table;
}

struct table table_ask_operator(const struct store_options *options, const struct query *query,
                                const char *const *parameters, size_t count, int seconds)
{
    struct table table = {.outcome = OUTCOME_FAILED};
    PGconn *connection = dial_and_wait(options, &table.fault, &table.message);
    if (connection != NULL && version_ask(connection, options->trace, &table.fault, &table.message))
        table = run(connection, options->trace, query, parameters, count, seconds);
    PQfinish(connection);
    return table;
}

void table_widen(struct table *table, const struct table_column *columns, size_t count)
{
    struct table wider = {.columns = table->columns + count, .rows = table->rows};
    wider.names = mem_new(wider.columns, sizeof *wider.names);
    wider.types = mem_new(wider.columns, sizeof *wider.types);
    wider.cells = mem_new(wider.rows * wider.columns + 1, sizeof *wider.cells);
    for (size_t i = 0; i < wider.columns; i++) {
        bool added = i >= table->columns;
        wider.names[i] = mem_copy(added ? columns[i - table->columns].name : table->names[i]);
        wider.types[i] = added ? columns[i - table->columns].type : table->types[i];
    }
    for (size_t row = 0; row < table->rows; row++) {
        for (size_t i = 0; i < table->columns; i++) {
            const char *cell = table->cells[row * table->columns + i];
            wider.cells[row * wider.columns + i] = cell != NULL ? mem_copy(cell) : NULL;
        }
    }
    table_clear(table);
    *table = wider;
}

void table_clear(struct table *table)
{
    for (size_t i = 0; i < table->columns; i++)
        free(table->names[i]);
    for (size_t i = 0; table->result == NULL && i < table->rows * table->columns; i++)
        free(table->cells[i]);
    PQclear(table->result);
    free(table->names);
    free(table->types);
    free(table->cells);
    free(table->message);
    *table = (struct table){0};
}

int table_column(const struct table *table, const char *name)
{
    for (size_t i = 0; i < table->columns; i++)
        if (strcmp(table->names[i], name) == 0)
            return (int)i;
    return -1;
}

const char *table_cell(const struct table *table, size_t row, const char *name)
{
    int column = table_column(table, name);
    return column < 0 ? NULL : table->cells[row * table->columns + (size_t)column];
}
