#include "cli/import.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

const char *const import_field_names[IMPORT_FIELDS] = {
#define X(name, word) [name] = #word,
    IMPORT_FIELD_LIST(X)
#undef X
};

const char *const import_outcome_words[IMPORT_OUTCOMES] = {
#define X(name, word) [name] = #word,
    IMPORT_OUTCOMES_LIST(X)
#undef X
};

enum import_outcome import_outcome_of(const char *word)
{
    for (int i = 0; word != NULL && i < IMPORT_OUTCOMES; i++)
        if (strcmp(word, import_outcome_words[i]) == 0)
            return (enum import_outcome)i;
    return IMPORT_INVALID;
}

/* ---- rows ---- */

void import_row_clear(struct import_row *row)
{
    for (int i = 0; i < IMPORT_FIELDS; i++)
        free(row->fields[i]);
    for (int i = 0; i < 2; i++) {
        free(row->said[i]);
        free(row->zone[i]);
    }
    free(row->problem);
    free(row->message);
    *row = (struct import_row){0};
}

void import_row_set(struct import_row *row, enum import_field field, char *text)
{
    free(row->fields[field]);
    row->fields[field] = text;
}

struct import_row *import_rows_add(struct import_rows *rows, int line)
{
    rows->list = mem_grow(rows->list, &rows->capacity, rows->count, sizeof *rows->list);
    struct import_row *row = &rows->list[rows->count++];
    *row = (struct import_row){.line = line};
    return row;
}

bool import_rows_are_too_many(const struct import_rows *rows, size_t most, char **error)
{
    if (rows->count <= most)
        return false;
    *error = mem_format("There are over %zu rows; split the file.", most);
    return true;
}

void import_rows_clear(struct import_rows *rows)
{
    for (size_t i = 0; i < rows->count; i++)
        import_row_clear(&rows->list[i]);
    free(rows->list);
    for (size_t i = 0; i < rows->said_count; i++)
        free(rows->said[i]);
    free(rows->said);
    *rows = (struct import_rows){0};
}

void import_rows_say(struct import_rows *rows, char *sentence)
{
    rows->said = mem_grow(rows->said, &rows->said_capacity, rows->said_count, sizeof *rows->said);
    rows->said[rows->said_count++] = sentence;
}

/* ---- the tally ---- */

void import_tally_add(struct import_tally *tally, int line, enum import_outcome outcome, const char *message)
{
    tally->counts[outcome]++;
    if (message == NULL)
        return;
    tally->notes = mem_grow(tally->notes, &tally->note_capacity, tally->note_count, sizeof *tally->notes);
    tally->notes[tally->note_count++] =
        (struct import_note){.line = line, .outcome = outcome, .message = mem_copy(message)};
}

void import_tally_say(struct import_tally *tally, const struct import_rows *rows)
{
    tally->said = rows->said;
    tally->said_count = rows->said_count;
}

static int by_line(const void *left, const void *right)
{
    const struct import_note *a = left, *b = right;
    return (a->line > b->line) - (a->line < b->line);
}

void import_tally_sort(struct import_tally *tally)
{
    if (tally->note_count)
        qsort(tally->notes, tally->note_count, sizeof *tally->notes, by_line);
}

void import_tally_clear(struct import_tally *tally)
{
    for (size_t i = 0; i < tally->note_count; i++)
        free(tally->notes[i].message);
    free(tally->notes);
    *tally = (struct import_tally){0};
}

const struct import_note *import_tally_problem(const struct import_tally *tally)
{
    for (size_t i = 0; i < tally->note_count; i++)
        if (tally->notes[i].outcome == IMPORT_REFUSED || tally->notes[i].outcome == IMPORT_INVALID)
            return &tally->notes[i];
    return NULL;
}
