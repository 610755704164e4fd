/* The availability view: the hours that artists have free. The cursor moves as on the board; Enter books what is
 * selected. */
#include "controller/board/selection.h"
#include "controller/board/views.h"
#include "controller/modes/modes.h"

/* Bookings are not shown here, so it is always the artist. */
static void mark(struct turn *turn)
{
    const struct artist *artist = state_cursor_artist(turn->state);
    if (artist != NULL)
        selection_mark_artist(turn->state, artist->id);
}

static void back(struct turn *turn)
{
    if (turn->state->selection.ranging)
        selection_end_range(turn->state);
    else
        view_show(turn->state, turn->effects, MODE_BOARD);
}

static void quit(struct turn *turn)
{
    view_show(turn->state, turn->effects, MODE_BOARD);
}

/* clang-format off */
const struct mode_row mode_availability = {
    .parent = PARENT_GRID,
    .on = {
        [ACTION_OPEN] = board_add,
        [ACTION_SELECT] = selection_range,
        [ACTION_SELECT_ROWS] = selection_rows,
        [ACTION_MARK] = mark,
        [ACTION_MARKS_CLEAR] = selection_clear,
        [ACTION_BACK] = back,
        [ACTION_QUIT] = quit,
    },
    .counts = true,
    .guarded = true,
    .opens_to_book = true,
};
