/* The keys that are shipped, in the modes that there are. */
#include "controller/keys/keymap.h"

#include "controller/registers.h"
#include "support/run.h"

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

int main(void)
{
    const TTest *const tests[] = {default_keys_do_not_collide};
    return run_list("keymap", tests, sizeof tests / sizeof *tests);
}
