/* The day view's headings: the hours. */
#include "ui/canvas.h"

enum { FIGURES = 2, QUARTER = 15 };

/* Hours go by the clock. A clock change leaves one out or shows one twice. If it is by half an hour, or the zone is
 * half an hour away, the hours stand between cells. */
void draw_hours(struct canvas *canvas, int row, const struct zone *zone)
{
    const struct layout *layout = &canvas->layout;
    const struct state *state = canvas->state;
    instant midnight = zone_day_start(state->roster->tenant.zone, layout->first);
    int free = 0;
    for (int minute = layout->window_start; minute < layout->window_end; minute += QUARTER) {
        instant at = midnight + minute * MINUTE_US;
        struct local_time local = zone_local(zone, at);
        int column = layout->days_column + layout_cell(layout, 0, minute);
        if (local.us % HOUR_US != 0 || column < free || column + FIGURES > layout_days_end(layout))
            continue;
        free = column + FIGURES + 1;
        enum role role = state->clock.now >= at && state->clock.now < at + HOUR_US ? ROLE_TODAY : ROLE_HEADING;
        frame_format(canvas->frame, row, column, FIGURES, role, "%02d", (int)(local.us / HOUR_US));
    }
}
