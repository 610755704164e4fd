/* book: the book that the board shows: the live one, the live one as it was at an instant, or a what-if board.
 * Bookings of one book are never drawn, changed or compared with those of another: their ids are the same, their
 * versions and times are not. */
#ifndef CALLBOARD_LIVE_BOOK_H
#define CALLBOARD_LIVE_BOOK_H

#include "controller/state/state.h"

/* Call it before another book is shown. It forgets all that belongs to this one: what is loaded and on its way, marks,
 * the clipboard, differences, where undo stands, and what was begun on one of its bookings. The filter, the weeks and
 * the cursor's place stay; the finder and the lists are asked anew when they are shown. No pending write may be on its
 * way. The caller asks for the other book. */
void book_close(struct state *state, struct effects *effects);

#endif
