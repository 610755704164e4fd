/* Modes: whom they ask for a handler, and the gate by which they are entered and left. */
#include "controller/state/turn.h"

#include "support/bare.h"

static struct bare bare;
static struct state *const state = &bare.state;

static void mine(struct turn *turn)
{
    (void)turn;
}

static void parents(struct turn *turn)
{
    (void)turn;
}

static void roots(struct turn *turn)
{
    (void)turn;
}

START_TEST(a_mode_asks_its_parents)
{
    struct mode_row view = {.on = {[ACTION_UNDO] = parents, [ACTION_ADD] = parents}, .parent = PARENT_ROOT};
    bare_open(&bare);
    bare.modes.parents[PARENT_VIEW] = &view;
    bare.root.on[ACTION_REDRAW] = roots;
    bare.row[MODE_BOARD] = (struct mode_row){.parent = PARENT_VIEW, .on = {[ACTION_ADD] = mine}};
    ck_assert(mode_handler(&bare.modes, MODE_BOARD, ACTION_ADD) == mine);
    ck_assert(mode_handler(&bare.modes, MODE_BOARD, ACTION_UNDO) == parents);
    ck_assert(mode_handler(&bare.modes, MODE_BOARD, ACTION_REDRAW) == roots);
    ck_assert(mode_handler(&bare.modes, MODE_BOARD, ACTION_MOVE) == NULL);
    ck_assert(mode_handler(&bare.modes, MODE_CARD, ACTION_UNDO) == NULL); /* another parent's */
    bare_close(&bare);
}
END_TEST

static int entered, left;
static enum mode left_for;

static void enter(struct state *entering, struct effects *effects)
{
    (void)entering;
    (void)effects;
    entered++;
}

static void leave(struct state *leaving, struct effects *effects, enum mode to)
{
    (void)leaving;
    (void)effects;
    left++;
    left_for = to;
}

static void go(enum mode mode, int entered_then, int left_then)
{
    mode_enter(state, &bare.effects, mode);
    ck_assert_int_eq((int)state->mode, (int)mode);
    ck_assert_int_eq(entered, entered_then);
    ck_assert_int_eq(left, left_then);
}

START_TEST(what_is_left_is_told_where_to)
{
    bare_open(&bare);
    entered = left = 0;
    bare.row[MODE_FORM] = (struct mode_row){.enter = enter, .leave = leave};
    go(MODE_FORM, 1, 0);
    go(MODE_CONFLICT, 1, 1);
    ck_assert_int_eq((int)left_for, MODE_CONFLICT);
    bare_close(&bare);
}
END_TEST

/* The form goes on beneath the help. */
START_TEST(what_lies_over_a_mode_leaves_it_alone)
{
    bare_open(&bare);
    entered = left = 0;
    bare.row[MODE_FORM] = (struct mode_row){.enter = enter, .leave = leave};
    bare.row[MODE_HELP].over = true;
    go(MODE_FORM, 1, 0);
    go(MODE_HELP, 1, 0);
    go(MODE_FORM, 1, 0);
    go(MODE_BOARD, 1, 1);
    bare_close(&bare);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_mode_asks_its_parents,
        what_is_left_is_told_where_to,
        what_lies_over_a_mode_leaves_it_alone,
    };
    return bare_run("turn", tests, sizeof tests / sizeof *tests);
}
