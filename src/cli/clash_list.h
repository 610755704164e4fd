/* clash_list: finds what a booking clashes with (a rest too short, a day too long, see domain/clash.h) and prints it.
 *
 * A clash never stops a booking; it is a warning on stderr and a list in JSON. */
#ifndef CALLBOARD_CLI_CLASH_LIST_H
#define CALLBOARD_CLI_CLASH_LIST_H

#include <jansson.h>

#include "cli/session.h"
#include "domain/clash.h"

/* Loads the bookings of the weeks from `first` to `end` (not included), and of the weeks around them that finding
 * clashes needs. The caller frees them with bookings_free(). Returns NULL after it has printed an error on cli->err;
 * *status is then the exit status. */
struct bookings *clash_list_load(struct cli *cli, struct session *session, day first, day end,
                                 enum exit_status *status);

/* The same for bookings that a write has answered. If that fails, there are none around them, because the write itself
 * has succeeded and is to be reported; nor are there around cancelled ones. Never NULL; the caller frees. */
struct bookings *clash_list_around(struct cli *cli, struct session *session, const struct booking *rows, size_t count);

/* Finds the clashes of a booking among those around it; a cancelled one has none. */
struct clash clash_list_find(const struct session *session, const struct bookings *around,
                             const struct booking *booking);

/* Prints the clash on cli->err: "callboard: Mind: 7th day in a row since Mon 23." Prints nothing if there is no clash,
 * or with --quiet. */
void clash_list_complain(struct cli *cli, const struct session *session, const struct clash *clash);

/* Adds "clashes":[{"kind":"long_day","message":"11 h on Tue 24, the limit is 10"}] to a booking's JSON object. Adds
 * nothing if there is no clash. */
void clash_list_add(json_t *object, const struct session *session, const struct clash *clash);

#endif
