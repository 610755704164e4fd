#include "cli/standing.h"

#include <jansson.h>
#include <stdlib.h>

#include "domain/memory.h"
#include "domain/option.h"

/* In the order in which they are appended. */
static const struct table_column columns[] = {
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
    size_t own = table->columns;
    table_widen(table, columns, COLUMNS);
    for (size_t row = 0; row < table->rows; row++)
        fill(session, around, table_cell(table, row, "id"), table->cells + row * table->columns + own);
}
