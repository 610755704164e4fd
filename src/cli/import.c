#include "cli/import.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/queries.h"

enum { BATCH = 1000, ROOM_FOR_ALL = 1000000 };

const char *const import_field_names[IMPORT_FIELDS] = {
    [IMPORT_ARTIST] = "artist", [IMPORT_PROJECT] = "project", [IMPORT_TITLE] = "title", [IMPORT_START] = "start",
    [IMPORT_END] = "end",       [IMPORT_STATUS] = "status",   [IMPORT_NOTES] = "notes", [IMPORT_UID] = "uid",
};

void import_problem_add(struct import_tally *tally, int line, bool refused, const char *message)
{
    tally->problems =
        mem_grow(tally->problems, &tally->problem_capacity, tally->problem_count, sizeof *tally->problems);
    tally->problems[tally->problem_count++] =
        (struct import_problem){.line = line, .refused = refused, .message = mem_copy(message)};
    if (refused)
        tally->refused++;
    else
        tally->invalid++;
}

static int by_line(const void *left, const void *right)
{
    const struct import_problem *a = left, *b = right;
    return (a->line > b->line) - (a->line < b->line);
}

void import_sort(struct import_tally *tally)
{
    if (tally->problem_count)
        qsort(tally->problems, tally->problem_count, sizeof *tally->problems, by_line);
}

void import_tally_clear(struct import_tally *tally)
{
    for (size_t i = 0; i < tally->problem_count; i++)
        free(tally->problems[i].message);
    free(tally->problems);
    *tally = (struct import_tally){0};
}

void import_row_clear(struct import_row *row)
{
    for (int i = 0; i < IMPORT_FIELDS; i++)
        free(row->fields[i]);
    free(row->problem);
    *row = (struct import_row){0};
}

struct import_row *import_rows_add(struct import_rows *rows, int line)
{
    rows->list = mem_grow(rows->list, &rows->capacity, rows->count, sizeof *rows->list);
    struct import_row *row = &rows->list[rows->count++];
    *row = (struct import_row){.line = line};
    return row;
}

void import_rows_clear(struct import_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        import_row_clear(&rows->list[i]);
    free(rows->list);
    *rows = (struct import_rows){0};
}

static char *rows_as_json(const struct import_row *rows, size_t count)
{
    json_t *list = json_array();
    for (size_t i = 0; i < count; i++) {
        json_t *object = json_object();
        char id[ID_TEXT];
        id_format(rows[i].id, id);
        json_object_set_new(object, "line", json_integer(rows[i].line));
        json_object_set_new(object, "id", json_string(id));
        for (int field = 0; field < IMPORT_FIELDS; field++) {
            const char *text = rows[i].fields[field];
            json_object_set_new(object, import_field_names[field], text != NULL ? json_string(text) : json_null());
        }
        json_array_append_new(list, object);
    }
    char *text = json_dumps(list, JSON_COMPACT);
    json_decref(list);
    return text;
}

static void count_answers(const struct table *table, struct import_tally *tally)
{
    for (size_t row = 0; row < table->rows; row++) {
        const char *outcome = table_cell(table, row, "outcome");
        const char *message = table_cell(table, row, "message");
        const char *line = table_cell(table, row, "line");
        if (outcome == NULL)
            continue;
        if (strcmp(outcome, "booked") == 0)
            tally->booked++;
        else if (strcmp(outcome, "unchanged") == 0)
            tally->unchanged++;
        else
            import_problem_add(tally, line != NULL ? atoi(line) : 0, strcmp(outcome, "refused") == 0,
                               message != NULL ? message : outcome);
    }
}

bool import_send(struct cli *cli, struct session *session, const struct import_options *options,
                 const struct import_row *rows, size_t count, struct import_tally *tally, enum exit_status *status)
{
    /* In a dry run a row must see the rows before it, so all of them go into one transaction. */
    size_t most = options->dry_run ? ROOM_FOR_ALL : BATCH;
    *status = EXIT_DONE;
    for (size_t sent = 0; sent < count; sent += most) {
        size_t now = count - sent < most ? count - sent : most;
        char *batch = rows_as_json(rows + sent, now);
        const char *parameters[] = {
            batch,
            options->past ? "true" : "false",
            options->create ? "true" : "false",
            options->dry_run ? "true" : "false",
        };
        struct table table;
        bool asked = session_ask(cli, session, &query_import_bookings, parameters, 4, &table, status);
        free(batch);
        if (!asked)
            return false;
        count_answers(&table, tally);
        table_clear(&table);
    }
    return true;
}
