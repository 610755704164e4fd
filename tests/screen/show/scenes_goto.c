/* The line that asks for a day to go to. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "goto", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gd31<Space>feb<Enter>"},
};
const struct scene_table scenes_goto = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
