/* import_range: reads --from and --to of an import, and takes of a file only what begins between them. */
#ifndef CALLBOARD_CLI_IMPORT_RANGE_H
#define CALLBOARD_CLI_IMPORT_RANGE_H

#include "cli/import_check.h"
#include "cli/import_file.h"
#include "cli/options.h"

#define IMPORT_RANGE                                                                               \
    {.name = "from", .value = "T", .help = "only what begins then or later"},                      \
    {                                                                                              \
        .name = "to", .value = "T", .help = "only what begins before; a date alone: up to its end" \
    }

struct import_range {
    bool given;
    instant from, to; /* INT64_MIN, INT64_MAX: it has none */
};

/* Tells the readers of files which days are wanted, a day more at either end: the studio's zone is not known yet. False
 * after it has printed an error on cli->err. */
bool import_range_days(struct cli *cli, const struct options *options, struct import_kind *kind);
/* Reads --from and --to in the zone of the session. False as above. */
bool import_range_read(struct cli *cli, const struct session *session, const struct options *options,
                       struct import_range *out);

/* Does a row that has been checked (import_check.h) begin within? */
bool import_range_has(const struct import_range *range, const struct session *session, const struct import_row *row);
/* Removes the rows that are `passed`, but for those that share a UID with one that is not: which of them stands for
 * which booking, the database can say only if it sees them all. Says how many they were. */
void import_range_settle(const struct import_range *range, const struct session *session, struct import_rows *rows);
/* Says that so many rows are passed over; for 0 nothing. */
void import_range_say(const struct import_range *range, const struct session *session, size_t count,
                      struct import_rows *rows);

#endif
