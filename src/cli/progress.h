/* progress: how far something long has come, on one line of the terminal that is written over, and gone at the end.
 * Where the standard error is no terminal, and with --quiet, nothing is printed. */
#ifndef CALLBOARD_CLI_PROGRESS_H
#define CALLBOARD_CLI_PROGRESS_H

#include "cli/cli.h"

struct progress {
    struct cli *cli;
    const char *doing; /* "saving" */
    bool shown;        /* something is on the line */
    int64_t next;      /* when it may be written over */
};

struct progress progress_new(struct cli *cli, const char *doing);
void progress_show(struct progress *progress, const char *what, int64_t rows); /* a few times a second at most */
void progress_clear(struct progress *progress);

#endif
