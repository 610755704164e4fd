/* A prompt's line: where it goes back to, the lines typed before, completion. */
#include "controller/state/prompt.h"

#include "support/bare.h"

static struct bare bare;
static struct state *const state = &bare.state;

static void open_prompt(const char *text)
{
    bare_open(&bare);
    bare.row[MODE_FILTER].leave = prompt_leave;
    state->mode = MODE_AVAILABILITY; /* not the first one: it is gone back to */
    struct turn turn = bare_turn(&bare, ACTION_FILTER);
    prompt_open(&turn, MODE_FILTER, text);
}

static void type(const char *text)
{
    line_set(&state->line, text);
    prompt_typed(state);
}

/* Up or Down: the line then. */
static void assert_recalled(enum action_id action, const char *wanted)
{
    struct turn turn = bare_turn(&bare, action);
    prompt_recall(&turn);
    ck_assert_str_eq(state->line.text, wanted);
}

static bool complete(enum action_id action)
{
    struct turn turn = bare_turn(&bare, action);
    return prompt_complete(&turn);
}

START_TEST(it_goes_back_to_where_it_was_opened)
{
    open_prompt("skill:comp");
    ck_assert_int_eq((int)state->mode, MODE_FILTER);
    ck_assert_str_eq(state->line.text, "skill:comp");
    prompt_problem(state, mem_copy("Nobody has that skill."));
    prompt_close(state, &bare.effects);
    ck_assert_int_eq((int)state->mode, MODE_AVAILABILITY);
    ck_assert_ptr_null(state->line_problem);
    ck_assert_ptr_null(state->prompt.typed);
    bare_close(&bare);
}
END_TEST

START_TEST(what_is_typed_takes_the_problem_away)
{
    open_prompt("");
    prompt_problem(state, mem_copy("Nobody has that skill."));
    type("s");
    ck_assert_ptr_null(state->line_problem);
    bare_close(&bare);
}
END_TEST

START_TEST(earlier_lines_come_back_by_their_beginning)
{
    open_prompt("");
    bare.row[MODE_FILTER].history = HISTORY_FILTER;
    prompt_remember(state, HISTORY_FILTER, "skill:comp");
    prompt_remember(state, HISTORY_FILTER, "free:tue");
    prompt_remember(state, HISTORY_FILTER, "skill:rig");
    prompt_remember(state, HISTORY_FILTER, "");
    prompt_remember(state, HISTORY_SEARCH, "skill:fx"); /* typed elsewhere */
    type("skill");
    assert_recalled(ACTION_HISTORY_PREV, "skill:rig");
    assert_recalled(ACTION_HISTORY_PREV, "skill:comp"); /* free:tue begins otherwise */
    assert_recalled(ACTION_HISTORY_PREV, "skill:comp");
    assert_recalled(ACTION_HISTORY_NEXT, "skill:rig");
    assert_recalled(ACTION_HISTORY_NEXT, "skill"); /* what was typed */
    assert_recalled(ACTION_HISTORY_NEXT, "skill");
    bare_close(&bare);
}
END_TEST

START_TEST(a_line_is_remembered_once_and_as_the_newest)
{
    enum { KEPT = 50 };
    open_prompt("");
    const struct history *history = &state->histories[HISTORY_FILTER];
    prompt_remember(state, HISTORY_FILTER, "skill:comp");
    prompt_remember(state, HISTORY_FILTER, "free:tue");
    prompt_remember(state, HISTORY_FILTER, "skill:comp");
    ck_assert_uint_eq(history->count, 2);
    ck_assert_str_eq(history->list[1], "skill:comp");
    for (int i = 0; i < KEPT; i++) {
        char *line = mem_format("line %d", i);
        prompt_remember(state, HISTORY_FILTER, line);
        free(line);
    }
    ck_assert_uint_eq(history->count, KEPT);
    ck_assert_str_eq(history->list[0], "line 0");
    bare_close(&bare);
}
END_TEST

static int changes;

static void count_change(struct turn *turn)
{
    (void)turn;
    changes++;
}

START_TEST(what_follows_the_line_is_told_of_every_change)
{
    open_prompt("");
    changes = 0;
    bare.row[MODE_FILTER].history = HISTORY_FILTER;
    bare.row[MODE_FILTER].changed = count_change;
    prompt_remember(state, HISTORY_FILTER, "skill:comp");
    struct turn turn = bare_turn(&bare, ACTION_NONE);
    prompt_key(&turn, 's');
    ck_assert_int_eq(changes, 1);
    prompt_paste(&turn, "kill");
    ck_assert_int_eq(changes, 2);
    prompt_key(&turn, KEYCODE_F1); /* no key of a line's */
    ck_assert_int_eq(changes, 2);
    assert_recalled(ACTION_HISTORY_PREV, "skill:comp");
    ck_assert_int_eq(changes, 3);
    assert_recalled(ACTION_HISTORY_PREV, "skill:comp"); /* there is none before it */
    ck_assert_int_eq(changes, 3);
    bare_close(&bare);
}
END_TEST

static void offer(const char *const *words)
{
    struct candidates *all = &state->prompt.candidates;
    for (; *words != NULL; words++)
        prompt_offer(all, "", *words, "");
}

START_TEST(tab_types_what_all_agree_in_then_goes_round)
{
    open_prompt("");
    type("@H now");
    state->line.cursor = 2;
    state->prompt.candidates.from = 1;
    offer((const char *const[]){"HARBOUR", "HARVEST", NULL});
    ck_assert(complete(ACTION_COMPLETE));
    ck_assert_str_eq(state->line.text, "@HAR now"); /* what stands behind the word stays */
    ck_assert_uint_eq(state->line.cursor, 4);
    ck_assert(complete(ACTION_COMPLETE));
    ck_assert_str_eq(state->line.text, "@HARBOUR now");
    ck_assert(complete(ACTION_COMPLETE));
    ck_assert_str_eq(state->line.text, "@HARVEST now");
    ck_assert(complete(ACTION_COMPLETE));
    ck_assert_str_eq(state->line.text, "@HARBOUR now");
    ck_assert(complete(ACTION_COMPLETE_BACK));
    ck_assert_str_eq(state->line.text, "@HARVEST now");
    bare_close(&bare);
}
END_TEST

START_TEST(no_character_is_completed_by_half)
{
    open_prompt("");
    type("");
    offer((const char *const[]){"\xC3\xA9lan", "\xC3\xA8ve", NULL}); /* one byte in common */
    ck_assert(complete(ACTION_COMPLETE));
    ck_assert_str_eq(state->line.text, "\xC3\xA9lan");
    bare_close(&bare);
}
END_TEST

START_TEST(a_word_is_offered_once_whatever_its_case)
{
    struct candidates all = {0};
    bare_open(&bare);
    prompt_offer(&all, "har", "HARBOUR", "a project");
    prompt_offer(&all, "har", "HARBOUR", "again");
    prompt_offer(&all, "har", "SUN", "another");
    prompt_offer(&all, "", "", "nothing");
    ck_assert_uint_eq(all.count, 1);
    ck_assert_str_eq(all.list[0].what, "a project");
    state->prompt.candidates = all;
    bare_close(&bare);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        it_goes_back_to_where_it_was_opened,
        what_is_typed_takes_the_problem_away,
        earlier_lines_come_back_by_their_beginning,
        a_line_is_remembered_once_and_as_the_newest,
        what_follows_the_line_is_told_of_every_change,
        tab_types_what_all_agree_in_then_goes_round,
        no_character_is_completed_by_half,
        a_word_is_offered_once_whatever_its_case,
    };
    return bare_run("prompt", tests, sizeof tests / sizeof *tests);
}
