/* secret: a password as the server keeps it. The password itself never leaves this process: neither the wire nor the
 * server's log sees it. */
#ifndef CALLBOARD_STORE_SECRET_H
#define CALLBOARD_STORE_SECRET_H

#include "protocol/answer.h"
#include "store/store.h"

/* The SCRAM-SHA-256 verifier for save_login's second parameter; the caller frees. Connects as `options` say, because
 * libpq makes verifiers only by a connection; blocks. NULL: *fault and *error (a sentence; caller frees) say why. */
char *secret_make(const struct store_options *options, const char *login, const char *password, enum fault *fault,
                  char **error);

#endif
