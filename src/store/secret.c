#include "store/secret.h"

#include <libpq-fe.h>

#include "domain/memory.h"
#include "store/dial.h"

char *secret_make(const struct store_options *options, const char *login, const char *password, enum fault *fault,
                  char **error)
{
    PGconn *connection = dial_and_wait(options, fault, error);
    if (connection == NULL)
        return NULL;
    char *made = PQencryptPasswordConn(connection, password, login, "scram-sha-256");
    char *secret = made != NULL ? mem_copy(made) : NULL;
    if (made == NULL) {
        *fault = FAULT_INVALID;
        *error = mem_copy("The password cannot be used: it has signs in it that SCRAM does not allow.");
    }
    PQfreemem(made);
    PQfinish(connection);
    return secret;
}
