/* The form of a booking. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "e<Tab>"},
    {.name = "form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "e"},
};
const struct scene_table scenes_form = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
