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

/* Each field has a row. The last row opens the holidays, which have a list of their own. */
enum { HOLIDAYS = TENANT_FIELD_COUNT, ROWS };

static char *holidays_text(const struct tenant *tenant)
{
    return tenant->holidays.count == 0 ? mem_copy("none") : mem_format("%zu days", tenant->holidays.count);
}

/* ---- the form ---- */

/* Sends only the settings that the user changed, because another admin may be changing others. */
static void save(struct turn *turn, struct filled *filled)
{
    const struct form *form = &turn->state->form;
    for (size_t i = 0; i < TENANT_FIELD_COUNT; i++)
        if (strcmp(form->field[i].text, record_text(&form->record, i)) == 0)
            record_set(&filled->record, i, NULL);
    save_send(turn, EFFECT_SAVE_TENANT, LIST_SETTINGS, &filled->record,
              mem_copy("The settings are saved, and hold for everybody from now on."));
}

static const struct form_table form = {
    .edit = "settings",
    .fields = tenant_fields,
    .count = TENANT_FIELD_COUNT,
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
    snprintf(out->text, sizeof out->text, "%s", row == HOLIDAYS ? "holidays" : tenant_fields[row].label);
}

static void cell_value(const struct state *state, int row, struct list_cell *out)
{
    const struct tenant *tenant = &state->roster->tenant;
    char *text = row == HOLIDAYS ? holidays_text(tenant) : tenant_text(tenant, (enum tenant_field)row);
    snprintf(out->text, sizeof out->text, "%s", text);
    out->tone = TONE_OFFER;
    free(text);
}

static void cell_meaning(const struct state *state, int row, struct list_cell *out)
{
    (void)state;
    snprintf(out->text, sizeof out->text, "%s",
             row == HOLIDAYS ? "the house is closed; Enter lists them" : tenant_fields[row].hint);
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
    for (enum tenant_field field = 0; field < TENANT_FIELD_COUNT; field++)
        record.value[field] = tenant_text(&state->roster->tenant, field);
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
    {.action = ACTION_VERSIONS,
     .hint = "history",
     .least = MEMBER_VIEWER,
     .what = "look",
     .act = view_show_settings_log},
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
