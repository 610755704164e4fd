/* time_off: numbers the texts of a record of EFFECT_SAVE_TIME_OFF. */
#ifndef CALLBOARD_PROTOCOL_TIME_OFF_H
#define CALLBOARD_PROTOCOL_TIME_OFF_H

/* First the fields of the form, then what the form makes of them for the database. */
enum {
    TIME_OFF_WHO,    /* names of artists, separated by commas */
    TIME_OFF_FIRST,  /* the first day or time, as it was typed */
    TIME_OFF_LAST,
    TIME_OFF_REASON,
    TIME_OFF_FIELDS, /* how many fields the form has */
    TIME_OFF_ARTISTS = TIME_OFF_FIELDS, /* the artists' ids, separated by commas; when saved, an array of PostgreSQL */
    TIME_OFF_START,  /* microseconds since 1970 */
    TIME_OFF_END,    /* the same */
    TIME_OFF_IDS,    /* when saved: an array of ids, one time off for each artist */
};

#endif
