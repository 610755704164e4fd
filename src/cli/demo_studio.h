/* demo_studio: a believable studio, invented the same way each time for the same day. */
#ifndef CALLBOARD_CLI_DEMO_STUDIO_H
#define CALLBOARD_CLI_DEMO_STUDIO_H

#include "cli/demo_cast.h"
#include "domain/booking.h"
#include "domain/schedule.h"

struct demo_random { /* SplitMix64 */
    uint64_t state;
};
struct id demo_id(void *random); /* an id_source's `next` */

struct demo_artist {
    struct id id;
    char *name, *email, *phone; /* owned; email and phone may be NULL */
    const struct demo_department *department;
    const char *skills[SKILLS];
    size_t skill_count;
    int rate; /* whole units an hour */
    struct schedule schedule;
};

struct demo_off {
    struct id id;
    size_t artist;
    day first, last; /* included */
    const char *reason;
};

struct demo_booking {
    struct id id;
    size_t artist;
    int project;
    char *title; /* owned */
    instant start, end;
    enum booking_status status;
    bool second;
    enum cancel_reason ended; /* REASON_NONE: it stands */
};

struct demo_studio {
    struct id projects[DEMO_PROJECTS];
    struct demo_artist *artists;
    struct demo_off *off;
    struct demo_booking *bookings; /* no two that block overlap */
    size_t artist_count, off_count, booking_count;
    size_t artist_capacity, off_capacity, booking_capacity;
    struct demo_random random;
};

struct demo_wish { /* nothing that changes within a day */
    const struct zone *zone;
    day today;
    int artists, weeks;
};

void demo_studio_make(const struct demo_wish *wish, struct demo_studio *out);
void demo_studio_clear(struct demo_studio *studio);

#endif
