/* grid: which artists the board shows, in which order, and how many rows each takes. */
#ifndef CALLBOARD_BOARD_GRID_H
#define CALLBOARD_BOARD_GRID_H

#include "controller/state/state.h"

/* Builds state->grid anew after the roster, filter, grouping or sorting has changed. The caller then places the cursor;
 * cursor_regrid() does both. */
void grid_build(struct state *state);
/* Call it instead after a new roster has come: while the rows are held they stay as they are, if their artists are
 * still there, and grid.stale says that they are to be built anew. */
void grid_follow(struct state *state);
/* True while something is typed, in the hand or to be decided: what others do and the clock does moves no row then. */
bool grid_is_held(const struct state *state);
/* Counts the lanes anew: of one line, or of all. A row has one lane unless it is the cursor's and cursor.opened, or
 * all are open. */
void grid_open_line(struct state *state, int line);
void grid_open_all(struct state *state);
/* What filtered and sorted rows depend on, as of now. */
struct grid_basis grid_basis(const struct state *state);
/* The line of an artist; -1: the artist is not on the board. */
int grid_line_of(const struct state *state, struct id artist);

/* How many artists stand above this one on the board (-1: it is not there), and the artist that has so many above it
 * (NULL: none has). */
int grid_rank_of(const struct state *state, struct id artist);
const struct artist *grid_artist_at(const struct state *state, int rank);

/* Shows this artist although the filter would not, until the cursor leaves it; nil: nobody. */
void grid_keep(struct state *state, struct id artist);

#endif
