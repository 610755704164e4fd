/* What others do while one looks on. */
#include "screen/show/story.h"

/* Ben has moved the rig to himself, and mia looks at Dagny's row. */
static void watch_others(struct board *board)
{
    const struct person mia = {.board = studio_id('s', 2),
                               .user = studio_id('m', 3),
                               .artist = studio_id('a', STUDIO_DAGNY),
                               .day = studio_monday(),
                               .live = true};
    struct booking rig = studio_booking(RIG);
    struct answer changed = {.horizon = 2, .news_count = 1}, there = {.person_count = 1};

    changed.news = mem_new(1, sizeof *changed.news);
    changed.news[0] = studio_news(1, RIG, "moved", "ben");
    changed.news[0].is.artist = studio_id('a', STUDIO_BEN);
    there.people = mem_new(1, sizeof mia);
    there.people[0] = mia;
    hear(board, TOLD_BOOKINGS);
    answer_last(board, EFFECT_NEWS, changed);
    rig.artist = studio_id('a', STUDIO_BEN);
    bookings_put(board->state->bookings, &rig);
    booking_clear(&rig);
    board->state->presence.board = studio_id('s', 1);
    pass_time(board, 0);
    answer_last(board, EFFECT_PRESENCE, there);
    press(board, "kk");
}

static const struct scene scenes[] = {
    {.name = "others-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = watch_others},
    {.name = "others-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = watch_others},
};
const struct scene_table scenes_others = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
