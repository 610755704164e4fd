/* Ranges and marks, and what is done to all in them at once. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "range-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "v2j2l"},
    {.name = "range-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "v2j2l"},
    {.name = "range-add", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "v2j2laRig"},
    {.name = "marked", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<Space>jl<Space>"},
    {.name = "range-moving", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "0v2j$mlj"},
    {.name = "bulk-conflict-120x40", .rows = 40, .columns = 120, CHIDI_TUE,
     .keys = "v3jaRig<Space>fix<Space>9-18<Enter>", .then = refuse_two},
    {.name = "bulk-conflict-80x24", .rows = 24, .columns = 80, CHIDI_TUE,
     .keys = "v3jaRig<Space>fix<Space>9-18<Enter>", .then = refuse_two},
    {.name = "bulk-sure", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gg0vG$xr"},
};
const struct scene_table scenes_bulk = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
