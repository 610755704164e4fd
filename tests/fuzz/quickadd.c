/* Whatever is typed, there is a reading that can be drawn, and words for it that may be shown. */
#include <locale.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/moment.h"
#include "domain/quickadd.h"
#include "domain/text.h"
#include "fuzz.h"

enum { TODAY = 20780 }; /* 23 Nov 2026 */

static const struct roster *studio(void)
{
    static struct roster *roster;
    if (roster)
        return roster;
    setlocale(LC_CTYPE, "C.UTF-8");
    roster = roster_new();
    roster->tenant.zone = zone_load("Europe/London");
    roster->artists = mem_new(1, sizeof *roster->artists);
    roster->artist_count = 1;
    roster->artists[0] = (struct artist){.id = {{7}}, .name = mem_copy("Ada\x1B Byron"), .department = mem_copy("")};
    schedule_parse("mon-fri 9-12 13-18, fri 22-6", &roster->artists[0].schedule, NULL);
    roster->projects = mem_new(2, sizeof *roster->projects);
    roster->project_count = 2;
    roster->projects[0] = (struct project){.id = {{1}}, .code = mem_copy("SUN"), .name = mem_copy("Sunrise")};
    roster->projects[1] = (struct project){.id = {{2}}, .code = mem_copy("SUM"), .name = mem_copy("Summer\x1B[2J")};
    roster_index(roster);
    return roster;
}

static void check_shown(const char *text)
{
    char *clean = text_clean(text);
    PROMISE(strcmp(clean, text) == 0);
    free(clean);
}

/* Bookings of one line follow each other, unless a problem says that they do not. */
static void check_more(const struct quickadd *reading)
{
    instant end = reading->end;
    for (size_t i = 0; i < reading->more_count; i++) {
        PROMISE(reading->more[i].start < reading->more[i].end && reading->more[i].first <= reading->more[i].last);
        PROMISE(reading->problem || reading->more[i].start >= end);
        end = reading->more[i].end;
    }
}

static void check_marks(const struct quickadd *reading, size_t length)
{
    size_t end = 0;
    for (size_t i = 0; i < reading->mark_count; i++) {
        PROMISE(reading->marks[i].from >= end && reading->marks[i].length > 0);
        end = reading->marks[i].from + reading->marks[i].length;
    }
    PROMISE(end <= length);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const struct roster *roster = studio();
    struct quickadd_context context = {.roster = roster,
                                       .artist = roster->artists,
                                       .now = TODAY * DAY_US + (instant)(size * 37 % (24 * 60)) * MINUTE_US,
                                       .first = TODAY + 1,
                                       .last = TODAY + 1};
    char *line = mem_format("%.*s", (int)size, (const char *)data);
    struct quickadd reading;
    quickadd_read(line, &context, &reading);
    PROMISE(reading.title && reading.start < reading.end && reading.first <= reading.last);
    PROMISE(reading.problem || (reading.title[0] && !moment_is_past(reading.start, context.now)));
    PROMISE(reading.status != STATUS_CANCELLED);
    check_more(&reading);
    check_marks(&reading, strlen(line));
    if (reading.problem)
        check_shown(reading.problem);
    if (reading.doubt)
        check_shown(reading.doubt);
    char *words = quickadd_explain(&reading, &context, (int)(size % 200));
    check_shown(words);
    free(words);
    quickadd_clear(&reading);
    free(line);
    return 0;
}
