/* The search on the board. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "search-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "/harb"},
    {.name = "search-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "/nothing<Space>like<Space>it"},
};
const struct scene_table scenes_search = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
