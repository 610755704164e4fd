/* The list of time off, of all artists or of one. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/cursor.h"
#include "controller/board/grid.h"
#include "controller/board/views.h"
#include "controller/modes/time_off.h"
#include "controller/reads/list.h"
#include "controller/reads/reads.h"
#include "controller/reads/save.h"
#include "domain/memory.h"
#include "protocol/list_texts.h"

/* ---- columns ---- */

/* The day that a moment belongs to. Midnight as an `end` belongs to the day before it. */
static day day_of(const struct state *state, instant at, bool end)
{
    return zone_local(state->roster->tenant.zone, end ? at - 1 : at).day;
}

/* "Mon 23 Nov"; with the year if it is not this year, and with the clock time if it is not midnight. */
static char *moment_text(const struct state *state, instant at, bool end)
{
    day d = day_of(state, at, end);
    struct civil date = day_civil(d);
    int minute = (int)(zone_local(state->roster->tenant.zone, at).us / MINUTE_US);
    char year[8] = "", clock[8] = "";
    if (date.year != day_civil(state_today(state)).year)
        snprintf(year, sizeof year, " %d", date.year % 10000);
    if (minute != 0)
        snprintf(clock, sizeof clock, " %02u:%02u", (unsigned)minute / 60 % 24, (unsigned)minute % 60);
    return mem_format("%s %d %s%s%s", weekday_name(day_weekday(d)), date.day, month_name(date.month), year, clock);
}

/* "Mon 23 Nov - Fri 27 Nov", "Tue 24 Nov", "Tue 24 Nov 13:00 - 18:00". */
static char *span_text(const struct state *state, instant start, instant end)
{
    char *from = moment_text(state, start, false), *to = moment_text(state, end, true), *text;
    bool one_day = day_of(state, start, false) == day_of(state, end, true);
    if (one_day && strchr(to, ':') == NULL)
        text = mem_copy(from);
    else
        text = mem_format("%s - %s", from, one_day ? strrchr(to, ' ') + 1 : to);
    free(from);
    free(to);
    return text;
}

/* Dims time off that is over. */
static enum list_tone tone_of(const struct state *state, int row)
{
    return record_number(list_page_row(state, row), AWAY_END) > state->clock.now ? TONE_PLAIN : TONE_DIM;
}

static void put_moment(const struct state *state, int row, size_t at, struct list_cell *out)
{
    instant moment = record_number(list_page_row(state, row), at);
    char *text = state->roster != NULL ? moment_text(state, moment, at == AWAY_END) : mem_copy("");
    snprintf(out->text, sizeof out->text, "%s", text);
    free(text);
}

static void cell_from(const struct state *state, int row, struct list_cell *out)
{
    put_moment(state, row, AWAY_START, out);
}

static void cell_to(const struct state *state, int row, struct list_cell *out)
{
    put_moment(state, row, AWAY_END, out);
}

static void cell_booked(const struct state *state, int row, struct list_cell *out)
{
    bool booked = strcmp(list_text(state, row, AWAY_BOOKED), "0") != 0;
    snprintf(out->text, sizeof out->text, "%s%s", booked ? "*" : "", booked ? list_text(state, row, AWAY_BOOKED) : "-");
    out->tone = booked && tone_of(state, row) == TONE_PLAIN ? TONE_AMBER : TONE_DIM;
}

static const struct list_column columns[] = {
    {.heading = "Artist", .width = 10, .grows = true, .at = AWAY_ARTIST},
    {.heading = "From", .width = 16, .at = AWAY_START, .cell = cell_from},
    {.heading = "To", .width = 16, .at = AWAY_END, .cell = cell_to},
    {.heading = "Reason", .width = 10, .grows = true, .from_columns = 70, .at = AWAY_REASON},
    {.heading = "Booked", .width = 6, .right = true, .from_columns = 60, .at = AWAY_BOOKED, .cell = cell_booked},
};

static char *detail(const struct state *state, int row)
{
    const struct record *record = list_page_row(state, row);
    int booked = atoi(record_text(record, AWAY_BOOKED));
    const char *reason = record_text(record, AWAY_REASON);
    char *span = span_text(state, record_number(record, AWAY_START), record_number(record, AWAY_END));
    char *clash = mem_copy("");
    if (booked > 0) {
        free(clash);
        clash = mem_format("  * %d booking%s in it", booked, booked == 1 ? "" : "s");
    }
    char *text =
        mem_format("%s is away %s%s%s%s", record_text(record, AWAY_ARTIST), span, *reason ? ": " : "", reason, clash);
    free(span);
    free(clash);
    return text;
}

static char *argument(const struct state *state)
{
    char id[ID_TEXT];
    if (id_is_nil(state->shown.time_off_of))
        return NULL;
    id_format(state->shown.time_off_of, id);
    return mem_copy(id);
}

/* ---- acts ---- */

static void add(struct turn *turn, int row)
{
    struct state *state = turn->state;
    struct record record = {.id = id_next(&state->ids)};
    const struct artist *artist = roster_artist(state->roster, state->shown.time_off_of);
    (void)row;
    if (artist != NULL)
        time_off_add_artist(&record, artist);
    time_off_form(state, turn->effects, &record, state_day_start(state, state->cursor.day),
                  state_day_start(state, state->cursor.day + 1));
}

static void edit(struct turn *turn, int row)
{
    const struct record *from = list_page_row(turn->state, row);
    struct record record = {.id = from->id, .version = atoi(record_text(from, AWAY_VERSION))};
    record_set(&record, TIME_OFF_WHO, record_text(from, AWAY_ARTIST));
    record_set(&record, TIME_OFF_ARTISTS, record_text(from, AWAY_ARTIST_ID));
    record_set(&record, TIME_OFF_REASON, record_text(from, AWAY_REASON));
    time_off_form(turn->state, turn->effects, &record, record_number(from, AWAY_START), record_number(from, AWAY_END));
}

static void discard(struct turn *turn, int row)
{
    struct record record = {.id = list_page_row(turn->state, row)->id};
    char *done = mem_format("Removed time off of %s.", list_text(turn->state, row, AWAY_ARTIST));
    save_send(turn, EFFECT_REMOVE_TIME_OFF, LIST_TIME_OFF, &record, done);
}

static void show_on_board(struct turn *turn, int row)
{
    struct state *state = turn->state;
    const struct record *record = list_page_row(state, row);
    struct id artist = {0};
    id_parse(record_text(record, AWAY_ARTIST_ID), &artist);
    day first = zone_local(state->roster->tenant.zone, record_number(record, AWAY_START)).day;
    view_show(state, turn->effects, MODE_BOARD);
    int line = grid_line_of(state, artist);
    if (line >= 0)
        cursor_to_line(state, line);
    cursor_to_day(state, first);
    reads_weeks(state, turn->effects);
}

static void show_all(struct turn *turn, int row)
{
    (void)row;
    time_off_show(turn, (struct id){0});
}

static void show_history(struct turn *turn, int row)
{
    view_show_log(turn->state, turn->effects,
                  mem_format("kind:time_off artist:\"=%s\"", list_text(turn->state, row, AWAY_ARTIST)));
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN, .hint = "on the board", .least = MEMBER_VIEWER, .what = "look", .act = show_on_board},
    {.action = ACTION_LIST_ADD,
     .hint = "add",
     .least = MEMBER_PRODUCER,
     .what = "enter time off",
     .rowless = true,
     .act = add},
    {.action = ACTION_LIST_EDIT, .hint = "edit", .least = MEMBER_PRODUCER, .what = "edit time off", .act = edit},
    {.action = ACTION_LIST_REMOVE,
     .hint = "remove",
     .least = MEMBER_PRODUCER,
     .what = "remove time off",
     .act = discard},
    {.action = ACTION_TIME_OFF,
     .hint = "of all",
     .least = MEMBER_VIEWER,
     .what = "look",
     .rowless = true,
     .act = show_all},
    {.action = ACTION_VERSIONS, .hint = "history", .least = MEMBER_VIEWER, .what = "look", .act = show_history},
};

const struct list list_time_off = {
    .title = "Time off",
    .empty = "Nobody is away",
    .empty_what = "enters when somebody is.",
    .empty_key = ACTION_LIST_ADD,
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .paged = true,
    .argument = argument,
    .tone = tone_of,
    .detail = detail,
};
