/* operator: what is asked as the operator, outside any tenant. */
#ifndef CALLBOARD_CLI_OPERATOR_H
#define CALLBOARD_CLI_OPERATOR_H

#include "cli/cli.h"
#include "store/table.h"

/* Asks as the operator. False: said why on err, *status is the exit status, *out is cleared. */
bool operator_ask(struct cli *cli, const struct query *query, const char *const *parameters, size_t count,
                  struct table *out, enum exit_status *status);

/* Asks one of the queries with the columns outcome message id. False: as above, or refused in words. */
bool operator_save(struct cli *cli, const struct query *query, const char *const *parameters, size_t count,
                   enum exit_status *status);

/* Sees to it that `login` exists where that is in our hands: on the private cluster. False: as above. */
bool operator_login(struct cli *cli, const char *login, enum exit_status *status);

#endif
