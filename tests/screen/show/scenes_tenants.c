/* The tenants that one is a member of. */
#include "screen/show/story.h"

static void list_tenants(struct board *board)
{
    press(board, ":tenant<Enter>j");
}

static const struct scene scenes[] = {
    {.name = "tenants-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = list_tenants},
};
const struct scene_table scenes_tenants = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
