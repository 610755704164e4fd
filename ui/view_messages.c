/* The messages of this session, newest first. */
#include "ui/canvas.h"

static const enum role roles[] = {
    [MESSAGE_INFO] = ROLE_PLAIN,
    [MESSAGE_WARNING] = ROLE_CLASH,
    [MESSAGE_ERROR] = ROLE_CONFLICT,
};

enum { TIME_CELLS = 7 };

/* How many of the newest messages can be scrolled away so that the oldest still fill the screen. */
static size_t scroll_most(const struct canvas *canvas, struct area area, int bottom)
{
    const struct state *state = canvas->state;
    size_t fit = 0;
    area.rows = 0; /* to measure, not to draw */
    for (int row = area.row; fit < state->messages.count; fit++) {
        row += draw_wrapped(canvas->frame, area, 0, ROLE_PLAIN, state->messages.list[fit].text);
        if (row > bottom)
            break;
    }
    return state->messages.count - (fit > 0 || state->messages.count == 0 ? fit : 1);
}

void view_messages(struct canvas *canvas)
{
    const struct state *state = canvas->state;
    const struct layout *layout = &canvas->layout;
    struct area area = {layout->board_row, 2 + TIME_CELLS, 0, layout->columns - 4 - TIME_CELLS};
    int bottom = layout->hint_row;
    size_t skip = (size_t)state->pager.scroll, most = scroll_most(canvas, area, bottom);
    canvas->scroll_most = (int)most;
    skip = skip > most ? most : skip;
    for (int row = 1; row < bottom; row++)
        canvas_blank(canvas, row);
    if (state->messages.count == 0)
        frame_text(canvas->frame, area.row, 2, layout->columns - 4, ROLE_DIM, "Nothing has been said yet.");
    for (size_t at = state->messages.count - skip; at-- > 0 && area.row < bottom;) {
        const struct message *message = state->messages.list + at;
        char when[16] = "";
        if (state->roster != NULL)
            zone_format_clock(state->roster->tenant.zone, message->at, when, sizeof when);
        frame_text(canvas->frame, area.row, 2, TIME_CELLS, ROLE_DIM, when);
        area.rows = bottom - area.row;
        area.row += draw_wrapped(canvas->frame, area, 0, roles[message->kind], message->text);
    }
}
