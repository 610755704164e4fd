/* read-ics: what a calendar says becomes rows, and what it cannot say is a sentence. */
#include <check.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "files/files.h"
#include "files/ics_series.h"
#include "support/run.h"

#define CALENDAR(lines) "BEGIN:VCALENDAR\r\n" lines "END:VCALENDAR\r\n"
#define EVENT(lines)    "BEGIN:VEVENT\r\nSUMMARY:Comp\r\nRESOURCES:Ada\r\n" lines "END:VEVENT\r\n"
#define MORNING(lines)  EVENT("UID:u\r\nDTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\n" lines)
#define BERLIN(lines)                                                                       \
    EVENT("UID:u\r\nDTSTART;TZID=Europe/Berlin:20261124T090000\r\nDTEND;TZID=Europe/Berlin" \
          ":20261124T100000\r\n" lines)

/* ---- its answer ---- */

/* What it prints, or why it cannot; the caller frees both. */
static char *read_bytes(const char *text, size_t length, const char *from, const char *to, char **error)
{
    char *const days[] = {(char *)(from != NULL ? from : "-"), (char *)(to != NULL ? to : "-")};
    const struct files_input input = {.bytes = text, .length = length, .count = 2, .arguments = days};
    char *out = NULL;
    FILE *file = open_memstream(&out, &length);
    work_read_ics.prepare(&input);
    *error = work_read_ics.run(&input, file);
    fclose(file);
    return out;
}

static const char *value(const json_t *row, const char *key)
{
    const char *text = json_string_value(json_object_get(row, key));
    return text != NULL ? text : "";
}

/* "20261124T090000 Europe/Berlin - 20261124T100000Z", or the problem; the caller frees. */
static char *words_of(const json_t *row)
{
    const char *zone = value(row, "start_zone");
    if (*value(row, "problem") != '\0')
        return mem_copy(value(row, "problem"));
    return mem_format("%s%s%s - %s", value(row, "start"), *zone != '\0' ? " " : "", zone, value(row, "end"));
}

/* All rows, a line each. */
static char *rows_of(const char *text, const char *from, const char *to)
{
    char *error, *out = read_bytes(text, strlen(text), from, to, &error), *all = mem_copy(""), *at = out;
    ck_assert_msg(error == NULL, "%s: %s", text, error);
    for (char *line; (line = strsep(&at, "\n")) != NULL && *line != '\0';) {
        json_t *row = json_loads(line, 0, NULL);
        ck_assert_ptr_nonnull(row);
        char *words = words_of(row), *more = mem_format("%s%s\n", all, words);
        json_decref(row);
        free(words);
        free(all);
        all = more;
    }
    free(out);
    return all;
}

static void assert_rows(const char *text, const char *from, const char *to, const char *expected)
{
    char *rows = rows_of(text, from, to);
    ck_assert_msg(strcmp(rows, expected) == 0, "%s\nhas the rows\n%s\nand not\n%s", text, rows, expected);
    free(rows);
}

static void assert_refused(const char *text, size_t length, const char *sentence)
{
    char *error, *out = read_bytes(text, length, NULL, NULL, &error);
    ck_assert_msg(error != NULL && strstr(error, sentence) != NULL, "\"%s\" does not say \"%s\"", error, sentence);
    free(error);
    free(out);
}

/* The first row, of one key. */
static void assert_says(const char *text, const char *key, const char *expected)
{
    char *error, *out = read_bytes(text, strlen(text), NULL, NULL, &error);
    json_t *row = json_loadb(out, strcspn(out, "\n"), 0, NULL);
    ck_assert_msg(error == NULL && row != NULL, "%s: %s", text, error);
    ck_assert_str_eq(value(row, key), expected);
    json_decref(row);
    free(out);
}

/* ---- series ---- */

START_TEST(rules_are_worked_out_by_the_events_own_clocks)
{
    static const struct {
        const char *text, *rows;
    } cases[] = {
        {CALENDAR(BERLIN("RRULE:FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=3\r\n")),
         "20261124T090000 Europe/Berlin - 20261124T100000\n20261130T090000 Europe/Berlin - 20261130T100000\n"
         "20261231T090000 Europe/Berlin - 20261231T100000\n"},
        /* over the change of the clocks, up to a moment in UTC */
        {CALENDAR(EVENT("UID:u\r\nDTSTART;TZID=Europe/Berlin:20261024T090000\r\nDURATION:PT1H\r\n"
                        "RRULE:FREQ=DAILY;UNTIL=20261026T080000Z\r\n")),
         "20261024T090000 Europe/Berlin - 20261024T100000\n20261025T090000 Europe/Berlin - 20261025T100000\n"
         "20261026T090000 Europe/Berlin - 20261026T100000\n"},
        {CALENDAR(EVENT("UID:u\r\nDTSTART;TZID=Europe/Berlin:20261024T090000\r\nDURATION:PT1H\r\n"
                        "RRULE:FREQ=DAILY;UNTIL=20261026T075959Z\r\n")),
         "20261024T090000 Europe/Berlin - 20261024T100000\n20261025T090000 Europe/Berlin - 20261025T100000\n"},
        /* a date as its end is in it */
        {CALENDAR(MORNING("RRULE:FREQ=DAILY;UNTIL=20261125\r\n")),
         "20261124T090000Z - 20261124T100000Z\n20261125T090000Z - 20261125T100000Z\n"},
        {CALENDAR(MORNING("RRULE:FREQ=WEEKLY;WKST=SU;INTERVAL=2;BYDAY=TU,SU;COUNT=3\r\n")),
         "20261124T090000Z - 20261124T100000Z\n20261206T090000Z - 20261206T100000Z\n20261208T090000Z - "
         "20261208T100000Z\n"},
        {CALENDAR(EVENT("UID:u\r\nDTSTART;VALUE=DATE:20261124\r\nDTEND;VALUE=DATE:20261126\r\n"
                        "RRULE:FREQ=YEARLY;BYDAY=-1TU;BYMONTH=11;COUNT=2\r\n")),
         "20261124 - 20261126\n20271130 - 20271202\n"},
        /* the start counts, though no rule names it */
        {CALENDAR(MORNING("RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=2\r\n")),
         "20261124T090000Z - 20261124T100000Z\n20261125T090000Z - 20261125T100000Z\n"},
        {CALENDAR(MORNING("RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=SU,MO;COUNT=4\r\n")),
         "20261124T090000Z - 20261124T100000Z\n20261129T090000Z - 20261129T100000Z\n20261207T090000Z - "
         "20261207T100000Z\n20261213T090000Z - 20261213T100000Z\n"},
        {CALENDAR(MORNING("RRULE:FREQ=DAILY;UNTIL=20261101T000000Z\r\n")), ""}, /* all of it was put off */
        {CALENDAR(MORNING("RRULE:FREQ=DAILY;COUNT=3\r\nEXRULE:FREQ=DAILY;INTERVAL=2\r\n")),
         "20261125T090000Z - 20261125T100000Z\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_rows(cases[i].text, NULL, NULL, cases[i].rows);
}
END_TEST

START_TEST(dates_are_added_and_taken_away)
{
    assert_rows(
        CALENDAR(MORNING("RDATE:20261126T120000Z,20261125T120000Z\r\nRDATE;TZID=Europe/Berlin:20261127T090000\r\n"
                         "RDATE;VALUE=PERIOD:20261128T120000Z/PT3H,20261129T120000Z/20261129T180000Z\r\n"
                         "RDATE;VALUE=DATE:20261130\r\n")),
        NULL, NULL,
        "20261124T090000Z - 20261124T100000Z\n20261125T120000Z - 20261125T130000Z\n20261126T120000Z - "
        "20261126T130000Z\n20261127T090000 Europe/Berlin - 20261127T100000\n20261128T120000Z - "
        "20261128T150000Z\n20261129T120000Z - 20261129T180000Z\n20261130T090000Z - 20261130T100000Z\n");
    /* in whatever zone, and by whole days */
    assert_rows(CALENDAR(BERLIN("RRULE:FREQ=DAILY;COUNT=4\r\nEXDATE:20261124T080000Z\r\nEXDATE;VALUE=DATE:20261126\r\n"
                                "EXDATE;TZID=Romance Standard Time:20261127T090000\r\n")),
                NULL, NULL, "20261125T090000 Europe/Berlin - 20261125T100000\n");
    assert_rows(CALENDAR(MORNING("RDATE:soon\r\n")), NULL, NULL, "One of the event's dates (RDATE) is no time.\n");
}
END_TEST

START_TEST(an_event_of_its_own_tells_of_one_of_a_series)
{
#define MASTER BERLIN("RRULE:FREQ=DAILY;COUNT=3\r\n")
    assert_rows(CALENDAR(MASTER EVENT("UID:u\r\nRECURRENCE-ID:20261125T080000Z\r\nDTSTART:20261125T120000Z\r\n"
                                      "DTEND:20261125T130000Z\r\n")),
                NULL, NULL,
                "20261124T090000 Europe/Berlin - 20261124T100000\n20261126T090000 Europe/Berlin - 20261126T100000\n"
                "20261125T120000Z - 20261125T130000Z\n");
    assert_rows(CALENDAR(MASTER EVENT("UID:u\r\nRECURRENCE-ID;RANGE=THISANDFUTURE:20261125T080000Z\r\n"
                                      "DTSTART:20261125T120000Z\r\nDTEND:20261125T130000Z\r\n")),
                NULL, NULL,
                "20261124T090000 Europe/Berlin - 20261124T100000\nThe event tells of this and all later ones of its "
                "series (RANGE=THISANDFUTURE), which is not read here: they are left out.\n");
    assert_rows(CALENDAR(MASTER EVENT("UID:other\r\nRECURRENCE-ID:20261125T080000Z\r\nDTSTART:20261125T120000Z\r\n"
                                      "DTEND:20261125T130000Z\r\n")),
                NULL, NULL,
                "20261124T090000 Europe/Berlin - 20261124T100000\n20261125T090000 Europe/Berlin - 20261125T100000\n"
                "20261126T090000 Europe/Berlin - 20261126T100000\n20261125T120000Z - 20261125T130000Z\n");
#undef MASTER
}
END_TEST

START_TEST(what_has_no_end_is_read_up_to_the_last_day_that_is_wanted)
{
    static const char endless[] = CALENDAR(MORNING("RRULE:FREQ=WEEKLY\r\n"));
    assert_rows(endless, NULL, NULL, "The event repeats without an end: --to D says up to which day it is read.\n");
    assert_rows(endless, "2026-12-01", "2026-12-08",
                "20261124T090000Z - 20261124T100000Z\n20261201T090000Z - 20261201T100000Z\n20261208T090000Z - "
                "20261208T100000Z\n");
    char *rows = rows_of(CALENDAR(MORNING("RRULE:FREQ=DAILY;UNTIL=20301231T000000Z\r\n")), "2027-01-01", "2027-01-07");
    ck_assert_msg(strncmp(rows, "20261124T090000Z", 16) == 0 && strstr(rows, "20301230") != NULL,
                  "what has an end is read whole: %s", rows);
    free(rows);
    assert_rows(CALENDAR(MORNING("RRULE:FREQ=DAILY;UNTIL=20301231T000000Z\r\n")), NULL, NULL,
                "The event repeats more than 1000 times; --from and --to say which of them are meant.\n");
    assert_rows(CALENDAR(MORNING("RRULE:FREQ=DAILY;COUNT=2147483647\r\n")), NULL, NULL,
                "The event repeats more than 10000 times; --from and --to say which of them are meant.\n");
}
END_TEST

START_TEST(rules_that_nobody_means_end_at_once)
{
    static const struct {
        const char *text, *problem;
    } cases[] = {
        {CALENDAR(MORNING("RRULE:FREQ=SECONDLY;COUNT=3\r\n")), "by the hour, the minute or the second"},
        {CALENDAR(MORNING("RRULE:FREQ=HOURLY\r\n")), "by the hour, the minute or the second"},
        {CALENDAR(MORNING("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30\r\n")), "without an end"},
        {CALENDAR(MORNING("RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30;COUNT=9\r\n")), "not read here (FREQ=YEARLY;BYM"},
        {CALENDAR(MORNING("RRULE:FREQ=SOMETIMES\r\n")), "not read here (FREQ=SOMETIMES)"},
        {CALENDAR(MORNING("RRULE:FREQ=YEARLY;BYMONTHDAY=24;COUNT=3\r\n")), "not read here"},
        {CALENDAR(MORNING("RRULE:FREQ=YEARLY;BYWEEKNO=20;BYDAY=TU;COUNT=3\r\n")), "not read here"},
        {CALENDAR(MORNING("RRULE:FREQ=DAILY;BYMONTHDAY=-1;COUNT=3\r\n")), "not read here"},
        {CALENDAR(MORNING("RRULE:FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=1;COUNT=3\r\n")), "not read here"},
        {CALENDAR(MORNING("RRULE:FREQ=WEEKLY;INTERVAL=2;WKST=SA;BYDAY=MO;COUNT=3\r\n")), "not read here"},
        {CALENDAR(MORNING("RRULE:COUNT=3\r\n")), "not read here (COUNT=3)"},
        {CALENDAR(MORNING("RRULE:FREQ=DAILY;COUNT=-1\r\n")), "not read here"},
        {CALENDAR(MORNING("RRULE:FREQ=DAILY;INTERVAL=0\r\n")), "not read here"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        char *rows = rows_of(cases[i].text, NULL, NULL);
        ck_assert_msg(strstr(rows, cases[i].problem) != NULL, "%s: %s", cases[i].text, rows);
        free(rows);
    }
    char *rows = rows_of(CALENDAR(MORNING("RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30\r\n")), NULL, "2099-12-31");
    ck_assert_msg(strlen(rows) < 200, "%s", rows);
    free(rows);
}
END_TEST

/* ---- zones ---- */

#define OWN_ZONE(name, rule)                                                                                  \
    "BEGIN:VTIMEZONE\r\nTZID:" name "\r\nBEGIN:STANDARD\r\nDTSTART:16011028T030000\r\nTZOFFSETFROM:+0200\r\n" \
    "TZOFFSETTO:+0100\r\nRRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10\r\nEND:STANDARD\r\nBEGIN:DAYLIGHT\r\n"       \
    "DTSTART:16010325T020000\r\nTZOFFSETFROM:+0100\r\nTZOFFSETTO:+0200\r\n" rule "END:DAYLIGHT\r\nEND:VTIMEZONE\r\n"
#define IN_ZONE(name) EVENT("UID:u\r\nDTSTART;TZID=" name ":20260701T090000\r\nDTEND;TZID=" name ":20260701T100000\r\n")
static const char described[] =
    CALENDAR(OWN_ZONE("Our studio", "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3\r\n") IN_ZONE("Our studio"));

START_TEST(zones_have_many_names)
{
    assert_rows(CALENDAR(IN_ZONE("Europe/Berlin")), NULL, NULL, "20260701T090000 Europe/Berlin - 20260701T100000\n");
    assert_rows(CALENDAR(IN_ZONE("\"/mozilla.org/20050126_1/Europe/Berlin\"")), NULL, NULL,
                "20260701T090000 /mozilla.org/20050126_1/Europe/Berlin - 20260701T100000\n");
    assert_rows(described, NULL, NULL, "20260701T070000Z - 20260701T080000Z\n");
    /* what the system knows goes before what the calendar says of it */
    assert_rows(CALENDAR(OWN_ZONE("Asia/Tokyo", "") IN_ZONE("Asia/Tokyo")), NULL, NULL,
                "20260701T090000 Asia/Tokyo - 20260701T100000\n");
    /* nobody knows it: the row says so when it is checked */
    assert_rows(CALENDAR(IN_ZONE("Nowhere")), NULL, NULL, "20260701T090000 Nowhere - 20260701T100000\n");
    assert_says(CALENDAR(EVENT("UID:u\r\nRECURRENCE-ID;TZID=W. Europe Standard Time:20260701T090000\r\n"
                               "DTSTART:20260701T090000Z\r\nDTEND:20260701T100000Z\r\n")),
                "recurrence", "20260701T070000Z");
}
END_TEST

START_TEST(a_description_that_would_never_end_is_none)
{
    static const char *const rules[] = {
        "RRULE:FREQ=SECONDLY\r\n",
        "RRULE:FREQ=YEARLY;BYSECOND=0,1,2,3;BYHOUR=1,2,3\r\n",
        "RRULE:FREQ=YEARLY;BYYEARDAY=1,2,3,4,5,6,7,8,9,10\r\n",
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        char *text = mem_format(CALENDAR(OWN_ZONE("Own", "%s") IN_ZONE("Own")), rules[i]);
        assert_rows(text, NULL, NULL, "20260701T090000 Own - 20260701T100000\n");
        free(text);
    }
    assert_rows(CALENDAR("BEGIN:VTIMEZONE\r\nTZID:Own\r\nEND:VTIMEZONE\r\n" IN_ZONE("Own")), NULL, NULL,
                "20260701T090000 Own - 20260701T100000\n");
    assert_rows(CALENDAR("BEGIN:VTIMEZONE\r\nTZID:Own\r\nBEGIN:VTIMEZONE\r\nTZID:Own\r\nEND:VTIMEZONE\r\n"
                         "END:VTIMEZONE\r\n" IN_ZONE("Own")),
                NULL, NULL, "20260701T090000 Own - 20260701T100000\n");
}
END_TEST

START_TEST(times_without_a_zone_are_the_calendars)
{
#define FLOATING EVENT("UID:u\r\nDTSTART:20260701T090000\r\nDTEND:20260701T100000\r\n")
    static const struct {
        const char *text, *rows;
    } cases[] = {
        {CALENDAR(FLOATING), "20260701T090000 - 20260701T100000\n"},
        {CALENDAR("X-WR-TIMEZONE:Asia/Tokyo\r\n" FLOATING), "20260701T090000 Asia/Tokyo - 20260701T100000\n"},
        {CALENDAR(FLOATING "X-WR-TIMEZONE:Asia/Tokyo\r\n"), "20260701T090000 Asia/Tokyo - 20260701T100000\n"},
        {CALENDAR("X-WR-TIMEZONE:Nowhere\r\n" FLOATING), "20260701T090000 - 20260701T100000\n"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        assert_rows(cases[i].text, NULL, NULL, cases[i].rows);
        char *error, *out = read_bytes(cases[i].text, strlen(cases[i].text), NULL, NULL, &error);
        ck_assert_ptr_nonnull(strstr(out, "\"floating\":true"));
        free(out);
    }
    char *error, *out = read_bytes(described, sizeof described - 1, NULL, NULL, &error);
    ck_assert_ptr_null(strstr(out, "floating"));
    free(out);
    /* which of a series it is, is known by the text alone, as it always was */
    assert_says(CALENDAR("X-WR-TIMEZONE:Asia/Tokyo\r\n" EVENT(
                    "UID:u\r\nDTSTART:20260701T090000\r\nDTEND:20260701T100000\r\nRDATE:20260702T090000\r\n")),
                "recurrence", "20260701T090000");
#undef FLOATING
}
END_TEST

/* ---- identity ---- */

START_TEST(a_series_without_a_uid_gets_one_that_lasts)
{
#define NAMELESS(lines) CALENDAR("BEGIN:VEVENT\r\nSUMMARY:Comp\r\nRESOURCES:Ada\r\n" lines "END:VEVENT\r\n")
#define START           "DTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\n"
    static const char uid[] = "no-uid-7924ca12f6835fba";
    assert_says(NAMELESS(START "RRULE:FREQ=DAILY;COUNT=3\r\n"), "uid", uid);
    assert_says(NAMELESS(START "RRULE:FREQ=WEEKLY;COUNT=4\r\nEXDATE:20261201T090000Z\r\n"), "uid", uid);
    assert_says(NAMELESS("UID:\r\n" START "RDATE:20261201T090000Z\r\n"), "uid", uid);
    assert_says(NAMELESS(START), "uid", ""); /* a single one is known by all that it says */
#undef START
#undef NAMELESS
}
END_TEST

/* ---- bad files ---- */

START_TEST(a_file_that_is_damaged_is_refused_whole)
{
    static const struct {
        const char *text, *sentence;
    } cases[] = {
        {"artist,title\n", "It is not iCalendar"},
        {"", "It is not iCalendar"},
        {"BEGIN:VCALENDAR\r\n" MORNING(""), "It is cut short: there is no END:VCALENDAR at its end."},
        {"BEGIN:VCALENDAR\r\n" MORNING("") "BEGIN:VEVENT\r\nUID:v\r\n", "cut short within the event of line 9"},
        {CALENDAR(MORNING("")) "BEGIN:VCALENDAR\r\n", "cut short"},
        {"BEGIN:VCALENDAR\r\nSUMMARY:Ad\xe9\r\nEND:VCALENDAR\r\n", "Line 2 is not UTF-8 text."},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
        assert_refused(cases[i].text, strlen(cases[i].text), cases[i].sentence);
    static const char zeros[] = "BEGIN:VCALENDAR\0\r\nEND:VCALENDAR\r\n";
    assert_refused(zeros, sizeof zeros - 1, "there are zeros in it");
}
END_TEST

START_TEST(a_line_may_be_folded_within_a_character)
{
    assert_says(CALENDAR(EVENT("UID:caf\xc3\r\n \xa9\r\nDTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\n")),
                "uid", "caf\xc3\xa9");
}
END_TEST

START_TEST(what_is_nested_wrongly_costs_no_other_event)
{
    static const char whole[] = "20261124T090000Z - 20261124T100000Z\n";
    assert_rows(CALENDAR("BEGIN:VEVENT\r\nUID:open\r\nDTSTART:20261124T090000Z\r\n" MORNING("")), NULL, NULL,
                "The event has no end (END:VEVENT).\n20261124T090000Z - 20261124T100000Z\n");
    assert_rows(CALENDAR(MORNING("BEGIN:VALARM\r\nDTSTART:20000101T000000Z\r\n") MORNING("")), NULL, NULL,
                "20261124T090000Z - 20261124T100000Z\n20261124T090000Z - 20261124T100000Z\n");
    assert_rows(CALENDAR("END:VEVENT\r\nEND:VALARM\r\n" MORNING("")), NULL, NULL, whole);
    assert_rows(CALENDAR("BEGIN:VEVENT\r\nUID:open\r\n"), NULL, NULL, "The event has no end (END:VEVENT).\n");
    assert_rows(CALENDAR(MORNING("no line\r\n;=:\r\nX;A=\":\r\n")), NULL, NULL, whole);
}
END_TEST

/* `count` times `part`, between `before` and `behind`; the caller frees. */
static char *repeated(const char *before, const char *part, size_t count, const char *behind)
{
    char *text;
    size_t length;
    FILE *out = open_memstream(&text, &length);
    fputs(before, out);
    for (size_t i = 0; i < count; i++)
        fputs(part, out);
    fputs(behind, out);
    fclose(out);
    return text;
}

START_TEST(what_is_large_is_read_or_refused_in_words)
{
    char *dates =
        repeated("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:u\r\nDTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\n"
                 "RRULE:FREQ=DAILY;COUNT=3\r\nEXDATE:20261125T090000Z",
                 ",20261126T090000Z", 100000, "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    assert_rows(dates, NULL, NULL, "20261124T090000Z - 20261124T100000Z\n");
    free(dates);
    char *line = repeated("BEGIN:VCALENDAR\r\n"
                          "BEGIN:VEVENT\r\nSUMMARY:",
                          "endless", 1000000,
                          "\r\nDTSTART:20261124T090000Z\r\nDTEND:20261124T100000Z\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n");
    assert_rows(line, NULL, NULL, "20261124T090000Z - 20261124T100000Z\n");
    free(line);
    char *rows = repeated("BEGIN:VCALENDAR\r\n", MORNING("RRULE:FREQ=DAILY;COUNT=1000\r\n"), 101, "END:VCALENDAR\r\n");
    assert_refused(rows, strlen(rows), "It has over 100000 rows, with those that repeat");
    free(rows);
    char *events = repeated("BEGIN:VCALENDAR\r\n", "BEGIN:VEVENT\r\nEND:VEVENT\r\n", 100001, "END:VCALENDAR\r\n");
    assert_refused(events, strlen(events), "It has over 100000 events");
    free(events);
    char *zones =
        repeated("BEGIN:VCALENDAR\r\n", "X;TZID=Nowhere/At/All:\r\nBEGIN:VTIMEZONE\r\nTZID:Z\r\nEND:VTIMEZONE\r\n",
                 20000, MORNING("") "END:VCALENDAR\r\n");
    assert_rows(zones, NULL, NULL, "20261124T090000Z - 20261124T100000Z\n");
    free(zones);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        rules_are_worked_out_by_the_events_own_clocks, dates_are_added_and_taken_away,
        an_event_of_its_own_tells_of_one_of_a_series,  what_has_no_end_is_read_up_to_the_last_day_that_is_wanted,
        rules_that_nobody_means_end_at_once,           zones_have_many_names,
        a_description_that_would_never_end_is_none,    times_without_a_zone_are_the_calendars,
        a_series_without_a_uid_gets_one_that_lasts,    a_file_that_is_damaged_is_refused_whole,
        a_line_may_be_folded_within_a_character,       what_is_nested_wrongly_costs_no_other_event,
        what_is_large_is_read_or_refused_in_words,
    };
    return run_list("ics", tests, sizeof tests / sizeof *tests);
}
