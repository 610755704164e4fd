/* The options that may stand anywhere, and what is left over for the verb. */
#include "globals.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "cli/everywhere.h"
#include "domain/memory.h"
#include "forced.h"
#include "support/run.h"

enum { WORDS = 16 };

/* Reads a line of words as main() would. */
static bool read_line(const char *line, struct globals *out, char **error)
{
    static char copy[256];
    static char *words[WORDS];
    int count = 0;
    strcpy(copy, line);
    for (char *word = strtok(copy, " "); word && count < WORDS; word = strtok(NULL, " "))
        words[count++] = word;
    *error = NULL;
    return globals_read(count, words, out, error);
}

START_TEST(global_options_stand_before_or_after_the_verb)
{
    struct globals globals;
    char *error;
    ck_assert(read_line("callboard --home H week --json --tenant=T --week W48 --as ana", &globals, &error));
    ck_assert_str_eq(globals.verb, "week");
    ck_assert_str_eq(globals.home, "H");
    ck_assert_str_eq(globals.tenant, "T");
    ck_assert_str_eq(globals.as, "ana");
    ck_assert(globals.json);
    ck_assert_int_eq(globals.count, 2);
    ck_assert_str_eq(globals.arguments[0], "--week");
    ck_assert_str_eq(globals.arguments[1], "W48");
    globals_clear(&globals);
}
END_TEST

START_TEST(without_a_verb_the_board_is_meant)
{
    struct globals globals;
    struct board_options board;
    char *error;
    ck_assert(read_line("callboard --week 2026-W48 --filter mine --weeks=4 --zone Asia/Tokyo", &globals, &error));
    ck_assert_ptr_null(globals.verb);
    ck_assert_str_eq(globals.zone, "Asia/Tokyo");
    ck_assert(board_options_read(&globals, &board, &error));
    ck_assert_str_eq(board.week, "2026-W48");
    ck_assert_int_eq(board.weeks, 4);
    ck_assert_str_eq(board.filter, "mine");
    globals_clear(&globals);
}
END_TEST

START_TEST(every_option_of_the_table_is_read)
{
    for (const struct option_spec *spec = everywhere_options; spec->name != NULL; spec++) {
        struct globals globals;
        const char *value = spec->value != NULL ? spec->value : "";
        char *error, *line = mem_format("callboard week --%s %.*s", spec->name, (int)strcspn(value, "|"), value);
        ck_assert_msg(read_line(line, &globals, &error), "%s", line);
        ck_assert_msg(globals.count == 0, "%s", line);
        globals_clear(&globals);
        free(line);
    }
}
END_TEST

START_TEST(color_is_one_of_three)
{
    static const struct {
        const char *line;
        enum color color;
    } lines[] = {
        {"callboard week", COLOR_AUTO},
        {"callboard week --color auto", COLOR_AUTO},
        {"callboard --color=always week", COLOR_ALWAYS},
        {"callboard --color never week", COLOR_NEVER},
    };
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        struct globals globals;
        char *error;
        ck_assert(read_line(lines[i].line, &globals, &error));
        ck_assert_msg(globals.color == lines[i].color, "%s", lines[i].line);
        globals_clear(&globals);
    }
}
END_TEST

START_TEST(who_one_is_may_be_said_once)
{
    struct globals globals;
    char *error;
    ck_assert(!read_line("callboard --as ana --as ben", &globals, &error));
    ck_assert_str_eq(error, "--as may be given only once.");
    free(error);
    globals_clear(&globals);
}
END_TEST

START_TEST(a_forced_command_is_the_board_and_nothing_of_the_users)
{
    static const char *const refused[] = {"callboard --session week", "callboard --session --config x",
                                          "callboard --home x --session board", "callboard --session import f",
                                          "callboard --session board list"};
    struct globals globals;
    char *error;
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        ck_assert(read_line(refused[i], &globals, &error));
        char *why = forced_refusal(&globals);
        ck_assert_msg(why != NULL, "%s was not refused", refused[i]);
        free(why);
        globals_clear(&globals);
    }
    ck_assert(read_line("callboard --session --as ana board --week 2026-W48", &globals, &error));
    ck_assert_ptr_null(forced_refusal(&globals));
    globals_clear(&globals);
}
END_TEST

START_TEST(behind_two_dashes_everything_is_the_verbs)
{
    struct globals globals;
    char *error;
    ck_assert(read_line("callboard book -- --json", &globals, &error));
    ck_assert(!globals.json);
    ck_assert_int_eq(globals.count, 2);
    globals_clear(&globals);
}
END_TEST

START_TEST(a_mistyped_option_before_the_verb_is_said)
{
    struct globals globals;
    char *error;
    ck_assert(read_line("callboard --tenat North week", &globals, &error));
    char *slip = globals_slip(&globals);
    ck_assert_str_eq(slip, "There is no option --tenat. Did you mean --tenant?");
    free(slip);
    globals_clear(&globals);
    ck_assert(read_line("callboard wek --ids", &globals, &error));
    ck_assert_ptr_null(globals_slip(&globals));
    globals_clear(&globals);
}
END_TEST

static void assert_refused(const char *line, const char *words)
{
    struct globals globals;
    struct board_options board;
    char *error;
    if (read_line(line, &globals, &error))
        ck_assert(!board_options_read(&globals, &board, &error));
    ck_assert_msg(error && strstr(error, words), "%s: \"%s\" does not say \"%s\"", line, error, words);
    free(error);
    globals_clear(&globals);
}

START_TEST(what_is_wrong_is_said)
{
    assert_refused("callboard --home", "--home needs a value");
    assert_refused("callboard --home= db path", "--home needs a value");
    assert_refused("callboard --json=yes", "--json takes no value");
    assert_refused("callboard --json --csv week", "cannot both");
    assert_refused("callboard --color sometimes week", "auto, always or never, not \"sometimes\"");
    assert_refused("callboard --weeks 13", "1 to 12");
    assert_refused("callboard --weeks many", "1 to 12");
    assert_refused("callboard --weeks", "--weeks needs a value");
    assert_refused("callboard --filter", "--filter needs a value");
    assert_refused("callboard board --fast", "\"--fast\"");
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("globals");
    tcase_add_test(tests, global_options_stand_before_or_after_the_verb);
    tcase_add_test(tests, without_a_verb_the_board_is_meant);
    tcase_add_test(tests, every_option_of_the_table_is_read);
    tcase_add_test(tests, color_is_one_of_three);
    tcase_add_test(tests, who_one_is_may_be_said_once);
    tcase_add_test(tests, a_forced_command_is_the_board_and_nothing_of_the_users);
    tcase_add_test(tests, a_mistyped_option_before_the_verb_is_said);
    tcase_add_test(tests, behind_two_dashes_everything_is_the_verbs);
    tcase_add_test(tests, what_is_wrong_is_said);
    return run_tests("globals", tests);
}
