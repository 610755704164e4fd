#include "cli/feed_watch.h"

#include <poll.h>
#include <stdint.h>
#include <stdio.h>

#include "cli/feed_write.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/session.h"
#include "store/clock.h"
#include "store/interrupt.h"

enum {
    QUIET_MS = 1000,   /* a burst of changes is over */
    LONGEST_MS = 5000, /* a burst that does not end is written meanwhile */
    POOLED_MS = 10000, /* where no notification comes */
    HOUR_MS = 3600000,
    RETRY_FIRST_MS = 5000,
    RETRY_MOST_MS = 300000,
    REST = 4, /* times as long as the last write took: a large studio's database has other things to do */
};

/* Times are clock_ms()'s; INT64_MAX: never. */
struct watch {
    struct cli *cli;
    struct session *session;
    const char *path;
    enum link_state link;
    bool pooled;               /* no notification comes */
    int64_t changed, changing; /* when the first and the last change came that are not written yet */
    int64_t again;             /* then it is written though nothing has changed, or because that failed */
    int64_t rested;            /* not before then */
    int retry_ms;              /* 0: the last write was whole */
};

static int64_t lower(int64_t one, int64_t other)
{
    return one < other ? one : other;
}

/* ---- what comes ---- */

static void note_change(struct watch *watch)
{
    watch->changing = clock_ms();
    watch->changed = lower(watch->changed, watch->changing);
}

/* A refusal may be over by now: that is tried once more, at once. */
static void note_link(struct watch *watch, const struct event *event)
{
    bool was_away = watch->link == LINK_OFFLINE;
    watch->link = event->link.state;
    watch->pooled = event->link.pooled;
    if (watch->link == LINK_REFUSED)
        watch->again = clock_ms();
    if (watch->link == LINK_OFFLINE && event->link.message != NULL)
        out_complain(watch->cli, "%s", event->link.message);
    if (watch->link == LINK_LIVE && was_away)
        out_say(watch->cli, "The database is there again.");
}

static void take_events(struct watch *watch)
{
    struct event event;
    for (; store_next(watch->session->store, &event); event_clear(&event)) {
        if (event.kind == EVENT_LINK)
            note_link(watch, &event);
        else if (event.kind == EVENT_NOTIFY && (event.told & (TOLD_BOOKINGS | TOLD_ROSTER)))
            note_change(watch);
    }
    fflush(watch->cli->out); /* what was said is read at once, through a pipe, too */
}

/* ---- waiting ---- */

/* INT64_MAX: not before something comes. */
static int64_t due_at(const struct watch *watch)
{
    int64_t calm =
        watch->changed == INT64_MAX ? INT64_MAX : lower(watch->changing + QUIET_MS, watch->changed + LONGEST_MS);
    int64_t due = lower(calm, watch->again);
    if (watch->link != LINK_LIVE && watch->link != LINK_REFUSED)
        return INT64_MAX;
    return due > watch->rested ? due : watch->rested;
}

static void wait_once(struct watch *watch)
{
    struct store *store = watch->session->store;
    struct pollfd fds[3];
    int timeout = -1, count = store_poll(store, fds, &timeout);
    clock_lower(&timeout, due_at(watch));
    poll(fds, (nfds_t)(count + interrupt_poll(fds + count)), timeout);
    store_work(store, fds, count);
    take_events(watch);
}

/* ---- writing ---- */

/* The feeds are whole, and show the board of `looked`. */
static void plan_next(struct watch *watch, const struct feeds_written *written, int64_t began, int64_t looked)
{
    int64_t now = clock_ms(), left_ms = (written->until - watch->session->now) / 1000 + 1;
    watch->retry_ms = 0;
    watch->rested = now + REST * (now - began);
    watch->again = lower(looked + left_ms, now + (watch->pooled ? POOLED_MS : HOUR_MS));
}

static void plan_retry(struct watch *watch)
{
    int longer = watch->retry_ms > 0 ? watch->retry_ms * 2 : RETRY_FIRST_MS;
    watch->retry_ms = longer < RETRY_MOST_MS ? longer : RETRY_MOST_MS;
    watch->rested = clock_ms();
    watch->again = watch->rested + watch->retry_ms;
}

static enum exit_status write_anew(struct watch *watch, bool first)
{
    struct feeds_written written = {.changed = 0};
    enum exit_status status = EXIT_DONE;
    int64_t began = clock_ms(), looked = began;
    watch->changed = INT64_MAX; /* what comes from now on may come too late for this one */
    if (first || session_look_anew(watch->session, watch->cli, &status)) {
        looked = clock_ms();
        status = feed_write_all(watch->cli, watch->session, watch->path, &written);
    }
    if (status == EXIT_DONE)
        plan_next(watch, &written, began, looked);
    else
        plan_retry(watch);
    if (written.changed > 0 || (first && status == EXIT_DONE))
        feed_say_written(watch->cli, &written);
    take_events(watch);
    return status;
}

static bool is_refused(const struct watch *watch, enum exit_status status)
{
    return status == EXIT_NOT_ALLOWED || status == EXIT_USAGE || (status != EXIT_DONE && watch->link == LINK_REFUSED);
}

static enum exit_status follow(struct watch *watch)
{
    enum exit_status status = write_anew(watch, true);
    while (!interrupt_came() && !is_refused(watch, status)) {
        wait_once(watch);
        if (!interrupt_came() && clock_ms() >= due_at(watch))
            status = write_anew(watch, false);
    }
    return status;
}

static enum exit_status watch_folder(struct cli *cli, struct session *session, const struct options *options)
{
    struct watch watch = {.cli = cli, .session = session, .path = options->words[0], .link = LINK_LIVE};
    struct feed_folder folder;
    if (!feed_folder_open(cli, watch.path, false, &folder))
        return EXIT_FAILED; /* a slip; one that goes away later may come back */
    feed_folder_close(&folder);
    take_events(&watch);
    out_say(cli, "%s is kept as the board is, until this is stopped.", watch.path);
    return follow(&watch);
}

enum exit_status feed_watch(struct cli *cli, const struct options *options)
{
    cli->listen = true;
    cli->prefer_standby = false;
    interrupt_begin();
    enum exit_status status = session_run(cli, options, watch_folder);
    if (interrupt_take())
        status = EXIT_DONE;
    interrupt_end();
    return status;
}
