#include "cli/import_check.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/moment.h"
#include "domain/text.h"
#include "domain/when.h"

/* ---- times ---- */

/* Does the text mean the same whenever it is read? "tomorrow", "tue" and "24 nov" do not: the same file would book
 * other days every night. */
static bool is_fixed(const char *plain, const struct zone *zone, day today, instant at)
{
    enum { OTHER_DAY = 53 * 7 - 1 }; /* in another year, on another weekday and on another day of the month */
    instant then;
    return when_parse_instant(plain, zone, today + OTHER_DAY, &then, NULL) && then == at;
}

/* Why a text cannot be read: what the clocks of the zone do is said as it is, but not which words people may type. */
static char *explain(const char *text, const char *plain, day today, char *error)
{
    struct zone *utc = zone_load("UTC");
    instant at;
    bool reads = when_parse_instant(plain, utc, today, &at, NULL);
    zone_free(&utc);
    if (reads)
        return error;
    free(error);
    return mem_format("\"%s\" is not a time: a file says 2026-11-24 09:00, 2026-11-24T09:00Z or 2026-11-24", text);
}

/* NULL: there is none of the name that the file has for it. */
static const struct zone *zone_of(const struct import_reading *reading, const struct import_row *row, bool end)
{
    const struct session *session = reading->session;
    if (row->zone[end] == NULL || (row->floating && session->own_zone != NULL))
        return session->zone;
    return file_zones_find(reading->zones, row->zone[end]);
}

char *import_check_time(const struct import_reading *reading, const struct import_row *row, bool end, const char *text,
                        instant *out, bool *date_alone)
{
    const struct session *session = reading->session;
    const struct zone *zone = zone_of(reading, row, end);
    if (zone == NULL)
        return mem_format("there is no time zone \"%s\"; zones are named like Europe/London", row->zone[end]);
    char *plain = when_plain(text, reading->order), *error = NULL, *problem = NULL;
    day whole;
    *date_alone = when_parse_day(plain, session->today, &whole, NULL);
    if (when_wants_order(text) && reading->order == DATES_UNSAID && strchr(text, '.') == NULL)
        problem = mem_format("\"%s\" may mean two days: --dates dmy or --dates mdy says which", text);
    else if (!when_parse_instant(plain, zone, session->today, out, &error))
        problem = explain(text, plain, session->today, error);
    else if (!is_fixed(plain, zone, session->today, *out))
        problem = mem_format("\"%s\" is another day whenever it is read; a file says the year, 2026-11-24", text);
    free(plain);
    return problem;
}

/* Does the text say how far its clock is from UTC? */
static bool has_offset(const char *plain)
{
    const char *clock = strpbrk(plain, "T ");
    return clock != NULL &&
           (strpbrk(clock, "+") != NULL || strchr(clock + 1, '-') != NULL || (plain[strlen(plain) - 1] | 0x20) == 'z');
}

/* What the file says, whatever the zone of the tenant is; NULL where that does not matter. */
static char *said(const struct import_reading *reading, const struct import_row *row, bool end, instant at,
                  bool date_alone)
{
    const struct session *session = reading->session;
    struct local_time local = zone_local(row->floating ? zone_of(reading, row, end) : session->zone, at);
    char date[16];
    day_format_iso(local.day, date, sizeof date);
    if (date_alone)
        return mem_copy(date);
    char *plain = when_plain(row->fields[end ? IMPORT_END : IMPORT_START], reading->order);
    bool fixed = has_offset(plain) || (row->zone[end] != NULL && !row->floating) || session->own_zone != NULL;
    free(plain);
    return fixed
               ? NULL
               : mem_format("%sT%02d:%02d:%02d.%06d", date, (int)(local.us / HOUR_US), (int)(local.us / MINUTE_US % 60),
                            (int)(local.us / SECOND_US % 60), (int)(local.us % SECOND_US));
}

static const struct schedule *schedule_of(const struct session *session, const char *name)
{
    const struct artist *found;
    return roster_find_artist(session->roster, name, &found) == 1 ? &found->schedule : &schedule_none;
}

/* Where the hours of a date alone begin or end; `at` is its first instant. */
static instant hours_of_day(const struct import_reading *reading, const struct import_row *row, instant at, bool end)
{
    const struct zone *zone = reading->session->zone;
    day whole = zone_local(zone, at).day - (end && row->days);
    const struct schedule *schedule =
        reading->whole_days ? NULL : schedule_of(reading->session, row->fields[IMPORT_ARTIST]);
    return moment_of_day(whole, end, zone, schedule);
}

/* Replaces a field's time by its RFC 3339 form. */
static char *read_moment(const struct import_reading *reading, struct import_row *row, bool end, instant *out)
{
    enum import_field field = end ? IMPORT_END : IMPORT_START;
    const char *name = import_field_names[field], *text = row->fields[field];
    bool date_alone = false;
    if (text == NULL || *text == '\0')
        return mem_format("The %s is missing.", name);
    char *error = import_check_time(reading, row, end, text, out, &date_alone);
    if (error != NULL) {
        char *problem = mem_format("%s: %s", name, error);
        free(error);
        return problem;
    }
    free(row->said[end]);
    row->said[end] = said(reading, row, end, *out, date_alone);
    if (date_alone)
        *out = hours_of_day(reading, row, *out, end);
    import_row_set(row, field, session_rfc3339(reading->session, *out));
    return NULL;
}

char *import_check_times(const struct import_reading *reading, struct import_row *row)
{
    instant start = INSTANT_NONE, end = INSTANT_NONE;
    char *problem = read_moment(reading, row, false, &start);
    if (problem == NULL)
        problem = read_moment(reading, row, true, &end);
    return problem != NULL || end > start ? problem : mem_copy("The end is not after the start.");
}

/* ---- the other fields ---- */

static char *check_status(struct import_row *row)
{
    enum booking_status status;
    char *word = row->fields[IMPORT_STATUS];
    if (word == NULL)
        return NULL;
    if (*word == '\0')
        import_row_set(row, IMPORT_STATUS, word = mem_copy(status_word(STATUS_PENCIL)));
    for (char *at = word; *at; at++)
        if (*at >= 'A' && *at <= 'Z')
            *at = (char)(*at - 'A' + 'a');
    bool known = strcmp(word, "second") == 0 || status_parse(word, &status);
    return known ? NULL : mem_format("\"%s\" is not a status; there are hold, pencil, confirmed and second.", word);
}

static char *check_heavy(struct import_row *row)
{
    static const char *const words[][2] = {{"true", "true"},   {"yes", "true"}, {"1", "true"},  {"heavy", "true"},
                                           {"false", "false"}, {"no", "false"}, {"0", "false"}, {"", "false"}};
    const char *word = row->fields[IMPORT_HEAVY];
    for (size_t i = 0; word != NULL && i < sizeof words / sizeof *words; i++)
        if (strcasecmp(word, words[i][0]) == 0) {
            import_row_set(row, IMPORT_HEAVY, mem_copy(words[i][1]));
            return NULL;
        }
    return word == NULL ? NULL : mem_format("heavy: \"%s\" is neither yes nor no.", word);
}

static char *check_decide_by(const struct import_reading *reading, struct import_row *row)
{
    const char *text = row->fields[IMPORT_DECIDE_BY];
    instant at = INSTANT_NONE;
    bool date_alone = false;
    if (text == NULL || *text == '\0') {
        import_row_set(row, IMPORT_DECIDE_BY, NULL);
        return NULL;
    }
    char *error = import_check_time(reading, row, false, text, &at, &date_alone);
    if (error == NULL)
        import_row_set(row, IMPORT_DECIDE_BY, session_rfc3339(reading->session, at));
    char *problem = error != NULL ? mem_format("decide_by: %s", error) : NULL;
    free(error);
    return problem;
}

static char *check_texts(const struct import_row *row)
{
    if (row->fields[IMPORT_ARTIST] == NULL || *row->fields[IMPORT_ARTIST] == '\0')
        return mem_copy("The artist is missing.");
    if (row->fields[IMPORT_TITLE] == NULL || *row->fields[IMPORT_TITLE] == '\0')
        return mem_copy("The title is missing.");
    return NULL;
}

char *import_check(const struct import_reading *reading, struct import_row *row)
{
    char *problem = row->problem != NULL ? mem_copy(row->problem) : check_texts(row);
    if (problem == NULL)
        problem = import_check_times(reading, row);
    if (problem == NULL)
        problem = check_status(row);
    if (problem == NULL)
        problem = check_heavy(row);
    return problem != NULL ? problem : check_decide_by(reading, row);
}

void import_check_floating(const struct import_reading *reading, struct import_rows *rows)
{
    const struct session *session = reading->session;
    size_t count = 0;
    const char *zone = NULL;
    for (size_t i = 0; i < rows->count; i++) {
        const struct import_row *row = &rows->list[i];
        bool counts = row->floating && !row->passed && row->problem == NULL;
        count += counts;
        zone = counts ? row->zone[0] : zone;
    }
    if (count > 0 && session->own_zone == NULL)
        import_rows_say(rows, mem_format("%zu row%s no zone: by the clocks of %s, %s; --zone says which others.", count,
                                         count == 1 ? " has" : "s have", zone != NULL ? zone : zone_name(session->zone),
                                         zone != NULL ? "as the calendar says" : "the studio's"));
}
