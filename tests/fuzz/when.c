/* Dates and times: what is understood can be written and read again, the rest is refused with a sentence. */
#include <locale.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/when.h"
#include "fuzz.h"

enum { TODAY = 20780 }; /* 23 Nov 2026 */

static void check_instant(const struct zone *zone, instant at)
{
    char text[64];
    instant back;
    zone_format_rfc3339(zone, at, text, sizeof text);
    if (text[4] == '-' && strlen(text) <= 32) /* the years 0 and 10000 are one offset away */
        PROMISE(strncmp(text, "0000", 4) == 0 || (when_parse_instant(text, zone, TODAY, &back, NULL) && back == at));
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static struct zone *zone; /* kept: reading the system's data takes longer than all the rest */
    if (!zone) {
        setlocale(LC_CTYPE, "C.UTF-8");
        zone = zone_load("Europe/London");
    }
    char *text = mem_format("%.*s", (int)size, (const char *)data), *error = NULL;
    day first, last;
    instant at;
    int from, to;
    PROMISE(when_parse_day(text, TODAY, &first, &error) || (error && *error));
    free(error);
    error = NULL;
    if (when_parse_instant(text, zone, TODAY, &at, &error))
        check_instant(zone, at);
    else
        PROMISE(error && *error);
    when_parse_days(text, TODAY, TODAY + 9, &first, &last);
    if (when_parse_clock(text, &from))
        PROMISE(from >= 0 && from <= MINUTES_A_DAY);
    if (when_parse_hours(text, &from, &to))
        PROMISE(from >= 0 && from <= MINUTES_A_DAY && to >= 0 && to <= MINUTES_A_DAY);
    if (when_parse_duration(text, &from))
        PROMISE(from > 0);
    free(text);
    free(error);
    return 0;
}
