/* Whatever is typed, it is a filter that can be asked or a sentence that may be shown. */
#include <locale.h>
#include <string.h>

#include "domain/filter.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "fuzz.h"

enum { TODAY = 20780 }; /* 23 Nov 2026 */

static struct roster *studio(void)
{
    static struct roster *roster;
    if (roster)
        return roster;
    setlocale(LC_CTYPE, "C.UTF-8");
    static char skill[] = "comp", *skills[] = {skill};
    roster = roster_new();
    roster->tenant.zone = zone_load("Europe/London");
    roster->artists = mem_new(1, sizeof *roster->artists);
    roster->artist_count = 1;
    roster->artists[0] = (struct artist){.id = {{1}},
                                         .name = mem_copy("Ada\x1B[2J Byron"),
                                         .department = mem_copy("Compositing"),
                                         .skills = skills,
                                         .skill_count = 1,
                                         .rate = 6000};
    schedule_parse("mon-fri 9-18", &roster->artists[0].schedule, NULL);
    roster->projects = mem_new(1, sizeof *roster->projects);
    roster->project_count = 1;
    roster->projects[0] = (struct project){.id = {{1}}, .code = mem_copy("SUN"), .name = mem_copy("Sunrise")};
    roster_index(roster);
    return roster;
}

static struct bookings *book(const struct roster *roster)
{
    static struct bookings *bookings;
    if (bookings)
        return bookings;
    struct booking booking = {.id = {{1}},
                              .artist = roster->artists[0].id,
                              .project = roster->projects[0].id,
                              .start = zone_instant(roster->tenant.zone, TODAY, 540),
                              .end = zone_instant(roster->tenant.zone, TODAY, 1080),
                              .status = STATUS_PENCIL,
                              .title = (char[]){"Sunrise comp"}};
    bookings = bookings_new();
    bookings_replace(bookings, TODAY, TODAY + DAYS_A_WEEK, zone_day_start(roster->tenant.zone, TODAY),
                     zone_day_start(roster->tenant.zone, TODAY + DAYS_A_WEEK), 0, NULL, 0, NULL, 0);
    bookings_put(bookings, &booking);
    return bookings;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct roster *roster = studio();
    char *line = mem_format("%.*s", (int)size, (const char *)data), *problem = NULL;
    const struct filter_saved saved = {(char[]){"self"}, line};
    const struct filter_context context = {
        .roster = roster, .today = TODAY, .shown = TODAY, .saved = &saved, .saved_count = 1};
    const struct filter_view view = {.roster = roster,
                                     .bookings = book(roster),
                                     .start = zone_day_start(roster->tenant.zone, TODAY),
                                     .end = zone_day_start(roster->tenant.zone, TODAY + DAYS_A_WEEK),
                                     .now = zone_day_start(roster->tenant.zone, TODAY)};
    struct filter filter;
    bool read = filter_read(line, &context, &filter, &problem);
    PROMISE(read == (problem == NULL));
    if (read)
        filter_shows(&filter, &view, roster->artists);
    else {
        char *clean = text_clean(problem);
        PROMISE(filter.count == 0 && strcmp(clean, problem) == 0);
        free(clean);
    }
    filter_clear(&filter);
    free(problem);
    free(line);
    return 0;
}
