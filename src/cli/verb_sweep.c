/* callboard sweep: ends the holds and challenges whose time is over, and refreshes the reports. */
#include "cli/operator.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "cli/verbs.h"
#include "store/queries.h"

enum { REPORTS_PATIENCE = 1800 }; /* seconds: those of all tenants */

static enum exit_status print_sweep(struct cli *cli, struct table *table)
{
    const char *lapsed = table_cell(table, 0, "lapsed");
    if (cli->output == OUTPUT_JSON && table->rows)
        out_json(cli, out_json_row(table, 0));
    out_say(cli, "holds and challenges whose time was over: %s", lapsed != NULL ? lapsed : "0");
    table_clear(table);
    return EXIT_DONE;
}

static enum exit_status sweep_all(struct cli *cli)
{
    struct table lapsed, refreshed;
    enum exit_status status;
    if (!operator_ask(cli, &query_sweep_all, NULL, 0, &lapsed, &status))
        return status;
    print_sweep(cli, &lapsed);
    if (operator_wait(cli, &query_refresh_reports, NULL, 0, REPORTS_PATIENCE, &refreshed, &status))
        table_clear(&refreshed);
    return status;
}

static enum exit_status run(struct cli *cli, const struct options *options)
{
    struct session session;
    struct table table;
    enum exit_status status;
    if (option_flag(options, "all"))
        return sweep_all(cli);
    if (!session_open(cli, "sweep", &session, &status))
        return status;
    if (session_ask(cli, &session, &query_sweep, NULL, 0, &table, &status))
        status = print_sweep(cli, &table);
    session_close(&session);
    return status;
}

static const struct option_spec specs[] = {
    {.name = "all",
     .help = "of all tenants, as the operator; once an hour the reports are summed up as well",
     .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_sweep = {
    .name = "sweep",
    .summary = "end holds and challenges whose time is over, refresh the reports",
    .help = "For a timer (systemd, cron). Nobody is shown a lapsed hold meanwhile; an open board sweeps too.\n",
    .forms =
        (const struct verb_form[]){
            {.options = specs, .run = run},
            {0},
        },
};
