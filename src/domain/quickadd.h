/* quickadd: reads bookings from one line, as a producer writes it.
 *
 *   title [@project] [>artist] [day|range|list] [time|duration] [each] [status] [by day [time]] [; note]
 *
 *   Sunrise comp @SUN tue-thu pencil      tomorrow 10-13 hold      24 nov am      mon +4h      Grade >ada next mon
 *
 * Only trailing words count as day, time and status, in any order, so a title may hold "Fri" or "10" in its middle; if
 * it does, `doubt` says so, because it may be a slip ("Grade tue-thu firm"). Double quotes protect words anywhere
 * ("Friday night"). A word with "@" before it is the project, one with ">" the artist, wherever they stand; names with
 * blanks are quoted behind the sign (>"Ada Lovelace"). What the line leaves out comes from the cursor: its artist, its
 * day or range, and the artist's working hours, of today what is left of them (moment.h); the status is then pencil.
 *
 *   days       tue, tuesday, tue-thu, tuesday to thursday, 24 nov, 24-26 nov, 24 nov - 2 dec, 24-26, 24/12, 2026-11-24,
 *              today, tomorrow, this fri; when.h has them all. "tue-thu" is one booking from Tuesday's start to
 *              Thursday's end.
 *              A weekday is the one in the week of the cursor's first day; where that is over, the next one from today
 *              on. A number is the next such day from that week's Monday on. 24/12 and 12/24 are Christmas Eve; 3/4 may
 *              be two days, so it is not read.
 *   weeks      next mon, next week, this week: counted from today's week, whatever the board shows; w51; all week: the
 *              cursor's. Of a week the days are booked that the artist works, from the first to the last; of one that
 *              has begun those from today on. Somebody without a pattern works from Monday to Friday.
 *   lists      mon,wed and 24,26 nov: several bookings of one act, one a day or range that is named
 *   each       several bookings as well, one on each day of the range that the artist works: tue-thu 14-18 each are
 *              three afternoons, where tue-thu 14-18 is one stretch from Tuesday 14:00 to Thursday 18:00
 *   time       10-13, 9 - 12, 9 to 12, 9:30-12, 10am-1pm, 22-6 (into the next day), 9:30 (until the working hours end);
 *              am and pm: the working hours before and after 13:00 (the middle, where 13:00 is not inside)
 *   duration   +30m, +4h, 4h: from the start; +2d, 2d, 3 days, +1w, 1w: so many days, to the end of the last one's
 *              hours. Without the "+" only in small letters, and no minutes: "Logo 3D" and "Crane 30m" are titles.
 *   status     hold, pencil, confirmed, second (2nd): a second option; heavy: a heavy pencil
 *   decision   by fri, by 24 nov 12:00: when the pencil must be decided; a day alone means the end of its hours. It
 *              counts from today, unlike the booking's days: by fri is this week's or next week's Friday
 *
 * "10-13" is a time because both can be hours; "24-26" is days because they cannot. A day or a time that there is not,
 * "31 nov" or "10:60", is a problem and no part of the title, unless it is quoted; so is one that is over. */
#ifndef CALLBOARD_DOMAIN_QUICKADD_H
#define CALLBOARD_DOMAIN_QUICKADD_H

#include "domain/booking.h"
#include "domain/roster.h"

struct quickadd_context {
    const struct roster *roster;
    const struct artist *artist; /* NULL: the line must name one */
    instant now;
    day first, last; /* the cursor's day or range, last included */
};

/* The day of context->now in the studio's zone. */
static inline day quickadd_today(const struct quickadd_context *context)
{
    return zone_local(context->roster->tenant.zone, context->now).day;
}

/* What a part of the line was read as. What no mark covers is the title. */
enum quickadd_kind {
    QUICKADD_WHEN,   /* days, times, durations, "each", "by fri" */
    QUICKADD_WHAT,   /* project and artist */
    QUICKADD_STATUS, /* "heavy" included */
    QUICKADD_NOTE,   /* from its ";" on */
    QUICKADD_DOUBT,  /* in the title, but it looks like one of the above */
};
struct quickadd_mark {
    size_t from, length; /* bytes of the line */
    enum quickadd_kind kind;
};

struct quickadd_span {
    day first, last;
    instant start, end;
};

struct quickadd {
    char *title;       /* owned */
    char *notes;       /* owned; NULL: none */
    struct id project; /* nil: none */
    struct id artist;  /* whom the line names; nil: nobody */
    day first, last;   /* of the first booking */
    instant start, end;
    struct quickadd_span *more; /* the further bookings of the line, by start; owned */
    size_t more_count;
    bool timed; /* a time or a duration in hours was written; else the working hours are meant */
    enum booking_status status;
    bool second_option;          /* "second" or "2nd"; status is then hold */
    bool heavy;                  /* with status pencil */
    instant decide_by;           /* with status pencil; INSTANT_NONE: nobody said */
    struct quickadd_mark *marks; /* by place in the line; owned */
    size_t mark_count;
    size_t offered; /* so many bookings "each" would make of this one, which takes in the nights; 0: as many as now */
    char *problem;  /* owned; NULL: the line can be booked as it is */
    char *doubt;    /* owned; NULL: none. The line can be booked, but whoever typed it should be asked once */
};

/* Always fills *out with the best reading so far, so that a view can show it while somebody types. `problem` says in
 * one sentence why the line cannot be booked yet. Reads nothing but its arguments. */
void quickadd_read(const char *line, const struct quickadd_context *context, struct quickadd *out);
void quickadd_clear(struct quickadd *reading);

/* "Tue 24 - Thu 26 Nov 09:00-18:00  ~Sunrise comp  @SUN Sunrise  pencil": says what the line was read as.
 * To fit into so many cells it cuts what the line itself shows as well: the note, then the project's name, then the
 * title, last what "each" would make of it; never when, who and how firm. The caller frees. */
char *quickadd_explain(const struct quickadd *reading, const struct quickadd_context *context, int cells);
/* A line that could be typed now and what it would mean, for whoever has not begun one:
 * "Sunrise comp @SUN tue-thu pencil  is  Tue 24 - Thu 26 Nov 09:00-18:00". No day of it is over. The caller frees. */
char *quickadd_example(const struct quickadd_context *context);

#endif
