#include "domain/when.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

static bool refuse(char **error, char *sentence)
{
    if (error != NULL)
        *error = sentence;
    else
        free(sentence);
    return false;
}

/* The day of the instant, 24 hours of the clock before: "18:00" in the morning is yesterday's. */
static instant last_clock(const struct zone *zone, instant now, int minute)
{
    day today = zone_local(zone, now).day;
    instant at = zone_instant(zone, today, minute);
    return at <= now ? at : zone_instant(zone, today - 1, minute);
}

/* when_parse_instant() looks ahead. A result in the future is read again as of a week, a month, a year ago; what then
 * moves along with the day it is seen from ("tomorrow", "+3d") really is ahead. */
static bool last_before(const char *text, const struct zone *zone, instant now, instant *at)
{
    static const int back[] = {6, 30, 334};
    day today = zone_local(zone, now).day, ahead = zone_local(zone, *at).day;
    for (size_t i = 0; i < sizeof back / sizeof *back; i++) {
        instant earlier;
        if (!when_parse_instant(text, zone, today - back[i], &earlier, NULL) ||
            (i == 0 && zone_local(zone, earlier).day == ahead - back[i]))
            return false;
        if (earlier <= now) {
            *at = earlier;
            return true;
        }
    }
    return false;
}

static bool parse_past(const char *text, const struct zone *zone, instant now, instant *out, char **error)
{
    int minutes;
    *out = now;
    if (strcmp(text, "now") == 0)
        return true;
    if (text[0] == '-' && when_parse_duration(text + 1, &minutes)) {
        *out = now - minutes * MINUTE_US;
        return true;
    }
    if (strchr(text, ':') != NULL && when_parse_clock(text, &minutes)) {
        *out = last_clock(zone, now, minutes);
        return true;
    }
    if (!when_parse_instant(text, zone, zone_local(zone, now).day, out, error))
        return false;
    if (*out <= now || last_before(text, zone, now, out))
        return true;
    return refuse(error, mem_format("\"%s\" is still to come; yesterday 18:00, 24 nov 9:00 and -2h are over.", text));
}

bool when_parse_past(const char *text, const struct zone *zone, instant now, instant *out, char **error)
{
    char *trimmed = text_trim(text);
    bool is = parse_past(trimmed, zone, now, out, error);
    free(trimmed);
    return is;
}
