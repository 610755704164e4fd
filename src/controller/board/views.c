#include "controller/board/views.h"

#include "controller/board/cursor.h"
#include "controller/board/finder.h"
#include "controller/board/selection.h"
#include "controller/board/walk.h"
#include "controller/reads/list.h"
#include "controller/reads/reads.h"
#include "controller/state/roles.h"
#include "domain/memory.h"

/* In the order of gt; the first is where q leads to. */
static const struct {
    enum mode mode;
    enum action_id action;
    void (*enter)(struct state *state, struct effects *effects); /* NULL: nothing more to do */
    enum list_id list;                                           /* MODE_LIST */
    bool aside;                                                  /* gt passes it by */
} views[] = {
    {MODE_BOARD, ACTION_VIEW_BOARD, NULL, 0, false},
    {MODE_AVAILABILITY, ACTION_VIEW_AVAILABILITY, NULL, 0, false},
    {MODE_FINDER, ACTION_VIEW_FINDER, finder_enter, 0, false},
    {MODE_LIST, ACTION_VIEW_BOOKINGS, NULL, LIST_BOOKINGS, false},
    {MODE_LIST, ACTION_VIEW_PROJECTS, NULL, LIST_PROJECTS, false},
    {MODE_LIST, ACTION_VIEW_ARTISTS, NULL, LIST_ARTISTS, false},
    {MODE_LIST, ACTION_VIEW_TIME_OFF, NULL, LIST_TIME_OFF, false},
    {MODE_LIST, ACTION_VIEW_MEMBERS, NULL, LIST_MEMBERS, false},
    {MODE_LIST, ACTION_VIEW_LOG, NULL, LIST_LOG, false},
    {MODE_LIST, ACTION_UNDO_LIST, NULL, LIST_OWN_ACTS, true},
    {MODE_LIST, ACTION_VIEW_SETTINGS, NULL, LIST_SETTINGS, true},
    {MODE_LIST, ACTION_VIEW_HOLIDAYS, NULL, LIST_HOLIDAYS, true},
};
enum { VIEWS = sizeof views / sizeof *views };

void view_leave_day(struct state *state)
{
    view_show_weeks(state, state->shown.weeks);
}

void view_show_weeks(struct state *state, int weeks)
{
    state->shown.zoom = ZOOM_WEEKS;
    state->shown.weeks = weeks;
    if (state->cursor.day < state->shown.first || state->cursor.day >= state->shown.first + DAYS_A_WEEK * weeks)
        state->shown.first = day_monday(state->cursor.day);
    cursor_keep(state);
}

/* On a week's last day nobody looks for the hours of that week any more. */
static void skip_week_that_ends(struct state *state)
{
    day last = state->shown.first + DAYS_A_WEEK - 1;
    if (state->roster == NULL || state->past.at != 0 || state_today(state) != last || state->cursor.day > last)
        return;
    state->shown.first += DAYS_A_WEEK;
    state->cursor.day = state->shown.first;
}

void view_show_marked(struct state *state, struct effects *effects, enum mode view)
{
    if (state->shown.zoom == ZOOM_DAY)
        view_leave_day(state);
    state->shown.view_weeks[state->shown.view] = state->shown.weeks;
    if (state->shown.view_weeks[view] > 0)
        state->shown.weeks = state->shown.view_weeks[view];
    if (view == MODE_AVAILABILITY && state->shown.view != view)
        skip_week_that_ends(state);
    state->shown.view = view;
    mode_enter(state, effects, view);
    cursor_to_day(state, state->cursor.day); /* fewer weeks may have left it outside */
    cursor_keep(state);
    reads_weeks(state, effects);
    for (size_t i = 0; i < VIEWS; i++)
        if (views[i].mode == view && views[i].enter != NULL)
            views[i].enter(state, effects);
}

void view_show(struct state *state, struct effects *effects, enum mode view)
{
    if (state->shown.view == MODE_FINDER && view != MODE_FINDER)
        selection_unmark_artists(state); /* they were marks of its list */
    view_show_marked(state, effects, view);
}

void view_show_list(struct state *state, struct effects *effects, enum list_id list)
{
    state->shown.list = list;
    state->shown.list_inner = false;
    list_changed(state, list); /* nobody looked at it meanwhile */
    list_reload(state, effects, list);
    view_show(state, effects, MODE_LIST);
}

void view_show_inner(struct state *state, struct effects *effects, enum list_id list)
{
    enum list_id back = state->shown.list;
    bool inner = state->shown.view == MODE_LIST && back != list;
    view_show_list(state, effects, list);
    state->shown.list_inner = inner;
    state->shown.list_back = back;
}

void view_show_time_off(struct state *state, struct effects *effects, struct id artist)
{
    state->shown.time_off_of = artist;
    view_show_inner(state, effects, LIST_TIME_OFF);
}

void view_show_log(struct state *state, struct effects *effects, char *narrow)
{
    list_narrow(state, effects, LIST_LOG, narrow);
    view_show_inner(state, effects, LIST_LOG);
}

void view_show_settings_log(struct turn *turn, int row)
{
    (void)row;
    view_show_log(turn->state, turn->effects, mem_copy("kind:settings"));
}

void view_leave_list(struct state *state, struct effects *effects)
{
    if (state->shown.list_inner)
        view_show_list(state, effects, state->shown.list_back);
    else
        view_show(state, effects, MODE_BOARD);
}

static void show(struct turn *turn, int at)
{
    if (views[at].list == LIST_TIME_OFF)
        turn->state->shown.time_off_of = (struct id){0};
    if (views[at].mode == MODE_LIST)
        view_show_list(turn->state, turn->effects, views[at].list);
    else
        view_show(turn->state, turn->effects, views[at].mode);
}

void views_open(struct turn *turn)
{
    for (int at = 0; at < VIEWS; at++)
        if (views[at].action == turn->action)
            show(turn, at);
}

/* 0 for a list that no key of its own leads to. */
static int view_at(const struct state *state)
{
    for (int at = 0; at < VIEWS; at++)
        if (views[at].mode == state->shown.view &&
            (state->shown.view != MODE_LIST || views[at].list == state->shown.list))
            return at;
    return 0;
}

void views_turn(struct turn *turn)
{
    int step = turn->action == ACTION_VIEW_PREV ? VIEWS - 1 : 1;
    int at = view_at(turn->state);
    for (int left = turn->count; left > 0; left -= !views[at].aside && !past_hides(turn->state, views[at].action))
        at = (at + step) % VIEWS;
    show(turn, at);
}
