#include "cli/standing.h"

#include <jansson.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "domain/option.h"

/* In the order in which they are appended. */
static const struct {
    const char *name;
    enum column_type type;
} columns[] = {
    {"offered", COLUMN_BOOL},
    {"challenged_until", COLUMN_TIME},
    {"behind", COLUMN_LIST},
};

enum { COLUMNS = sizeof columns / sizeof *columns };

static char *challenged_until(const struct session *session, const struct bookings *around, struct id id)
{
    const struct challenge *challenge = bookings_challenge(around, id);
    if (challenge == NULL)
        challenge = bookings_challenge_with(around, id);
    return challenge != NULL ? session_rfc3339(session, challenge->until) : NULL;
}

static char *behind(const struct session *session, const struct bookings *around, const struct booking *booking)
{
    json_t *list = json_array();
    struct booking_slice slice = booking != NULL ? bookings_of(around, booking->artist) : (struct booking_slice){0};
    for (size_t i = 0; i < slice.count; i++) {
        char id[ID_TEXT];
        id_format(slice.list[i]->id, id);
        if (bookings_is_before(slice.list[i], booking, session->now))
            json_array_append_new(list, json_string(id));
    }
    char *text = json_dumps(list, JSON_COMPACT);
    char *copy = mem_copy(text != NULL ? text : "[]");
    free(text);
    json_decref(list);
    return copy;
}

static void fill(const struct session *session, const struct bookings *around, const char *text, char **cells)
{
    struct id id = {0};
    const struct booking *booking = text != NULL && id_parse(text, &id) ? bookings_find(around, id) : NULL;
    bool offered = booking != NULL && option_opening(session->roster, around, booking, session->now).any;
    cells[0] = mem_copy(offered ? "true" : "false");
    cells[1] = challenged_until(session, around, id);
    cells[2] = behind(session, around, booking);
}

void standing_add(struct table *table, const struct session *session, const struct bookings *around)
{
    struct table wider = {.columns = table->columns + COLUMNS, .rows = table->rows};
    wider.names = mem_new(wider.columns, sizeof *wider.names);
    wider.types = mem_new(wider.columns, sizeof *wider.types);
    wider.cells = mem_new(wider.rows * wider.columns + 1, sizeof *wider.cells);
    for (size_t i = 0; i < wider.columns; i++) {
        bool added = i >= table->columns;
        wider.names[i] = mem_copy(added ? columns[i - table->columns].name : table->names[i]);
        wider.types[i] = added ? columns[i - table->columns].type : table->types[i];
    }
    for (size_t row = 0; row < table->rows; row++) {
        char **cells = wider.cells + row * wider.columns;
        for (size_t i = 0; i < table->columns; i++) {
            const char *cell = table->cells[row * table->columns + i];
            cells[i] = cell != NULL ? mem_copy(cell) : NULL;
        }
        fill(session, around, table_cell(table, row, "id"), cells + table->columns);
    }
    table_clear(table);
    *table = wider;
}
