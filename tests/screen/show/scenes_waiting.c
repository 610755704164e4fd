/* What waits for a decision of one's own. */
#include "screen/show/story.h"

/* Two of ana's: a hold with eight minutes left, a second option whose way is free. */
static void let_two_wait(struct board *board)
{
    struct answer given = {.row_count = 2};

    hear(board, TOLD_BOOKINGS);
    given.rows = mem_new(2, sizeof *given.rows);
    for (size_t at = 0; at < 2; at++) {
        given.rows[at] = studio_booking(RIG);
        given.rows[at].id = studio_id('w', (unsigned)at);
        given.rows[at].status = STATUS_HOLD;
        given.rows[at].start += 70 * DAY_US;
        given.rows[at].end += 70 * DAY_US;
        given.rows[at].lapses_at = at == 0 ? studio_now() + 8 * MINUTE_US : INSTANT_NONE;
        given.rows[at].queued_at = at == 0 ? INSTANT_NONE : studio_now() - DAY_US;
    }
    answer_last(board, EFFECT_WAITING, given);
    press(board, "gwj");
}

/* Twelve second options whose way is free, where there were two. */
static void let_more_wait(struct board *board)
{
    struct answer given = {.row_count = 12};
    let_two_wait(board);
    hear(board, TOLD_BOOKINGS);
    given.rows = mem_new(given.row_count, sizeof *given.rows);
    for (size_t at = 0; at < given.row_count; at++) {
        given.rows[at] = studio_booking(RIG);
        given.rows[at].id = studio_id('w', (unsigned)at);
        given.rows[at].status = STATUS_HOLD;
        given.rows[at].start += 70 * DAY_US;
        given.rows[at].end += 70 * DAY_US;
        given.rows[at].queued_at = studio_now() - DAY_US;
    }
    answer_last(board, EFFECT_WAITING, given);
}

/* Ana's hold of 12 minutes lapsed at nine, and she comes back at ten. */
static void let_one_lapse(struct board *board)
{
    struct answer given = {.row_count = 1};
    hear(board, TOLD_BOOKINGS);
    given.rows = mem_new(1, sizeof *given.rows);
    given.rows[0] = studio_booking(RIG);
    given.rows[0].id = studio_id('w', 0);
    given.rows[0].status = STATUS_CANCELLED;
    given.rows[0].reason = REASON_LAPSED;
    given.rows[0].lapses_at = studio_now() - HOUR_US;
    answer_last(board, EFFECT_WAITING, given);
    press(board, "gw");
}

static const struct scene scenes[] = {
    {.name = "waiting-lapsed-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = let_one_lapse},
    {.name = "waiting-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = let_two_wait},
    {.name = "waiting-grown-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = let_more_wait},
    {.name = "waiting-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = let_two_wait},
};
const struct scene_table scenes_waiting = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
