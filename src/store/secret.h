/* secret: makes of a password what the server stores in its place. So the password itself never leaves this process,
 * and appears neither on the wire nor in the server's log. */
#ifndef CALLBOARD_STORE_SECRET_H
#define CALLBOARD_STORE_SECRET_H

#include "protocol/answer.h"
#include "store/store.h"

/* The SCRAM-SHA-256 verifier, the second parameter of the query save_login; the caller frees it. It opens a
 * connection with `options`, because libpq makes verifiers only with one, and blocks. NULL: *fault says why, and
 * *error is a sentence that the caller frees. */
char *secret_make(const struct store_options *options, const char *login, const char *password, enum fault *fault,
                  char **error);

#endif
