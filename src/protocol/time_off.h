/* time_off: numbers the texts of a record of EFFECT_SAVE_TIME_OFF. */
#ifndef CALLBOARD_PROTOCOL_TIME_OFF_H
#define CALLBOARD_PROTOCOL_TIME_OFF_H

#include "domain/field.h"

/* clang-format off */
/* What is typed of time off, on the form and on the command line; see field.h. */
#define TIME_OFF_FIELDS(X)                                                                                             \
    X(TIME_OFF_WHO, artist, OTHER, (.label = "artist", .hint = "one, or several: ada, ben"),                           \
      (.name = "artist", .value = "A", .needed = true, .help = "who is away"))                                         \
    X(TIME_OFF_FIRST, first, OTHER, (.label = "from", .hint = "24 nov; or 24 nov 13:00"),                              \
      (.name = "from", .value = "T", .needed = true, .help = "from when"))                                             \
    X(TIME_OFF_LAST, last, OTHER, (.label = "to", .hint = "28 nov: that day included"),                                \
      (.name = "to", .value = "T", .needed = true, .help = "until when; a date alone is all of that day"))            \
    X(TIME_OFF_REASON, reason, OTHER, (.label = "reason", .hint = "as it is shown; may be empty"),                     \
      (.name = "reason", .value = "S", .help = "as it is shown"))

/* First the fields of the form, then what the form makes of them for the database. */
enum {
    TIME_OFF_FIELDS(FIELD_ID)
    TIME_OFF_FIELD_COUNT,
    TIME_OFF_ARTISTS = TIME_OFF_FIELD_COUNT, /* the artists' ids, separated by commas; when saved, an array of PostgreSQL */
    TIME_OFF_START,  /* microseconds since 1970 */
    TIME_OFF_END,    /* the same */
    TIME_OFF_IDS,    /* when saved: an array of ids, one time off for each artist */
};
/* clang-format on */

#endif
