/* A booking that repeats. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "repeat-line", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "@often<Enter>"},
    {.name = "repeat-preview", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "@daily<Space>4<Enter>", .then = refuse_two},
};
const struct scene_table scenes_repeat = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
