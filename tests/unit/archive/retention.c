/* Which backups a rule keeps. */
#include "archive/retention.h"

#include <string.h>

#include "support/run.h"

enum { MOST = 800 };

static day civil(int year, int month, int date)
{
    day out;
    ck_assert(day_from_civil(year, month, date, &out));
    return out;
}

static int count_kept(const bool *keep, size_t count)
{
    int kept = 0;
    for (size_t i = 0; i < count; i++)
        kept += keep[i];
    return kept;
}

START_TEST(a_rule_is_read)
{
    struct retention rule;
    ck_assert(retention_parse("7d4w12m", &rule));
    ck_assert(rule.days == 7 && rule.weeks == 4 && rule.months == 12 && rule.years == 0);
    ck_assert(retention_parse("3y30d", &rule) && rule.years == 3 && rule.days == 30);
    static const char *const none[] = {"",    "7",     "d",     "7d7d", "0d",
                                       "-1d", "1000d", "7d 4w", "7x",   "99999999999999999999d"};
    for (size_t i = 0; i < sizeof none / sizeof *none; i++)
        ck_assert_msg(!retention_parse(none[i], &rule), "%s", none[i]);
}
END_TEST

START_TEST(of_each_period_the_newest_is_kept)
{
    struct retention rule;
    day made[MOST];
    bool keep[MOST];
    ck_assert(retention_parse("7d4w12m", &rule));
    for (int i = 0; i < MOST; i++) /* two a day */
        made[i] = civil(2026, 11, 25) - i / 2;
    retention_choose(&rule, made, MOST, keep);
    ck_assert(keep[0] && !keep[1] && keep[2] && keep[12] && !keep[14]);
    /* 25 to 19 November; Sundays 15 and 8 (22 is among the days, the 25th its own week's); ends of ten months, and the
     * 31st of October among them */
    ck_assert_int_eq(count_kept(keep, MOST), 7 + 2 + 11);
    ck_assert(keep[2 * (civil(2026, 11, 25) - civil(2026, 11, 15))]);
    ck_assert(keep[2 * (civil(2026, 11, 25) - civil(2026, 10, 31))]);
    ck_assert(keep[2 * (civil(2026, 11, 25) - civil(2025, 12, 31))]);
    ck_assert(!keep[2 * (civil(2026, 11, 25) - civil(2025, 11, 30))]);
}
END_TEST

START_TEST(periods_without_one_do_not_count)
{
    struct retention rule;
    const day made[] = {civil(2026, 11, 25), civil(2026, 3, 1), civil(2025, 3, 1), civil(2024, 3, 1)};
    bool keep[4];
    ck_assert(retention_parse("3d", &rule));
    retention_choose(&rule, made, 4, keep);
    ck_assert(keep[0] && keep[1] && keep[2] && !keep[3]);
}
END_TEST

START_TEST(the_newest_is_always_kept)
{
    const struct retention nothing = {0};
    const day made[] = {civil(2026, 11, 25), civil(2026, 11, 24)};
    bool keep[2];
    retention_choose(&nothing, made, 2, keep);
    ck_assert(keep[0] && !keep[1]);
    retention_choose(&nothing, made, 0, keep);
}
END_TEST

int main(void)
{
    const TTest *const list[] = {a_rule_is_read, of_each_period_the_newest_is_kept, periods_without_one_do_not_count,
                                 the_newest_is_always_kept};
    return run_list("retention", list, sizeof list / sizeof *list);
}
