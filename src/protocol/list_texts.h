/* list_texts: what the rows say of each list that comes page by page from the database. The texts of a row are found by
 * the names of its query's columns; the first is what the next page is asked for by. A further column is a line here
 * and its name in the query. */
#ifndef CALLBOARD_PROTOCOL_LIST_TEXTS_H
#define CALLBOARD_PROTOCOL_LIST_TEXTS_H

#include "domain/project_fields.h"
#include "protocol/record.h"

/* clang-format off */
#define BOOKING_LIST(X)                                                                                                \
    X(BOOKINGS_KEY, key)                                                                                               \
    X(BOOKINGS_ARTIST_ID, artist_id)                                                                                   \
    X(BOOKINGS_ARTIST, artist)                                                                                         \
    X(BOOKINGS_TITLE, title)                                                                                           \
    X(BOOKINGS_PROJECT, project)                                                                                       \
    X(BOOKINGS_STATUS, status)                                                                                         \
    X(BOOKINGS_START, start_us)                                                                                        \
    X(BOOKINGS_END, end_us)                                                                                            \
    X(BOOKINGS_LAPSES, lapses_us)                                                                                      \
    X(BOOKINGS_MAKER, maker)                                                                                           \
    X(BOOKINGS_DAYS, days)                                                                                             \
    X(BOOKINGS_DRAFTED, drafted)

#define LOG_LIST(X)                                                                                                    \
    X(LOG_SEQ, seq)                                                                                                    \
    X(LOG_AT, at)                                                                                                      \
    X(LOG_ACTOR, actor)                                                                                                \
    X(LOG_SOURCE, source)                                                                                              \
    X(LOG_ACT, act)                                                                                                    \
    X(LOG_TITLE, title)                                                                                                \
    X(LOG_ARTIST, artist)                                                                                              \
    X(LOG_DIFFERENCE, difference)                                                                                      \
    X(LOG_BOOKING, booking)

#define OWN_ACT_LIST(X)                                                                                                \
    X(OWN_ACTS_PLACE, place)                                                                                           \
    X(OWN_ACTS_AT, at)                                                                                                 \
    X(OWN_ACTS_WHAT, what)                                                                                             \
    X(OWN_ACTS_DIFFERENCE, difference)                                                                                 \
    X(OWN_ACTS_STANDING, standing)                                                                                     \
    X(OWN_ACTS_WHY, why)                                                                                               \
    X(OWN_ACTS_SOURCE, source)

#define REMOVED_LIST(X)                                                                                                \
    X(REMOVED_KEY, key)                                                                                                \
    X(REMOVED_NAME, name)                                                                                              \
    X(REMOVED_DEPARTMENT, department)                                                                                  \
    X(REMOVED_DAY, removed)

#define DOCTOR_LIST(X)                                                                                                 \
    X(DOCTOR_KEY, key)                                                                                                 \
    X(DOCTOR_STATUS, status)                                                                                           \
    X(DOCTOR_TITLE, title)                                                                                             \
    X(DOCTOR_FINDING, finding)                                                                                         \
    X(DOCTOR_ADVICE, advice)

#define TIME_OFF_LIST(X)                                                                                               \
    X(AWAY_KEY, key)                                                                                          \
    X(AWAY_ARTIST_ID, artist_id)                                                                              \
    X(AWAY_ARTIST, name)                                                                                      \
    X(AWAY_REASON, reason)                                                                                    \
    X(AWAY_START, start_us)                                                                                   \
    X(AWAY_END, end_us)                                                                                       \
    X(AWAY_VERSION, version)                                                                                  \
    X(AWAY_BOOKED, booked)
/* clang-format on */

#define LIST_TEXT(id, column) id,
enum { BOOKING_LIST(LIST_TEXT) };
enum { LOG_LIST(LIST_TEXT) };
enum { OWN_ACT_LIST(LIST_TEXT) };
enum { REMOVED_LIST(LIST_TEXT) };
enum { TIME_OFF_LIST(LIST_TEXT) };
enum { DOCTOR_LIST(LIST_TEXT) };
enum { PROJECTS_VERSION = PROJECT_FIELD_COUNT, PROJECTS_LIVE }; /* behind the fields */
#undef LIST_TEXT

/* The names of the columns, to a NULL; NULL of a list that is not paged. */
extern const char *const *const list_columns[LIST_COUNT];

#endif
