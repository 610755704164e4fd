/* The day view. */
#include "screen/show/story.h"

/* A night before the day, and one after it that begins when the day window is over. */
static void work_late(struct board *board)
{
    book(board, 1, STUDIO_ADA, studio_at(23, 22, 0), studio_at(24, 6, 30));
    book(board, 2, STUDIO_BEN, studio_at(24, 21, 30), studio_at(25, 2, 0));
}

static const struct scene scenes[] = {
    {.name = "day-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "zd"},
    {.name = "day-late", .rows = 24, .columns = 120, CHIDI_TUE, .keys = "zd", .then = work_late},
    {.name = "day-early", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "zd0hhh"},
    {.name = "day-range", .rows = 24, .columns = 120, CHIDI_TUE, .keys = "zd12lvllj"},
    {.name = "day-range-add", .rows = 24, .columns = 120, CHIDI_TUE, .keys = "zd12lvllaPaint"},
    {.name = "day-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "zd"},
};
const struct scene_table scenes_day = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
