#include "store/targets.h"

#include <netdb.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

#include "domain/memory.h"

enum { ADDRESS_SIZE = 64 };

static const char port_by_default[] = "5432";

struct target {
    char *host, *address, *port; /* owned; address "": of the host whatever its name has; host "": the address */
};

struct targets {
    struct target *list; /* owned */
    size_t count, capacity;
};

static void clear(struct targets *targets)
{
    for (size_t i = 0; i < targets->count; i++) {
        free(targets->list[i].host);
        free(targets->list[i].address);
        free(targets->list[i].port);
    }
    free(targets->list);
    *targets = (struct targets){0};
}

static void add(struct targets *targets, const char *host, const char *address, const char *port)
{
    targets->list = mem_grow(targets->list, &targets->capacity, targets->count, sizeof *targets->list);
    targets->list[targets->count++] =
        (struct target){.host = mem_copy(host), .address = mem_copy(address), .port = mem_copy(port)};
}

/* ---- the lists of the parameters ---- */

static const char *value_of(const PQconninfoOption *options, const char *keyword)
{
    for (const PQconninfoOption *at = options; at != NULL && at->keyword != NULL; at++)
        if (strcmp(at->keyword, keyword) == 0)
            return at->val != NULL ? at->val : "";
    return "";
}

static size_t count_of(const char *list)
{
    size_t count = 1;
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

static void add_part(struct targets *targets, const PQconninfoOption *options, size_t number)
{
    const char *ports = value_of(options, "port");
    char *host = part_of(value_of(options, "host"), number), *address = part_of(value_of(options, "hostaddr"), number);
    char *port = part_of(ports, count_of(ports) > 1 ? number : 0); /* one port is everybody's */
    add(targets, host, address, port[0] != '\0' ? port : port_by_default);
    free(host);
    free(address);
    free(port);
}

static struct targets targets_of(PGconn *connection)
{
    struct targets targets = {0};
    PQconninfoOption *options = PQconninfo(connection);
    size_t hosts = count_of(value_of(options, "host")), addresses = count_of(value_of(options, "hostaddr"));
    for (size_t i = 0; i < (hosts > addresses ? hosts : addresses); i++)
        add_part(&targets, options, i);
    PQconninfoFree(options);
    return targets;
}

/* ---- less one ---- */

static bool is_folder(const char *host)
{
    return host[0] == '/' || host[0] == '@';
}

static bool is_here(const struct target *target, PGconn *connection)
{
    const char *host = target->host[0] != '\0' ? target->host : target->address;
    const char *at = PQhost(connection), *address = PQhostaddr(connection);
    bool same_host = host[0] != '\0' ? strcmp(host, at) == 0 : is_folder(at); /* nothing at all: the default's folder */
    return same_host && strcmp(target->port, PQport(connection)) == 0 &&
           (target->address[0] == '\0' || strcmp(target->address, address) == 0);
}

/* The other addresses of a name. */
static void add_addresses(struct targets *targets, const struct target *target, const char *silent)
{
    const struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
    struct addrinfo *found = NULL;
    if (getaddrinfo(target->host, target->port, &hints, &found) != 0)
        return;
    for (const struct addrinfo *at = found; at != NULL; at = at->ai_next) {
        char address[ADDRESS_SIZE];
        if (getnameinfo(at->ai_addr, at->ai_addrlen, address, sizeof address, NULL, 0, NI_NUMERICHOST) == 0 &&
            strcmp(address, silent) != 0)
            add(targets, target->host, address, target->port);
    }
    freeaddrinfo(found);
}

/* False: the connection is at none of them, whatever the reason. */
static bool less_current(const struct targets *all, PGconn *connection, struct targets *rest)
{
    bool found = false;
    for (size_t i = 0; i < all->count; i++) {
        const struct target *target = &all->list[i];
        bool here = is_here(target, connection);
        found = found || here;
        if (!here)
            add(rest, target->host, target->address, target->port);
        else if (target->address[0] == '\0' && target->host[0] != '\0' && !is_folder(target->host))
            add_addresses(rest, target, PQhostaddr(connection));
    }
    return found && rest->count > 0;
}

static char *list_of(const struct targets *targets, size_t member)
{
    char *list = mem_copy("");
    for (size_t i = 0; i < targets->count; i++) {
        char *const *text = (char *const *)((const char *)&targets->list[i] + member);
        char *longer = mem_format("%s%s%s", list, i > 0 ? "," : "", *text);
        free(list);
        list = longer;
    }
    return list;
}

static void set(struct conninfo *info, const char *key, const struct targets *targets, size_t member)
{
    char *list = list_of(targets, member);
    conninfo_set(info, key, list);
    free(list);
}

static bool any(const struct targets *targets, size_t member)
{
    char *list = list_of(targets, member);
    bool any = list[strspn(list, ",")] != '\0';
    free(list);
    return any;
}

/* libpq takes an empty text for none, and then the list that was there before counts: so a last target that lacks what
 * others had is named twice. */
static void name_twice(struct targets *rest, const struct targets *all, size_t member)
{
    if (rest->count > 1 || any(rest, member) || !any(all, member))
        return;
    const struct target last = rest->list[0];
    add(rest, last.host, last.address, last.port);
}

bool targets_leave_out(struct conninfo *info, PGconn *connection)
{
    struct targets all = targets_of(connection), rest = {0};
    bool left = less_current(&all, connection, &rest);
    if (left) {
        name_twice(&rest, &all, offsetof(struct target, host));
        name_twice(&rest, &all, offsetof(struct target, address));
        set(info, "host", &rest, offsetof(struct target, host));
        set(info, "hostaddr", &rest, offsetof(struct target, address));
        set(info, "port", &rest, offsetof(struct target, port));
    }
    clear(&all);
    clear(&rest);
    return left;
}

char *targets_current(PGconn *connection)
{
    const char *host = PQhost(connection), *address = PQhostaddr(connection), *port = PQport(connection);
    bool named = address != NULL && address[0] != '\0' && strcmp(address, host) != 0;
    return mem_format("%s%s%s%s, port %s", host, named ? " (" : "", named ? address : "", named ? ")" : "", port);
}
