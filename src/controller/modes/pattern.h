/* pattern: a working pattern on a grid, the days down, the half hours across, painted by hand: MODE_PATTERN. It is
 * opened from a form's field that holds a pattern in words (schedule_parse()), and puts the words back there. */
#ifndef CALLBOARD_MODES_PATTERN_H
#define CALLBOARD_MODES_PATTERN_H

#include "controller/state/state.h"
#include "domain/paint.h"

/* Opens the grid for the words in the field of the form that has the focus; words that are no pattern stay there, with
 * what is wrong with them. `whose` is shown above it. */
void pattern_open(struct state *state, struct effects *effects, const char *whose);

/* What the next stroke paints: the range, or the cell under the cursor. */
struct paint_area pattern_area(const struct state *state);

#endif
