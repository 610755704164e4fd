/* layout: where everything stands on the screen. It is pure geometry: numbers in, numbers out.
 *
 *   margin | name | skill | day day day ... | load | margin          title, headings,
 *                                                                    board lines, panel, hint
 *
 * A minute of a day is counted by the clock, from midnight. With `hours` it is counted from the day's first instant
 * (zone_elapsed()), so that an hour that clocks show twice has room twice, and an hour that they skip has none.
 *
 * A day is `cells` wide, and a gap column follows it if there is room. The day window is mapped onto these cells, in
 * the day view an hour at a time. If the days do not fit, the layout shows whole pages of fewer days, with the
 * cursor's day among them. */
#ifndef CALLBOARD_UI_LAYOUT_H
#define CALLBOARD_UI_LAYOUT_H

#include <stdbool.h>

#include "domain/zone.h"

enum { LAYOUT_LEAST_ROWS = 10, LAYOUT_LEAST_COLUMNS = 40 };

struct layout_request {
    int rows, columns;            /* of the terminal */
    int board_rows;               /* what the board's lines may use */
    day first;                    /* the first day asked for */
    int days;                     /* how many; with `hours` one: the cursor's */
    day cursor;                   /* must be among those shown */
    int cursor_slot;              /* `hours`: half hours since the day's first instant */
    bool hours;                   /* the hours of one day: the window, wider where the cursor is outside of it */
    int window_start, window_end; /* minutes of the day; with `hours` whole hours */
    int name_cells;               /* of the longest name; 0: not known */
    unsigned idle;                /* one week: by bit, the days asked for that may give room to the others */
};

struct layout {
    int rows, columns;
    int name_column, name_width;
    int skill_column, skill_width; /* width 0: none */
    int days_column;               /* the first day's first cell */
    int cells, gap, week_gap;      /* of a day; week_gap: after each Sunday, on top of gap */
    unsigned idle;                 /* by bit: the days shown that have only ... */
    int idle_cells;                /* ... this many cells */
    day first;
    int days;                     /* shown */
    int window_start, window_end; /* minutes mapped onto a day's cells */
    int hour_cells;               /* day view: cells of an hour, two at least; else 0 */
    int load_column, load_width;  /* figures end at the column load_column + load_width - 1 */
    int board_row, board_rows;
    int panel_row, panel_rows;
    int hint_row;
};

/* False: the terminal is too small for a board (under 40x10). */
bool layout_make(const struct layout_request *request, struct layout *out);

int layout_day_column(const struct layout *layout, int index); /* of the index-th day shown */
int layout_day_cells(const struct layout *layout, int index);
int layout_days_end(const struct layout *layout); /* the column after the last day's cells */

/* The cell of a minute of the index-th day, rounded to the nearest; 0 .. its cells. */
int layout_cell(const struct layout *layout, int index, int minute);

/* Where [start, end) stands. If it touches the days shown, it takes up at least one cell. */
struct span {
    int column, width; /* width 0: not on the days shown */
    bool before;       /* it begins before its first cell, earlier than the window or the days shown */
    bool after;        /* it goes on after its last cell */
};
struct span layout_span(const struct layout *layout, const struct zone *zone, instant start, instant end);

/* The day shown whose cells (or whose gap) hold this column; -1: none. */
int layout_day_at(const struct layout *layout, int column);

#endif
