#include "store/cluster_parts.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <libpq-fe.h>

#include "domain/memory.h"
#include "store/conninfo.h"

/* What is done here once in a cluster's life is done by the operator's connection, and blocks. */
static PGconn *connect_as_operator(const struct cluster *cluster, char **error)
{
    struct store_options options = {
        .socket_dir = cluster->socket_dir,
        .server_user = cluster->server_user,
        .login = CLUSTER_SUPERUSER,
        .source = "cli",
    };
    enum fault fault;
    return conninfo_connect(&options, &fault, error);
}

/* Runs one statement. NULL: it failed, and *error says so in our own words; the server's go to its log. */
static PGresult *ask(PGconn *connection, const char *what, const char *statement, int count,
                     const char *const *values, char **error)
{
    PGresult *result = PQexecParams(connection, statement, count, NULL, values, NULL, NULL, 0);
    ExecStatusType status = PQresultStatus(result);
    if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK)
        return result;
    const char *state = PQresultErrorField(result, PG_DIAG_SQLSTATE);
    *error =
        mem_format("%s failed (SQLSTATE %s); the server's log says more.", what, state ? state : "unknown");
    PQclear(result);
    return NULL;
}

static bool is_true(PGconn *connection, const char *what, const char *question, int count,
                    const char *const *values, bool *answer, char **error)
{
    PGresult *result = ask(connection, what, question, count, values, error);
    if (result)
        *answer = PQntuples(result) == 1 && strcmp(PQgetvalue(result, 0, 0), "t") == 0;
    PQclear(result);
    return result != NULL;
}

static bool make_login(PGconn *connection, const char *login, char **error)
{
    bool there = false;
    if (!is_true(connection, "Looking for the login",
                 "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)", 1, &login, &there, error))
        return false;
    if (there)
        return true;
    char *quoted = PQescapeIdentifier(connection, login, strlen(login));
    char *statement = mem_format("CREATE ROLE %s LOGIN", quoted ? quoted : "");
    PGresult *result = ask(connection, "Making the login", statement, 0, NULL, error);
    free(statement);
    PQfreemem(quoted);
    PQclear(result);
    return result != NULL;
}

bool cluster_login(struct cluster *cluster, const char *login, char **error)
{
    PGconn *connection = connect_as_operator(cluster, error);
    bool done = connection && make_login(connection, login, error);
    PQfinish(connection);
    return done && cluster_admit(cluster, cluster->os_user, login, error);
}

static bool make_tenant(PGconn *connection, const char *name, const char *admin, char **error)
{
    const char *const values[] = {name, admin};
    PGresult *result =
        ask(connection, "Making the first tenant",
            "SELECT outcome, message FROM callboard.add_tenant($1::text,"
            " coalesce((SELECT name FROM pg_timezone_names WHERE name = current_setting('TimeZone')),"
            " 'UTC'), $2::text)",
            2, values, error);
    bool done = result && PQntuples(result) == 1 && strcmp(PQgetvalue(result, 0, 0), "done") == 0;
    if (result && !done)
        *error = mem_format("The first tenant was not made: %s",
                            PQntuples(result) == 1 ? PQgetvalue(result, 0, 1) : "no answer.");
    PQclear(result);
    return done;
}

bool cluster_found(struct cluster *cluster, const char *tenant, char **error)
{
    PGconn *connection = connect_as_operator(cluster, error);
    bool empty = false;
    bool done =
        connection && is_true(connection, "Looking for tenants",
                              "SELECT NOT EXISTS (SELECT FROM callboard.tenants)", 0, NULL, &empty, error);
    if (done && empty)
        done = make_login(connection, cluster->os_user, error) &&
               make_tenant(connection, tenant, cluster->os_user, error);
    PQfinish(connection);
    return done && cluster_admit(cluster, cluster->os_user, cluster->os_user, error);
}

/* ---- the note of what has been migrated ---- */

static char *note_path(const struct cluster *cluster)
{
    return mem_format("%s/callboard.schema", cluster->data); /* goes where the data goes */
}

int cluster_schema(const struct cluster *cluster)
{
    char *path = note_path(cluster);
    FILE *file = fopen(path, "re");
    int number = 0;
    if (file && fscanf(file, "%d", &number) != 1)
        number = 0;
    if (file)
        fclose(file);
    free(path);
    return number;
}

static bool write_note(const struct cluster *cluster, const void *number, char **error)
{
    char *path = note_path(cluster), *text = mem_format("%d\n", *(const int *)number);
    bool done = cluster_write_file(path, text, error);
    free(text);
    free(path);
    return done;
}

bool cluster_note_schema(const struct cluster *cluster, int number, char **error)
{
    return cluster_as_server(cluster, write_note, &number, error);
}
