/* zone_windows: what Windows, and the calendars on it, call the time zones. */
#ifndef CALLBOARD_DOMAIN_ZONE_WINDOWS_H
#define CALLBOARD_DOMAIN_ZONE_WINDOWS_H

/* "W. Europe Standard Time": "Europe/Berlin". NULL: it is no name of Windows'. */
const char *zone_of_windows(const char *name);

#endif
