/* studio: Northlight Studios in week 2026-W48, the studio of the design's screens: four departments, sixteen
 * artists, their bookings and time off. For tests that need a whole board without a database.
 *
 * Ids are made of a letter and a number, so that a failing test can be read: artist 3 is Chidi Eze, project 2
 * is HAR, booking 6 is his pencil of Tuesday. */
#ifndef CALLBOARD_TESTS_SUPPORT_STUDIO_H
#define CALLBOARD_TESTS_SUPPORT_STUDIO_H

#include "controller/state/state.h"
#include "controller/update.h"

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

struct id studio_id(char kind,
                    unsigned number); /* kinds: a artist, b booking, p project, m member, t tenant */
struct id_source studio_ids(unsigned *counter); /* ids of kind 'n': 1, 2, 3; the counter outlives it */

day studio_monday(void);                           /* 23 Nov 2026 */
instant studio_at(int mday, int hour, int minute); /* of November 2026, the studio's clocks (London) */
instant studio_now(void); /* Mon 23 Nov 2026 08:48:00, a hold of Ben's has 12 minutes left */

struct roster *studio_roster(enum member_role role); /* of the member ana */

/* What overlaps the weeks [first, end), as the database would answer it. */
void studio_weeks(day first, day end, struct answer *answer);
/* A booking as it stands, by its number; the caller clears it. */
struct booking studio_booking(unsigned number);

/* What somebody is told to have done to a booking of the studio, which stands where it stood. */
struct news studio_news(int64_t seq, unsigned booking, const char *act, const char *actor);

/* A state with the terminal's size, the roster and the weeks around 2026-W48 loaded, the link live, the
 * cursor on `artist` and the day of November. The keymap is borrowed. */
struct state *studio_state(const struct keymap *keymap, unsigned *counter, int rows, int columns, int artist,
                           int mday);

#endif
