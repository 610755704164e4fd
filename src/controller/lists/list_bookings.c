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

/* As booking_list.sql tells them. */
enum { KEY, ARTIST_ID, ARTIST, TITLE, PROJECT, STATUS, START, END, LAPSES, MAKER, DAYS };

static const struct {
    const char *which; /* as booking_list.sql knows it */
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

static const char *value(const struct state *state, int row, size_t at)
{
    return record_text(list_page_row(state, row), at);
}

static instant moment(const struct state *state, int row, size_t at)
{
    const char *text = value(state, row, at);
    return *text != '\0' ? strtoll(text, NULL, 10) : INSTANT_NONE;
}

/* ---- columns ---- */

static void put(const struct state *state, int row, size_t at, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", value(state, row, at));
}

static void put_moment(const struct state *state, instant at, struct list_cell *out)
{
    zone_format_human(state->roster->tenant.zone, at, false, out->text, sizeof out->text);
    out->tone = TONE_DIM;
}

static void cell_from(const struct state *state, int row, struct list_cell *out)
{
    put_moment(state, moment(state, row, START), out);
    out->tone = TONE_PLAIN;
}

static void cell_to(const struct state *state, int row, struct list_cell *out)
{
    put_moment(state, moment(state, row, END), out);
}

static void cell_artist(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, ARTIST, out);
}

static void cell_title(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, TITLE, out);
}

static void cell_project(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, PROJECT, out);
    out->tone = TONE_DIM;
}

/* A hold says how long it has left. */
static void cell_status(const struct state *state, int row, struct list_cell *out)
{
    instant lapses = moment(state, row, LAPSES);
    put(state, row, STATUS, out);
    if (lapses != INSTANT_NONE) {
        int64_t left = (lapses - state->clock.now + MINUTE_US - 1) / MINUTE_US;
        snprintf(out->text, sizeof out->text, left > 0 ? "hold %d min" : "hold lapsed", (int)left);
        out->tone = TONE_AMBER;
    }
}

static void cell_maker(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, MAKER, out);
    out->tone = TONE_DIM;
}

static void cell_days(const struct state *state, int row, struct list_cell *out)
{
    int days = atoi(value(state, row, DAYS));
    snprintf(out->text, sizeof out->text, "%d d", days);
    out->tone = days > 7 && strcmp(value(state, row, STATUS), "pencil") == 0 ? TONE_AMBER : TONE_DIM;
}

static const struct list_column columns[] = {
    {.heading = "From", .width = 16, .cell = cell_from},
    {.heading = "To", .width = 16, .from_columns = 110, .cell = cell_to},
    {.heading = "Artist", .width = 10, .grows = true, .cell = cell_artist},
    {.heading = "Booking", .width = 12, .grows = true, .from_columns = 56, .cell = cell_title},
    {.heading = "Project", .width = 8, .from_columns = 100, .cell = cell_project},
    {.heading = "Status", .width = 13, .from_columns = 70, .cell = cell_status},
    {.heading = "By", .width = 8, .from_columns = 90, .cell = cell_maker},
    {.heading = "Age", .width = 5, .right = true, .from_columns = 80, .cell = cell_days},
};

static char *detail(const struct state *state, int row)
{
    struct list_cell from = {.tone = TONE_PLAIN}, to = from, status = from;
    cell_from(state, row, &from);
    cell_to(state, row, &to);
    cell_status(state, row, &status);
    return mem_format("%s  %s  %s - %s  %s, %s", value(state, row, TITLE), value(state, row, ARTIST), from.text,
                      to.text, status.text, value(state, row, MAKER));
}

/* ---- acts ---- */

/* To the booking on the board: its week is loaded where it is not yet. */
static void go_to(struct turn *turn, int row)
{
    struct state *state = turn->state;
    struct booking booking = {.id = list_id_at(state, row), .start = moment(state, row, START),
                              .end = moment(state, row, END)};
    if (!id_parse(value(state, row, ARTIST_ID), &booking.artist))
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
    {ACTION_LIST_OPEN, "on the board", MEMBER_VIEWER, "look", false, go_to},
    {ACTION_LIST_STATE, "which", MEMBER_VIEWER, "look", true, next_kind},
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
