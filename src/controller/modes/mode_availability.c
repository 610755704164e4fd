/* The availability view: the hours that artists have free. The cursor moves as on the board; Enter books. */
#include "controller/board/views.h"
#include "controller/modes/modes.h"

static void back(struct turn *turn)
{
    view_show(turn->state, turn->effects, MODE_BOARD);
}

/* clang-format off */
const struct mode_row mode_availability = {
    .parent = PARENT_GRID,
    .on = {
        [ACTION_OPEN] = board_add,
        [ACTION_BACK] = back,
        [ACTION_QUIT] = back,
    },
    .counts = true,
    .guarded = true,
    .opens_to_book = true,
};
