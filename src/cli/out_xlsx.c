#include "cli/out_xlsx.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/files.h"
#include "cli/out.h"
#include "cli/ticker.h"
#include "domain/memory.h"
#include "domain/when.h"

enum { STAMP = 19 /* characters of "2026-11-24T09:00:00" */ };

/* A clock without its offset, which Excel has not; with it, as a text, where that clock shows the same twice in this
 * night, or where it is between two seconds. */
static json_t *time_cell(const struct zone *zone, const char *cell)
{
    instant at, found[2];
    bool plain = strlen(cell) > STAMP && cell[STAMP] != '.' && when_parse_instant(cell, zone, 0, &at, NULL) &&
                 zone_instants(zone, zone_local(zone, at), found) == LOCAL_ONCE;
    return plain ? json_stringn(cell, STAMP) : json_string(cell);
}

static json_t *cell_of(const struct zone *zone, const struct table *table, size_t row, size_t column)
{
    const char *cell = table->cells[row * table->columns + column];
    if (cell == NULL)
        return json_null();
    switch (table->types[column]) {
    case COLUMN_TIME:
        return time_cell(zone, cell);
    case COLUMN_NUMBER:
        return json_loads(cell, JSON_DECODE_ANY, NULL);
    case COLUMN_BOOL:
        return json_boolean(*cell == 't');
    case COLUMN_TEXT:
    case COLUMN_JSON:
    case COLUMN_LIST:
    case COLUMN_PATTERN:
        break;
    }
    return json_string(cell);
}

static json_t *columns_of(const struct table *table)
{
    json_t *list = json_array();
    for (size_t i = 0; i < table->columns; i++)
        json_array_append_new(
            list, json_pack("{s:s, s:b}", "name", table->names[i], "dates", table->types[i] == COLUMN_TIME));
    return list;
}

static json_t *rows_of(const struct table *table, const struct zone *zone)
{
    json_t *list = json_array();
    for (size_t row = 0; row < table->rows; row++) {
        json_t *cells = json_array();
        for (size_t i = 0; i < table->columns; i++)
            json_array_append_new(cells, cell_of(zone, table, row, i));
        json_array_append_new(list, cells);
    }
    return list;
}

bool out_xlsx(struct cli *cli, const struct table *table, const struct zone *zone, const char *name)
{
    struct files_answer answer;
    char *error = NULL;
    json_t *whole = json_pack("{s:s, s:I, s:o, s:o}", "name", name, "made", (json_int_t)(cli->now / SECOND_US),
                              "columns", columns_of(table), "rows", rows_of(table, zone));
    char *text = json_dumps(whole, JSON_COMPACT);
    json_decref(whole);
    ticker_start(cli, "writing the workbook");
    bool made = files_run("write-xlsx", NULL, text, strlen(text), &answer, &error);
    ticker_stop(cli);
    free(text);
    if (made)
        fwrite(answer.bytes, 1, answer.length, cli->out);
    else
        out_complain(cli, "%s", error);
    free(error);
    files_answer_clear(&answer);
    return made;
}
