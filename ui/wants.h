/* wants: what the loaded bookings need of the layout. For ui/view.c only, which asks again only after they have
 * changed. */
#ifndef CALLBOARD_UI_WANTS_H
#define CALLBOARD_UI_WANTS_H

#include "ui/canvas.h"

/* The tenant's day window in minutes of the day, widened to whole hours where an artist on the board has a booking
 * that begins or ends outside of it on that day. A booking that comes from the day before, or goes on into the next,
 * widens it by one hour only. What is in the hand does not count. */
struct hours {
    int start, end;
};
struct hours wants_hours(const struct state *state, day d);
/* These hours, widened in the same way for what is in the hand. */
struct hours wants_hours_in_hand(const struct state *state, day d, struct hours hours);

/* By bit, the days of the shown week on which nobody is booked, but only if the layout hides bookings of other days for
 * lack of room. Otherwise 0: ordinary weeks keep days of equal width, so that columns do not jump about. */
unsigned wants_idle(const struct canvas *canvas);

#endif
