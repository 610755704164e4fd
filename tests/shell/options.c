/* What a verb's table says of its options: how arguments are read, what is refused, and what --help prints. */
#include "cli/options.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>

#include "cli/everywhere.h"
#include "cli/usage.h"
#include "domain/text.h"
#include "support/run.h"
#include "verbs.h"

enum { WORDS = 16 };

static const struct option_spec specs[] = {
    {.name = "name", .value = "N", .needed = true, .help = "as it is shown"},
    {.name = "skill", .value = "S", .kind = OPTION_LIST, .help = "a skill"},
    {.name = "status", .kind = OPTION_FLAG, .help = "look only"},
    {.name = "verify", .kind = OPTION_FLAG, .alternative = true, .help = "check only"},
    {.name = "weeks", .value = "W", .help = "so many"},
    {0},
};

static int runs;

static enum exit_status count_run(struct cli *cli, const struct options *options)
{
    (void)cli;
    (void)options;
    runs++;
    return EXIT_DONE;
}

static const struct verb_form forms[] = {
    {.name = "list", .run = count_run},
    {.name = "add", .words = "FILE [WHERE]", .options = specs, .run = count_run},
    {.name = "edit", .words = "WHICH", .options = specs, .edits = true, .run = count_run},
    {0},
};

static const struct verb verb = {.name = "thing", .summary = "things", .help = "", .forms = forms};

/* Cuts a line into words at its spaces. */
static int cut(const char *line, char *words[WORDS])
{
    static char copy[256];
    int count = 0;
    strcpy(copy, line);
    for (char *word = strtok(copy, " "); word != NULL && count < WORDS; word = strtok(NULL, " "))
        words[count++] = word;
    return count;
}

/* What `callboard thing LINE` prints, on stdout and stderr alike. The caller frees. */
static char *output_of(const char *line, enum exit_status expected)
{
    char *text = NULL, *words[WORDS];
    size_t length;
    FILE *file = open_memstream(&text, &length);
    struct cli cli = {.out = file, .err = file};
    enum exit_status status = cli_run(&cli, &verb, cut(line, words), words);
    fclose(file);
    free(cli.complaint);
    ck_assert_msg(status == expected, "thing %s: exit status %d\n%s", line, status, text);
    return text;
}

START_TEST(options_and_words_are_told_apart)
{
    char *words[WORDS], *error;
    struct options options;
    size_t count;
    int number = 0, given = cut("a --name=A=B --skill comp --status b --skill rig", words);
    ck_assert(options_read(forms, &forms[1], given, words, &options, &error));
    ck_assert_int_eq(options.word_count, 2);
    ck_assert_str_eq(options.words[0], "a");
    ck_assert_str_eq(options.words[1], "b");
    ck_assert_str_eq(option_value(&options, "name"), "A=B");
    ck_assert(option_flag(&options, "status") && !option_flag(&options, "verify"));
    const char **skills = option_list(&options, "skill", &count);
    ck_assert_uint_eq(count, 2);
    ck_assert_str_eq(skills[0], "comp");
    ck_assert_str_eq(skills[1], "rig");
    ck_assert(option_number(NULL, &options, "weeks", 1, 12, 4, &number) && number == 4);
    free(skills);
    options_clear(&options);
}
END_TEST

START_TEST(behind_two_dashes_everything_is_a_word)
{
    char *words[WORDS], *error;
    struct options options;
    int given = cut("--name N -- --status --", words);
    ck_assert(options_read(forms, &forms[1], given, words, &options, &error));
    ck_assert_int_eq(options.word_count, 2);
    ck_assert_str_eq(options.words[0], "--status");
    ck_assert(!option_flag(&options, "status"));
    options_clear(&options);
}
END_TEST

START_TEST(a_number_has_its_limits)
{
    static const char *const refused[] = {"0", "13", "x", "4x", ""};
    for (size_t i = 0; i < sizeof refused / sizeof *refused; i++) {
        struct option_given given = {.spec = &specs[4], .value = refused[i]};
        struct options options = {.given = &given, .given_count = 1};
        char *text = NULL;
        size_t length;
        int number;
        struct cli cli = {.err = open_memstream(&text, &length)};
        ck_assert(!option_number(&cli, &options, "weeks", 1, 12, 4, &number));
        fclose(cli.err);
        free(cli.complaint);
        cli.complaint = NULL;
        ck_assert_msg(strstr(text, "--weeks takes a whole number from 1 to 12") != NULL, "%s", text);
        free(text);
        given.value = "12";
        ck_assert(option_number(&cli, &options, "weeks", 1, 12, 4, &number) && number == 12);
    }
}
END_TEST

static void assert_refused(const char *line, const char *sentence)
{
    runs = 0;
    char *text = output_of(line, EXIT_USAGE);
    ck_assert_msg(strstr(text, sentence) != NULL, "thing %s: \"%s\" does not say \"%s\"", line, text, sentence);
    ck_assert_msg(strstr(text, "\nusage: callboard thing ") != NULL, "thing %s: no usage in \"%s\"", line, text);
    ck_assert_int_eq(runs, 0);
    free(text);
}

START_TEST(what_does_not_fit_the_table_is_refused_with_what_to_do)
{
    assert_refused("add f", "callboard thing: --name is missing. Add --name N: as it is shown.\n");
    assert_refused("add --name N", "callboard thing: FILE is missing.\n");
    assert_refused("edit", "callboard thing: WHICH is missing.\n");
    assert_refused("add f g h --name N", "\"h\" is one word too many");
    assert_refused("list f", "\"f\" is one word too many");
    assert_refused("add f --name", "The option --name needs a value: --name N.");
    assert_refused("add f --name --status", "The option --name needs a value");
    assert_refused("add f --name N --name M", "The option --name may be given only once.");
    assert_refused("add f --name N --status=yes", "The option --status takes no value.");
    assert_refused("add f --name N --fast", "There is no option --fast here.");
    assert_refused("add f --nmae N", "There is no option --nmae here. Did you mean --name?");
    assert_refused("list --nmae N", "Did you mean --name?"); /* another form's */
    assert_refused("list --jsno", "Did you mean --json?");   /* what stands everywhere */
    assert_refused("add f --name N --hlep", "Did you mean --help?");
    assert_refused("add f --name N -f", "options begin with two dashes");
    assert_refused("add f --name \xff", "not valid UTF-8");
    assert_refused("add f --name N --verify --weeks 2 --status", "Give only one of --status and --verify.");
    assert_refused("rename f", "There is no \"rename\" here.");
}
END_TEST

START_TEST(what_fits_runs)
{
    static const char *const lines[] = {
        "", "list", "add f --name N", "add f g --name N --verify", "edit w", "edit w --status --weeks 3"};
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        runs = 0;
        free(output_of(lines[i], EXIT_DONE));
        ck_assert_msg(runs == 1, "thing %s did not run", lines[i]);
    }
}
END_TEST

START_TEST(help_is_made_of_the_table)
{
    static const char expected[] = "callboard thing: things\n\n"
                                   "   callboard thing list\n"
                                   "   callboard thing add FILE [WHERE] --name N [--skill S]...\n"
                                   "      [--status | --verify] [--weeks W]\n"
                                   "    --name N               as it is shown\n"
                                   "    --skill S              a skill\n"
                                   "    --status               look only\n"
                                   "    --verify               check only\n"
                                   "    --weeks W              so many\n"
                                   "   callboard thing edit WHICH [--name N] [--skill S]... [--status | --verify]\n"
                                   "      [--weeks W]\n"
                                   "    What is not given stays as it is.\n"
                                   "\nEverywhere: ";
    char *text = output_of("add --help", EXIT_DONE);
    ck_assert_msg(strncmp(text, expected, strlen(expected)) == 0, "%s", text);
    free(text);
}
END_TEST

/* ---- the verbs there are ---- */

static void check_specs(const char *name, const struct option_spec *first)
{
    for (const struct option_spec *spec = first; spec != NULL && spec->name != NULL; spec++) {
        ck_assert_msg((spec->kind == OPTION_FLAG) == (spec->value == NULL), "%s --%s: value", name, spec->name);
        ck_assert_msg(spec->help != NULL && *spec->help != '\0', "%s --%s: help", name, spec->name);
        ck_assert_msg(spec->help[strlen(spec->help) - 1] != '.', "%s --%s: a full stop", name, spec->name);
        ck_assert_msg(!spec->needed || spec->kind != OPTION_FLAG, "%s --%s: a needed flag", name, spec->name);
        ck_assert_msg(!spec->alternative || (spec != first && !spec->needed && !spec[-1].needed),
                      "%s --%s: an alternative to what is needed", name, spec->name);
    }
}

static void check_width(const char *name, const char *text)
{
    for (const char *at = text; *at != '\0';) {
        char line[256];
        size_t length = strcspn(at, "\n");
        ck_assert_uint_lt(length, sizeof line);
        memcpy(line, at, length);
        line[length] = '\0';
        ck_assert_msg(text_width(line) <= 80, "%s --help is wider than 80 columns: %s", name, line);
        at += length + 1;
    }
    ck_assert_ptr_null(strstr(text, " \n"));
    ck_assert_ptr_null(strstr(text, "\n\n\n"));
}

START_TEST(every_verb_has_a_table_and_help_of_80_columns)
{
    for (size_t i = 0; verbs[i] != NULL; i++) {
        char *text = NULL;
        size_t length;
        FILE *file = open_memstream(&text, &length);
        ck_assert_ptr_eq(verb_find(verbs, verbs[i]->name), verbs[i]);
        for (const struct verb_form *form = verbs[i]->forms; form->run != NULL; form++) {
            bool second = form == verbs[i]->forms + 1;
            ck_assert_msg((form->name == NULL) == (verbs[i]->forms->name == NULL), "%s: all forms have names, or none",
                          verbs[i]->name);
            ck_assert_msg(form->name != NULL || form == verbs[i]->forms || (second && form->words != NULL),
                          "%s: of two forms without names the second has words", verbs[i]->name);
            check_specs(verbs[i]->name, form->options);
        }
        usage_print_help(file, verbs[i]);
        fclose(file);
        check_width(verbs[i]->name, text);
        free(text);
    }
    check_specs("everywhere", everywhere_options);
    check_specs("the board", everywhere_opening);
    ck_assert_ptr_null(verb_find(verbs, "nonsense"));
}
END_TEST

START_TEST(the_list_of_verbs_has_80_columns)
{
    char *text = NULL;
    size_t length;
    struct cli cli = {.out = open_memstream(&text, &length), .verbs = verbs};
    ck_assert_int_eq(cli_run(&cli, verb_find(verbs, "help"), 0, NULL), EXIT_DONE);
    fclose(cli.out);
    check_width("callboard", text);
    free(text);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("options");
    tcase_add_test(tests, options_and_words_are_told_apart);
    tcase_add_test(tests, behind_two_dashes_everything_is_a_word);
    tcase_add_test(tests, a_number_has_its_limits);
    tcase_add_test(tests, what_does_not_fit_the_table_is_refused_with_what_to_do);
    tcase_add_test(tests, what_fits_runs);
    tcase_add_test(tests, help_is_made_of_the_table);
    tcase_add_test(tests, the_list_of_verbs_has_80_columns);
    tcase_add_test(tests, every_verb_has_a_table_and_help_of_80_columns);
    return run_tests("options", tests);
}
