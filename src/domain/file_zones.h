/* file_zones: finds the time zones that an imported file names, and keeps each that it has loaded. */
#ifndef CALLBOARD_DOMAIN_FILE_ZONES_H
#define CALLBOARD_DOMAIN_FILE_ZONES_H

#include "domain/zone.h"

struct file_zones;

enum { FILE_ZONES_MOST = 500 /* names of one file */, FILE_ZONES_NAME = 100 /* bytes of a name */ };

struct file_zones *file_zones_new(void);
void file_zones_free(struct file_zones **zones);
/* Finds a zone by its name, by what calendars of Windows call it, or, where the name begins with "/", by what it ends
 * with. It belongs to `zones`. NULL: there is none, or the file has named too many. */
const struct zone *file_zones_find(struct file_zones *zones, const char *name);

#endif
