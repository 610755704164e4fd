/* crash: gives the terminal back as it was found, whatever ends the program while the board is on the screen. */
#ifndef CALLBOARD_CRASH_H
#define CALLBOARD_CRASH_H

#include "ui/screen.h"

/* From now on a fault or exhausted memory puts this screen's terminal back before it ends the program. Then the
 * signal does what it would have done anyway (a core, a sanitizer's report). NULL: there is no screen any more. */
void crash_guard(const struct screen *screen);

#endif
