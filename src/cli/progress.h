/* progress: how far something long has come, on one line of the terminal that is written over, and gone at the end.
 * Where no line may be written over (ticker.h), nothing is printed. A complaint clears the line first. */
#ifndef CALLBOARD_CLI_PROGRESS_H
#define CALLBOARD_CLI_PROGRESS_H

#include "cli/cli.h"

struct progress {
    struct cli *cli;
    const char *doing; /* "saving" */
    const char *what;  /* "bookings"; NULL: `doing` says it all */
    int64_t total;     /* rows that there are in all; 0: nobody knows */
    int64_t began;     /* in milliseconds, as the next one */
    int64_t next;      /* when the line may be written over */
};

struct progress progress_new(struct cli *cli, const char *doing);
/* From now on these rows are counted, from 0. `what` must outlive the count. */
void progress_begin(struct progress *progress, const char *what, int64_t total);
/* So many are done. Prints a few times a second at most: "saving bookings: 12,000 of 90,000 rows, 4,300 a second". */
void progress_show(struct progress *progress, int64_t rows);
/* All of `rows` are under way together, so that there is nothing to count. Prints that at once. */
void progress_at_once(struct progress *progress, int64_t rows);
void progress_clear(struct progress *progress);

#endif
