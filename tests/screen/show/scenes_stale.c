/* A change of a booking that somebody else has changed since. */
#include "screen/show/story.h"

static void meet_newer(struct board *board)
{
    struct answer given = answer_booking(OUTCOME_STALE, RIG);

    given.rows[0].version++;
    given.rows[0].updated_at = studio_now() - MINUTE_US;
    given.rows[0].end += HOUR_US;
    answer_last(board, EFFECT_MOVE, given);
}

static const struct scene scenes[] = {
    {.name = "stale-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "ml<Enter>", .then = meet_newer},
    {.name = "stale-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "ml<Enter>", .then = meet_newer},
};
const struct scene_table scenes_stale = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
