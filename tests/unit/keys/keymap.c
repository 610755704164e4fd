/* Actions, keys and the keymap. */
#include "controller/keys/keymap.h"

#include <locale.h>
#include <string.h>

#include "support/run.h"

/* Here the board knows walking, statuses and the next week, and no other mode anything; what each mode really knows is
 * the controller's, see controller/keymap.c. */
static bool is_valid(enum mode mode, enum action_id action)
{
    enum action_group group = action_get(action)->group;
    return mode == MODE_BOARD && (group == GROUP_MOVE || group == GROUP_STATUS || action == ACTION_WEEK_NEXT);
}

START_TEST(every_action_is_whole_and_known_by_name)
{
    for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        const struct action *action = action_get((enum action_id)i);
        ck_assert_int_eq((int)action->id, i);
        ck_assert_ptr_eq(action_by_name(action->name), action);
        ck_assert_msg(action->keys[0] != '\0' && action->help[0] != '\0', "%s", action->name);
    }
    ck_assert_ptr_null(action_by_name("dance"));
}
END_TEST

START_TEST(keys_print_as_they_are_written)
{
    static const char *const names[] = {"j",       "^F", "<Enter>", "<S-Tab>", "<F1>",    "<F12>",
                                        "<Space>", "<",  "^",       "<A-x>",   "\xc3\xa9"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        uint32_t key;
        size_t used;
        char out[16];
        ck_assert(key_parse(names[i], &key, &used));
        ck_assert_uint_eq(used, strlen(names[i]));
        key_format(key, out);
        ck_assert_str_eq(out, names[i]);
    }
}
END_TEST

START_TEST(a_sequence_waits_and_says_what_may_follow)
{
    struct keymap *map = keymap_new(is_valid);
    uint32_t keys[] = {'s', 'c'};
    enum action_id action = ACTION_NONE;
    struct keymap_next next[16];
    ck_assert_int_eq(keymap_find(map, MODE_BOARD, keys, 1, &action), KEYMAP_PREFIX);
    ck_assert_int_eq(keymap_find(map, MODE_BOARD, keys, 2, &action), KEYMAP_ACTION);
    ck_assert_int_eq((int)action, ACTION_STATUS_CONFIRMED);
    ck_assert_uint_eq(keymap_following(map, MODE_BOARD, keys, 1, next, 16), 6);
    ck_assert_str_eq(next[0].key, "h");
    ck_assert_uint_eq(keymap_following(map, MODE_BOARD, keys, 0, next, 16), 0);
    ck_assert_int_eq(keymap_find(map, MODE_CARD, keys, 1, &action), KEYMAP_NONE);
    keymap_free(&map);
}
END_TEST

START_TEST(a_key_is_bound_anew_or_refused_in_words)
{
    struct keymap *map = keymap_new(is_valid);
    char *error = NULL;
    ck_assert(keymap_bind(map, "week-next", "<F12> gz", &error));
    ck_assert_str_eq(keymap_key(map, ACTION_WEEK_NEXT), "<F12>");
    ck_assert_str_eq(keymap_keys(map, ACTION_WEEK_NEXT), "<F12> gz");
    ck_assert(!keymap_bind(map, "week-next", "j", &error));
    ck_assert_ptr_nonnull(strstr(error, "taken by down"));
    free(error);
    ck_assert(!keymap_bind(map, "week-next", "g", &error)); /* begins other sequences */
    free(error);
    ck_assert(!keymap_bind(map, "week-next", "<Nonsense>x", &error)); /* nine keys in a row */
    free(error);
    ck_assert(!keymap_bind(map, "dance", "j", &error));
    ck_assert_ptr_nonnull(strstr(error, "dance"));
    free(error);
    ck_assert_str_eq(keymap_keys(map, ACTION_WEEK_NEXT), "<F12> gz"); /* unharmed by the refusals */
    ck_assert(keymap_bind(map, "left", "", &error) && keymap_bind(map, "right", "", &error));
    ck_assert(keymap_bind(map, "left", "l", &error) && keymap_bind(map, "right", "h", &error));
    keymap_free(&map);
}
END_TEST

/* Words of other programs lead to the keys, too, once enough of them is typed. */
START_TEST(a_word_of_other_programs_finds_the_action)
{
    static const struct {
        enum action_id id;
        const char *typed, *word;
    } rows[] = {
        {ACTION_RELEASE, "delete", "delete"},   {ACTION_RELEASE, "canc", "cancel"},
        {ACTION_COPY_TEXT, "export", "export"}, {ACTION_TIME_OFF, "sick", "sick"},
        {ACTION_TIME_OFF, "holi", "holiday"},   {ACTION_COPY, "clone", "clone"},
        {ACTION_RELEASE, "ele", NULL},          {ACTION_RELEASE, "de", NULL},
        {ACTION_SUSPEND, "delete", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        size_t bytes = 0;
        const char *found = action_synonym(rows[i].id, rows[i].typed, &bytes);
        ck_assert_msg((found != NULL) == (rows[i].word != NULL), "%s", rows[i].typed);
        if (found != NULL)
            ck_assert(strlen(rows[i].word) == bytes && strncmp(found, rows[i].word, bytes) == 0);
    }
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8"); /* widths are wcwidth()'s */
    const TTest *const tests[] = {
        every_action_is_whole_and_known_by_name,   keys_print_as_they_are_written,
        a_sequence_waits_and_says_what_may_follow, a_key_is_bound_anew_or_refused_in_words,
        a_word_of_other_programs_finds_the_action,
    };
    return run_list("keymap", tests, sizeof tests / sizeof *tests);
}
