/* :set, and what people type out of habit. */
#include "controller/commands/settings.h"

#include <stdio.h>

#include "controller/commands/command.h"
#include "controller/state/clear.h"
#include "support/bare_board.h"

static struct bare bare;
static struct state *const state = &bare.state;

static void set_up(void)
{
    board_open(&bare, STUDIO_CHIDI, 24);
    state->settings.colours = setting_colours[0];
    state->settings.glyphs = setting_glyphs[0];
}

static void tear_down(void)
{
    zone_free(&state->settings.zone2);
    board_close(&bare);
}

static void assert_set(const char *argument, const char *wanted)
{
    struct turn turn = bare_turn(&bare, ACTION_COMMAND);
    settings_command(&turn, argument);
    ck_assert_str_eq(bare_said(&bare), wanted);
}

static void assert_command(const char *line, const char *wanted)
{
    struct turn turn = bare_turn(&bare, ACTION_COMMAND);
    state->messages.fresh = false;
    command_run(&turn, line);
    ck_assert_str_eq(bare_said(&bare), wanted);
}

START_TEST(alone_it_shows_all)
{
    assert_set("",
               "noclipboard  colours=default  glyphs=auto  group=department  nolanes  nomouse  sort=board  weeks=1  "
               "zone2=no");
}
END_TEST

START_TEST(a_name_asks_and_a_value_sets)
{
    assert_set("weeks", "weeks=1");
    assert_set("weeks=4", "weeks=4");
    ck_assert_int_eq(state->shown.weeks, 4);
    assert_set("sort rate", "sort=rate");
    ck_assert_int_eq((int)state->shown.sorting, SORTING_RATE);
    assert_set("colours=mono", "colours=mono");
    ck_assert_uint_eq(asked_of(&bare.effects, EFFECT_LOOK), 1);
}
END_TEST

START_TEST(a_switch_is_thrown_by_its_name)
{
    assert_set("lanes", "lanes");
    ck_assert(state->shown.all_lanes);
    assert_set("nolanes", "nolanes");
    assert_set("lanes!", "lanes");
    assert_set("lanes!", "nolanes");
    assert_set("lanes=on", "lanes");
}
END_TEST

START_TEST(what_it_takes_is_said)
{
    assert_set("weeks=13", "weeks takes a number from 1 to 12.");
    assert_set("weeks=1x", "weeks takes a number from 1 to 12.");
    assert_set("lanes=maybe", "lanes takes yes or no.");
    assert_set("sort=age", "sort takes board, name, load, rate.");
    assert_set("tabs=8", "There is no setting of that name; :set shows all.");
    assert_set("zoen2=UTC", "There is no setting \"zoen2\". Did you mean zone2?");
    ck_assert_int_eq(state->shown.weeks, 1);
}
END_TEST

START_TEST(a_second_zone_is_loaded_first)
{
    struct event event = {.kind = EVENT_ZONE, .zone = {mem_copy("Asia/Kolkata"), zone_load("Asia/Kolkata")}};
    struct turn turn = bare_turn(&bare, ACTION_COMMAND);
    settings_command(&turn, "zone2=Asia/Kolkata");
    ck_assert_str_eq(last_of(&bare.effects, EFFECT_ZONE)->zone, "Asia/Kolkata");
    ck_assert_ptr_null(state->settings.zone2);
    settings_zone_came(state, &event);
    event_clear(&event);
    ck_assert_str_eq(bare_said(&bare), "zone2=Asia/Kolkata");
    assert_set("zone2=", "zone2=no");
    ck_assert_ptr_null(state->settings.zone2);
    assert_set("nozone2", "zone2=no");
    assert_set("weeks=", "weeks takes a number from 1 to 12.");
    event = (struct event){.kind = EVENT_ZONE, .zone = {.name = mem_copy("Mars/Olympus")}};
    settings_zone_came(state, &event);
    event_clear(&event);
    ck_assert_str_eq(bare_said(&bare), "There is no time zone Mars/Olympus; its name is written like Asia/Kolkata.");
}
END_TEST

START_TEST(habits_are_answered)
{
    assert_command("w", "Nothing is left to save: every act is saved as it is done.");
    assert_command("!ls", "No other program is started from here.");
    assert_command("%s/a/b/", "There is no text to replace in: a booking's words are changed by editing it.");
    assert_command("w plan.txt",
                   "There is no file to write: every act is saved; :print makes a sheet of the weeks, Y copies text.");
}
END_TEST

START_TEST(a_date_alone_is_gone_to)
{
    assert_command("  +1w", "");
    ck_assert_int_eq(state->shown.first, studio_monday() + DAYS_A_WEEK);
    assert_command("30 feb", "\"30 feb\" does not exist in the calendar");
}
END_TEST

START_TEST(a_beginning_does_where_it_is_the_only_one)
{
    assert_command("wee 4", "weeks=4");
    assert_command("s", ":s may be search, set, sort.");
    assert_command("boadr list", "There is no command \"boadr\". Did you mean :board?");
    assert_command("confrim", "There is no command \"confrim\"; Tab behind : shows those there are, ? every key.");
    assert_command("dance", "There is no command \"dance\"; Tab behind : shows those there are, ? every key.");
}
END_TEST

static void assert_completed(const char *text, const char *wanted)
{
    struct line line = {0};
    struct candidates all = {0};
    char words[200] = "";
    line_set(&line, text);
    command_complete(state, &line, &all);
    for (size_t i = 0; i < all.count; i++)
        snprintf(words + strlen(words), sizeof words - strlen(words), "%s%s", i > 0 ? " " : "", all.list[i].word);
    ck_assert_str_eq(words, wanted);
    line_clear(&line);
    clear_candidates(&all);
}

START_TEST(names_and_arguments_are_completed)
{
    assert_completed("se", "search set");
    assert_completed("sort ", "board name load rate");
    assert_completed("sort l", "load");
    assert_completed("goto ", "");
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("settings");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, alone_it_shows_all);
    tcase_add_test(tests, a_name_asks_and_a_value_sets);
    tcase_add_test(tests, a_switch_is_thrown_by_its_name);
    tcase_add_test(tests, what_it_takes_is_said);
    tcase_add_test(tests, a_second_zone_is_loaded_first);
    tcase_add_test(tests, habits_are_answered);
    tcase_add_test(tests, a_date_alone_is_gone_to);
    tcase_add_test(tests, a_beginning_does_where_it_is_the_only_one);
    tcase_add_test(tests, names_and_arguments_are_completed);
    return run_tests("settings", tests);
}
