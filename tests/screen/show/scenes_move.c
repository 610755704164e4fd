/* A booking in the hand. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "moving", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "mlj>"},
};
const struct scene_table scenes_move = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
