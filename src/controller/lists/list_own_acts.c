/* The list of the member's own acts on any board or command line, newest first. Enter takes one back or redoes it. */
#include <stdio.h>
#include <string.h>

#include "controller/acts/undo.h"
#include "controller/reads/list.h"
#include "controller/state/turn.h"
#include "domain/memory.h"
#include "protocol/list_texts.h"

static bool is_undone(const struct state *state, int row)
{
    return strcmp(list_text(state, row, OWN_ACTS_STANDING), "undone") == 0;
}

static bool is_fixed(const struct state *state, int row)
{
    return *list_text(state, row, OWN_ACTS_WHY) != '\0';
}

/* ---- columns ---- */

static enum list_tone tone_of(const struct state *state, int row)
{
    return is_undone(state, row) ? TONE_DIM : TONE_PLAIN;
}

static void cell_standing(const struct state *state, int row, struct list_cell *out)
{
    bool undone = is_undone(state, row), fixed = is_fixed(state, row);
    snprintf(out->text, sizeof out->text, "%s", fixed ? "changed since" : undone ? "taken back" : "stands");
    if (fixed)
        out->tone = TONE_AMBER;
}

static const struct list_column columns[] = {
    {.heading = "When", .width = 16, .at = OWN_ACTS_AT},
    {.heading = "What you did", .width = 24, .grows = true, .at = OWN_ACTS_WHAT},
    {.heading = "Changed", .width = 24, .grows = true, .from_columns = 100, .at = OWN_ACTS_DIFFERENCE},
    {.heading = "From", .width = 6, .from_columns = 110, .at = OWN_ACTS_SOURCE},
    {.heading = "Now", .width = 13, .at = OWN_ACTS_STANDING, .cell = cell_standing},
};

static char *detail(const struct state *state, int row)
{
    const char *what = list_text(state, row, OWN_ACTS_WHAT);
    if (is_fixed(state, row))
        return mem_format("%s: %s", what, list_text(state, row, OWN_ACTS_WHY));
    return mem_format(is_undone(state, row) ? "%s: taken back; it can be done again" : "%s: it can be taken back",
                      what);
}

/* ---- acts ---- */

static void turn_it(struct turn *turn, int row)
{
    struct state *state = turn->state;
    undo_chosen(state, turn->effects, list_id_at(state, row), is_undone(state, row),
                list_text(state, row, OWN_ACTS_WHAT));
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN,
     .hint = "take back or do again",
     .least = MEMBER_PRODUCER,
     .what = "take acts back",
     .act = turn_it},
};

const struct list list_own_acts = {
    .title = "Your acts",
    .subtitle = list_of_live_board,
    .empty = "You have done nothing here yet that could be taken back",
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .paged = true,
    .tone = tone_of,
    .detail = detail,
};
