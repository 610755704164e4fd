#include "domain/tenant_fields.h"

#include "domain/memory.h"
#include "domain/roster.h"
#include "domain/when.h"

static const char *const tenant_promotes[] = {"offer", "auto", NULL};
static const char *const tenant_outcomes[] = {"release", "remind", NULL};

/* The database keeps minutes after midnight. */
static bool tenant_read_clock(const char *typed, char **out, char **problem)
{
    int minute;
    if (!when_parse_clock(typed, &minute)) {
        *problem = mem_format("\"%s\" is no time of the day; it is written like 8:00 or 20:00.", typed);
        return false;
    }
    *out = mem_format("%d", minute);
    return true;
}

const struct field tenant_fields[TENANT_FIELD_COUNT] = {TENANT_FIELDS(FIELD_ROW)};

static char *clock_text(int minute)
{
    return mem_format("%02d:%02d", minute / 60, minute % 60);
}

char *tenant_text(const struct tenant *tenant, enum tenant_field field)
{
    const int figures[TENANT_FIELD_COUNT] = {
        [TENANT_HOLD_MINUTES] = tenant->hold_minutes,       [TENANT_CHALLENGE_HOURS] = tenant->challenge_hours,
        [TENANT_REST_HOURS] = tenant->rest_hours,           [TENANT_MAX_DAY_HOURS] = tenant->max_day_hours,
        [TENANT_MAX_DAYS_IN_ROW] = tenant->max_days_in_row,
    };
    switch (field) {
    case TENANT_ZONE:
        return mem_copy(zone_name(tenant->zone));
    case TENANT_CURRENCY:
        return mem_copy(tenant->currency);
    case TENANT_PROMOTE:
        return mem_copy(tenant->promote == PROMOTE_AUTO ? "auto" : "offer");
    case TENANT_CHALLENGE_OUTCOME:
        return mem_copy(tenant->challenge_reminds ? "remind" : "release");
    case TENANT_DAY_START:
        return clock_text(tenant->day_start);
    case TENANT_DAY_END:
        return clock_text(tenant->day_end);
    default:
        return mem_format("%d", figures[field]);
    }
}
