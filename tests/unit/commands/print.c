/* :print asks for a sheet of the weeks shown, where a file may be written, and says what came of it. */
#include "controller/commands/print_command.h"

#include "controller/commands/command.h"
#include "support/bare_board.h"
#include "support/run.h"

static struct bare bare;
static struct state *const state = &bare.state;

static void set_up(void)
{
    board_open(&bare, STUDIO_CHIDI, 24);
}

static void tear_down(void)
{
    board_close(&bare);
}

static void run(const char *line)
{
    struct turn turn = bare_turn(&bare, ACTION_COMMAND);
    state->messages.fresh = false;
    command_run(&turn, line);
}

static void assert_printed(const char *line, const char *file, bool over)
{
    size_t before = asked_of(&bare.effects, EFFECT_PRINT);
    run(line);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_PRINT), before + 1);
    const struct effect *effect = &bare.effects.list[bare.effects.count - 1];
    ck_assert_str_eq(effect->text, file);
    ck_assert_int_eq(effect->over, over);
}

static void assert_refused(const char *line, const char *sentence)
{
    run(line);
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_PRINT), 0);
    ck_assert_str_eq(bare_said(&bare), sentence);
}

START_TEST(it_asks_for_a_file)
{
    assert_printed("print", "", false);
    assert_printed("print week 48.pdf", "week 48.pdf", false);
    assert_printed("PRINT /tmp/x.HTML", "/tmp/x.HTML", false);
    assert_printed("print!", "", true);
    assert_printed("print! x.html", "x.html", true);
}
END_TEST

START_TEST(another_form_is_refused)
{
    assert_refused("print week.txt", "A sheet is PDF or HTML: end its name with .pdf or .html.");
    assert_refused("print .pdf", "A sheet is PDF or HTML: end its name with .pdf or .html.");
}
END_TEST

START_TEST(weeks_that_are_not_there_are_not_printed)
{
    state->shown.weeks = WEEKS_MOST;
    assert_refused("print", "These weeks are not loaded yet; one moment.");
}
END_TEST

START_TEST(a_forced_command_writes_no_file)
{
    state->forced_command = true;
    assert_refused("print", "This session writes no file and starts no program; Y copies what is selected as text.");
}
END_TEST

START_TEST(what_came_of_it_is_said)
{
    print_came(state, &(struct event){.kind = EVENT_PRINTED, .printed = {true, "The sheet is /tmp/x.pdf."}});
    ck_assert_str_eq(bare_said(&bare), "The sheet is /tmp/x.pdf.");
    ck_assert_int_eq((int)state->messages.list[state->messages.count - 1].kind, MESSAGE_INFO);
    print_came(state, &(struct event){.kind = EVENT_PRINTED, .printed = {false, "x.pdf is no file."}});
    ck_assert_int_eq((int)state->messages.list[state->messages.count - 1].kind, MESSAGE_WARNING);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("print");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, it_asks_for_a_file);
    tcase_add_test(tests, another_form_is_refused);
    tcase_add_test(tests, weeks_that_are_not_there_are_not_printed);
    tcase_add_test(tests, a_forced_command_writes_no_file);
    tcase_add_test(tests, what_came_of_it_is_said);
    return run_tests("print", tests);
}
