/* completion: finds what may stand where somebody presses Tab in a shell. */
#ifndef CALLBOARD_HELP_COMPLETION_H
#define CALLBOARD_HELP_COMPLETION_H

#include "cli/cli.h"

/* Prints the candidates for the last of the words behind "callboard", a line each: what would stand there, a tab, what
 * it is. ":files" or ":folders" alone: the shell knows those. Names and ids are asked of the database, if one is there
 * without being started; if it has not answered in time, the process ends, and nothing is printed. */
void completion_print(struct cli *cli, const char *const *words, int count, int patience_ms);

/* The script that makes a shell ask; NULL: of this shell there is none. */
const char *completion_script(const char *shell);

#endif
