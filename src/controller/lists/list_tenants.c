/* The list of the tenants that the login is a member of; Enter goes to another tenant's board. */
#include <stdio.h>

#include "controller/lists/tenants.h"
#include "controller/reads/list.h"
#include "domain/memory.h"

static const struct membership *tenant_at(const struct state *state, int row)
{
    return &state->roster->memberships[row];
}

static int count(const struct state *state)
{
    return (int)state->roster->membership_count;
}

static struct id id(const struct state *state, int row)
{
    return tenant_at(state, row)->tenant;
}

static bool is_here(const struct state *state, int row)
{
    return id_equal(id(state, row), state->roster->tenant.id);
}

/* ---- columns ---- */

static void cell_name(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s%s", tenant_at(state, row)->name,
             is_here(state, row) ? " (you are here)" : "");
    out->tone = is_here(state, row) ? TONE_GOOD : TONE_PLAIN;
}

static void cell_zone(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", tenant_at(state, row)->zone);
    out->tone = TONE_DIM;
}

static void cell_role(const struct state *state, int row, struct list_cell *out)
{
    snprintf(out->text, sizeof out->text, "%s", role_word(tenant_at(state, row)->role));
}

static const struct list_column columns[] = {
    {.heading = "Tenant", .width = 20, .grows = true, .cell = cell_name},
    {.heading = "Zone", .width = 20, .from_columns = 60, .cell = cell_zone},
    {.heading = "Your role", .width = 9, .cell = cell_role},
};

static char *detail(const struct state *state, int row)
{
    const struct membership *tenant = tenant_at(state, row);
    if (is_here(state, row))
        return mem_format("%s is the tenant whose board this is.", tenant->name);
    return mem_format("%s opens the board of %s, where you are %s %s.", keymap_key(state->keymap, ACTION_LIST_OPEN),
                      tenant->name, tenant->role == MEMBER_ADMIN ? "an" : "a", role_word(tenant->role));
}

static void enter(struct turn *turn, int row)
{
    tenants_enter(turn->state, tenant_at(turn->state, row));
}

static const struct list_act acts[] = {
    {.action = ACTION_LIST_OPEN, .hint = "open its board", .least = MEMBER_VIEWER, .what = "go there", .act = enter},
};

const struct list list_tenants = {
    .title = "Your tenants",
    .empty = "You are a member of no tenant",
    .columns = columns,
    .column_count = sizeof columns / sizeof *columns,
    .acts = acts,
    .act_count = sizeof acts / sizeof *acts,
    .count = count,
    .id = id,
    .detail = detail,
};
