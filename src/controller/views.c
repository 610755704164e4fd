#include "controller/views.h"

#include "controller/cursor.h"
#include "controller/reads.h"
#include "controller/walk.h"

/* In the order of gt; the first is where q leads to. */
static const struct {
    enum mode mode;
    enum action_id action;
    void (*enter)(struct state *state, struct effects *effects); /* NULL: nothing more to do */
} views[] = {
    {MODE_BOARD, ACTION_VIEW_BOARD, NULL},
    {MODE_AVAILABILITY, ACTION_VIEW_AVAILABILITY, NULL},
    {MODE_FINDER, ACTION_VIEW_FINDER, finder_enter},
};
enum { VIEWS = sizeof views / sizeof *views };

void view_show(struct state *state, struct effects *effects, enum mode view)
{
    if (state->zoom == ZOOM_DAY)
        walk_leave_day(state);
    state->view_weeks[state->view] = state->weeks;
    if (state->view_weeks[view] > 0)
        state->weeks = state->view_weeks[view];
    state->mode = state->view = view;
    cursor_to_day(state, state->cursor_day); /* fewer weeks may have left it outside */
    cursor_keep(state);
    reads_weeks(state, effects);
    for (size_t i = 0; i < VIEWS; i++)
        if (views[i].mode == view && views[i].enter != NULL)
            views[i].enter(state, effects);
}

void views_open(struct turn *turn)
{
    for (size_t i = 0; i < VIEWS; i++)
        if (views[i].action == turn->action)
            view_show(turn->state, turn->effects, views[i].mode);
}

void views_turn(struct turn *turn)
{
    int at = 0, step = turn->action == ACTION_VIEW_PREV ? VIEWS - 1 : 1;
    while (views[at].mode != turn->state->view)
        at++;
    view_show(turn->state, turn->effects, views[(at + step * turn->count) % VIEWS].mode);
}
