#include "controller/update.h"

#include <stdlib.h>

#include "controller/acts/drafts.h"
#include "controller/acts/pending.h"
#include "controller/answers.h"
#include "controller/board/cursor.h"
#include "controller/board/grid.h"
#include "controller/commands/print_command.h"
#include "controller/commands/settings.h"
#include "controller/inbox.h"
#include "controller/keyboard.h"
#include "controller/live/sweep.h"
#include "controller/mouse.h"
#include "controller/reads/list.h"
#include "controller/reads/reads.h"
#include "controller/state/leaving.h"

static void on_key(struct state *state, struct event *event, struct effects *effects)
{
    keyboard_key(state, effects, event);
}

static void on_paste(struct state *state, struct event *event, struct effects *effects)
{
    keyboard_paste(state, effects, event->paste);
}

static void on_mouse(struct state *state, struct event *event, struct effects *effects)
{
    mouse_take(state, effects, event);
}

static void on_resize(struct state *state, struct event *event, struct effects *effects)
{
    (void)effects;
    state->terminal.rows = event->size.rows;
    state->terminal.columns = event->size.columns;
    cursor_scroll(state);
}

static void on_time(struct state *state, struct event *event, struct effects *effects)
{
    (void)event;
    bool follows = state->cursor.follows_today && !grid_is_held(state) && state->roster != NULL;
    if (follows && state->cursor.day != state_today(state))
        cursor_to_day(state, state_today(state));
    sweep_again(state);
    if (state->link.state == LINK_LIVE) {
        pending_ask_again(state, effects);
        reads_details(state, effects);
    }
    reads_weeks(state, effects);
}

static void on_link(struct state *state, struct event *event, struct effects *effects)
{
    bool was_away = state->link.state != LINK_LIVE;
    state->link.state = event->link.state;
    free(state->link.message);
    state->link.message = event->link.message;
    event->link.message = NULL;
    if (event->link.wants_password && state->roster == NULL) /* later there is something on the screen to lose */
        leaving_for_password(state);
    if (state->link.state != LINK_LIVE || !was_away)
        return;
    state->link.pooled = event->link.pooled;
    state->wanted.news = state->wanted.presence = true;
    pending_ask_again(state, effects);
    state->wanted.waiting = true;
    if (state->roster != NULL) { /* what changed meanwhile was not told */
        reads_roster(state, effects);
        reads_reload(state, effects);
    }
    reads_weeks(state, effects);
    reads_details(state, effects);
}

static void on_notify(struct state *state, struct event *event, struct effects *effects)
{
    state->wanted.presence = state->wanted.presence || event->told & TOLD_PRESENCE;
    if (event->told & TOLD_BOOKINGS)
        state->wanted.waiting = state->wanted.news = state->wanted.diff = true;
    if (state->past.at != 0) /* the past is what it was; on the way back everything is read anew */
        return;
    if (event->told & TOLD_ROSTER)
        reads_roster(state, effects);
    if (event->told & TOLD_BOOKINGS) {
        reads_reload(state, effects);
        list_notice(state, effects);
    }
}

static void on_answer(struct state *state, struct event *event, struct effects *effects)
{
    answers_clock(state, event);
    inbox_take(state, effects, event);
}

static void on_zone(struct state *state, struct event *event, struct effects *effects)
{
    (void)effects;
    settings_zone_came(state, event);
}

static void on_printed(struct state *state, struct event *event, struct effects *effects)
{
    (void)effects;
    print_came(state, event);
}

void update(struct state *state, struct event *event, struct effects *effects)
{
    static void (*const handlers[])(struct state *, struct event *, struct effects *) = {
        [EVENT_KEY] = on_key,     [EVENT_PASTE] = on_paste,     [EVENT_RESIZE] = on_resize, [EVENT_TIME] = on_time,
        [EVENT_LINK] = on_link,   [EVENT_NOTIFY] = on_notify,   [EVENT_ANSWER] = on_answer, [EVENT_ZONE] = on_zone,
        [EVENT_MOUSE] = on_mouse, [EVENT_PRINTED] = on_printed,
    };
    size_t before = effects->count;
    state->clock.now = event->at + state->clock.skew;
    handlers[event->kind](state, event, effects);
    inbox_attend(state, effects);
    drafts_follow(state, effects, before); /* last: every effect of this event is for the board that is open */
    event_clear(event);
}

void update_start(struct state *state, struct effects *effects)
{
    reads_weeks(state, effects);
}
