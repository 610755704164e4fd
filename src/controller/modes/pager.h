/* pager: what help, messages and card share: the user only reads them. They scroll as far as the last page; only the
 * view knows how far that is, and tells after drawing. */
#ifndef CALLBOARD_MODES_PAGER_H
#define CALLBOARD_MODES_PAGER_H

#include "controller/state/turn.h"

/* Runs when a pager is entered: begins at the top. How far it scrolls is known once it has been drawn. */
void pager_begin(struct state *state, struct effects *effects);
/* The text has become longer; the pager stays where it is. */
void pager_grows(struct state *state);
/* The panel_rows of a panel that takes all rows there are. */
int pager_all_rows(const struct state *state);

#endif
