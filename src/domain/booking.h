/* booking: one booking: an artist is on a project from an instant up to another one, under a title, with a status that
 * says how firmly. */
#ifndef CALLBOARD_DOMAIN_BOOKING_H
#define CALLBOARD_DOMAIN_BOOKING_H

#include "domain/id.h"
#include "domain/zone.h"

enum booking_status { STATUS_HOLD, STATUS_PENCIL, STATUS_CONFIRMED, STATUS_CANCELLED };

enum cancel_reason {
    REASON_NONE,
    REASON_RELEASED,
    REASON_LAPSED,
    REASON_CHALLENGED_OUT,
    REASON_KILLED,
    REASON_POSTPONED,
    REASON_MISTAKE,
};

enum { BOOKING_TITLE_MAX = 255, BOOKING_NOTES_MAX = 10000 }; /* characters, as in the schema */

struct booking {
    struct id id;
    struct id artist;
    struct id project;    /* nil: none */
    struct id created_by; /* a member's user id */
    instant start, end;
    instant lapses_at; /* a timed hold's end; INSTANT_NONE otherwise */
    instant queued_at; /* a second option's place in the queue; INSTANT_NONE otherwise */
    instant created_at, updated_at;
    instant decide_by; /* INSTANT_NONE: none given */
    enum booking_status status;
    enum cancel_reason reason; /* REASON_NONE unless cancelled */
    int version;               /* counts changes; 0: not stored yet */
    bool heavy;                /* a heavy pencil */
    uint64_t written;          /* bookings_writes() when a write returned this row; 0: it was read */
    char *title;               /* owned */
    char *notes;               /* owned; NULL: not loaded with the board (the card loads it) */
    char *drafted;             /* on a what-if board: what the draft does to it, in words; owned; NULL: nothing */
};

void booking_copy(struct booking *to, const struct booking *from); /* *to need not be initialised */
void booking_clear(struct booking *booking);                       /* frees the strings, zeroes */

/* A hold without a lapse time is a second option. */
bool booking_is_second_option(const struct booking *booking);
/* Pencil and confirmed bookings block: the constraint no_double_booking looks at them and at no others. */
bool booking_blocks(enum booking_status status);
/* The booking is neither cancelled nor a hold whose time is over. */
bool booking_is_live(const struct booking *booking, instant now);
bool booking_overlaps(const struct booking *booking, instant start, instant end);
/* Moves the booking to begin then; it keeps its clock times, so 09:00-18:00 over days stays so over a change of the
 * clocks. Only where that would leave no time at all it keeps its length. */
void booking_move(struct booking *booking, const struct zone *zone, instant start);
/* Whole minutes until the hold lapses, rounded up; 0 when over or not a timed hold. */
int booking_minutes_left(const struct booking *booking, instant now);

/* A pencil whose decision is due within a day, or overdue. */
bool booking_is_to_decide(const struct booking *booking, instant now);
/* Whole hours until the decision is due, rounded up; 0 when overdue, or where nobody gave a day. */
int booking_hours_to_decide(const struct booking *booking, instant now);

const char *status_word(enum booking_status status); /* "hold" "pencil" "confirmed" "cancelled" */
bool status_parse(const char *word, enum booking_status *out);
const char *reason_word(enum cancel_reason reason); /* "released" ...; "" for none */
bool reason_parse(const char *word, enum cancel_reason *out);

#endif
