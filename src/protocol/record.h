/* record: one row of a list as texts: what a form types and a save sends, and what comes page by page from the
 * database. The texts are in the order that the list's or the form's own enum gives them. */
#ifndef CALLBOARD_PROTOCOL_RECORD_H
#define CALLBOARD_PROTOCOL_RECORD_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/id.h"

/* Every list. X(LIST_BOOKINGS, bookings): its name, and that of its table, list_bookings; adding a list is its line here
 * and its file. */
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
    X(LIST_DRAFTS, drafts)            /* what-if boards */

enum list_id {
#define X(id, table) id,
    LISTS(X)
#undef X
    LIST_COUNT,
};

enum { RECORD_VALUES = 16, PAGE_ROWS = 100 };

struct record {
    struct id id;
    int version;                 /* the one an edit begins from; 0: a new record */
    char *value[RECORD_VALUES]; /* owned; NULL: none */
};

void record_set(struct record *record, size_t at, const char *text); /* copies; NULL: none */
void record_take(struct record *record, size_t at, char *text);      /* takes `text` over */
const char *record_text(const struct record *record, size_t at);     /* "" where there is none */
void record_set_number(struct record *record, size_t at, int64_t number);
int64_t record_number(const struct record *record, size_t at);       /* 0 where there is none */
void record_copy(struct record *to, const struct record *from);      /* `to` is overwritten, not freed */
void record_clear(struct record *record);

/* The rows of a list that the database keeps, as far as they were asked for. */
struct page {
    struct record *rows; /* owned */
    size_t count, capacity;
    bool complete; /* there are no more */
};

void page_append(struct page *page, struct page *more); /* takes over the rows of `more` */
void page_clear(struct page *page);

#endif
