/* record: one row of a list as texts. A form fills one and a save sends it; a paged list gets pages of them from the
 * database. Each list or form has an enum of its own that numbers the texts. */
#ifndef CALLBOARD_PROTOCOL_RECORD_H
#define CALLBOARD_PROTOCOL_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/field.h"
#include "domain/id.h"

/* Every list. X(LIST_BOOKINGS, bookings): its name, and that of its table, list_bookings; adding a list is its line
 * here and its file. */
/* clang-format off */
#define LISTS(X)                                           \
    X(LIST_BOOKINGS, bookings)                             \
    X(LIST_PROJECTS, projects)                             \
    X(LIST_MEMBERS, members)                               \
    X(LIST_SETTINGS, settings)                             \
    X(LIST_HOLIDAYS, holidays)                             \
    X(LIST_LOG, log)                                       \
    X(LIST_OWN_ACTS, own_acts)                             \
    X(LIST_ARTISTS, artists)                               \
    X(LIST_REMOVED, removed)          /* artists */        \
    X(LIST_TIME_OFF, time_off)                             \
    X(LIST_TENANTS, tenants)                               \
    X(LIST_DRAFTS, drafts)            /* what-if boards */ \
    X(LIST_DOCTOR, doctor)

enum list_id {
#define X(id, table) id,
    LISTS(X)
#undef X
    LIST_COUNT,
};
/* clang-format on */

enum { RECORD_VALUES = 16, PAGE_ROWS = 100 };

struct record {
    struct id id;
    int version;                /* as it was read from the database; 0: a new record */
    char *value[RECORD_VALUES]; /* owned; NULL: none */
};

void record_set(struct record *record, size_t at, const char *text); /* copies `text`; NULL: no text */
void record_take(struct record *record, size_t at, char *text);      /* takes `text` over */
const char *record_text(const struct record *record, size_t at);     /* owned by the record; "" if there is no text */
void record_set_number(struct record *record, size_t at, int64_t number); /* as a decimal text */
int64_t record_number(const struct record *record, size_t at);            /* 0 if there is no text */
/* The first `count` texts, one for each row of `fields`, become what the database takes for them. */
void record_to_wire(struct record *record, const struct field *fields, int count);
void record_copy(struct record *to, const struct record *from); /* does not free what `to` had before */
void record_clear(struct record *record);                       /* frees the texts and zeroes the record */

/* The rows of a paged list that have been read so far. */
struct page {
    enum list_id list;   /* which one */
    struct record *rows; /* owned */
    size_t count, capacity;
    bool complete; /* the database has no more of them */
};

void page_append(struct page *page, struct page *more); /* moves the rows of `more` to the end of `page` */
void page_clear(struct page *page);                     /* frees the rows */

#endif
