/* forced: closes in a session that sshd starts by itself, by command="..." in authorized_keys or by ForceCommand.
 *
 * The person at the other end chooses nothing but what is typed. Who it is stands in the command that sshd has on its
 * own side ("callboard --as ana"). What the client asked for instead is in SSH_ORIGINAL_COMMAND, which nobody here
 * reads. The client may fill the environment, so only two things of it are kept: the terminal's type, if it is only a
 * name, and whether the locale is one of UTF-8. The rest is dropped before anything is opened. */
#ifndef CALLBOARD_FORCED_H
#define CALLBOARD_FORCED_H

#include <stdbool.h>

#include "globals.h"

/* Sets *forced to whether this is such a session: --session was given, or /etc/callboard/callboard.ini names the
 * operating system's account ([session] accounts). Both are on the server's side, so no client can switch it on or
 * off; and the list of accounts holds even if a line of authorized_keys lacks the option. False: that file cannot be
 * read, so nothing may be assumed; *error is a sentence (caller frees). */
bool forced_is(const struct globals *globals, bool *forced, char **error);

/* Closes the session in: rebuilds the environment; allows no core dump, no look into its memory, no new privileges
 * and no stop by signals. Call it before anything of the environment is read. */
void forced_enclose(void);

/* From now on the kernel refuses to start a program or to look into a process. A kernel without filters does nothing.
 * Call it once the run needs no child any more. */
void forced_seal(void);

/* Why such a session may not use these options or this verb; NULL: it may. The caller frees. */
char *forced_refusal(const struct globals *globals);

#endif
