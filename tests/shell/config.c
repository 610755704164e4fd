/* callboard.ini: the shipped file, layers, and what is said about mistakes. */
#include "config/config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config/lines.h"
#include "controller/keys/action.h"
#include "controller/registers.h"
#include "support/folder.h"
#include "support/run.h"

static char folder[64];
static char given[96]; /* the file for --config */

static void make_folder(void)
{
    folder_make(folder, sizeof folder, "config");
    snprintf(given, sizeof given, "%s/given.ini", folder);
    setenv("XDG_CONFIG_HOME", folder, 1);
}

static void remove_folder(void)
{
    char path[128];
    unlink(given);
    snprintf(path, sizeof path, "%s/callboard/callboard.ini", folder);
    unlink(path);
    snprintf(path, sizeof path, "%s/callboard", folder);
    rmdir(path);
    rmdir(folder);
}

static void write_file(const char *path, const char *text)
{
    FILE *file = fopen(path, "w");
    ck_assert_ptr_nonnull(file);
    fputs(text, file);
    fclose(file);
}

static void write_own(const char *text)
{
    char path[128];
    snprintf(path, sizeof path, "%s/callboard", folder);
    mkdir(path, 0700);
    snprintf(path, sizeof path, "%s/callboard/callboard.ini", folder);
    write_file(path, text);
}

static struct config *load(const char *file, struct keymap *keymap, char **error)
{
    const struct config_options options = {.file = file, .keymap = keymap};
    return config_load(&options, error);
}

/* What is said about a --config file with this text; the caller frees. */
static char *complaint(const char *text)
{
    struct keymap *keymap = keymap_new(mode_has);
    char *error = NULL;
    write_file(given, text);
    struct config *config = load(given, keymap, &error);
    ck_assert_ptr_null(config);
    ck_assert_ptr_nonnull(error);
    keymap_free(&keymap);
    return error;
}

static void assert_complaint(const char *text, int line, const char *words)
{
    char place[128], *error = complaint(text);
    snprintf(place, sizeof place, "%s:%d:", given, line);
    ck_assert_msg(strstr(error, place) != NULL, "\"%s\" does not name %s", error, place);
    ck_assert_msg(strstr(error, words) != NULL, "\"%s\" does not say \"%s\"", error, words);
    free(error);
}

START_TEST(the_shipped_file_holds_the_defaults)
{
    char *error = NULL;
    struct config *config = load(NULL, NULL, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_ptr_null(config->conninfo);
    ck_assert_ptr_null(config->service);
    ck_assert_ptr_null(config->tenant);
    ck_assert_ptr_null(config->log_file);
    ck_assert_str_eq(config->scheme, "default");
    ck_assert_str_eq(config->glyphs, "auto");
    ck_assert_int_eq(config->weeks, 1);
    ck_assert_int_eq(config->linger, 60);
    ck_assert(config->backups);
    ck_assert_str_eq(config->group, "department");
    ck_assert_str_eq(config->sort, "board");
    ck_assert(!config->lanes);
    ck_assert(config->clipboard);
    ck_assert(!config->mouse);
    ck_assert_uint_eq(config->filter_count, 0);
    config_free(&config);
}
END_TEST

/* The value of [keys] NAME in the shipped file, as it stands there. */
static void shipped_keys(const char *name, char *out, size_t size)
{
    *out = '\0';
    for (struct ini_line line = {0}; lines_next(config_defaults, &line);)
        if (line.kind == LINE_KEY && !strcmp(line.section, "keys") && !strcmp(line.key, name)) {
            const char *value = strchr(config_defaults + line.start, '=') + 1;
            value += strspn(value, " ");
            snprintf(out, size, "%.*s", (int)(config_defaults + line.end - 1 - value), value);
        }
}

START_TEST(file_and_action_table_agree)
{
    char keys[64];
    for (int id = ACTION_NONE + 1; id < ACTION_COUNT; id++) {
        const struct action *action = action_get((enum action_id)id);
        shipped_keys(action->name, keys, sizeof keys);
        ck_assert_msg(!strcmp(keys, action->keys), "conf/callboard.ini: %s = %s, but the table says %s", action->name,
                      keys, action->keys);
    }
}
END_TEST

START_TEST(mistakes_are_named_with_file_and_line)
{
    assert_complaint("[board]\n\nweks = 2\n", 3, "\"weks\"");
    assert_complaint("[board]\nweeks = two\n", 2, "a number from 1 to 12");
    assert_complaint("[board]\nweeks = 13\n", 2, "a number from 1 to 12");
    assert_complaint("[board]\ncolours = pink\n", 2, "one of default, high-contrast, colour-blind, mono");
    assert_complaint("[board]\ngroup = maybe\n", 2, "one of no, yes, department, skill");
    assert_complaint("[board]\nlanes = maybe\n", 2, "yes or no");
    assert_complaint("[filters]\nnight = skill:\n", 2, "write it like skill:comp");
    assert_complaint("[filters]\n\nnight shift = fx\n", 3, "letters, digits");
    assert_complaint("[filters]\nnight = \"fx\n", 2, "quote");
    assert_complaint("[bord]\n", 1, "[bord]");
    assert_complaint("[session]\naccount = x\n", 2, "no key \"account\" in [session]");
    assert_complaint("weeks = 2\n", 1, "before any [section]");
    assert_complaint("[keys]\n# a comment\nfly = f\n", 3, "no action \"fly\"");
    assert_complaint("[keys]\nleft = <Nowhere>\n", 2, "<Nowhere>");
    assert_complaint("[keys]\nleft = w\n", 2, "week-next");
    assert_complaint("[board]\nwhat is this\n", 2, "neither");
}
END_TEST

START_TEST(a_file_that_is_named_must_be_there)
{
    char *error = NULL;
    ck_assert_ptr_null(load("/nowhere/callboard.ini", NULL, &error));
    ck_assert_ptr_nonnull(strstr(error, "/nowhere/callboard.ini"));
    free(error);
    error = NULL;
    ck_assert_ptr_null(load(folder, NULL, &error)); /* a folder */
    ck_assert_ptr_nonnull(strstr(error, folder));
    free(error);
}
END_TEST

START_TEST(a_byte_order_mark_is_no_text)
{
    char *error = NULL;
    write_file(given, "\xef\xbb\xbf[board]\r\nweeks = 3\r\n");
    struct config *config = load(given, NULL, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_int_eq(config->weeks, 3);
    config_free(&config);
}
END_TEST

START_TEST(a_file_without_end_is_not_read_for_ever)
{
    char *error = NULL;
    ck_assert_ptr_null(load("/dev/zero", NULL, &error));
    ck_assert_ptr_nonnull(strstr(error, "/dev/zero cannot be read"));
    free(error);
}
END_TEST

START_TEST(later_files_win_key_by_key)
{
    char *error = NULL;
    write_own("[board]\nweeks = 2\ngroup = yes\ntenant = Northlight\n");
    write_file(given, "[board]\nweeks = 4\n[database]\nconninfo = \"host=db port=5433\"\n");
    struct config *config = load(given, NULL, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_int_eq(config->weeks, 4);
    ck_assert_str_eq(config->group, "yes");
    ck_assert_str_eq(config->tenant, "Northlight");
    ck_assert_str_eq(config->conninfo, "host=db port=5433");
    config_free(&config);
}
END_TEST

START_TEST(filters_are_saved_by_name_as_they_stand)
{
    char *error = NULL;
    write_own("[filters]\nnight = \"night shoot\" -status:hold ; mine\nrest = free:sat\ngone = fx\n");
    write_file(given, "[filters]\nREST = free:sun\ngone =\n");
    struct config *config = load(given, NULL, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_uint_eq(config->filter_count, 2);
    ck_assert_str_eq(config->filters[0].name, "night");
    ck_assert_str_eq(config->filters[0].expression, "\"night shoot\" -status:hold ; mine");
    ck_assert_str_eq(config->filters[1].expression, "free:sun");
    config_free(&config);
}
END_TEST

START_TEST(a_forced_command_reads_no_file_of_the_user)
{
    char *error = NULL;
    write_own("[board]\nweeks = 2\n");
    write_file(given, "[board]\nweeks = 4\n");
    const struct config_options options = {.file = given, .forced_command = true};
    struct config *config = config_load(&options, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_int_eq(config->weeks, 1);
    config_free(&config);
}
END_TEST

START_TEST(two_actions_may_swap_their_keys)
{
    char *error = NULL;
    struct keymap *keymap = keymap_new(mode_has);
    write_file(given, "[keys]\nleft = l\nright = h\nquit =\n");
    struct config *config = load(given, keymap, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_str_eq(keymap_key(keymap, ACTION_LEFT), "l");
    ck_assert_str_eq(keymap_key(keymap, ACTION_RIGHT), "h");
    ck_assert_str_eq(keymap_key(keymap, ACTION_QUIT), "");
    config_free(&config);
    keymap_free(&keymap);
}
END_TEST

START_TEST(choosing_a_tenant_leaves_the_rest_as_it_is)
{
    char *path = NULL, *error = NULL;
    write_own("# mine\n[board]\nweeks = 2 # two\n\n[keys]\nleft = <Left>\n");
    ck_assert(config_write_tenant(NULL, "Küche & Co", &path, &error));
    char *text = lines_read(path);
    ck_assert_str_eq(text, "# mine\n[board]\ntenant = \"Küche & Co\"\nweeks = 2 # two\n\n[keys]\nleft = <Left>\n");
    free(text);
    free(path);
    ck_assert(config_write_tenant(NULL, "Other", &path, &error));
    struct config *config = load(NULL, NULL, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_str_eq(config->tenant, "Other");
    ck_assert_int_eq(config->weeks, 2);
    config_free(&config);
    free(path);
}
END_TEST

START_TEST(a_tenant_that_the_file_cannot_hold_is_refused)
{
    char *path = NULL, *error = NULL;
    write_own("[board]\nweeks = 2\n");
    ck_assert(!config_write_tenant(NULL, "The \"Blue\" Studio", &path, &error));
    ck_assert_msg(strstr(error, "double quote") != NULL, "%s", error);
    char *text = lines_read(path);
    ck_assert_str_eq(text, "[board]\nweeks = 2\n");
    free(text);
    free(path);
    free(error);
}
END_TEST

START_TEST(choosing_a_tenant_makes_the_file)
{
    char *path = NULL, *error = NULL;
    ck_assert(config_write_tenant(NULL, "First", &path, &error));
    char *text = lines_read(path);
    ck_assert_str_eq(text, "[board]\ntenant = \"First\"\n");
    free(text);
    free(path);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("config");
    tcase_add_checked_fixture(tests, make_folder, remove_folder);
    tcase_add_test(tests, the_shipped_file_holds_the_defaults);
    tcase_add_test(tests, file_and_action_table_agree);
    tcase_add_test(tests, mistakes_are_named_with_file_and_line);
    tcase_add_test(tests, a_file_that_is_named_must_be_there);
    tcase_add_test(tests, a_byte_order_mark_is_no_text);
    tcase_add_test(tests, a_file_without_end_is_not_read_for_ever);
    tcase_add_test(tests, later_files_win_key_by_key);
    tcase_add_test(tests, filters_are_saved_by_name_as_they_stand);
    tcase_add_test(tests, a_forced_command_reads_no_file_of_the_user);
    tcase_add_test(tests, two_actions_may_swap_their_keys);
    tcase_add_test(tests, choosing_a_tenant_leaves_the_rest_as_it_is);
    tcase_add_test(tests, a_tenant_that_the_file_cannot_hold_is_refused);
    tcase_add_test(tests, choosing_a_tenant_makes_the_file);
    return run_tests("config", tests);
}
