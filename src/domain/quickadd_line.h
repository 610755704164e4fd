/* quickadd_line: takes a quick-add line apart into its words; quickadd.h has the grammar. For quickadd.c only. */
#ifndef CALLBOARD_DOMAIN_QUICKADD_LINE_H
#define CALLBOARD_DOMAIN_QUICKADD_LINE_H

#include <stddef.h>

#include "domain/quickadd.h"

struct quickadd_word {
    char *text; /* owned */
    bool quoted;
};

enum quickadd_time { TIME_WORKING, TIME_AM, TIME_PM, TIME_HOURS, TIME_CLOCK };

struct quickadd_line {
    struct quickadd_word *words; /* owned; those of the title, once all others are taken off */
    size_t count, capacity;
    char *notes, *project; /* owned; NULL: none. The project is without its "@" */
    bool second_project;   /* a further one was named */
    bool has_days, has_status;
    day first, last; /* has_days */
    enum quickadd_time time;
    int from, to;                /* TIME_HOURS; of TIME_CLOCK only from */
    int days_long, minutes_long; /* the duration, in one or the other; 0: none */
    enum booking_status status;  /* has_status */
    bool second_option;
    bool heavy;
    char *decide; /* what stood behind "by"; owned; NULL: nothing */
};

void quickadd_line_read(const char *text, const struct quickadd_context *context, struct quickadd_line *out);
void quickadd_line_clear(struct quickadd_line *line);
char *quickadd_line_title(const struct quickadd_line *line); /* the caller frees */

#endif
