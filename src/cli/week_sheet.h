/* week_sheet: weeks as a sheet of paper has them. What stands where is decided here: whose rows there are, which
 * booking is on which of them, what is free, off or away, and the words of all of it. How it looks is for those who
 * print it.
 *
 * A sheet is a list of tables. A table has a column for names, one for each day of a week, and one for hours; its rows
 * belong to entries, and entries to groups. */
#ifndef CALLBOARD_CLI_WEEK_SHEET_H
#define CALLBOARD_CLI_WEEK_SHEET_H

#include "domain/bookings.h"
#include "domain/roster.h"

enum { SHEET_WEEKS_MOST = 53 }; /* that a sheet is asked for at once */

struct sheet_source {
    const struct roster *roster;
    const struct bookings *bookings; /* they hold the weeks, and those around them that clashes need */
    const struct zone *zone;         /* the days are those of this zone */
    instant now;
    day monday, end;            /* of the first week; the day behind the last one */
    const struct artist *alone; /* whose weeks stand below each other, as one table; NULL: a table a week, of all */
    /* Which bookings are shown, and then only the artists who have some, without sums and clashes, which would tell of
     * the others; NULL: all, and everybody. */
    bool (*shows)(const struct booking *booking, const void *context);
    /* Instead of that for a sheet of what a board shows: which artists, with all of theirs; and which bookings are
     * pale, because a filter is not about them. NULL: all; none. */
    bool (*lists)(const struct artist *artist, const void *context);
    bool (*is_pale)(const struct booking *booking, const void *context);
    const void *context;
    const char *note; /* what is to be said besides of all of it; NULL: nothing */
};

enum sheet_kind { SHEET_FREE, SHEET_OFF, SHEET_CONFIRMED, SHEET_PENCIL, SHEET_HOLD, SHEET_SECOND };

/* Every text is on one line, whatever somebody typed. */
struct sheet_cell {
    enum sheet_kind kind;
    bool pale;
    int days;         /* that it spans; those of a row are a week together */
    const char *sign; /* of the board, before the title */
    char *title;      /* owned; NULL: no booking stands here */
    char *project;    /* owned; its code; NULL: none */
    char *words;      /* owned; the times and how firm it is, or why nobody works; NULL: none */
    char *clash;      /* owned; NULL: none */
};

struct sheet_row {
    struct sheet_cell cells[DAYS_A_WEEK];
    int count;
};

struct sheet_entry {
    char *name;             /* owned; of an artist or, where one is alone, of a week */
    char *words;            /* owned; what is said of it; NULL: nothing */
    struct sheet_row *rows; /* owned; one at least */
    size_t row_count, row_capacity;
    int minutes; /* that are booked in the week */
};

struct sheet_group {
    char *name;                  /* owned; NULL: it has no heading */
    struct sheet_entry *entries; /* owned */
    size_t count, capacity;
};

struct sheet_day {
    char name[16]; /* "Mon 23" */
    char *holiday; /* owned; NULL: none */
};

struct sheet_table {
    char *title;       /* owned; "2026-W48, 23-29 Nov 2026" */
    const char *names; /* what the first column has: "Artist" */
    struct sheet_day days[DAYS_A_WEEK];
    struct sheet_group *groups; /* owned */
    size_t count, capacity;
};

struct week_sheet {
    char *studio;               /* owned */
    char *as_of;                /* owned; "as of Mon 23 Nov 2026 09:00, Europe/London" */
    char made[40];              /* the same, to the minute, in RFC 3339 */
    bool sums;                  /* there are hours, and a column for them */
    struct sheet_table *tables; /* owned */
    size_t count, capacity;
};

struct week_sheet *week_sheet_new(const struct sheet_source *source);
void week_sheet_free(struct week_sheet **sheet);

/* "40"; "-" for none. 12 bytes are enough. */
void sheet_hours(const struct sheet_entry *entry, char *out, size_t size);
const char *sheet_kind_word(enum sheet_kind kind); /* "confirmed"; "" of what is free */
extern const char sheet_key[];                     /* what the signs mean, for the foot of a page */

#endif
