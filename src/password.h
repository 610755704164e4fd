/* password: asks for a password on the terminal, if the server wants one and neither .pgpass nor a service has it. */
#ifndef CALLBOARD_PASSWORD_H
#define CALLBOARD_PASSWORD_H

#include <stdbool.h>

enum { PASSWORD_BYTES = 256 };

/* Says `why` (a sentence) and reads a line without showing it. The terminal has its ordinary modes before and after.
 * The caller wipes `out` as soon as it is used. False: the user gave up (Enter alone, ^C, ^D, Esc), or the terminal
 * is gone. */
bool password_ask(const char *why, char out[PASSWORD_BYTES]);

/* Overwrites the password, then frees it. */
void password_forget(char **password);

#endif
