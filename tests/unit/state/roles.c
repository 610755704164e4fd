/* What is refused to whom, and in which words. */
#include "controller/state/roles.h"

#include "support/bare.h"

static struct bare bare;
static struct state *const state = &bare.state;

static void open_as(enum member_role role)
{
    bare_open(&bare);
    state->roster->role = role;
    bare.row[MODE_BOARD].guarded = true;
}

START_TEST(a_viewer_looks_and_is_told_whom_to_ask)
{
    open_as(MEMBER_VIEWER);
    ck_assert(role_refuses(state, ACTION_ADD));
    ck_assert_str_eq(bare_said(&bare), "Viewers only look: ask an admin of Northlight Studios to make you a producer.");
    ck_assert(!role_refuses(state, ACTION_OPEN));
    ck_assert(!role_refuses(state, ACTION_WAITING));
    ck_assert_uint_eq(state->messages.count, 1);
    bare_close(&bare);
}
END_TEST

START_TEST(a_producer_may)
{
    open_as(MEMBER_PRODUCER);
    for (enum action_id action = ACTION_NONE + 1; action < ACTION_COUNT; action++)
        ck_assert_msg(!role_refuses(state, action), "%s", action_get(action)->name);
    ck_assert_str_eq(bare_said(&bare), "");
    bare_close(&bare);
}
END_TEST

/* Only a guarded mode is asked: elsewhere the act was begun by somebody who may. */
START_TEST(it_is_refused_where_the_act_begins)
{
    open_as(MEMBER_VIEWER);
    ck_assert(!role_allows(state, MODE_BOARD, ACTION_UNDO));
    ck_assert(role_allows(state, MODE_MOVE, ACTION_UNDO));
    bare_close(&bare);
}
END_TEST

START_TEST(enter_is_refused_where_it_would_book)
{
    open_as(MEMBER_VIEWER);
    bare.row[MODE_AVAILABILITY] = (struct mode_row){.guarded = true, .opens_to_book = true};
    ck_assert(role_allows(state, MODE_BOARD, ACTION_OPEN));
    ck_assert(!role_allows(state, MODE_AVAILABILITY, ACTION_OPEN));
    bare_close(&bare);
}
END_TEST

START_TEST(nobody_changes_the_past)
{
    open_as(MEMBER_ADMIN);
    state->past.at = studio_at(20, 18, 0);
    ck_assert(role_refuses(state, ACTION_ADD));
    ck_assert_str_eq(bare_said(&bare), "The board is shown as it was at Fri 20 Nov 18:00; :at now goes back.");
    ck_assert(role_refuses(state, ACTION_WAITING)); /* shows what is now */
    ck_assert(!role_refuses(state, ACTION_GOTO));
    bare_close(&bare);
}
END_TEST

/* The acts themselves say that nothing is loaded yet. */
START_TEST(before_the_roster_nobody_is_refused)
{
    open_as(MEMBER_VIEWER);
    roster_free(&state->roster);
    ck_assert(!role_refuses(state, ACTION_ADD));
    bare_close(&bare);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_viewer_looks_and_is_told_whom_to_ask, a_producer_may,          it_is_refused_where_the_act_begins,
        enter_is_refused_where_it_would_book,   nobody_changes_the_past, before_the_roster_nobody_is_refused,
    };
    return bare_run("roles", tests, sizeof tests / sizeof *tests);
}
