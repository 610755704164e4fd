/* The log: the list of everything that happened to the tenant's bookings, newest first. */
#include <stdio.h>
#include <string.h>

#include "controller/modes/modes.h"
#include "controller/reads/list.h"
#include "domain/memory.h"

enum { SEQ, AT, ACTOR, SOURCE, ACT, TITLE, ARTIST, DIFFERENCE, BOOKING }; /* as log_list.sql tells them */

static const char *value(const struct state *state, int row, size_t at)
{
    return record_text(list_page_row(state, row), at);
}

/* ---- columns ---- */

static void put(const struct state *state, int row, size_t at, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", value(state, row, at));
}

static void cell_at(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, AT, out);
    out->tone = TONE_DIM;
}

static void cell_actor(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, ACTOR, out);
}

static void cell_source(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, SOURCE, out);
    out->tone = TONE_DIM;
}

/* What nobody did, or what took something back, stands apart; the word says it too. */
static void cell_act(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, ACT, out);
    if (strcmp(out->text, "lapsed") == 0)
        out->tone = TONE_AMBER;
    else if (strcmp(out->text, "undone") == 0)
        out->tone = TONE_DIM;
}

static void cell_title(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, TITLE, out);
}

static void cell_artist(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, ARTIST, out);
}

static void cell_difference(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, DIFFERENCE, out);
}

static const struct list_column columns[] = {
    {.heading = "When", .width = 16, .cell = cell_at},
    {.heading = "Who", .width = 8, .cell = cell_actor},
    {.heading = "From", .width = 6, .from_columns = 100, .cell = cell_source},
    {.heading = "Act", .width = 9, .cell = cell_act},
    {.heading = "Booking", .width = 16, .cell = cell_title},
    {.heading = "Artist", .width = 14, .from_columns = 90, .cell = cell_artist},
    {.heading = "Changed", .width = 20, .grows = true, .from_columns = 60, .cell = cell_difference},
};

static char *detail(const struct state *state, int row)
{
    const char *difference = value(state, row, DIFFERENCE), *actor = value(state, row, ACTOR);
    return mem_format("%s for %s%s%s  %s%s(%s)", value(state, row, TITLE), value(state, row, ARTIST),
                      *difference != '\0' ? ": " : "", difference, actor, *actor != '\0' ? " " : "",
                      value(state, row, SOURCE));
}

/* ---- acts ---- */

static struct id booking_of(const struct state *state, int row)
{
    struct id id = {{0}};
    id_parse(value(state, row, BOOKING), &id);
    return id;
}

static void open_card(struct turn *turn, int row)
{
    card_open(turn->state, turn->effects, booking_of(turn->state, row));
}

static void show_versions(struct turn *turn, int row)
{
    versions_show(turn->state, turn->effects, booking_of(turn->state, row));
}

static const struct list_act acts[] = {
    {ACTION_LIST_OPEN, "card", MEMBER_VIEWER, "look", false, open_card},
    {ACTION_VERSIONS, "versions", MEMBER_VIEWER, "look", false, show_versions},
};

const struct list list_log = {
    .title = "Log",
    .empty = "Nothing has happened yet",
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .narrows = "by:ben by:me artist:chidi @SUN act:moved from:sweep since:mon, or words of the title",
    .paged = true,
    .detail = detail,
};
