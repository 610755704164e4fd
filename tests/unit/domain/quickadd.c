/* The quick-add line: what is read, what is left in the title, what is refused and how it is said. */
#include "domain/quickadd.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "support/run.h"
#include "support/studio.h"

/* London, Mon 23 Nov 2026; the cursor on Tue 24. Ada works Mon to Fri, 9 to 18, and Sat 10 to 14. */
static struct roster *roster;
static struct quickadd_context context;

static struct project project(unsigned char number, const char *code, const char *name, bool closed)
{
    return (struct project){
        .id = {{number}}, .code = mem_copy(code), .name = mem_copy(name), .client = mem_copy(""), .closed = closed};
}

static void set_up(void)
{
    roster = studio_of_one("mon-fri 9-18, sat 10-14");
    roster->projects = mem_new(4, sizeof *roster->projects);
    roster->project_count = 4;
    roster->projects[0] = project(1, "HAR", "Harbour Lights", false);
    roster->projects[1] = project(2, "OLD", "Suntan", true);
    roster->projects[2] = project(3, "RIG", "Sunset Rig", false);
    roster->projects[3] = project(4, "SUN", "Sunrise", false);
    roster_index(roster);
    day today = 0;
    ck_assert(day_from_civil(2026, 11, 23, &today));
    context = (struct quickadd_context){
        .roster = roster, .artist = roster->artists, .today = today, .first = today + 1, .last = today + 1};
}

static void tear_down(void)
{
    roster_free(&roster);
}

/* What was understood; the caller frees. */
static char *explain(const char *line, char **problem)
{
    struct quickadd reading;
    quickadd_read(line, &context, &reading);
    char *text = quickadd_explain(&reading, &context);
    *problem = mem_copy(reading.problem);
    quickadd_clear(&reading);
    return text;
}

START_TEST(lines_are_understood)
{
    static const struct {
        const char *line, *understood;
    } rows[] = {
        {"Sunrise comp", "Tue 24 Nov 09:00-18:00  ~Sunrise comp  pencil"},
        {"Sunrise comp @SUN tue-thu pencil", "Tue 24 - Thu 26 Nov 09:00-18:00  ~Sunrise comp  @SUN Sunrise  pencil"},
        {"Fix heavy", "Tue 24 Nov 09:00-18:00  ~~Fix  heavy pencil"},
        {"Fix thu-fri pencil by wed 12:00",
         "Thu 26 - Fri 27 Nov 09:00-18:00  ~Fix  pencil, decide by Wed 25 Nov 12:00"},
        {"Fix by fri heavy thu 9-10", "Thu 26 Nov 09:00-10:00  ~~Fix  heavy pencil, decide by Fri 27 Nov 18:00"},
        {"Stand by me", "Tue 24 Nov 09:00-18:00  ~Stand by me  pencil"},
        {"\"Stand by fri\"", "Tue 24 Nov 09:00-18:00  ~Stand by fri  pencil"},
        {"Fix tomorrow 10-13 hold", "Tue 24 Nov 10:00-13:00  ?Fix  hold"},
        {"Fix\u00a0\u2003tomorrow\u00a010-13 hold", "Tue 24 Nov 10:00-13:00  ?Fix  hold"}, /* blanks of other kinds */
        {"Fix 24 nov am", "Tue 24 Nov 09:00-13:00  ~Fix  pencil"},
        {"Fix 24 nov pm confirmed", "Tue 24 Nov 13:00-18:00  Fix  confirmed"},
        {"Fix sat am", "Sat 28 Nov 10:00-13:00  ~Fix  pencil"},
        {"Fix sat pm", "Sat 28 Nov 13:00-14:00  ~Fix  pencil"},
        {"Fix sat", "Sat 28 Nov 10:00-14:00  ~Fix  pencil"},
        {"Fix mon +4h", "Mon 23 Nov 09:00-13:00  ~Fix  pencil"},
        {"Fix mon 10:00 +90m", "Mon 23 Nov 10:00-11:30  ~Fix  pencil"},
        {"Fix +2d", "Tue 24 - Wed 25 Nov 09:00-18:00  ~Fix  pencil"},
        {"Fix wed +1w", "Wed 25 Nov - Tue 1 Dec 09:00-18:00  ~Fix  pencil"},
        {"Fix 24-26", "Tue 24 - Thu 26 Nov 09:00-18:00  ~Fix  pencil"},
        {"Fix 24-26 nov", "Tue 24 - Thu 26 Nov 09:00-18:00  ~Fix  pencil"},
        {"Fix 28-2 dec", "Sat 28 Nov - Wed 2 Dec 10:00-18:00  ~Fix  pencil"},
        {"Fix 28-2", "Sat 28 Nov - Wed 2 Dec 10:00-18:00  ~Fix  pencil"},
        {"Fix 24 nov - 2 dec", "Tue 24 Nov - Wed 2 Dec 09:00-18:00  ~Fix  pencil"},
        {"Fix 24 nov-2 dec 10-13", "Tue 24 Nov - Wed 2 Dec 10:00-13:00  ~Fix  pencil"},
        {"Fix 30 dec - 2 jan", "Wed 30 Dec - Sat 2 Jan 2027 09:00-14:00  ~Fix  pencil"},
        {"Fix tue\xE2\x80\x93thu", "Tue 24 - Thu 26 Nov 09:00-18:00  ~Fix  pencil"},
        {"Fix tue - thu", "Tue 24 - Thu 26 Nov 09:00-18:00  ~Fix  pencil"},
        {"Fix thu-mon", "Thu 26 - Mon 30 Nov 09:00-18:00  ~Fix  pencil"},
        {"Fix 2026-11-24 - 2026-11-25", "Tue 24 - Wed 25 Nov 09:00-18:00  ~Fix  pencil"},
        {"Fix 10-13 24 nov", "Tue 24 Nov 10:00-13:00  ~Fix  pencil"},
        {"Fix 9:30-12", "Tue 24 Nov 09:30-12:00  ~Fix  pencil"},
        {"Fix 9:30 - 12", "Tue 24 Nov 09:30-12:00  ~Fix  pencil"},
        {"Fix 10am-1pm", "Tue 24 Nov 10:00-13:00  ~Fix  pencil"},
        {"Fix 2-4pm", "Tue 24 Nov 14:00-16:00  ~Fix  pencil"},
        {"Fix 14:00", "Tue 24 Nov 14:00-18:00  ~Fix  pencil"},
        {"Fix 20-24", "Tue 24 Nov 20:00-24:00  ~Fix  pencil"},
        {"Fix 22-6", "Tue 24 - Wed 25 Nov 22:00-06:00  ~Fix  pencil"},
        {"Fix pencil tue", "Tue 24 Nov 09:00-18:00  ~Fix  pencil"},
        {"Fix second", "Tue 24 Nov 09:00-18:00  2Fix  second option"},
        {"Fix 2nd", "Tue 24 Nov 09:00-18:00  2Fix  second option"},
        {"Fix HOLD; call Ben; then Jo", "Tue 24 Nov 09:00-18:00  ?Fix  hold  ; call Ben; then Jo"},
        {"@sun Fix fri", "Fri 27 Nov 09:00-18:00  ~Fix  @SUN Sunrise  pencil"},
        {"Fix @harb", "Tue 24 Nov 09:00-18:00  ~Fix  @HAR Harbour Lights  pencil"},
        /* what stays in the title */
        {"Black Friday comp", "Tue 24 Nov 09:00-18:00  ~Black Friday comp  pencil"},
        {"\"Black Friday\"", "Tue 24 Nov 09:00-18:00  ~Black Friday  pencil"},
        {"\"Black Friday\" thu", "Thu 26 Nov 09:00-18:00  ~Black Friday  pencil"},
        {"Shot 24", "Tue 24 Nov 09:00-18:00  ~Shot 24  pencil"},
        {"Shot 3 - 4", "Tue 24 Nov 09:00-18:00  ~Shot 3 - 4  pencil"},
        {"Comp W48", "Tue 24 Nov 09:00-18:00  ~Comp W48  pencil"},
        {"Comp v1.30", "Tue 24 Nov 09:00-18:00  ~Comp v1.30  pencil"},
        {"Ratio 16:9", "Tue 24 Nov 09:00-18:00  ~Ratio 16:9  pencil"},
        {"Wed fri tue", "Tue 24 Nov 09:00-18:00  ~Wed fri  pencil"},
        {"19\" rack \"@sun\"", "Tue 24 Nov 09:00-18:00  ~19\" rack @sun  pencil"},
        {"a \";\" b", "Tue 24 Nov 09:00-18:00  ~a ; b  pencil"},
        {"Fix;", "Tue 24 Nov 09:00-18:00  ~Fix  pencil"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *problem, *text = explain(rows[i].line, &problem);
        ck_assert_msg(!problem, "%s: %s", rows[i].line, problem);
        ck_assert_msg(strcmp(text, rows[i].understood) == 0, "%s: %s", rows[i].line, text);
        free(text);
    }
}
END_TEST

START_TEST(a_night_shift_is_proposed_from_its_evening_on)
{
    static const struct {
        const char *line, *understood;
    } rows[] = {
        {"Fix", "Tue 24 - Wed 25 Nov 22:00-06:00  ~Fix  pencil"},
        {"Fix tue-thu", "Tue 24 - Fri 27 Nov 22:00-06:00  ~Fix  pencil"},
        {"Fix 23:00", "Tue 24 - Wed 25 Nov 23:00-06:00  ~Fix  pencil"},
        {"Fix +2h", "Tue 24 Nov 22:00-24:00  ~Fix  pencil"},
        {"Fix am", "Tue 24 - Wed 25 Nov 22:00-02:00  ~Fix  pencil"},
        {"Fix pm", "Wed 25 Nov 02:00-06:00  ~Fix  pencil"},
        {"Fix 10-13", "Tue 24 Nov 10:00-13:00  ~Fix  pencil"},
        {"Fix sat", "Sat 28 Nov 09:00-18:00  ~Fix  pencil"},
    };
    ck_assert(schedule_parse("mon-fri 22-6", &roster->artists[0].schedule, NULL));
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *problem, *text = explain(rows[i].line, &problem);
        ck_assert_msg(!problem && strcmp(text, rows[i].understood) == 0, "%s: %s", rows[i].line, text);
        free(text);
    }
}
END_TEST

START_TEST(what_cannot_be_booked_is_explained)
{
    static const struct {
        const char *line, *says;
    } rows[] = {
        {"", "A title is missing"},
        {"tue pencil", "A title is missing"},
        {"\"\" tue", "A title is missing"},
        {"Fix @", "Which project?"},
        {"Fix @SNU", "No project is called \"SNU\"; nearest: SUN Sunrise"},
        {"Fix @lights", "nearest: HAR Harbour Lights"},
        {"Fix @qqqqqq", "No project is called \"qqqqqq\": "},
        {"Fix @su", "SUN Sunrise"}, /* the code's beginning and two names' */
        {"Fix @suns @har", "Two projects are named"},
        {"Fix 13-10", "The end is not after the start"},
        {"Fix 10-10", "The end is not after the start"},
        {"Fix 19:00", "Until when?"},
        {"Fix tue-thu +4h", "Days and a duration"},
        {"Fix 10-13 +2h", "Hours and a duration"},
        {"Fix 2 dec - 24 nov", "The last day is before the first"},
        {"Fix 28 mar 2027 01:30-5", "01:30 on 28 Mar 2027 does not exist"},
        {"Fix 31 oct 2027 01:30-5", "01:30 on 31 Oct 2027 comes twice"},
        {"Fix 1 jan 2020", "1 Jan 2020 is over"},
        {"Fix 24 nov 2026 - 24 dec 2027", "a year at most"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *problem, *text = explain(rows[i].line, &problem);
        ck_assert_msg(problem && strstr(problem, rows[i].says), "%s: %s", rows[i].line, problem);
        free(problem);
        free(text);
    }
}
END_TEST

START_TEST(titles_and_notes_have_an_end)
{
    char line[800];
    struct quickadd reading;
    for (int characters = 255; characters <= 256; characters++) {
        line[0] = '\0';
        for (int i = 0; i < characters; i++)
            strcat(line, "\xC3\xA9"); /* characters count, not bytes */
        quickadd_read(line, &context, &reading);
        ck_assert_int_eq(reading.problem != NULL, characters > BOOKING_TITLE_MAX);
        quickadd_clear(&reading);
    }
    char *notes = mem_new(10010, 1);
    memset(notes, 'x', 10005);
    memcpy(notes, "Fix;", 4);
    quickadd_read(notes, &context, &reading);
    ck_assert_ptr_nonnull(strstr(reading.problem, "note is longer"));
    quickadd_clear(&reading);
    free(notes);
}
END_TEST

START_TEST(the_cursors_range_is_taken_where_no_day_is_said)
{
    context.last = context.first + 2;
    char *problem, *text = explain("Fix", &problem);
    ck_assert_str_eq(text, "Tue 24 - Thu 26 Nov 09:00-18:00  ~Fix  pencil");
    free(text);
    text = explain("Fix 10-13", &problem);
    ck_assert_str_eq(text, "Tue 24 - Thu 26 Nov 10:00-13:00  ~Fix  pencil");
    free(text);
    text = explain("Fix +2h", &problem);
    ck_assert_str_eq(text, "Tue 24 Nov 09:00-11:00  ~Fix  pencil");
    ck_assert_ptr_null(problem);
    free(text);
}
END_TEST

START_TEST(weekdays_are_those_of_the_cursors_week)
{
    context.first = context.last = context.first + 9; /* Thu 3 Dec */
    char *problem, *text = explain("Fix mon", &problem);
    ck_assert_str_eq(text, "Mon 30 Nov 09:00-18:00  ~Fix  pencil");
    free(text);
    text = explain("Fix tomorrow", &problem); /* but tomorrow is tomorrow */
    ck_assert_str_eq(text, "Tue 24 Nov 09:00-18:00  ~Fix  pencil");
    free(text);
}
END_TEST

START_TEST(hours_come_from_the_pattern)
{
    char *problem;
    ck_assert(schedule_parse("tue 14-22", &roster->artists[0].schedule, NULL));
    char *text = explain("Fix am", &problem); /* 13:00 is not inside: the middle */
    ck_assert_str_eq(text, "Tue 24 Nov 14:00-18:00  ~Fix  pencil");
    free(text);
    roster->artists[0].schedule.given = false;
    text = explain("Fix pm", &problem);
    ck_assert_str_eq(text, "Tue 24 Nov 13:00-18:00  ~Fix  pencil");
    free(text);
}
END_TEST

START_TEST(a_reading_has_a_length_whatever_is_typed)
{
    static const char line[] = "Sunrise \"comp\" @SUN 28-2 dec 22:00-6 +2h 2nd; note";
    for (size_t length = 0; length < sizeof line; length++) {
        char *part = mem_format("%.*s", (int)length, line);
        struct quickadd reading;
        quickadd_read(part, &context, &reading);
        ck_assert(reading.start < reading.end && reading.first <= reading.last);
        ck_assert_int_eq(zone_local(roster->tenant.zone, reading.start).day, reading.first);
        quickadd_clear(&reading);
        free(part);
    }
}
END_TEST

int main(void)
{
    setlocale(LC_CTYPE, "C.UTF-8");
    TCase *tests = tcase_create("quickadd");
    tcase_add_checked_fixture(tests, set_up, tear_down);
    tcase_add_test(tests, lines_are_understood);
    tcase_add_test(tests, a_night_shift_is_proposed_from_its_evening_on);
    tcase_add_test(tests, what_cannot_be_booked_is_explained);
    tcase_add_test(tests, titles_and_notes_have_an_end);
    tcase_add_test(tests, the_cursors_range_is_taken_where_no_day_is_said);
    tcase_add_test(tests, weekdays_are_those_of_the_cursors_week);
    tcase_add_test(tests, hours_come_from_the_pattern);
    tcase_add_test(tests, a_reading_has_a_length_whatever_is_typed);
    return run_tests("quickadd", tests);
}
