/* parameters: what a statement is sent with, as text; NULL where SQL's NULL is meant. Nothing is copied that the effect
 * owns: it outlives them. */
#ifndef CALLBOARD_STORE_PARAMETERS_H
#define CALLBOARD_STORE_PARAMETERS_H

#include "domain/booking.h"

enum { PARAMETERS = 12 };

struct parameters {
    const char *values[PARAMETERS];
    char text[PARAMETERS][ID_TEXT]; /* where a value is not borrowed */
    int count;
    char *owned; /* freed when it was sent */
};

void parameters_text(struct parameters *to, const char *text); /* borrowed; NULL stays NULL */
void parameters_id(struct parameters *to, struct id id);       /* nil: NULL */
void parameters_number(struct parameters *to, int64_t number);
void parameters_instant(struct parameters *to, instant at); /* microseconds; INSTANT_NONE: NULL */
void parameters_bool(struct parameters *to, bool yes);
void parameters_day(struct parameters *to, day d); /* "2026-11-24" */
/* A number that may be missing: then it is `none`, and NULL is sent. */
void parameters_given(struct parameters *to, int64_t number, int64_t none);

#endif
