/* ics_write: writes the content lines of iCalendar, RFC 5545 3.1: folded at 75 octets, never inside a character, and
 * ended by CRLF. */
#ifndef CALLBOARD_CLI_ICS_WRITE_H
#define CALLBOARD_CLI_ICS_WRITE_H

#include <stdio.h>

#include "domain/zone.h"

/* "NAME:value"; the value is written as it is. A name may have parameters: "REFRESH-INTERVAL;VALUE=DURATION". */
void ics_write(FILE *file, const char *name, const char *value);
/* A value of type TEXT: with "\\", "\n", "\," and "\;" for what would end it, and without other control characters. */
void ics_write_text(FILE *file, const char *name, const char *text);
/* A time in UTC, "20261124T090000Z", to the second. */
void ics_write_time(FILE *file, const char *name, instant at);

#endif
