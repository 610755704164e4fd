/* history_view: the columns that `history` and `show` print for people; their rows come from the query history_told. */
#ifndef CALLBOARD_CLI_HISTORY_VIEW_H
#define CALLBOARD_CLI_HISTORY_VIEW_H

#include "cli/out.h"

extern const struct out_view history_view[];

#endif
