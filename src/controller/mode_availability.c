/* Availability: artists x weeks, the hours that are still free. Walking is the board's; Enter books. */
#include "controller/modes.h"
#include "controller/views.h"
#include "controller/walk.h"

static void back(struct turn *turn)
{
    view_show(turn->state, turn->effects, MODE_BOARD);
}

const struct mode_row mode_availability = {
    .act =
        {
            VIEW_ACTS,
            PROMPT_ACTS,
            [ACTION_LEFT] = walk_cells,
            [ACTION_RIGHT] = walk_cells,
            [ACTION_DOWN] = walk_artists,
            [ACTION_UP] = walk_artists,
            [ACTION_FIRST_DAY] = walk_row_ends,
            [ACTION_LAST_DAY] = walk_row_ends,
            [ACTION_TOP] = walk_column_ends,
            [ACTION_BOTTOM] = walk_column_ends,
            [ACTION_PAGE_DOWN] = walk_pages,
            [ACTION_PAGE_UP] = walk_pages,
            [ACTION_HALF_DOWN] = walk_pages,
            [ACTION_HALF_UP] = walk_pages,
            [ACTION_WEEK_NEXT] = walk_weeks,
            [ACTION_WEEK_PREV] = walk_weeks,
            [ACTION_TODAY] = walk_today,
            [ACTION_GOTO] = goto_open,
            [ACTION_ZOOM_1] = walk_zoom,
            [ACTION_ZOOM_2] = walk_zoom,
            [ACTION_ZOOM_4] = walk_zoom,
            [ACTION_ZOOM_8] = walk_zoom,
            [ACTION_WEEKS] = walk_zoom_to,
            [ACTION_GROUP] = walk_group,
            [ACTION_RELOAD] = board_reload,
            [ACTION_ADD] = board_add,
            [ACTION_OPEN] = board_add,
            [ACTION_UNDO] = board_undo,
            [ACTION_REDO] = board_redo,
            [ACTION_HELP] = help_open,
            [ACTION_MESSAGES] = messages_open,
            [ACTION_BACK] = back,
            [ACTION_QUIT] = back,
            [ACTION_LEAVE] = board_leave,
            [ACTION_SUSPEND] = board_suspend,
        },
};
