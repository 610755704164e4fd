/* callboard history: lists what happened to one booking. */
#include <stdlib.h>

#include "cli/find_id.h"
#include "cli/history_view.h"
#include "cli/options.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/queries.h"

const struct out_view history_view[] = {
    {.column = "at", .heading = "When"},
    {.column = "actor", .heading = "Who", .cut = true},
    {.column = "act", .heading = "What", .coloured = true},
    {.column = "source", .heading = "By way of"},
    {.column = "version", .heading = "Version"},
    {.column = "words", .heading = "Changes", .cut = true},
    {0},
};

static enum exit_status print_history(struct cli *cli, struct session *session, const struct options *options)
{
    struct table table;
    struct id id;
    char whole[ID_TEXT];
    enum exit_status status;
    if (!find_id_booking(cli, session, options->words[0], &id, &status))
        return status;
    id_format(id, whole);
    const struct query *query = cli->output == OUTPUT_TEXT ? &query_history_told : &query_history;
    if (!session_ask(cli, session, query, (const char *[]){whole}, 1, &table, &status))
        return status;
    if (table.rows) {
        out_table(cli, &table, history_view, "");
    } else {
        char *sentence = mem_format("There is no booking %s; `callboard bookings` lists them.", options->words[0]);
        status = outcome_refused(cli, OUTCOME_GONE, sentence, EXIT_TOO_LATE);
        free(sentence);
    }
    table_clear(&table);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, print_history);
}

const struct verb verb_history = {
    .name = "history",
    .summary = "what happened to a booking, oldest first",
    .help = "",
    .forms =
        (const struct verb_form[]){
            {.words = "ID", .pages = true, .run = run},
            {0},
        },
};
