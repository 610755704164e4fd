/* news: what others do to bookings while one looks: where it shows on the board for a moment, and a word where it
 * concerns what one is at.
 *
 * Changes are asked for after each notification and, where none can be listened to (behind a pool), once a second.
 * Each answer carries the horizon that the next question begins at, so that no late commit is lost; what comes twice
 * is known by its number. */
#ifndef CALLBOARD_LIVE_NEWS_H
#define CALLBOARD_LIVE_NEWS_H

#include "controller/state/state.h"

/* After every event: forgets marks whose moment is over, and asks if it is time to; not while the past is shown. */
void news_attend(struct state *state, struct effects *effects);
void news_take(struct state *state, struct effects *effects, struct event *event);
/* Forgets all marks: another moment is shown. */
void news_forget(struct state *state);
/* The marks are these from now on, instead of those of a moment, until news_forget(). An added booking was nowhere. */
void news_mark_differences(struct state *state, const struct answer *answer);
/* An act of this board: what comes of it is no news. */
void news_own_act(struct state *state, struct id act);
/* When something of this has to be done; INT64_MAX: nothing has. */
instant news_wake(const struct state *state);

/* The mark on a booking; NULL: none. */
const struct news_mark *news_of(const struct state *state, struct id booking);

void news_clear(struct news_state *live);

#endif
