/* connect: the callbacks by which verbs connect to a database; cli/cli.h says what each of them promises. */
#ifndef CALLBOARD_CONNECT_H
#define CALLBOARD_CONNECT_H

#include "cli/cli.h"

struct store *connect_member(struct cli *cli, const char *source, enum exit_status *status);
bool connect_operator_options(struct cli *cli, struct store_options *out, enum exit_status *status);
bool connect_operator_ready(struct cli *cli, struct store_options *out, enum exit_status *status);

#endif
