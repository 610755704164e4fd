/* state_typed: part of the state: what is typed on a line or into fields, until it is something to be done. */
#ifndef CALLBOARD_STATE_STATE_TYPED_H
#define CALLBOARD_STATE_STATE_TYPED_H

#include "controller/keys/action.h"
#include "controller/state/line.h"
#include "domain/booking.h"
#include "domain/filter.h"
#include "domain/schedule.h"
#include "protocol/record.h"

/* ---- one line: search, filter, command ---- */

struct history { /* of one of these lines; the newest last */
    char **list; /* owned */
    size_t count, capacity;
};

struct candidate { /* what Tab may put in the place of the word begun */
    char *word, *what; /* what: a few words about it, or ""; both owned */
};

struct candidates {
    struct candidate *list; /* owned */
    size_t count, capacity;
    size_t from; /* where the word begins, a byte of the line */
};

struct prompt { /* the line itself is state->line */
    enum mode back;        /* where it was opened */
    char *typed;           /* what was typed before an earlier line took its place; owned */
    size_t recalled;       /* 1: the newest earlier line ...; 0: the typed one */
    struct candidates candidates;
    size_t choice;         /* 1: the first candidate stands in the line ...; 0: what was typed */
    char *before;          /* MODE_FILTER: the filter to go back to; owned */
    struct id artist, booking; /* MODE_SEARCH, MODE_FILTER: where the cursor stood */
    day cursor_day;
};

struct search {
    char *text; /* what is looked for, folded; owned; NULL: nothing */
    struct id artist, booking; /* the match the cursor was put on; booking nil: the artist's name */
    struct id stood;           /* the cursor's booking then, and its day */
    day day;
    size_t at, count; /* "3 of 12" */
};

struct filtering {
    char *text; /* as typed; owned; NULL: none */
    struct filter filter;
    const struct filter_saved *saved; /* of the ini; borrowed */
    size_t saved_count;
};

/* ---- fields ---- */

enum form_field_id { /* of a booking's form; others count their fields by enums of their own */
    FIELD_TITLE,
    FIELD_PROJECT,
    FIELD_ARTIST,
    FIELD_FROM,
    FIELD_TO,
    FIELD_STATUS,
    FIELD_DECIDE_BY,
    FIELD_NOTES,
    FIELD_COUNT,
};

enum { FORM_FIELDS = RECORD_VALUES /* the most */, NO_FIELD = -1 };

struct form_table; /* see form.h */

struct form {
    const struct form_table *table; /* which fields; NULL: no form is open */
    struct booking booking;         /* what is edited; version 0: a new one */
    struct record record;           /* where it is no booking */
    struct line field[FORM_FIELDS];
    int focus;
    char *problem; /* owned; what keeps it from being saved */
    int problem_field; /* or NO_FIELD: it is about all of it */
    bool notes_loaded; /* the board comes without notes: asked for when the form opens */
    uint64_t ticket;   /* EFFECT_CARD under way for them; 0: none */
    uint64_t saving;   /* a record's save under way; 0: none */
};

/* A working pattern that is painted: MODE_PATTERN, over the form whose field it is from. */
enum { NO_DAY_COPIED = -1 };

struct pattern_editor {
    struct schedule schedule; /* as it is painted now */
    struct schedule before;   /* what `u` goes back to */
    char *whose;              /* owned */
    int weekday, cell;        /* the cursor: Monday is 0; half hours since 00:00 */
    bool ranging;             /* from the anchor to the cursor */
    int anchor_day, anchor_cell;
    struct schedule copied; /* as it was when the day was copied */
    int copied_day;
};

#endif
