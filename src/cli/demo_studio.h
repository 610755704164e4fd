/* demo_studio: invents a believable studio with artists, time off and bookings.
 *
 * It writes nothing: verb_demo.c sends the studio to the database. The same wish gives the same studio, to the last
 * id, so that screens and measurements can be repeated. */
#ifndef CALLBOARD_CLI_DEMO_STUDIO_H
#define CALLBOARD_CLI_DEMO_STUDIO_H

#include "cli/demo_cast.h"
#include "domain/booking.h"
#include "domain/schedule.h"

/* A SplitMix64 generator. */
struct demo_random {
    uint64_t state;
};

/* The next id; `random` is a struct demo_random. It serves as the `next` of an id_source. */
struct id demo_id(void *random);

struct demo_artist {
    struct id id;
    char *name, *email, *phone; /* owned; email and phone may be NULL */
    const struct demo_department *department;
    const char *skills[SKILLS];
    size_t skill_count;
    int rate; /* the price of an hour in whole units of the currency */
    struct schedule schedule;
};

struct demo_off {
    struct id id;
    size_t artist;   /* an index of demo_studio's artists */
    day first, last; /* both included */
    const char *reason;
};

struct demo_booking {
    struct id id;
    size_t artist; /* an index of demo_studio's artists */
    int project;   /* an index of demo_projects */
    char *title;   /* owned */
    instant start, end;
    enum booking_status status;
    bool second;              /* a second option */
    enum cancel_reason ended; /* why it is cancelled; REASON_NONE if it is not */
};

struct demo_studio {
    struct id projects[DEMO_PROJECTS];
    struct demo_artist *artists; /* owned, like off and bookings */
    struct demo_off *off;
    struct demo_booking *bookings; /* of one artist no two overlap that may not */
    size_t artist_count, off_count, booking_count;
    size_t artist_capacity, off_capacity, booking_capacity;
    struct demo_random random;
};

/* What the studio is made from. Nothing here changes within a day. */
struct demo_wish {
    const struct zone *zone;
    day today;
    int artists, weeks;
};

/* Invents the studio. The caller clears *out. */
void demo_studio_make(const struct demo_wish *wish, struct demo_studio *out);
void demo_studio_clear(struct demo_studio *studio);

#endif
