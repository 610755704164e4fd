/* operator: asks the database as the operator.
 *
 * The operator runs the server: he makes tenants and logins and belongs to no tenant. `callboard migrate`, `login` and
 * `tenant add` go this way; other verbs go through session.h. Each function returns false after it has printed an
 * error on cli->err; *status is then the exit status. */
#ifndef CALLBOARD_CLI_OPERATOR_H
#define CALLBOARD_CLI_OPERATOR_H

#include "cli/cli.h"
#include "store/table.h"

/* Runs a query. The caller clears *out with table_clear(); it is empty after an error. A schema of another version than
 * this program is refused in words, here and below. */
bool operator_ask(struct cli *cli, const struct query *query, const char *const *parameters, size_t count,
                  struct table *out, enum exit_status *status);

/* The same for one that may take longer, up to so many seconds. */
bool operator_wait(struct cli *cli, const struct query *query, const char *const *parameters, size_t count, int seconds,
                   struct table *out, enum exit_status *status);

/* The same of a schema that another version of this program has made: for who looks what is wrong with it. */
bool operator_look(struct cli *cli, const struct query *query, const char *const *parameters, size_t count,
                   struct table *out, enum exit_status *status);

/* Runs a query that writes and answers with the columns outcome, message and id. Returns false also if the database
 * refuses the write. */
bool operator_save(struct cli *cli, const struct query *query, const char *const *parameters, size_t count,
                   enum exit_status *status);

/* The tenants that one is a member of; of the private cluster, which is the user's own, all. It is asked so because a
 * session would need to know the tenant already. The columns name and zone are in both tables. */
bool operator_tenants(struct cli *cli, struct table *out, enum exit_status *status);

/* Makes the login if it does not exist on the private cluster. On a configured database it does nothing and returns
 * true, because logins there are the administrator's. */
bool operator_login(struct cli *cli, const char *login, enum exit_status *status);

#endif
