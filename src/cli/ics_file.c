/* ics_file: the import format iCalendar, RFC 5545: events, single ones and such that repeat. RESOURCES is the artist,
 * else LOCATION, else the names of the ATTENDEEs; CATEGORIES the project, SUMMARY the title. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/ics_rule.h"
#include "cli/ics_stamp.h"
#include "cli/import_file.h"
#include "domain/ics_line.h"
#include "domain/memory.h"
#include "domain/text.h"

static const char OWN[] = "X-CALLBOARD-";

struct vevent {
    int line;
    char *uid, *summary, *notes, *location, *category, *status, *sequence, *rule; /* owned */
    char *own[IMPORT_FIELDS]; /* what callboard's own properties say; owned */
    struct ics_stamp start, end, recurrence;
    int64_t length;                /* DURATION, in microseconds; 0: none */
    char **resources, **attendees; /* owned */
    size_t resource_count, resource_capacity, attendee_count, attendee_capacity;
    struct ics_stamp *except; /* EXDATE; owned */
    size_t except_count, except_capacity;
    bool more_dates; /* RDATE */
    bool ours;       /* callboard has written it */
    bool named;      /* and the artist's name before its title */
};

struct calendar {
    struct vevent *events; /* owned */
    size_t count, capacity;
    struct vevent *open;      /* the event that is being read; NULL: none */
    int depth;                /* of components within it: alarms */
    bool cancels;             /* METHOD:CANCEL */
    struct file_zones *zones; /* owned */
};

/* ---- properties ---- */

static void replace(char **field, char *text)
{
    free(*field);
    *field = text;
}

static void take_stamp(const struct ics_line *property, const char *value, struct ics_stamp *out)
{
    free(out->zone);
    *out = (struct ics_stamp){.given = true};
    out->bad = !ics_stamp_parse(value, &out->local, &out->utc, &out->date);
    if (!out->bad && !out->utc && !out->date && property->zone != NULL)
        out->zone = mem_copy(property->zone + (*property->zone == '/'));
}

static void take_name(char ***names, size_t *capacity, size_t *count, char *name)
{
    if (*name == '\0') {
        free(name);
        return;
    }
    *names = mem_grow(*names, capacity, *count, sizeof **names);
    (*names)[(*count)++] = name;
}

/* The caller frees. */
static char *trimmed(const char *value)
{
    char *plain = ics_unescape(value), *text = text_trim(plain);
    free(plain);
    return text;
}

/* The parts of a list between commas that are not escaped. */
static void take_resources(struct vevent *event, const char *value)
{
    for (const char *part = value; part != NULL;) {
        const char *end = part;
        while (*end != '\0' && *end != ',')
            end += *end == '\\' && end[1] != '\0' ? 2 : 1;
        char *raw = mem_format("%.*s", (int)(end - part), part);
        take_name(&event->resources, &event->resource_capacity, &event->resource_count, trimmed(raw));
        free(raw);
        part = *end == ',' ? end + 1 : NULL;
    }
}

static void on_uid(struct vevent *event, const struct ics_line *p)
{
    replace(&event->uid, text_trim(p->value));
}

static void on_summary(struct vevent *event, const struct ics_line *p)
{
    replace(&event->summary, trimmed(p->value));
}

static void on_description(struct vevent *event, const struct ics_line *p)
{
    /* blanks around notes are callboard's own; other calendars leave them behind */
    replace(&event->notes, event->ours ? ics_unescape(p->value) : trimmed(p->value));
}

static void on_location(struct vevent *event, const struct ics_line *p)
{
    replace(&event->location, trimmed(p->value));
}

static void on_categories(struct vevent *event, const struct ics_line *p)
{
    if (event->category != NULL)
        return;
    struct vevent first = {0};
    take_resources(&first, p->value);
    for (size_t i = 0; i < first.resource_count; i++) {
        if (i == 0)
            event->category = first.resources[0];
        else
            free(first.resources[i]);
    }
    free(first.resources);
}

static void on_status(struct vevent *event, const struct ics_line *p)
{
    replace(&event->status, text_trim(p->value));
}

static void on_sequence(struct vevent *event, const struct ics_line *p)
{
    replace(&event->sequence, text_trim(p->value));
}

static void on_rule(struct vevent *event, const struct ics_line *p)
{
    replace(&event->rule, text_trim(p->value));
}

static void on_start(struct vevent *event, const struct ics_line *p)
{
    take_stamp(p, p->value, &event->start);
}

static void on_end(struct vevent *event, const struct ics_line *p)
{
    take_stamp(p, p->value, &event->end);
}

static void on_recurrence(struct vevent *event, const struct ics_line *p)
{
    take_stamp(p, p->value, &event->recurrence);
}

static void on_except(struct vevent *event, const struct ics_line *p)
{
    char *copy = mem_copy(p->value), *rest = copy;
    for (char *part = strsep(&rest, ","); part != NULL; part = strsep(&rest, ",")) {
        event->except = mem_grow(event->except, &event->except_capacity, event->except_count, sizeof *event->except);
        struct ics_stamp *stamp = &event->except[event->except_count++];
        *stamp = (struct ics_stamp){0};
        take_stamp(p, part, stamp);
    }
    free(copy);
}

/* "P1DT2H30M", "PT45M", "P2W" */
static void on_duration(struct vevent *event, const struct ics_line *p)
{
    static const struct {
        char letter;
        bool clock;
        int64_t us;
    } units[] = {{'W', false, 7 * DAY_US},
                 {'D', false, DAY_US},
                 {'H', true, HOUR_US},
                 {'M', true, MINUTE_US},
                 {'S', true, SECOND_US}};
    bool clock = false;
    event->length = 0;
    for (const char *at = p->value + strspn(p->value, "+Pp"); *at != '\0';) {
        char *end;
        long number = strtol(at, &end, 10);
        clock = clock || *end == 'T';
        bool fits = end != at && number >= 0 && number < 100000 && event->length < 366 * DAY_US;
        for (size_t i = 0; fits && i < sizeof units / sizeof *units; i++)
            if (*end == units[i].letter && clock == units[i].clock)
                event->length += number * units[i].us;
        at = *end != '\0' ? end + 1 : end;
    }
}

static void on_resources(struct vevent *event, const struct ics_line *p)
{
    take_resources(event, p->value);
}

static void on_attendee(struct vevent *event, const struct ics_line *p)
{
    if (p->cn != NULL)
        take_name(&event->attendees, &event->attendee_capacity, &event->attendee_count, text_trim(p->cn));
}

/* The field of a property that callboard writes itself; IMPORT_FIELDS: it is none. */
static enum import_field own_field(const char *name)
{
    static const struct {
        const char *name;
        enum import_field field;
    } own[] = {
        {"STATUS", IMPORT_STATUS},       {"HEAVY", IMPORT_HEAVY},           {"DECIDE-BY", IMPORT_DECIDE_BY},
        {"ARTIST-ID", IMPORT_ARTIST_ID}, {"PROJECT-ID", IMPORT_PROJECT_ID},
    };
    const size_t prefix = sizeof OWN - 1;
    for (size_t i = 0; strncasecmp(name, OWN, prefix) == 0 && i < sizeof own / sizeof *own; i++)
        if (strcasecmp(name + prefix, own[i].name) == 0)
            return own[i].field;
    return IMPORT_FIELDS;
}

static void take_own(struct vevent *event, const struct ics_line *p)
{
    enum import_field field = own_field(p->name);
    if (field < IMPORT_FIELDS)
        replace(&event->own[field], text_trim(p->value));
    event->ours = true;
    event->named = event->named || strcasecmp(p->name + sizeof OWN - 1, "NAMED") == 0;
}

static void on_more_dates(struct vevent *event, const struct ics_line *p)
{
    (void)p;
    event->more_dates = true;
}

static const struct {
    const char *name;
    void (*take)(struct vevent *event, const struct ics_line *p);
} takers[] = {
    {"UID", on_uid},           {"SUMMARY", on_summary},       {"DESCRIPTION", on_description},
    {"LOCATION", on_location}, {"RESOURCES", on_resources},   {"ATTENDEE", on_attendee},
    {"STATUS", on_status},     {"CATEGORIES", on_categories}, {"SEQUENCE", on_sequence},
    {"RRULE", on_rule},        {"DTSTART", on_start},         {"DTEND", on_end},
    {"DURATION", on_duration}, {"EXDATE", on_except},         {"RECURRENCE-ID", on_recurrence},
    {"RDATE", on_more_dates},
};

/* ---- components ---- */

static void begin(struct calendar *calendar, const struct ics_line *p)
{
    if (calendar->open != NULL) {
        calendar->depth++;
    } else if (strcasecmp(p->value, "VEVENT") == 0) {
        calendar->events = mem_grow(calendar->events, &calendar->capacity, calendar->count, sizeof *calendar->events);
        calendar->open = &calendar->events[calendar->count++];
        *calendar->open = (struct vevent){.line = p->line};
    }
}

static void end(struct calendar *calendar)
{
    if (calendar->depth > 0)
        calendar->depth--;
    else
        calendar->open = NULL;
}

static void take_property(struct calendar *calendar, const struct ics_line *p)
{
    if (strcasecmp(p->name, "BEGIN") == 0)
        begin(calendar, p);
    else if (strcasecmp(p->name, "END") == 0)
        end(calendar);
    else if (calendar->open == NULL && strcasecmp(p->name, "METHOD") == 0)
        calendar->cancels = strcasecmp(p->value, "CANCEL") == 0;
    if (calendar->open != NULL && calendar->depth == 0 && strncasecmp(p->name, OWN, sizeof OWN - 1) == 0)
        take_own(calendar->open, p);
    for (size_t i = 0; calendar->open != NULL && calendar->depth == 0 && i < sizeof takers / sizeof *takers; i++)
        if (strcasecmp(p->name, takers[i].name) == 0)
            takers[i].take(calendar->open, p);
}

static void read_calendar(const char *text, struct calendar *out)
{
    int line = 0;
    char *whole;
    for (int first = 1; (whole = ics_line_next(&text, &line)) != NULL; first = line + 1) {
        struct ics_line property = {.line = first};
        if (ics_line_split(whole, &property)) {
            property.value[strcspn(property.value, "\r\n")] = '\0';
            take_property(out, &property);
        }
        ics_line_clear(&property);
        free(whole);
    }
}

static void clear_event(struct vevent *event)
{
    char *const texts[] = {event->uid,        event->summary,  event->notes,          event->location,
                           event->category,   event->status,   event->sequence,       event->rule,
                           event->start.zone, event->end.zone, event->recurrence.zone};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        free(texts[i]);
    for (enum import_field i = 0; i < IMPORT_FIELDS; i++)
        free(event->own[i]);
    for (size_t i = 0; i < event->resource_count; i++)
        free(event->resources[i]);
    for (size_t i = 0; i < event->attendee_count; i++)
        free(event->attendees[i]);
    for (size_t i = 0; i < event->except_count; i++)
        free(event->except[i].zone);
    free(event->resources);
    free(event->attendees);
    free(event->except);
}

static void clear_calendar(struct calendar *calendar)
{
    for (size_t i = 0; i < calendar->count; i++)
        clear_event(&calendar->events[i]);
    free(calendar->events);
    file_zones_free(&calendar->zones);
}

/* ---- rows ---- */

/* One of a series, or the single event: when it begins and ends. */
struct instance {
    struct ics_stamp start, end;
    bool repeats;
};

/* A hold and a second option are tentative; whoever has made something else of that in a calendar meant it. */
static const char *status_of(const struct calendar *calendar, const struct vevent *event)
{
    const char *own = event->own[IMPORT_STATUS];
    if (own != NULL && event->status != NULL && strcasecmp(event->status, "TENTATIVE") == 0 && !calendar->cancels)
        return own;
    static const char *const words[][2] = {
        {"CONFIRMED", "confirmed"}, {"TENTATIVE", "pencil"}, {"CANCELLED", "cancelled"}};
    for (size_t i = 0; event->status != NULL && i < sizeof words / sizeof *words; i++)
        if (strcasecmp(event->status, words[i][0]) == 0 && !calendar->cancels)
            return words[i][1];
    return calendar->cancels ? "cancelled" : "";
}

/* callboard writes "Ada Byron: Sunrise comp" where a calendar is of several artists. */
static const char *title_of(const struct vevent *event, const char *artist)
{
    size_t length = strlen(artist);
    bool named = event->named && event->summary != NULL && length > 0 && strncmp(event->summary, artist, length) == 0 &&
                 strncmp(event->summary + length, ": ", 2) == 0;
    return named ? event->summary + length + 2 : event->summary;
}

static void add_row(struct calendar *calendar, const struct vevent *event, const struct instance *instance,
                    const char *artist, struct import_rows *out)
{
    struct import_row *row = import_rows_add(out, event->line);
    const struct ics_stamp *recurrence = event->recurrence.given ? &event->recurrence : &instance->start;
    const struct {
        enum import_field field;
        const char *text;
    } texts[] = {
        {IMPORT_ARTIST, artist},
        {IMPORT_PROJECT, event->category},
        {IMPORT_TITLE, title_of(event, artist)},
        {IMPORT_STATUS, status_of(calendar, event)},
        {IMPORT_NOTES, event->notes},
        {IMPORT_UID, event->uid},
        {IMPORT_SEQUENCE, event->sequence},
    };
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        row->fields[texts[i].field] = mem_copy(texts[i].text != NULL ? texts[i].text : "");
    for (enum import_field i = 0; i < IMPORT_FIELDS; i++)
        if (row->fields[i] == NULL && event->own[i] != NULL)
            row->fields[i] = mem_copy(event->own[i]);
    row->fields[IMPORT_START] = ics_stamp_clock(&instance->start);
    row->fields[IMPORT_END] = ics_stamp_clock(&instance->end);
    row->zone[0] = mem_copy(instance->start.zone);
    row->zone[1] = mem_copy(instance->end.zone);
    row->days = instance->end.date;
    if (event->recurrence.given || instance->repeats)
        row->fields[IMPORT_RECURRENCE] = ics_stamp_text(calendar->zones, recurrence);
}

/* A row for each artist. */
static void add_rows(struct calendar *calendar, const struct vevent *event, const struct instance *instance,
                     struct import_rows *out)
{
    bool placed = event->location != NULL && *event->location != '\0';
    if (event->resource_count > 0)
        for (size_t i = 0; i < event->resource_count; i++)
            add_row(calendar, event, instance, event->resources[i], out);
    else if (placed || event->attendee_count == 0)
        add_row(calendar, event, instance, placed ? event->location : "", out);
    else
        for (size_t i = 0; i < event->attendee_count; i++)
            add_row(calendar, event, instance, event->attendees[i], out);
}

/* Is this one of a series left out, or told by an event of its own? */
static bool is_excepted(struct calendar *calendar, const struct vevent *event, const struct ics_stamp *start)
{
    for (size_t i = 0; i < event->except_count; i++)
        if (!event->except[i].bad && ics_stamp_is_same(calendar->zones, &event->except[i], start))
            return true;
    for (size_t i = 0; i < calendar->count; i++) {
        const struct vevent *other = &calendar->events[i];
        if (other != event && other->recurrence.given && !other->recurrence.bad && event->uid != NULL &&
            other->uid != NULL && strcmp(other->uid, event->uid) == 0 &&
            ics_stamp_is_same(calendar->zones, &other->recurrence, start))
            return true;
    }
    return false;
}

static struct ics_stamp end_of(const struct vevent *event)
{
    if (event->end.given)
        return event->end;
    return ics_stamp_later(&event->start, event->length > 0 ? event->length : event->start.date ? DAY_US : 0);
}

static bool read_rule(struct calendar *calendar, const struct vevent *event, struct ics_rule *out, char **error)
{
    if (!ics_rule_parse(event->rule, out, error))
        return false;
    const struct zone *zone = event->start.zone != NULL ? file_zones_find(calendar->zones, event->start.zone) : NULL;
    if (out->has_until && out->until_utc && zone != NULL)
        out->until = zone_local(zone, ics_as_utc(out->until));
    return true;
}

static void add_problem(struct import_rows *out, const struct vevent *event, char *problem)
{
    struct import_row *row = import_rows_add(out, event->line);
    row->problem = problem;
    if (event->uid != NULL)
        import_row_set(row, IMPORT_UID, mem_copy(event->uid));
}

static void add_series(const struct import_kind *kind, struct calendar *calendar, const struct vevent *event,
                       struct import_rows *out)
{
    struct ics_rule rule;
    day *days = NULL;
    size_t count = 0;
    char *problem = NULL;
    if (!read_rule(calendar, event, &rule, &problem) ||
        !ics_rule_expand(&rule, event->start.local, kind->horizon, &days, &count, &problem)) {
        add_problem(out, event, problem);
        return;
    }
    struct ics_stamp last = end_of(event);
    for (size_t i = 0; i < count; i++) {
        int64_t on = (days[i] - event->start.local.day) * DAY_US;
        struct instance instance = {
            .start = ics_stamp_later(&event->start, on), .end = ics_stamp_later(&last, on), .repeats = true};
        if (!is_excepted(calendar, event, &instance.start))
            add_rows(calendar, event, &instance, out);
    }
    free(days);
}

static const char *event_problem(const struct vevent *event)
{
    if (!event->start.given || event->start.bad)
        return "The event has no start, or one that is no time.";
    if (event->end.given && event->end.bad)
        return "The event's end is no time.";
    if (!event->end.given && event->length == 0 && !event->start.date)
        return "The event has no end.";
    return event->more_dates ? "The event repeats by a list of dates (RDATE), which is not read here." : NULL;
}

static bool ics_rows(const struct import_kind *kind, const char *text, struct import_rows *out, char **error)
{
    struct calendar calendar = {.zones = file_zones_new()};
    bool is = strncasecmp(text + strspn(text, " \t\r\n"), "BEGIN:VCALENDAR", 15) == 0;
    if (is)
        read_calendar(text, &calendar);
    else
        *error = mem_copy("It is not iCalendar: it does not begin with BEGIN:VCALENDAR.");
    for (size_t i = 0; i < calendar.count; i++) {
        const struct vevent *event = &calendar.events[i];
        const char *problem = event_problem(event);
        if (problem != NULL)
            add_problem(out, event, mem_copy(problem));
        else if (event->rule != NULL)
            add_series(kind, &calendar, event, out);
        else
            add_rows(&calendar, event, &(struct instance){.start = event->start, .end = end_of(event)}, out);
    }
    clear_calendar(&calendar);
    return is;
}

const struct import_format import_format_ics = {
    .name = "iCalendar",
    .suffix = ".ics",
    .opening = "BEGIN:VCALENDAR",
    .help =
        "RESOURCES is the artist, else LOCATION, else the names of the ATTENDEEs; CATEGORIES the project, SUMMARY the "
        "title, STATUS the status, UID and RECURRENCE-ID the identity. Events that repeat need an end.",
    .read = ics_rows,
};
