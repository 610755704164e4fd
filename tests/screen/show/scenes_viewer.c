/* The board of a member who may only look. */
#include "screen/show/story.h"

static void be_viewer(struct board *board)
{
    become(board, MEMBER_VIEWER);
}

static void try_to_book(struct board *board)
{
    be_viewer(board);
    press(board, "a");
}

static void begin_a_status(struct board *board)
{
    be_viewer(board);
    press(board, "s");
}

static void ask_for_help(struct board *board)
{
    be_viewer(board);
    press(board, "?/copy<Enter>");
}

static const struct scene scenes[] = {
    {.name = "viewer-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = be_viewer},
    {.name = "viewer-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = be_viewer},
    {.name = "viewer-books", .rows = 24, .columns = 80, CHIDI_TUE, .then = try_to_book},
    {.name = "viewer-status", .rows = 24, .columns = 80, CHIDI_TUE, .then = begin_a_status},
    {.name = "viewer-help", .rows = 24, .columns = 80, CHIDI_TUE, .then = ask_for_help},
};
const struct scene_table scenes_viewer = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
