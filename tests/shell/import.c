/* A file's rows as its format reads them, before anything is checked against the book. */
#include "cli/csv_guard.h"
#include "cli/import_file.h"
#include "cli/out.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "support/run.h"

/* Writes a file whose name ends with `suffix`, and reads it. */
static bool read_bytes(const char *suffix, const char *text, size_t length, struct import_rows *out, char **error)
{
    char path[256];
    const char *folder = getenv("TMPDIR");
    snprintf(path, sizeof path, "%s/import-XXXXXX%s", folder != NULL ? folder : "/tmp", suffix);
    int descriptor = mkstemps(path, (int)strlen(suffix));
    ck_assert_int_ge(descriptor, 0);
    ck_assert_int_eq(write(descriptor, text, length), (int)length);
    close(descriptor);
    bool read = import_file_read(&import_bookings, path, out, error);
    unlink(path);
    ck_assert_msg(read || strstr(*error, path) != NULL, "\"%s\" does not name %s", *error, path);
    return read;
}

static bool read_file(const char *suffix, const char *text, struct import_rows *out, char **error)
{
    return read_bytes(suffix, text, strlen(text), out, error);
}

/* "Ada Byron|Comp|09:00|18:00" for each row: artist, title, start and end, or the row's problem. */
static void assert_rows(const char *suffix, const char *text, const char *const *expected)
{
    struct import_rows rows;
    char *error = NULL;
    ck_assert_msg(read_file(suffix, text, &rows, &error), "%s: %s", text, error);
    for (size_t i = 0; i < rows.count; i++) {
        const struct import_row *row = &rows.list[i];
        char line[512];
        snprintf(line, sizeof line, "%s|%s|%s|%s", row->fields[IMPORT_ARTIST], row->fields[IMPORT_TITLE],
                 row->fields[IMPORT_START], row->fields[IMPORT_END]);
        ck_assert_msg(expected[i] != NULL, "%s: a row too many: %s", text, line);
        ck_assert_str_eq(row->problem != NULL ? row->problem : line, expected[i]);
    }
    ck_assert_msg(expected[rows.count] == NULL, "%s: %zu rows only", text, rows.count);
    import_rows_clear(&rows);
}

START_TEST(a_spreadsheet_s_own_ways_are_read)
{
    static const char *const one[] = {"Ada|Comp|9|10", NULL};
    static const char *const files[] = {
        "artist,title,start,end,,,\nAda,Comp,9,10,,,\n,,,,,,\n", /* empty columns and rows, as far as it was edited */
        "artist;title;start;end\r\nAda;Comp;9;10\r\n",           /* where the comma is the decimal sign */
        "artist\ttitle\tstart\tend\nAda\tComp\t9\t10\n",         /* "Unicode text" */
        "sep=;\r\nartist;title;start;end\r\nAda;Comp;9;10\r\n",  /* Excel's own line */
        "\"sep=|\"\nartist|title|start|end\nAda|Comp|9|10\n",
        "artist,title,start,end,notes,status\nAda,Comp,9,10\n", /* short rows */
        "artist;title;start;end;\"a;b,c,d,e,f\"\n",             /* no column of that name */
    };
    for (size_t i = 0; i + 1 < sizeof files / sizeof *files; i++)
        assert_rows(".csv", files[i], one);
    struct import_rows rows;
    char *error = NULL;
    ck_assert(!read_file(".csv", files[sizeof files / sizeof *files - 1], &rows, &error));
    ck_assert_msg(strstr(error, "\"a;b,c,d,e,f\", is not known") != NULL, "%s", error);
    free(error);
}
END_TEST

START_TEST(utf_16_is_read_by_its_mark)
{
    const char *text = "artist\ttitle\tstart\tend\nZo\xeb\tComp \x01\t9\t10\n";
    static const unsigned char emoji[2][4] = {{0x3d, 0xd8, 0x00, 0xde}, {0xd8, 0x3d, 0xde, 0x00}};
    for (int big = 0; big < 2; big++) {
        char bytes[256];
        size_t length = 0;
        bytes[length++] = (char)(big ? 0xfe : 0xff);
        bytes[length++] = (char)(big ? 0xff : 0xfe);
        for (const char *at = text; *at != '\0'; at++) {
            if (*at == '\x01') { /* stands for U+1F600, a pair */
                memcpy(bytes + length, emoji[big], 4);
                length += 4;
                continue;
            }
            bytes[length + (size_t)big] = *at;
            bytes[length + (size_t)!big] = '\0';
            length += 2;
        }
        struct import_rows rows;
        char *error = NULL;
        ck_assert_msg(read_bytes(".txt", bytes, length, &rows, &error), "%s", error);
        ck_assert_uint_eq(rows.count, 1);
        ck_assert_str_eq(rows.list[0].fields[IMPORT_ARTIST], "Zo\xc3\xab");
        ck_assert_str_eq(rows.list[0].fields[IMPORT_TITLE], "Comp \xf0\x9f\x98\x80");
        import_rows_clear(&rows);
        if (big == 0)
            continue;
        ck_assert(!read_bytes(".csv", bytes + 2, length - 2, &rows, &error)); /* without the mark */
        ck_assert_msg(strstr(error, "is not UTF-8 text") != NULL, "%s", error);
        free(error);
    }
}
END_TEST

START_TEST(what_callboard_prints_is_read_by_its_id)
{
    struct import_rows rows;
    char *error = NULL;
    ck_assert(
        read_file(".csv",
                  "id,artist_id,artist,project_id,project,title,notes,start,end,status,lapses_at,version,created_by,"
                  "heavy,decide_by\r\n75d7,x,Ada,,,Comp,,9,10,second,,3,Ana,false,\r\n",
                  &rows, &error));
    ck_assert_str_eq(rows.list[0].fields[IMPORT_UID], "75d7");
    ck_assert_str_eq(rows.list[0].fields[IMPORT_VERSION], "3");
    ck_assert_str_eq(rows.list[0].fields[IMPORT_HEAVY], "false");
    import_rows_clear(&rows);
    ck_assert(read_file(".csv", "uid,artist,title,start,end,id\nu@x,Ada,Comp,9,10,75d7\n", &rows, &error));
    ck_assert_str_eq(rows.list[0].fields[IMPORT_UID], "u@x");
    import_rows_clear(&rows);
}
END_TEST

#define CALENDAR(events) "BEGIN:VCALENDAR\r\n" events "END:VCALENDAR\r\n"
#define EVENT(lines)     "BEGIN:VEVENT\r\nUID:u\r\n" lines "END:VEVENT\r\n"
#define COMP(lines)      EVENT("SUMMARY:Comp\r\nRESOURCES:Ada\r\n" lines)

START_TEST(events_of_icalendar_become_rows)
{
    static const struct {
        const char *text;
        const char *rows[6];
    } files[] = {
        {CALENDAR(COMP("DTSTART:20261124T090000Z\r\nDTEND:20261124T180000Z\r\n")),
         {"Ada|Comp|20261124T090000Z|20261124T180000Z"}},
        {CALENDAR(COMP("DTSTART:20261124T090000Z\r\nDURATION:P1DT2H30M\r\n")),
         {"Ada|Comp|20261124T090000Z|20261125T113000Z"}},
        {CALENDAR(COMP("DTSTART;VALUE=DATE:20261124\r\nBEGIN:VALARM\r\nSUMMARY:Not this\r\nEND:VALARM\r\n")),
         {"Ada|Comp|20261124|20261125"}},
        {CALENDAR(
             EVENT("SUMMARY:A long title\\, fol\r\n ded\\nwith a line\r\nLOCATION:Room 1\r\nDTSTART:20261124T090000\r\n"
                   "DTEND:20261124T100000\r\n")),
         {"Room 1|A long title, folded\nwith a line|20261124T090000|20261124T100000"}},
        {CALENDAR(
             EVENT("SUMMARY:Meet\r\nATTENDEE;ROLE=CHAIR;CN=\"Byron; Ada\":mailto:a@x\r\nATTENDEE;CN=Ben:mailto:b@x\r\n"
                   "DTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\n")),
         {"Byron; Ada|Meet|20261124T090000Z|20261124T100000Z", "Ben|Meet|20261124T090000Z|20261124T100000Z"}},
        {CALENDAR(COMP("DTSTART:20261124T090000\r\nDTEND:20261124T100000\r\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;COUNT=4\r\n"
                       "EXDATE:20261126T090000\r\n")),
         {"Ada|Comp|20261124T090000|20261124T100000", "Ada|Comp|20261201T090000|20261201T100000",
          "Ada|Comp|20261203T090000|20261203T100000"}},
        {CALENDAR(COMP("DTSTART;TZID=Europe/Berlin:20261124T090000\r\nDTEND;TZID=Europe/Berlin:20261124T100000\r\n"
                       "RRULE:FREQ=DAILY;INTERVAL=2;UNTIL=20261126T080000Z\r\n")
                      COMP("RECURRENCE-ID;TZID=Europe/Berlin:20261126T090000\r\nDTSTART:20261127T090000Z\r\n"
                           "DTEND:20261127T100000Z\r\n")),
         {"Ada|Comp|20261124T090000|20261124T100000", "Ada|Comp|20261127T090000Z|20261127T100000Z"}},
        {CALENDAR(COMP("DTSTART;VALUE=DATE:20261130\r\nRRULE:FREQ=MONTHLY;BYMONTHDAY=-1;COUNT=3\r\n")),
         {"Ada|Comp|20261130|20261201", "Ada|Comp|20261231|20270101", "Ada|Comp|20270131|20270201"}},
        {CALENDAR(COMP("DTSTART;VALUE=DATE:20261126\r\nRRULE:FREQ=YEARLY;BYMONTH=11;BYDAY=4TH;UNTIL=20281231\r\n")),
         {"Ada|Comp|20261126|20261127", "Ada|Comp|20271125|20271126", "Ada|Comp|20281123|20281124"}},
        {CALENDAR(COMP("DTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\nRRULE:FREQ=DAILY\r\n")),
         {"The event repeats without an end: --to D says up to which day it is read."}},
        {CALENDAR(
             COMP("DTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\nRRULE:FREQ=MONTHLY;BYSETPOS=1;COUNT=2\r\n")),
         {"Ada|Comp|20261124T090000Z|20261124T100000Z", "Ada|Comp|20261224T090000Z|20261224T100000Z"}},
        {CALENDAR(COMP("DTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\n"
                       "RRULE:FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=MO,SU;COUNT=3\r\n")),
         {"Ada|Comp|20261124T090000Z|20261124T100000Z", "Ada|Comp|20261206T090000Z|20261206T100000Z",
          "Ada|Comp|20261207T090000Z|20261207T100000Z"}},
        {CALENDAR(COMP("DTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\n"
                       "RRULE:FREQ=YEARLY;BYMONTHDAY=24;COUNT=4\r\n")),
         {"The event repeats in a way that is not read here (FREQ=YEARLY;BYMONTHDAY=24;COUNT=4)."}},
        {CALENDAR(COMP("DTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\nRRULE:FREQ=SOMETIMES\r\n")),
         {"The event repeats in a way that is not read here (FREQ=SOMETIMES)."}},
        {CALENDAR(COMP("DTEND:20261124T100000Z\r\n")), {"The event has no start, or one that is no time."}},
        {CALENDAR(COMP("DTSTART:20261124T090000Z\r\n")), {"The event has no end."}},
        {CALENDAR(""), {NULL}},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++)
        assert_rows(i % 2 == 0 ? ".ics" : ".txt", files[i].text, files[i].rows);
}
END_TEST

START_TEST(an_event_says_what_a_row_says)
{
    struct import_rows rows;
    char *error = NULL;
    ck_assert(read_file(
        ".ics",
        CALENDAR(COMP("STATUS:TENTATIVE\r\nCATEGORIES:SUN\\, 2,Other\r\nSEQUENCE:4\r\nDESCRIPTION:two\\nlines\r\n"
                      "DTSTART;TZID=\"W. Europe Standard Time\":20261124T090000\r\nDTEND:20261124T100000Z\r\n"
                      "RECURRENCE-ID:20261123T080000Z\r\n")),
        &rows, &error));
    const struct import_row *row = &rows.list[0];
    ck_assert_str_eq(row->fields[IMPORT_STATUS], "pencil");
    ck_assert_str_eq(row->fields[IMPORT_PROJECT], "SUN, 2");
    ck_assert_str_eq(row->fields[IMPORT_SEQUENCE], "4");
    ck_assert_str_eq(row->fields[IMPORT_NOTES], "two\nlines");
    ck_assert_str_eq(row->fields[IMPORT_UID], "u");
    ck_assert_str_eq(row->fields[IMPORT_RECURRENCE], "20261123T080000Z");
    ck_assert_str_eq(row->zone[0], "W. Europe Standard Time");
    ck_assert_ptr_null(row->zone[1]);
    ck_assert_int_eq(row->line, 2);
    import_rows_clear(&rows);
    ck_assert(!read_file(".ics", "artist,title,start,end\n", &rows, &error));
    ck_assert_msg(strstr(error, "It is not iCalendar") != NULL, "%s", error);
    free(error);
}
END_TEST

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
    ck_assert(read_file(".CSV", "artist,title,start,end\nAda,x,1,2,3\nBen,y,1,2\n", &rows, &error));
    ck_assert_uint_eq(rows.count, 2);
    ck_assert_str_eq(rows.list[0].problem, "The line has 5 fields, the heading 4.");
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

START_TEST(objects_of_json_become_rows)
{
    static const char *const two[] = {"Ada|Comp|9|10", "Ben|Grade|11|12", NULL};
    static const char *const texts[] = {
        "[{\"artist\": \"Ada\", \"title\": \" Comp\", \"start\": \"9\", \"end\": 10},\n"
        " {\"end\": \"12\", \"start\": 11, \"title\": \"Grade\", \"artist\": \"Ben\", \"clashes\": [{}], \"behind\": "
        "[]}]\n",
        "{\"artist\": \"Ada\", \"title\": \"Comp\", \"start\": \"9\", \"end\": \"10\"}\r\n"
        "{\"artist\": \"Ben\", \"title\": \"Grade\", \"start\": \"11\", \"end\": \"12\", \"lapses_at\": null}",
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        assert_rows(".json", texts[i], two);
        assert_rows(".jsonl", texts[i], two);
        assert_rows("", texts[i], two); /* from a pipe */
    }
    assert_rows(".json", " [ ] ", (const char *const[]){NULL});
    struct import_rows rows;
    char *error = NULL;
    ck_assert(
        read_file(".json",
                  "[\n{\"artist\":\"Ada\",\"title\":\"x\",\"start\":\"9\",\"end\":\"10\",\"uid\":\"u\",\"id\":\"i\","
                  "\"heavy\":true,\"decide_by\":null,\"notes\":\" a\\nb \"}]",
                  &rows, &error));
    ck_assert_int_eq(rows.list[0].line, 2);
    ck_assert_str_eq(rows.list[0].fields[IMPORT_UID], "u");
    ck_assert_str_eq(rows.list[0].fields[IMPORT_HEAVY], "true");
    ck_assert_str_eq(rows.list[0].fields[IMPORT_DECIDE_BY], "");
    ck_assert_str_eq(rows.list[0].fields[IMPORT_NOTES], " a\nb ");
    import_rows_clear(&rows);
}
END_TEST

START_TEST(an_object_that_is_no_row_does_not_stop_the_others)
{
    static const char *const rows[] = {"\"end\" is missing.", "\"title\" is a list or an object; it is to be a text.",
                                       "It is no object, as in {\"artist\": ..., \"title\": ...}.", "Ada|Comp|9|10",
                                       NULL};
    assert_rows(".json",
                "[{\"artist\":\"Ada\",\"title\":\"Comp\",\"start\":\"9\"},"
                "{\"artist\":\"Ada\",\"title\":[1],\"start\":\"9\",\"end\":\"10\"}, 7,"
                "{\"artist\":\"Ada\",\"title\":\"Comp\",\"start\":\"9\",\"end\":\"10\"}]",
                rows);
}
END_TEST

START_TEST(json_that_is_no_list_of_rows_is_refused_whole)
{
    static const struct {
        const char *text, *error;
    } cases[] = {
        {"[{\"artist\":\"Ada\"},\n", "does not end with its ]"},
        {"[{\"artist\":\"Ada\"}] x", "more stands behind it"},
        {"[{\"artist\":\"Ada\"},\n{\"artist\":", "Line 2 is no JSON"},
        {"{\"artist\":\"Ada\"}\n\n{\"artst\":\"Ada\"}", "Line 3: the key \"artst\" is not known; the keys are artist"},
        {"\"artist\"", "begins with neither [ nor {"},
        {"[{\"artist\":\"A\\u0000da\"}]", "Line 1 is no JSON"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct import_rows rows;
        char *error = NULL;
        ck_assert_msg(!read_file(".json", cases[i].text, &rows, &error), "%s", cases[i].text);
        ck_assert_msg(strstr(error, cases[i].error) != NULL, "%s: %s", cases[i].text, error);
        free(error);
    }
}
END_TEST

START_TEST(what_callboard_writes_of_an_event_is_read_again)
{
#define OURS(lines)                                                                                            \
    "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20261124T090000Z\r\nDTEND:20261124T180000Z\r\n" lines \
    "END:VEVENT\r\nEND:VCALENDAR\r\n"
    static const struct {
        const char *text, *title, *status;
    } cases[] = {
        {OURS("SUMMARY:Ada: "
              "Comp\r\nX-CALLBOARD-NAMED:TRUE\r\nRESOURCES:Ada\r\nSTATUS:TENTATIVE\r\nX-CALLBOARD-STATUS:second\r\n"),
         "Comp", "second"},
        {OURS("SUMMARY:Comp\r\nRESOURCES:Ada\r\nSTATUS:TENTATIVE\r\nX-CALLBOARD-STATUS:hold\r\n"), "Comp", "hold"},
        /* somebody has confirmed it in a calendar */
        {OURS("SUMMARY:Ada: "
              "Grade\r\nX-CALLBOARD-NAMED:TRUE\r\nRESOURCES:Ada\r\nSTATUS:CONFIRMED\r\nX-CALLBOARD-STATUS:hold\r\n"),
         "Grade", "confirmed"},
        {OURS("SUMMARY:Ada: Comp\r\nRESOURCES:Ada\r\nSTATUS:TENTATIVE\r\n"), "Ada: Comp", "pencil"}, /* not ours */
        {OURS("SUMMARY:Ada: Comp\r\nRESOURCES:Ada\r\nSTATUS:TENTATIVE\r\nX-CALLBOARD-STATUS:hold\r\n"), "Ada: Comp",
         "hold"},
    };
#undef OURS
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct import_rows rows;
        char *error = NULL;
        ck_assert(read_file(".ics", cases[i].text, &rows, &error));
        ck_assert_uint_eq(rows.count, 1);
        ck_assert_str_eq(rows.list[0].fields[IMPORT_TITLE], cases[i].title);
        ck_assert_str_eq(rows.list[0].fields[IMPORT_STATUS], cases[i].status);
        import_rows_clear(&rows);
    }
}
END_TEST

START_TEST(a_file_that_cannot_be_used_says_why)
{
    struct import_rows rows;
    char *error;
    assert_refused("", "The file is empty.");
    assert_refused("artist,when,title\n", "column 2, \"when\", is not known");
    assert_refused("artist,title,start,end,Artist\n", "column 5, \"Artist\", is there twice");
    assert_refused("artist,when\n", "and passes over what has no name here.");
    assert_refused("artist,title,start\n", "\"end\" is missing");
    assert_refused("artist,title,start,end\nAda,x,1,2\n\"unclosed,x\n", "in the record on line 3 is never closed");
    assert_refused("artist,title,start,end\nAda,a \"quote\",1,2\n", "Line 2 is not CSV");
    assert_refused("artist,title,start,end\nAd\xe9,x,1,2\n", "save it as \"CSV UTF-8\"");
    ck_assert(!import_file_read(&import_bookings, "/tmp/there/is/none.csv", &rows, &error));
    ck_assert_str_eq(error, "/tmp/there/is/none.csv cannot be opened: No such file or directory.");
    free(error);
}
END_TEST

/* Reads `text` by a map whose columns are given for the first few fields: artist, project, title, start, end. */
static bool read_mapped(const char *suffix, const char *text, const struct import_map *map, struct import_rows *out,
                        char **error)
{
    const struct import_format *format = strcmp(suffix, ".csv") == 0 ? &import_format_csv : &import_format_json;
    struct import_kind kind = import_bookings;
    kind.map = map;
    *out = (struct import_rows){0};
    *error = NULL;
    return format->read(&kind, text, out, error);
}

START_TEST(a_map_says_what_the_columns_are_and_passes_over_the_others)
{
    static const struct import_map map = {
        .columns = {
            [IMPORT_ARTIST] = "Resource", [IMPORT_START] = "Day", [IMPORT_END] = "Day", [IMPORT_NOTES] = "Artist"}};
    static const struct {
        const char *suffix, *text;
    } files[] = {
        {".csv", "Cost,resource,Artist,Day,title,Day off,uid,id\n7,Ada,said so,9,Comp,,u@x,75d7\n"},
        {".json", "[{\"Cost\": 7, \"resource\": \"Ada\", \"Artist\": \"said so\", \"Day\": \"9\", \"title\": \"Comp\","
                  " \"Day off\": [], \"uid\": \"u@x\", \"id\": \"75d7\"}]"},
    };
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        struct import_rows rows;
        char *error;
        ck_assert_msg(read_mapped(files[i].suffix, files[i].text, &map, &rows, &error), "%s", error);
        ck_assert_uint_eq(rows.count, 1);
        ck_assert_msg(rows.list[0].problem == NULL, "%s", rows.list[0].problem);
        ck_assert_str_eq(rows.list[0].fields[IMPORT_ARTIST], "Ada");
        ck_assert_str_eq(rows.list[0].fields[IMPORT_NOTES], "said so");
        ck_assert_str_eq(rows.list[0].fields[IMPORT_START], "9");
        ck_assert_str_eq(rows.list[0].fields[IMPORT_END], "9");
        ck_assert_str_eq(rows.list[0].fields[IMPORT_TITLE], "Comp");
        ck_assert_str_eq(rows.list[0].fields[IMPORT_UID], "u@x");
        import_rows_clear(&rows);
    }
}
END_TEST

START_TEST(a_heading_is_found_however_its_blanks_and_accents_are_written)
{
    static const struct import_map map = {.columns = {[IMPORT_ARTIST] = "K\xc3\xbcnstler Name"}};
    struct import_rows rows;
    char *error;
    ck_assert_msg(
        read_mapped(".csv", "Ku\xcc\x88nstler\xc2\xa0name,title,start,end\nAda,Comp,9,10\n", &map, &rows, &error), "%s",
        error);
    ck_assert_str_eq(rows.list[0].fields[IMPORT_ARTIST], "Ada");
    import_rows_clear(&rows);
}
END_TEST

START_TEST(a_map_that_does_not_fit_the_file_says_why)
{
    static const struct import_map map = {.columns = {[IMPORT_ARTIST] = "Resorce"}};
    static const struct {
        const char *suffix, *text, *error;
    } cases[] = {
        {".csv", "Resource,title,start,end\n",
         "--map artist=Resorce: there is no column \"Resorce\". Did you mean \"Resource\"? The columns are Resource, "
         "title, "
         "start, end."},
        {".csv", "artist,title,start,end\n", "The columns are artist, title, start, end."},
        {".csv", "Resorce,title,start,RESORCE,end\n", "column 4, \"RESORCE\", is there twice"},
        {".csv", "Resorce,title,start\n", "\"end\" is missing. --map FIELD=COLUMN says"},
        {".json", "[{\"Resource\": \"Ada\", \"title\": \"x\"}, {\"start\": \"9\"}]",
         "there is no column \"Resorce\". Did you mean \"Resource\"? The columns are Resource, title."},
        {".json", "[7]", "there is no column \"Resorce\"."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct import_rows rows;
        char *error;
        ck_assert_msg(!read_mapped(cases[i].suffix, cases[i].text, &map, &rows, &error), "%s", cases[i].text);
        ck_assert_msg(strstr(error, cases[i].error) != NULL, "%s: %s", cases[i].text, error);
        free(error);
        import_rows_clear(&rows);
    }
}
END_TEST

/* `head`, and so often `more` that there are `length` bytes. */
static char *repeat(const char *head, const char *more, size_t length)
{
    size_t start = strlen(head), step = strlen(more);
    char *text = mem_new(length + step + 1, 1);
    memcpy(text, head, start);
    for (size_t at = start; at < length; at += step)
        memcpy(text + at, more, step);
    return text;
}

START_TEST(a_short_file_of_endless_rows_or_columns_is_refused)
{
    static const struct {
        const struct import_format *format;
        const char *head, *more, *error;
    } cases[] = {
        {&import_format_csv, "", ",", "The record on line 1 has over 16,384 fields."},
        {&import_format_csv, "artist,title,start,end\n", ",\n", NULL}, /* empty rows are none */
        {&import_format_csv, "artist,title,start,end\n", "x\n", "There are over 9000 rows; split the file."},
        {&import_format_json, "[1", ",1", "There are over 9000 rows; split the file."},
        {&import_format_jsonl, "{}", " 1", "There are over 9000 rows; split the file."},
    };
    struct import_kind kind = import_bookings;
    kind.most = 9000;
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct import_rows rows = {0};
        char *text = repeat(cases[i].head, cases[i].more, 40000), *error = NULL;
        bool read = cases[i].format->read(&kind, text, &rows, &error);
        ck_assert_msg(read == (cases[i].error == NULL), "%zu: %s", i, error);
        ck_assert_msg(read || strcmp(error, cases[i].error) == 0, "%zu: %s", i, error);
        import_rows_clear(&rows);
        free(error);
        free(text);
    }
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
        ck_assert((format->read != NULL) != (format->read_bytes != NULL));
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
        ck_assert_msg(import_format_csv.read(&import_bookings, csv, &rows, &error), "%s: %s", csv, error);
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
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("import");
    tcase_add_test(tests, a_spreadsheet_s_own_ways_are_read);
    tcase_add_test(tests, utf_16_is_read_by_its_mark);
    tcase_add_test(tests, what_callboard_prints_is_read_by_its_id);
    tcase_add_test(tests, events_of_icalendar_become_rows);
    tcase_add_test(tests, an_event_says_what_a_row_says);
    tcase_add_test(tests, columns_may_stand_in_any_order);
    tcase_add_test(tests, a_row_that_cannot_be_read_does_not_stop_the_others);
    tcase_add_test(tests, a_name_without_a_known_suffix_is_read_as_csv);
    tcase_add_test(tests, objects_of_json_become_rows);
    tcase_add_test(tests, an_object_that_is_no_row_does_not_stop_the_others);
    tcase_add_test(tests, json_that_is_no_list_of_rows_is_refused_whole);
    tcase_add_test(tests, what_callboard_writes_of_an_event_is_read_again);
    tcase_add_test(tests, a_file_that_cannot_be_used_says_why);
    tcase_add_test(tests, a_map_says_what_the_columns_are_and_passes_over_the_others);
    tcase_add_test(tests, a_heading_is_found_however_its_blanks_and_accents_are_written);
    tcase_add_test(tests, a_map_that_does_not_fit_the_file_says_why);
    tcase_add_test(tests, a_short_file_of_endless_rows_or_columns_is_refused);
    tcase_add_test(tests, every_format_has_a_name_a_suffix_and_help);
    tcase_add_test(tests, any_text_goes_out_and_in_unchanged);
    tcase_add_test(tests, only_what_a_spreadsheet_reckons_is_guarded);
    return run_tests("import", tests);
}
