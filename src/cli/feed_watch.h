/* feed_watch: keeps the feeds of a folder up to date with the board until a signal ends it.
 *
 * The database notifies it of changes, as it does a board. It writes the feeds when a burst of changes is over. It also
 * writes them at midnight, when a hold lapses, once an hour, and when a lost link is back. It tries again what it could
 * not write. */
#ifndef CALLBOARD_CLI_FEED_WATCH_H
#define CALLBOARD_CLI_FEED_WATCH_H

#include "cli/cli.h"

/* The folder is the first word. Returns EXIT_DONE when SIGTERM, SIGINT or SIGHUP comes; another status after it has
 * printed an error, if the database cannot be reached at the beginning or refuses for good. */
enum exit_status feed_watch(struct cli *cli, const struct options *options);

#endif
