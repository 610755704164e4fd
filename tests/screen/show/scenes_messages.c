/* The messages that were shown. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "messages", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gm"},
};
const struct scene_table scenes_messages = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
