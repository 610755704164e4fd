#include "controller/answers.h"

#include <stdlib.h>

#include "controller/board/cursor.h"
#include "controller/board/grid.h"
#include "controller/live/past.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"

void answers_clock(struct state *state, const struct event *event)
{
    enum { SET_BACK_US = 10 * SECOND_US };
    instant server_now = event->answered.answer.server_now;
    if (server_now == INSTANT_NONE || server_now == 0)
        return;
    int64_t skew = server_now - event->at, later = skew - state->clock.skew;
    bool is_first = state->roster == NULL;
    if (!is_first && later <= 0 && later > -SET_BACK_US)
        return;
    state->clock.skew = skew;
    state->clock.now = server_now;
}

static bool is_loading(const struct state *state)
{
    return !bookings_covers(state->bookings, state->shown.first, state->shown.first + DAYS_A_WEEK * state->shown.weeks);
}

static void take_roster(struct state *state, struct answer *answer)
{
    if (answer->roster == NULL)
        return;
    bool is_first = state->roster == NULL;
    const struct artist *artist = state_cursor_artist(state);
    struct id kept = artist != NULL ? artist->id : (struct id){0};
    roster_free(&state->roster);
    clashes_forget(state->clashes);
    state->roster = answer->roster;
    answer->roster = NULL;
    past_roster_came(state);
    state->roster_revision++;
    if (is_loading(state)) /* its row would be lost under a filter that asks for bookings */
        grid_keep(state, kept);
    cursor_follow_roster(state);
    if (is_first)
        cursor_open_week(state);
    if (state->cursor.follows_today && !grid_is_held(state))
        cursor_to_day(state, state_today(state));
    cursor_settle(state);
}

static bool names_strangers(const struct state *state, const struct answer *answer)
{
    for (size_t i = 0; i < answer->row_count; i++)
        if (roster_artist(state->roster, answer->rows[i].artist) == NULL ||
            (!id_is_nil(answer->rows[i].project) && roster_project(state->roster, answer->rows[i].project) == NULL))
            return true;
    return false;
}

static void take_weeks(struct state *state, struct effects *effects, struct answer *answer, day first, day end,
                       uint64_t asked_at)
{
    bool awaited = is_loading(state);
    if (state->past.at == 0 && names_strangers(state, answer))
        reads_roster(state, effects);
    bookings_replace(state->bookings, first, end, state_day_start(state, first), state_day_start(state, end), asked_at,
                     answer->rows, answer->row_count, answer->off, answer->off_count);
    bookings_set_challenges(state->bookings, answer->challenges, state->past.at == 0 ? answer->challenge_count : 0);
    answer->row_count = 0;
    answer->off_count = 0;
    day length = DAYS_A_WEEK * state->shown.weeks;
    bookings_forget_but(state->bookings, state->shown.first - 2 * length, state->shown.first + 3 * length);
    if (awaited)
        cursor_load(state);
    else
        cursor_stay(state);
}

void answers_open(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    bool again = reads_ended(state);
    if (reads_failed(state, answer))
        return;
    message_done(state);
    state->wanted.waiting = state->wanted.waiting || answer->roster != NULL;
    take_roster(state, answer);
    if (state->roster == NULL)
        return;
    take_weeks(state, effects, answer, state->loading.weeks.first, state->loading.weeks.end,
               state->loading.weeks.asked);
    if (again)
        reads_reload(state, effects);
    else
        reads_weeks(state, effects);
}

void answers_neighbours(struct state *state, struct effects *effects, struct event *event)
{
    if (event->answered.answer.fault != FAULT_NONE) /* nobody asked for them: asked again with the next flip */
        return;
    take_weeks(state, effects, &event->answered.answer, state->loading.ahead.first, state->loading.ahead.end,
               state->loading.ahead.asked);
    reads_weeks(state, effects);
}

void answers_roster(struct state *state, struct effects *effects, struct event *event)
{
    (void)effects;
    if (!reads_failed(state, &event->answered.answer))
        take_roster(state, &event->answered.answer);
}

/* Without a roster the first question was not answered either, and has said why. A complete one has come meanwhile,
 * which is newer. */
void answers_rest(struct state *state, struct effects *effects, struct event *event)
{
    (void)effects;
    struct answer *answer = &event->answered.answer;
    if (state->roster == NULL || !state->roster->incomplete || reads_failed(state, answer) || answer->roster == NULL)
        return;
    roster_complete(state->roster, answer->roster); /* no row of the board names anybody: none is drawn anew */
}
