/* file_zones: finds the time zones that an imported file names, and keeps each that it has loaded. */
#ifndef CALLBOARD_CLI_FILE_ZONES_H
#define CALLBOARD_CLI_FILE_ZONES_H

#include "domain/zone.h"

struct file_zones;

struct file_zones *file_zones_new(void);
void file_zones_free(struct file_zones **zones);
/* Finds a zone by its name, or by what calendars of Windows call it. It belongs to `zones`. NULL: there is none. */
const struct zone *file_zones_find(struct file_zones *zones, const char *name);

#endif
