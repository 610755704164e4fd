/* Two zones beside each other, and the days on which clocks change. */
#include "screen/show/story.h"

/* Work across the change of clocks in the night to the cursor's day. */
static void work_through_the_change(struct board *board)
{
    const struct zone *zone = board->state->roster->tenant.zone;
    day d = board->state->cursor.day;
    instant midnight = zone_day_start(zone, d);

    load_weeks(board);
    book(board, 1, STUDIO_ADA, zone_instant(zone, d - 1, 22 * 60), zone_instant(zone, d, 6 * 60));
    book(board, 2, STUDIO_BEN, midnight + HOUR_US, midnight + 3 * HOUR_US);
    book(board, 3, STUDIO_CHIDI, zone_instant(zone, d, 9 * 60), zone_instant(zone, d, 18 * 60));
    book(board, 4, STUDIO_DAGNY, zone_instant(zone, d - 2, 9 * 60), zone_instant(zone, d + 1, 18 * 60));
    book(board, 5, STUDIO_EFUA, midnight + HOUR_US + HOUR_US / 2, midnight + 2 * HOUR_US);
    press(board, "jkjjjj");
}

static void tell_kolkata(struct board *board)
{
    drive(board, (struct event){.kind = EVENT_ZONE, .zone = {mem_copy("Asia/Kolkata"), zone_load("Asia/Kolkata")}});
    press(board, "jk");
}

/* The week and the hours of the Sunday on which a zone changes its clocks. */
#define CLOCKS(label, region, sunday)                                                                                  \
    {.name = label "-week", .rows = 24, .columns = 80, .artist = 1, .mday = 23, .zone = (region),                       \
     .keys = "gd" sunday "<Enter>", .then = work_through_the_change},                                                  \
    {.name = label "-day", .rows = 24, .columns = 120, .artist = 1, .mday = 23, .zone = (region),                       \
     .keys = "gd" sunday "<Enter>zd0", .then = work_through_the_change}

static const struct scene scenes[] = {
    {.name = "zone2-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .then = tell_kolkata},
    {.name = "zone2-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .then = tell_kolkata},
    {.name = "zone2-day-120x40", .rows = 40, .columns = 120, CHIDI_TUE, .keys = "zd", .then = tell_kolkata},
    {.name = "zone2-day-80x24", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "zd", .then = tell_kolkata},
    CLOCKS("london-back", "Europe/London", "25<Space>oct<Space>2026"),
    CLOCKS("london-forward", "Europe/London", "29<Space>mar<Space>2026"),
    CLOCKS("new-york-back", "America/New_York", "1<Space>nov<Space>2026"),
    CLOCKS("new-york-forward", "America/New_York", "8<Space>mar<Space>2026"),
    CLOCKS("lord-howe-back", "Australia/Lord_Howe", "5<Space>apr<Space>2026"),
    CLOCKS("lord-howe-forward", "Australia/Lord_Howe", "4<Space>oct<Space>2026"),
};
const struct scene_table scenes_zones = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
