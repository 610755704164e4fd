#include "files/ics_zones.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "files/ics_time.h"

enum { DESCRIBED_MOST = 500, CHANGES_MOST = 1000, RULES_MOST = 100, TEXT_MOST = 1 << 20 };

struct described {
    char *name; /* owned */
    const char *text;
    size_t length;
    icaltimezone *zone; /* owned; NULL: it has not been asked for, or cannot be read */
    bool read;
};

struct ics_zones {
    struct file_zones *loaded; /* owned */
    struct described *list;    /* owned */
    size_t count, capacity;
};

struct ics_zones *ics_zones_new(struct file_zones *loaded)
{
    struct ics_zones *zones = mem_new(1, sizeof *zones);
    zones->loaded = loaded;
    icalerror_set_errors_are_fatal(0);
    return zones;
}

void ics_zones_free(struct ics_zones **zones)
{
    if (*zones == NULL)
        return;
    for (size_t i = 0; i < (*zones)->count; i++) {
        free((*zones)->list[i].name);
        if ((*zones)->list[i].zone != NULL)
            icaltimezone_free((*zones)->list[i].zone, 1);
    }
    file_zones_free(&(*zones)->loaded);
    free((*zones)->list);
    free(*zones);
    *zones = NULL;
}

void ics_zones_describe(struct ics_zones *zones, const char *name, const char *text, size_t length)
{
    if (zones->count == DESCRIBED_MOST || length > TEXT_MOST)
        return;
    zones->list = mem_grow(zones->list, &zones->capacity, zones->count, sizeof *zones->list);
    zones->list[zones->count++] = (struct described){.name = mem_copy(name), .text = text, .length = length};
}

/* ---- a description ---- */

/* Zones change once or twice a year, on a day of a month. Any other rule may be one by which libical would be busy for
 * hours. */
static bool is_yearly(const struct icalrecurrencetype *rule)
{
    const short none = ICAL_RECURRENCE_ARRAY_MAX;
    return rule->freq == ICAL_YEARLY_RECURRENCE && rule->rscale == NULL && rule->by_second[0] == none &&
           rule->by_minute[0] == none && rule->by_hour[0] == none && rule->by_year_day[0] == none &&
           rule->by_week_no[0] == none && (rule->by_month[0] == none || rule->by_month[1] == none);
}

static bool has(icalcomponent *change, icalproperty_kind kind)
{
    return icalcomponent_get_first_property(change, kind) != NULL;
}

/* *rules: those that it has are added. */
static bool is_change(icalcomponent *change, int *rules)
{
    icalproperty *at = icalcomponent_get_first_property(change, ICAL_RRULE_PROPERTY);
    for (; at != NULL; at = icalcomponent_get_next_property(change, ICAL_RRULE_PROPERTY)) {
        struct icalrecurrencetype rule = icalproperty_get_rrule(at);
        if (!is_yearly(&rule) || ++*rules > RULES_MOST)
            return false;
    }
    return has(change, ICAL_DTSTART_PROPERTY) && has(change, ICAL_TZOFFSETTO_PROPERTY);
}

static bool is_plain(icalcomponent *zone)
{
    int changes = 0, rules = 0;
    icalcomponent *at = icalcomponent_get_first_component(zone, ICAL_ANY_COMPONENT);
    for (; at != NULL; at = icalcomponent_get_next_component(zone, ICAL_ANY_COMPONENT))
        if (++changes > CHANGES_MOST || !is_change(at, &rules))
            return false;
    return changes > 0;
}

static icaltimezone *read_description(const char *text, size_t length)
{
    char *copy = mem_format("%.*s", (int)length, text);
    icalcomponent *described = icalparser_parse_string(copy);
    free(copy);
    icaltimezone *zone = icaltimezone_new();
    if (zone != NULL && described != NULL && icalcomponent_isa(described) == ICAL_VTIMEZONE_COMPONENT &&
        is_plain(described) && icaltimezone_set_component(zone, described))
        return zone;
    if (described != NULL)
        icalcomponent_free(described);
    if (zone != NULL)
        icaltimezone_free(zone, 1);
    return NULL;
}

static icaltimezone *described(struct ics_zones *zones, const char *name)
{
    for (size_t i = 0; i < zones->count; i++) {
        struct described *one = &zones->list[i];
        if (strcmp(one->name, name) != 0)
            continue;
        if (!one->read)
            one->zone = read_description(one->text, one->length);
        one->read = true;
        return one->zone;
    }
    return NULL;
}

/* ---- what is asked ---- */

bool ics_zones_is_described(struct ics_zones *zones, const char *name)
{
    return file_zones_find(zones->loaded, name) == NULL && described(zones, name) != NULL;
}

bool ics_zones_is_known(struct ics_zones *zones, const char *name)
{
    return file_zones_find(zones->loaded, name) != NULL || described(zones, name) != NULL;
}

/* UTC of a local time. What no clock ever showed stays as it is: so the databases have the identity of such a one. */
static instant utc_of(struct ics_zones *zones, const char *name, struct local_time local, bool *floating)
{
    const struct zone *zone = file_zones_find(zones->loaded, name);
    icaltimezone *own = zone == NULL ? described(zones, name) : NULL;
    instant at = ics_as_utc(local), readings[2];
    *floating = zone == NULL && own == NULL;
    if (zone != NULL && zone_instants(zone, local, readings) != LOCAL_NEVER)
        return readings[0];
    if (own == NULL)
        return at;
    struct icaltimetype time = ics_time(local, false);
    return at - icaltimezone_get_utc_offset(own, &time, NULL) * SECOND_US;
}

struct ics_moment ics_zones_moment(struct ics_zones *zones, const struct ics_stamp *stamp)
{
    struct ics_moment moment = {
        .at = ics_as_utc(stamp->local), .floating = !stamp->utc, .date = stamp->date, .day = stamp->local.day};
    if (stamp->zone != NULL)
        moment.at = utc_of(zones, stamp->zone, stamp->local, &moment.floating);
    return moment;
}

struct local_time ics_zones_local(struct ics_zones *zones, const char *name, instant at)
{
    const struct zone *zone = name != NULL ? file_zones_find(zones->loaded, name) : NULL;
    icaltimezone *own = zone == NULL && name != NULL ? described(zones, name) : NULL;
    if (zone != NULL)
        return zone_local(zone, at);
    struct icaltimetype time = ics_time(ics_from_utc(at), false);
    return ics_from_utc(at + (own != NULL ? icaltimezone_get_utc_offset_of_utc_time(own, &time, NULL) * SECOND_US : 0));
}
