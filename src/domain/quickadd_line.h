/* quickadd_line: takes a quick-add line apart into its words; quickadd.h has the grammar. For quickadd*.c only. */
#ifndef CALLBOARD_DOMAIN_QUICKADD_LINE_H
#define CALLBOARD_DOMAIN_QUICKADD_LINE_H

#include <stddef.h>

#include "domain/quickadd.h"
#include "domain/when.h"

enum {
    BOOKINGS_MOST = 31, /* of one line */
    DAY_WORDS = 7,      /* "24 nov 2026 - 2 dec 2026" */
};

struct quickadd_word {
    char *text;          /* owned; without quotes */
    size_t from, length; /* bytes of the line as it was typed */
    size_t number;       /* 0: the line's first */
    bool quoted;
};

enum quickadd_time { TIME_WORKING, TIME_AM, TIME_PM, TIME_HOURS, TIME_CLOCK };

struct quickadd_line {
    struct quickadd_word *words; /* owned; those of the title, once all others are taken off */
    size_t count, capacity;
    struct quickadd_mark *marks; /* owned; in no order */
    size_t mark_count, mark_capacity;
    char *notes, *project, *artist;       /* owned; NULL: none. Without their "@" and ">" */
    bool second_project, second_artist;   /* a further one was named */
    struct when_days days[BOOKINGS_MOST]; /* by their first day; none: has_days is false */
    size_t day_count;
    bool has_days, has_status;
    bool each;
    enum quickadd_time time;
    int from, to;                /* TIME_HOURS; of TIME_CLOCK only from */
    int days_long, minutes_long; /* the duration, in one or the other; 0: none */
    enum booking_status status;  /* has_status */
    bool second_option;
    bool heavy;
    char *decide;  /* what stood behind "by"; owned; NULL: nothing */
    char *problem; /* a word that was understood and cannot be meant; owned; NULL: none */
    char *doubt;   /* owned; NULL: none */
};

void quickadd_line_read(const char *text, const struct quickadd_context *context, struct quickadd_line *out);
void quickadd_line_clear(struct quickadd_line *line);
char *quickadd_line_title(const struct quickadd_line *line); /* the caller frees */

#endif
