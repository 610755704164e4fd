/* Zone files against the C library: every zone there is at each of its changes, around them and at moments between
 * them; rules that no zone has at present; and files that are damaged. */
#include "domain/tzif.h"

#include <check.h>
#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "domain/memory.h"
#include "domain/zone.h"
#include "support/dates.h"
#include "support/run.h"

#define FOLDER "/usr/share/zoneinfo"

enum { FILE_MOST = 65536, ZONES_MOST = 1000, DAYS_BETWEEN = 9 };

static const int64_t until = INT64_C(4102444800); /* 2100 */

/* ---- every zone of the system ---- */

static char *names[ZONES_MOST];
static size_t name_count;

/* "posix" has them all once more, "right" counts leap seconds. */
static int collect(const char *path, const struct stat *about, int kind, struct FTW *at)
{
    (void)about;
    (void)at;
    size_t above = strlen(FOLDER "/");
    const char *name = strlen(path) > above ? path + above : ""; /* the first is the folder itself */
    bool another = strncmp(name, "posix/", 6) == 0 || strncmp(name, "right/", 6) == 0;
    struct zone *zone = kind == FTW_F && !another && name_count < ZONES_MOST ? zone_load(name) : NULL;
    if (zone != NULL)
        names[name_count++] = mem_copy(name);
    zone_free(&zone);
    return 0;
}

static void use_tz(const char *tz)
{
    if (tz != NULL)
        setenv("TZ", tz, 1);
    else
        unsetenv("TZ");
    tzset();
}

static struct zone_change *read_file(const char *name, size_t *count)
{
    static char bytes[FILE_MOST];
    char *path = mem_format(FOLDER "/%s", name);
    FILE *file = fopen(path, "rb");
    ck_assert_msg(file != NULL, "%s", path);
    free(path);
    size_t size = fread(bytes, 1, sizeof bytes, file);
    fclose(file);
    return tzif_read(bytes, size, count);
}

/* ---- what the C library says ---- */

static void same_offset(const char *name, const struct zone *zone, int64_t second)
{
    time_t at = (time_t)second;
    struct tm tm;
    struct local_time local = zone_local(zone, second * SECOND_US);
    localtime_r(&at, &tm);
    int64_t ours = (local.day * DAY_US + local.us) / SECOND_US - second;
    if (ours != tm.tm_gmtoff)
        ck_abort_msg("%s at %lld: %lld, not %ld", name, (long long)second, (long long)ours, tm.tm_gmtoff);
}

static time_t c_instant(struct local_time local, int summer, bool *stands)
{
    int seconds = (int)(local.us / SECOND_US);
    struct civil date = day_civil(local.day);
    struct tm tm = {.tm_year = date.year - 1900,
                    .tm_mon = date.month - 1,
                    .tm_mday = date.day,
                    .tm_hour = seconds / 3600,
                    .tm_min = seconds / 60 % 60,
                    .tm_sec = seconds % 60,
                    .tm_isdst = summer};
    struct tm after = tm;
    time_t found = mktime(&after);
    *stands = after.tm_mday == tm.tm_mday && after.tm_hour == tm.tm_hour && after.tm_min == tm.tm_min &&
              after.tm_sec == tm.tm_sec;
    return found;
}

/* mktime() knows one reading of a doubled time, and moves one that there is not. */
static void same_instant(const char *name, const struct zone *zone, struct local_time local)
{
    instant ours[2];
    bool stands;
    enum local_match match = zone_instants(zone, local, ours);
    time_t theirs = c_instant(local, -1, &stands);
    ck_assert_msg((match != LOCAL_NEVER) == stands, "%s at %lld: %d", name, (long long)theirs, match);
    if (stands && ours[0] != theirs * SECOND_US && ours[1] != theirs * SECOND_US)
        ck_abort_msg("%s: %lld or %lld, not %lld", name, (long long)(ours[0] / SECOND_US),
                     (long long)(ours[1] / SECOND_US), (long long)theirs);
}

/* One second before the change and at it; and the clock's times half an hour before it and after it, by the clocks
 * before it and after it: one of these is skipped or doubled. */
static void check_change(const char *name, const struct zone *zone, const struct zone_change *change, int before)
{
    same_offset(name, zone, change->at - 1);
    same_offset(name, zone, change->at);
    const int64_t clocks[] = {change->at + before - 1800, change->at + before + 1800,
                              change->at + change->offset - 1800, change->at + change->offset + 1800};
    for (size_t i = 0; i < sizeof clocks / sizeof *clocks; i++) {
        day d = (day)(clocks[i] / 86400);
        same_instant(name, zone, (struct local_time){.day = d, .us = (clocks[i] - d * INT64_C(86400)) * SECOND_US});
    }
}

static int64_t chance(int64_t below)
{
    static uint64_t state = 20261124;
    state = state * UINT64_C(6364136223846793005) + UINT64_C(1442695040888963407);
    return (int64_t)(state >> 33) % below;
}

/* A change that we do not know would lie between two of these moments, and another one take it back. */
static void check_between(const char *name, const struct zone *zone)
{
    const int64_t step = DAYS_BETWEEN * INT64_C(86400);
    for (int64_t from = 0; from < until; from += step)
        same_offset(name, zone, from + chance(step));
}

static void check_zone(const char *name)
{
    size_t count;
    struct zone_change *changes = read_file(name, &count);
    struct zone *zone = zone_load(name);
    use_tz(name);
    for (size_t i = 1; i < count; i++)
        if (changes[i].at >= 0 && changes[i].at < until)
            check_change(name, zone, &changes[i], changes[i - 1].offset);
    check_between(name, zone);
    use_tz(NULL);
    zone_free(&zone);
    free(changes);
}

/* ---- files that are made up ---- */

struct made {
    char bytes[512];
    size_t size;
};

static void put(struct made *made, const void *bytes, size_t size)
{
    ck_assert_uint_le(made->size + size, sizeof made->bytes);
    memcpy(made->bytes + made->size, bytes, size);
    made->size += size;
}

static void put_number(struct made *made, int64_t number, int width)
{
    for (int shift = (width - 1) * 8; shift >= 0; shift -= 8)
        put(made, &(char){(char)((uint64_t)number >> shift)}, 1);
}

static void put_header(struct made *made, char version, int changes, int types)
{
    put(made, "TZif", 4);
    put(made, &version, 1);
    put(made, (char[15]){0}, 15);
    const int counts[] = {0, 0, 0, changes, types, 4};
    for (size_t i = 0; i < sizeof counts / sizeof *counts; i++)
        put_number(made, counts[i], 4);
}

/* Three hours ahead of UTC before the first change, four after it, three after the second ... */
static void put_block(struct made *made, char version, const int64_t *at, int count)
{
    put_header(made, version, count, 2);
    for (int i = 0; i < count; i++)
        put_number(made, at[i], version == '\0' ? 4 : 8);
    for (int i = 0; i < count; i++)
        put_number(made, (i + 1) % 2, 1);
    for (int hours = 3; hours <= 4; hours++) {
        put_number(made, hours * 3600, 4);
        put_number(made, 0, 2);
    }
    put(made, "ABC", 4);
}

static struct made make(const int64_t *at, int count, const char *footer)
{
    struct made made = {.size = 0};
    put_header(&made, '3', 0, 1);
    put_number(&made, 0, 6);
    put(&made, "UTC", 4);
    put_block(&made, '3', at, count);
    put(&made, "\n", 1);
    put(&made, footer, strlen(footer));
    put(&made, "\n", 1);
    return made;
}

static int offset_at(const struct zone_change *changes, size_t count, int64_t second)
{
    size_t i = count - 1;
    while (i > 0 && changes[i].at > second)
        i--;
    return changes[i].offset;
}

/* A rule from 1970 on, with no changes before it. */
static void check_rule(const char *rule)
{
    struct made made = make(NULL, 0, rule);
    size_t count;
    struct zone_change *changes = tzif_read(made.bytes, made.size, &count);
    ck_assert_msg(changes != NULL, "%s", rule);
    use_tz(rule);
    for (int64_t hour = 1; hour < INT64_C(30) * 366 * 24; hour++) {
        time_t at = (time_t)(hour * 3600);
        struct tm tm;
        localtime_r(&at, &tm);
        int ours = offset_at(changes, count, at);
        if (ours != tm.tm_gmtoff)
            ck_abort_msg("%s at %lld: %d, not %ld", rule, (long long)at, ours, tm.tm_gmtoff);
        hour += chance(60);
    }
    use_tz(NULL);
    free(changes);
}

static bool is_read(const struct made *made)
{
    size_t count;
    struct zone_change *changes = tzif_read(made->bytes, made->size, &count);
    free(changes);
    return changes != NULL;
}

/* ---- the tests ---- */

START_TEST(every_zone_agrees_with_the_c_library)
{
    nftw(FOLDER, collect, 16, FTW_PHYS);
    ck_assert_uint_gt(name_count, 200);
    for (size_t i = 0; i < name_count; i++) {
        check_zone(names[i]);
        free(names[i]);
    }
}
END_TEST

/* "Europe/Belfast" is a link to London; GB-Eire, Zulu and their kin are links, too. */
START_TEST(every_zone_of_the_list_is_known)
{
    FILE *list = fopen(FOLDER "/tzdata.zi", "r");
    char line[256], name[100];
    int found = 0;
    while (list != NULL && fgets(line, sizeof line, list) != NULL) {
        if (sscanf(line, "Z %99s", name) != 1 && sscanf(line, "L %*s %99s", name) != 1)
            continue;
        struct zone *zone = zone_load(name);
        ck_assert_msg(zone != NULL, "%s", name);
        zone_free(&zone);
        found++;
    }
    ck_assert(list != NULL && found > 500);
    fclose(list);
}
END_TEST

START_TEST(rules_agree_with_the_c_library)
{
    static const char *const rules[] = {
        "UTC0",
        "<-03>3",
        "GMT0BST,M3.5.0/1,M10.5.0",
        "AEST-10AEDT,M10.1.0,M4.1.0/3",             /* south of the equator */
        "IST-1GMT0,M10.5.0,M3.5.0/1",               /* the winter's is the other one */
        "<+1030>-10:30<+11>-11,M10.1.0,M4.1.0",     /* half an hour */
        "EET-2EEST,M3.4.4/50,M10.4.4/50",           /* two days after a Thursday */
        "<-02>2<-01>,M3.5.0/-1,M10.5.0/0",          /* on the Saturday before */
        "AAA-3:20:10BBB-4:50:30,J60/12:30:15,J300", /* 1 March in each year */
        "AAA3BBB,59,299/24",                        /* 29 Feb, or 1 March */
        "AAA3BBB,J59/0,J366",
    };
    for (size_t i = 0; i + 1 < sizeof rules / sizeof *rules; i++)
        check_rule(rules[i]);
    struct made made = make(NULL, 0, rules[sizeof rules / sizeof *rules - 1]); /* J366: there is no such day */
    ck_assert(!is_read(&made));
}
END_TEST

START_TEST(a_rule_of_summer_all_the_year_is_one_offset)
{
    struct made made = make(NULL, 0, "XXX3EDT4,0/0,J365/23");
    size_t count;
    struct zone_change *changes = tzif_read(made.bytes, made.size, &count);
    ck_assert_ptr_nonnull(changes);
    ck_assert_int_eq(offset_at(changes, count, INT64_C(1800000000)), -4 * 3600);
    ck_assert_int_eq(offset_at(changes, count, INT64_C(1798779600)),
                     -4 * 3600); /* New Year, by the standard's clocks */
    ck_assert_uint_le(count, 3);
    free(changes);
}
END_TEST

START_TEST(the_rule_begins_after_the_last_change)
{
    const int64_t at[] = {INT64_C(1743296400), INT64_C(1761440400)}; /* 30 March and 26 Oct 2025, 1:00 UTC */
    struct made made = make(at, 2, "<+03>-3<+04>,M4.1.0,M9.1.0");
    size_t count;
    struct zone_change *changes = tzif_read(made.bytes, made.size, &count);
    ck_assert_ptr_nonnull(changes);
    ck_assert_int_eq(changes[1].at, at[0]);
    ck_assert_int_eq(changes[2].at, at[1]);
    ck_assert_int_eq(changes[3].at, utc(2026, 4, 4, 23, 0) / SECOND_US);
    ck_assert_int_eq(changes[count - 1].at, utc(2100, 9, 4, 22, 0) / SECOND_US);
    ck_assert_uint_eq(count, 3 + 2 * 75);
    free(changes);
}
END_TEST

START_TEST(a_file_of_version_1_has_no_rule)
{
    const int64_t at[] = {-5, INT64_C(1761440400)};
    struct made made = {.size = 0};
    put_block(&made, '\0', at, 2);
    size_t count;
    struct zone_change *changes = tzif_read(made.bytes, made.size, &count);
    ck_assert_ptr_nonnull(changes);
    ck_assert_uint_eq(count, 3);
    ck_assert_int_eq(changes[1].at, -5);
    ck_assert_int_eq(offset_at(changes, count, INT64_C(4000000000)), 3 * 3600);
    free(changes);
}
END_TEST

/* The Big Bang, which old files begin with, and changes that nobody lives to see. */
START_TEST(changes_beyond_the_calendar_are_left_out)
{
    const int64_t at[] = {-(INT64_C(1) << 59), 0, INT64_MAX};
    struct made made = make(at, 3, "");
    size_t count;
    struct zone_change *changes = tzif_read(made.bytes, made.size, &count);
    ck_assert_ptr_nonnull(changes);
    ck_assert_uint_eq(count, 2);
    ck_assert_int_eq(changes[0].offset, 4 * 3600);
    ck_assert_int_eq(changes[1].at, 0);
    ck_assert_int_eq(changes[1].offset, 3 * 3600);
    free(changes);
}
END_TEST

START_TEST(what_is_cut_off_is_refused)
{
    const int64_t at[] = {0, 86400};
    struct made made = make(at, 2, "GMT0BST,M3.5.0/1,M10.5.0");
    ck_assert(is_read(&made));
    while (made.size-- > 0)
        ck_assert_msg(!is_read(&made), "%zu", made.size);
}
END_TEST

START_TEST(damaged_rules_are_refused)
{
    static const char *const rules[] = {
        "GM0",
        "GMT",
        "GMT0BST",
        "GMT0BST,M3.5.0",
        "GMT0BST,M3.5.0,M10.6.0",
        "GMT25",
        "GMT24",
        "GMT0BST,M13.5.0,1",
        "GMT0BST,M3.5.7,1",
        "GMT0BST,M3.5.0,366",
        "<GMT0",
        "<>0",
        "GMT0BST,M3.0.0,1",
        "GMT0BST,M3.5.0,M1.1",
        "GMT0BST,M3.5.0/168,M10.5.0",
        ":GMT0",
        "GMT0BST,J0,J1",
        "GMT0:60",
        "GMT0 ",
        "GMT0BST,M3.5.0,M10.5.0 ",
        "GMT0BST24,1,2",
        "G+T0",
        "GMT0BST,M3.5.0,",
        "GMT99999999999999",
        "Europe/London",
    };
    for (size_t i = 0; i < sizeof rules / sizeof *rules; i++) {
        struct made made = make(NULL, 0, rules[i]);
        ck_assert_msg(!is_read(&made), "%s", rules[i]);
    }
    struct made made = make(NULL, 0, "GMT0");
    made.bytes[made.size - 2] = '\0';
    ck_assert(!is_read(&made));
}
END_TEST

START_TEST(a_summer_that_ends_after_the_next_began_is_refused)
{
    struct made made = make(NULL, 0, "AAA0BBB,J1/0,J365/26");
    ck_assert(!is_read(&made));
    made = make(NULL, 0, "AAA0BBB,J1/0,J365/25");
    ck_assert(is_read(&made));
}
END_TEST

START_TEST(two_changes_at_one_time_are_refused)
{
    const int64_t at[] = {5, 5};
    struct made made = make(at, 2, "");
    ck_assert(!is_read(&made));
}
END_TEST

START_TEST(leap_seconds_are_refused)
{
    struct made made = {.size = 0};
    put_block(&made, '\0', NULL, 0);
    ck_assert(is_read(&made));
    made.bytes[31] = 1;
    put_number(&made, 78796800, 4); /* 1 July 1972 */
    put_number(&made, 1, 4);
    ck_assert(!is_read(&made));
}
END_TEST

static void refuse(size_t at, int byte)
{
    const int64_t changes[] = {0, 86400};
    struct made made = make(changes, 2, "<+03>-3");
    ck_assert(is_read(&made));
    ck_assert_int_ne(made.bytes[at], byte);
    made.bytes[at] = (char)byte;
    ck_assert_msg(!is_read(&made), "%zu: %d", at, byte);
}

START_TEST(damaged_files_are_refused)
{
    enum { SECOND = 44 + 6 + 4, TIMES = SECOND + 44, INDEXES = TIMES + 16, TYPES = INDEXES + 2 };
    refuse(0, 't');
    refuse(4, '\x01');        /* no version */
    refuse(32, 127);          /* two thousand million changes */
    refuse(SECOND + 3, 'F');  /* the magic of the second half */
    refuse(SECOND + 20, 127); /* isutcnt */
    refuse(SECOND + 23, 1);   /* isutcnt: none, or one for each type */
    refuse(SECOND + 27, 1);   /* isstdcnt */
    refuse(SECOND + 31, 1);   /* leap seconds */
    refuse(SECOND + 35, 3);   /* one change more than there are */
    refuse(SECOND + 39, 0);   /* no type */
    refuse(SECOND + 43, 0);   /* no letter */
    refuse(TIMES + 8, -128);  /* the second change before the first */
    refuse(INDEXES, 2);       /* no such type */
    refuse(TYPES, 127);       /* 24,000 days ahead of UTC */
    refuse(TYPES, -128);      /* the lowest number there is */
    refuse(TYPES + 4, 2);     /* neither summer nor not */
    refuse(TYPES + 5, 4);     /* no such name */
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("tzif");
    tcase_add_test(tests, every_zone_agrees_with_the_c_library);
    tcase_add_test(tests, every_zone_of_the_list_is_known);
    tcase_add_test(tests, rules_agree_with_the_c_library);
    tcase_add_test(tests, a_rule_of_summer_all_the_year_is_one_offset);
    tcase_add_test(tests, the_rule_begins_after_the_last_change);
    tcase_add_test(tests, a_file_of_version_1_has_no_rule);
    tcase_add_test(tests, changes_beyond_the_calendar_are_left_out);
    tcase_add_test(tests, what_is_cut_off_is_refused);
    tcase_add_test(tests, damaged_rules_are_refused);
    tcase_add_test(tests, a_summer_that_ends_after_the_next_began_is_refused);
    tcase_add_test(tests, two_changes_at_one_time_are_refused);
    tcase_add_test(tests, leap_seconds_are_refused);
    tcase_add_test(tests, damaged_files_are_refused);
    return run_tests("tzif", tests);
}
