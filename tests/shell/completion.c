/* What a shell is offered where Tab is pressed, as far as the program knows it without a database. */
#include "help/completion.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "cli/everywhere.h"
#include "domain/memory.h"
#include "support/run.h"
#include "verbs.h"

enum { WORDS = 16 };

static int configured;
static char taken[256]; /* what of the options was told to be as if it were typed */

static bool configure(struct cli *cli, enum exit_status *status)
{
    (void)cli;
    *status = EXIT_USAGE;
    configured++;
    return false;
}

static void type(struct cli *cli, const char *name, const char *value)
{
    (void)cli;
    size_t length = strlen(taken);
    snprintf(taken + length, sizeof taken - length, "%s=%s;", name, value);
}

/* What is offered behind a line, whose words are parted by single blanks; one at its end begins an empty word. The
 * caller frees. */
static char *offered(const char *line)
{
    char *copy = mem_copy(line), *text = NULL;
    const char *words[WORDS];
    int count = 0;
    size_t length;
    FILE *file = open_memstream(&text, &length);
    for (char *at = copy; at != NULL && count < WORDS;) {
        words[count++] = at;
        at = strchr(at, ' ');
        if (at != NULL)
            *at++ = '\0';
    }
    struct cli cli = {.out = file, .err = file, .verbs = verbs, .configure = configure, .type = type};
    *taken = '\0';
    configured = 0;
    completion_print(&cli, words, count, 60000);
    fclose(file);
    free(copy);
    return text;
}

static void assert_offers(const char *line, const char *expected)
{
    char *text = offered(line);
    ck_assert_msg(strcmp(text, expected) == 0, "\"%s\":\n%s", line, text);
    free(text);
}

/* The candidate is among them, as a line's beginning. */
static bool offers(const char *line, const char *candidate)
{
    char *text = offered(line), *from = mem_format("\n%s\t", candidate), *with = mem_format("\n%s", text);
    bool found = strstr(with, from) != NULL;
    free(text);
    free(from);
    free(with);
    return found;
}

START_TEST(every_verb_form_and_option_is_offered)
{
    for (size_t i = 0; verbs[i] != NULL; i++) {
        ck_assert_msg(offers("", verbs[i]->name), "%s", verbs[i]->name);
        for (const struct verb_form *form = verbs[i]->forms; form->run != NULL; form++) {
            char *line = mem_format("%s ", verbs[i]->name);
            ck_assert_msg(form->name == NULL || offers(line, form->name), "%s%s", line, form->name);
            free(line);
            line = mem_format("%s%s%s --", verbs[i]->name, form->name != NULL ? " " : "",
                              form->name != NULL ? form->name : "");
            for (const struct option_spec *spec = form->options; spec != NULL && spec->name != NULL; spec++) {
                char *option = mem_format("--%s", spec->name);
                ck_assert_msg(offers(line, option), "%s: %s", line, option);
                free(option);
            }
            ck_assert_msg(offers(line, "--tenant"), "%s", line);
            free(line);
        }
    }
    ck_assert(offers("--", "--filter") && offers("board --", "--filter"));
    ck_assert(!offers("week --", "--weeks-of-nobody"));
    ck_assert_int_eq(configured, 0);
}
END_TEST

START_TEST(what_is_typed_narrows_it)
{
    assert_offers("arti", "artist\tartists: list, add, edit and remove them\n");
    assert_offers("ARTI", "artist\tartists: list, add, edit and remove them\n");
    assert_offers("artist sh", "show\tARTIST\n");
    assert_offers("--tenant North artist sh", "show\tARTIST\n");
    ck_assert_str_eq(taken, "tenant=North;");
    assert_offers("book --st", "--status\tpencil if not given; second: a second option\n");
    assert_offers("book --status ", "hold\t\npencil\t\nconfirmed\t\nsecond\t\n");
    assert_offers("book --status=c", "--status=confirmed\t\n");
    assert_offers("status 1234 p", "pencil\t\n");
    assert_offers("release 1234 --reason k", "killed\t\n");
    assert_offers("manual callboard.", "callboard.ini\tthe configuration\n");
    assert_offers("help mo", "move\tmove a booking to another time or artist\n");
}
END_TEST

START_TEST(files_are_the_shells)
{
    assert_offers("import ", ":files\n");
    assert_offers("import --dry-run plan", ":files\n");
    assert_offers("--config ", ":files\n");
    assert_offers("backup ", ":folders\n");
    assert_offers("feed revoke /srv ", ":files\n");
    assert_offers("tenant holidays import ", ":files\n");
    assert_offers("tenant holidays ", "import\t\n");
    assert_offers("login add ana --password-file ", ":files\n");
}
END_TEST

START_TEST(what_makes_no_sense_is_offered_nothing)
{
    assert_offers("nonsense ", "");
    assert_offers("artist nonsense ", "");
    assert_offers("show 1234 ", "");
    assert_offers("week --nonsense=", "");
    assert_offers("book --title ", "");
    assert_offers("timeoff edit ", "");
    assert_offers("log -- --", "");
    ck_assert_int_eq(configured, 0);
}
END_TEST

START_TEST(without_a_database_names_are_none_and_no_error)
{
    static const char *const lines[] = {"artist edit ",  "book --artist ", "book --artist=a", "free --skill c",
                                        "move ",         "project edit S", "member edit ",    "tenant use ",
                                        "board commit ", "--tenant "};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        assert_offers(lines[i], "");
        ck_assert_msg(configured == 1, "%s asks %d times", lines[i], configured);
    }
    assert_offers("--home H --as ana book --zone UTC --artist ", "");
    ck_assert_str_eq(taken, "home=H;as=ana;zone=UTC;");
}
END_TEST

START_TEST(there_is_a_script_for_three_shells)
{
    ck_assert_ptr_nonnull(strstr(completion_script("bash"), "complete -F _callboard callboard"));
    ck_assert_ptr_nonnull(strstr(completion_script("zsh"), "#compdef callboard"));
    ck_assert_ptr_nonnull(strstr(completion_script("fish"), "complete -c callboard"));
    ck_assert_ptr_null(completion_script("csh"));
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("completion");
    tcase_add_test(tests, every_verb_form_and_option_is_offered);
    tcase_add_test(tests, what_is_typed_narrows_it);
    tcase_add_test(tests, files_are_the_shells);
    tcase_add_test(tests, what_makes_no_sense_is_offered_nothing);
    tcase_add_test(tests, without_a_database_names_are_none_and_no_error);
    tcase_add_test(tests, there_is_a_script_for_three_shells);
    return run_tests("completion", tests);
}
