/* The list of the artists who were removed; Enter brings one back. */
#include <stdio.h>
#include <stdlib.h>

#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "domain/memory.h"
#include "protocol/list_texts.h"

static const struct list_column columns[] = {
    {.heading = "Name", .width = 20, .grows = true, .at = REMOVED_NAME},
    {.heading = "Department", .width = 12, .grows = true, .from_columns = 60, .at = REMOVED_DEPARTMENT},
    {.heading = "Removed", .width = 15, .at = REMOVED_DAY, .tone = TONE_DIM},
};

static void restore(struct turn *turn, int row)
{
    struct record record = {.id = list_page_row(turn->state, row)->id};
    save_send(turn, EFFECT_RESTORE_ARTIST, LIST_REMOVED, &record,
              mem_format("%s is back among the artists.", list_text(turn->state, row, REMOVED_NAME)));
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN,
     .hint = "bring back",
     .least = MEMBER_ADMIN,
     .what = "bring an artist back",
     .act = restore},
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
