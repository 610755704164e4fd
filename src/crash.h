/* crash: gives the terminal back as it was found, whatever ends the program while the board is on the screen. */
#ifndef CALLBOARD_CRASH_H
#define CALLBOARD_CRASH_H

#include "ui/screen.h"

/* From now on a fault or exhausted memory, in whichever thread, puts the terminal back before it ends the program. Then
 * the signal does what it would have done anyway (a core, a sanitizer's report). Call it before a second thread is
 * started: that one may fail before there is any screen. */
void crash_guard(void);

/* The guarded screen_enter(). From now on until crash_close() the terminal is put back, also while the screen has left
 * it: who asks for a password changes its modes, too. While another thread is ending the program neither function
 * returns, so that no terminal is taken any more that would not be put back. */
void crash_enter(struct screen *screen);
/* Leaves the terminal and frees the screen. */
void crash_close(struct screen **screen);

#endif
