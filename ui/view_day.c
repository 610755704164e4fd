/* The day view's own: the hours as headings. */
#include "ui/canvas.h"

enum { FIGURES = 2, QUARTER = 15 };

/* By the clock: a change of clocks leaves one out, shows one twice, or (by half an hour) lets them stand between cells;
 * and so do the hours of a zone that is half an hour away. */
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
