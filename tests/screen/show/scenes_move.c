/* A booking in the hand. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "moving", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "mlj>"},
    {.name = "moving-over", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "mh", .then = wait_until_quarter_past_nine},
    {.name = "split", .rows = 24, .columns = 80, .artist = STUDIO_ADA, .mday = 25, .keys = "S"},
    {.name = "split-middle", .rows = 24, .columns = 80, .artist = STUDIO_INES, .mday = 25, .keys = "vlS"},
};
const struct scene_table scenes_move = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
