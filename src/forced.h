/* forced: the session that sshd starts by itself, by command="..." in authorized_keys or by ForceCommand, and how
 * it is closed in.
 *
 * The person at the other end chooses nothing of it but what is typed. Who one is stands in the command that
 * sshd has from its own side ("callboard --as ana"); what the client asked for instead is in
 * SSH_ORIGINAL_COMMAND, which nobody here reads. Of the environment, which the client may fill, two things
 * are taken over: the name of the terminal's type if it is only a name, and whether the locale is one of
 * UTF-8. All the rest is dropped before anything is opened. */
#ifndef CALLBOARD_FORCED_H
#define CALLBOARD_FORCED_H

#include <stdbool.h>

#include "globals.h"

/* Is this such a session? It is where --session was given, and wherever the operating system's account is named
 * in /etc/callboard/callboard.ini ([session] accounts): both are the server's side, so that no client can switch
 * it on or off, and the account's list holds even if one line of authorized_keys lacks the option. False: that
 * file cannot be read, so nothing may be assumed; *error is a sentence (caller frees). */
bool forced_is(const struct globals *globals, bool *forced, char **error);

/* Closes the session in: environment rebuilt, no core dump, no look into its memory, no new privileges, no stop
 * by signals. To be called before anything of the environment has been read. */
void forced_enclose(void);

/* From now on no program can be started and no process looked into: the kernel refuses. Where the kernel knows
 * no filters nothing happens. To be called once the run needs no child any more. */
void forced_seal(void);

/* Why such a session may not be started with these options or this verb; NULL: it may. The caller frees. */
char *forced_refusal(const struct globals *globals);

#endif
