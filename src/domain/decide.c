#include "domain/decide.h"

#include "domain/moment.h"

bool decide_read(const char *text, const struct zone *zone, const struct schedule *schedule, day today, instant *out,
                 char **error)
{
    return moment_read(text, true, zone, schedule, today, out, error);
}
