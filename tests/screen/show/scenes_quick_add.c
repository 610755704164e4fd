/* The line that books, and a booking that no answer has come for yet. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "quick-add-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-18"},
    {.name = "quick-add-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>18-9"},
    {.name = "quick-add-example", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "a"},
    {.name = "quick-add-understood",
     .rows = 24,
     .columns = 80,
     CHIDI_TUE,
     .keys = "aComp<Space>@SUN<Space>>ben<Space>tue,thu<Space>9<Space>to<Space>12<Space>hold<Space>;<Space>call"},
    {.name = "quick-add-doubt",
     .rows = 24,
     .columns = 80,
     CHIDI_TUE,
     .keys = "aGrade<Space>tue-thu<Space>firm<Enter>"},
    {.name = "quick-add-projects", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aGrade<Space>@<Tab>"},
    {.name = "pending", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-18<Enter>"},
};
const struct scene_table scenes_quick_add = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
