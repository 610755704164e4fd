#include "controller/state/state.h"

#include <stdlib.h>

#include "controller/state/turn.h"
#include "domain/clamp.h"
#include "domain/memory.h"

const struct artist *state_cursor_artist(const struct state *state)
{
    if (state->roster == NULL || (size_t)state->cursor.line >= state->grid.count)
        return NULL;
    return &state->roster->artists[state->grid.lines[state->cursor.line].artist];
}

const struct message *state_message(const struct state *state)
{
    return state->messages.fresh && state->messages.count > 0 ? &state->messages.list[state->messages.count - 1] : NULL;
}

const char *state_group_title(const struct state *state, const struct grid_line *line)
{
    const struct artist *artist = &state->roster->artists[line->artist];
    const char *title = state->shown.grouping == GROUPING_SKILL ? (artist->skill_count > 0 ? artist->skills[0] : "")
                                                                : artist->department;
    return title[0] != '\0' ? title : "Others";
}

day state_today(const struct state *state)
{
    if (state->roster != NULL)
        return zone_local(state->roster->tenant.zone, state->clock.now).day;
    instant days = state->clock.now / DAY_US;
    return (day)(state->clock.now % DAY_US < 0 ? days - 1 : days);
}

instant state_steady(const struct state *state)
{
    return state->clock.now - state->clock.skew;
}

instant state_moment(const struct state *state)
{
    return state->past.at != 0 ? state->past.at : state->clock.now;
}

char *state_moment_text(const struct state *state, instant at)
{
    const struct zone *zone = state->roster->tenant.zone;
    bool this_year = day_civil(zone_local(zone, at).day).year == day_civil(state_today(state)).year;
    char text[64];
    zone_format_human(zone, at, !this_year, text, sizeof text);
    return mem_copy(text);
}

int state_days(const struct state *state)
{
    return state->shown.zoom == ZOOM_DAY ? 1 : DAYS_A_WEEK * state->shown.weeks;
}

day state_first_day(const struct state *state)
{
    return state->shown.zoom == ZOOM_DAY ? state->cursor.day : state->shown.first;
}

instant state_day_start(const struct state *state, day d)
{
    return state->roster != NULL ? zone_day_start(state->roster->tenant.zone, d) : d * DAY_US;
}

bool state_may_write(const struct state *state)
{
    return state->roster != NULL && state->roster->role != MEMBER_VIEWER;
}

bool state_has_rules(const struct state *state)
{
    return state->terminal.rows >= 16;
}

/* Title, heading, hint line, and rule and blank where there is room for them. */
static int rows_around(const struct state *state)
{
    return state_has_rules(state) ? 5 : 3;
}

int state_panel_rows(const struct state *state)
{
    const struct mode_row *row = mode_row(state, state->mode);
    int wanted = row->panel_rows != NULL ? row->panel_rows(state) : 0;
    return clamp(wanted, 0, clamp(state->terminal.rows - rows_around(state), 0, wanted));
}

int state_board_rows(const struct state *state)
{
    int panel = state_panel_rows(state);
    int left = state->terminal.rows - rows_around(state) - (panel > 0 ? panel : 1);
    return left > 0 ? left : 0;
}

/* Availability has a row for the weekdays and, where no department has a heading, one for everybody; the hours of one
 * day have one for those of the second zone. */
static int own_rows(const struct state *state)
{
    if (state->shown.view == MODE_AVAILABILITY)
        return state->shown.grouping != GROUPING_NONE ? 1 : 2;
    return state->shown.view == MODE_BOARD && state->shown.zoom == ZOOM_DAY && state->settings.zone2 != NULL;
}

int state_line_rows(const struct state *state)
{
    return clamp(state_board_rows(state) - own_rows(state), 0, state->terminal.rows);
}

const struct refusal *state_refusal(const struct state *state, size_t index, size_t change)
{
    const struct pending *pending = &state->pending.list[index];
    for (size_t i = 0; i < pending->refusal_count; i++)
        if (pending->refusals[i].change == change)
            return &pending->refusals[i];
    return NULL;
}

const struct refusal *state_first_taken(const struct state *state, size_t index)
{
    const struct pending *pending = &state->pending.list[index];
    for (size_t i = 0; i < pending->refusal_count; i++)
        if (pending->refusals[i].outcome == OUTCOME_CONFLICT && !id_is_nil(pending->refusals[i].row.id))
            return &pending->refusals[i];
    return NULL;
}

bool state_is_of_others(const struct state *state, const struct change *change)
{
    return change->kind != EFFECT_BOOK && change->before.status == STATUS_CONFIRMED &&
           !id_equal(change->before.created_by, state->roster->me);
}

size_t state_done_count(const struct state *state, size_t index)
{
    size_t count = 0;
    for (size_t i = 0; i < state->pending.list[index].change_count; i++)
        count += state_refusal(state, index, i) == NULL;
    return count;
}

bool pending_is_about(const struct pending *pending, struct id booking)
{
    for (size_t i = 0; i < pending->change_count; i++)
        if (id_equal(pending->changes[i].after.id, booking) || id_equal(pending->changes[i].part.id, booking))
            return true;
    return id_equal(pending->after.id, booking);
}

bool pending_under_way(const struct state *state, struct id booking)
{
    for (size_t i = 0; i < state->pending.count; i++)
        if (pending_is_about(&state->pending.list[i], booking))
            return true;
    return false;
}

bool drafts_any_open(const struct state *state)
{
    return !id_is_nil(state->drafting.open.id);
}
