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
    {.name = "quick-add-long",
     .rows = 24,
     .columns = 80,
     CHIDI_TUE,
     .keys = "aThe<Space>long<Space>walk<Space>home<Space>over<Space>the<Space>harbour<Space>wall<Space>@SUN<Space>>"
             "ben<Space>tue-thu<Space>9-17<Space>heavy<Space>by<Space>wed<Space>;<Space>wait<Space>for<Space>the"
             "<Space>grade<Space>of<Space>the<Space>second<Space>reel"},
    {.name = "quick-add-60x16",
     .rows = 16,
     .columns = 60,
     CHIDI_TUE,
     .keys = "aNight<Space>shoot<Space>@SUN<Space>>ben<Space>tue-thu<Space>9-22<Space>heavy<Space>by<Space>wed"},
    {.name = "quick-add-40x10",
     .rows = 10,
     .columns = 40,
     CHIDI_TUE,
     .keys = "aNight<Space>shoot<Space>@SUN<Space>>ben<Space>tue-thu<Space>9-22<Space>hold"},
    {.name = "quick-add-taken",
     .rows = 24,
     .columns = 80,
     CHIDI_TUE,
     .keys = "aRig<Space>fix<Space>@SUN<Space>tue-sun<Space>7-22<Space>pencil<Space>by<Space>wed"},
    {.name = "quick-add-doubt",
     .rows = 24,
     .columns = 80,
     CHIDI_TUE,
     .keys = "aGrade<Space>tue-thu<Space>firm<Enter>"},
    {.name = "quick-add-projects", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aGrade<Space>@<Tab>"},
    {.name = "pending", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-18<Enter>"},
};
const struct scene_table scenes_quick_add = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
