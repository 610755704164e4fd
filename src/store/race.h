/* race: one attempt to connect, to whichever target takes us first.
 *
 * The first target has the first word. The next one is tried as soon as it has refused, and also as soon as it has been
 * silent for a quarter of a second: a dead or frozen server among several costs no more than that. It is not given up
 * for it: whoever takes us first is it. While some are still silent, those that have refused are asked again, because a
 * standby may be promoted meanwhile.
 *
 * A silent target is given up after connect_timeout, which libpq takes for no less than two seconds; where that is not
 * given after four seconds if another one has answered, if none has after ten: enough for two packets lost on the
 * way. */
#ifndef CALLBOARD_STORE_RACE_H
#define CALLBOARD_STORE_RACE_H

#include "store/conninfo.h"
#include "store/dial.h"

struct race;

/* `info` and stop_fd outlive it. */
struct race *race_new(const struct conninfo *info, int stop_fd);
void race_free(struct race **race);

/* Starts the first target, before anybody waits. Only for one that has no name to look up and takes at once what is
 * sent, as the socket of the private server does: else it may block. */
void race_call(struct race *race);

/* Blocks until somebody has taken us, nobody will, or stop_fd is readable. *out is then as dial.h has it, without a
 * message if it was stopped. */
void race_run(struct race *race, struct dialled *out);

#endif
