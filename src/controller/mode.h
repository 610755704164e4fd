/* mode: the row of each mode. One file a mode, each ending in its one row; adding a mode is that file, its place in
 * `enum mode`, and one line in registers.c. */
#ifndef CALLBOARD_CONTROLLER_MODE_H
#define CALLBOARD_CONTROLLER_MODE_H

#include "controller/turn.h"

extern const struct mode_row mode_board, mode_quick_add, mode_form, mode_move, mode_conflict, mode_bulk,
    mode_repeat, mode_stale, mode_goto, mode_card, mode_versions, mode_help, mode_messages, mode_availability, mode_search,
    mode_filter, mode_command, mode_help_search, mode_waiting, mode_finder, mode_finder_form, mode_pattern,
    mode_list, mode_list_line;

/* What the modes fall back to. */
extern const struct mode_row parent_root, parent_panel, parent_pager, parent_view, parent_grid;

#endif
