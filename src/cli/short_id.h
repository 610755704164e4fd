/* short_id: ids as people type and read them: the first eight hexadecimal digits, or as many as are unique.
 *
 * What is printed for people has short ids; a verb that takes an id takes any beginning of it, of four digits or more,
 * that only one has. JSON and CSV have ids whole. */
#ifndef CALLBOARD_CLI_SHORT_ID_H
#define CALLBOARD_CLI_SHORT_ID_H

#include "cli/session.h"

enum { SHORT_ID = 8, SHORT_ID_LEAST = 4 };

/* True if `text` is an id or the beginning of one. *lowest and *highest are then the ids between which those lie that
 * begin so. */
bool short_id_read(const char *text, struct id *lowest, struct id *highest);

/* How many characters of these ids are printed so that no two are alike, 8 or more. NULLs do not count. */
size_t short_id_length(const char *const *ids, size_t count);

/* Finds the booking that is meant, a cancelled one too. A whole id is taken as it is: the database says whether there is
 * such a booking. Returns false after it has said what is wrong; *status is then the exit status. */
bool short_id_booking(struct cli *cli, struct session *session, const char *text, struct id *out,
                      enum exit_status *status);

/* Finds the row of a table whose column "id" begins with `text`. `what` is what it has rows of, "time off"; `list` is
 * the verb that lists them. -1 after it has said what is wrong; *status is then the exit status. */
int short_id_row(struct cli *cli, const struct table *table, const char *text, const char *what, const char *list,
                 enum exit_status *status);

#endif
