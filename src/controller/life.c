#include "controller/life.h"

#include <stdlib.h>

#include "controller/board/cursor.h"
#include "controller/board/selection.h"
#include "controller/commands/settings.h"
#include "controller/inbox.h"
#include "controller/live/news.h"
#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "controller/registers.h"
#include "controller/state/clear.h"
#include "domain/clamp.h"
#include "domain/memory.h"

enum { AVAILABILITY_WEEKS = 4 };

struct state *state_new(const struct state_options *options)
{
    struct state *state = mem_new(1, sizeof *state);
    state->terminal.rows = 24;
    state->terminal.columns = 80;
    state->ids = options->ids;
    state->keymap = options->keymap;
    state->modes = &mode_register;
    state->list_tables = list_tables;
    state->clock.now = options->now;
    state->clock.skew = options->clock_skew;
    state->forced_command = options->forced_command;
    state->settings.zone2 = options->zone2;
    state->presence.board = options->board;
    state->bookings = bookings_new();
    state->clashes = clashes_new();
    state->shown.weeks = clamp(options->weeks, 1, WEEKS_MOST);
    state->shown.view_weeks[MODE_AVAILABILITY] = AVAILABILITY_WEEKS;
    state->shown.first = day_monday(options->first);
    state->shown.grouping = options->grouping;
    state->shown.sorting = options->sorting;
    state->shown.all_lanes = options->all_lanes;
    state->settings.clipboard = options->clipboard;
    state->settings.mouse = options->mouse;
    state->settings.colours = options->colours != NULL ? options->colours : setting_colours[0];
    state->settings.glyphs = options->glyphs != NULL ? options->glyphs : setting_glyphs[0];
    state->filtering = (struct filtering){
        .text = mem_copy(options->filter), .saved = options->saved, .saved_count = options->saved_count};
    state->shown.opens_on = options->opens_on;
    cursor_place(state);
    return state;
}

struct state_options state_options_of(const struct state *state)
{
    return (struct state_options){
        .ids = state->ids,
        .keymap = state->keymap,
        .now = state->clock.now,
        .clock_skew = state->clock.skew,
        .opens_on = state->shown.opens_on,
        .first = state->shown.first,
        .weeks = state->shown.weeks,
        .grouping = state->shown.grouping,
        .sorting = state->shown.sorting,
        .all_lanes = state->shown.all_lanes,
        .clipboard = state->settings.clipboard,
        .mouse = state->settings.mouse,
        .filter = state->filtering.text,
        .saved = state->filtering.saved,
        .saved_count = state->filtering.saved_count,
        .colours = state->settings.colours,
        .glyphs = state->settings.glyphs,
        .zone2 = state->settings.zone2,
        .forced_command = state->forced_command,
        .board = state->presence.board,
    };
}

void state_free(struct state **state)
{
    struct state *old = *state;
    if (old == NULL)
        return;
    free(old->link.message);
    free(old->leaving.enter);
    free(old->early);
    free(old->drafting.open.name);
    clear_of_book(old);
    zone_free(&old->settings.zone2);
    roster_free(&old->roster);
    bookings_free(&old->bookings);
    clashes_free(&old->clashes);
    free(old->grid.lines);
    free(old->grid.order);
    free(old->pattern.whose);
    clear_filtering(old);
    clear_bookings(&old->waiting.list, &old->waiting.count);
    free(old->waiting.seen);
    news_clear(&old->news);
    free(old->presence.list);
    for (size_t i = 0; i < old->pending.count; i++)
        clear_pending(&old->pending.list[i]);
    free(old->pending.list);
    saves_free(old);
    for (size_t i = 0; i < LIST_COUNT; i++)
        list_clear(&old->lists[i]);
    clear_bookings(&old->clip.bookings, &old->clip.count);
    booking_clear(&old->last_act.booking);
    selection_free(&old->selection);
    clear_modes(old);
    for (size_t i = 0; i < old->messages.count; i++)
        free(old->messages.list[i].text);
    free(old->messages.list);
    free(old);
    *state = NULL;
}

instant state_wake(const struct state *state)
{
    instant minute = (state->clock.now / MINUTE_US + 1) * MINUTE_US, wake = inbox_wake(state);
    return (wake < minute ? wake : minute) - state->clock.skew;
}
