/* The list of the bookings that are not over; a key changes between kinds: own ones, holds that lapse, second
 * options, old pencils. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/cursor.h"
#include "controller/board/views.h"
#include "controller/reads/list.h"
#include "controller/reads/reads.h"
#include "domain/memory.h"
#include "protocol/list_texts.h"

static const struct {
    const char *which; /* the name of the kind in booking_list.sql */
    const char *words;
} kinds[] = {
    {"mine", "mine"},
    {"holds", "timed holds"},
    {"options", "second options"},
    {"pencils", "pencils older than a week"},
    {"all", "all to come"},
};
enum { KINDS = sizeof kinds / sizeof *kinds };

static const char *subtitle(const struct state *state)
{
    return kinds[state->lists[LIST_BOOKINGS].which].words;
}

static char *argument(const struct state *state)
{
    return mem_copy(kinds[state->lists[LIST_BOOKINGS].which].which);
}

static instant instant_of(const char *text)
{
    return *text != '\0' ? strtoll(text, NULL, 10) : INSTANT_NONE;
}

static instant moment(const struct state *state, int row, size_t at)
{
    return instant_of(list_text(state, row, at));
}

/* ---- columns ---- */

/* The text is the instant in microseconds. */
static void cell_moment(const struct state *state, int row, struct list_cell *out)
{
    (void)row;
    zone_format_human(state->roster->tenant.zone, instant_of(out->text), false, out->text, sizeof out->text);
}

/* A hold says how long it has left. "%": it is drafted so, on the what-if board that is open. */
static void cell_status(const struct state *state, int row, struct list_cell *out)
{
    instant lapses = moment(state, row, BOOKINGS_LAPSES);
    if (lapses != INSTANT_NONE) {
        int64_t left = (lapses - state->clock.now + MINUTE_US - 1) / MINUTE_US;
        snprintf(out->text, sizeof out->text, left > 0 ? "hold %d min" : "hold lapsed", (int)left);
        out->tone = TONE_AMBER;
    }
    if (*list_text(state, row, BOOKINGS_DRAFTED) != '\0') {
        char status[sizeof out->text];
        snprintf(status, sizeof status, "%s", out->text);
        snprintf(out->text, sizeof out->text, "%%%.*s", (int)sizeof status - 2, status);
    }
}

static void cell_days(const struct state *state, int row, struct list_cell *out)
{
    int days = atoi(list_text(state, row, BOOKINGS_DAYS));
    snprintf(out->text, sizeof out->text, "%d d", days);
    out->tone = days > 7 && strcmp(list_text(state, row, BOOKINGS_STATUS), "pencil") == 0 ? TONE_AMBER : TONE_DIM;
}

static const struct list_column columns[] = {
    {.heading = "From", .width = 16, .at = BOOKINGS_START, .cell = cell_moment},
    {.heading = "To", .width = 16, .from_columns = 110, .at = BOOKINGS_END, .tone = TONE_DIM, .cell = cell_moment},
    {.heading = "Artist", .width = 10, .grows = true, .at = BOOKINGS_ARTIST},
    {.heading = "Booking", .width = 12, .grows = true, .from_columns = 56, .at = BOOKINGS_TITLE},
    {.heading = "Project", .width = 8, .from_columns = 100, .at = BOOKINGS_PROJECT, .tone = TONE_DIM},
    {.heading = "Status", .width = 13, .from_columns = 70, .at = BOOKINGS_STATUS, .cell = cell_status},
    {.heading = "By", .width = 8, .from_columns = 90, .at = BOOKINGS_MAKER, .tone = TONE_DIM},
    {.heading = "Age", .width = 5, .right = true, .from_columns = 80, .at = BOOKINGS_DAYS, .cell = cell_days},
};

static char *detail(const struct state *state, int row)
{
    struct list_cell from, to, status;
    list_cell(state, row, &(struct list_column){.at = BOOKINGS_START, .cell = cell_moment}, &from);
    list_cell(state, row, &(struct list_column){.at = BOOKINGS_END, .cell = cell_moment}, &to);
    list_cell(state, row, &(struct list_column){.at = BOOKINGS_STATUS, .cell = cell_status}, &status);
    const char *drafted = list_text(state, row, BOOKINGS_DRAFTED);
    return mem_format("%s  %s  %s - %s  %s, %s%s%s", list_text(state, row, BOOKINGS_TITLE),
                      list_text(state, row, BOOKINGS_ARTIST), from.text, to.text, status.text,
                      list_text(state, row, BOOKINGS_MAKER), *drafted != '\0' ? "  % " : "", drafted);
}

/* ---- acts ---- */

/* Puts the board's cursor on the booking, and asks for its week if that is not loaded. */
static void go_to(struct turn *turn, int row)
{
    struct state *state = turn->state;
    struct booking booking = {.id = list_id_at(state, row),
                              .start = moment(state, row, BOOKINGS_START),
                              .end = moment(state, row, BOOKINGS_END)};
    if (!id_parse(list_text(state, row, BOOKINGS_ARTIST_ID), &booking.artist))
        return;
    view_show(state, turn->effects, MODE_BOARD);
    cursor_to_booking(state, &booking);
    reads_weeks(state, turn->effects);
}

static void next_kind(struct turn *turn, int row)
{
    int next = (turn->state->lists[LIST_BOOKINGS].which + 1) % KINDS;
    (void)row;
    list_ask_which(turn->state, turn->effects, LIST_BOOKINGS, next);
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN, .hint = "on the board", .least = MEMBER_VIEWER, .what = "look", .act = go_to},
    {.action = ACTION_LIST_STATE,
     .hint = "which",
     .least = MEMBER_VIEWER,
     .what = "look",
     .rowless = true,
     .act = next_kind},
};

const struct list list_bookings = {
    .title = "Bookings",
    .subtitle = subtitle,
    .empty = "There is no booking of this kind to come",
    .empty_what = "shows others.",
    .empty_key = ACTION_LIST_STATE,
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .paged = true,
    .argument = argument,
    .detail = detail,
};
