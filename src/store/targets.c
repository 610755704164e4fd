#include "store/targets.h"

#include <netdb.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "domain/memory.h"

enum { ADDRESS_SIZE = 64 };

static void add(struct targets *targets, const char *host, const char *address, const char *port)
{
    targets->list = mem_grow(targets->list, &targets->capacity, targets->count, sizeof *targets->list);
    targets->list[targets->count++] =
        (struct target){.host = mem_copy(host), .address = mem_copy(address), .port = mem_copy(port)};
}

void targets_clear(struct targets *targets)
{
    for (size_t i = 0; i < targets->count; i++) {
        free(targets->list[i].host);
        free(targets->list[i].address);
        free(targets->list[i].port);
    }
    free(targets->list);
    *targets = (struct targets){0};
}

/* ---- the lists of the parameters ---- */

static const char *value_of(const PQconninfoOption *options, const char *keyword)
{
    for (const PQconninfoOption *at = options; at->keyword != NULL; at++)
        if (strcmp(at->keyword, keyword) == 0)
            return at->val != NULL ? at->val : "";
    return "";
}

static size_t count_of(const char *list)
{
    size_t count = *list != '\0';
    for (; *list != '\0'; list++)
        count += *list == ',';
    return count;
}

/* The caller frees. "": there is none of that number. */
static char *part_of(const char *list, size_t number)
{
    for (; number > 0; number--) {
        list = strchr(list, ',');
        if (list == NULL)
            return mem_copy("");
        list++;
    }
    return mem_format("%.*s", (int)strcspn(list, ","), list);
}

static bool is_folder(const char *host)
{
    return host[0] == '/' || host[0] == '@';
}

/* A name of which no address comes is left to libpq, which says why. */
static void add_addresses(struct targets *targets, const char *host, const char *port)
{
    const struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    size_t before = targets->count;
    if (getaddrinfo(host, NULL, &hints, &found) != 0)
        found = NULL;
    for (const struct addrinfo *at = found; at != NULL; at = at->ai_next) {
        char address[ADDRESS_SIZE];
        if (getnameinfo(at->ai_addr, at->ai_addrlen, address, sizeof address, NULL, 0, NI_NUMERICHOST) == 0)
            add(targets, host, address, port);
    }
    if (found != NULL)
        freeaddrinfo(found);
    if (targets->count == before)
        add(targets, host, "", port);
}

static void add_part(struct targets *targets, const PQconninfoOption *options, size_t number)
{
    const char *hosts = value_of(options, "host"), *addresses = value_of(options, "hostaddr");
    const char *ports = value_of(options, "port");
    char *host = part_of(hosts, number), *address = part_of(addresses, number);
    char *port = part_of(ports, count_of(ports) > 1 ? number : 0); /* one port is everybody's */
    if (host[0] == '\0' || address[0] != '\0' || is_folder(host))
        add(targets, host, address, port);
    else
        add_addresses(targets, host, port);
    struct target *last = &targets->list[targets->count - 1]; /* NOLINT(*-NullDereference): one was added */
    last->lacks = (last->host[0] == '\0' && hosts[0] != '\0') || (last->address[0] == '\0' && addresses[0] != '\0');
    free(host);
    free(address);
    free(port);
}

/* Lists of different lengths are a mistake, which is libpq's to tell: then there is one target, of which nothing is
 * said here. */
static void add_all(struct targets *targets, const PQconninfoOption *options)
{
    size_t hosts = count_of(value_of(options, "host")), addresses = count_of(value_of(options, "hostaddr"));
    size_t ports = count_of(value_of(options, "port")), count = hosts > addresses ? hosts : addresses;
    bool fits = (hosts == 0 || addresses == 0 || hosts == addresses) && (ports <= 1 || ports == count);
    for (size_t i = 0; fits && i < count; i++)
        add_part(targets, options, i);
    if (targets->count == 0)
        add(targets, "", "", "");
}

static void prefer_standbys(struct targets *targets)
{
    size_t count = targets->count;
    for (size_t i = 0; i < count; i++) {
        const struct target target = targets->list[i];
        targets->list[i].wanted = "standby";
        add(targets, target.host, target.address, target.port);
        targets->list[targets->count - 1].lacks = target.lacks;
        targets->list[targets->count - 1].wanted = "any";
    }
}

struct targets targets_read(const struct conninfo *info)
{
    struct targets targets = {0};
    PQconninfoOption *options = conninfo_read(info);
    add_all(&targets, options);
    targets.several = targets.count > 1;
    targets.patience_s = atoi(value_of(options, "connect_timeout"));
    if (targets.several && strcmp(value_of(options, "target_session_attrs"), "prefer-standby") == 0)
        prefer_standbys(&targets);
    PQconninfoFree(options);
    return targets;
}

/* ---- one of them ---- */

/* libpq takes an empty text for none, and then the list that was there before counts. So whoever lacks what others have
 * is named twice. */
static void set_part(struct conninfo *info, const char *key, const char *part, bool twice)
{
    char *list = mem_format("%s%s%s", part, twice ? "," : "", twice ? part : "");
    conninfo_set(info, key, list);
    free(list);
}

PGconn *target_start(const struct target *target, const struct conninfo *info)
{
    struct conninfo own = conninfo_copy(info);
    set_part(&own, "host", target->host, target->lacks);
    set_part(&own, "hostaddr", target->address, target->lacks);
    conninfo_set(&own, "port", target->port);
    if (target->wanted != NULL)
        conninfo_set(&own, "target_session_attrs", target->wanted);
    PGconn *connection = conninfo_start(&own);
    conninfo_clear(&own);
    return connection;
}

char *targets_current(PGconn *connection)
{
    const char *host = PQhost(connection), *address = PQhostaddr(connection), *port = PQport(connection);
    bool named = address != NULL && address[0] != '\0' && strcmp(address, host) != 0;
    return mem_format("%s%s%s%s, port %s", host, named ? " (" : "", named ? address : "", named ? ")" : "", port);
}
