/* The form of a booking. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "e<Tab>"},
    {.name = "form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "e"},
    {.name = "form-taken-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "e<Tab><Tab><Tab><Tab>^Uthu"},
    {.name = "form-taken-80x24",
     .rows = 24,
     .columns = 80,
     CHIDI_TUE,
     .keys = "e<Tab><Tab><Tab><Tab>^U26<Space>nov"},
    {.name = "form-clashes-80x24",
     .rows = 24,
     .columns = 80,
     CHIDI_TUE,
     .keys = "e<Tab><Tab>^Uefua<Tab>^U23<Space>nov<Space>9:00<Tab>^U29<Space>nov<Space>22:00"},
    {.name = "form-over-80x24", .rows = 24, .columns = 80, .artist = STUDIO_DAGNY, .mday = 23, .keys = "eRig", .then = wait_until_quarter_past_nine},
};
const struct scene_table scenes_form = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
