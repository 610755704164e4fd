/* Actions, keys, the keymap and typed lines. */
#include <locale.h>
#include <string.h>

#include "controller/keys/keymap.h"
#include "controller/state/line.h"
#include "controller/registers.h"
#include "domain/memory.h"
#include "support/run.h"

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

/* Binding each action to its own defaults fails where two of them share a key in one mode. */
START_TEST(default_keys_do_not_collide)
{
    struct keymap *map = keymap_new(mode_has);
    for (int i = ACTION_NONE + 1; i < ACTION_COUNT; i++) {
        const struct action *action = action_get((enum action_id)i);
        char *error = NULL;
        ck_assert_msg(keymap_bind(map, action->name, action->keys, &error), "%s", error);
        ck_assert_str_eq(keymap_keys(map, action->id), action->keys);
    }
    keymap_free(&map);
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
    struct keymap *map = keymap_new(mode_has);
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
    struct keymap *map = keymap_new(mode_has);
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

START_TEST(a_line_is_typed_walked_and_cut_by_characters)
{
    struct line line = {0};
    line_set(&line, "caf\xc3\xa9 two");
    for (int i = 0; i < 4; i++)
        line_key(&line, KEYCODE_LEFT);
    line_key(&line, KEYCODE_BACKSPACE);
    ck_assert_str_eq(line.text, "caf two");
    ck_assert(line_key(&line, 0xe9));
    ck_assert_str_eq(line.text, "caf\xc3\xa9 two");
    line_key(&line, 5);
    line_key(&line, 23);
    ck_assert_str_eq(line.text, "caf\xc3\xa9 ");
    line_key(&line, 21);
    ck_assert_str_eq(line.text, "");
    line_set(&line, "a\xcc\x81"
                    "bc d"); /* the accent goes with its letter */
    line_key(&line, KEYCODE_HOME);
    line_key(&line, KEYCODE_DELETE);
    ck_assert_str_eq(line.text, "bc d");
    line_key(&line, KEYCODE_RIGHT);
    line_key(&line, 11);
    ck_assert_str_eq(line.text, "b");
    ck_assert(!line_key(&line, KEYCODE_F1));
    ck_assert(!line_key(&line, 0x202e)); /* turns the reading order about */
    line_clear(&line);
}
END_TEST

START_TEST(pasted_text_stays_one_line_and_bounded)
{
    struct line line = {0};
    line_paste(&line, "Rig\r\nfix\t\x1b[31mred");
    ck_assert_str_eq(line.text, "Rig fix [31mred");
    char *much = mem_new(2 * LINE_MAX_BYTES, 1);
    memset(much, 'x', 2 * LINE_MAX_BYTES - 1);
    line_paste(&line, much);
    ck_assert_uint_le(strlen(line.text), LINE_MAX_BYTES);
    free(much);
    line_clear(&line);
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8"); /* widths are wcwidth()'s */
    const TTest *const tests[] = {
        every_action_is_whole_and_known_by_name, default_keys_do_not_collide,
        keys_print_as_they_are_written,          a_sequence_waits_and_says_what_may_follow,
        a_key_is_bound_anew_or_refused_in_words, a_line_is_typed_walked_and_cut_by_characters,
        pasted_text_stays_one_line_and_bounded,
    };
    return run_list("keymap", tests, sizeof tests / sizeof *tests);
}
