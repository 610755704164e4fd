#include "support/pg.h"

#include <poll.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "domain/memory.h"
#include "store/migrate.h"
#include "support/super.h"

static _Noreturn void give_up(const char *what, const char *why)
{
    fprintf(stderr, "pg: %s: %s\n", what, why);
    exit(1);
}

static char *printed(const char *format, va_list arguments)
{
    char *text = NULL;
    if (vasprintf(&text, format, arguments) < 0)
        give_up(format, "out of memory");
    return text;
}

void pg_do(const struct pg *pg, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *sql = printed(format, arguments);
    va_end(arguments);
    super_number(pg->database, sql);
    free(sql);
}

long pg_count(const struct pg *pg, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    char *sql = printed(format, arguments);
    va_end(arguments);
    long number = super_number(pg->database, sql);
    free(sql);
    return number;
}

static void write_conninfo(const struct pg *pg, const char *host, char *out, size_t size)
{
    snprintf(out, size, "host=%s port=%d dbname=%s", host, pg->port, pg->database);
}

void pg_make_empty(struct pg *pg)
{
    const char *host = getenv("PGHOST"), *port = getenv("PGPORT");
    if (!host)
        give_up("PGHOST", "run this under tests/with-postgres");
    *pg = (struct pg){.port = port ? atoi(port) : 5432};
    snprintf(pg->socket_dir, sizeof pg->socket_dir, "%s", host);
    snprintf(pg->database, sizeof pg->database, "store_%d_%ld", (int)getpid(), (long)(pg_ms() % 1000000));
    const char *pool = getenv("CALLBOARD_POOL");
    pg->pooled = pool != NULL;
    snprintf(pg->wire_dir, sizeof pg->wire_dir, "%s", pool ? pool : host);
    write_conninfo(pg, pg->socket_dir, pg->direct, sizeof pg->direct);
    write_conninfo(pg, pg->wire_dir, pg->conninfo, sizeof pg->conninfo);
    char sql[128];
    snprintf(sql, sizeof sql, "CREATE DATABASE %s", pg->database);
    super_number("postgres", sql);
}

static struct id numbered(int kind, int number)
{
    struct id id = {{[0] = (unsigned char)kind, [15] = (unsigned char)number}};
    return id;
}

static void make_people(struct pg *pg)
{
    char tenant[ID_TEXT];
    id_format(pg->tenant, tenant);
    static const char *const people[][2] = {{"ana", "admin"}, {"ben", "producer"}, {"vic", "viewer"}};
    for (int i = 0; i < 3; i++)
        pg_do(pg,
              "DO $$ BEGIN IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '%s') THEN"
              " CREATE ROLE %s LOGIN; END IF; END $$; GRANT callboard_member TO %s;"
              "INSERT INTO callboard.members (tenant_id, user_id, login, name, role)"
              " VALUES ('%s', gen_random_uuid(), '%s', initcap('%s'), '%s')",
              people[i][0], people[i][0], people[i][0], tenant, people[i][0], people[i][0], people[i][1]);
}

static void make_artists(struct pg *pg)
{
    char tenant[ID_TEXT], id[ID_TEXT];
    id_format(pg->tenant, tenant);
    for (int i = 0; i < PG_ARTISTS; i++) {
        pg->artist[i] = numbered(0xa0, i + 1);
        id_format(pg->artist[i], id);
        pg_do(pg,
              "INSERT INTO callboard.artists (tenant_id, id, name, department, skills, rate, working_pattern)"
              " VALUES ('%s', '%s', 'Artist %02d', 'Comp', '{comp,\"rig, \\\"hard\\\"\"}', %d.50,"
              " '{[540,1080),[1980,2520),[3420,3960),[4860,5400),[6300,6840)}')",
              tenant, id, i + 1, 40 + i);
    }
    pg->project = numbered(0xb0, 1);
    id_format(pg->project, id);
    pg_do(pg, "INSERT INTO callboard.projects (tenant_id, id, code, name) VALUES ('%s', '%s', 'SUN', 'Sunrise')",
          tenant, id);
}

void pg_make(struct pg *pg)
{
    char *error = NULL, tenant[ID_TEXT];
    pg_make_empty(pg);
    struct store_options options = {.conninfo = pg->direct, .login = "postgres"};
    if (!migrate_apply(&options, false, NULL, NULL, NULL, &error))
        give_up("migrate", error);
    pg->tenant = numbered(0xc0, 1);
    id_format(pg->tenant, tenant);
    pg_do(pg, "INSERT INTO callboard.tenants (id, name, zone) VALUES ('%s', 'Studio', 'Europe/London')", tenant);
    make_people(pg);
    make_artists(pg);
}

void pg_drop(struct pg *pg)
{
    char sql[160];
    snprintf(sql, sizeof sql, "DROP DATABASE %s WITH (FORCE)", pg->database);
    super_number("postgres", sql);
}

void pg_control(const struct pg *pg, const char *verb)
{
    char command[800];
    const char *as = geteuid() == 0 ? "setpriv --reuid=nobody --regid=nogroup --clear-groups" : "";
    snprintf(command, sizeof command,
             "cd / && %s $(ls -d /usr/lib/postgresql/*/bin | sort -V | tail -n 1)/pg_ctl -D %s/data -l "
             "%s/server.log"
             " -m fast -w %s >/dev/null",
             as, pg->socket_dir, pg->socket_dir, verb);
    if (system(command) != 0)
        give_up("pg_ctl", verb);
}

struct store *pg_store(const struct pg *pg, const char *login, bool listen, const char *conninfo)
{
    struct store_options options = {
        .conninfo = conninfo ? conninfo : pg->conninfo,
        .login = login,
        .source = "board",
        .listen = listen,
    };
    return store_new(&options);
}

static const struct zone *studio_zone(void)
{
    static struct zone *zone;
    if (zone == NULL)
        zone = zone_load("Europe/London");
    if (zone == NULL)
        give_up("Europe/London", "there is no such zone");
    return zone;
}

static bool clock_changes(day monday)
{
    for (day d = monday; d < monday + DAYS_A_WEEK; d++)
        if (zone_day_minutes(studio_zone(), d) != 24 * 60)
            return true;
    return false;
}

/* Chosen once: a test may run over midnight into another week. */
day pg_monday(void)
{
    static day monday;
    if (monday == 0) {
        monday = day_monday((day)(time(NULL) / 86400)) + 4 * DAYS_A_WEEK;
        while (clock_changes(monday))
            monday += DAYS_A_WEEK;
    }
    return monday;
}

instant pg_at(int day_of_week, int hour)
{
    return zone_instant(studio_zone(), pg_monday() + day_of_week + hour / 24, hour % 24 * 60);
}

struct effect pg_effect(enum effect_kind kind)
{
    static uint64_t ticket;
    struct effect effect = {.kind = kind, .ticket = ++ticket, .first = pg_monday(), .end = pg_monday() + DAYS_A_WEEK};
    if (effect_is_write(kind))
        effect.act = id_random(NULL);
    effect.booking.decide_by = effect.booking.lapses_at = effect.booking.queued_at = INSTANT_NONE;
    return effect;
}

struct effect pg_book(const struct pg *pg, int artist, int day_of_week, int hour, int hours)
{
    struct effect effect = pg_effect(EFFECT_BOOK);
    effect.booking.id = id_random(NULL);
    effect.booking.artist = pg->artist[artist];
    effect.booking.project = pg->project;
    effect.booking.start = pg_at(day_of_week, hour);
    effect.booking.end = pg_at(day_of_week, hour + hours);
    effect.booking.status = STATUS_PENCIL;
    effect.booking.title = mem_copy("Sunrise comp");
    effect.booking.notes = mem_copy("");
    return effect;
}

struct effect pg_change(enum effect_kind kind, const struct booking *booking)
{
    struct effect effect = pg_effect(kind);
    booking_copy(&effect.booking, booking);
    effect.version = booking->version;
    return effect;
}

int64_t pg_ms(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

void pg_turn(struct store *store, int ms)
{
    struct pollfd fds[2];
    int timeout = ms, count = store_poll(store, fds, &timeout);
    poll(fds, (nfds_t)count, timeout);
    store_work(store, fds, count);
}

static bool wait_for(struct store *store, int seconds, struct event *out,
                     bool (*wanted)(const struct event *, uint64_t), uint64_t what)
{
    int64_t end = pg_ms() + seconds * 1000;
    while (pg_ms() < end) {
        while (store_next(store, out)) {
            if (wanted(out, what))
                return true;
            event_clear(out);
        }
        pg_turn(store, 100);
    }
    return false;
}

static bool is_kind(const struct event *event, uint64_t kind)
{
    return event->kind == kind;
}

static bool is_link(const struct event *event, uint64_t state)
{
    return event->kind == EVENT_LINK && event->link.state == state;
}

static bool is_answer(const struct event *event, uint64_t ticket)
{
    return event->kind == EVENT_ANSWER && event->answered.ticket == ticket;
}

bool pg_wait(struct store *store, enum event_kind kind, int seconds, struct event *out)
{
    return wait_for(store, seconds, out, is_kind, kind);
}

bool pg_wait_link(struct store *store, enum link_state state, int seconds)
{
    struct event event;
    if (!wait_for(store, seconds, &event, is_link, state))
        return false;
    event_clear(&event);
    return true;
}

struct answer pg_ask(struct store *store, struct effect effect, int seconds)
{
    struct event event;
    uint64_t ticket = effect.ticket;
    store_submit(store, &effect);
    if (!wait_for(store, seconds, &event, is_answer, ticket))
        give_up("pg_ask", "no answer in time");
    return event.answered.answer;
}

int pg_share(void)
{
    const char *share = getenv("CALLBOARD_SHARE");
    return share == NULL || getenv("CALLBOARD_THOROUGH") != NULL ? 1 : (int)strtol(share, NULL, 10);
}
