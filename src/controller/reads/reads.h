/* reads: what is asked of the database to be shown. At most one request of a kind is under way; a request
 * that could not be asked is asked when the link is back. */
#ifndef CALLBOARD_CONTROLLER_READS_H
#define CALLBOARD_CONTROLLER_READS_H

#include "controller/state/state.h"

uint64_t reads_ticket(struct state *state); /* the next one */

/* Asks for the weeks shown where they are not known, else for their neighbours, so that a flip to them needs
 * no round trip. Asks for everything (EFFECT_OPEN) where there is no roster yet. */
void reads_weeks(struct state *state, struct effects *effects);
/* The same after something changed: what is known stays drawn until the answer replaces it. */
void reads_reload(struct state *state, struct effects *effects);
/* The same with nothing kept but what is on the screen, the roster and all that is told beside the weeks included; what
 * is on its way is asked for once more. Without a link what is known stays, all of it. */
void reads_anew(struct state *state, struct effects *effects);
void reads_roster(struct state *state, struct effects *effects);

/* What the open card, form or conflict panel still lacks. */
void reads_details(struct state *state, struct effects *effects);
/* What the finder asks for, unless it is known or on its way. */
void reads_find(struct state *state, struct effects *effects);
/* Nobody waits for `*ticket`'s answer any more. */
void reads_cancel(struct effects *effects, uint64_t *ticket);

/* The answer to a question for the weeks shown is there. True: something changed meanwhile, and they are asked once more. */
bool reads_ended(struct state *state);
/* Gives up what is under way for weeks of bookings. */
void reads_give_up(struct state *state, struct effects *effects);
void reads_card_anew(struct state *state); /* with the next reads_details() */
/* True: there is no answer, and the message line says why, unless the link's own state tells. */
bool reads_failed(struct state *state, const struct answer *answer);

#endif
