/* find_id: finds the id whose beginning somebody typed (short_id.h). */
#ifndef CALLBOARD_CLI_FIND_ID_H
#define CALLBOARD_CLI_FIND_ID_H

#include "cli/session.h"

/* Finds the booking that is meant, a cancelled one too. A whole id is taken as it is: the database says whether there
 * is such a booking. Returns false after it has said what is wrong; *status is then the exit status. */
bool find_id_booking(struct cli *cli, struct session *session, const char *text, struct id *out,
                     enum exit_status *status);

/* Finds the row of a table whose column "id" begins with `text`. `what` is what it has rows of, "time off"; `list` is
 * the verb that lists them. -1 after it has said what is wrong; *status is then the exit status. */
int find_id_row(struct cli *cli, const struct table *table, const char *text, const char *what, const char *list,
                enum exit_status *status);

#endif
