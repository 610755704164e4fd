/* The quick-add line: what is read, what is left in the title, what is refused and how it is said. */
#include "domain/quickadd.h"

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "support/dates.h"
#include "support/run.h"
#include "support/studio.h"

/* London, Mon 23 Nov 2026, 08:00; the cursor on Tue 24. Ada works Mon to Fri, 9 to 18, and Sat 10 to 14. */
static struct roster *roster;
static struct quickadd_context context;

static struct project project(unsigned char number, const char *code, const char *name, bool closed)
{
    return (struct project){
        .id = {{number}}, .code = mem_copy(code), .name = mem_copy(name), .client = mem_copy(""), .closed = closed};
}

/* Now is that day and clock of November, and the cursor on that day of it. */
static void stand_at(int today, int hour, int minute, int cursor)
{
    context.now = zone_instant(roster->tenant.zone, civil(2026, 11, today), hour * 60 + minute);
    context.first = context.last = civil(2026, 11, cursor);
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
    context = (struct quickadd_context){.roster = roster, .artist = roster->artists};
    stand_at(23, 8, 0, 24);
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
    char *text = quickadd_explain(&reading, &context, 400);
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
        {"Fix 24 nov-2 dec 10-13", "Tue 24 Nov - Wed 2 Dec 10:00-13:00 all along (each: 8 bookings)  ~Fix  pencil"},
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
        {"Shots 40-50", "Tue 24 Nov 09:00-18:00  ~Shots 40-50  pencil"},
        {"Wedge w99", "Tue 24 Nov 09:00-18:00  ~Wedge w99  pencil"},
        {"Logo 3D", "Tue 24 Nov 09:00-18:00  ~Logo 3D  pencil"},
        {"Crane 30m", "Tue 24 Nov 09:00-18:00  ~Crane 30m  pencil"},
        {"Scene 24/13", "Tue 24 Nov 09:00-18:00  ~Scene 24/13  pencil"},
        {"A > B", "Tue 24 Nov 09:00-18:00  ~A > B  pencil"},
        {"Plates >=5", "Tue 24 Nov 09:00-18:00  ~Plates >=5  pencil"},
        {"\"31 nov\"", "Tue 24 Nov 09:00-18:00  ~31 nov  pencil"},
        {"Crop \"1:85\"", "Tue 24 Nov 09:00-18:00  ~Crop 1:85  pencil"},
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
        {"Fix all week", "Mon 23 - Sat 28 Nov 22:00-06:00  ~Fix  pencil"}, /* Friday's night is the last */
        {"Fix thu-sat each", "2 bookings: Thu 26 - Fri 27 Nov, Fri 27 - Sat 28 Nov 22:00-06:00  ~Fix  pencil"},
        {"Fix tue 22-6", "Tue 24 - Wed 25 Nov 22:00-06:00  ~Fix  pencil"}, /* "each" would make one of it too */
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
        {"Fix @",
         "Which project? Write its code behind the @; there is a choice of HAR Harbour Lights, RIG Sunset Rig, "
         "SUN Sunrise"},
        {"Fix @SNU", "No project is called \"SNU\"; nearest: SUN Sunrise"},
        {"Fix @lights", "nearest: HAR Harbour Lights"},
        {"Fix @qqqqqq", "No project is called \"qqqqqq\"; there is a choice of HAR Harbour Lights"},
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
        {"Fix 31 nov", "\"31 nov\" is no day of the calendar"},
        {"Fix 28-31 nov", "\"28-31 nov\" is no day"},
        {"Fix 31 nov - 2 dec", "\"31 nov - 2 dec\" is no day"},
        {"Fix 31/11", "\"31/11\" is no day"},
        {"Fix mon,31 nov", "\"mon,31 nov\" is no day"},
        {"Fix tue 10:60-12", "\"10:60-12\" is no time"},
        {"Fix tue 10:60 - 12", "\"10:60-12\" is no time"},
        {"Fix tue 10:60", "\"10:60\" is no time"},
        {"Fix 13pm", "\"13pm\" is no time"},
        {"Fix tue 20-25", "\"20-25\" are no hours (0 to 24), and \"tue\" is a day"},
        {"Fix mon,tue,mon", "A day is named twice"},
        {"Fix mon-wed,tue", "A day is named twice"},
        {"Fix 24 nov - 24 jan each", "31 bookings at most"},
        {"Fix tue-thu 9:00 +30h each", "overlap"},
        {"Fix >", "Which artist?"},
        {"Fix >zoe", "No artist's name begins with \"zoe\""},
        {"Fix >ada >ada", "Two artists are named"},
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
    ck_assert_str_eq(text, "Tue 24 - Thu 26 Nov 10:00-13:00 all along (each: 3 bookings)  ~Fix  pencil");
    free(text);
    text = explain("Fix 10-13 each", &problem);
    ck_assert_str_eq(text, "3 bookings: Tue 24, Wed 25, Thu 26 Nov 10:00-13:00  ~Fix  pencil");
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
    text = explain("Fix w51", &problem); /* without a pattern Monday to Friday */
    ck_assert_str_eq(text, "Mon 14 - Fri 18 Dec 09:00-18:00  ~Fix  pencil");
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

/* The words that were once left in the title. */
START_TEST(more_words_are_understood)
{
    static const struct {
        const char *line, *understood;
    } rows[] = {
        {"Grade monday to wednesday", "Mon 23 - Wed 25 Nov 09:00-18:00  ~Grade  pencil"},
        {"Grade next mon", "Mon 30 Nov 09:00-18:00  ~Grade  pencil"},
        {"Grade next mon - wed", "Mon 30 Nov - Wed 2 Dec 09:00-18:00  ~Grade  pencil"},
        {"Grade Next Week hold", "Mon 30 Nov - Sat 5 Dec 09:00-14:00  ?Grade  hold"},
        {"Grade this week", "Mon 23 - Sat 28 Nov 09:00-14:00  ~Grade  pencil"},
        {"Grade all week", "Mon 23 - Sat 28 Nov 09:00-14:00  ~Grade  pencil"},
        {"Grade w51", "Mon 14 - Sat 19 Dec 09:00-14:00  ~Grade  pencil"},
        {"Grade W51-W52", "Mon 14 - Sat 26 Dec 09:00-14:00  ~Grade  pencil"},
        {"Grade 3d", "Tue 24 - Thu 26 Nov 09:00-18:00  ~Grade  pencil"},
        {"Grade 3 days", "Tue 24 - Thu 26 Nov 09:00-18:00  ~Grade  pencil"},
        {"Grade wed 1w", "Wed 25 Nov - Tue 1 Dec 09:00-18:00  ~Grade  pencil"},
        {"Grade 2h", "Tue 24 Nov 09:00-11:00  ~Grade  pencil"},
        {"Grade 10:00 2 hours", "Tue 24 Nov 10:00-12:00  ~Grade  pencil"},
        {"Grade 24/12", "Thu 24 Dec 09:00-18:00  ~Grade  pencil"},
        {"Grade 12/24", "Thu 24 Dec 09:00-18:00  ~Grade  pencil"},
        {"Grade 5/5/2027", "Wed 5 May 2027 09:00-18:00  ~Grade  pencil"},
        {"Grade 24/12 - 28/12", "Thu 24 - Mon 28 Dec 09:00-18:00  ~Grade  pencil"},
        {"Grade mon,wed", "2 bookings: Mon 23, Wed 25 Nov 09:00-18:00  ~Grade  pencil"},
        {"Grade fri, mon-tue 10-12", "2 bookings: Mon 23 - Tue 24 Nov, Fri 27 Nov 10:00-12:00  ~Grade  pencil"},
        {"Grade 24,26 nov", "2 bookings: Tue 24, Thu 26 Nov 09:00-18:00  ~Grade  pencil"},
        {"Grade fri,sat", "2 bookings: Fri 27, Sat 28 Nov the hours of each day  ~Grade  pencil"},
        {"Grade tue-thu 14-18", "Tue 24 - Thu 26 Nov 14:00-18:00 all along (each: 3 bookings)  ~Grade  pencil"},
        {"Grade tue-thu 14-18 each", "3 bookings: Tue 24, Wed 25, Thu 26 Nov 14:00-18:00  ~Grade  pencil"},
        {"Grade tue-thu +4h each", "3 bookings: Tue 24, Wed 25, Thu 26 Nov 09:00-13:00  ~Grade  pencil"},
        {"Grade fri-mon 10-12 each",
         "3 bookings: Fri 27, Sat 28, Mon 30 Nov 10:00-12:00  ~Grade  pencil"}, /* not Sunday */
        {"Grade sun each", "Sun 29 Nov 09:00-18:00  ~Grade  pencil"},
        {"Grade tue 9 - 12", "Tue 24 Nov 09:00-12:00  ~Grade  pencil"},
        {"Grade tue 9 to 12", "Tue 24 Nov 09:00-12:00  ~Grade  pencil"},
        {"Grade tue 9:00 - 12:00", "Tue 24 Nov 09:00-12:00  ~Grade  pencil"},
        {"Grade 9 to 12:30 tue", "Tue 24 Nov 09:00-12:30  ~Grade  pencil"},
        {"Grade tue 10am to 2pm", "Tue 24 Nov 10:00-14:00  ~Grade  pencil"},
        {"Grade this fri", "Fri 27 Nov 09:00-18:00  ~Grade  pencil"},
        {"Grade 25 - 28", "Wed 25 - Sat 28 Nov 09:00-14:00  ~Grade  pencil"},
        {"Grade 24 nov to 2 dec", "Tue 24 Nov - Wed 2 Dec 09:00-18:00  ~Grade  pencil"},
        {"Grade >ada wed", "Wed 25 Nov 09:00-18:00  ~Grade  >Ada  pencil"},
        {">\"ada\" Grade", "Tue 24 Nov 09:00-18:00  ~Grade  >Ada  pencil"},
        {"Grade @\"Harbour Li\"", "Tue 24 Nov 09:00-18:00  ~Grade  @HAR Harbour Lights  pencil"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *problem, *text = explain(rows[i].line, &problem);
        ck_assert_msg(!problem, "%s: %s", rows[i].line, problem);
        ck_assert_msg(strcmp(text, rows[i].understood) == 0, "%s: %s", rows[i].line, text);
        free(text);
    }
}
END_TEST

START_TEST(what_looks_like_a_day_and_stays_in_the_title_is_doubted)
{
    static const struct {
        const char *line, *doubt; /* NULL: none */
    } rows[] = {
        {"Grade tue-thu firm", "\"tue-thu\" is in the title: put days and status last"},
        {"Grade 24 nov firm", "\"24 nov\" is in the title"},
        {"Grade 31 nov firm", "\"31 nov\" is in the title"},
        {"Grade 9 - 12 firm", "\"9 - 12\" is in the title"},
        {"Grade 10:60 firm", "\"10:60\" is in the title"},
        {"Grade +2d firm", "\"+2d\" is in the title"},
        {"Grade 2h firm", "\"2h\" is in the title"},
        {"Grade mon,wed firm", "\"mon,wed\" is in the title"},
        {"Grade next week firm", "\"next week\" is in the title"},
        {"tue Grade", "\"tue\" is in the title"},
        {"Wed fri tue", "\"Wed\" is in the title"},
        {"pencil Grade", "\"pencil\" is in the title"},
        {"Grade 3/4", "\"3/4\" is in the title: as a day write 3 apr or 4 mar"},
        {"Grade 4/3 - 5/3", "\"4/3 - 5/3\" is in the title: as days write their month by its name, as in 3-5 apr"},
        {"Grade dec 24", "\"dec 24\" is in the title: as a day write 24 dec"},
        {"Grade December 24th firm", "\"December 24th\" is in the title: as a day write 24 dec"},
        {"Grade 24th of dec", "\"24th of dec\" is in the title: as a day write 24 dec"},
        {"Grade 24.12", "\"24.12\" is in the title: as a day write 24 dec"},
        {"Grade 24/12/26", "\"24/12/26\" is in the title: as a day write 2026-12-24"},
        {"Grade 12/24/2026", NULL},
        {"Grade 12/24/26", "\"12/24/26\" is in the title: as a day write 2026-12-24"},
        {"Grade 2026/12/24", "\"2026/12/24\" is in the title: as a day write 2026-12-24"},
        {"Grade week 51", "\"week 51\" is in the title: as a day write w51"},
        {"Grade kw51", "\"kw51\" is in the title: as a day write w51"},
        {"Grade mon/wed", "\"mon/wed\" is in the title: put days and status last"},
        {"Grade (tue?)", "\"tue\" is in the title: put days and status last"},
        {"Grade tue-thu.", "\"tue-thu\" is in the title: put days and status last"},
        {"Grade firm", "\"firm\" is in the title: a status is hold, pencil, confirmed or second"},
        {"Grade tomorrow conf", "\"tomorrow\" is in the title"},
        {"Grade conf tomorrow", "\"conf\" is in the title: a status is"},
        {"Grade confimred", "\"confimred\" is in the title: a status is"},
        {"Grade pencilled @sun", "\"pencilled\" is in the title: a status is"},
        {"Grade second option", "\"option\" is in the title: a status is"},
        {"Grade wendesday", "\"wendesday\" is in the title: days and hours are written as in tue-thu 9-12"},
        {"Grade until fri", "\"until\" is in the title: days and hours are written"},
        {"Grade from tue to thu", "\"from\" is in the title: days and hours are written"},
        {"Grade in 2 weeks", "\"in\" is in the title: days and hours are written"},
        {"Grade Dec 24 - 28", "\"Dec\" is in the title: days and hours are written"},
        {"Grade every day 10-12", "\"every day\" is in the title: days and hours are written"},
        {"Grade two days", "\"two days\" is in the title: days and hours are written"},
        {"Grade 2h30", "\"2h30\" is in the title: days and hours are written"},
        {"Grade 24th", "\"24th\" is in the title: days and hours are written"},
        {"Grade tonight", "\"tonight\" is in the title: days and hours are written"},
        {"Grade \"firm\"", NULL},
        {"Firm Grade", NULL},
        {"Firm", NULL},
        {"March of time tue", NULL},
        {"4th wall", NULL},
        {"Comp v1.30", NULL},
        {"Comp 2.1", NULL},
        {"Scene 24/13", NULL},
        {"Sign on", NULL},
        {"Grade tue; 10:60 thu", NULL},
        {"Grade \"tue-thu\" film", NULL},
        {"Fix 3d track", NULL},
        {"Second unit plates", NULL},
        {"2nd unit plates", NULL},
        {"Heavy rain", NULL},
        {"Shot 24 comp", NULL},
        {"Ratio 16:9", NULL},
        {"Monitor wedding", NULL},
        {"Comp tue-thu", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct quickadd reading;
        quickadd_read(rows[i].line, &context, &reading);
        ck_assert_msg(!reading.problem, "%s: %s", rows[i].line, reading.problem);
        ck_assert_msg((reading.doubt == NULL) == (rows[i].doubt == NULL), "%s: %s", rows[i].line, reading.doubt);
        if (rows[i].doubt != NULL)
            ck_assert_msg(strncmp(reading.doubt, rows[i].doubt, strlen(rows[i].doubt)) == 0, "%s", reading.doubt);
        quickadd_clear(&reading);
    }
}
END_TEST

/* The line with a letter for each byte that is no title. */
static char *marked(const char *line)
{
    static const char letters[] = {[QUICKADD_WHEN] = 'w',
                                   [QUICKADD_WHAT] = '@',
                                   [QUICKADD_STATUS] = 's',
                                   [QUICKADD_NOTE] = ';',
                                   [QUICKADD_DOUBT] = '?'};
    struct quickadd reading;
    char *marks = mem_copy(line);
    quickadd_read(line, &context, &reading);
    for (size_t i = 0; i < reading.mark_count; i++) {
        ck_assert(i == 0 || reading.marks[i].from >= reading.marks[i - 1].from + reading.marks[i - 1].length);
        memset(marks + reading.marks[i].from, letters[reading.marks[i].kind], reading.marks[i].length);
    }
    quickadd_clear(&reading);
    return marks;
}

START_TEST(each_word_is_marked_as_what_it_was_read_as)
{
    static const struct {
        const char *line, *marks;
    } rows[] = {
        {"Fix @sun tue - thu  9-12 heavy pencil ; a note", "Fix @@@@ wwwwwwwww  wwww sssss ssssss ;;;;;;;;"},
        {"tue Fix >ada by fri 12:00 each", "??? Fix @@@@ wwwwwwwwwwww wwww"},
        {"Fix tue @sun - thu", "Fix www @@@@ wwwww"},
        {"Fix \"tue\" 31 nov", "Fix \"tue\" wwwwww"},
        {"@\"Harbour Li\" Fix", "@@@@@@@@@@@@@ Fix"},
        {"\u00c9l\u00a0tue\u2003wed 10:60", "\u00c9l\u00a0???\u2003www wwwww"}, /* bytes of the line as typed */
        {"\xFFx tue", "\xFFx www"},
        {"", ""},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *marks = marked(rows[i].line);
        ck_assert_msg(strcmp(marks, rows[i].marks) == 0, "%s: %s", rows[i].line, marks);
        free(marks);
    }
}
END_TEST

START_TEST(a_weekday_that_is_over_means_the_next_one)
{
    static const struct {
        const char *line, *understood;
    } rows[] = {
        {"X mon-wed", "Mon 30 Nov - Wed 2 Dec 09:00-18:00  ~X  pencil"},
        {"X mon,sun", "2 bookings: Sun 29, Mon 30 Nov 09:00-18:00  ~X  pencil"},
        {"X sun", "Sun 29 Nov 09:00-18:00  ~X  pencil"},
        {"X next mon", "Mon 30 Nov 09:00-18:00  ~X  pencil"},
    };
    stand_at(29, 8, 0, 29); /* a Sunday, in its own week */
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        char *problem, *text = explain(rows[i].line, &problem);
        ck_assert_msg(!problem && strcmp(text, rows[i].understood) == 0, "%s: %s, %s", rows[i].line, text, problem);
        free(text);
    }
    stand_at(25, 8, 0, 25); /* Wednesday */
    char *problem, *text = explain("X this week", &problem);
    ck_assert_str_eq(text, "Wed 25 - Sat 28 Nov 09:00-14:00  ~X  pencil"); /* what is left of it */
    free(text);
    text = explain("X wed-fri", &problem);
    ck_assert_str_eq(text, "Wed 25 - Fri 27 Nov 09:00-18:00  ~X  pencil");
    free(text);
    text = explain("X 24 nov", &problem); /* a date is that date */
    ck_assert_ptr_nonnull(strstr(problem, "24 Nov 2026 is over"));
    free(problem);
    free(text);
}
END_TEST

START_TEST(of_today_the_hours_that_are_left_are_meant)
{
    static const struct {
        int hour, minute;
        const char *line, *understood;
    } rows[] = {
        {8, 0, "X", "Mon 23 Nov 09:00-18:00  ~X  pencil"},
        {9, 4, "X", "Mon 23 Nov 09:00-18:00  ~X  pencil"}, /* nine is taken for a minute yet */
        {9, 5, "X", "Mon 23 Nov 09:30-18:00  ~X  pencil"},
        {9, 16, "X", "Mon 23 Nov 09:30-18:00  ~X  pencil"},
        {9, 16, "X mon-wed", "Mon 23 - Wed 25 Nov 09:30-18:00  ~X  pencil"},
        {9, 16, "X today", "Mon 23 Nov 09:30-18:00  ~X  pencil"},
        {9, 16, "X this week", "Mon 23 - Sat 28 Nov 09:30-14:00  ~X  pencil"},
        {9, 16, "X am", "Mon 23 Nov 09:30-13:00  ~X  pencil"},
        {9, 16, "X pm", "Mon 23 Nov 13:00-18:00  ~X  pencil"},
        {15, 16, "X pm", "Mon 23 Nov 15:30-18:00  ~X  pencil"},
        {9, 16, "X +4h", "Mon 23 Nov 09:30-13:30  ~X  pencil"},
        {17, 10, "X +4h", "Mon 23 Nov 17:30-21:30  ~X  pencil"},
        {9, 16, "X 9:30", "Mon 23 Nov 09:30-18:00  ~X  pencil"},
        {9, 16, "X 9:15-12", "Mon 23 Nov 09:15-12:00  ~X  pencil"}, /* a clock is a clock */
        {9, 16, "X tue", "Tue 24 Nov 09:00-18:00  ~X  pencil"},
        {9, 16, "X mon-tue each", "2 bookings: Mon 23, Tue 24 Nov the hours of each day  ~X  pencil"},
        {18, 10, "X this week", "Tue 24 - Sat 28 Nov 09:00-14:00  ~X  pencil"},
        {20, 16, "X 20:30 +1h", "Mon 23 Nov 20:30-21:30  ~X  pencil"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        stand_at(23, rows[i].hour, rows[i].minute, 23);
        char *problem, *text = explain(rows[i].line, &problem);
        ck_assert_msg(!problem && strcmp(text, rows[i].understood) == 0, "%02d:%02d %s: %s, %s", rows[i].hour,
                      rows[i].minute, rows[i].line, text, problem);
        free(text);
    }
}
END_TEST

START_TEST(what_is_over_is_said)
{
    static const struct {
        int hour, minute;
        const char *line, *problem;
    } rows[] = {
        {9, 16, "X 9-12", "09:00 is over: a booking begins at 09:16 or later"},
        {9, 16, "X 9:00", "09:00 is over: a booking begins at 09:16 or later"},
        {9, 16, "X 9-10 mon,tue", "09:00 is over: a booking begins at 09:16 or later"},
        {9, 16, "X 22 nov", "Sun 22 Nov 2026 is over: a booking begins today or later"},
        {14, 0, "X am", "This morning's hours are over: write pm, or a later day"},
        {17, 45, "X", "No half hour is left of today's working hours: write a time, as in 18:00 +1h, or a later day"},
        {20, 16, "X", "No half hour is left of today's working hours: write a time, as in 20:30 +1h, or a later day"},
        {20, 16, "X mon-wed",
         "No half hour is left of today's working hours: write a time, as in 20:30 +1h, or a later day"},
        {20, 16, "X +2h",
         "No half hour is left of today's working hours: write a time, as in 20:30 +1h, or a later day"},
        {20, 16, "X am",
         "No half hour is left of today's working hours: write a time, as in 20:30 +1h, or a later day"},
        {23, 50, "X", "No half hour is left of today's working hours: write a later day"},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        stand_at(23, rows[i].hour, rows[i].minute, 23);
        char *problem, *text = explain(rows[i].line, &problem);
        ck_assert_msg(problem && strcmp(problem, rows[i].problem) == 0, "%02d:%02d %s: %s, %s", rows[i].hour,
                      rows[i].minute, rows[i].line, text, problem);
        free(problem);
        free(text);
    }
}
END_TEST

START_TEST(a_named_artists_hours_count)
{
    struct artist late = {.id = {{9}}, .name = mem_copy("Bo Late"), .department = mem_copy("")};
    ck_assert(schedule_parse("mon-fri 14-22", &late.schedule, NULL));
    roster->artists = mem_resize(roster->artists, 2, sizeof *roster->artists);
    roster->artists[1] = late;
    roster->artist_count = 2;
    roster_index(roster);
    context.artist = NULL; /* as the command line without an artist */
    char *problem, *text = explain("Fix >\"bo l\" tue-thu", &problem);
    ck_assert_str_eq(text, "Tue 24 - Thu 26 Nov 14:00-22:00  ~Fix  >Bo Late  pencil");
    free(text);
    ck_assert_ptr_null(problem);
    text = explain("Fix tue", &problem);
    ck_assert_ptr_nonnull(strstr(problem, "Which artist is it for?"));
    free(text);
    free(problem);
}
END_TEST

START_TEST(an_example_is_never_over)
{
    for (int i = 0; i < 14 * 4; i++) {
        stand_at(15 + i / 4, i % 4 * 6, 0, 15 + i / 4);
        bool late = day_weekday(context.first) == 1 && i % 4 == 3; /* Tuesday, 18:00 */
        const char *line = late ? "Comp @HAR wed-fri pencil" : "Comp @HAR tue-thu pencil";
        struct quickadd reading;
        quickadd_read(line, &context, &reading);
        char *times = quickadd_explain(&reading, &context, 400), *example = quickadd_example(&context);
        ck_assert_msg(reading.problem == NULL && reading.start >= context.now, "%s", times);
        times[strcspn(times, "~") - 2] = '\0';
        ck_assert_msg(strncmp(example, line, 24) == 0 && strcmp(example + 30, times) == 0, "%s", example);
        quickadd_clear(&reading);
        free(times);
        free(example);
    }
}
END_TEST

static char *explain_in(const char *line, int cells)
{
    struct quickadd reading;
    quickadd_read(line, &context, &reading);
    char *text = quickadd_explain(&reading, &context, cells);
    quickadd_clear(&reading);
    return text;
}

/* The note goes first, then the project's name, then the title's end: when, who and how firm are always told. */
START_TEST(a_reading_is_shortened_by_importance)
{
    static const char line[] = "The long walk home over the wall @HAR >ada tue 9-17 hold ; call the studio before noon";
    char *whole = explain_in(line, 400);
    for (int cells = text_width(whole); cells > 0; cells--) {
        char *text = explain_in(line, cells);
        bool note = strstr(text, "  ; ") != NULL, title = strstr(text, "over the wall") != NULL;
        bool name = strstr(text, "@HAR ") != NULL && strstr(text, "@HAR  ") == NULL;
        ck_assert_msg((!note || name) && (!name || title), "%d: %s", cells, text);
        ck_assert_msg(strstr(text, "09:00-17:00  ?The long wal") != NULL && strstr(text, "  @HAR") != NULL, "%s", text);
        ck_assert_msg(strstr(text, "  >Ada") != NULL && strstr(text, "  hold") != NULL, "%s", text);
        ck_assert_msg(text_width(text) <= cells || (!note && !name && strstr(text, "long wal..") != NULL), "%d: %s",
                      cells, text);
        free(text);
    }
    free(whole);
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
    tcase_add_test(tests, more_words_are_understood);
    tcase_add_test(tests, what_looks_like_a_day_and_stays_in_the_title_is_doubted);
    tcase_add_test(tests, each_word_is_marked_as_what_it_was_read_as);
    tcase_add_test(tests, a_weekday_that_is_over_means_the_next_one);
    tcase_add_test(tests, of_today_the_hours_that_are_left_are_meant);
    tcase_add_test(tests, what_is_over_is_said);
    tcase_add_test(tests, a_named_artists_hours_count);
    tcase_add_test(tests, an_example_is_never_over);
    tcase_add_test(tests, a_reading_is_shortened_by_importance);
    tcase_add_test(tests, a_reading_has_a_length_whatever_is_typed);
    return run_tests("quickadd", tests);
}
