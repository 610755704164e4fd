#include "domain/moment.h"

#include "domain/when.h"

instant moment_of_day(day d, bool end, const struct zone *zone, const struct schedule *schedule)
{
    if (schedule == NULL)
        return zone_day_start(zone, end ? d + 1 : d);
    struct minutes hours = schedule_proposal(schedule, day_weekday(d));
    int minute = end ? hours.to : hours.from;
    return zone_instant(zone, d + minute / MINUTES_A_DAY, minute % MINUTES_A_DAY);
}

bool moment_read(const char *text, bool end, const struct zone *zone, const struct schedule *schedule, day today,
                 instant *out, char **error)
{
    day d;
    if (!when_parse_day(text, today, &d, NULL))
        return when_parse_instant(text, zone, today, out, error);
    *out = moment_of_day(d, end, zone, schedule);
    return true;
}
