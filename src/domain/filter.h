/* filter: which rows of the board are shown, in one line as a producer writes it.
 *
 *   skill:comp  dept:fx  free:tue  free:tue-thu  rate<600     about the artist
 *   project:SUN (or @SUN)  status:hold  mine                  about the artist's bookings in the days shown
 *   decide:fri                                                pencils to be decided by then (status:heavy: heavy ones)
 *   rig  "night shoot"                                        the artist's name, or a booking's title or
 * project =name                                                     the filter saved under this name
 *
 * All of them must be met; "-" before one turns it about; "," between values means any of them
 * (skill:comp,roto). Double quotes protect blanks and signs. Words are compared without regard to case or
 * accents; skills, departments and status words may be shortened to their beginning.
 *
 * An artist is shown who meets what is said about artists and has one booking that meets all that is said
 * about bookings; "-status:hold" shows those who have no hold at all. */
#ifndef CALLBOARD_DOMAIN_FILTER_H
#define CALLBOARD_DOMAIN_FILTER_H

#include "domain/bookings.h"
#include "domain/roster.h"

struct filter_saved {
    char *name, *expression; /* owned by whoever made the list */
};

struct filter_context {
    const struct roster *roster; /* NULL: only the grammar is looked at */
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

/* What the rows are judged by: the bookings that touch [start, end). */
struct filter_view {
    const struct roster *roster;
    const struct bookings *bookings;
    instant start, end, now;
};

bool filter_shows(const struct filter *filter, const struct filter_view *view, const struct artist *artist);
/* Something is said about bookings: those of a row that do not meet it stand aside. */
bool filter_picks_bookings(const struct filter *filter);
bool filter_picks(const struct filter *filter, const struct roster *roster, const struct booking *booking);

/* The words that may begin a term, for completion: "skill:", "mine" ...; NULL behind the last. */
extern const char *const filter_words[];

#endif
