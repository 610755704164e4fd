/* commit_refused: prints which bookings of a what-if board its commit refused, and why. */
#ifndef CALLBOARD_CLI_COMMIT_REFUSED_H
#define CALLBOARD_CLI_COMMIT_REFUSED_H

#include "cli/session.h"

/* `answer` is that of an EFFECT_COMMIT, with refusals. JSON:
 *   {"outcome":"conflict","message":...,"refused":[booking...],"conflicts":[booking...]}
 * where each refused booking has its own "outcome" and "message", and "in_the_way", bookings. "conflicts" is all that
 * is in the way. The exit status is that of the first refusal, as where several bookings are written otherwise. */
enum exit_status commit_refused(struct cli *cli, const struct session *session, const struct answer *answer,
                                const char *name);

#endif
