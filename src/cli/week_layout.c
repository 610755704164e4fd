#include "cli/week_layout.h"

#include "domain/clamp.h"
#include "domain/text.h"

enum { LOAD_WIDTH = 4, TAG_WIDTH = 5, QUIET_DAY = 7, LEAST_COLUMNS = 40, GAP = 1 };

static int name_width(const struct roster *roster, int columns)
{
    int widest = 6;
    for (size_t i = 0; i < roster->artist_count; i++) {
        int width = text_width(roster->artists[i].name);
        widest = width > widest ? width : widest;
    }
    return clamp(widest + 1, 8, columns / 6);
}

/* Finds the days with bookings. The others are drawn narrow, so that these have room for their words. */
static void find_busy_days(const struct week_text *week, bool busy[DAYS_A_WEEK])
{
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        instant start = zone_day_start(week->zone, week->monday + i);
        instant end = zone_day_start(week->zone, week->monday + i + 1);
        busy[i] = false;
        for (size_t a = 0; a < week->roster->artist_count && !busy[i]; a++) {
            struct booking_slice slice = bookings_of(week->bookings, week->roster->artists[a].id);
            for (size_t b = 0; b < slice.count && !busy[i]; b++)
                busy[i] = booking_is_live(slice.list[b], week->now) && booking_overlaps(slice.list[b], start, end);
        }
    }
}

struct week_layout week_layout_make(const struct week_text *week)
{
    struct week_layout layout = {
        .columns = week->columns < LEAST_COLUMNS ? LEAST_COLUMNS : week->columns,
        .terminal = week->terminal,
        .colours = week->colours,
    };
    layout.name_width = name_width(week->roster, layout.columns);
    layout.tag_width = layout.columns >= 100 ? TAG_WIDTH : 0;
    int x = layout.name_width + layout.tag_width;
    int room = layout.columns - x - LOAD_WIDTH;
    bool busy[DAYS_A_WEEK];
    find_busy_days(week, busy);
    int count = 0;
    for (int i = 0; i < DAYS_A_WEEK; i++)
        count += busy[i];
    int quiet = room / DAYS_A_WEEK < QUIET_DAY || count == 0 ? room / DAYS_A_WEEK : QUIET_DAY;
    int wide = count ? (room - quiet * (DAYS_A_WEEK - count)) / count : quiet;
    for (int i = 0; i < DAYS_A_WEEK; i++) {
        layout.day_x[i] = x;
        x += busy[i] ? wide : quiet;
    }
    layout.day_x[DAYS_A_WEEK] = x;
    return layout;
}

int week_layout_day_at(const struct week_layout *layout, int x)
{
    int at = DAYS_A_WEEK - 1;
    while (at > 0 && layout->day_x[at] > x)
        at--;
    return at;
}

/* The cell in which `at` falls; if `at` is an end, the cell after it. */
static int cell_of(const struct week_text *week, const struct week_layout *layout, instant at, bool is_end)
{
    struct local_time local = zone_local(week->zone, at);
    int weekday = local.day - week->monday;
    if (is_end && local.us == 0) { /* a booking that ends at midnight ends on the day before */
        weekday--;
        local.us = DAY_US;
    }
    if (weekday < 0)
        return layout->day_x[0];
    if (weekday >= DAYS_A_WEEK)
        return layout->day_x[DAYS_A_WEEK] - GAP;
    const struct tenant *tenant = &week->roster->tenant;
    int64_t window = (int64_t)(tenant->day_end - tenant->day_start) * MINUTE_US;
    int64_t into = local.us - (int64_t)tenant->day_start * MINUTE_US;
    int cells = layout->day_x[weekday + 1] - layout->day_x[weekday] - GAP;
    int64_t scaled = into * cells + (is_end ? window - 1 : 0);
    int cell = into <= 0 ? 0 : (int)(scaled / window);
    return layout->day_x[weekday] + clamp(cell, is_end ? 1 : 0, is_end ? cells : cells - 1);
}

bool week_layout_place(const struct week_text *week, const struct week_layout *layout, instant start, instant end,
                       int *from, int *to)
{
    if (end <= zone_day_start(week->zone, week->monday) ||
        start >= zone_day_start(week->zone, week->monday + DAYS_A_WEEK))
        return false;
    *from = cell_of(week, layout, start, false);
    *to = cell_of(week, layout, end, true);
    if (*to <= *from)
        *to = *from + 1;
    return true;
}
