/* reads: asks the database for what is to be shown. At most one request of a kind is under way. What could not be
 * asked is asked when the link is back. */
#ifndef CALLBOARD_CONTROLLER_READS_H
#define CALLBOARD_CONTROLLER_READS_H

#include "controller/state/state.h"

uint64_t reads_ticket(struct state *state); /* makes a new ticket */

/* Asks for the weeks shown if they are not loaded, else for the weeks on either side, so that a flip to these needs no
 * round trip. If there is no roster yet, what the first picture needs of it is asked for together with the weeks shown
 * (EFFECT_OPEN_FIRST), and the rest behind them (EFFECT_OPEN_REST). */
void reads_weeks(struct state *state, struct effects *effects);
/* The same after something has changed: the old rows stay drawn until the answer replaces them. */
void reads_reload(struct state *state, struct effects *effects);
/* Asks for everything anew: the roster, the weeks, and all that is told beside them, even what is on its way already.
 * Only what is on the screen stays until the answer comes. Without a link everything stays. */
void reads_anew(struct state *state, struct effects *effects);
void reads_roster(struct state *state, struct effects *effects);
/* True: the roster is incomplete, and the message line says so: whoever is looked for may be on the way. */
bool reads_awaits_rest(struct state *state);
/* The same after a write, even where the roster is on its way already: that answer may be older than the write. */
void reads_roster_anew(struct state *state, struct effects *effects);

/* Asks for what the open card, form or conflict panel still lacks. */
void reads_details(struct state *state, struct effects *effects);
/* Asks for the finder, unless its answer is known or on its way. */
void reads_find(struct state *state, struct effects *effects);
/* Gives up the question `*ticket`: nobody waits for its answer any more. */
void reads_cancel(struct effects *effects, uint64_t *ticket);

/* The answer to a question for the weeks shown is there. True: something changed meanwhile, and they are asked once
 * more. */
bool reads_ended(struct state *state);
/* Gives up what is under way for weeks of bookings. */
void reads_give_up(struct state *state, struct effects *effects);
/* Another book is shown: the finder and all lists are asked anew where they are shown next. */
void reads_forget_book(struct state *state, struct effects *effects);
/* What others do to the board can be asked for: it is the board as it is now, loaded, and the link is there. */
bool reads_follows(const struct state *state);
void reads_card_anew(struct state *state); /* with the next reads_details() */
/* True: there is no answer, and the message line says why, unless the link's own state tells. */
bool reads_failed(struct state *state, const struct answer *answer);

#endif
