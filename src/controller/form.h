/* form: what the fields of the form say, and back. Values that were not touched come back exactly as they
 * were, to the microsecond and whichever of two equal clock times it was. */
#ifndef CALLBOARD_CONTROLLER_FORM_H
#define CALLBOARD_CONTROLLER_FORM_H

#include "controller/state.h"

/* Fills the fields from form->booking. */
void form_fill(const struct state *state, struct form *form);
/* Reads the fields into *out (a copy; the caller clears it). False: form->problem and problem_field say what
 * is wrong, *out is cleared. */
bool form_read(const struct state *state, struct form *form, struct booking *out);
/* The next (by 1) or previous (by -1) project, artist or status; false: the field is not one to choose in. */
bool form_choose(const struct state *state, struct form *form, int by);

#endif
