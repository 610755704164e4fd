/* The list of the member's own acts, newest first, from whichever process. Enter takes an act back or does it again. */
#include <stdio.h>
#include <string.h>

#include "controller/acts/undo.h"
#include "controller/reads/list.h"
#include "controller/state/turn.h"
#include "domain/memory.h"

enum { PLACE, AT, WHAT, DIFFERENCE, STANDING, WHY, SOURCE }; /* as own_act_list.sql tells them */

static const char *value(const struct state *state, int row, size_t at)
{
    return record_text(list_page_row(state, row), at);
}

static bool is_undone(const struct state *state, int row)
{
    return strcmp(value(state, row, STANDING), "undone") == 0;
}

static bool is_fixed(const struct state *state, int row)
{
    return *value(state, row, WHY) != '\0';
}

/* ---- columns ---- */

static void put(const struct state *state, int row, const char *text, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", text);
    out->tone = is_undone(state, row) ? TONE_DIM : TONE_PLAIN;
}

static void cell_at(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, value(state, row, AT), out);
}

static void cell_what(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, value(state, row, WHAT), out);
}

static void cell_difference(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, value(state, row, DIFFERENCE), out);
}

static void cell_source(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, value(state, row, SOURCE), out);
}

static void cell_standing(const struct state *state, int row, struct list_cell *out)
{
    bool undone = is_undone(state, row), fixed = is_fixed(state, row);
    put(state, row, fixed ? "changed since" : undone ? "taken back" : "stands", out);
    if (fixed)
        out->tone = TONE_AMBER;
}

static const struct list_column columns[] = {
    {.heading = "When", .width = 16, .cell = cell_at},
    {.heading = "What you did", .width = 24, .grows = true, .cell = cell_what},
    {.heading = "Changed", .width = 24, .grows = true, .from_columns = 100, .cell = cell_difference},
    {.heading = "From", .width = 6, .from_columns = 110, .cell = cell_source},
    {.heading = "Now", .width = 13, .cell = cell_standing},
};

static char *detail(const struct state *state, int row)
{
    const char *what = value(state, row, WHAT);
    if (is_fixed(state, row))
        return mem_format("%s: %s", what, value(state, row, WHY));
    return mem_format(is_undone(state, row) ? "%s: taken back; it can be done again" : "%s: it can be taken back", what);
}

/* ---- acts ---- */

static void turn_it(struct turn *turn, int row)
{
    struct state *state = turn->state;
    undo_chosen(state, turn->effects, list_id_at(state, row), is_undone(state, row), value(state, row, WHAT));
}

static const struct list_act acts[] = {
    {ACTION_LIST_OPEN, "take back or do again", MEMBER_PRODUCER, "take acts back", false, turn_it},
};

const struct list list_own_acts = {
    .title = "Your acts",
    .empty = "You have done nothing here yet that could be taken back",
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .paged = true,
    .detail = detail,
};
