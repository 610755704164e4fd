/* The hours that count, as C counts them for the board and as SQL counts them for the reports: the same on thousands of
 * random bookings, patterns, holidays and time off, around every clock change. */
#include <check.h>
#include <libpq-fe.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/stint.h"
#include "support/dates.h"
#include "support/pg.h"
#include "support/run.h"

enum { CASES = 6000, AT_ONCE = 500, HOLIDAYS = 3, OFF = 3, DAYS = 370 };

static struct pg pg;
static PGconn *conn;
static unsigned seed = 20261129; /* the same cases each time, so that a failure comes again */

static unsigned draw(unsigned most)
{
    seed = seed * 1103515245U + 12345U;
    return (seed >> 8) % most;
}

/* Weeks of clock changes: at night, at midnight, by half an hour, on other days of the week; and plain ones. */
static struct place {
    const char *name, *week;
    struct zone *zone;
} places[] = {
    {"Europe/London", "2026-03-23", NULL},       {"Europe/London", "2026-10-19", NULL},
    {"Europe/London", "2026-12-21", NULL},       {"America/New_York", "2026-03-02", NULL},
    {"America/New_York", "2026-10-26", NULL},    {"Australia/Lord_Howe", "2026-03-30", NULL},
    {"Australia/Lord_Howe", "2026-09-28", NULL}, {"America/Havana", "2026-03-02", NULL},
    {"America/Havana", "2026-10-26", NULL},      {"Africa/Cairo", "2026-04-20", NULL},
    {"Africa/Cairo", "2026-10-26", NULL},        {"Asia/Kathmandu", "2026-11-23", NULL},
};

struct trial {
    const struct zone *zone;
    struct schedule schedule;
    struct holiday days[HOLIDAYS];
    struct holidays holidays;
    struct time_off off[OFF];
    struct booking booking;
};

/* Half hours mostly; any minute, and any microsecond, now and then. */
static instant moment_after(instant from, unsigned minutes)
{
    unsigned step = draw(8) == 0 ? 1 : 30;
    return from + draw(minutes / step) * step * MINUTE_US + (draw(40) == 0 ? draw(60000000) : 0);
}

static void draw_pattern(struct schedule *schedule)
{
    static const char *const usual[] = {"mon-fri 9-18",       "none",         "mon-fri 22-6", "never",
                                        "mon-fri 9-12 13-18", "mon-sun 0-24", "sun 22-6",     "sat-mon 0-24"};
    unsigned kind = draw(12);
    *schedule = (struct schedule){.given = true};
    if (kind < sizeof usual / sizeof *usual) {
        ck_assert(schedule_parse(usual[kind], schedule, NULL));
        return;
    }
    for (unsigned i = 0, count = draw(9); i < count; i++) {
        int from = (int)draw(MINUTES_A_WEEK / 30) * 30, to = from + 30 * (1 + (int)draw(40));
        schedule_set(schedule, from, to < MINUTES_A_WEEK ? to : MINUTES_A_WEEK, true);
    }
}

static int by_start(const void *a, const void *b)
{
    const struct time_off *x = a, *y = b;
    return x->start < y->start ? -1 : x->start > y->start;
}

static void draw_trial(struct trial *trial)
{
    const struct place *place = &places[draw(sizeof places / sizeof *places)];
    day monday = 0;
    *trial = (struct trial){.zone = place->zone};
    ck_assert(day_parse_iso(place->week, &monday));
    instant from = zone_day_start(trial->zone, monday - 2);
    draw_pattern(&trial->schedule);
    for (day d = monday - 3; d < monday + 14 && trial->holidays.count < HOLIDAYS; d++)
        if (draw(8) == 0)
            trial->days[trial->holidays.count++].day = d;
    trial->holidays.list = trial->days;
    trial->schedule.holidays = &trial->holidays;
    trial->booking.start = moment_after(from, 9 * MINUTES_A_DAY);
    trial->booking.end = moment_after(trial->booking.start, (draw(2) ? 1 : 6) * MINUTES_A_DAY) + MINUTE_US;
    for (int i = 0; i < OFF; i++) {
        trial->off[i].start = draw(3) == 0 ? moment_after(from, 12 * MINUTES_A_DAY) : from - 9 * DAY_US;
        trial->off[i].end = moment_after(trial->off[i].start, 2 * MINUTES_A_DAY) + MINUTE_US;
    }
    qsort(trial->off, OFF, sizeof *trial->off, by_start);
}

static void append(char **text, char *more)
{
    char *longer = mem_format("%s%s", *text, more);
    free(*text);
    free(more);
    *text = longer;
}

/* The trial as a row of VALUES. */
static char *row_of(const struct trial *trial, int number)
{
    char *holidays = mem_copy(""), *off = mem_copy(""), *pattern = schedule_to_multirange(&trial->schedule), iso[16];
    for (size_t i = 0; i < trial->holidays.count; i++) {
        day_format_iso(trial->days[i].day, iso, sizeof iso);
        append(&holidays, mem_format("%s%s", i > 0 ? "," : "", iso));
    }
    for (int i = 0; i < OFF; i++)
        append(&off, mem_format("%ststzrange(callboard.at(%lld), callboard.at(%lld))", i > 0 ? "," : "",
                                (long long)trial->off[i].start, (long long)trial->off[i].end));
    char *row = mem_format("(%d, %s%s%s::int4multirange, '{%s}'::date[], tstzmultirange(%s), '%s', "
                           "callboard.at(%lld), callboard.at(%lld))",
                           number, pattern != NULL ? "'" : "", pattern != NULL ? pattern : "NULL",
                           pattern != NULL ? "'" : "", holidays, off, zone_name(trial->zone),
                           (long long)trial->booking.start, (long long)trial->booking.end);
    free(holidays);
    free(off);
    free(pattern);
    return row;
}

static PGresult *ask(const char *columns, const struct trial *trials, const char *from)
{
    char *sql = mem_format("SELECT t.n, %s FROM (VALUES ", columns);
    for (int i = 0; i < AT_ONCE; i++) {
        append(&sql, mem_copy(i > 0 ? ", " : ""));
        append(&sql, row_of(&trials[i], i));
    }
    append(&sql, mem_format(") t (n, pattern, holidays, off, zone, start, finish) %s", from));
    PGresult *result = PQexec(conn, sql);
    ck_assert_msg(PQresultStatus(result) == PGRES_TUPLES_OK, "%s", PQerrorMessage(conn));
    free(sql);
    return result;
}

static void compare(const struct trial *trial, int number, const int64_t counted[DAYS])
{
    const struct time_off *const list[] = {&trial->off[0], &trial->off[1], &trial->off[2]};
    const struct time_off_slice off = {list, OFF};
    struct stint stint = stint_of(trial->zone, &trial->schedule, &trial->booking);
    day first = zone_local(trial->zone, trial->booking.start).day - 1;
    for (day d = first; d <= stint.last + 1; d++)
        if (stint_counted(&stint, off, d) != counted[d - first]) {
            char *row = row_of(trial, number);
            ck_abort_msg("day %d: C counts %lld, SQL %lld: %s", d - first - 1, (long long)stint_counted(&stint, off, d),
                         (long long)counted[d - first], row);
        }
}

static void compare_all(const struct trial *trials)
{
    static int64_t counted[AT_ONCE][DAYS];
    PGresult *result = ask("d.day - (t.start AT TIME ZONE t.zone)::date + 1, d.us", trials,
                           ", LATERAL callboard.counted_days(pattern, holidays, off, zone, start, finish) d");
    memset(counted, 0, sizeof counted);
    for (int i = 0; i < PQntuples(result); i++)
        counted[atoi(PQgetvalue(result, i, 0))][atoi(PQgetvalue(result, i, 1))] = atoll(PQgetvalue(result, i, 2));
    PQclear(result);
    for (int i = 0; i < AT_ONCE; i++)
        compare(&trials[i], i, counted[i]);
}

/* And the pattern's hours, from which both take what is free. */
static void compare_work(const struct trial *trials)
{
    PGresult *result =
        ask("callboard.length_of(callboard.work_spans(pattern, holidays, zone, start, finish))", trials, "ORDER BY 1");
    for (int i = 0; i < AT_ONCE; i++) {
        const struct booking *booking = &trials[i].booking;
        ck_assert_int_eq(atoll(PQgetvalue(result, i, 1)) / MINUTE_US,
                         schedule_overlap(&trials[i].schedule, trials[i].zone, booking->start, booking->end));
    }
    PQclear(result);
}

START_TEST(sql_counts_what_c_counts)
{
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        ck_assert_ptr_nonnull(places[i].zone = zone_load(places[i].name));
    static struct trial trials[AT_ONCE];
    for (int done = 0; done < CASES; done += AT_ONCE) {
        for (int i = 0; i < AT_ONCE; i++)
            draw_trial(&trials[i]);
        compare_all(trials);
        compare_work(trials);
    }
    for (size_t i = 0; i < sizeof places / sizeof *places; i++)
        zone_free(&places[i].zone);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    conn = PQconnectdb(pg.direct);
    const TTest *const tests[] = {sql_counts_what_c_counts};
    int failed = run_list("hours", tests, sizeof tests / sizeof *tests);
    PQfinish(conn);
    pg_drop(&pg);
    return failed;
}
