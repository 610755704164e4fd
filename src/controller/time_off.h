/* time_off: when artists are away, entered and listed. */
#ifndef CALLBOARD_CONTROLLER_TIME_OFF_H
#define CALLBOARD_CONTROLLER_TIME_OFF_H

#include "controller/mode.h"

/* The texts of a record of EFFECT_SAVE_TIME_OFF: the form's fields, then what they mean. */
enum {
    TIME_OFF_WHO,    /* names, between commas */
    TIME_OFF_FIRST,  /* as typed */
    TIME_OFF_LAST,
    TIME_OFF_REASON,
    TIME_OFF_FIELDS, /* so many */
    TIME_OFF_ARTISTS = TIME_OFF_FIELDS, /* their ids, between commas; saved: PostgreSQL's array of them */
    TIME_OFF_START,  /* microseconds since 1970 */
    TIME_OFF_END,
    TIME_OFF_IDS,    /* saved: an id of time off for each artist, an array as well */
};

/* The form. A new record gets its artists first; an edited one has who, artists and reason. Takes the record over. */
void time_off_form(struct state *state, struct record *record, instant start, instant end);
void time_off_add_artist(struct record *record, const struct artist *artist);

/* The list of one artist's time off. */
void time_off_show(struct turn *turn, struct id artist);
/* From the board: the time off under the cursor in its list; else the form, for the artists and days selected. */
act_function time_off_board;

#endif
