/* crash: whatever ends the program while the board is on the screen, the terminal is given back as it was found. */
#ifndef CALLBOARD_CRASH_H
#define CALLBOARD_CRASH_H

#include "ui/screen.h"

/* From now on this screen's terminal is put back before a fault or an exhausted memory ends the program; what the
 * signal would have done without us (a core, a sanitizer's report) happens then. NULL: there is no screen any more. */
void crash_guard(const struct screen *screen);

#endif
