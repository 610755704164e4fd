/* state_board: the parts of the state that belong to src/controller/board: which weeks and rows are shown, where the
 * cursor is, what is marked, searched and filtered. None of them knows how wide a day is drawn. */
#ifndef CALLBOARD_STATE_STATE_BOARD_H
#define CALLBOARD_STATE_STATE_BOARD_H

#include <stdint.h>

#include "controller/keys/action.h"
#include "controller/state/line.h"
#include "domain/filter.h"
#include "domain/split.h"
#include "protocol/effect.h"

enum zoom { ZOOM_WEEKS, ZOOM_DAY };
enum { MINUTES_A_SLOT = 30 }; /* ZOOM_DAY: a step of the cursor */
enum grouping { GROUPING_NONE, GROUPING_DEPARTMENT, GROUPING_SKILL, GROUPING_COUNT }; /* skill: the first */
enum sorting { SORTING_BOARD, SORTING_NAME, SORTING_LOAD, SORTING_RATE, SORTING_COUNT };

/* Which view is shown, and of what. */
struct shown {
    enum mode view;             /* what every other mode goes back to */
    int view_weeks[MODE_COUNT]; /* weeks each view showed last; 0: as many as the one before it */
    enum zoom zoom;
    day first;            /* Monday of the first week shown; set before the first event */
    int weeks;            /* 1 to WEEKS_MOST */
    const char *opens_on; /* a day of the first week to show, in words; borrowed; NULL: `first` is right */
    enum grouping grouping;
    enum sorting sorting;
    bool all_lanes;    /* every row opens into lanes */
    enum list_id list; /* MODE_LIST: which */
    bool list_inner;   /* leaving it leads to the list list_back, else to the board */
    enum list_id list_back;
    struct id time_off_of; /* LIST_TIME_OFF: only this artist's; nil: everybody's */
};

struct cursor {
    int line; /* index into grid.lines, always an artist's (unless there are none) */
    day day;
    int slot;           /* ZOOM_DAY: half hours since the first instant of `day`, the day shown */
    struct id booking;  /* the booking under the cursor; nil: on the free part */
    bool opened;        /* its row shows its lanes: the cursor was put on one of its bookings, not on a day */
    int top;            /* first grid line on the screen */
    bool follows_today; /* the cursor was on today: midnight takes it along */
    day placed_on;      /* where it was put before the tenant's today was known */
};

enum grid_line_kind { LINE_GROUP, LINE_ARTIST };

struct grid_line {
    enum grid_line_kind kind;
    int artist;   /* index into roster->artists (of a group: of its first artist) */
    struct id id; /* that artist's */
    int lanes;    /* rows on the screen, 1 or more */
};

/* What the rows depend on besides the roster. If it differs from the current one, the filter looks through all rows
 * anew. */
struct grid_basis {
    day first, today;
    int weeks;
    bool covered; /* the weeks shown are loaded */
    unsigned revision;
    int64_t minute;
};

/* The lines of the board: the artists whom the filter shows, with headings between them while grouping is on. */
struct grid {
    struct grid_line *lines; /* owned */
    size_t count, capacity;
    size_t artists; /* lines that are artists */
    int *order;     /* every artist, filtered or not, as :sort wants them; owned; NULL: as the roster has them */
    struct grid_basis basis;
    bool stale;        /* something has changed that the rows do not show yet, because they are held */
    struct id kept;    /* an artist that is shown against the filter, because the cursor is on it; nil: none */
    unsigned revision; /* grows whenever the lines were built anew */
};

/* What the verbs act on instead of what is under the cursor. The marks say who, the range says when: the marked
 * artists on the days of the range; without marks the artists of the range; without a range the cursor's day. */
struct selection {
    bool ranging;            /* from the anchor to the cursor */
    bool whole_rows;         /* of the rows from one to the other all days shown, wherever the cursor is */
    struct id anchor_artist; /* where the range was begun */
    day anchor_day;
    bool by_hours;                 /* begun in ZOOM_DAY: as long as that is shown, the range is of half hours */
    int anchor_slot;               /* by_hours: as in the cursor */
    struct id *artists, *bookings; /* marked; owned */
    size_t artist_count, artist_capacity, booking_count, booking_capacity;
};

struct search {
    char *text;                /* what is looked for, folded; owned; NULL: nothing */
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

enum finder_field_id { FINDER_WHEN, FINDER_RATE, FINDER_SKILLS, FINDER_HOURS, FINDER_FIELDS };

/* The crew finder: what the user asks for, as typed and as understood, and who was found. */
struct finder {
    struct line field[FINDER_FIELDS];
    enum finder_field_id focus;
    bool fresh;    /* the cursor has just come to the field: typing replaces its text */
    char *problem; /* owned; why the database cannot be asked; NULL: it can */
    enum finder_field_id problem_field;
    struct id artist; /* the artist whose hours count, and the day on which the finder was opened */
    day shown;
    day first, last;  /* understood */
    bool has_hours;   /* hours were typed, not days alone */
    struct find find; /* understood; end 0: nothing yet; skills owned */
    bool loaded;
    uint64_t ticket;       /* EFFECT_FIND under way; 0: none */
    struct finding *found; /* owned */
    char *line;            /* a refused booking as a line without its days, for Enter; owned; NULL: none */
    size_t count;
    int cursor;
};

#endif
