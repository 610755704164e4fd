/* Reports as pictures: every figure is there as text, and a text is never more than that. */
#include "cli/chart.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "support/run.h"

static const char *const names[] = {"artist", "week", "percent", "made", "still_held"};
enum { COLUMNS = sizeof names / sizeof *names };

/* The cells are borrowed, row by row. */
static struct table table_of(const char *const *cells, size_t rows)
{
    static enum column_type types[COLUMNS];
    return (struct table){
        .columns = COLUMNS, .rows = rows, .names = (char **)names, .types = types, .cells = (char **)cells};
}

static char *drawn(void (*draw)(FILE *, const struct table *, const struct chart *, const char *),
                   const struct table *table, const struct chart *chart, const char *title)
{
    char *text;
    size_t length;
    FILE *file = open_memstream(&text, &length);
    draw(file, table, chart, title);
    fclose(file);
    return text;
}

static int count(const char *text, const char *part)
{
    int found = 0;
    for (; (text = strstr(text, part)) != NULL; text += strlen(part))
        found++;
    return found;
}

START_TEST(a_heat_map_has_a_cell_for_each_figure)
{
    static const char *const cells[] = {"Ada <b>", "W48", "62.50", NULL, "1", "Ada <b>", "W49", "140.0", NULL, "1",
                                        "Ada <b>", "W48", "0",     NULL, "2", "Ben",     "W49", NULL,    NULL, "3"};
    const struct table table = table_of(cells, 4);
    const struct chart chart = {
        .label = "artist", .key = "still_held", .group = "week", .value = "percent", .unit = "%"};
    char *text = drawn(chart_heat, &table, &chart, "A & B");
    ck_assert_int_eq(count(text, "<rect x="), 4);
    ck_assert_int_eq(count(text, "Ada &lt;b&gt;</text>"), 2);
    ck_assert_int_eq(count(text, ">63%</text>"), 1);
    ck_assert_int_eq(count(text, ">140%</text>"), 1);
    ck_assert_int_eq(count(text, ">0%</text>"), 1);
    ck_assert_int_eq(count(text, "<title>A &amp; B</title>"), 1);
    ck_assert_int_eq(count(text, "<b>"), 0);
    ck_assert_int_eq(count(text, "fill=\"#ffffff\""), 2); /* nothing is white */
    ck_assert_int_eq(count(text, ">-</text>"), 1);
    ck_assert_int_eq(count(text, "class=\"small light\""), 2); /* white on dark */
    free(text);
}
END_TEST

START_TEST(bars_are_as_long_as_their_figures)
{
    static const char *const cells[] = {"2026-11-23", "ana", NULL,         "44", "3",  "2026-11-30", "ben", NULL,
                                        "22",         "0",   "2026-12-07", NULL, NULL, NULL,         NULL};
    const struct table table = table_of(cells, 3);
    const struct chart chart = {
        .label = "artist", .group = "week", .value = "made", .unit = " made", .remarks = "still_held"};
    char *text = drawn(chart_bars, &table, &chart, "Holds");
    const char *first = strstr(text, "class=\"bar\""),
               *second = first != NULL ? strstr(first + 1, "class=\"bar\"") : NULL;
    ck_assert(first != NULL && second != NULL);
    double longer = strtod(strstr(first, "width=\"") + 7, NULL), shorter = strtod(strstr(second, "width=\"") + 7, NULL);
    ck_assert(longer > 100 && shorter > longer / 2 - 0.2 && shorter < longer / 2 + 0.2);
    ck_assert_int_eq(count(text, "2026-11-23 ana</text>"), 1);
    ck_assert_int_eq(count(text, ">44 made, 3 still held</text>"), 1);
    ck_assert_int_eq(count(text, ">22 made</text>"), 1);
    ck_assert_int_eq(count(text, ">0 made</text>"), 1);
    free(text);
}
END_TEST

START_TEST(nothing_is_a_picture_too)
{
    const struct table table = table_of(NULL, 0);
    const struct chart chart = {
        .label = "artist", .group = "week", .key = "artist", .value = "made", .none = "Nothing <then>."};
    char *bars = drawn(chart_bars, &table, &chart, "None"), *heat = drawn(chart_heat, &table, &chart, "None");
    ck_assert(strstr(bars, "Nothing &lt;then&gt;.</text>\n</svg>") != NULL);
    ck_assert_str_eq(bars, heat);
    free(bars);
    free(heat);
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("chart");
    tcase_add_test(tests, a_heat_map_has_a_cell_for_each_figure);
    tcase_add_test(tests, bars_are_as_long_as_their_figures);
    tcase_add_test(tests, nothing_is_a_picture_too);
    return run_tests("chart", tests);
}
