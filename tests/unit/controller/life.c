/* A board that follows another one begins as that one stood. */
#include "support/drive.h"

START_TEST(what_follows_begins_with_all_that_was_chosen)
{
    static const struct filter_saved saved[] = {{0}};
    struct keymap *keymap = keymap_new(mode_has);
    unsigned ids = 0;
    const struct state_options given = {
        .ids = studio_ids(&ids),
        .keymap = keymap,
        .now = studio_now(),
        .clock_skew = 7,
        .opens_on = "+1w",
        .first = studio_monday(),
        .weeks = 3,
        .grouping = GROUPING_SKILL,
        .sorting = SORTING_RATE,
        .all_lanes = true,
        .clipboard = true,
        .mouse = true,
        .filter = "skill:comp",
        .saved = saved,
        .saved_count = 1,
        .colours = "mono",
        .glyphs = "ascii",
        .zone2 = zone_load("Asia/Kolkata"),
        .forced_command = true,
        .board = studio_id('r', 1),
    };
    struct state *state = state_new(&given);
    const struct state_options after = state_options_of(state);
    ck_assert(after.ids.next == given.ids.next && after.ids.context == given.ids.context);
    ck_assert_ptr_eq(after.keymap, given.keymap);
    ck_assert(after.now == given.now && after.clock_skew == given.clock_skew);
    ck_assert_str_eq(after.opens_on, given.opens_on);
    ck_assert(after.first == given.first && after.weeks == given.weeks);
    ck_assert(after.grouping == given.grouping && after.sorting == given.sorting);
    ck_assert(after.all_lanes && after.clipboard && after.mouse && after.forced_command);
    ck_assert_str_eq(after.filter, given.filter);
    ck_assert(after.saved == given.saved && after.saved_count == given.saved_count);
    ck_assert_str_eq(after.colours, given.colours);
    ck_assert_str_eq(after.glyphs, given.glyphs);
    ck_assert_ptr_eq(after.zone2, given.zone2);
    assert_id(after.board, given.board);
    state_free(&state);
    keymap_free(&keymap);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {what_follows_begins_with_all_that_was_chosen};
    return drive_run("life", tests, sizeof tests / sizeof *tests);
}
