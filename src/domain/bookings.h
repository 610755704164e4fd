/* bookings: the bookings and the time off of the weeks that are loaded. The board is drawn from them.
 *
 * Weeks are loaded whole. Loading a week again replaces all that was known of it: a booking that the new answer does
 * not have is gone from here too. Memory stays bounded, because weeks far from the one on the screen are dropped. */
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

/* Somebody with a second option behind this pencil asks its owner to confirm or release it until an instant. */
struct challenge {
    struct id pencil, option; /* bookings */
    struct id by;             /* the challenger's user id */
    instant until;
    bool reminded; /* nobody answered in time, and this tenant only reminds */
};

struct bookings; /* opaque */

struct bookings *bookings_new(void);
void bookings_free(struct bookings **all);
void bookings_clear(struct bookings *all); /* forgets everything, before another book is shown */

/* How many rows writes have returned so far. Whoever asks the database for weeks keeps this number for
 * bookings_replace(). */
uint64_t bookings_writes(const struct bookings *all);
/* Takes in the database's answer to "what overlaps [from, to)"; these instants are the bounds of the whole weeks
 * [first, end), both Mondays. `asked_at` is what bookings_writes() was at the time of asking: rows that a write has
 * returned since then may be newer than the answer and stay. Takes over the elements of both arrays (and their
 * strings), not the arrays. */
void bookings_replace(struct bookings *all, day first, day end, instant from, instant to, uint64_t asked_at,
                      struct booking *list, size_t count, struct time_off *off, size_t off_count);
bool bookings_covers(const struct bookings *all, day first, day end); /* whole weeks, Mondays */
void bookings_forget_but(struct bookings *all, day first, day end);   /* keeps the weeks in [first, end) */
/* Something has changed in the database: all weeks stay, but none counts as fresh until it is loaded again. */
void bookings_expire(struct bookings *all);
bool bookings_are_fresh(const struct bookings *all, day first, day end); /* whole weeks, Mondays */

/* Takes in one row that a write returned: inserts it, replaces it, or takes it out if it is cancelled. Copies. */
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

/* Sets all open challenges of the tenant, whatever week they are in. Copies. */
void bookings_set_challenges(struct bookings *all, const struct challenge *list, size_t count);
/* The challenge of a pencil, and the first challenge that a second option has made. NULL: none. */
const struct challenge *bookings_challenge(const struct bookings *all, struct id pencil);
const struct challenge *bookings_challenge_with(const struct bookings *all, struct id option);
/* The time of a challenge is over, and the database has not told yet how it ended. */
bool bookings_challenge_due(const struct bookings *all, instant now);

/* The first instant after `after` at which a loaded hold lapses or the time of a challenge is over; INT64_MAX: none. */
instant bookings_next_end(const struct bookings *all, instant after);
/* Such an instant has come: this counts as a change, although every row is as before. */
void bookings_touch(struct bookings *all);

/* Grows by one with every change, so that whoever caches can tell cheaply whether anything has changed. */
unsigned bookings_revision(const struct bookings *all);

/* `booking` is a second option, and lies behind `other`, of the same artist: a booking that blocks some of its time, or
 * an option that has stood in the queue for longer. */
bool bookings_is_before(const struct booking *other, const struct booking *booking, instant now);
/* The booking's place in the queue: 1 if it blocks; for a second option 1 + the earlier live claims that overlap it. */
int bookings_rank(const struct bookings *all, const struct booking *booking, instant now);

#endif
