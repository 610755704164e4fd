/* The list of the members: who has a login in the tenant, and with which role. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/views.h"
#include "controller/reads/form.h"
#include "controller/reads/list.h"
#include "controller/reads/save.h"
#include "controller/state/message.h"
#include "domain/memory.h"

/* Removed members stay in the roster, because old bookings name them. The list leaves them out. Of an incomplete roster
 * it shows nobody: that there is only oneself would not be true. */
static int count(const struct state *state)
{
    int rows = 0;
    if (state->roster->incomplete)
        return 0;
    for (size_t i = 0; i < state->roster->member_count; i++)
        rows += !state->roster->members[i].removed;
    return rows;
}

static const struct member *member_at(const struct state *state, int row)
{
    const struct member *member = state->roster->members;
    while (member->removed || row-- > 0)
        member++;
    return member;
}

static struct id id(const struct state *state, int row)
{
    return member_at(state, row)->user;
}

static bool is_me(const struct state *state, const struct member *member)
{
    return id_equal(member->user, state->roster->me);
}

/* ---- columns ---- */

static char *text_at(const struct state *state, int row, size_t at)
{
    return member_text(member_at(state, row), (enum member_field)at);
}

static void cell_name(const struct state *state, int row, struct list_cell *out)
{
    const struct member *member = member_at(state, row);
    snprintf(out->text, sizeof out->text, "%s%s", member->name, is_me(state, member) ? " (you)" : "");
}

static void cell_role(const struct state *state, int row, struct list_cell *out)
{
    enum member_role role = member_at(state, row)->role;
    out->tone = role == MEMBER_VIEWER ? TONE_DIM : role == MEMBER_ADMIN ? TONE_OFFER : TONE_PLAIN;
}

static const struct list_column columns[] = {
    {.heading = "Name", .width = 16, .grows = true, .cell = cell_name},
    {.heading = "Login", .width = 12, .grows = true, .at = MEMBER_LOGIN},
    {.heading = "Role", .width = 8, .at = MEMBER_ROLE, .cell = cell_role},
};

static char *detail(const struct state *state, int row)
{
    static const char *const may[] = {
        [MEMBER_VIEWER] = "looks and prints, changes nothing",
        [MEMBER_PRODUCER] = "books, and enters time off",
        [MEMBER_ADMIN] = "books; keeps artists, projects, members",
    };
    const struct member *member = member_at(state, row);
    return mem_format("%s  logs in as %s  %s: %s", member->name, member->login, role_word(member->role),
                      may[member->role]);
}

/* ---- the form ---- */

static void save(struct turn *turn, struct filled *filled)
{
    bool fresh = form_is_new(&turn->state->form);
    const struct record *record = &filled->record;
    char *done =
        mem_format("%s, with the login %s, is a %s%s.", record_text(record, MEMBER_NAME),
                   record_text(record, MEMBER_LOGIN), record_text(record, MEMBER_ROLE), fresh ? " from now on" : "");
    save_send(turn, EFFECT_SAVE_MEMBER, LIST_MEMBERS, &filled->record, done);
}

static const struct form_table form = {
    .fresh = "new member",
    .edit = "member",
    .fields = member_fields,
    .count = MEMBER_FIELD_COUNT,
    .save = save,
};

/* ---- acts ---- */

static struct record record_of(const struct member *member)
{
    struct record record = {.id = member->user, .version = 1};
    for (enum member_field field = 0; field < MEMBER_FIELD_COUNT; field++)
        record_take(&record, field, member_text(member, field));
    return record;
}

static void add(struct turn *turn, int row)
{
    struct record record = {.id = id_next(&turn->state->ids)};
    (void)row;
    record_set(&record, MEMBER_ROLE, role_word(MEMBER_PRODUCER));
    form_open_record(turn->state, turn->effects, &form, &record);
}

static void edit(struct turn *turn, int row)
{
    struct record record = record_of(member_at(turn->state, row));
    form_open_record(turn->state, turn->effects, &form, &record);
}

/* Warns and returns true if the member is the user: an admin who gave up this role could not take it back. */
static bool is_own(struct turn *turn, const struct member *member)
{
    if (is_me(turn->state, member))
        message_say(turn->state, MESSAGE_WARNING, "This is you: another admin may do that; %s changes your name.",
                    keymap_key(turn->state->keymap, ACTION_LIST_EDIT));
    return is_me(turn->state, member);
}

static void next_role(struct turn *turn, int row)
{
    const struct member *member = member_at(turn->state, row);
    if (is_own(turn, member))
        return;
    const char *role = role_word((enum member_role)((member->role + 1) % (MEMBER_ADMIN + 1)));
    struct record record = record_of(member);
    record_set(&record, MEMBER_ROLE, role);
    save_send(turn, EFFECT_SAVE_MEMBER, LIST_MEMBERS, &record, mem_format("%s is now a %s.", member->name, role));
}

static void discard(struct turn *turn, int row)
{
    const struct member *member = member_at(turn->state, row);
    if (is_own(turn, member))
        return;
    struct record record = record_of(member);
    char *done = mem_format("%s is shut out; %s with the login %s brings the same member back.", member->name,
                            keymap_key(turn->state->keymap, ACTION_LIST_ADD), member->login);
    save_send(turn, EFFECT_REMOVE_MEMBER, LIST_MEMBERS, &record, done);
}

static void show_history(struct turn *turn, int row)
{
    view_show_log(turn->state, turn->effects, mem_format("member:\"=%s\"", member_at(turn->state, row)->name));
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_ADD,
     .hint = "add",
     .least = MEMBER_ADMIN,
     .what = "add a member",
     .rowless = true,
     .act = add},
    {.action = ACTION_LIST_EDIT, .hint = "edit", .least = MEMBER_ADMIN, .what = "edit a member", .act = edit},
    {.action = ACTION_LIST_STATE, .hint = "role", .least = MEMBER_ADMIN, .what = "change a role", .act = next_role},
    {.action = ACTION_LIST_REMOVE, .hint = "remove", .least = MEMBER_ADMIN, .what = "remove a member", .act = discard},
    {.action = ACTION_VERSIONS, .hint = "history", .least = MEMBER_VIEWER, .what = "look", .act = show_history},
};

const struct list list_members = {
    .title = "Members",
    .empty = "No members yet",
    .empty_what = "adds one.",
    .empty_key = ACTION_LIST_ADD,
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .count = count,
    .id = id,
    .text = text_at,
    .detail = detail,
};
