/* pager: what help, messages and card have in common: text that is only read. They scroll as far as the last page,
 * wherever it was drawn. */
#ifndef CALLBOARD_MODES_PAGER_H
#define CALLBOARD_MODES_PAGER_H

#include "controller/state/turn.h"

/* What a pager does when it is entered: it begins at the top; how far it goes is known when it has been drawn. */
void pager_begin(struct state *state, struct effects *effects);
/* It stays where it is, and has become longer. */
void pager_grows(struct state *state);
/* A panel that takes all rows there are. */
int pager_all_rows(const struct state *state);

#endif
