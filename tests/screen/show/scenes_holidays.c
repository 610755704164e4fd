/* Public holidays: their list, their form, and one on the board. */
#include "screen/show/story.h"

/* The Wednesday of the week is a holiday, and so was last New Year's Day. */
static void declare_holidays(struct board *board)
{
    static const struct {
        day day;
        const char *name;
    } days[] = {{-326, "New Year's Day"}, {2, "Founders' Day"}};
    struct holidays *holidays = &board->state->roster->tenant.holidays;

    holidays->list = mem_new(2, sizeof *holidays->list);
    for (; holidays->count < 2; holidays->count++)
        holidays->list[holidays->count] =
            (struct holiday){board->state->shown.first + days[holidays->count].day, mem_copy(days[holidays->count].name)};
    board->state->roster_revision++;
    become(board, MEMBER_ADMIN);
}

static void show_holiday(struct board *board)
{
    declare_holidays(board);
    press(board, "l");
}

static void list_holidays(struct board *board)
{
    declare_holidays(board);
    press(board, "ghj");
}

static void edit_holiday(struct board *board)
{
    list_holidays(board);
    press(board, "e");
}

static const struct scene scenes[] = {
    {.name = "holidays-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = list_holidays},
    {.name = "holidays-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = list_holidays},
    {.name = "holidays-none", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gh"},
    {.name = "holiday-form-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = edit_holiday},
    {.name = "holiday-board-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = show_holiday},
    {.name = "holiday-board-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = show_holiday},
};
const struct scene_table scenes_holidays = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
