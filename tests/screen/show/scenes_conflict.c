/* A booking that the database refuses: what is in the way, and what is offered instead. */
#include "screen/show/story.h"

static void refuse(struct board *board)
{
    answer_conflict(board, EFFECT_BOOK, RIG);
}

/* Three days of which the middle of the second is taken. */
static void refuse_the_middle(struct board *board)
{
    struct answer given = answer_booking(OUTCOME_CONFLICT, RIG);

    given.rows[0].start = studio_at(25, 12, 0);
    given.rows[0].end = studio_at(25, 14, 0);
    answer_last(board, EFFECT_BOOK, given);
    answer_outcome(board, EFFECT_REPAIRS, OUTCOME_DONE);
}

/* Four bookings are in the way on a low terminal: what can be done is seen all the same. */
static void refuse_by_four(struct board *board)
{
    struct answer given = {.outcome = OUTCOME_CONFLICT, .row_count = 4, .server_now = INSTANT_NONE};
    given.rows = mem_new(4, sizeof *given.rows);
    for (int at = 0; at < 4; at++) {
        given.rows[at] = studio_booking(RIG);
        given.rows[at].id = studio_id('w', (unsigned)at);
        given.rows[at].start = studio_at(24 + at, 9, 0);
        given.rows[at].end = studio_at(24 + at, 13, 0);
    }
    answer_last(board, EFFECT_BOOK, given);
    answer_outcome(board, EFFECT_REPAIRS, OUTCOME_DONE);
}

static void refuse_and_offer(struct board *board)
{
    struct answer offers = {
        .free_artists = mem_new(1, sizeof *offers.free_artists),
        .free_count = 1,
        .next_free = {studio_id('a', STUDIO_CHIDI), studio_at(25, 9, 0), studio_at(25, 18, 0)},
    };

    refuse(board);
    *offers.free_artists =
        (struct slot){studio_id('a', STUDIO_BEN), studio_at(24, 9, 0), studio_at(24, 18, 0)};
    answer_last(board, EFFECT_REPAIRS, offers);
}

static const struct scene scenes[] = {
    {.name = "conflict-120x40", .rows = 40, .columns = 120, CHIDI_TUE,
     .keys = "aRig<Space>fix<Space>9-18<Enter>", .then = refuse_and_offer},
    {.name = "conflict-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-18<Enter>",
     .then = refuse_and_offer},
    {.name = "conflict-pieces-120x40", .rows = 40, .columns = 120, CHIDI_TUE,
     .keys = "aRig<Space>fix<Space>tue-thu<Enter>", .then = refuse_the_middle},
    {.name = "conflict-pieces-80x24", .rows = 24, .columns = 80, CHIDI_TUE,
     .keys = "aRig<Space>fix<Space>tue-thu<Enter>", .then = refuse_the_middle},
    {.name = "conflict-40x10", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "aRig<Space>fix<Space>tue-fri<Enter>",
     .then = refuse_by_four},
    {.name = "conflict-no-piece", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-13<Enter>",
     .then = refuse_and_offer},
    {.name = "conflict-loading", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "aRig<Space>fix<Space>9-18<Enter>",
     .then = refuse},
};
const struct scene_table scenes_conflict = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
