/* ics_zones: the time zones of a calendar: those that the system knows by their names (domain/file_zones.h), and such
 * as only the calendar itself describes (VTIMEZONE), which libical reads. */
#ifndef CALLBOARD_FILES_ICS_ZONES_H
#define CALLBOARD_FILES_ICS_ZONES_H

#include "domain/file_zones.h"
#include "files/ics_stamp.h"

struct ics_zones;

/* Takes over the zones that are loaded: once the process is closed off, no other is found. */
struct ics_zones *ics_zones_new(struct file_zones *loaded);
void ics_zones_free(struct ics_zones **zones);

/* The calendar describes a zone: the lines from BEGIN:VTIMEZONE to its END, which must stay where they are. They are
 * looked at when the zone is asked for and the system does not know it. */
void ics_zones_describe(struct ics_zones *zones, const char *name, const char *text, size_t length);

/* Is it one that only the calendar describes? */
bool ics_zones_is_described(struct ics_zones *zones, const char *name);
/* False: nobody knows it, or its description is not read here. */
bool ics_zones_is_known(struct ics_zones *zones, const char *name);

struct ics_moment ics_zones_moment(struct ics_zones *zones, const struct ics_stamp *stamp);
/* What the clocks of a zone show; of an unknown one or NULL, those of UTC. */
struct local_time ics_zones_local(struct ics_zones *zones, const char *name, instant at);

#endif
