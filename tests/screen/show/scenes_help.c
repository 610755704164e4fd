/* The help of the keys: its pages and its search. */
#include "screen/show/story.h"

static const struct scene scenes[] = {
    {.name = "help-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "?"},
    {.name = "help-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "?"},
    {.name = "help-80x24-end", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "?G"},
    {.name = "help-80x24-back", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "?Gk"},
    {.name = "help-search-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "?/week"},
    {.name = "help-form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "e<F1>"},
    {.name = "help-list-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F5>?"},
    {.name = "help-availability-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gt?", .then = load_weeks},
    {.name = "help-card-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<Enter>?"},
    {.name = "help-finder-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "f?"},
    {.name = "help-signs-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "?/pencil<Enter>G"},
    {.name = "help-synonym-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "?/delete<Enter>"},
    {.name = "help-search-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "?/week<Enter>"},
};
const struct scene_table scenes_help = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
