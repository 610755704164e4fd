/* The list of the projects, on which artists are booked. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/filtering.h"
#include "controller/board/views.h"
#include "controller/reads/form.h"
#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "controller/state/message.h"
#include "domain/memory.h"
#include "protocol/list_texts.h"

static bool is_closed(const struct state *state, int row)
{
    return strcmp(list_text(state, row, PROJECT_STATE), "closed") == 0;
}

/* Copies the row and its version, to be changed and saved. The caller clears the copy or gives it away. */
static struct record copy_row(const struct state *state, int row)
{
    struct record record;
    record_copy(&record, list_page_row(state, row));
    record.version = atoi(record_text(&record, PROJECTS_VERSION));
    return record;
}

/* ---- columns ---- */

static enum list_tone tone_of(const struct state *state, int row)
{
    return is_closed(state, row) ? TONE_DIM : TONE_PLAIN;
}

static void cell_live(const struct state *state, int row, struct list_cell *out)
{
    (void)state;
    (void)row;
    if (strcmp(out->text, "0") == 0)
        out->tone = TONE_DIM;
}

static const struct list_column columns[] = {
    {.heading = "Code", .width = 10, .at = PROJECT_CODE},
    {.heading = "Name", .width = 14, .grows = true, .at = PROJECT_NAME},
    {.heading = "Client", .width = 16, .grows = true, .from_columns = 60, .at = PROJECT_CLIENT},
    {.heading = "Colour", .width = 10, .from_columns = 100, .at = PROJECT_COLOUR},
    {.heading = "State", .width = 7, .from_columns = 56, .at = PROJECT_STATE},
    {.heading = "Booked", .width = 7, .right = true, .at = PROJECTS_LIVE, .cell = cell_live},
};

static char *detail(const struct state *state, int row)
{
    const struct record *record = list_page_row(state, row);
    const char *client = record_text(record, PROJECT_CLIENT);
    int live = atoi(record_text(record, PROJECTS_LIVE));
    return mem_format("%s  %s%s%s  %s, %d booking%s to come%s", record_text(record, PROJECT_CODE),
                      record_text(record, PROJECT_NAME), *client != '\0' ? " for " : "", client,
                      record_text(record, PROJECT_STATE), live, live == 1 ? "" : "s",
                      is_closed(state, row) ? "; not proposed for new bookings" : "");
}

/* ---- the form ---- */

static void save(struct turn *turn, struct filled *filled)
{
    bool fresh = form_is_new(&turn->state->form);
    char *done = mem_format("%s project %s, %s.", fresh ? "Added" : "Saved", record_text(&filled->record, PROJECT_CODE),
                            record_text(&filled->record, PROJECT_NAME));
    save_send(turn, EFFECT_SAVE_PROJECT, LIST_PROJECTS, &filled->record, done);
}

static const struct form_table form = {
    .fresh = "new project",
    .edit = "project",
    .fields = project_fields,
    .count = PROJECT_FIELD_COUNT,
    .save = save,
};

/* ---- acts ---- */

static void add(struct turn *turn, int row)
{
    struct record record = {.id = id_next(&turn->state->ids)};
    (void)row;
    record_set(&record, PROJECT_STATE, "open");
    form_open_record(turn->state, turn->effects, &form, &record);
}

static void edit(struct turn *turn, int row)
{
    struct record record = copy_row(turn->state, row);
    form_open_record(turn->state, turn->effects, &form, &record);
}

static void close_or_open(struct turn *turn, int row)
{
    struct record record = copy_row(turn->state, row);
    bool closed = is_closed(turn->state, row);
    char *done = closed ? mem_format("%s is open again.", record_text(&record, PROJECT_CODE))
                        : mem_format("Closed %s: it is not proposed for new bookings any more; %s opens it again.",
                                     record_text(&record, PROJECT_CODE), keymap_key(turn->state->keymap, turn->action));
    record_set(&record, PROJECT_STATE, closed ? "open" : "closed");
    save_send(turn, EFFECT_SAVE_PROJECT, LIST_PROJECTS, &record, done);
}

static void discard(struct turn *turn, int row)
{
    struct record record = copy_row(turn->state, row);
    char *done =
        mem_format("Removed %s, %s; its history stays, and %s adds it anew.", record_text(&record, PROJECT_CODE),
                   record_text(&record, PROJECT_NAME), keymap_key(turn->state->keymap, ACTION_LIST_ADD));
    save_send(turn, EFFECT_REMOVE_PROJECT, LIST_PROJECTS, &record, done);
}

/* Shows the board and filters it, so that only this project's bookings are left. */
static void show_on_board(struct turn *turn, int row)
{
    const char *code = list_text(turn->state, row, PROJECT_CODE);
    char *expression = mem_format(strchr(code, ' ') != NULL ? "project:\"%s\"" : "project:%s", code);
    view_show(turn->state, turn->effects, MODE_BOARD);
    char *problem = NULL;
    if (filtering_set(turn->state, expression, &problem))
        message_say(turn->state, MESSAGE_INFO, "Only what is booked on %s is shown; %s and an empty line shows all.",
                    code, keymap_key(turn->state->keymap, ACTION_FILTER));
    else
        message_say(turn->state, MESSAGE_ERROR, "%s", problem);
    free(problem);
    free(expression);
}

static void show_history(struct turn *turn, int row)
{
    view_show_log(turn->state, turn->effects,
                  mem_format("kind:project project:\"=%s\"", list_text(turn->state, row, PROJECT_CODE)));
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN, .hint = "on the board", .least = MEMBER_VIEWER, .what = "look", .act = show_on_board},
    {.action = ACTION_LIST_ADD,
     .hint = "add",
     .least = MEMBER_ADMIN,
     .what = "add a project",
     .rowless = true,
     .act = add},
    {.action = ACTION_LIST_EDIT, .hint = "edit", .least = MEMBER_ADMIN, .what = "edit a project", .act = edit},
    {.action = ACTION_LIST_STATE,
     .hint = "close or open",
     .least = MEMBER_ADMIN,
     .what = "close a project",
     .act = close_or_open},
    {.action = ACTION_LIST_REMOVE, .hint = "remove", .least = MEMBER_ADMIN, .what = "remove a project", .act = discard},
    {.action = ACTION_VERSIONS, .hint = "history", .least = MEMBER_VIEWER, .what = "look", .act = show_history},
};

const struct list list_projects = {
    .title = "Projects",
    .empty = "No projects yet",
    .empty_what = "adds one.",
    .empty_key = ACTION_LIST_ADD,
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .paged = true,
    .tone = tone_of,
    .detail = detail,
};
