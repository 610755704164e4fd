/* bookings: the part of the book that is loaded, and time off: what the board is drawn from.
 *
 * Weeks are loaded whole. A week that is loaded again replaces what was known of it: a booking that
 * is no longer in the answer is gone from here too. Memory stays bounded: weeks far from the one on
 * the screen are dropped. */
#ifndef CALLBOARD_DOMAIN_BOOKINGS_H
#define CALLBOARD_DOMAIN_BOOKINGS_H

#include <stddef.h>

#include "domain/booking.h"

struct time_off {
    struct id id;
    struct id artist;
    instant start, end;
    char *reason; /* owned */
};

/* A pencil that is to be confirmed or released because somebody waits behind it. */
struct challenge {
    struct id pencil, option; /* bookings */
    struct id by;             /* the challenger's user id */
    instant until;
    bool reminded; /* its time was over without an answer, and the tenant only reminds */
};

struct bookings; /* opaque */

struct bookings *bookings_new(void);
void bookings_free(struct bookings **all);
void bookings_clear(struct bookings *all); /* forgets everything: another book is shown */

/* How many rows writes have returned so far. Whoever asks for weeks keeps it for bookings_replace. */
uint64_t bookings_writes(const struct bookings *all);
/* The answer to "what overlaps [from, to)", where both are the bounds of whole weeks given as Mondays
 * [first, end). `asked_at` is what bookings_writes() was when it was asked for: only a row that a write has returned
 * since then may be newer than the answer. Takes over the two arrays' elements (their strings included), not the
 * arrays. */
void bookings_replace(struct bookings *all, day first, day end, instant from, instant to, uint64_t asked_at,
                      struct booking *list, size_t count, struct time_off *off, size_t off_count);
bool bookings_covers(const struct bookings *all, day first, day end); /* whole weeks, Mondays */
void bookings_forget_but(struct bookings *all, day first, day end);   /* keeps the weeks in [first, end) */
/* Something has changed: what is loaded stays as it is known, but is fresh no more until it is loaded again. */
void bookings_expire(struct bookings *all);
bool bookings_are_fresh(const struct bookings *all, day first, day end); /* whole weeks, Mondays */

/* One row that a write returned: inserted, replaced, or taken out (cancelled). Copies. */
void bookings_put(struct bookings *all, const struct booking *booking);
void bookings_remove(struct bookings *all, struct id id);
const struct booking *bookings_find(const struct bookings *all, struct id id);

/* The artist's bookings by start, then id. The slice is valid until the next change. */
struct booking_slice {
    const struct booking *const *list;
    size_t count;
};
struct booking_slice bookings_of(const struct bookings *all, struct id artist);
struct time_off_slice {
    const struct time_off *const *list;
    size_t count;
};
struct time_off_slice bookings_time_off(const struct bookings *all, struct id artist);
/* The artist's first time off that overlaps [start, end); NULL: none. */
const struct time_off *bookings_time_off_in(const struct bookings *all, struct id artist, instant start, instant end);

/* All that are under way in the tenant, whatever week they are about. Copies. */
void bookings_set_challenges(struct bookings *all, const struct challenge *list, size_t count);
/* What a pencil is challenged by; of a second option the first that it makes. NULL: none. */
const struct challenge *bookings_challenge(const struct bookings *all, struct id pencil);
const struct challenge *bookings_challenge_with(const struct bookings *all, struct id option);
/* The time of one is over, and it is not known yet what came of it. */
bool bookings_challenge_due(const struct bookings *all, instant now);

/* The first instant after `after` at which a hold lapses or the time of a challenge is over; INT64_MAX: none. Looks at
 * all that is loaded. */
instant bookings_next_end(const struct bookings *all, instant after);
/* Such an instant has come: a change, though no row is another. */
void bookings_touch(struct bookings *all);

/* Grows by one with every change: a cheap "has anything changed" for those who cache. */
unsigned bookings_revision(const struct bookings *all);

/* 1 for what blocks; for a second option 1 + the earlier live claims that overlap it. */
int bookings_rank(const struct bookings *all, const struct booking *booking, instant now);

#endif
