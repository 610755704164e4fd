/* store: the database as the controller and the command line see it: effects go in, events come out.
 *
 * Nothing here blocks but store_ask(). One connection, in libpq's pipeline mode: what one effect needs
 * goes out as one segment and comes back in one round trip. The connection is made, watched, given up and
 * made again in here; while it is away, reads are answered with FAULT_UNREACHABLE and writes wait for a
 * while to be sent. A write that was on its way when the link broke is settled once it is back: the events
 * are asked for its act, and only if there is none it is sent again, with the same ids (queue.c). If that
 * takes longer than half a minute it is OUTCOME_UNKNOWN, and submitting it again with the same act settles it
 * then.
 *
 * Connecting runs in a worker thread, which reads the environment: nobody may change that meanwhile
 * (zone_load does: load zones before store_new or after a first answer). Events come with `at` 0: the loop
 * knows the time. */
#ifndef CALLBOARD_STORE_STORE_H
#define CALLBOARD_STORE_STORE_H

#include <poll.h>
#include <stdbool.h>

#include "protocol/effect.h"
#include "protocol/event.h"

struct store;

struct store_options {
    const char *conninfo;          /* libpq keywords, or NULL: the private cluster at `socket_dir` */
    const char *service;           /* libpq service name, or NULL */
    const char *socket_dir;        /* of the private cluster, or NULL */
    const char *server_user;       /* private cluster: the OS user the server must run as (requirepeer) */
    const char *login;             /* NULL: libpq's default (the OS user) */
    const char *password;          /* NULL: libpq's ways (.pgpass, service) */
    const char *tenant;            /* NULL: the only membership */
    const char *zone;              /* zone that times in tables are printed in; NULL: the tenant's */
    const char *source;            /* "board", "cli", "import", "sweep": where events say they come from */
    bool listen;                   /* LISTEN for changes (the board) */
    void (*log)(const char *text); /* one line for the log file; may be NULL */
};

/* May libpq's keywords or URI be given as store_options.conninfo? Nothing is connected to. */
bool store_conninfo_is_valid(const char *conninfo);

struct store *store_new(const struct store_options *options); /* copies; begins to connect */
void store_free(struct store **store);                        /* closes; the server rolls back */

/* Carries out one effect. Takes over what the effect owns. Its answer comes as EVENT_ANSWER. EFFECT_CANCEL
 * gives up what was not sent yet (it is answered with FAULT_TIMEOUT); what was sent will be answered all the
 * same. */
void store_submit(struct store *store, struct effect *effect);

/* For the loop's poll(): up to two entries; *timeout_ms is lowered to the store's own next deadline. The
 * count of entries used. */
int store_poll(struct store *store, struct pollfd *fds, int *timeout_ms);
/* After poll(): reads, writes, connects on. */
void store_work(struct store *store, const struct pollfd *fds, int count);
/* The next event that came of it; false: none. */
bool store_next(struct store *store, struct event *out);

/* The blocking way, for the command line only: submits and waits for this effect's answer. Returns the
 * answer (fault set if it did not come within `seconds`, or at once where the database is away). A write that
 * was sent is settled for ten seconds more before it is answered OUTCOME_UNKNOWN. The caller clears it. */
struct answer store_ask(struct store *store, struct effect *effect, int seconds);

#endif
