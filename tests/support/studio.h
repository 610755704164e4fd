/* studio: Northlight Studios in week 2026-W48, the studio of the design's screens: four departments, sixteen
 * artists, their bookings and time off. For tests that need a whole board without a database. It knows the
 * domain only; studio_answers.h tells of it as a database would, drive.h puts a board before it.
 *
 * Ids are made of a letter and a number, so that a failing test can be read: artist 3 is Chidi Eze, project 2
 * is HAR, booking 6 is his pencil of Tuesday. */
#ifndef CALLBOARD_TESTS_SUPPORT_STUDIO_H
#define CALLBOARD_TESTS_SUPPORT_STUDIO_H

#include "domain/bookings.h"
#include "domain/roster.h"

enum {
    STUDIO_ADA = 1, /* artists, in board order */
    STUDIO_BEN,
    STUDIO_CHIDI,
    STUDIO_DAGNY,
    STUDIO_EFUA,
    STUDIO_FARID,
    STUDIO_GRETA,
    STUDIO_HIRO,
    STUDIO_INES,
    STUDIO_JO,
    STUDIO_KWAME,
    STUDIO_LENA,
    STUDIO_MIA,
    STUDIO_NILS,
    STUDIO_OYA,
    STUDIO_PAVEL,
    STUDIO_ARTISTS = STUDIO_PAVEL,
};

struct id studio_id(char kind, unsigned number); /* kinds: a artist, b booking, p project, m member, t tenant */
struct id_source studio_ids(unsigned *counter);  /* ids of kind 'n': 1, 2, 3; the counter outlives it */

day studio_monday(void);                           /* 23 Nov 2026 */
instant studio_at(int mday, int hour, int minute); /* of November 2026, the studio's clocks (London) */
instant studio_now(void);                          /* Mon 23 Nov 2026 08:48:00, a hold of Ben's has 12 minutes left */

struct roster *studio_roster(enum member_role role); /* of the member ana */
/* Leaves the roster as EFFECT_OPEN_FIRST answers it: incomplete, with ana alone. */
void studio_leave_out_the_rest(struct roster *roster);

/* Another studio: Ada alone, who works like that in London; no limits, no projects, no members. */
struct roster *studio_of_one(const char *pattern);

/* A booking as it stands, by its number; the caller clears it. */
struct booking studio_booking(unsigned number);

/* What overlaps [from, to); the caller frees the list and what is in it. */
struct booking *studio_bookings(instant from, instant to, size_t *count);
struct time_off *studio_time_off(instant from, instant to, size_t *count);
/* Loads the weeks [first, end), given as Mondays. */
void studio_load(struct bookings *all, day first, day end);

#endif
