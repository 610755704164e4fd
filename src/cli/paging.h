/* paging: what a verb prints on a terminal is shown by a program that turns its pages, less(1) or another.
 *
 * It is gathered while the verb runs and shown when that has ended, so that neither a connection nor the private server
 * waits for a reader, and the reader's ^C stops nothing but the reading. What goes wrong before anything is printed is
 * said at once, what goes wrong later behind the text. */
#ifndef CALLBOARD_CLI_PAGING_H
#define CALLBOARD_CLI_PAGING_H

#include "cli/cli.h"

/* What is gathered. */
struct paging {
    FILE *out;     /* where the text will go; cli->out is a stream that gathers until then */
    int fd;        /* a file in memory */
    size_t length; /* of the text in it */
    bool direct;   /* there was no room for more: what was in it has been printed, and the rest comes as it comes */
    char *after;   /* owned; the complaints that follow the text; NULL: none. out_complain() adds to them */
};

/* From now on what is printed on cli->out is gathered, if cli->pager names a program. */
void paging_begin(struct cli *cli);
/* True if there is a text that waits to be shown. Inline, because out.c asks, which paging.c uses. */
static inline bool paging_holds_text(const struct cli *cli)
{
    const struct paging *paging = cli->paging;
    if (paging != NULL)
        fflush(cli->out);
    return paging != NULL && !paging->direct && paging->length > 0;
}
/* Shows what was gathered, if anything, and waits until the reader has done; cli->cluster is closed before. A reader
 * who leaves early is no error, and a pager that cannot be started only costs its pages: then the text is printed as it
 * is. */
void paging_end(struct cli *cli);
/* Runs a program that reads the file `fd` from its beginning as its standard input, and waits for its end. Meanwhile ^C
 * is the program's. `variables` are names and values that are set in its environment, and end with NULL; NULL: none.
 * Returns the program's status as waitpid() has it; -1: it could not be started, errno says why. */
int paging_run(const char *const *arguments, int fd, const char *const *variables);

#endif
