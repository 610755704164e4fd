#include "domain/decide.h"

#include "domain/moment.h"

bool decide_read(const char *text, const struct zone *zone, const struct schedule *schedule, instant now, instant *out,
                 char **error)
{
    return moment_read(text, true, zone, schedule, now, out, error);
}
