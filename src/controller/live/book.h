/* book: which book the board shows: the live one, the live one as it was at a moment, or a what-if board. Bookings of one
 * are never drawn, changed or compared with those of another: ids are the same, versions and times are not. */
#ifndef CALLBOARD_LIVE_BOOK_H
#define CALLBOARD_LIVE_BOOK_H

#include "controller/state/state.h"

/* Before another book is shown, forgets all that is of the one shown now: what is loaded and on its way, marks, the
 * clipboard, differences, where undo stands, and what is begun on one of its bookings. The filter, the weeks, the cursor's
 * place and the views' lists stay. Only without pending writes on their way. The caller asks for the other book. */
void book_close(struct state *state, struct effects *effects);

#endif
