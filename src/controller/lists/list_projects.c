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

/* As project_list.sql tells them; the first ones as save_project() takes them. */
enum { CODE, NAME, CLIENT, COLOUR, STATE, FIELDS, VERSION = FIELDS, LIVE };

static const char *value(const struct state *state, int row, size_t at)
{
    return record_text(list_page_row(state, row), at);
}

static bool is_closed(const struct state *state, int row)
{
    return strcmp(value(state, row, STATE), "closed") == 0;
}

/* A copy that a save can begin from; the caller clears it or gives it away. */
static struct record copy_row(const struct state *state, int row)
{
    struct record record;
    record_copy(&record, list_page_row(state, row));
    record.version = atoi(record_text(&record, VERSION));
    return record;
}

/* ---- columns ---- */

static void put(const struct state *state, int row, size_t at, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", value(state, row, at));
    out->tone = is_closed(state, row) ? TONE_DIM : TONE_PLAIN;
}

static void cell_code(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, CODE, out);
}

static void cell_name(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, NAME, out);
}

static void cell_client(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, CLIENT, out);
}

static void cell_colour(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, COLOUR, out);
}

static void cell_state(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, STATE, out);
}

static void cell_live(const struct state *state, int row, struct list_cell *out)
{
    put(state, row, LIVE, out);
    if (strcmp(out->text, "0") == 0)
        out->tone = TONE_DIM;
}

static const struct list_column columns[] = {
    {.heading = "Code", .width = 10, .cell = cell_code},
    {.heading = "Name", .width = 14, .grows = true, .cell = cell_name},
    {.heading = "Client", .width = 16, .grows = true, .from_columns = 60, .cell = cell_client},
    {.heading = "Colour", .width = 10, .from_columns = 100, .cell = cell_colour},
    {.heading = "State", .width = 7, .from_columns = 56, .cell = cell_state},
    {.heading = "Booked", .width = 7, .right = true, .cell = cell_live},
};

static char *detail(const struct state *state, int row)
{
    const char *client = value(state, row, CLIENT);
    int live = atoi(value(state, row, LIVE));
    return mem_format("%s  %s%s%s  %s, %d booking%s to come%s", value(state, row, CODE), value(state, row, NAME),
                      *client != '\0' ? " for " : "", client, value(state, row, STATE), live, live == 1 ? "" : "s",
                      is_closed(state, row) ? "; not proposed for new bookings" : "");
}

/* ---- the form ---- */

static void save(struct turn *turn, struct filled *filled)
{
    bool fresh = form_is_new(&turn->state->form);
    char *done = mem_format("%s project %s, %s.", fresh ? "Added" : "Saved", record_text(&filled->record, CODE),
                            record_text(&filled->record, NAME));
    save_send(turn, EFFECT_SAVE_PROJECT, LIST_PROJECTS, &filled->record, done);
}

static const char *const states[] = {"open", "closed", NULL};

static const struct form_table form = {
    .fresh = "new project",
    .edit = "project",
    .count = FIELDS,
    .fields = {[CODE] = {.label = "code", .hint = "short, as typed after @", .needed = true},
               [NAME] = {.label = "name", .hint = "in full", .needed = true},
               [CLIENT] = {.label = "client", .hint = "who pays; may be empty"},
               [COLOUR] = {.label = "colour", .hint = "a word like teal; may be empty"},
               [STATE] = {.label = "state", .hint = "closed: not proposed for new bookings", .choices = states}},
    .save = save,
};

/* ---- acts ---- */

static void add(struct turn *turn, int row)
{
    struct record record = {.id = id_next(&turn->state->ids)};
    (void)row;
    record_set(&record, STATE, "open");
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
    char *done = closed ? mem_format("%s is open again.", record_text(&record, CODE))
                        : mem_format("Closed %s: it is not proposed for new bookings any more; %s opens it again.",
                                     record_text(&record, CODE), keymap_key(turn->state->keymap, turn->action));
    record_set(&record, STATE, closed ? "open" : "closed");
    save_send(turn, EFFECT_SAVE_PROJECT, LIST_PROJECTS, &record, done);
}

static void discard(struct turn *turn, int row)
{
    struct record record = copy_row(turn->state, row);
    char *done = mem_format("Removed %s, %s; its history stays, and %s adds it anew.", record_text(&record, CODE),
                            record_text(&record, NAME), keymap_key(turn->state->keymap, ACTION_LIST_ADD));
    save_send(turn, EFFECT_REMOVE_PROJECT, LIST_PROJECTS, &record, done);
}

/* The board, with only what is booked on it. */
static void show_on_board(struct turn *turn, int row)
{
    const char *code = value(turn->state, row, CODE);
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

static const struct list_act acts[] = {
    {ACTION_LIST_OPEN, "on the board", MEMBER_VIEWER, "look", false, show_on_board},
    {ACTION_LIST_ADD, "add", MEMBER_ADMIN, "add a project", true, add},
    {ACTION_LIST_EDIT, "edit", MEMBER_ADMIN, "edit a project", false, edit},
    {ACTION_LIST_STATE, "close or open", MEMBER_ADMIN, "close a project", false, close_or_open},
    {ACTION_LIST_REMOVE, "remove", MEMBER_ADMIN, "remove a project", false, discard},
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
    .detail = detail,
};
