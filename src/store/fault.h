/* fault: what an SQLSTATE, with a constraint's name, means to people. Message texts of the server decide
 * nothing and are shown to nobody (they go to the log). */
#ifndef CALLBOARD_STORE_FAULT_H
#define CALLBOARD_STORE_FAULT_H

#include <libpq-fe.h>

#include "protocol/answer.h"

struct verdict {
    enum fault fault;
    enum outcome outcome; /* for writes */
    char *message;        /* a sentence; owned by the caller */
    bool again;           /* worth one more try by itself (deadlock, serialization failure) */
    bool link;            /* not the statement failed but the connection */
};

/* Of a result with an error. */
struct verdict fault_of_result(const PGresult *result);

/* Of an attempt to connect, by libpq's words printed with PQERRORS_VERBOSE: libpq offers no SQLSTATE for
 * it, but in those words it stands in a fixed place. */
enum fault fault_of_connect(const char *words, const char *login, const char *database, char **message);

/* Waiting does not help: no login, no membership, no schema, a newer schema. */
bool fault_is_final(enum fault fault);

#endif
