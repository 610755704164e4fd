#include "controller/state.h"

#include <stdlib.h>

#include "controller/clear.h"
#include "controller/drawn.h"
#include "controller/list.h"
#include "controller/mode.h"
#include "controller/save.h"
#include "controller/news.h"
#include "controller/presence.h"
#include "controller/selection.h"
#include "controller/settings.h"
#include "controller/sweep.h"
#include "domain/memory.h"
#include "domain/when.h"

enum { AVAILABILITY_WEEKS = 4 };

static int bounded(int value, int least, int most)
{
    return value < least ? least : value > most ? most : value;
}

/* On today if the weeks shown have it, else on the first day of them. */
static void place_cursor(struct state *state)
{
    day today = state_today(state);
    state->follow_today = today >= state->first && today < state->first + DAYS_A_WEEK * state->weeks;
    state->cursor_day = state->placed_on = state->follow_today ? today : state->first;
}

struct state *state_new(const struct state_options *options)
{
    struct state *state = mem_new(1, sizeof *state);
    state->rows = 24;
    state->columns = 80;
    state->ids = options->ids;
    state->keymap = options->keymap;
    state->now = options->now;
    state->clock_skew = options->clock_skew;
    state->forced_command = options->forced_command;
    state->zone2 = options->zone2;
    state->presence.board = options->board;
    state->bookings = bookings_new();
    state->clashes = clashes_new();
    state->weeks = bounded(options->weeks, 1, WEEKS_MOST);
    state->view_weeks[MODE_AVAILABILITY] = AVAILABILITY_WEEKS;
    state->first = day_monday(options->first);
    state->grouping = options->grouping;
    state->sorting = options->sorting;
    state->all_lanes = options->all_lanes;
    state->clipboard = options->clipboard;
    state->mouse = options->mouse;
    state->colours = options->colours != NULL ? options->colours : setting_colours[0];
    state->glyphs = options->glyphs != NULL ? options->glyphs : setting_glyphs[0];
    state->filtering = (struct filtering){
        .text = mem_copy(options->filter), .saved = options->saved, .saved_count = options->saved_count};
    state->opens_on = options->opens_on;
    place_cursor(state);
    return state;
}

struct state_options state_options_of(const struct state *state)
{
    return (struct state_options){
        .ids = state->ids,
        .keymap = state->keymap,
        .now = state->now,
        .clock_skew = state->clock_skew,
        .opens_on = state->opens_on,
        .first = state->first,
        .weeks = state->weeks,
        .grouping = state->grouping,
        .sorting = state->sorting,
        .all_lanes = state->all_lanes,
        .clipboard = state->clipboard,
        .mouse = state->mouse,
        .filter = state->filtering.text,
        .saved = state->filtering.saved,
        .saved_count = state->filtering.saved_count,
        .colours = state->colours,
        .glyphs = state->glyphs,
        .zone2 = state->zone2,
        .forced_command = state->forced_command,
        .board = state->presence.board,
    };
}

void state_free(struct state **state)
{
    struct state *old = *state;
    if (old == NULL)
        return;
    free(old->link_message);
    free(old->enter);
    free(old->drafting.name);
    zone_free(&old->zone2);
    roster_free(&old->roster);
    bookings_free(&old->bookings);
    clashes_free(&old->clashes);
    free(old->grid.lines);
    free(old->grid.order);
    free(old->pattern.whose);
    clear_filtering(old);
    clear_bookings(&old->waiting.list, &old->waiting.count);
    news_clear(&old->live);
    free(old->presence.list);
    for (size_t i = 0; i < old->edit_count; i++)
        clear_edit(&old->edits[i]);
    free(old->edits);
    saves_free(old);
    for (size_t i = 0; i < LIST_COUNT; i++)
        list_clear(&old->lists[i]);
    clear_bookings(&old->clip_bookings, &old->clip_count);
    booking_clear(&old->last_act.booking);
    selection_free(&old->selection);
    clear_modes(old);
    for (size_t i = 0; i < old->message_count; i++)
        free(old->messages[i].text);
    free(old->messages);
    free(old);
    *state = NULL;
}

instant state_wake(const struct state *state)
{
    const instant wakes[] = {news_wake(state), presence_wake(state), sweep_wake(state)};
    instant soonest = (state->now / MINUTE_US + 1) * MINUTE_US;
    for (size_t i = 0; i < sizeof wakes / sizeof *wakes; i++)
        soonest = wakes[i] < soonest ? wakes[i] : soonest;
    return soonest - state->clock_skew;
}

const struct artist *state_cursor_artist(const struct state *state)
{
    if (state->roster == NULL || (size_t)state->cursor_line >= state->grid.count)
        return NULL;
    return &state->roster->artists[state->grid.lines[state->cursor_line].artist];
}

const struct booking *state_cursor_booking(const struct state *state)
{
    return id_is_nil(state->cursor_booking) ? NULL : drawn_booking(state, state->cursor_booking);
}

const struct message *state_message(const struct state *state)
{
    return state->message_fresh && state->message_count > 0 ? &state->messages[state->message_count - 1]
                                                            : NULL;
}

const char *state_group_title(const struct state *state, const struct grid_line *line)
{
    const struct artist *artist = &state->roster->artists[line->artist];
    const char *title = state->grouping == GROUPING_SKILL
                            ? (artist->skill_count > 0 ? artist->skills[0] : "")
                            : artist->department;
    return title[0] != '\0' ? title : "Others";
}

void state_open_week(struct state *state)
{
    day opens;
    if (state->cursor_day != state->placed_on)
        return;
    if (state->opens_on != NULL && when_parse_day(state->opens_on, state_today(state), &opens, NULL))
        state->first = day_monday(opens);
    place_cursor(state);
}

day state_today(const struct state *state)
{
    if (state->roster != NULL)
        return zone_local(state->roster->tenant.zone, state->now).day;
    instant days = state->now / DAY_US;
    return (day)(state->now % DAY_US < 0 ? days - 1 : days);
}

instant state_moment(const struct state *state)
{
    return state->at != 0 ? state->at : state->now;
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
    return state->zoom == ZOOM_DAY ? 1 : DAYS_A_WEEK * state->weeks;
}

day state_first_day(const struct state *state)
{
    return state->zoom == ZOOM_DAY ? state->cursor_day : state->first;
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
    return state->rows >= 16;
}

/* Title, heading, hint line, and rule and blank where there is room for them. */
static int rows_around(const struct state *state)
{
    return state_has_rules(state) ? 5 : 3;
}

int state_panel_rows(const struct state *state)
{
    const struct mode_row *row = mode_row(state->mode);
    int wanted = row->panel_rows != NULL ? row->panel_rows(state) : 0;
    return bounded(wanted, 0, bounded(state->rows - rows_around(state), 0, wanted));
}

int state_board_rows(const struct state *state)
{
    int panel = state_panel_rows(state);
    int left = state->rows - rows_around(state) - (panel > 0 ? panel : 1);
    return left > 0 ? left : 0;
}

/* Availability has a row for the weekdays and, where no department has a heading, one for everybody; the hours of one
 * day have one for those of the second zone. */
static int own_rows(const struct state *state)
{
    if (state->view == MODE_AVAILABILITY)
        return state->grouping != GROUPING_NONE ? 1 : 2;
    return state->view == MODE_BOARD && state->zoom == ZOOM_DAY && state->zone2 != NULL;
}

int state_line_rows(const struct state *state)
{
    return bounded(state_board_rows(state) - own_rows(state), 0, state->rows);
}
