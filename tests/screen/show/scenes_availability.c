/* The availability sheet: who is free on which day. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "availability-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "gt", .then = load_weeks},
    {.name = "availability-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F3>", .then = load_weeks},
    {.name = "availability-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "gt", .then = load_weeks},
    {.name = "availability-loading", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gt"},
    {.name = "availability-one-week", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gtz1zgzglj"},
    {.name = "availability-twelve-weeks", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "gt12zw", .then = load_weeks},
    {.name = "availability-range", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gtz1vljl", .then = load_weeks},
    {.name = "availability-book", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gt<Enter>Rig", .then = load_weeks},
};
const struct scene_table scenes_availability = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
