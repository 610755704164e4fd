/* The week board: its sizes, its zooms, its orders, and what is written around it. */
#include "controller/board/cursor.h"
#include "screen/show/story.h"

static void lose_the_link(struct board *board)
{
    drive(board, (struct event){.kind = EVENT_LINK,
                                .link = {.state = LINK_OFFLINE, .message = mem_copy("no answer from the server")}});
}

/* An imported title that is wider than the screen. */
static void talk_at_length(struct board *board)
{
    struct booking booking = studio_booking(RIG);

    free(booking.title);
    booking.title = mem_copy("Harbour rig, with everything that was said about it in the meeting of last week and "
                             "some of what was not, so that nobody may say that he had not been told of it");
    bookings_put(board->state->bookings, &booking);
    booking_clear(&booking);
}

/* The first picture: the names of others are not there yet; nothing but these will change. */
static void begin(struct board *board)
{
    studio_leave_out_the_rest(board->state->roster);
}

/* While a line is typed on Hiro's open row, somebody puts one more over the two that are there. */
static void put_a_third(struct board *board)
{
    struct booking pitch = {0};

    booking_copy(&pitch, bookings_of(board->state->bookings, studio_id('a', STUDIO_HIRO)).list[2]);
    free(pitch.title);
    pitch.title = mem_copy("One more pitch");
    pitch.id = studio_id('o', 1);
    pitch.queued_at = studio_now();
    bookings_put(board->state->bookings, &pitch);
    booking_clear(&pitch);
    cursor_stay(board->state);
}

static const struct scene scenes[] = {
    {.name = "board-120x40", .rows = 40, .columns = 120, CHIDI_TUE},
    {.name = "board-begun-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = begin},
    {.name = "board-80x24", .rows = 24, .columns = 80, CHIDI_TUE},
    {.name = "board-200x50", .rows = 50, .columns = 200, CHIDI_TUE},
    {.name = "board-40x10", .rows = 10, .columns = 40, CHIDI_TUE},
    {.name = "board-40x10-week", .rows = 10, .columns = 40, CHIDI_TUE, .keys = "w"},
    {.name = "board-20x5", .rows = 5, .columns = 20, CHIDI_TUE},
    {.name = "board-39x9", .rows = 9, .columns = 39, CHIDI_TUE},
    {.name = "board-ascii", .rows = 24, .columns = 80, CHIDI_TUE, .ascii = true},
    {.name = "long-title-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = talk_at_length},
    {.name = "long-title-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = talk_at_length},
    {.name = "free-day", .rows = 24, .columns = 80, .artist = STUDIO_DAGNY, .mday = 23},
    {.name = "walked", .rows = 24, .columns = 80, .artist = STUDIO_NILS, .mday = 25, .keys = "lkjjkh"},
    {.name = "overlap-closed-120x40", .rows = 40, .columns = 120, .artist = STUDIO_HIRO, .mday = 25, .keys = "jkl"},
    {.name = "overlap-open-120x40", .rows = 40, .columns = 120, .artist = STUDIO_HIRO, .mday = 25, .keys = "jkl}h"},
    {.name = "overlap-held-120x40",
     .rows = 40,
     .columns = 120,
     .artist = STUDIO_HIRO,
     .mday = 25,
     .keys = "jkl}ha",
     .then = put_a_third},
    {.name = "two-weeks", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "z2"},
    {.name = "four-weeks", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "z4"},
    {.name = "eight-weeks", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "z8"},
    {.name = "four-weeks-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "z4"},
    {.name = "ungrouped", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "zgzgl"},
    {.name = "lanes", .rows = 40, .columns = 120, .artist = STUDIO_HIRO, .mday = 26, .keys = "zl"},
    {.name = "scrolled", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "G"},
    {.name = "prefix", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "s"},
    {.name = "by-skill-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "zgl"},
    {.name = "by-load-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "zgzg:sort<Space>load<Enter>l"},
    {.name = "offline", .rows = 24, .columns = 80, CHIDI_TUE, .then = lose_the_link},
};
const struct scene_table scenes_board = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
