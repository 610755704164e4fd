#include "files/ics_event.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/ics_line.h"
#include "domain/memory.h"
#include "domain/text.h"

static const char OWN[] = "X-CALLBOARD-";

/* ---- properties ---- */

/* One that is known: what takes it, and into which member. */
struct property {
    const char *name;
    void (*take)(struct ics_event *event, const struct ics_line *line, void *member);
    size_t member;
};

static void replace(char **field, char *text)
{
    free(*field);
    *field = text;
}

static void append(struct ics_list *list, char *text)
{
    if (*text == '\0') {
        free(text);
        return;
    }
    list->texts = mem_grow(list->texts, &list->capacity, list->count, sizeof *list->texts);
    list->texts[list->count++] = text;
}

static void clear_list(struct ics_list *list)
{
    for (size_t i = 0; i < list->count; i++)
        free(list->texts[i]);
    free(list->texts);
}

/* The caller frees. */
static char *trimmed(const char *value)
{
    char *plain = ics_unescape(value), *text = text_trim(plain);
    free(plain);
    return text;
}

/* The parts of a list between commas that are not escaped. */
static void split(const char *value, struct ics_list *out)
{
    for (const char *part = value; part != NULL;) {
        const char *end = part;
        while (*end != '\0' && *end != ',')
            end += *end == '\\' && end[1] != '\0' ? 2 : 1;
        char *raw = mem_format("%.*s", (int)(end - part), part);
        append(out, trimmed(raw));
        free(raw);
        part = *end == ',' ? end + 1 : NULL;
    }
}

static void take_word(struct ics_event *event, const struct ics_line *line, void *member)
{
    (void)event;
    replace(member, text_trim(line->value));
}

static void take_text(struct ics_event *event, const struct ics_line *line, void *member)
{
    (void)event;
    replace(member, trimmed(line->value));
}

/* Blanks around notes are callboard's own; other calendars leave them behind. */
static void take_notes(struct ics_event *event, const struct ics_line *line, void *member)
{
    replace(member, event->ours ? ics_unescape(line->value) : trimmed(line->value));
}

/* The first of them all. */
static void take_category(struct ics_event *event, const struct ics_line *line, void *member)
{
    struct ics_list all = {0};
    split(line->value, &all);
    if (event->project == NULL && all.count > 0)
        replace(member, mem_copy(all.texts[0]));
    clear_list(&all);
}

static void take_resources(struct ics_event *event, const struct ics_line *line, void *member)
{
    (void)event;
    split(line->value, member);
}

static void take_attendee(struct ics_event *event, const struct ics_line *line, void *member)
{
    (void)event;
    if (line->cn != NULL)
        append(member, text_trim(line->cn));
}

static void take_rule(struct ics_event *event, const struct ics_line *line, void *member)
{
    (void)event;
    append(member, text_trim(line->value));
}

static void read_stamp(const struct ics_line *line, const char *value, struct ics_stamp *out)
{
    replace(&out->zone, NULL);
    ics_stamp_parse(value, out);
    if (!out->bad && !out->utc && !out->date && line->zone != NULL)
        out->zone = mem_copy(line->zone);
}

static void take_stamp(struct ics_event *event, const struct ics_line *line, void *member)
{
    (void)event;
    read_stamp(line, line->value, member);
}

static void take_recurrence(struct ics_event *event, const struct ics_line *line, void *member)
{
    take_stamp(event, line, member);
    event->onwards = line->range != NULL && strcasecmp(line->range, "THISANDFUTURE") == 0;
}

/* "20261124T090000", "20261124T090000/20261124T180000", "20261124T090000/PT9H" */
static void read_date(const struct ics_line *line, char *part, struct ics_date *out)
{
    char *end = strchr(part, '/');
    if (end != NULL)
        *end++ = '\0';
    read_stamp(line, part, &out->start);
    if (end != NULL && strpbrk(end, "Pp") != NULL)
        out->length = mem_copy(end);
    else if (end != NULL)
        read_stamp(line, end, &out->end);
}

static void take_dates(struct ics_event *event, const struct ics_line *line, void *member)
{
    (void)event;
    struct ics_dates *dates = member;
    char *copy = mem_copy(line->value), *rest = copy;
    for (char *part = strsep(&rest, ","); part != NULL; part = strsep(&rest, ",")) {
        dates->list = mem_grow(dates->list, &dates->capacity, dates->count, sizeof *dates->list);
        struct ics_date *date = &dates->list[dates->count++];
        *date = (struct ics_date){0};
        read_date(line, part + strspn(part, " "), date);
    }
    free(copy);
}

#define MEMBER(name) offsetof(struct ics_event, name)
static const struct property properties[] = {
    {"UID", take_word, MEMBER(uid)},
    {"SUMMARY", take_text, MEMBER(title)},
    {"DESCRIPTION", take_notes, MEMBER(notes)},
    {"LOCATION", take_text, MEMBER(location)},
    {"RESOURCES", take_resources, MEMBER(resources)},
    {"ATTENDEE", take_attendee, MEMBER(attendees)},
    {"STATUS", take_word, MEMBER(status)},
    {"CATEGORIES", take_category, MEMBER(project)},
    {"SEQUENCE", take_word, MEMBER(sequence)},
    {"DTSTART", take_stamp, MEMBER(start)},
    {"DTEND", take_stamp, MEMBER(end)},
    {"DURATION", take_word, MEMBER(length)},
    {"RECURRENCE-ID", take_recurrence, MEMBER(recurrence)},
    {"RRULE", take_rule, MEMBER(rules)},
    {"EXRULE", take_rule, MEMBER(except_rules)},
    {"RDATE", take_dates, MEMBER(more)},
    {"EXDATE", take_dates, MEMBER(except)},
};
#undef MEMBER

static const char *const own_names[ICS_OWNS] = {
    [ICS_OWN_STATUS] = "STATUS",       [ICS_OWN_HEAVY] = "HEAVY",           [ICS_OWN_DECIDE_BY] = "DECIDE-BY",
    [ICS_OWN_ARTIST_ID] = "ARTIST-ID", [ICS_OWN_PROJECT_ID] = "PROJECT-ID",
};

static void take_own(struct ics_event *event, const struct ics_line *line, const char *name)
{
    for (int i = 0; i < ICS_OWNS; i++)
        if (strcasecmp(name, own_names[i]) == 0)
            replace(&event->own[i], text_trim(line->value));
    event->ours = true;
    event->named = event->named || strcasecmp(name, "NAMED") == 0;
}

static void take_property(struct ics_event *event, const struct ics_line *line)
{
    const size_t prefix = sizeof OWN - 1;
    if (strncasecmp(line->name, OWN, prefix) == 0)
        take_own(event, line, line->name + prefix);
    for (size_t i = 0; i < sizeof properties / sizeof *properties; i++)
        if (strcasecmp(line->name, properties[i].name) == 0)
            properties[i].take(event, line, (char *)event + properties[i].member);
}

static void clear_dates(struct ics_dates *dates)
{
    for (size_t i = 0; i < dates->count; i++) {
        free(dates->list[i].start.zone);
        free(dates->list[i].end.zone);
        free(dates->list[i].length);
    }
    free(dates->list);
}

static void clear_event(struct ics_event *event)
{
    char *const texts[] = {event->uid,        event->title,    event->notes,          event->location,
                           event->project,    event->status,   event->length,         event->sequence,
                           event->start.zone, event->end.zone, event->recurrence.zone};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        free(texts[i]);
    for (int i = 0; i < ICS_OWNS; i++)
        free(event->own[i]);
    clear_list(&event->resources);
    clear_list(&event->attendees);
    clear_list(&event->rules);
    clear_list(&event->except_rules);
    clear_dates(&event->more);
    clear_dates(&event->except);
}

/* ---- components ---- */

struct reading {
    struct ics_calendar *calendar;
    struct ics_event *event; /* that is being read; NULL: none */
    int depth;               /* of components within it: alarms */
    const char *zone;        /* where the description of a zone begins that is being read; NULL: none */
    char *zone_name;         /* owned */
    bool ended;              /* the calendar has its END, and nothing has begun since */
    bool full;
    int no_text; /* the first line that is not UTF-8; 0: all are */
};

static void begin_event(struct reading *reading, int line)
{
    struct ics_calendar *calendar = reading->calendar;
    reading->full = calendar->count == ICS_EVENTS_MOST;
    reading->depth = 0;
    reading->event = NULL;
    if (reading->full)
        return;
    calendar->events = mem_grow(calendar->events, &calendar->capacity, calendar->count, sizeof *calendar->events);
    reading->event = &calendar->events[calendar->count++];
    *reading->event = (struct ics_event){.line = line, .open = true};
}

static void begin(struct reading *reading, const struct ics_line *line, const char *at)
{
    reading->ended = false;
    if (strcasecmp(line->value, "VEVENT") == 0)
        begin_event(reading, line->line); /* none is within another: that has lost its END */
    else if (reading->event != NULL)
        reading->depth++;
    else if (strcasecmp(line->value, "VTIMEZONE") == 0)
        reading->zone = at;
}

static void end_zone(struct reading *reading, const char *behind)
{
    if (reading->zone != NULL && reading->zone_name != NULL)
        ics_zones_describe(reading->calendar->zones, reading->zone_name, reading->zone,
                           (size_t)(behind - reading->zone));
    reading->zone = NULL;
    replace(&reading->zone_name, NULL);
}

static void end(struct reading *reading, const struct ics_line *line, const char *behind)
{
    bool calendar = strcasecmp(line->value, "VCALENDAR") == 0;
    if (strcasecmp(line->value, "VTIMEZONE") == 0)
        end_zone(reading, behind);
    if (calendar)
        reading->ended = true;
    if (reading->event != NULL && strcasecmp(line->value, "VEVENT") == 0)
        reading->event->open = false;
    if (calendar || (reading->event != NULL && !reading->event->open))
        reading->event = NULL;
    else if (reading->depth > 0)
        reading->depth--;
}

/* What is said of the calendar, or of a zone. */
static void take_outside(struct reading *reading, const struct ics_line *line)
{
    if (reading->zone != NULL && strcasecmp(line->name, "TZID") == 0)
        replace(&reading->zone_name, text_trim(line->value));
    else if (strcasecmp(line->name, "METHOD") == 0)
        reading->calendar->cancels = strcasecmp(line->value, "CANCEL") == 0;
    else if (strcasecmp(line->name, "X-WR-TIMEZONE") == 0)
        replace(&reading->calendar->zone, trimmed(line->value));
}

static void take_line(struct reading *reading, const struct ics_line *line, const char *at, const char *behind)
{
    if (strcasecmp(line->name, "BEGIN") == 0)
        begin(reading, line, at);
    else if (strcasecmp(line->name, "END") == 0)
        end(reading, line, behind);
    else if (reading->event == NULL)
        take_outside(reading, line);
    else if (reading->depth == 0)
        take_property(reading->event, line);
}

static char *why_not(const struct reading *reading)
{
    if (reading->no_text > 0)
        return mem_format("Line %d is not UTF-8 text.", reading->no_text);
    if (reading->full)
        return mem_format("It has over %d events; split it.", ICS_EVENTS_MOST);
    if (reading->event != NULL)
        return mem_format("It is cut short within the event of line %d.", reading->event->line);
    return reading->ended ? NULL : mem_copy("It is cut short: there is no END:VCALENDAR at its end.");
}

char *ics_calendar_read(struct ics_calendar *out, const char *text)
{
    struct reading reading = {.calendar = out};
    int line = 0;
    char *whole;
    const char *at = text;
    for (int first = 1; !reading.full && reading.no_text == 0 && (whole = ics_line_next(&text, &line)) != NULL;
         first = line + 1) {
        struct ics_line property = {.line = first};
        if (!text_is_utf8(whole)) { /* looked at when it is whole: some programs fold within a character */
            reading.no_text = first;
        } else if (ics_line_split(whole, &property)) {
            property.value[strcspn(property.value, "\r\n")] = '\0';
            take_line(&reading, &property, at, text);
        }
        ics_line_clear(&property);
        free(whole);
        at = text;
    }
    free(reading.zone_name);
    return why_not(&reading);
}

void ics_calendar_clear(struct ics_calendar *calendar)
{
    for (size_t i = 0; i < calendar->count; i++)
        clear_event(&calendar->events[i]);
    free(calendar->events);
    free(calendar->zone);
    ics_zones_free(&calendar->zones);
    *calendar = (struct ics_calendar){0};
}
