/* wants: what the bookings at hand ask of the layout. For ui/view.c, which asks again only when they changed. */
#ifndef CALLBOARD_UI_WANTS_H
#define CALLBOARD_UI_WANTS_H

#include "ui/canvas.h"

/* Minutes of the day, whole hours: the tenant's day window, wider where a booking of the artists on the board begins
 * or ends outside of it on that day. Of what comes from the day before or goes on into the next, one hour is enough. */
struct hours {
    int start, end;
};
struct hours wants_hours(const struct state *state, day d);

/* By bit, the days of the week shown that nobody is booked on, if the canvas' layout hides bookings of other days for
 * lack of room; else 0: ordinary weeks keep equal days, so that columns do not jump about. */
unsigned wants_idle(const struct canvas *canvas);

#endif
