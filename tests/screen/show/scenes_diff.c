/* What has changed on the board since a moment. */
#include "screen/show/story.h"

/* Since the morning Ben has moved the rig from himself to Chidi, the dailies are new, Dagny's booking is gone. */
static void tell_differences(struct board *board)
{
    struct answer given = {.news = mem_new(3, sizeof *given.news), .news_count = 3};

    press(board, ":diff<Space>-2h<Enter>");
    given.news[0] = studio_news(1, RIG, "moved", "ben");
    given.news[1] = studio_news(2, 5, "added", "ben");
    given.news[2] = studio_news(3, 9, "gone", "ben");
    given.news[2].live = false;
    given.news[0].was.artist = studio_id('a', STUDIO_BEN);
    bookings_remove(board->state->bookings, studio_id('b', 9));
    answer_last(board, EFFECT_DIFF, given);
    press(board, "jk");
}

static const struct scene scenes[] = {
    {.name = "diff-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = tell_differences},
    {.name = "diff-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = tell_differences},
};
const struct scene_table scenes_diff = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
