/* The list of the tenant's public holidays, on which the house is closed. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/cursor.h"
#include "controller/board/views.h"
#include "controller/reads/form.h"
#include "controller/reads/list.h"
#include "controller/reads/reads.h"
#include "controller/reads/save.h"
#include "domain/memory.h"
#include "domain/when.h"

/* The texts of a record, in the order of save_holiday.sql's parameters. OLD is the date that the holiday had before the
 * change; a new one has none. */
enum { DAY, NAME, FIELDS, OLD = FIELDS };

static const struct holiday *holiday_at(const struct state *state, int row)
{
    return &state->roster->tenant.holidays.list[row];
}

static int count(const struct state *state)
{
    return (int)state->roster->tenant.holidays.count;
}

/* Makes a row's id of its day, because the database gives holidays no ids. */
static struct id id_of_day(day d)
{
    struct id id = {{1}};
    memcpy(id.bytes + sizeof id.bytes - sizeof d, &d, sizeof d);
    return id;
}

static struct id id(const struct state *state, int row)
{
    return id_of_day(holiday_at(state, row)->day);
}

static bool is_over(const struct state *state, int row)
{
    return holiday_at(state, row)->day < state_today(state);
}

/* ---- columns ---- */

static void cell_day(const struct state *state, int row, struct list_cell *out)
{
    day d = holiday_at(state, row)->day;
    struct civil date = day_civil(d);
    snprintf(out->text, sizeof out->text, "%s %2d %s %d", weekday_name(day_weekday(d)), date.day,
             month_name(date.month), date.year);
    out->tone = is_over(state, row) ? TONE_DIM : TONE_PLAIN;
}

static void cell_name(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", holiday_at(state, row)->name);
    out->tone = is_over(state, row) ? TONE_DIM : TONE_PLAIN;
}

static const struct list_column columns[] = {
    {.heading = "Day", .width = 16, .cell = cell_day},
    {.heading = "Holiday", .width = 16, .grows = true, .cell = cell_name},
};

/* ---- the form ---- */

static char *read_day(const struct state *state, const char *word, struct filled *out)
{
    char iso[16], *error = NULL;
    day d;
    if (!when_parse_day(word, state_today(state), &d, &error))
        return error;
    day_format_iso(d, iso, sizeof iso);
    record_set(&out->record, DAY, iso);
    out->record.id = id_of_day(d);
    return NULL;
}

static void save(struct turn *turn, struct filled *filled)
{
    char *done = mem_format("%s, %s: the house is closed.", record_text(&filled->record, DAY),
                            record_text(&filled->record, NAME));
    save_send(turn, EFFECT_SAVE_HOLIDAY, LIST_HOLIDAYS, &filled->record, done);
}

static const struct field fields[FIELDS] = {
    [DAY] = {.label = "day", .hint = "25 dec, 2026-12-25", .needed = true},
    [NAME] = {.label = "name", .hint = "Christmas Day", .needed = true},
};

static const struct form_table form = {
    .fresh = "new holiday",
    .edit = "holiday",
    .fields = fields,
    .count = FIELDS,
    .inputs = {[DAY] = {.read = read_day}},
    .save = save,
};

/* ---- acts ---- */

static struct record record_of(const struct holiday *holiday)
{
    char iso[16];
    struct record record = {.id = id_of_day(holiday->day), .version = 1};
    day_format_iso(holiday->day, iso, sizeof iso);
    record_set(&record, DAY, iso);
    record_set(&record, NAME, holiday->name);
    record_set(&record, OLD, iso);
    return record;
}

static void add(struct turn *turn, int row)
{
    struct record record = {0};
    (void)row;
    form_open_record(turn->state, turn->effects, &form, &record);
}

static void edit(struct turn *turn, int row)
{
    struct record record = record_of(holiday_at(turn->state, row));
    form_open_record(turn->state, turn->effects, &form, &record);
}

static void discard(struct turn *turn, int row)
{
    struct record record = record_of(holiday_at(turn->state, row));
    char *done = mem_format("%s, %s, is a day like any other again; %s adds it anew.", record_text(&record, DAY),
                            record_text(&record, NAME), keymap_key(turn->state->keymap, ACTION_LIST_ADD));
    save_send(turn, EFFECT_REMOVE_HOLIDAY, LIST_HOLIDAYS, &record, done);
}

static void show_on_board(struct turn *turn, int row)
{
    day d = holiday_at(turn->state, row)->day;
    view_show(turn->state, turn->effects, MODE_BOARD);
    cursor_to_day(turn->state, d);
    reads_weeks(turn->state, turn->effects);
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN, .hint = "on the board", .least = MEMBER_VIEWER, .what = "look", .act = show_on_board},
    {.action = ACTION_LIST_ADD,
     .hint = "add",
     .least = MEMBER_ADMIN,
     .what = "add a holiday",
     .rowless = true,
     .act = add},
    {.action = ACTION_LIST_EDIT, .hint = "edit", .least = MEMBER_ADMIN, .what = "edit a holiday", .act = edit},
    {.action = ACTION_LIST_REMOVE, .hint = "remove", .least = MEMBER_ADMIN, .what = "remove a holiday", .act = discard},
    {.action = ACTION_VERSIONS,
     .hint = "history",
     .least = MEMBER_VIEWER,
     .what = "look",
     .act = view_show_settings_log},
};

const struct list list_holidays = {
    .title = "Holidays",
    .empty = "No public holidays yet",
    .empty_what = "adds one.",
    .empty_key = ACTION_LIST_ADD,
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .count = count,
    .id = id,
};
