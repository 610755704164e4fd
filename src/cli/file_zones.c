#include "cli/file_zones.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"

/* What calendars of Windows call the zones of most people. */
static const struct {
    const char *windows, *zone;
} windows_zones[] = {
    {"AUS Eastern Standard Time", "Australia/Sydney"},
    {"Central Europe Standard Time", "Europe/Budapest"},
    {"Central European Standard Time", "Europe/Warsaw"},
    {"Central Standard Time", "America/Chicago"},
    {"China Standard Time", "Asia/Shanghai"},
    {"E. Europe Standard Time", "Europe/Chisinau"},
    {"E. South America Standard Time", "America/Sao_Paulo"},
    {"Eastern Standard Time", "America/New_York"},
    {"FLE Standard Time", "Europe/Kiev"},
    {"GMT Standard Time", "Europe/London"},
    {"GTB Standard Time", "Europe/Bucharest"},
    {"India Standard Time", "Asia/Kolkata"},
    {"Israel Standard Time", "Asia/Jerusalem"},
    {"Korea Standard Time", "Asia/Seoul"},
    {"Mountain Standard Time", "America/Denver"},
    {"New Zealand Standard Time", "Pacific/Auckland"},
    {"Pacific Standard Time", "America/Los_Angeles"},
    {"Romance Standard Time", "Europe/Paris"},
    {"Russian Standard Time", "Europe/Moscow"},
    {"South Africa Standard Time", "Africa/Johannesburg"},
    {"Tokyo Standard Time", "Asia/Tokyo"},
    {"Turkey Standard Time", "Europe/Istanbul"},
    {"W. Europe Standard Time", "Europe/Berlin"},
};

struct named_zone {
    char *name;        /* owned */
    struct zone *zone; /* owned; NULL: there is none of that name */
};

struct file_zones {
    struct named_zone *list; /* owned */
    size_t count, capacity;
};

struct file_zones *file_zones_new(void)
{
    return mem_new(1, sizeof(struct file_zones));
}

void file_zones_free(struct file_zones **zones)
{
    if (*zones == NULL)
        return;
    for (size_t i = 0; i < (*zones)->count; i++) {
        free((*zones)->list[i].name);
        zone_free(&(*zones)->list[i].zone);
    }
    free((*zones)->list);
    free(*zones);
    *zones = NULL;
}

static struct zone *load(const char *name)
{
    for (size_t i = 0; i < sizeof windows_zones / sizeof *windows_zones; i++)
        if (strcasecmp(name, windows_zones[i].windows) == 0)
            return zone_load(windows_zones[i].zone);
    return zone_load(name);
}

const struct zone *file_zones_find(struct file_zones *zones, const char *name)
{
    for (size_t i = 0; i < zones->count; i++)
        if (strcmp(zones->list[i].name, name) == 0)
            return zones->list[i].zone;
    zones->list = mem_grow(zones->list, &zones->capacity, zones->count, sizeof *zones->list);
    struct named_zone *fresh = &zones->list[zones->count++];
    *fresh = (struct named_zone){.name = mem_copy(name), .zone = load(name)};
    return fresh->zone;
}
