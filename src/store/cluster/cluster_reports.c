/* The keeper's hour: it has the reports summed up, by a process of its own, so that the keeper never waits for a server
 * (cluster_parts.h). */
#include "store/cluster/cluster_parts.h"

#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

#include <libpq-fe.h>

/* Where there is no schema yet, or one that knows no such function, nothing is done. */
static _Noreturn void refresh(const struct cluster *cluster)
{
    const char *const keys[] = {
        "host", "port", "user", "dbname", "requirepeer", "gssencmode", "sslmode", "connect_timeout", "application_name",
        NULL};
    const char *const values[] = {cluster->socket_dir,  "5432",    CLUSTER_SUPERUSER, CLUSTER_DATABASE,
                                  cluster->server_user, "disable", "disable",         "3",
                                  "callboard keeper",   NULL};
    close_range(STDERR_FILENO + 1, ~0U, 0); /* the keeper's locks are the keeper's alone */
    clearenv();
    PGconn *connection = PQconnectdbParams(keys, values, 0);
    if (PQstatus(connection) == CONNECTION_OK)
        PQclear(PQexec(connection, "SELECT callboard.refresh_reports(interval '1 hour')"));
    PQfinish(connection);
    _exit(0);
}

/* Forks twice, so that init inherits it and no zombie stays with the keeper. */
void cluster_refresh_reports(const struct cluster *cluster)
{
    pid_t child = fork();
    if (child == 0) {
        if (fork() == 0)
            refresh(cluster);
        _exit(0);
    }
    if (child > 0)
        waitpid(child, NULL, 0);
}
