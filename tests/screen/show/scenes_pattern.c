/* The grid of an artist's working pattern. */
#include "screen/show/story.h"

/* The grid of Chidi's pattern, the field Tab by Tab. */
static void open_pattern(struct board *board)
{
    become(board, MEMBER_ADMIN);
    press(board, "jje<Tab><Tab><Tab><Tab><Tab><Tab>^U");
    press(board, "mon-thu<Space>08:45-12:00<Space>13:00-18:00<Enter>");
}

static void select_pattern(struct board *board)
{
    open_pattern(board);
    press(board, "4lvjj3l");
}

static void open_no_pattern(struct board *board)
{
    open_pattern(board);
    press(board, "-");
}

static const struct scene scenes[] = {
    {.name = "pattern-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F6>", .then = open_pattern},
    {.name = "pattern-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>", .then = open_pattern},
    {.name = "pattern-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "<F6>", .then = open_pattern},
    {.name = "pattern-range-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F6>", .then = select_pattern},
    {.name = "pattern-none", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F6>", .then = open_no_pattern},
};
const struct scene_table scenes_pattern = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
