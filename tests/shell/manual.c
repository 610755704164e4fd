/* The pages of the manual have all that the tables have which the program works by. */
#include "help/manual.h"

#include <check.h>
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "cli/everywhere.h"
#include "config/config.h"
#include "config/lines.h"
#include "controller/commands/command.h"
#include "controller/keys/action.h"
#include "domain/memory.h"
#include "help/mdoc.h"
#include "support/run.h"
#include "verbs.h"

/* ---- a page as it is read ---- */

static const struct {
    const char *source, *shown;
} escapes[] = {
    {"\\-", "-"},   {"\\e", "\\"},  {"\\(dq", "\""}, {"\\(aq", "'"},
    {"\\(ga", "`"}, {"\\(ha", "^"}, {"\\(ti", "~"},  {"\\&", ""},
};

/* The source without its escapes, and each stretch of white space as one blank. The caller frees. */
static char *shown(const char *source)
{
    char *out = mem_new(strlen(source) + 2, 1);
    size_t length = 0;
    while (*source != '\0') {
        size_t i = 0, escape_count = sizeof escapes / sizeof *escapes;
        while (i < escape_count && strncmp(source, escapes[i].source, strlen(escapes[i].source)) != 0)
            i++;
        if (i < escape_count) {
            strcpy(out + length, escapes[i].shown);
            length += strlen(escapes[i].shown);
            source += strlen(escapes[i].source);
        } else if (isspace((unsigned char)*source)) {
            out[length++] = ' ';
            source += strspn(source, " \n");
        } else {
            out[length++] = *source++;
        }
    }
    out[length] = '\0';
    return out;
}

static char *source_of(const struct manual_page *page)
{
    char *text = NULL;
    size_t length;
    FILE *file = open_memstream(&text, &length);
    manual_print(file, verbs, page);
    fclose(file);
    return text;
}

/* The page of this name, as it is read. The caller frees. */
static char *page_of(const char *name)
{
    size_t count;
    struct manual_page *pages = manual_pages(verbs, &count);
    char *text = NULL;
    for (size_t i = 0; i < count; i++) {
        if (strcmp(pages[i].name, name) != 0)
            continue;
        char *source = source_of(&pages[i]);
        text = shown(source);
        free(source);
    }
    manual_pages_free(&pages, count);
    ck_assert_msg(text != NULL, "there is no page %s", name);
    return text;
}

/* `text` as a part of a page: blanks are alike, and the first letter of a sentence may have become a capital. */
static void ck_assert_told(const char *name, const char *page, const char *text)
{
    char *wanted = shown(text), *capital = mem_copy(wanted);
    *capital = (char)toupper((unsigned char)*capital);
    ck_assert_msg(strstr(page, wanted) != NULL || strstr(page, capital) != NULL, "%s lacks \"%s\"", name, wanted);
    free(wanted);
    free(capital);
}

/* ---- the pages ---- */

static void check_options(const char *name, const char *page, const struct option_spec *spec)
{
    for (; spec != NULL && spec->name != NULL; spec++) {
        char *option = mem_format(".It Fl -%s%s%s", spec->name, spec->value != NULL ? " Ar " : "",
                                  spec->value != NULL ? spec->value : "");
        ck_assert_told(name, page, option);
        ck_assert_told(name, page, spec->help);
        free(option);
    }
}

START_TEST(a_verbs_page_has_all_of_its_table)
{
    for (size_t i = 0; verbs[i] != NULL; i++) {
        char *name = mem_format("callboard-%s", verbs[i]->name), *page = page_of(name);
        ck_assert_told(name, page, verbs[i]->summary);
        for (const struct verb_form *form = verbs[i]->forms; form->run != NULL; form++) {
            char *usage = mem_format(".Nm callboard %s%s%s", verbs[i]->name, form->name != NULL ? " " : "",
                                     form->name != NULL ? form->name : "");
            ck_assert_told(name, page, usage);
            check_options(name, page, form->options);
            free(usage);
        }
        for (int status = 0; status < EVERYWHERE_STATUSES; status++)
            ck_assert_told(name, page, everywhere_status((enum exit_status)status));
        free(page);
        free(name);
    }
}
END_TEST

START_TEST(the_page_of_the_board_has_verbs_keys_and_commands)
{
    char *page = page_of("callboard");
    check_options("callboard", page, everywhere_opening);
    check_options("callboard", page, everywhere_options);
    for (size_t i = 0; verbs[i] != NULL; i++)
        ck_assert_told("callboard", page, verbs[i]->summary);
    for (int id = ACTION_NONE + 1; id < ACTION_COUNT; id++) {
        const struct action *action = action_get((enum action_id)id);
        char *about = mem_format("%s (%s)", action->help, action->name);
        ck_assert_told("callboard", page, action->keys);
        ck_assert_told("callboard", page, about);
        free(about);
    }
    for (size_t i = 0; i < command_count; i++) {
        char *typed = mem_format(":%s", commands[i].name);
        ck_assert_told("callboard", page, typed);
        ck_assert_told("callboard", page, commands[i].help);
        free(typed);
    }
    free(page);
}
END_TEST

START_TEST(the_page_of_the_ini_has_every_key)
{
    char *page = page_of("callboard.ini");
    for (struct ini_line at = {0}; lines_next(config_defaults, &at);) {
        char *key = mem_format("%s =", at.key);
        if (at.kind == LINE_KEY)
            ck_assert_told("callboard.ini", page, key);
        free(key);
    }
    ck_assert_told("callboard.ini", page,
                   "Seconds that the private server goes on without anybody using it, 1 to 86400.");
    free(page);
}
END_TEST

START_TEST(text_is_never_taken_for_a_macro)
{
    char *text = NULL;
    size_t length;
    FILE *file = open_memstream(&text, &length);
    mdoc_text(file, ".Sh no heading. 'tis \\fB none either.\n  .Pp in an example\n  --it's\n");
    mdoc_term(file, "Op\nx y");
    mdoc_sentence(file, "e.g. (a whole one!)");
    fclose(file);
    ck_assert_str_eq(text, ".Pp\n\\&.Sh no heading.\n\\(aqtis \\efB none either.\n"
                           ".Bd -literal -offset indent\n\\&.Pp in an example\n\\-\\-it\\(aqs\n.Ed\n"
                           ".It Ic \\&Op , Ic \"x y\"\nE.g.\n(a whole one!)\n");
    free(text);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("manual");
    tcase_add_test(tests, a_verbs_page_has_all_of_its_table);
    tcase_add_test(tests, the_page_of_the_board_has_verbs_keys_and_commands);
    tcase_add_test(tests, the_page_of_the_ini_has_every_key);
    tcase_add_test(tests, text_is_never_taken_for_a_macro);
    return run_tests("manual", tests);
}
