#include "domain/decide.h"

#include "domain/when.h"

bool decide_read(const char *text, const struct zone *zone, const struct schedule *schedule, day today, instant *out,
                 char **error)
{
    day d;
    if (!when_parse_day(text, today, &d, NULL))
        return when_parse_instant(text, zone, today, out, error);
    *out = zone_instant(zone, d, schedule_proposal(schedule, day_weekday(d)).to);
    return true;
}
