/* The board as it was. */
#include "screen/show/story.h"

/* A week that is to be seen as it was: the pencil was a hold then, which has lapsed since. */
static void show_past(struct board *board)
{
    struct answer given = weeks_asked(board, EFFECT_OPEN);

    given.roster = studio_roster(MEMBER_PRODUCER);
    for (size_t at = 0; at < given.row_count; at++)
        if (id_equal(given.rows[at].id, studio_id('b', RIG))) {
            given.rows[at].status = STATUS_HOLD;
            given.rows[at].lapses_at = board->state->past.at + 20 * MINUTE_US;
        }
    answer_last(board, EFFECT_OPEN, given);
}

static void write_in_the_past(struct board *board)
{
    show_past(board);
    press(board, "xr");
}

#define AT_YESTERDAY ":at<Space>yesterday<Space>18:00<Enter>"

static const struct scene scenes[] = {
    {.name = "as-of-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = AT_YESTERDAY, .then = show_past},
    {.name = "as-of-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = AT_YESTERDAY, .then = show_past},
    {.name = "as-of-ascii", .rows = 24, .columns = 80, CHIDI_TUE, .keys = AT_YESTERDAY, .then = show_past, .ascii = true},
    {.name = "as-of-refused", .rows = 24, .columns = 80, CHIDI_TUE, .keys = AT_YESTERDAY, .then = write_in_the_past},
    {.name = "as-of-weeks", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "z4" AT_YESTERDAY, .then = show_past},
};
const struct scene_table scenes_past = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
