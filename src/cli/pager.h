/* pager: what a verb prints on a terminal is shown by a program that turns its pages, less(1) or another.
 *
 * It is gathered while the verb runs and shown when that has ended, so that no connection waits for a reader, and the
 * reader's ^C stops nothing but the reading. What goes wrong before anything is printed is said at once, what goes
 * wrong later behind the text. */
#ifndef CALLBOARD_CLI_PAGER_H
#define CALLBOARD_CLI_PAGER_H

#include "cli/cli.h"

/* What is gathered. */
struct paging {
    FILE *out;   /* where the text will go; cli->out is a file in memory until then */
    char *after; /* owned; the complaints that follow it; NULL: none. out_complain() adds to them */
};

/* From now on what is printed on cli->out is gathered, if cli->pager names a program. */
void pager_begin(struct cli *cli);
/* Shows what was gathered, if anything, and waits until the reader has done. A reader who leaves early is no error, and
 * a pager that cannot be started only costs its pages: then the text is printed as it is. */
void pager_end(struct cli *cli);
/* Runs a program that reads the file `fd` from its beginning as its standard input, and waits for its end. Meanwhile ^C
 * is the program's. `variables` are names and values for its environment, for what is not set there, and end with NULL;
 * NULL: none. Returns the program's status as waitpid() has it; -1: it could not be started, errno says why. */
int pager_run(const char *const *arguments, int fd, const char *const *variables);

#endif
