#include "cli/booking_rows.h"

#include <stdlib.h>
#include <string.h>

#include "cli/booking_table.h"
#include "cli/clash_list.h"
#include "cli/standing.h"
#include "domain/memory.h"
#include "store/queries.h"

static bool ask_table(struct cli *cli, struct session *session, instant start, instant end, struct table *out,
                      enum exit_status *status)
{
    char *from = session_rfc3339(session, start), *to = session_rfc3339(session, end);
    char *at = session->at ? session_rfc3339(session, session->at) : NULL;
    const struct query *query = at != NULL ? &query_week_then_table : &query_week_table;
    bool done = session_ask(cli, session, query, (const char *[]){from, to, at}, at != NULL ? 3 : 2, out, status);
    free(at);
    free(from);
    free(to);
    return done;
}

bool booking_rows_load(struct cli *cli, struct session *session, instant start, instant end, struct booking_rows *out,
                       enum exit_status *status)
{
    const struct zone *zone = session->roster->tenant.zone;
    *out = (struct booking_rows){0};
    if (!ask_table(cli, session, start, end, &out->table, status))
        return false;
    out->bookings =
        clash_list_load(cli, session, zone_local(zone, start).day, zone_local(zone, end - 1).day + 1, status);
    if (out->bookings == NULL) {
        table_clear(&out->table);
        return false;
    }
    standing_add(&out->table, session, out->bookings);
    return true;
}

void booking_rows_clear(struct booking_rows *rows)
{
    bookings_free(&rows->bookings);
    table_clear(&rows->table);
}

const struct booking *booking_rows_at(const struct booking_rows *rows, size_t row)
{
    struct id id;
    const char *text = table_cell(&rows->table, row, "id");
    return text != NULL && id_parse(text, &id) ? bookings_find(rows->bookings, id) : NULL;
}

struct picked {
    instant start;
    size_t row;
};

static int by_start(const void *a, const void *b)
{
    const struct picked *one = a, *other = b;
    if (one->start != other->start)
        return one->start < other->start ? -1 : 1;
    return one->row < other->row ? -1 : 1;
}

/* The table's cells are its own, since standing_add(). */
void booking_rows_pick(struct booking_rows *rows, bool (*keep)(const struct booking *booking, const void *context),
                       const void *context)
{
    struct table *table = &rows->table;
    struct picked *picked = mem_new(table->rows + 1, sizeof *picked);
    char **cells = mem_new(table->rows * table->columns + 1, sizeof *cells);
    size_t count = 0;
    for (size_t row = 0; row < table->rows; row++) {
        const struct booking *booking = booking_rows_at(rows, row);
        if (booking != NULL && keep(booking, context))
            picked[count++] = (struct picked){.start = booking->start, .row = row};
    }
    qsort(picked, count, sizeof *picked, by_start);
    for (size_t i = 0; i < count; i++) {
        char **from = table->cells + picked[i].row * table->columns;
        memcpy(cells + i * table->columns, from, table->columns * sizeof *cells);
        memset(from, 0, table->columns * sizeof *cells);
    }
    for (size_t i = 0; i < table->rows * table->columns; i++)
        free(table->cells[i]);
    free(table->cells);
    free(picked);
    table->cells = cells;
    table->rows = count;
}

json_t *booking_rows_json(const struct session *session, const struct booking_rows *rows)
{
    json_t *list = out_json_rows(&rows->table);
    for (size_t row = 0; row < rows->table.rows; row++) {
        const struct booking *booking = booking_rows_at(rows, row);
        if (booking == NULL)
            continue;
        struct clash clash = clash_find(session->roster, rows->bookings, booking, session->now);
        clash.kinds &= ~(unsigned)CLASH_FILLS_ROW;
        clash_list_add(json_array_get(list, row), session, &clash);
    }
    return list;
}

void booking_rows_print(struct cli *cli, const struct session *session, const struct booking_rows *rows,
                        const char *none)
{
    if (cli->output == OUTPUT_JSON)
        out_json(cli, booking_rows_json(session, rows));
    else
        out_table(cli, &rows->table, booking_view, none);
}
