/* state_grid: part of the state: what the board shows, before it is known how wide a day is. */
#ifndef CALLBOARD_STATE_STATE_GRID_H
#define CALLBOARD_STATE_STATE_GRID_H

#include <stddef.h>

#include "domain/day.h"
#include "domain/id.h"

enum zoom { ZOOM_WEEKS, ZOOM_DAY };
enum { MINUTES_A_SLOT = 30 }; /* ZOOM_DAY: a step of the cursor */

enum grid_line_kind { LINE_GROUP, LINE_ARTIST };

struct grid_line {
    enum grid_line_kind kind;
    int artist; /* index into roster->artists (of a group: of its first artist) */
    int lanes;  /* rows on the screen, 1 or more */
};

enum grouping { GROUPING_NONE, GROUPING_DEPARTMENT, GROUPING_SKILL, GROUPING_COUNT }; /* skill: the first */
enum sorting { SORTING_BOARD, SORTING_NAME, SORTING_LOAD, SORTING_RATE, SORTING_COUNT };

/* What a grid's rows depend on beside the roster: where it differs, filtered rows are looked through anew. */
struct grid_basis {
    day first, today;
    int weeks;
    bool covered; /* the weeks shown are loaded */
    unsigned revision;
    int64_t minute;
};

/* The visible order of artists: those whom the filter shows, headings between them while grouping is on. */
struct grid {
    struct grid_line *lines;
    size_t count, capacity;
    size_t artists;          /* lines that are artists */
    int *order;              /* every artist, filtered or not, as :sort wants them; owned; NULL: as the roster has them */
    struct grid_basis basis;
    struct id kept;          /* shown although the filter would not: the cursor is on it; nil: none */
};

#endif
