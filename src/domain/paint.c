#include "domain/paint.h"

/* Minutes of work in [from, to) of the week. */
static int minutes_within(const struct schedule *schedule, int from, int to)
{
    int total = 0;
    for (int i = 0; i < schedule->count; i++) {
        const struct minutes *span = &schedule->span[i];
        int first = span->from > from ? span->from : from, last = span->to < to ? span->to : to;
        total += last > first ? last - first : 0;
    }
    return total;
}

static struct minutes cell_minutes(int weekday, int cell)
{
    int from = weekday * MINUTES_A_DAY + cell * PAINT_MINUTES;
    return (struct minutes){.from = from, .to = from + PAINT_MINUTES};
}

enum paint_fill paint_fill(const struct schedule *schedule, int weekday, int cell)
{
    struct minutes minutes = cell_minutes(weekday, cell);
    int work = minutes_within(schedule, minutes.from, minutes.to);
    return work == 0 ? PAINT_FREE : work == PAINT_MINUTES ? PAINT_FULL : PAINT_PART;
}

bool paint_area(struct schedule *schedule, const struct paint_area *area, bool work)
{
    struct schedule painted = *schedule;
    for (int d = area->first_day; d <= area->last_day; d++)
        if (!schedule_set(&painted, cell_minutes(d, area->first_cell).from, cell_minutes(d, area->last_cell).to, work))
            return false;
    *schedule = painted;
    return true;
}

static bool is_all_work(const struct schedule *schedule, const struct paint_area *area)
{
    int length = (area->last_cell - area->first_cell + 1) * PAINT_MINUTES;
    for (int d = area->first_day; d <= area->last_day; d++)
        if (minutes_within(schedule, cell_minutes(d, area->first_cell).from, cell_minutes(d, area->last_cell).to) <
            length)
            return false;
    return true;
}

bool paint_turn(struct schedule *schedule, const struct paint_area *area)
{
    return paint_area(schedule, area, !is_all_work(schedule, area));
}

bool paint_days(struct schedule *schedule, const struct schedule *from, int weekday, int first, int last)
{
    struct minutes spans[SCHEDULE_SPANS];
    int count = from->given ? schedule_day(from, weekday, spans, SCHEDULE_SPANS) : 0;
    struct schedule painted = *schedule;
    for (int d = first; d <= last; d++) {
        int midnight = d * MINUTES_A_DAY;
        bool fits = schedule_set(&painted, midnight, midnight + MINUTES_A_DAY, false);
        for (int i = 0; i < count && fits; i++)
            fits = schedule_set(&painted, midnight + spans[i].from, midnight + spans[i].to, true);
        if (!fits)
            return false;
    }
    *schedule = painted;
    return true;
}

int paint_day_minutes(const struct schedule *schedule, int weekday)
{
    return minutes_within(schedule, weekday * MINUTES_A_DAY, (weekday + 1) * MINUTES_A_DAY);
}

int paint_week_minutes(const struct schedule *schedule)
{
    return minutes_within(schedule, 0, MINUTES_A_WEEK);
}
