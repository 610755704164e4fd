/* The list of the artists who were removed; Enter brings one back. */
#include <stdio.h>
#include <stdlib.h>

#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "domain/memory.h"

enum { NAME = 1, DEPARTMENT, REMOVED }; /* as removed_list.sql tells them, behind the key */

static const char *value(const struct state *state, int row, size_t at)
{
    return record_text(list_page_row(state, row), at);
}

static void cell_name(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", value(state, row, NAME));
}

static void cell_department(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", value(state, row, DEPARTMENT));
}

static void cell_removed(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", value(state, row, REMOVED));
    out->tone = TONE_DIM;
}

static const struct list_column columns[] = {
    {.heading = "Name", .width = 20, .grows = true, .cell = cell_name},
    {.heading = "Department", .width = 12, .grows = true, .from_columns = 60, .cell = cell_department},
    {.heading = "Removed", .width = 15, .cell = cell_removed},
};

static void restore(struct turn *turn, int row)
{
    struct record record = {.id = list_page_row(turn->state, row)->id};
    save_send(turn, EFFECT_RESTORE_ARTIST, LIST_REMOVED, &record,
              mem_format("%s is back among the artists.", value(turn->state, row, NAME)));
}

static const struct list_act acts[] = {
    {ACTION_LIST_OPEN, "bring back", MEMBER_ADMIN, "bring an artist back", false, restore},
};

const struct list list_removed = {
    .title = "Removed artists",
    .empty = "Nobody has been removed",
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .paged = true,
};
