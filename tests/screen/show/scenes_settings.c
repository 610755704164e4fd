/* The settings of the tenant. */
#include "screen/show/story.h"

static void edit_settings(struct board *board)
{
    become(board, MEMBER_ADMIN);
    press(board, "gs8j<Enter>");
}

static const struct scene scenes[] = {
    {.name = "settings-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "gs"},
    {.name = "settings-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gs"},
    {.name = "settings-form-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = edit_settings},
    {.name = "settings-form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = edit_settings},
    {.name = "settings-form-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .then = edit_settings},
};
const struct scene_table scenes_settings = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
