/* The rows of the parents: a mode falls back to its parent for actions that it has no handler of. */
#include "controller/parents.h"

#include "controller/board/views.h"
#include "controller/board/walk.h"
#include "controller/modes/modes.h"

/* clang-format off */
const struct mode_row parent_root = {
    .on = {[ACTION_REDRAW] = view_redraw},
};

const struct mode_row parent_panel = {
    .on = {[ACTION_HELP] = help_open},
};

const struct mode_row parent_view = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_VIEW_NEXT] = views_turn,
        [ACTION_VIEW_PREV] = views_turn,
        [ACTION_VIEW_BOARD] = views_open,
        [ACTION_VIEW_AVAILABILITY] = views_open,
        [ACTION_VIEW_FINDER] = views_open,
        [ACTION_VIEW_BOOKINGS] = views_open,
        [ACTION_VIEW_PROJECTS] = views_open,
        [ACTION_VIEW_ARTISTS] = views_open,
        [ACTION_VIEW_TIME_OFF] = views_open,
        [ACTION_VIEW_MEMBERS] = views_open,
        [ACTION_VIEW_LOG] = views_open,
        [ACTION_VIEW_SETTINGS] = views_open,
        [ACTION_VIEW_HOLIDAYS] = views_open,
        [ACTION_UNDO_LIST] = views_open,
        [ACTION_FIND] = finder_open,
        [ACTION_COMMAND] = command_open,
        [ACTION_RELOAD] = view_reload,
        [ACTION_MESSAGES] = messages_open,
        [ACTION_LEAVE] = view_leave,
        [ACTION_SUSPEND] = view_suspend,
    },
};

const struct mode_row parent_grid = {
    .parent = PARENT_VIEW,
    .on = {
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
        [ACTION_SEARCH] = search_open,
        [ACTION_SEARCH_NEXT] = search_next,
        [ACTION_SEARCH_PREV] = search_next,
        [ACTION_FILTER] = filter_open,
        [ACTION_WAITING] = waiting_open,
        [ACTION_ADD] = board_add,
        [ACTION_UNDO] = view_undo,
        [ACTION_REDO] = view_redo,
    },
};
