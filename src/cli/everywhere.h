/* everywhere: has the tables of what holds for every verb: the options that stand before or after it, and what the
 * program exits with. The options with which the board opens stand here, too. Reading them, --help, the manual,
 * completion and the suggestion for a slip are all made from these rows. */
#ifndef CALLBOARD_CLI_EVERYWHERE_H
#define CALLBOARD_CLI_EVERYWHERE_H

#include "cli/cli.h"

extern const struct option_spec everywhere_options[]; /* of every verb and of the board; ends with a NULL name */
extern const struct option_spec everywhere_opening[]; /* callboard [board] --week W ...; ends with a NULL name */

/* What an exit status means, "conflict". */
const char *everywhere_status(enum exit_status status);
enum { EVERYWHERE_STATUSES = EXIT_NO_DATABASE + 1 };

#endif
