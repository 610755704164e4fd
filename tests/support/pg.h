/* pg: a migrated database for tests of the store, and a way to look into it without the store.
 *
 * Must run under tests/with-postgres. One tenant, "Studio" in Europe/London; the members ana (admin), ben
 * (producer) and vic (viewer); twelve compositors and one project. Everything asked here goes through a plain
 * libpq connection as superuser, so that a test never believes the code it tests. */
#ifndef CALLBOARD_TESTS_PG_H
#define CALLBOARD_TESTS_PG_H

#include <stdbool.h>

#include "store/store.h"

enum { PG_ARTISTS = 12 };

struct pg {
    char database[64];
    char socket_dir[256]; /* the server's */
    char wire_dir[256];   /* what stores connect to: the same, or a pooler in front of it */
    bool pooled;          /* under support/with-pgbouncer: no LISTEN */
    int port;
    char direct[400];   /* conninfo of the server */
    char conninfo[400]; /* conninfo for stores */
    struct id tenant;
    struct id artist[PG_ARTISTS];
    struct id project;
};

void pg_make(struct pg *pg);       /* exits with a message where anything fails */
void pg_make_empty(struct pg *pg); /* the database alone, not migrated */
void pg_drop(struct pg *pg);

void pg_do(const struct pg *pg, const char *format, ...) __attribute__((format(printf, 2, 3)));
long pg_count(const struct pg *pg, const char *format, ...) __attribute__((format(printf, 2, 3)));

/* "stop" (fast), "start" or "restart", of the server that tests/with-postgres started. */
void pg_control(const struct pg *pg, const char *verb);

/* A store of this login. `conninfo` NULL: pg's own. */
struct store *pg_store(const struct pg *pg, const char *login, bool listen, const char *conninfo);

/* Monday of a week well in the future, in which no clock changes, and an instant of it by the studio's clock. */
day pg_monday(void);
instant pg_at(int day_of_week, int hour);

/* An effect with fresh ids for the act (and, BOOK, the booking): artist's number, hours of that day. */
struct effect pg_effect(enum effect_kind kind);
struct effect pg_book(const struct pg *pg, int artist, int day_of_week, int hour, int hours);
/* A write on a booking that an answer brought: id, version and all of its content. */
struct effect pg_change(enum effect_kind kind, const struct booking *booking);

/* Submits, and runs the store until the answer is there (at most `seconds`; exits otherwise). Other events
 * are dropped. The caller clears. */
struct answer pg_ask(struct store *store, struct effect effect, int seconds);
/* Runs the store until an event of this kind comes, and returns it; false after `seconds`. */
bool pg_wait(struct store *store, enum event_kind kind, int seconds, struct event *out);
/* The same for this state of the link. */
bool pg_wait_link(struct store *store, enum link_state state, int seconds);
/* One turn of a loop around the store, at most `ms` long. */
void pg_turn(struct store *store, int ms);
int64_t pg_ms(void);

/* Of what is tried thousands of times, every how manieth try is to be made: 1, but for a second run of the same test,
 * as behind PgBouncer, which is told so by $CALLBOARD_SHARE. With $CALLBOARD_THOROUGH, as in tests/run --all, always
 * 1. */
int pg_share(void);

#endif
