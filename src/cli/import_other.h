/* import_other: reads time off or public holidays from a file, as `callboard import` reads bookings. */
#ifndef CALLBOARD_CLI_IMPORT_OTHER_H
#define CALLBOARD_CLI_IMPORT_OTHER_H

#include <jansson.h>

#include "cli/import_check.h"
#include "cli/import_file.h"
#include "cli/options.h"

struct import_other {
    const struct import_kind *kind;
    const struct query *query; /* takes the rows and whether it is only tried; answers line, outcome, message */
    bool needs_artist;         /* each row is somebody's, or that of --artist */
    /* Appends what the database gets of a row that was checked. */
    void (*put)(const struct import_reading *reading, const struct import_row *row, json_t *list);
};

/* Options of a form that imports: dates, dry-run, and artist where rows are somebody's. */
extern const struct option_spec import_other_options[], import_own_options[];

/* Reads the file, sends what it has and prints what became of it. Returns the exit status. */
enum exit_status import_other(struct cli *cli, const struct options *options, const char *path,
                              const struct import_other *what);
/* The option --dates of whatever imports, and what it says. */
#define IMPORT_DATES                                                         \
    {                                                                        \
        .name = "dates", .value = "dmy|mdy", .help = "what 12/11/2026 means" \
    }
bool import_order(struct cli *cli, const struct options *options, enum date_order *out);

#endif
