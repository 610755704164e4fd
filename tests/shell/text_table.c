/* Tables for people: columns as wide as they need to be, cut where the terminal is narrow, and clean. */
#include "cli/text_table.h"

#include <check.h>
#include <locale.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "cli/colour.h"
#include "support/run.h"

enum { COLUMNS = 4 };

static const struct out_view view[] = {
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "rate", .heading = "Rate"},
    {.column = "skills", .heading = "Skills", .cut = true},
    {.column = "nobody has it", .heading = "None"},
    {.column = "at", .heading = "When"},
    {0},
};

static char *names[COLUMNS] = {"artist", "at", "rate", "skills"};
static enum column_type types[COLUMNS] = {COLUMN_TEXT, COLUMN_TIME, COLUMN_NUMBER, COLUMN_LIST};

/* `cells` as it is printed on `columns` columns. */
static void assert_printed(char **cells, size_t rows, int columns, bool quiet, const char *wanted)
{
    char *text = NULL;
    size_t size = 0;
    struct cli cli = {.out = open_memstream(&text, &size), .columns = columns, .quiet = quiet, .terminal = true};
    const struct table table = {.columns = COLUMNS, .rows = rows, .names = names, .types = types, .cells = cells};
    text_table_print(&cli, &table, view);
    fclose(cli.out);
    ck_assert_str_eq(text, wanted);
    free(text);
}

START_TEST(columns_are_as_wide_as_their_widest_cell)
{
    char *cells[] = {"Ada",       "2026-11-24T09:00:00+00:00",
                     "62.50",     "[\"comp\",\"rig\"]",
                     "Chidi Eze", NULL,
                     "7",         "[]",
                     "佐藤",      NULL,
                     NULL,        "[]"};
    assert_printed(cells, 3, 120, false,
                   "Artist      Rate  Skills     None  When\n"
                   "Ada        62.50  comp; rig        2026-11-24 09:00\n"
                   "Chidi Eze      7\n"
                   "佐藤\n");
}
END_TEST

START_TEST(a_narrow_terminal_cuts_what_may_be_cut)
{
    char *cells[] = {"Ada Byron, Countess of Lovelace", NULL, "62.50", "[\"compositing of water\"]",
                     "佐藤美咲佐藤美咲佐藤美咲",        NULL, "1",     "[\"rig\"]"};
    assert_printed(cells, 2, 64, true,
                   "Ada Byron, Countess of   62.50  compositing of water\n"
                   "佐藤美咲佐藤美咲佐藤美       1  rig\n");
}
END_TEST

START_TEST(nothing_hostile_reaches_the_terminal)
{
    char *cells[] = {"Ada\033[2J", NULL, "1\r", "[\"a\\u202eb\"]"};
    assert_printed(cells, 1, 120, true, "Ada?[2J    1?  a?b\n");
}
END_TEST

/* Two columns, of which one has words with a meaning. */
static void assert_coloured(const char *const *colours, const char *wanted)
{
    static const struct out_view statuses[] = {
        {.column = "artist", .heading = "Pencil", .coloured = true},
        {.column = "at", .heading = "pencil"},
        {0},
    };
    char *cells[] = {"pencil", "pencil", NULL, "[]", "hold", "x", NULL, "[]", "pencil\033", "y", NULL, "[]"}, *text;
    enum column_type plain[COLUMNS] = {COLUMN_TEXT, COLUMN_TEXT, COLUMN_NUMBER, COLUMN_LIST};
    size_t size;
    struct cli cli = {.out = open_memstream(&text, &size), .columns = 80, .terminal = true, .colours = colours};
    const struct table table = {.columns = COLUMNS, .rows = 3, .names = names, .types = plain, .cells = cells};
    text_table_print(&cli, &table, statuses);
    fclose(cli.out);
    ck_assert_str_eq(text, wanted);
    free(text);
}

START_TEST(a_status_is_coloured_and_takes_no_more_room)
{
    static const char *const colours[MEANING_COUNT] = {[MEANING_PENCIL] = "<", [MEANING_NONE] = "never"};
    assert_coloured(colours, "Pencil   pencil\n"
                             "<pencil\033[m   pencil\n"
                             "hold     x\n"
                             "pencil?  y\n");
    assert_coloured(NULL, "Pencil   pencil\n"
                          "pencil   pencil\n"
                          "hold     x\n"
                          "pencil?  y\n");
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("text_table");
    tcase_add_test(tests, columns_are_as_wide_as_their_widest_cell);
    tcase_add_test(tests, a_narrow_terminal_cuts_what_may_be_cut);
    tcase_add_test(tests, a_status_is_coloured_and_takes_no_more_room);
    tcase_add_test(tests, nothing_hostile_reaches_the_terminal);
    return run_tests("text_table", tests);
}
