/* print: carries out EFFECT_PRINT, for a board that may write files. */
#ifndef CALLBOARD_PRINT_H
#define CALLBOARD_PRINT_H

#include "controller/state/state.h"

/* Writes the weeks that the board shows, and of them what its filter shows, as a sheet: PDF or HTML, by the end of the
 * name. "~/" is the home. "": a name of the week in the current folder, PDF if that can be made, else HTML. A file that
 * is there is replaced if `over` is set, and the new one is whole or not there at all. *said is a sentence, which the
 * caller frees: where the sheet is, or, if the function returns false, why there is none. */
bool print_board(const struct state *state, const char *name, bool over, char **said);

#endif
