/* bare_board: a bare state whose rows are built, for tests of board and of the rooms above it. */
#ifndef CALLBOARD_TESTS_SUPPORT_BARE_BOARD_H
#define CALLBOARD_TESTS_SUPPORT_BARE_BOARD_H

#include "controller/board/cursor.h"
#include "controller/board/selection.h"
#include "support/bare.h"

/* By department, the cursor on an artist and a day of November 2026. */
static inline void board_open(struct bare *bare, int artist, int mday)
{
    bare_open(bare);
    bare->state.shown.grouping = GROUPING_DEPARTMENT;
    cursor_regrid(&bare->state);
    cursor_to(&bare->state, studio_id('a', (unsigned)artist), studio_monday() - 23 + mday);
}

static inline void board_close(struct bare *bare)
{
    selection_free(&bare->state.selection);
    bare_close(bare);
}

#endif
