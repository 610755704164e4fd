/* wants: what the bookings at hand ask of the layout. For ui/view.c, which asks again only when they changed. */
#ifndef CALLBOARD_UI_WANTS_H
#define CALLBOARD_UI_WANTS_H

#include "controller/state.h"

/* Minutes of the day, whole hours: the tenant's day window, wider where a booking of the artists on the board begins
 * or ends outside of it on that day. Of what comes from the day before or goes on into the next, one hour is enough. */
struct hours {
    int start, end;
};
struct hours wants_hours(const struct state *state, day d);

#endif
