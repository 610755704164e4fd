/* What has changed on the board since a moment. */
#include "screen/show/story.h"

/* Since the morning Ben has moved the rig from himself to Chidi, the dailies are new, Dagny's booking is gone. */
static void tell_differences(struct board *board)
{
    static const unsigned numbers[] = {RIG, 5, 9};
    static const char *const acts[] = {"moved", "added", "gone"};
    struct answer given = {.news_count = 3};

    press(board, ":diff<Space>-2h<Enter>");
    given.news = mem_new(3, sizeof *given.news);
    for (size_t at = 0; at < 3; at++) {
        struct booking booking = studio_booking(numbers[at]);
        struct news_place place = {booking.artist, booking.start, booking.end};

        given.news[at] = (struct news){.seq = (int64_t)at + 1, .booking = booking.id, .act = mem_copy(acts[at]),
                                       .actor = mem_copy("ben"), .title = mem_copy(booking.title), .is = place,
                                       .was = place, .live = at < 2};
        booking_clear(&booking);
    }
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
