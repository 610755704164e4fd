/* home: where the private cluster lives. */
#ifndef CALLBOARD_HOME_H
#define CALLBOARD_HOME_H

#include "globals.h"

/* The folder, by --home, $CALLBOARD_HOME, root's place, $XDG_DATA_HOME/callboard or ~/.local/share/callboard. The
 * caller frees. *by is what has decided, a word for people: "--home". */
char *home_find(const struct globals *globals, const char **by);

#endif
