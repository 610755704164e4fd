/* The day view's own: the hours as headings. */
#include "ui/canvas.h"

void draw_hours(struct canvas *canvas)
{
    const struct layout *layout = &canvas->layout;
    int step = layout->hour_cells >= 3 ? 1 : 2; /* two figures and a blank need three cells */
    bool today = layout->first == state_today(canvas->state);
    int now = (int)(zone_local(canvas->state->roster->tenant.zone, canvas->state->now).us / HOUR_US);

    for (int hour = layout->window_start / 60; hour < layout->window_end / 60; hour += step) {
        int column = layout->days_column + layout_cell(layout, 0, hour * 60);
        enum role role = today && now >= hour && now < hour + step ? ROLE_TODAY : ROLE_HEADING;

        frame_format(canvas->frame, 1, column, 2, role, "%02d", hour);
    }
}
