/* More bookings of one artist than a row can show. */
#include "screen/show/story.h"

/* A conference room: talks of 25 minutes, one after the other, and a workshop over them. */
static void crowd(struct board *board)
{
    for (unsigned number = 0; number < 20; number++) {
        instant start = studio_at(28, 9, 0) + number * 30 * MINUTE_US;

        book(board, number + 1, STUDIO_NILS, start, number == 19 ? start + 5 * HOUR_US : start + 25 * MINUTE_US);
    }
}

/* A conference: nobody has anything but on its day. */
static void crowd_alone(struct board *board)
{
    bookings_replace(board->state->bookings, studio_monday(), studio_monday() + DAYS_A_WEEK, studio_at(23, 0, 0),
                     studio_at(30, 0, 0), 0, NULL, 0, NULL, 0);
    crowd(board);
}

static const struct scene scenes[] = {
    {.name = "day-crowded", .rows = 24, .columns = 120, .artist = STUDIO_NILS, .mday = 28, .keys = "zd",
     .then = crowd},
    {.name = "crowded-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = crowd},
    {.name = "crowded-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = crowd},
    {.name = "crowded-alone-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = crowd_alone},
    {.name = "crowded-alone-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = crowd_alone},
};
const struct scene_table scenes_crowd = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
