/* clear: frees what the parts of the state own and leaves them zeroed. */
#ifndef CALLBOARD_STATE_CLEAR_H
#define CALLBOARD_STATE_CLEAR_H

#include "controller/state/state.h"

void clear_bookings(struct booking **list, size_t *count);
void clear_form(struct form *form);
void clear_origin(struct origin *origin);
void clear_pending(struct pending *pending);
void clear_conflict(struct conflict *conflict);
void clear_card(struct card *card);
void clear_candidates(struct candidates *candidates);
void clear_prompt(struct prompt *prompt);
void clear_filtering(struct state *state); /* filter, search, and the lines typed before */
void clear_carried(struct state *state);
void clear_of_book(
    struct state *state); /* what acts hold of the book that is left: the clip's kind, where undo goes on */
void clear_modes(struct state *state); /* everything that belongs to a mode */

#endif
