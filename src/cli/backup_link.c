#include "cli/backup_link.h"

#include <stdlib.h>
#include <string.h>

#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/session.h"
#include "cli/ticker.h"
#include "store/interrupt.h"
#include "store/queries.h"

void backup_begin(const char *words)
{
    interrupt_begin();
    interrupt_last_words(words);
}

/* What is done is not said to have been stopped. */
enum exit_status backup_end(enum exit_status status)
{
    if (status == EXIT_DONE)
        interrupt_last_words(NULL);
    interrupt_end();
    interrupt_last_words(NULL);
    return status;
}

bool backup_failed(struct cli *cli, enum fault fault, char *error, enum exit_status *status)
{
    *status = fault == FAULT_NONE ? EXIT_FAILED : fault_status(fault);
    session_complain(cli, fault, error);
    free(error);
    return false;
}

bool backup_link_ask(struct cli *cli, struct backup_link *link, const struct query *query,
                     const char *const *parameters, size_t count, struct table *out, enum exit_status *status)
{
    ticker_start(cli, NULL);
    *out = talk_ask(link->talk, query, parameters, count);
    ticker_stop(cli);
    if (out->fault == FAULT_NONE)
        return true;
    char *message = out->message;
    out->message = NULL;
    enum fault fault = out->fault;
    table_clear(out);
    return backup_failed(cli, fault, message, status);
}

bool backup_link_save(struct cli *cli, struct backup_link *link, const struct query *query,
                      const char *const *parameters, size_t count, enum exit_status *status)
{
    struct table table;
    if (!backup_link_ask(cli, link, query, parameters, count, &table, status))
        return false;
    bool done = outcome_is_done(cli, &table, status);
    table_clear(&table);
    return done;
}

bool backup_link_open(struct cli *cli, struct backup_link *out, enum exit_status *status)
{
    struct store_options options;
    struct table table;
    enum fault fault = FAULT_NONE;
    char *error = NULL;
    *out = (struct backup_link){0};
    if (!cli->operator_ready(cli, &options, status))
        return false;
    ticker_start(cli, NULL);
    out->talk = talk_open(&options, &fault, &error);
    ticker_stop(cli);
    if (out->talk == NULL)
        return backup_failed(cli, fault, error, status);
    if (!backup_link_ask(cli, out, &query_is_operator, NULL, 0, &table, status)) {
        backup_link_close(out);
        return false;
    }
    const char *is = table_cell(&table, 0, "is_operator");
    out->is_operator = is != NULL && strcmp(is, "true") == 0;
    table_clear(&table);
    return true;
}

void backup_link_close(struct backup_link *link)
{
    talk_close(&link->talk);
}
