/* callboard version: of what one has here: the program, its libraries, and the server that it would use. */
#include <stdlib.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "store/migrate.h"
#include "store/queries.h"
#include "store/table.h"

enum { PATIENCE = 3 }; /* seconds: who asks for a version waits for no server */

/* The private server is asked if it runs; it is not started. *out has the server's version if its fault is
 * FAULT_NONE. */
static void ask_server(struct cli *cli, struct table *out)
{
    struct store_options options;
    enum exit_status status;
    *out = (struct table){.fault = FAULT_UNREACHABLE};
    if (session_is_there(cli) && cli->operator_options(cli, &options, &status))
        *out = table_ask_any_version(&options, &query_server_version, NULL, 0, PATIENCE);
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    (void)options;
    struct table table;
    ask_server(cli, &table);
    const char *server = table.fault == FAULT_NONE ? table_cell(&table, 0, "server") : NULL;
    char *libpq = store_libpq_version();
    if (cli->output == OUTPUT_JSON) {
        out_json(cli, json_pack("{s:s, s:i, s:s, s:s, s:s?}", "callboard", CALLBOARD_VERSION, "schema",
                                migration_newest, "libpq", libpq, "ncurses", store_curses_version, "server", server));
    } else {
        fprintf(cli->out, "callboard %s\nschema %d\nlibpq %s\nncurses %s\nPostgreSQL server %s\n", CALLBOARD_VERSION,
                migration_newest, libpq, store_curses_version, server != NULL ? server : "is not reached");
    }
    free(libpq);
    table_clear(&table);
    return EXIT_DONE;
}

const struct verb verb_version = {
    .name = "version",
    .summary = "of callboard, its libraries and the server",
    .help =
        "schema is the number of the newest migration that this program brings. A private server is asked only if it "
        "runs.\n",
    .forms =
        (const struct verb_form[]){
            {.run = run},
            {0},
        },
};
