/* parents: the rows that modes fall back to for what they do not do themselves; see enum mode_parent in turn.h. */
#ifndef CALLBOARD_CONTROLLER_PARENTS_H
#define CALLBOARD_CONTROLLER_PARENTS_H

#include "controller/state/turn.h"

extern const struct mode_row parent_root, parent_panel, parent_pager, parent_view, parent_grid;

#endif
