/* state_reads: the parts of the state that belong to src/controller/reads: questions to the database, lists and forms
 * as they stand, and saves on their way. */
#ifndef CALLBOARD_STATE_STATE_READS_H
#define CALLBOARD_STATE_STATE_READS_H

#include "controller/state/line.h"
#include "domain/booking.h"
#include "protocol/record.h"

/* A question for weeks of bookings. */
struct weeks_read {
    uint64_t ticket; /* 0: none is under way */
    day first, end;  /* Mondays; `end` excluded */
    uint64_t asked;  /* bookings_writes() when it was asked: what was written since then is newer than its answer */
};

struct loading {
    struct weeks_read weeks; /* EFFECT_OPEN, EFFECT_OPEN_FIRST or EFFECT_WEEKS for the weeks shown */
    bool again;              /* something changed while that was under way, so it is asked once more */
    struct weeks_read ahead; /* EFFECT_WEEKS for the weeks on either side */
    uint64_t roster;         /* EFFECT_ROSTER under way; 0: none */
    uint64_t rest;           /* EFFECT_OPEN_REST under way; 0: none */
};

/* ---- lists ---- */

/* A list as it was left; see list.h */
struct list_view {
    int cursor, top;       /* places among the rows that are shown */
    struct id at;          /* the row that the cursor is on, or goes to once it is there */
    char *search, *narrow; /* the first folded; owned; NULL: none */
    int *shown;            /* with `narrow`: the rows that match it; owned */
    size_t shown_count, shown_capacity;
    struct page page;  /* rows that come from the database */
    uint64_t ticket;   /* EFFECT_LIST under way; 0: none */
    int which;         /* in a list that has several kinds of rows: the kind that is shown */
    bool anew;         /* the answer under way replaces all rows */
    bool stale;        /* the rows have changed since the filter last looked through them */
    unsigned revision; /* grows whenever it did */
    unsigned roster_seen;
};

/* ---- forms ---- */

/* Of a booking's form; others count their fields by enums of their own. */
enum form_field_id {
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
    struct booking booking;         /* the booking that is edited; version 0: a new one */
    struct record record;           /* the record, if the form is not of a booking */
    struct line field[FORM_FIELDS];
    int focus;
    char *problem;     /* owned; why the form cannot be saved; NULL: it can */
    int problem_field; /* NO_FIELD: the problem is about the whole form */
    bool notes_loaded; /* the board comes without notes: they are asked for when the form opens */
    uint64_t ticket;   /* EFFECT_CARD under way for them; 0: none */
    uint64_t saving;   /* a record's save under way; 0: none */
    bool insists;      /* the name was refused as a twin's, and nothing was changed since: saving once more insists */
};

/* ---- saves ---- */

/* A record on its way; see save.h */
struct save {
    uint64_t ticket;
    enum list_id list;
    struct id id;
    char *done; /* owned; what a message says when it is done */
};

struct saves {
    struct save *list; /* owned */
    size_t count, capacity;
};

#endif
