/* The list of all bookings. */
#include "screen/show/story.h"

static void list_bookings(struct board *board)
{
    static const char *const rows[][RECORD_VALUES] = {
        {"1", NULL, "Chidi Eze", "Harbour rig", "HAR", "pencil", "1795510800000000", "1795525200000000", NULL, "ben", "12"},
        {"2", NULL, "Ben Okri", "Sunrise sim", "SUN", "hold", "1795597200000000", "1795629600000000",
         "1795424400000000", "ana", "0"},
        {"3", NULL, "Dagny Strom", "Sunrise sq 110-140", "SUN", "second option", "1795683600000000",
         "1795888800000000", NULL, "ana", "3"},
    };

    answer_list(board, rows, sizeof rows / sizeof *rows);
    press(board, "j");
}

static const struct scene scenes[] = {
    {.name = "bookings-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "<F9>", .then = list_bookings},
    {.name = "bookings-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F9>", .then = list_bookings},
    {.name = "bookings-none", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "<F9>s", .then = tell_empty_list},
};
const struct scene_table scenes_bookings = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
