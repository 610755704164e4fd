/* The log of all acts, and one's own acts to undo. */
#include "screen/show/story.h"

static void tell_log(struct board *board)
{
    static const char *const rows[][RECORD_VALUES] = {
        {"74", "Mon 23 Nov 08:46", "ana", "board", "undone", "Rig fix", "Chidi Eze", "cancelled: released -> pencil"},
        {"73", "Mon 23 Nov 08:45", "ana", "board", "released", "Rig fix", "Chidi Eze", "pencil -> cancelled: released"},
        {"72", "Mon 23 Nov 08:30", "", "sweep", "lapsed", "Scan day", "Mia Holm", "hold -> cancelled: lapsed"},
        {"60", "Fri 20 Nov 16:20", "Ben", "cli", "moved", "Harbour rig", "Chidi Eze",
         "Tue 24 Nov 10:00-14:00 -> 09:00-13:00"},
        {"59", "Fri 20 Nov 16:12", "Ben", "import", "booked", "Harbour rig", "Chidi Eze", "pencil, Tue 24 Nov 10:00-14:00"},
    };

    answer_list(board, rows, sizeof rows / sizeof *rows);
}

/* The screen says how far the log looked, whether a title has the word or none has. */
static void tell_of_a_word(struct board *board)
{
    static const char *const rows[][RECORD_VALUES] = {
        {"74", "Mon 23 Nov 08:46", "ana", "board", "undone", "Rig fix", "Chidi Eze", "cancelled: released -> pencil"},
    };
    answer_list(board, rows, sizeof rows / sizeof *rows);
}

static void tell_nothing(struct board *board)
{
    answer_list(board, NULL, 0);
}

static void tell_own_acts(struct board *board)
{
    static const char *const rows[][RECORD_VALUES] = {
        {"73", "Mon 23 Nov 08:45", "released Rig fix for Chidi Eze", "pencil -> cancelled: released", "undone", "", "board"},
        {"70", "Mon 23 Nov 08:31", "moved 12 bookings", "", "done", "", "board"},
        {"61", "Fri 20 Nov 17:02", "booked Comp for Ada Byron", "pencil, Tue 24 Nov 09:00-18:00", "done",
         "Comp was moved since by Ben", "cli"},
    };

    answer_list(board, rows, sizeof rows / sizeof *rows);
}

static const struct scene scenes[] = {
    {.name = "log-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "L", .then = tell_log},
    {.name = "log-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "L", .then = tell_log},
    {.name = "log-narrowing", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "L&by:ben"},
    {.name = "log-word", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "L&by:ana<Space>rig<Enter>", .then = tell_of_a_word},
    {.name = "log-word-nowhere", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "L&lighting<Enter>", .then = tell_nothing},
    {.name = "undo-list-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "gu", .then = tell_own_acts},
    {.name = "undo-list-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gu", .then = tell_own_acts},
};
const struct scene_table scenes_log = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
