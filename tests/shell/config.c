/* callboard.ini: the shipped file, layers, and what is said about mistakes. */
#include "config/config.h"

#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "config/lines.h"
#include "config/setting.h"
#include "controller/keys/action.h"
#include "controller/registers.h"
#include "domain/memory.h"
#include "support/folder.h"
#include "support/run.h"

static char folder[64];
static char given[96]; /* the file for --config */

static char home[96]; /* the folder of a private cluster */

static void make_folder(void)
{
    folder_make(folder, sizeof folder, "config");
    snprintf(home, sizeof home, "%s/home", folder);
    mkdir(home, 0700);
    snprintf(given, sizeof given, "%s/given.ini", folder);
    setenv("XDG_CONFIG_HOME", folder, 1);
}

static void remove_folder(void)
{
    char path[128];
    unlink(given);
    snprintf(path, sizeof path, "%s/callboard.ini", home);
    unlink(path);
    rmdir(home);
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

static void write_home(const char *text)
{
    char path[128];
    snprintf(path, sizeof path, "%s/callboard.ini", home);
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
    assert_complaint("[board]\ncolours = pink\n", 2, "one of default, light, high-contrast, colour-blind, mono");
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
    assert_complaint("[colours]\npencl = red\n", 2, "Did you mean pencil?");
    assert_complaint("[colours]\npencil = read\n", 2, "Did you mean red?");
    assert_complaint("[board]\nzone2 = Asia/Nowhere\n", 2, "a time zone");
    assert_complaint("[database]\nconninfo = hots=db\n", 2, "libpq's keywords");
}
END_TEST

/* What is noted of a --config file with this text, a line for each: "LINE weight: the sentence"; the caller frees. */
static char *all_mistakes(const char *text)
{
    static const char *const weights[] = {
        [MISTAKE_WARNING] = "warning", [MISTAKE_PASSED] = "passed", [MISTAKE_STOPS] = "stops"};
    struct keymap *keymap = keymap_new(mode_has);
    write_file(given, text);
    const struct config_options options = {.file = given, .home = home, .keymap = keymap};
    struct config *config = config_read(&options);
    char *all = mem_copy("");
    for (size_t i = 0; i < config->mistakes.count; i++) {
        const struct mistake *mistake = &config->mistakes.list[i];
        char *longer = mem_format("%s%s%d %s: %s\n", all, mistake->file == CONFIG_OPTION ? "" : "elsewhere ",
                                  mistake->line, weights[mistake->weight], mistake->sentence);
        free(all);
        all = longer;
    }
    config_free(&config);
    keymap_free(&keymap);
    return all;
}

static void assert_mistakes(const char *text, const char *expected)
{
    char *all = all_mistakes(text);
    ck_assert_msg(strcmp(all, expected) == 0, "%s:\n%s", text, all);
    free(all);
}

START_TEST(every_mistake_is_noted_in_the_order_of_the_lines)
{
    assert_mistakes("[keys]\nleft = w\nfly = f\nquit = <Nokey>\n\n[board]\nweeks = 0\nweks = 3\nno line\n"
                    "lanes = 2\n[filters]\nnight = skill:\n[bord]\nweeks = 99\n",
                    "2 stops: left = w: left: w is taken by week-next; give that another key first.\n"
                    "3 stops: there is no action \"fly\" to bind; ? on the board and the shipped callboard.ini list "
                    "them.\n"
                    "4 stops: quit = <Nokey>: quit: \"<Nokey>\" is not a key; keys are written like j, gd, ^F, <Enter> "
                    "or <F2>.\n"
                    "7 stops: [board] weeks = 0: it must be a number from 1 to 12.\n"
                    "8 stops: there is no key \"weks\" in [board]. Did you mean weeks?\n"
                    "9 stops: this is neither [section] nor key = value.\n"
                    "10 stops: [board] lanes = 2: it must be yes or no.\n"
                    "12 stops: [filters] night = skill:: skill: is not finished; write it like skill:comp.\n"
                    "13 stops: there is no section [bord]. Did you mean [board]?\n");
    assert_mistakes("[board]\nweeks = 2\n", "");
}
END_TEST

START_TEST(a_key_that_two_actions_want_is_told_once)
{
    assert_mistakes("[keys]\nleft = <F12>\nright = <F12>\n",
                    "3 stops: right = <F12>: right: <F12> is taken by left; give that another key first.\n");
}
END_TEST

/* A file that has worked goes on working. */
START_TEST(what_is_set_twice_is_a_mistake_that_a_start_passes)
{
    char *error = NULL;
    assert_mistakes("[board]\nweeks = 2\n[log]\n[board]\nweeks = 3\n[keys]\nleft = w\nleft = b\n",
                    "5 passed: [board] weeks is set again, after line 2; only the last one counts.\n"
                    "8 passed: [keys] left is set again, after line 7; only the last one counts.\n");
    struct config *config = load(given, NULL, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_int_eq(config->weeks, 3);
    config_free(&config);
}
END_TEST

/* iniparser refuses a whole file for one line that is too long. */
START_TEST(a_line_that_is_too_long_is_told_and_hides_no_other)
{
    char *text = mem_format("[board]\nweeks = 77\n# %01500d\ntenant = %01500d\nlanes = perhaps\n", 0, 0);
    assert_mistakes(text, "2 stops: [board] weeks = 77: it must be a number from 1 to 12.\n"
                          "3 stops: this line cannot be understood; it must be [section] or key = value, of less than "
                          "1,000 characters.\n"
                          "4 stops: this line cannot be understood; it must be [section] or key = value, of less than "
                          "1,000 characters.\n"
                          "5 stops: [board] lanes = perhaps: it must be yes or no.\n");
    free(text);
}
END_TEST

START_TEST(what_may_not_be_meant_is_a_warning)
{
    assert_mistakes("[session]\naccounts = board\n",
                    "2 warning: [session] accounts counts in " CALLBOARD_ETC "/callboard.ini only.\n");
    const char *secret = "[database]\nconninfo = host=db password=s3cret\n";
    write_file(given, "");
    chmod(given, 0600);
    assert_mistakes(secret, "");
    chmod(given, 0644);
    assert_mistakes(secret,
                    "2 warning: this holds a password, and everybody on this machine may read the file; keep it "
                    "in ~/.pgpass, or take the file from others with chmod o-r.\n");
    write_home("[board]\ntenant = North\nweeks = 2\n");
    assert_mistakes("", "elsewhere 3 warning: [board] weeks does not count here; in this file only [board] tenant "
                        "does.\n");
}
END_TEST

START_TEST(what_etc_alone_may_set_is_set_by_no_other_file)
{
    char *error = NULL;
    write_file(given, "[session]\naccounts = board\n");
    struct config *config = load(given, NULL, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_ptr_null(config->accounts);
    ck_assert_int_eq((int)config_find(config, "session", "accounts").from, (int)CONFIG_SHIPPED);
    config_free(&config);
}
END_TEST

START_TEST(a_password_is_in_no_mistake)
{
    char *all = all_mistakes("[database]\nconninfo = host=db password=s3cret nonsense=1\n");
    ck_assert_msg(strstr(all, "2 stops: [database] conninfo is not understood") != NULL, "%s", all);
    ck_assert_ptr_null(strstr(all, "s3cret"));
    free(all);
}
END_TEST

static void assert_place(const struct config *config, const char *section, const char *key, enum config_from from,
                         int line)
{
    struct config_place place = config_find(config, section, key);
    ck_assert_msg(place.from == from && (from == CONFIG_SHIPPED || place.line == line), "[%s] %s: file %d, line %d",
                  section, key, (int)place.from, place.line);
}

START_TEST(each_value_knows_its_file_and_line)
{
    char *error = NULL;
    write_own("[board]\nweeks = 2\ngroup = no\n[keys]\nleft = b\n[filters]\nnight = fx\n");
    write_file(given, "[board]\n\ngroup = skill\n");
    write_home("[board]\ngroup = no\ntenant = North\n");
    const struct config_options options = {.file = given, .home = home};
    struct config *config = config_load(&options, &error);
    ck_assert_msg(config != NULL, "%s", error);
    assert_place(config, "board", "weeks", CONFIG_USER, 2);
    assert_place(config, "board", "group", CONFIG_OPTION, 3);
    assert_place(config, "board", "sort", CONFIG_SHIPPED, 0);
    assert_place(config, "keys", "left", CONFIG_USER, 5);
    assert_place(config, "keys", "right", CONFIG_SHIPPED, 0);
    assert_place(config, "filters", "night", CONFIG_USER, 7);
    assert_place(config, "board", "tenant", CONFIG_HOME, 3);
    ck_assert_str_eq(config->tenant, "North");
    char *place = mem_format("%s/callboard.ini:3", home);
    ck_assert_str_eq(config->tenant_place, place);
    free(place);
    config_free(&config);
}
END_TEST

START_TEST(a_homes_tenant_counts_for_its_own_database_unless_config_names_one)
{
    static const struct {
        const char *given, *tenant;
    } cases[] = {
        {"[board]\nweeks = 2\n", "North"},
        {"[board]\ntenant = South\n", "South"},
        {"[board]\ntenant =\n", "North"},
        {"[database]\nservice = board\n[board]\nweeks = 2\n", NULL},
    };
    write_home("[board]\ntenant = North\n");
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *error = NULL;
        write_file(given, cases[i].given);
        const struct config_options options = {.file = given, .home = home};
        struct config *config = config_load(&options, &error);
        ck_assert_msg(config != NULL, "%s", error);
        ck_assert_msg((config->tenant == NULL) == (cases[i].tenant == NULL), "%s", cases[i].given);
        if (cases[i].tenant != NULL)
            ck_assert_str_eq(config->tenant, cases[i].tenant);
        config_free(&config);
    }
}
END_TEST

/* The lines of comment that stand before a key in the shipped file; the caller frees. */
static char *comment_of(const char *section, const char *key)
{
    char *comment = mem_copy("");
    for (struct ini_line line = {0}; lines_next(config_defaults, &line);) {
        if (line.kind == LINE_KEY && strcmp(line.section, section) == 0 && strcmp(line.key, key) == 0)
            return comment;
        char *longer = mem_format("%s%.*s", line.kind == LINE_NOTHING ? comment : "", (int)(line.end - line.start),
                                  config_defaults + line.start);
        free(comment);
        comment = longer;
    }
    free(comment);
    return NULL;
}

START_TEST(every_role_stands_in_the_shipped_file)
{
    for (enum role role = 0; role < ROLE_COUNT; role++) {
        char *row = mem_format("\n#   %-15s %s\n", role_name(role), role_what(role));
        ck_assert_msg(strstr(config_defaults, row) != NULL, "conf/callboard.ini, [colours]: there is no%s", row);
        free(row);
    }
}
END_TEST

START_TEST(every_setting_stands_in_the_shipped_file_with_what_it_takes)
{
    for (size_t i = 0; i < config_setting_count; i++) {
        const struct setting *setting = &config_settings[i];
        char *comment = comment_of(setting->section, setting->key);
        ck_assert_msg(comment != NULL, "[%s] %s is not shipped", setting->section, setting->key);
        for (const char *const *word = setting->words; word != NULL && *word != NULL; word++)
            ck_assert_msg(strstr(comment, *word) != NULL, "the comment of %s lacks %s", setting->key, *word);
        char *range = setting->most > 0 ? mem_format("%d to %d", setting->least, setting->most) : mem_copy("");
        ck_assert_msg(strstr(comment, range) != NULL, "the comment of %s lacks %s", setting->key, range);
        free(range);
        free(comment);
    }
    for (struct ini_line line = {0}; lines_next(config_defaults, &line);)
        if (line.kind == LINE_KEY && strcmp(line.section, "keys") != 0)
            ck_assert_msg(setting_find(line.section, line.key) != NULL, "[%s] %s", line.section, line.key);
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

START_TEST(colours_are_changed_role_by_role)
{
    char *error = NULL;
    write_own("[colours]\npencil = black on #ffd75f ; mine\nhold = \"#aabbcc\"\nclash = bold # mine\noff = 240\n");
    write_file(given, "[colours]\nHOLD = plain\noff =\n");
    struct config *config = load(given, NULL, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_str_eq(config->look_texts[ROLE_PENCIL], "black on #ffd75f");
    ck_assert_int_eq(config->looks[ROLE_PENCIL].background, COLOUR_RGB + 0xffd75f);
    ck_assert_str_eq(config->look_texts[ROLE_HOLD], "plain");
    ck_assert(!config->looks[ROLE_HOLD].foreground_set);
    ck_assert_str_eq(config->look_texts[ROLE_CLASH], "bold");
    ck_assert_ptr_null(config->look_texts[ROLE_OFF]);
    ck_assert(!config->looks[ROLE_OFF].foreground_set);
    ck_assert_ptr_null(config->look_texts[ROLE_PLAIN]);
    config_free(&config);
}
END_TEST

START_TEST(colours_that_hide_the_text_are_doubted)
{
    assert_mistakes("[colours]\npencil = 230 on #ffffff\nhold = 16 on 231\noff = red on red\n",
                    "2 warning: [colours] pencil = 230 on #ffffff: one colour can hardly be read on the other.\n"
                    "4 warning: [colours] off = red on red: one colour can hardly be read on the other.\n");
}
END_TEST

START_TEST(a_forced_command_reads_no_file_of_the_user)
{
    char *error = NULL;
    write_own("[board]\nweeks = 2\n[colours]\npencil = red\n");
    write_file(given, "[board]\nweeks = 4\n");
    const struct config_options options = {.file = given, .forced_command = true};
    struct config *config = config_load(&options, &error);
    ck_assert_msg(config != NULL, "%s", error);
    ck_assert_int_eq(config->weeks, 1);
    ck_assert_ptr_null(config->look_texts[ROLE_PENCIL]);
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
    tcase_add_test(tests, every_mistake_is_noted_in_the_order_of_the_lines);
    tcase_add_test(tests, a_key_that_two_actions_want_is_told_once);
    tcase_add_test(tests, what_is_set_twice_is_a_mistake_that_a_start_passes);
    tcase_add_test(tests, a_line_that_is_too_long_is_told_and_hides_no_other);
    tcase_add_test(tests, what_may_not_be_meant_is_a_warning);
    tcase_add_test(tests, what_etc_alone_may_set_is_set_by_no_other_file);
    tcase_add_test(tests, a_password_is_in_no_mistake);
    tcase_add_test(tests, each_value_knows_its_file_and_line);
    tcase_add_test(tests, a_homes_tenant_counts_for_its_own_database_unless_config_names_one);
    tcase_add_test(tests, every_setting_stands_in_the_shipped_file_with_what_it_takes);
    tcase_add_test(tests, every_role_stands_in_the_shipped_file);
    tcase_add_test(tests, a_file_that_is_named_must_be_there);
    tcase_add_test(tests, a_byte_order_mark_is_no_text);
    tcase_add_test(tests, a_file_without_end_is_not_read_for_ever);
    tcase_add_test(tests, later_files_win_key_by_key);
    tcase_add_test(tests, filters_are_saved_by_name_as_they_stand);
    tcase_add_test(tests, colours_are_changed_role_by_role);
    tcase_add_test(tests, colours_that_hide_the_text_are_doubted);
    tcase_add_test(tests, a_forced_command_reads_no_file_of_the_user);
    tcase_add_test(tests, two_actions_may_swap_their_keys);
    tcase_add_test(tests, choosing_a_tenant_leaves_the_rest_as_it_is);
    tcase_add_test(tests, a_tenant_that_the_file_cannot_hold_is_refused);
    tcase_add_test(tests, choosing_a_tenant_makes_the_file);
    return run_tests("config", tests);
}
