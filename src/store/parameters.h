/* parameters: collects the parameters of one statement, $1 first, as texts; NULL is SQL's NULL.
 *
 * Each function appends one parameter. Texts are borrowed, not copied: they must live until the statement is sent. At
 * most PARAMETERS can be appended. */
#ifndef CALLBOARD_STORE_PARAMETERS_H
#define CALLBOARD_STORE_PARAMETERS_H

#include "domain/booking.h"

enum { PARAMETERS = 16 };

struct parameters {
    const char *values[PARAMETERS];
    char text[PARAMETERS][ID_TEXT]; /* holds the values that are not borrowed */
    int count;
    char *owned; /* a text that request.c frees after sending, or NULL */
};

void parameters_text(struct parameters *to, const char *text); /* borrowed; may be NULL */
void parameters_id(struct parameters *to, struct id id);       /* the nil id becomes NULL */
void parameters_number(struct parameters *to, int64_t number);
void parameters_instant(struct parameters *to, instant at); /* microseconds since 1970; INSTANT_NONE becomes NULL */
void parameters_bool(struct parameters *to, bool yes);
void parameters_day(struct parameters *to, day d); /* as "2026-11-24" */
/* The number, or NULL if it is equal to `none`. */
void parameters_given(struct parameters *to, int64_t number, int64_t none);

#endif
