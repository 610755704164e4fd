/* clash_list: clashes for those who ask by command: a warning on stderr, a list in JSON. */
#ifndef CALLBOARD_CLI_CLASH_LIST_H
#define CALLBOARD_CLI_CLASH_LIST_H

#include <jansson.h>

#include "cli/session.h"
#include "domain/clash.h"

/* The bookings of the weeks [first, end) and of those around them that clashes need; NULL: said why on err,
 * *status is the exit status. The caller frees. */
struct bookings *clash_list_load(struct cli *cli, struct session *session, day first, day end,
                                 enum exit_status *status);

/* What is amiss with a booking that was just written; asks the database for what stands around it. A warning
 * that cannot be had is none: the write itself has been told. */
struct clash clash_list_find(struct cli *cli, struct session *session, const struct booking *booking);

/* "callboard: Mind: 7th day in a row since Mon 23." Nothing where there is nothing, nor with --quiet. */
void clash_list_complain(struct cli *cli, const struct session *session, const struct clash *clash);

/* Adds "clashes":[{"kind":"long_day","message":"11 h on Tue 24, the limit is 10"}] where there are some. */
void clash_list_add(json_t *object, const struct session *session, const struct clash *clash);

#endif
