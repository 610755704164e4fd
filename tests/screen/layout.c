/* The geometry: pure numbers, for every size of terminal. */
#include <check.h>
#include <stdlib.h>

#include "support/run.h"
#include "ui/layout.h"

static struct zone *zone;

static struct layout make_for(int columns, int days, int name_cells)
{
    struct layout layout;
    struct layout_request request = {
        .rows = 40,
        .columns = columns,
        .board_rows = 34,
        .first = 100,
        .days = days,
        .cursor = 100,
        .window_start = 480,
        .window_end = 1200,
        .name_cells = name_cells,
    };

    ck_assert(layout_make(&request, &layout));
    return layout;
}

static struct layout make(int columns, int days)
{
    return make_for(columns, days, 0);
}

static instant at(int day_shown, int hour, int minute)
{
    return (100 + day_shown) * DAY_US + hour * HOUR_US + minute * MINUTE_US;
}

START_TEST(an_hour_is_a_cell_at_120_columns)
{
    struct layout layout = make(120, 7);

    ck_assert_int_eq(layout.cells, 12);
    ck_assert_int_eq(layout.gap, 1);
    ck_assert_int_eq(layout.days_column, 21);
    ck_assert_int_eq(layout.load_column + layout.load_width, 119);
    ck_assert_int_eq(layout_cell(&layout, 0, 540), 1);
    ck_assert_int_eq(layout_cell(&layout, 0, 0), 0);
    ck_assert_int_eq(layout_cell(&layout, 0, 1440), 12);
}
END_TEST

/* "Zoë Müller-Lüders" has 17 cells; the longest are cut all the same, and so is what would cost the days their
 * hours. */
START_TEST(names_have_room_before_days_have_more_than_they_need)
{
    static const struct {
        int columns, days, name, name_width, least_cells;
    } rows[] = {
        {120, 7, 17, 17, 12}, {200, 7, 17, 17, 12}, {200, 7, 60, 24, 12}, {120, 7, 60, 17, 12},
        {80, 7, 17, 17, 6},   {200, 14, 17, 17, 6}, {160, 7, 17, 17, 12}, {120, 7, 9, 14, 12},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct layout layout = make_for(rows[i].columns, rows[i].days, rows[i].name);
        ck_assert_msg(layout.name_width >= rows[i].name_width, "%zu: %d", i, layout.name_width);
        ck_assert_msg(layout.cells >= rows[i].least_cells, "%zu: %d", i, layout.cells);
    }
}
END_TEST

START_TEST(nothing_overlaps_at_any_width)
{
    static const int zooms[] = {1, 7, 14, 28, 56, 84};

    for (int columns = LAYOUT_LEAST_COLUMNS; columns <= 500; columns++)
        for (size_t zoom = 0; zoom < sizeof zooms / sizeof *zooms; zoom++) {
            struct layout layout = make_for(columns, zooms[zoom], columns % 30);

            ck_assert_int_ge(layout.name_width, 8);
            ck_assert_int_ge(layout.cells, 1);
            ck_assert_int_ge(layout.days, 1);
            ck_assert_int_le(layout.name_column + layout.name_width, layout.days_column);
            if (layout.skill_width > 0)
                ck_assert_int_lt(layout.skill_column + layout.skill_width, layout.days_column);
            ck_assert_int_le(layout_days_end(&layout), layout.load_column);
            ck_assert_int_lt(layout.load_column + layout.load_width, columns + 1);
        }
}
END_TEST

START_TEST(fewer_days_where_they_do_not_fit_but_the_cursor_s_day)
{
    struct layout_request request = {
        .rows = 24, .columns = 40, .board_rows = 17, .first = 100, .days = 14, .window_start = 480, .window_end = 1200};

    for (request.cursor = 100; request.cursor < 114; request.cursor++) {
        struct layout layout;

        ck_assert(layout_make(&request, &layout));
        ck_assert_int_eq(layout.days, 7);
        ck_assert_int_le(layout.first, request.cursor);
        ck_assert_int_gt(layout.first + layout.days, request.cursor);
    }
}
END_TEST

START_TEST(too_small_is_said)
{
    struct layout layout;

    ck_assert(!layout_make(&(struct layout_request){.rows = 9, .columns = 120, .days = 7}, &layout));
    ck_assert(!layout_make(&(struct layout_request){.rows = 10, .columns = 39, .days = 7}, &layout));
}
END_TEST

START_TEST(a_booking_stands_by_its_hours)
{
    struct layout layout = make(120, 7);
    struct span span = layout_span(&layout, zone, at(1, 9, 0), at(1, 13, 0));

    ck_assert_int_eq(span.column, 21 + 13 + 1);
    ck_assert_int_eq(span.width, 4);
    ck_assert(!span.before && !span.after);
    span = layout_span(&layout, zone, at(0, 9, 0), at(1, 18, 0)); /* over the gap */
    ck_assert_int_eq(span.column, 22);
    ck_assert_int_eq(span.width, 11 + 1 + 10);
}
END_TEST

START_TEST(neighbours_share_no_cell)
{
    struct layout layout = make(120, 7);

    for (int minute = 0; minute < 60; minute++) {
        struct span morning = layout_span(&layout, zone, at(0, 9, 0), at(0, 12, minute));
        struct span noon = layout_span(&layout, zone, at(0, 12, minute), at(0, 18, 0));

        ck_assert_int_eq(morning.column + morning.width, noon.column);
    }
}
END_TEST

START_TEST(what_lies_outside_is_marked_at_the_edge)
{
    struct layout layout = make(120, 7);
    struct span span = layout_span(&layout, zone, at(0, 6, 0), at(0, 10, 0));

    ck_assert(span.before && !span.after);
    ck_assert_int_eq(span.column, 21);
    span = layout_span(&layout, zone, at(0, 21, 0), at(0, 23, 0)); /* only after hours */
    ck_assert(span.after);
    ck_assert_int_eq(span.column, 21 + 11);
    ck_assert_int_eq(span.width, 1);
    span = layout_span(&layout, zone, at(0, 22, 0), at(1, 2, 0)); /* a night between two days */
    ck_assert_int_eq(span.width, 1);
    span = layout_span(&layout, zone, at(-3, 9, 0), at(1, 12, 0)); /* begun last week */
    ck_assert(span.before);
    ck_assert_int_eq(span.column, 21);
    span = layout_span(&layout, zone, at(5, 9, 0), at(9, 12, 0)); /* into the next */
    ck_assert(span.after);
    ck_assert_int_eq(span.column + span.width, layout_days_end(&layout));
}
END_TEST

START_TEST(what_is_not_on_these_days_is_not_shown)
{
    struct layout layout = make(120, 7);

    ck_assert_int_eq(layout_span(&layout, zone, at(-2, 9, 0), at(0, 0, 0)).width, 0);
    ck_assert_int_eq(layout_span(&layout, zone, at(7, 0, 0), at(7, 9, 0)).width, 0);
    ck_assert_int_eq(layout_span(&layout, zone, at(1, 9, 0), at(1, 9, 0)).width, 0);
}
END_TEST

START_TEST(always_at_least_a_cell_and_never_outside)
{
    static const int zooms[] = {7, 14, 28, 56};

    for (size_t zoom = 0; zoom < sizeof zooms / sizeof *zooms; zoom++)
        for (int columns = 40; columns <= 240; columns += 8) {
            struct layout layout = make(columns, zooms[zoom]);

            for (int minute = 0; minute < 3 * MINUTES_A_DAY; minute += 25) {
                struct span span = layout_span(&layout, zone, at(0, 0, minute), at(0, 0, minute + 25));

                ck_assert_int_ge(span.width, 1);
                ck_assert_int_ge(span.column, layout.days_column);
                ck_assert_int_le(span.column + span.width, layout_days_end(&layout));
                ck_assert_int_ge(layout_day_at(&layout, span.column), 0);
            }
        }
}
END_TEST

START_TEST(idle_days_give_room_to_the_others)
{
    for (int columns = LAYOUT_LEAST_COLUMNS; columns <= 300; columns += 13)
        for (unsigned idle = 0; idle < 1u << DAYS_A_WEEK; idle++) {
            struct layout layout, equal = make(columns, 7);
            struct layout_request request = {.rows = 24,
                                             .columns = columns,
                                             .board_rows = 17,
                                             .first = 100,
                                             .days = 7,
                                             .cursor = 100,
                                             .window_start = 480,
                                             .window_end = 1200,
                                             .idle = idle};

            ck_assert(layout_make(&request, &layout));
            ck_assert_int_le(layout_days_end(&layout), layout.load_column);
            ck_assert_int_ge(layout.cells, equal.cells);
            for (int index = 0; index < 7; index++) {
                int column = layout_day_column(&layout, index), end = column + layout_day_cells(&layout, index);

                ck_assert_int_eq(layout_day_at(&layout, column), index);
                ck_assert_int_eq(layout_day_at(&layout, end - 1), index);
                ck_assert(index == 6 || layout_day_column(&layout, index + 1) == end + layout.gap);
                ck_assert_int_eq(layout_span(&layout, zone, at(index, 8, 0), at(index, 20, 0)).width, end - column);
            }
        }
}
END_TEST

START_TEST(a_day_among_idle_ones_is_wide)
{
    struct layout layout;
    struct layout_request request = {.rows = 24,
                                     .columns = 120,
                                     .board_rows = 17,
                                     .first = 100,
                                     .days = 7,
                                     .cursor = 100,
                                     .window_start = 480,
                                     .window_end = 1200,
                                     .idle = 0x1f};

    ck_assert(layout_make(&request, &layout));
    ck_assert_int_eq(layout_day_cells(&layout, 0), 6);
    ck_assert_int_ge(layout_day_cells(&layout, 6), 24);
}
END_TEST

static struct layout make_day(int columns, int from, int to, int slot)
{
    struct layout layout;
    struct layout_request request = {.rows = 24,
                                     .columns = columns,
                                     .board_rows = 17,
                                     .first = 100,
                                     .days = 1,
                                     .cursor = 102,
                                     .cursor_slot = slot,
                                     .hours = true,
                                     .window_start = from * 60,
                                     .window_end = to * 60};

    ck_assert(layout_make(&request, &layout));
    return layout;
}

START_TEST(the_day_view_gives_its_width_to_the_window)
{
    struct layout layout = make_day(120, 8, 20, 18);

    ck_assert_int_eq(layout.hour_cells, 8);
    ck_assert_int_eq(layout.window_start, 480);
    ck_assert_int_eq(layout.window_end, 1200);
    ck_assert_int_eq(layout.first, 102);
    ck_assert_int_eq(make_day(120, 8, 21, 18).hour_cells, 7);
    ck_assert_int_eq(make_day(120, 0, 24, 18).hour_cells, 4);
}
END_TEST

START_TEST(the_day_view_widens_to_the_cursor)
{
    ck_assert_int_eq(make_day(120, 8, 20, 15).window_start, 420);
    ck_assert_int_eq(make_day(120, 8, 20, 0).window_start, 0);
    ck_assert_int_eq(make_day(120, 8, 20, 39).window_end, 1200);
    ck_assert_int_eq(make_day(120, 8, 20, 40).window_end, 1260);
    ck_assert_int_eq(make_day(120, 8, 20, 47).window_end, 1440);
}
END_TEST

START_TEST(a_narrow_day_view_shows_the_cursor_s_part)
{
    for (int columns = LAYOUT_LEAST_COLUMNS; columns <= 120; columns++)
        for (int slot = 0; slot < 48; slot++) {
            struct layout layout = make_day(columns, 8, 20, slot);

            ck_assert_int_le(layout.window_start, slot * 30);
            ck_assert_int_ge(layout.window_end, slot * 30 + 30);
            ck_assert_int_ge(layout.hour_cells, 2);
            ck_assert_int_eq(layout.cells * 60, layout.hour_cells * (layout.window_end - layout.window_start));
            ck_assert_int_gt(layout_cell(&layout, 0, slot * 30 + 30), layout_cell(&layout, 0, slot * 30));
            ck_assert_int_le(layout_days_end(&layout), layout.load_column);
        }
}
END_TEST

int main(void)
{
    const TTest *const all[] = {
        an_hour_is_a_cell_at_120_columns,
        names_have_room_before_days_have_more_than_they_need,
        nothing_overlaps_at_any_width,
        fewer_days_where_they_do_not_fit_but_the_cursor_s_day,
        too_small_is_said,
        a_booking_stands_by_its_hours,
        neighbours_share_no_cell,
        what_lies_outside_is_marked_at_the_edge,
        what_is_not_on_these_days_is_not_shown,
        always_at_least_a_cell_and_never_outside,
        the_day_view_gives_its_width_to_the_window,
        idle_days_give_room_to_the_others,
        a_day_among_idle_ones_is_wide,
        the_day_view_widens_to_the_cursor,
        a_narrow_day_view_shows_the_cursor_s_part,
    };

    zone = zone_load("UTC");
    int status = run_list("layout", all, sizeof all / sizeof *all);
    zone_free(&zone);
    return status;
}
