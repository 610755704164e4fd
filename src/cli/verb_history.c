/* callboard history: lists what happened to one booking. */
#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "at", .heading = "When"},
    {.column = "actor", .heading = "Who", .cut = true},
    {.column = "act", .heading = "What"},
    {.column = "source", .heading = "By way of"},
    {.column = "version", .heading = "Version"},
    {.column = "changes", .heading = "Changes"},
    {0},
};

static enum exit_status print_history(struct cli *cli, struct session *session, const struct options *options)
{
    struct table table;
    enum exit_status status;
    if (!session_ask(cli, session, &query_history, options->words, 1, &table, &status))
        return status;
    if (table.rows) {
        out_table(cli, &table, view, "");
    } else {
        out_complain(cli, "There is no booking %s.", options->words[0]);
        status = EXIT_TOO_LATE;
    }
    table_clear(&table);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    struct id id;
    return session_id(cli, options->words[0], &id) ? session_run_bare(cli, options, print_history) : EXIT_USAGE;
}

const struct verb verb_history = {
    .name = "history",
    .summary = "what happened to a booking, oldest first",
    .help = "",
    .forms =
        (const struct verb_form[]){
            {.words = "ID", .run = run},
            {0},
        },
};
