/* news: what others do to bookings while the user looks. The board marks it for a moment, and a message tells it if
 * it concerns the booking that the user is busy with.
 *
 * The database is asked after each notification; behind a pool, where none arrives, once a second. Each answer
 * carries the horizon at which the next question begins, so that no late commit is lost. A change that comes twice is
 * known by its number. */
#ifndef CALLBOARD_LIVE_NEWS_H
#define CALLBOARD_LIVE_NEWS_H

#include "controller/state/state.h"

/* Runs after every event: forgets marks whose moment is over, and asks if it is time to. While the past is shown it
 * does not ask. */
void news_attend(struct state *state, struct effects *effects);
void news_take(struct state *state, struct effects *effects, struct event *event);
/* Forgets all marks, because another book or instant is shown. */
void news_forget(struct state *state);
/* From now on the marks are the differences in `answer`, until news_forget(). A booking that was added stood nowhere
 * before. */
void news_mark_differences(struct state *state, const struct answer *answer);
/* Remembers an act of this board: what comes of it is no news. */
void news_own_act(struct state *state, struct id act);
/* When news_attend() next has something to do; INT64_MAX: never by itself. */
instant news_wake(const struct state *state);

/* The mark on a booking; NULL: none. */
const struct news_mark *news_of(const struct state *state, struct id booking);

void news_clear(struct news_state *live);

#endif
