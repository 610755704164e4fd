/* A pencil that somebody asks for a decision on: of others, of one's own. */
#include "screen/show/story.h"

static void challenge(struct board *board, unsigned pencil, unsigned by)
{
    hear_challenge(board, pencil, by, studio_at(24, 14, 0));
    answer_last(board, EFFECT_WAITING, answer_booking(OUTCOME_DONE, pencil));
}

static void challenge_his(struct board *board)
{
    challenge(board, RIG, 1);
}

static void be_challenged(struct board *board)
{
    challenge(board, 16, 2); /* Greta Lind's Tuesday */
    press(board, "gw<Enter>");
}

static void list_both_sides(struct board *board)
{
    challenge(board, 16, 2);
    press(board, "gw");
}

static const struct scene scenes[] = {
    {.name = "challenging-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = challenge_his},
    {.name = "challenging-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = challenge_his},
    {.name = "challenged-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = be_challenged},
    {.name = "challenged-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = be_challenged},
    {.name = "challenged-waiting", .rows = 24, .columns = 80, CHIDI_TUE, .then = list_both_sides},
    {.name = "challenge-line", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "!Rig<Space>fix"},
};
const struct scene_table scenes_challenge = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
