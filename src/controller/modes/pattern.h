/* pattern: MODE_PATTERN, in which the user paints a working pattern on a grid of weekdays and half hours. A form's
 * field that holds a pattern in words opens it (schedule_parse()), and it puts the new words back there. */
#ifndef CALLBOARD_MODES_PATTERN_H
#define CALLBOARD_MODES_PATTERN_H

#include "controller/state/state.h"
#include "domain/paint.h"

/* Opens the grid for the words in the form's field that has the focus. If they are no pattern, the form stays open
 * and says what is wrong. `whose` is shown above the grid. */
void pattern_open(struct state *state, struct effects *effects, const char *whose);

/* What the next key paints: the range, or the cell under the cursor. */
struct paint_area pattern_area(const struct state *state);

#endif
