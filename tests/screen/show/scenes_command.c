/* The command line and its candidates. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "command-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = ":se<Tab><Tab>"},
    {.name = "command-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = ":set<Space>col<Tab>"},
};
const struct scene_table scenes_command = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
