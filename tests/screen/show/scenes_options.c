/* Second options and the marks of pencils. */
#include "screen/show/story.h"

static void put_option(struct board *board, unsigned number, unsigned artist, int first, int last)
{
    struct booking option = studio_booking(RIG);

    option.id = studio_id('o', number);
    option.artist = studio_id('a', artist);
    option.start = studio_at(first, 9, 0);
    option.end = studio_at(last, 18, 0);
    option.status = STATUS_HOLD;
    option.queued_at = studio_now() + number;
    free(option.title);
    option.title = mem_copy("Pitch");
    bookings_put(board->state->bookings, &option);
    booking_clear(&option);
}

/* Dagny's is offered whole, Chidi's some of its days, a later one nothing; three pencils with their marks. */
static void let_options_stand(struct board *board)
{
    struct booking pencil = studio_booking(RIG);

    pencil.heavy = true;
    pencil.decide_by = studio_now() + 5 * HOUR_US;
    bookings_put(board->state->bookings, &pencil);
    pencil.id = studio_id('o', 9);
    pencil.artist = studio_id('a', STUDIO_NILS);
    pencil.start += 2 * DAY_US;
    pencil.end += 2 * DAY_US;
    pencil.heavy = false;
    pencil.decide_by = studio_now() - HOUR_US;
    bookings_put(board->state->bookings, &pencil);
    pencil.id = studio_id('o', 8);
    pencil.start += DAY_US;
    pencil.end += DAY_US;
    pencil.decide_by = studio_now() + 2 * DAY_US;
    bookings_put(board->state->bookings, &pencil);
    booking_clear(&pencil);
    put_option(board, 1, STUDIO_NILS, 24, 24);
    put_option(board, 2, STUDIO_CHIDI, 24, 25);
    put_option(board, 3, STUDIO_CHIDI, 25, 25);
    press(board, "l}{l"); /* Chidi's row opens */
}

static const struct scene scenes[] = {
    {.name = "options-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = let_options_stand},
    {.name = "options-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = let_options_stand},
};
const struct scene_table scenes_options = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
