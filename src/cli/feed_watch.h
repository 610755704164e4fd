/* feed_watch: keeps the feeds of a folder as the board is, until it is stopped.
 *
 * It is told of changes as a board is, and writes when a burst of them is over; also at midnight, when a hold lapses,
 * once an hour, and when a lost link is back. What could not be written is tried again. */
#ifndef CALLBOARD_CLI_FEED_WATCH_H
#define CALLBOARD_CLI_FEED_WATCH_H

#include "cli/cli.h"

/* The folder is the first word. Returns EXIT_DONE when SIGTERM, SIGINT or SIGHUP comes; another status after it has
 * printed an error, if the database cannot be reached at the beginning or refuses for good. */
enum exit_status feed_watch(struct cli *cli, const struct options *options);

#endif
