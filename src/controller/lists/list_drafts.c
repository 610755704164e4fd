/* The list of the what-if boards that the member may open; Enter opens one. */
#include <stdio.h>

#include "controller/acts/drafts.h"
#include "controller/reads/list.h"
#include "domain/memory.h"

static const struct draft *draft_at(const struct state *state, int row)
{
    return &state->roster->drafts[row];
}

static int count(const struct state *state)
{
    return (int)state->roster->draft_count;
}

static struct id id(const struct state *state, int row)
{
    return draft_at(state, row)->id;
}

static bool is_open(const struct state *state, int row)
{
    return id_equal(id(state, row), state->drafting.open.id);
}

/* ---- columns ---- */

static void cell_name(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s%s", draft_at(state, row)->name, is_open(state, row) ? " (open)" : "");
    out->tone = is_open(state, row) ? TONE_GOOD : TONE_PLAIN;
}

static void cell_owner(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", roster_member_name(state->roster, draft_at(state, row)->owner));
}

static void cell_bookings(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%d", draft_at(state, row)->bookings);
    out->tone = draft_at(state, row)->bookings == 0 ? TONE_DIM : TONE_PLAIN;
}

static void cell_shared(const struct state *state, int row, struct list_cell *out)
{
    const char *shared = draft_at(state, row)->shared;
    snprintf(out->text, sizeof out->text, "%s", *shared != '\0' ? shared : "nobody");
    out->tone = *shared != '\0' ? TONE_PLAIN : TONE_DIM;
}

/* "5 min", "3 h", "2 days" */
static void cell_age(const struct state *state, int row, struct list_cell *out)
{
    long minutes = (long)((state->clock.now - draft_at(state, row)->created_at) / MINUTE_US);
    if (minutes < 60)
        snprintf(out->text, sizeof out->text, "%ld min", minutes > 0 ? minutes : 0);
    else if (minutes < 48 * 60)
        snprintf(out->text, sizeof out->text, "%ld h", minutes / 60);
    else
        snprintf(out->text, sizeof out->text, "%ld days", minutes / (24 * 60));
    out->tone = TONE_DIM;
}

static const struct list_column columns[] = {
    {.heading = "What-if board", .width = 16, .grows = true, .cell = cell_name},
    {.heading = "Owner", .width = 10, .cell = cell_owner},
    {.heading = "Bookings", .width = 8, .right = true, .cell = cell_bookings},
    {.heading = "Shared with", .width = 14, .grows = true, .from_columns = 60, .cell = cell_shared},
    {.heading = "Age", .width = 8, .right = true, .cell = cell_age},
};

static char *detail(const struct state *state, int row)
{
    const struct draft *draft = draft_at(state, row);
    bool own = id_equal(draft->owner, state->roster->me);
    return mem_format("%s  %d booking%s drafted; %s", draft->name, draft->bookings, draft->bookings == 1 ? "" : "s",
                      own ? "yours to share, commit and drop." : "its owner commits it.");
}

/* ---- acts ---- */

static void open(struct turn *turn, int row)
{
    drafts_open(turn->state, turn->effects, draft_at(turn->state, row));
}

static void discard(struct turn *turn, int row)
{
    drafts_drop(turn, draft_at(turn->state, row));
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN, .hint = "open", .least = MEMBER_VIEWER, .what = "look", .act = open},
    {.action = ACTION_LIST_REMOVE,
     .hint = "drop",
     .least = MEMBER_PRODUCER,
     .what = "drop a what-if board",
     .act = discard},
};

const struct list list_drafts = {
    .title = "What-if boards",
    .empty = "No what-if boards yet; :board new NAME begins one.",
    .empty_key = ACTION_NONE,
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .count = count,
    .id = id,
    .detail = detail,
};
