/* import_map: reads the option --map of the imports. It tells under which column name a file has a field. */
#ifndef CALLBOARD_CLI_IMPORT_MAP_H
#define CALLBOARD_CLI_IMPORT_MAP_H

#include "cli/import_file.h"
#include "cli/options.h"

#define IMPORT_MAP                                                                                                 \
    {                                                                                                              \
        .name = "map", .value = "FIELD=COLUMN",                                                                    \
        .help = "the file's name for a field, as in artist=Resource; columns without a name here are passed over", \
        .kind = OPTION_LIST                                                                                        \
    }

/* Reads --map into *map, and lets the kind have it if it was given. The columns belong to the options. Returns false
 * after it has printed an error on cli->err. */
bool import_map_read(struct cli *cli, const struct options *options, struct import_kind *kind, struct import_map *map);

#endif
