#include "cli/week_pdf.h"

#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/out.h"
#include "cli/ticker.h"
#include "domain/memory.h"
#include "domain/text.h"

/* Fit to be looked at: what turns the reading order about, or is nothing to see, would do so on paper. */
static void put(json_t *object, const char *key, const char *text)
{
    if (text == NULL)
        return;
    char *clean = text_clean(text);
    json_object_set_new(object, key, json_string(clean));
    free(clean);
}

static json_t *cell_json(const struct sheet_cell *cell)
{
    json_t *object = json_object();
    put(object, "kind", sheet_kind_word(cell->kind));
    json_object_set_new(object, "days", json_integer(cell->days));
    json_object_set_new(object, "pale", json_boolean(cell->pale));
    put(object, "sign", cell->sign);
    put(object, "title", cell->title);
    put(object, "project", cell->project);
    put(object, "words", cell->words);
    put(object, "clash", cell->clash);
    return object;
}

static json_t *row_json(const struct sheet_row *row)
{
    json_t *cells = json_array();
    for (int i = 0; i < row->count; i++)
        json_array_append_new(cells, cell_json(&row->cells[i]));
    return cells;
}

static json_t *entry_json(const struct sheet_entry *entry)
{
    char hours[16];
    json_t *object = json_object(), *rows = json_array();
    sheet_hours(entry, hours, sizeof hours);
    put(object, "name", entry->name);
    put(object, "words", entry->words);
    put(object, "hours", hours);
    for (size_t i = 0; i < entry->row_count; i++)
        json_array_append_new(rows, row_json(&entry->rows[i]));
    json_object_set_new(object, "rows", rows);
    return object;
}

static json_t *group_json(const struct sheet_group *group)
{
    json_t *object = json_object(), *entries = json_array();
    put(object, "name", group->name);
    for (size_t i = 0; i < group->count; i++)
        json_array_append_new(entries, entry_json(&group->entries[i]));
    json_object_set_new(object, "entries", entries);
    return object;
}

static json_t *days_json(const struct sheet_table *table)
{
    json_t *days = json_array();
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        json_t *object = json_object();
        put(object, "name", table->days[i].name);
        put(object, "holiday", table->days[i].holiday);
        json_array_append_new(days, object);
    }
    return days;
}

static json_t *table_json(const struct sheet_table *table)
{
    json_t *object = json_object(), *groups = json_array();
    put(object, "title", table->title);
    put(object, "names", table->names);
    for (size_t i = 0; i < table->count; i++)
        json_array_append_new(groups, group_json(&table->groups[i]));
    json_object_set_new(object, "days", days_json(table));
    json_object_set_new(object, "groups", groups);
    return object;
}

static json_t *sheet_json(const struct week_sheet *sheet)
{
    json_t *object = json_object(), *tables = json_array();
    put(object, "studio", sheet->studio);
    put(object, "as_of", sheet->as_of);
    put(object, "key", sheet_key);
    put(object, "made", sheet->made);
    json_object_set_new(object, "sums", json_boolean(sheet->sums));
    for (size_t i = 0; i < sheet->count; i++)
        json_array_append_new(tables, table_json(&sheet->tables[i]));
    json_object_set_new(object, "tables", tables);
    return object;
}

bool week_pdf_make(const struct week_sheet *sheet, struct files_answer *out, char **error)
{
    json_t *object = sheet_json(sheet);
    char *text = json_dumps(object, JSON_COMPACT);
    bool made = files_run("write-pdf", NULL, text, strlen(text), out, error);
    free(text);
    json_decref(object);
    return made;
}

bool week_pdf_print(struct cli *cli, const struct week_sheet *sheet)
{
    struct files_answer answer;
    char *error = NULL;
    ticker_start(cli, "drawing the sheet");
    bool made = week_pdf_make(sheet, &answer, &error);
    ticker_stop(cli);
    if (made)
        fwrite(answer.bytes, 1, answer.length, cli->out);
    else
        out_complain(cli, "%s", error);
    if (made && answer.said != NULL && !cli->quiet)
        out_complain(cli, "%s", answer.said);
    free(error);
    files_answer_clear(&answer);
    return made;
}
