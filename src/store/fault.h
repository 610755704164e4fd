/* fault: translates an error of PostgreSQL into a fault, an outcome and a sentence for people.
 *
 * It decides by the SQLSTATE and the name of the constraint, never by the server's message. People see the server's
 * message only where our own SQL functions wrote it (SQLSTATE CB...); every other message goes to the log. */
#ifndef CALLBOARD_STORE_FAULT_H
#define CALLBOARD_STORE_FAULT_H

#include <libpq-fe.h>

#include "protocol/answer.h"

struct verdict {
    enum fault fault;
    enum outcome outcome; /* for writes */
    char *message;        /* a sentence; the caller frees it */
    bool again;           /* deadlock or serialization failure: the same request may succeed at once */
    bool link;            /* the connection failed, not the statement */
};

/* `result` is an error. */
struct verdict fault_of_result(const PGresult *result);

/* The same for a failed attempt to connect. `words` is libpq's message with PQERRORS_VERBOSE: libpq has no function
 * that returns the SQLSTATE of such a failure, but it stands in a fixed place of that message. *message is a sentence
 * that the caller frees, or NULL: nobody has answered, or not in words that say more than that. */
enum fault fault_of_connect(const char *words, const char *login, const char *database, char **message);

/* True: another attempt will fail as well, until somebody mends the login, the membership or the schema. */
bool fault_is_final(enum fault fault);

#endif
