/* The list of the tenant's settings: a row for each, and one form for all of them. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/views.h"
#include "controller/reads/form.h"
#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "controller/state/message.h"
#include "domain/memory.h"
#include "domain/when.h"

/* In the order that save_tenant.sql takes them; the holidays are a list of their own. */
enum {
    ZONE,
    CURRENCY,
    HOLD_MINUTES,
    PROMOTE,
    CHALLENGE_HOURS,
    CHALLENGE_OUTCOME,
    REST_HOURS,
    MAX_DAY_HOURS,
    MAX_DAYS_IN_ROW,
    DAY_START,
    DAY_END,
    FIELDS,
    HOLIDAYS = FIELDS,
    ROWS,
};

static const char *promote_word(enum promote_setting promote)
{
    return promote == PROMOTE_AUTO ? "auto" : "offer";
}

static char *clock_text(int minute)
{
    return mem_format("%02d:%02d", minute / 60, minute % 60);
}

static char *holidays_text(const struct tenant *tenant)
{
    return tenant->holidays.count == 0 ? mem_copy("none") : mem_format("%zu days", tenant->holidays.count);
}

/* As it is typed; the caller frees. */
static char *setting_text(const struct tenant *tenant, int setting)
{
    const int figures[FIELDS] = {
        [HOLD_MINUTES] = tenant->hold_minutes, [CHALLENGE_HOURS] = tenant->challenge_hours,
        [REST_HOURS] = tenant->rest_hours,     [MAX_DAY_HOURS] = tenant->max_day_hours,
        [MAX_DAYS_IN_ROW] = tenant->max_days_in_row,
    };
    switch (setting) {
    case ZONE:
        return mem_copy(zone_name(tenant->zone));
    case CURRENCY:
        return mem_copy(tenant->currency);
    case PROMOTE:
        return mem_copy(promote_word(tenant->promote));
    case CHALLENGE_OUTCOME:
        return mem_copy(tenant->challenge_reminds ? "remind" : "release");
    case DAY_START:
        return clock_text(tenant->day_start);
    case DAY_END:
        return clock_text(tenant->day_end);
    case HOLIDAYS:
        return holidays_text(tenant);
    default:
        return mem_format("%d", figures[setting]);
    }
}

/* ---- the form ---- */

/* The database keeps minutes after midnight. */
static char *read_clock(const char *word, struct filled *out, size_t field)
{
    int minute;
    if (!when_parse_clock(word, &minute))
        return mem_format("\"%s\" is no time of the day; it is written like 8:00 or 20:00.", word);
    char *minutes = mem_format("%d", minute);
    record_set(&out->record, field, minutes);
    free(minutes);
    return NULL;
}

static char *read_day_start(const struct state *state, const char *word, struct filled *out)
{
    (void)state;
    return read_clock(word, out, DAY_START);
}

static char *read_day_end(const struct state *state, const char *word, struct filled *out)
{
    (void)state;
    return read_clock(word, out, DAY_END);
}

/* Only what was changed is sent: another admin may be changing something else. */
static void save(struct turn *turn, struct filled *filled)
{
    const struct form *form = &turn->state->form;
    for (size_t i = 0; i < FIELDS; i++)
        if (strcmp(form->field[i].text, record_text(&form->record, i)) == 0)
            record_set(&filled->record, i, NULL);
    save_send(turn, EFFECT_SAVE_TENANT, LIST_SETTINGS, &filled->record,
              mem_copy("The settings are saved, and hold for everybody from now on."));
}

static const char *const promotes[] = {"offer", "auto", NULL};
static const char *const outcomes[] = {"release", "remind", NULL};

static const struct form_table form = {
    .edit = "settings",
    .count = FIELDS,
    .fields = {[ZONE] = {.label = "zone", .hint = "rules every day's bounds: Europe/London", .needed = true},
               [CURRENCY] = {.label = "currency", .hint = "of all rates, like EUR", .needed = true},
               [HOLD_MINUTES] = {.label = "hold_minutes", .hint = "a timed hold lives so long", .needed = true},
               [PROMOTE] = {.label = "promote", .hint = "free way: offer it, or book it", .choices = promotes},
               [CHALLENGE_HOURS] = {.label = "challenge_hours", .hint = "to answer a challenge", .needed = true},
               [CHALLENGE_OUTCOME] = {.label = "challenge_outcome",
                                      .hint = "of one that nobody answered",
                                      .choices = outcomes},
               [REST_HOURS] = {.label = "rest_hours", .hint = "less between days is a clash", .needed = true},
               [MAX_DAY_HOURS] = {.label = "max_day_hours", .hint = "more on a day is a clash", .needed = true},
               [MAX_DAYS_IN_ROW] = {.label = "max_days_in_row", .hint = "more days are a clash", .needed = true},
               [DAY_START] = {.label = "day_start",
                              .hint = "the board's day begins, like 8:00",
                              .needed = true,
                              .read = read_day_start},
               [DAY_END] = {.label = "day_end", .hint = "and ends, like 20:00", .needed = true, .read = read_day_end}},
    .save = save,
};

/* ---- the list ---- */

static int count(const struct state *state)
{
    (void)state;
    return ROWS;
}

static struct id id(const struct state *state, int row)
{
    (void)state;
    return (struct id){{(unsigned char)(row + 1)}};
}

static void cell_name(const struct state *state, int row, struct list_cell *out)
{
    (void)state;
    snprintf(out->text, sizeof out->text, "%s", row == HOLIDAYS ? "holidays" : form.fields[row].label);
}

static void cell_value(const struct state *state, int row, struct list_cell *out)
{
    char *text = setting_text(&state->roster->tenant, row);
    snprintf(out->text, sizeof out->text, "%s", text);
    out->tone = TONE_OFFER;
    free(text);
}

static void cell_meaning(const struct state *state, int row, struct list_cell *out)
{
    (void)state;
    snprintf(out->text, sizeof out->text, "%s",
             row == HOLIDAYS ? "the house is closed; Enter lists them" : form.fields[row].hint);
    out->tone = TONE_DIM;
}

static const struct list_column columns[] = {
    {.heading = "Setting", .width = 17, .cell = cell_name},
    {.heading = "Value", .width = 16, .cell = cell_value},
    {.heading = "Meaning", .width = 20, .grows = true, .from_columns = 60, .cell = cell_meaning},
};

static void edit(struct turn *turn, int row)
{
    struct state *state = turn->state;
    if (row == HOLIDAYS) {
        view_show_list(state, turn->effects, LIST_HOLIDAYS);
        return;
    }
    struct record record = {.id = id(state, row), .version = 1};
    for (int i = 0; i < FIELDS; i++)
        record.value[i] = setting_text(&state->roster->tenant, i);
    form_open_record(state, turn->effects, &form, &record);
    form_to_field(state, row);
}

static void open_row(struct turn *turn, int row)
{
    if (row == HOLIDAYS || turn->state->roster->role == MEMBER_ADMIN)
        edit(turn, row);
    else
        message_say(turn->state, MESSAGE_WARNING, "Only an admin may change the settings; you are a %s.",
                    role_word(turn->state->roster->role));
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN, .hint = "open", .least = MEMBER_VIEWER, .what = "look", .act = open_row},
    {.action = ACTION_LIST_EDIT, .hint = "edit", .least = MEMBER_ADMIN, .what = "change the settings", .act = edit},
};

const struct list list_settings = {
    .title = "Settings",
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .count = count,
    .id = id,
};
