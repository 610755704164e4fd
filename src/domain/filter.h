/* filter: one line in which a producer says which rows of the board to show.
 *
 *   skill:comp  dept:fx  free:tue  free:tue-thu  rate<600     about the artist
 *   project:SUN (or @SUN)  status:hold  mine                  about the artist's bookings in the days shown
 *   decide:fri                                                pencils to decide by then (status:heavy: heavy pencils)
 *   rig  "night shoot"                                        the artist's name, or a booking's title or
 * project =name                                                     the filter saved under this name
 *
 * A row must meet all terms; "-" before a term negates it; "," between values means any of them (skill:comp,roto).
 * Double quotes protect blanks and signs. Case and accents do not matter; skills, departments and status words may be
 * shortened to their beginning.
 *
 * The filter shows an artist who meets all terms about artists and who has one booking that meets all terms about
 * bookings; "-status:hold" shows the artists who have no hold at all. */
#ifndef CALLBOARD_DOMAIN_FILTER_H
#define CALLBOARD_DOMAIN_FILTER_H

#include "domain/bookings.h"
#include "domain/roster.h"

struct filter_saved {
    char *name, *expression; /* owned by whoever made the list */
};

struct filter_context {
    const struct roster *roster; /* NULL: only the grammar is checked */
    day today, shown;            /* days are read relative to these, as in quick add */
    const struct filter_saved *saved;
    size_t saved_count;
};

struct filter_term;

struct filter {
    struct filter_term *terms; /* owned; none: everything is shown */
    size_t count, capacity;
};

/* False: *problem (if not NULL) is a sentence the caller frees, and *out is empty. */
bool filter_read(const char *text, const struct filter_context *context, struct filter *out, char **problem);
void filter_clear(struct filter *filter);

/* What filter_shows() judges rows by: the bookings that touch [start, end). */
struct filter_view {
    const struct roster *roster;
    const struct bookings *bookings;
    instant start, end, now;
};

bool filter_shows(const struct filter *filter, const struct filter_view *view, const struct artist *artist);
/* The filter has a term about bookings. A shown row then dims the bookings for which filter_picks() is false. */
bool filter_picks_bookings(const struct filter *filter);
bool filter_picks(const struct filter *filter, const struct roster *roster, const struct booking *booking);

/* The words that may begin a term, for completion: "skill:", "mine" ...; NULL behind the last. */
extern const char *const filter_words[];

#endif
