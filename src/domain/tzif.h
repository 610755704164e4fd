/* tzif: when the clocks of one zone are changed, read out of a file of the time zone database (TZif, RFC 8536).
 *
 * The format's versions 1 to 4 are understood, the rule for the time to come in the footer included. Such a file may
 * be damaged or no zone at all: whatever breaks the format is refused. So is a file that counts leap seconds
 * ("right/..."), because neither PostgreSQL nor an instant of ours does. */
#ifndef CALLBOARD_DOMAIN_TZIF_H
#define CALLBOARD_DOMAIN_TZIF_H

#include <stddef.h>
#include <stdint.h>

struct zone_change {
    int64_t at; /* seconds since 1970: from here on ... */
    int offset; /* ... clocks are this many seconds ahead of UTC, less than a day either way */
};

enum { TZIF_YEAR_LAST = 2100 }; /* the last year for which the footer's rule is worked out */

/* The changes of the offset, sorted, each to another offset than before; the first one's offset also holds for all
 * time before the second. The caller frees. NULL: not a TZif file, or a damaged one. */
struct zone_change *tzif_read(const void *bytes, size_t size, size_t *count);

#endif
