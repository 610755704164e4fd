/* ticker: says that something is waited for which has taken a second already, "callboard: waiting for the database,
 * 3 s", on a line of the terminal that is written over, and gone at the end.
 *
 * A thread of its own writes it, because whoever waits does nothing else. Between start and stop nothing may be printed
 * on cli->err but by out.h and progress.h, which end it. A line of progress.h that stands there says more, so it
 * stays. A signal that ends the process clears the line.
 *
 * Processes are forked while it runs: the private server and callboard-files. The thread is not in them, and what they
 * do before exec() must be safe in the child of a process of several threads. */
#ifndef CALLBOARD_CLI_TICKER_H
#define CALLBOARD_CLI_TICKER_H

#include "cli/cli.h"

/* True where a line may be written over: standard error is a terminal, and neither --quiet nor --verbose is given. */
bool ticker_may(const struct cli *cli);

/* Each start has its stop. If a ticker runs already, it goes on until its own stop. `doing` must outlive it; NULL: the
 * database is waited for. */
void ticker_start(struct cli *cli, const char *doing);
void ticker_stop(struct cli *cli);
/* Ends it whoever has started it; the stops that follow do nothing. */
void ticker_end(struct cli *cli);

#endif
