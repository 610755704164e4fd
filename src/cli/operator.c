#include "cli/operator.h"

#include <stdlib.h>

#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/ticker.h"
#include "store/queries.h"

/* True if the table is an answer; else it says why not, and clears it. */
static bool answered(struct cli *cli, struct table *table, enum exit_status *status)
{
    *status = fault_status(table->fault);
    if (table->fault == FAULT_NONE)
        return true;
    out_complain(cli, "%s", table->message != NULL ? table->message : "The database refused this.");
    table_clear(table);
    return false;
}

bool operator_wait(struct cli *cli, const struct query *query, const char *const *parameters, size_t count, int seconds,
                   struct table *out, enum exit_status *status)
{
    struct store_options options;
    if (!cli->operator_ready(cli, &options, status))
        return false;
    ticker_start(cli, NULL);
    *out = table_ask_operator(&options, query, parameters, count, seconds);
    ticker_stop(cli);
    return answered(cli, out, status);
}

bool operator_look(struct cli *cli, const struct query *query, const char *const *parameters, size_t count,
                   struct table *out, enum exit_status *status)
{
    struct store_options options;
    if (!cli->operator_options(cli, &options, status))
        return false;
    ticker_start(cli, NULL);
    *out = table_ask_any_version(&options, query, parameters, count, SESSION_PATIENCE);
    ticker_stop(cli);
    return answered(cli, out, status);
}

bool operator_ask(struct cli *cli, const struct query *query, const char *const *parameters, size_t count,
                  struct table *out, enum exit_status *status)
{
    return operator_wait(cli, query, parameters, count, SESSION_PATIENCE, out, status);
}

bool operator_save(struct cli *cli, const struct query *query, const char *const *parameters, size_t count,
                   enum exit_status *status)
{
    struct table table;
    if (!operator_ask(cli, query, parameters, count, &table, status))
        return false;
    bool done = outcome_is_done(cli, &table, status);
    table_clear(&table);
    return done;
}

bool operator_login(struct cli *cli, const char *login, enum exit_status *status)
{
    *status = EXIT_DONE;
    if (!cli->private_cluster)
        return true;
    if (!operator_save(cli, &query_make_login, &login, 1, status)) /* this opens cli->cluster, too */
        return false;
    char *error = NULL;
    if (cluster_admit(cli->cluster, cluster_os_user(cli->cluster), login, &error))
        return true;
    out_complain(cli, "%s", error);
    free(error);
    *status = EXIT_FAILED;
    return false;
}

bool operator_tenants(struct cli *cli, struct table *out, enum exit_status *status)
{
    const struct query *query = cli->private_cluster ? &query_all_tenants : &query_tenant_table;
    return operator_ask(cli, query, NULL, 0, out, status);
}
