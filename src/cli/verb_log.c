/* callboard log: lists what happened in the tenant. */
#include <stdlib.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "at", .heading = "When"},
    {.column = "actor", .heading = "Who", .cut = true},
    {.column = "act", .heading = "What"},
    {.column = "artist", .heading = "Artist", .cut = true},
    {.column = "title", .heading = "Title", .cut = true},
    {.column = "changes", .heading = "Changes", .cut = true},
    {0},
};

static enum exit_status print_log(struct cli *cli, struct session *session, const struct options *options)
{
    const char *since = option_value(options, "since");
    instant from = INSTANT_NONE;
    int limit;
    if (!option_number(cli, options, "limit", 1, 1000000, 1000, &limit) ||
        (since != NULL && !session_time(cli, session, "since", since, &from)))
        return EXIT_USAGE;
    char *at = since != NULL ? session_rfc3339(session, from) : NULL;
    char *most = mem_format("%d", limit);
    enum exit_status status =
        session_list(cli, session, &query_log, (const char *[]){at, most}, 2, view, "Nothing has happened.");
    free(at);
    free(most);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, print_log);
}

static const struct option_spec specs[] = {
    {.name = "since", .value = "T", .help = "only what happened from then on"},
    {.name = "limit", .value = "N", .help = "at most so many, the newest (1000)"},
    {0},
};

const struct verb verb_log = {
    .name = "log",
    .summary = "what happened in the tenant, oldest first",
    .help = "",
    .reads = true,
    .forms =
        (const struct verb_form[]){
            {.options = specs, .run = run},
            {0},
        },
};
