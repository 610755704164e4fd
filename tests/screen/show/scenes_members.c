/* The members, and one that the database refuses. */
#include "screen/show/story.h"

/* A sentence that needs a second row. */
static void add_unknown_login(struct board *board)
{
    become(board, MEMBER_ADMIN);
    press(board, "<F8>aZoe<Tab>zoe^S");
    answer_invalid(board, EFFECT_SAVE_MEMBER,
                   "There is no login \"zoe\"; ask the operator for it: callboard login add zoe makes one.");
}

static const struct scene scenes[] = {
    {.name = "members-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F8>"},
    {.name = "members-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F8>"},
    {.name = "member-refused-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = add_unknown_login},
    {.name = "member-refused-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = add_unknown_login},
};
const struct scene_table scenes_members = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
