/* store: the database, as the loop and the command line see it: effects go in, events come out.
 *
 * The store has one connection, in libpq's pipeline mode: everything that one effect needs is sent at once and comes
 * back in one round trip. Only store_ask() blocks.
 *
 * The store makes the connection, notices when it breaks and makes it again. While there is none, reads are answered
 * with FAULT_UNREACHABLE, and writes wait up to half a minute. If the link breaks under a write, nobody knows whether
 * it has happened. The store finds out on the next link: it asks for events with the act's id, and only if there are
 * none it sends the write again, with the same ids (queue.c). If there is no link within half a minute, the write is
 * answered with OUTCOME_UNKNOWN; whoever submits it again, with the same act, gets it settled then.
 *
 * A worker thread connects, and it reads the environment. Nobody may change the environment meanwhile.
 * Events have `at` 0: the loop knows the time. */
#ifndef CALLBOARD_STORE_STORE_H
#define CALLBOARD_STORE_STORE_H

#include <poll.h>
#include <stdbool.h>

#include "protocol/effect.h"
#include "protocol/event.h"

struct store;

/* Is told what is asked of the server, a line without its end; `trips`: how many round trips the line is about. */
typedef void store_trace(const char *text, int trips);

struct store_options {
    const char *conninfo;          /* libpq keywords, or NULL: the private cluster at `socket_dir` */
    const char *service;           /* libpq service name, or NULL */
    const char *socket_dir;        /* of the private cluster, or NULL */
    const char *server_user;       /* of the private cluster: the OS user that its server must run as (requirepeer) */
    const char *login;             /* NULL: libpq's default, the name of the OS user */
    const char *password;          /* NULL: libpq looks for one itself (.pgpass, service file) */
    const char *tenant;            /* its name; NULL: the only one that the login is a member of */
    const char *zone;              /* the zone in which tables print times; NULL: the tenant's */
    const char *source;            /* "board", "cli", "import" or "sweep"; every event in the database records it */
    bool prefer_standby;           /* true: it is only read, and rather from a standby, if there is one */
    bool listen;                   /* true: ask for notifications of changes (LISTEN); the board does */
    void (*log)(const char *text); /* called with one line for the log file; may be NULL */
    store_trace *trace;            /* called with one line for who looks on (trace.h); may be NULL */
};

/* Is `conninfo` a text that libpq understands, keywords or a URI? It does not connect. */
bool store_conninfo_is_valid(const char *conninfo);

/* The version of libpq that this process has, "15.14". The caller frees. */
char *store_libpq_version(void);
extern const char store_curses_version[]; /* the one that the program was built with: doctor says it, too */

/* Begins to connect. Copies `options` with its texts. */
struct store *store_new(const struct store_options *options);
/* Closes the connection. The server rolls back what it has not finished; what nobody has taken is freed. */
void store_free(struct store **store);

/* The queries that the command line asks are all part of this act from now on; nil: of none. */
void store_set_act(struct store *store, struct id act);

/* Carries out one effect of the database and ignores any other. Takes over what the effect owns. store_poll() sends it,
 * together with whatever else was submitted until then; the answer comes as EVENT_ANSWER. EFFECT_CANCEL: the effect
 * with this ticket is answered with FAULT_TIMEOUT if it has not been sent; if it has, its answer comes as always. */
void store_submit(struct store *store, struct effect *effect);

/* Sends what was submitted, and prepares poll(): fills up to two entries of `fds` and returns how many; shortens
 * *timeout_ms (negative: none) to the store's own next deadline. The loop paints first: the server, which begins to
 * work at once, and the screen would else be busy on one core. */
int store_poll(struct store *store, struct pollfd *fds, int *timeout_ms);
/* Call it after poll(), with those entries: reads, writes, goes on connecting. */
void store_work(struct store *store, const struct pollfd *fds, int count);
/* Takes the next event, which the caller clears. False: there is none. */
bool store_next(struct store *store, struct event *out);

/* For the command line only: submits the effect, blocks until it is answered, and returns the answer, which the
 * caller clears. Its fault is set if the answer did not come within `seconds`, or at once if there is no connection.
 * If the link broke under a write, the store tries for ten seconds more to settle it, and then answers
 * OUTCOME_UNKNOWN. */
struct answer store_ask(struct store *store, struct effect *effect, int seconds);

#endif
