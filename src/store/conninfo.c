#include "store/conninfo.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/cluster/cluster.h"

static void add(struct conninfo *info, const char *key, const char *value)
{
    if (value == NULL || value[0] == '\0')
        return;
    info->keys[info->count] = key;
    info->values[info->count++] = mem_copy(value);
}

bool store_conninfo_is_valid(const char *conninfo)
{
    PQconninfoOption *options = PQconninfoParse(conninfo, NULL);
    bool valid = options != NULL;
    PQconninfoFree(options);
    return valid;
}

/* Only with several hosts, and unless it says itself what is wanted: the first of them that answers may be a standby,
 * which takes no writes. */
static bool needs_a_writable_host(const char *conninfo)
{
    PQconninfoOption *options = conninfo != NULL ? PQconninfoParse(conninfo, NULL) : NULL;
    bool several = false, chosen = false;
    for (PQconninfoOption *at = options; at != NULL && at->keyword != NULL; at++) {
        if (at->val != NULL && (strcmp(at->keyword, "host") == 0 || strcmp(at->keyword, "hostaddr") == 0))
            several = several || strchr(at->val, ',') != NULL;
        chosen = chosen || (at->val != NULL && strcmp(at->keyword, "target_session_attrs") == 0);
    }
    PQconninfoFree(options);
    return several && !chosen;
}

/* Measured: either of keepalives and tcp_user_timeout alone leaves one case in which a black hole goes
 * unnoticed for minutes; together they need 5.5 seconds. */
static void add_watch(struct conninfo *info)
{
    add(info, "keepalives", "1");
    add(info, "keepalives_idle", "5");
    add(info, "keepalives_interval", "2");
    add(info, "keepalives_count", "3");
    add(info, "tcp_user_timeout", "5000");
}

void conninfo_fill(struct conninfo *info, const struct store_options *options)
{
    *info = (struct conninfo){.private_cluster =
                                  options->socket_dir != NULL && options->conninfo == NULL && options->service == NULL};
    add(info, "dbname", options->conninfo); /* expanded: what follows overrules it */
    add(info, "service", options->service);
    if (info->private_cluster) {
        add(info, "host", options->socket_dir);
        add(info, "dbname", CLUSTER_DATABASE);
        add(info, "requirepeer", options->server_user);
        add(info, "sslmode", "disable"); /* a socket of our own: libpq need not get ready for more */
        add(info, "gssencmode", "disable");
    }
    add(info, "user", options->login);
    add(info, "password", options->password);
    add(info, "application_name", "callboard");
    add(info, "client_encoding", "UTF8");
    if (options->prefer_standby)
        add(info, "target_session_attrs", "prefer-standby");
    else if (needs_a_writable_host(options->conninfo))
        add(info, "target_session_attrs", "read-write");
    add_watch(info);
}

void conninfo_set(struct conninfo *info, const char *key, const char *value)
{
    for (int i = info->count - 1; i >= 0; i--) {
        if (strcmp(info->keys[i], key) == 0) {
            free(info->values[i]);
            info->values[i] = mem_copy(value);
            return;
        }
    }
    add(info, key, value);
}

struct conninfo conninfo_copy(const struct conninfo *info)
{
    struct conninfo copy = *info;
    for (int i = 0; i < copy.count; i++)
        copy.values[i] = mem_copy(info->values[i]);
    return copy;
}

void conninfo_clear(struct conninfo *info)
{
    for (int i = 0; i < info->count; i++) {
        explicit_bzero(info->values[i], strlen(info->values[i])); /* one of them is the password */
        free(info->values[i]);
    }
    *info = (struct conninfo){0};
}

static void drop_notice(void *context, const PGresult *result)
{
    (void)context;
    (void)result;
}

PGconn *conninfo_start(const struct conninfo *info)
{
    const char *values[CONNINFO_KEYS] = {0};
    for (int i = 0; i < info->count; i++)
        values[i] = info->values[i];
    PGconn *connection = PQconnectStartParams(info->keys, values, 1);
    if (connection == NULL)
        mem_exhausted();
    PQsetErrorVerbosity(connection, PQERRORS_VERBOSE);  /* the only way to see a refusal's SQLSTATE */
    PQsetNoticeReceiver(connection, drop_notice, NULL); /* the default prints over the screen */
    return connection;
}

static PQconninfoOption *options_of(PGconn *connection)
{
    PQconninfoOption *options = PQconninfo(connection);
    if (options == NULL)
        mem_exhausted();
    return options;
}

/* libpq puts keywords, service file and environment together only where it connects; but it stops before that at a
 * value that it does not take. */
PQconninfoOption *conninfo_read(const struct conninfo *info)
{
    struct conninfo refused = conninfo_copy(info);
    conninfo_set(&refused, "sslmode", "to be refused");
    PGconn *connection = conninfo_start(&refused);
    PQconninfoOption *options = options_of(connection);
    PQfinish(connection);
    conninfo_clear(&refused);
    return options;
}

bool conninfo_diverted(const struct conninfo *info, PGconn *connection)
{
    if (!info->private_cluster)
        return false;
    PQconninfoOption *options = options_of(connection);
    bool diverted = false;
    for (PQconninfoOption *at = options; at->keyword != NULL; at++)
        diverted = diverted || (strcmp(at->keyword, "hostaddr") == 0 && at->val != NULL && at->val[0]);
    PQconninfoFree(options);
    return diverted;
}
