/* time_off: the texts of a record of EFFECT_SAVE_TIME_OFF. */
#ifndef CALLBOARD_PROTOCOL_TIME_OFF_H
#define CALLBOARD_PROTOCOL_TIME_OFF_H

/* The form's fields, then what they mean. */
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

#endif
