#include "domain/file_zones.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/zone_windows.h"

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

/* "/mozilla.org/20050126_1/Europe/Berlin": a name that somebody has made unique ends with the zone's. */
static struct zone *load_end(const char *name)
{
    struct zone *zone = NULL;
    for (const char *slash = name; zone == NULL && slash != NULL; slash = strchr(slash + 1, '/'))
        zone = zone_load(slash + 1);
    return zone;
}

static struct zone *load(const char *name)
{
    const char *windows = zone_of_windows(name);
    return *name == '/' ? load_end(name) : zone_load(windows != NULL ? windows : name);
}

const struct zone *file_zones_find(struct file_zones *zones, const char *name)
{
    for (size_t i = 0; i < zones->count; i++)
        if (strcmp(zones->list[i].name, name) == 0)
            return zones->list[i].zone;
    if (zones->count == FILE_ZONES_MOST || strlen(name) > FILE_ZONES_NAME)
        return NULL;
    zones->list = mem_grow(zones->list, &zones->capacity, zones->count, sizeof *zones->list);
    struct named_zone *fresh = &zones->list[zones->count++];
    *fresh = (struct named_zone){.name = mem_copy(name), .zone = load(name)};
    return fresh->zone;
}
