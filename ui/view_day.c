/* The day view's own: the hours as headings. */
#include "ui/canvas.h"

enum { FIGURES = 2 };

/* By the clock: a change of clocks leaves one out, shows one twice, or (by half an hour) lets them stand between cells. */
void draw_hours(struct canvas *canvas)
{
    const struct layout *layout = &canvas->layout;
    const struct state *state = canvas->state;
    const struct zone *zone = state->roster->tenant.zone;
    instant midnight = zone_day_start(zone, layout->first);
    int free = 0;

    for (int minute = layout->window_start; minute < layout->window_end; minute += MINUTES_A_SLOT) {
        instant at = midnight + minute * MINUTE_US;
        struct local_time local = zone_local(zone, at);
        int column = layout->days_column + layout_cell(layout, 0, minute);

        if (local.us % HOUR_US != 0 || local.day != layout->first || column < free)
            continue;
        free = column + FIGURES + 1;
        enum role role = state->now >= at && state->now < at + HOUR_US ? ROLE_TODAY : ROLE_HEADING;

        frame_format(canvas->frame, 1, column, FIGURES, role, "%02d", (int)(local.us / HOUR_US));
    }
}
