/* A file's rows as its format reads them, before anything is checked against the book. */
#include "cli/csv_guard.h"
#include "cli/import_file.h"
#include "cli/out.h"

#include <check.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "domain/text.h"
#include "support/run.h"

/* Writes a file whose name ends with `suffix`, and reads it. */
static bool read_file(const char *suffix, const char *text, struct import_rows *out, char **error)
{
    char path[256];
    const char *folder = getenv("TMPDIR");
    snprintf(path, sizeof path, "%s/import-XXXXXX%s", folder != NULL ? folder : "/tmp", suffix);
    int descriptor = mkstemps(path, (int)strlen(suffix));
    ck_assert_int_ge(descriptor, 0);
    ck_assert_int_eq(write(descriptor, text, strlen(text)), (int)strlen(text));
    close(descriptor);
    bool read = import_file_read(path, out, error);
    unlink(path);
    ck_assert_msg(read || strstr(*error, path) != NULL, "\"%s\" does not name %s", *error, path);
    return read;
}

START_TEST(columns_may_stand_in_any_order)
{
    struct import_rows rows;
    char *error;
    ck_assert(read_file(".csv",
                        "\xef\xbb\xbfTitle, END ,start,artist\r\n"
                        "\"Sunrise, \"\"late\"\"\r\nshift\",18:00,09:00, Ada Byron \r\n"
                        "\r\n"
                        "Comp,b,a,Ben\n",
                        &rows, &error));
    ck_assert_uint_eq(rows.count, 2);
    ck_assert_int_eq(rows.list[0].line, 2);
    ck_assert_str_eq(rows.list[0].fields[IMPORT_TITLE], "Sunrise, \"late\"\nshift");
    ck_assert_str_eq(rows.list[0].fields[IMPORT_START], "09:00");
    ck_assert_str_eq(rows.list[0].fields[IMPORT_END], "18:00");
    ck_assert_str_eq(rows.list[0].fields[IMPORT_ARTIST], "Ada Byron");
    ck_assert_ptr_null(rows.list[0].fields[IMPORT_NOTES]);
    ck_assert_ptr_null(rows.list[0].problem);
    ck_assert_int_eq(rows.list[1].line, 5);
    import_rows_clear(&rows);
}
END_TEST

START_TEST(a_row_that_cannot_be_read_does_not_stop_the_others)
{
    struct import_rows rows;
    char *error;
    ck_assert(read_file(".CSV", "artist,title,start,end\nAda,x\nBen,y,1,2\n", &rows, &error));
    ck_assert_uint_eq(rows.count, 2);
    ck_assert_str_eq(rows.list[0].problem, "The line has 2 fields, the heading 4.");
    ck_assert_ptr_null(rows.list[1].problem);
    ck_assert_str_eq(rows.list[1].fields[IMPORT_ARTIST], "Ben");
    import_rows_clear(&rows);
}
END_TEST

START_TEST(a_name_without_a_known_suffix_is_read_as_csv)
{
    struct import_rows rows;
    char *error;
    ck_assert(read_file(".txt", "artist,title,start,end\n", &rows, &error));
    ck_assert_uint_eq(rows.count, 0);
    import_rows_clear(&rows);
}
END_TEST

static void assert_refused(const char *text, const char *sentence)
{
    struct import_rows rows;
    char *error;
    ck_assert_msg(!read_file(".csv", text, &rows, &error), "%s", text);
    ck_assert_msg(strstr(error, sentence) != NULL, "\"%s\" does not say \"%s\"", error, sentence);
    ck_assert_ptr_null(rows.list);
    free(error);
}

START_TEST(a_file_that_cannot_be_used_says_why)
{
    struct import_rows rows;
    char *error;
    assert_refused("", "The file is empty.");
    assert_refused("artist,when,title\n", "column 2, \"when\", is not known");
    assert_refused("artist,title,start,end,Artist\n", "column 5, \"Artist\", is there twice");
    assert_refused("artist,title,start\n", "\"end\" is missing");
    assert_refused("artist,title,start,end\nAda,x,1,2\n\"unclosed,x\n", "in the record on line 3 is never closed");
    assert_refused("artist,title,start,end\nAda,a \"quote\",1,2\n", "Line 2 is not CSV");
    assert_refused("artist,title,start,end\nAd\xe9,x,1,2\n", "save it as \"CSV UTF-8\"");
    ck_assert(!import_file_read("/tmp/there/is/none.csv", &rows, &error));
    ck_assert_str_eq(error, "/tmp/there/is/none.csv cannot be opened: No such file or directory.");
    free(error);
}
END_TEST

START_TEST(every_format_has_a_name_a_suffix_and_help)
{
    for (size_t i = 0; import_formats[i] != NULL; i++) {
        const struct import_format *format = import_formats[i];
        ck_assert_int_eq(format->suffix[0], '.');
        for (const char *at = format->suffix; *at != '\0'; at++)
            ck_assert_msg(*at < 'A' || *at > 'Z', "%s: the suffix is not in lower case", format->name);
        ck_assert_int_eq(format->help[strlen(format->help) - 1], '.');
        ck_assert(format->read != NULL);
    }
}
END_TEST

/* One text of `length` signs that a guard might stumble over. */
static void make_text(uint32_t *seed, size_t length, char *out)
{
    static const char *const signs[] = {"=", "+",   "-", "@", "'", " ", "\t", "\n",     ",",      ";",         "\"",
                                        "a", "SUM", "1", "(", ")", "|", "!",  "\u00e9", "\u200c", "\U0001F469"};
    *out = '\0';
    for (size_t i = 0; i < length; i++) {
        *seed = *seed * 1664525U + 1013904223U;
        strcat(out, signs[(*seed >> 16) % (sizeof signs / sizeof *signs)]);
    }
}

/* A booking with these notes as `callboard week --csv` prints it. */
static char *as_csv(const char *title, const char *notes)
{
    const char *names[] = {"artist", "title", "start", "end", "notes"}, *cells[] = {"Ada", title, "1", "2", notes};
    enum column_type types[] = {COLUMN_TEXT, COLUMN_TEXT, COLUMN_TEXT, COLUMN_TEXT, COLUMN_TEXT};
    const struct table table = {
        .columns = 5, .rows = 1, .names = (char **)names, .types = types, .cells = (char **)cells};
    char *text;
    size_t length;
    struct cli cli = {.out = open_memstream(&text, &length), .output = OUTPUT_CSV};
    out_table(&cli, &table, NULL, "");
    fclose(cli.out);
    return text;
}

START_TEST(any_text_goes_out_and_in_unchanged)
{
    uint32_t seed = 57;
    for (int round = 0; round < 20000; round++) {
        char notes[128], title[128];
        struct import_rows rows = {0};
        char *error = NULL;
        make_text(&seed, (size_t)round % 9, notes);
        make_text(&seed, 1 + (size_t)round % 7, title);
        char *plain = text_trim(title), *csv = as_csv(plain, notes);
        ck_assert_msg(import_format_csv.read(csv, &rows, &error), "%s: %s", csv, error);
        ck_assert_uint_eq(rows.count, 1);
        ck_assert_msg(strcmp(rows.list[0].fields[IMPORT_NOTES], notes) == 0, "\"%s\" came back from %s", notes, csv);
        ck_assert_msg(strcmp(rows.list[0].fields[IMPORT_TITLE], plain) == 0, "\"%s\" came back from %s", plain, csv);
        import_rows_clear(&rows);
        free(plain);
        free(csv);
    }
}
END_TEST

START_TEST(only_what_a_spreadsheet_reckons_is_guarded)
{
    static const char *const guarded[] = {
        "=1",      "=A1+B1", "-1+1",   "+49 30 1234",  "@SUM(A1)",    "-cmd|' /C calc'!A0",
        "'=1",     "\t=1",   "\r\n-1", "- SUM(A1:A9)", "- cmd|'x'!A", "+ Sheet2!A1",
        "- (1+1)", "- 5",    "--1",    "  =1",         "-agent",      "=>"};
    static const char *const free_of_it[] = {
        "- call agent",     "-",   "--",        "- ",          "",  "'90s look",
        "@ Pinewood, call", "a=1", "'- agent'", "-- draft --", "'", "- agent (late)!",
        "+ catering",       "1-2", "\u2013 1"};
    for (size_t i = 0; i < sizeof guarded / sizeof *guarded; i++)
        ck_assert_msg(csv_guard_is_due(guarded[i]), "\"%s\"", guarded[i]);
    for (size_t i = 0; i < sizeof free_of_it / sizeof *free_of_it; i++)
        ck_assert_msg(!csv_guard_is_due(free_of_it[i]), "\"%s\"", free_of_it[i]);
    char *csv = as_csv("- call agent", "=1+1");
    ck_assert_msg(strstr(csv, "\r\nAda,- call agent,1,2,\"'=1+1\"\r\n") != NULL, "%s", csv);
    free(csv);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("import");
    tcase_add_test(tests, columns_may_stand_in_any_order);
    tcase_add_test(tests, a_row_that_cannot_be_read_does_not_stop_the_others);
    tcase_add_test(tests, a_name_without_a_known_suffix_is_read_as_csv);
    tcase_add_test(tests, a_file_that_cannot_be_used_says_why);
    tcase_add_test(tests, every_format_has_a_name_a_suffix_and_help);
    tcase_add_test(tests, any_text_goes_out_and_in_unchanged);
    tcase_add_test(tests, only_what_a_spreadsheet_reckons_is_guarded);
    return run_tests("import", tests);
}
