/* The card of a booking, with its history and as earlier versions had it. */
#include "screen/show/story.h"

static void tell_history(struct board *board)
{
    struct answer given = answer_booking(OUTCOME_DONE, RIG);

    given.rows[0].notes = mem_copy("Client sends the scan on Monday; if it is late, Dagny can take the first half. "
                                   "Rig by noon, so that lighting can begin.");
    given.history_count = 2;
    given.history = mem_new(2, sizeof *given.history);
    for (size_t at = 0; at < 2; at++) {
        struct history_entry *entry = given.history + at;

        *entry = (struct history_entry){.at = studio_at(20, 16, 12) + (instant)at * DAY_US,
                                        .actor = mem_copy(at ? "Mia" : "Ben"),
                                        .seq = at ? 60 : 59,
                                        .act = mem_copy(at ? "moved" : "booked"),
                                        .source = mem_copy(at ? "cli" : "board"),
                                        .difference = mem_copy(at ? "Tue 24 Nov 10:00-14:00 -> 09:00-13:00"
                                                                  : "pencil, Tue 24 Nov 10:00-14:00")};
        entry->after = studio_booking(RIG);
        entry->after.version = (int)at + 1;
        entry->after.start += at ? 0 : HOUR_US;
        entry->after.end += at ? 0 : HOUR_US;
    }
    answer_last(board, EFFECT_CARD, given);
}

/* Mia's last day ends after her hours. */
static void tell_clash(struct board *board)
{
    answer_last(board, EFFECT_CARD, answer_booking(OUTCOME_DONE, 28));
}

static void tell_history_and_go_back(struct board *board)
{
    tell_history(board);
    press(board, "h");
}

static const struct scene scenes[] = {
    {.name = "card-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "i", .then = tell_history},
    {.name = "card-clash", .rows = 24, .columns = 80, .artist = STUDIO_MIA, .mday = 27, .keys = "i", .then = tell_clash},
    {.name = "card-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "i", .then = tell_history},
    {.name = "versions-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "gv", .then = tell_history},
    {.name = "versions-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gv", .then = tell_history_and_go_back},
    {.name = "versions-loading", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "gv"},
};
const struct scene_table scenes_card = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
