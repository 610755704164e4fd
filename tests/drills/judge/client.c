/* One client of the drill "history": does what a seed draws through the program's own store, as a board does, on a wire
 * of its own that is cut by the same seed, and writes down every question and every answer (journal.h). It is started
 * by tests/drills/history, ends by itself or at SIGTERM, when all that it has asked is answered, and then prints how
 * often its wire was cut. Told so, it prints what it would draw and asks nobody. */
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "drills/judge/calls.h"
#include "drills/judge/journal.h"
#include "store/store.h"
#include "support/proxy.h"

enum { PIPED_MOST = 3, READ_EVERY = 6, TRIES_MOST = 5, TURN_MS = 50, READ_TICKET = 1, FIRST_TICKET = 2 };

/* A question that has no answer yet. */
struct asked {
    struct draw draw;
    struct effect effect; /* to be asked again with; owned */
    uint64_t ticket;
    int try;
    bool saved; /* it was answered so */
};

struct client {
    uint64_t seed;
    int number, from, calls;
    bool cuts;
    const char *host, *database, *login, *journal;
    int port;
    struct place place;
    struct store *store;
    struct proxy *proxy;
    struct known known;
    struct asked asked[PIPED_MOST];
    int asked_count;
    uint64_t ticket;
    int64_t read_from;     /* when the read under way was asked for; 0: none is */
    int64_t stalled_until; /* 0: the wire is not stalled */
    int next, since_read;
};

static volatile sig_atomic_t stopping;

static void stop(int number)
{
    (void)number;
    stopping = 1;
}

/* ---- asking ---- */

static void read_board(struct client *client, enum effect_kind kind)
{
    struct effect effect = {.kind = kind, .ticket = READ_TICKET, .first = client->place.monday};
    effect.end = effect.first + 4 * DAYS_A_WEEK;
    client->read_from = journal_now();
    client->since_read = 0;
    store_submit(client->store, &effect);
}

static void cut_wire(struct client *client, const struct draw *draw)
{
    if (draw->cut == CUT_SENT)
        proxy_cut_after_sent(client->proxy, draw->cut_after);
    else if (draw->cut == CUT_RECEIVED)
        proxy_cut_after_received(client->proxy, draw->cut_after);
    else if (draw->cut == CUT_STALL) {
        proxy_stall(client->proxy, true);
        client->stalled_until = journal_now() + draw->cut_after * INT64_C(1000);
    }
}

static void ask(struct client *client, struct asked *asked)
{
    struct effect effect = call_copy(&asked->effect);
    effect.ticket = asked->ticket = ++client->ticket;
    journal_asks(&asked->draw, asked->try, &effect);
    store_submit(client->store, &effect);
}

/* The next call, if it need not wait for the answers before it. */
static void go_on(struct client *client)
{
    struct draw draw = draw_make(client->seed, client->number, client->next, client->cuts);
    if (client->asked_count == PIPED_MOST ||
        (client->asked_count > 0 &&
         !(draw.piped && call_can_be_piped(draw.kind) && call_can_be_piped(client->asked[0].draw.kind))))
        return;
    struct asked *asked = &client->asked[client->asked_count];
    client->next++;
    if (!call_effect(&client->place, &draw, &client->known, &asked->effect))
        return;
    asked->draw = draw;
    asked->try = 0;
    asked->saved = false;
    client->asked_count++;
    client->since_read++;
    cut_wire(client, &draw);
    ask(client, asked);
}

/* ---- answers ---- */

static void take_rows(struct client *client, const struct answer *answer)
{
    for (size_t i = 0; i < answer->row_count; i++)
        known_put(&client->known, &answer->rows[i]);
}

static void forget(struct client *client, struct asked *asked)
{
    effect_clear(&asked->effect);
    client->asked_count--;
    memmove(asked, asked + 1, (size_t)(&client->asked[client->asked_count] - asked) * sizeof *asked);
}

/* What is not known is asked again with the same ids, but no save: a board leaves that to whoever looks what is there.
 * What was saved may arrive twice, and must not happen twice. Only as many as fit may fit better the second time. */
static bool is_asked_again(const struct asked *asked, enum verdict verdict)
{
    if (effect_nature(asked->effect.kind) == NATURE_SAVE)
        return false;
    if (verdict == VERDICT_UNKNOWN)
        return asked->try + 1 < TRIES_MOST;
    return verdict == VERDICT_SAVED && asked->try == 0 && asked->draw.twice &&
           !(asked->effect.kind == EFFECT_BULK && asked->effect.bulk == BULK_FITS);
}

static void take_answer(struct client *client, struct asked *asked, const struct answer *answer)
{
    enum verdict verdict = journal_verdict(&asked->effect, answer);
    journal_answered(&asked->draw, asked->try, verdict, answer);
    asked->saved = asked->saved || verdict == VERDICT_SAVED;
    if (is_asked_again(asked, verdict)) {
        asked->try++;
        ask(client, asked);
        return;
    }
    if (id_is_nil(asked->effect.draft) || asked->draw.kind == CALL_DRAFT_COMMIT)
        take_rows(client, answer);
    if (answer->outcome == OUTCOME_GONE && asked->draw.kind >= CALL_DRAFT_BOOK && asked->draw.kind <= CALL_DRAFT_DROP)
        client->known.draft = (struct id){{0}};
    call_took(&asked->draw, &asked->effect, asked->saved, verdict == VERDICT_UNKNOWN, &client->known);
    forget(client, asked);
}

static void take_board(struct client *client, const struct answer *answer)
{
    if (answer->fault == FAULT_NONE) {
        journal_read(client->number, client->read_from, answer);
        known_replace(&client->known, answer->rows, answer->row_count);
        if (answer->roster != NULL)
            client->known.me = answer->roster->me;
    }
    client->read_from = 0;
}

static void take(struct client *client, const struct event *event)
{
    if (event->kind != EVENT_ANSWER)
        return;
    if (event->answered.ticket == READ_TICKET)
        take_board(client, &event->answered.answer);
    for (int i = 0; i < client->asked_count; i++)
        if (client->asked[i].ticket == event->answered.ticket) {
            take_answer(client, &client->asked[i], &event->answered.answer);
            return;
        }
}

/* ---- the loop ---- */

static void work(struct client *client)
{
    struct pollfd fds[2];
    int timeout = TURN_MS, count = store_poll(client->store, fds, &timeout);
    poll(fds, (nfds_t)count, timeout);
    store_work(client->store, fds, count);
    if (client->stalled_until != 0 && journal_now() >= client->stalled_until) {
        proxy_stall(client->proxy, false);
        client->stalled_until = 0;
    }
}

static void take_all(struct client *client)
{
    struct event event;
    while (store_next(client->store, &event)) {
        take(client, &event);
        event_clear(&event);
    }
}

static void run(struct client *client)
{
    while (id_is_nil(client->known.me) && !stopping) {
        if (client->read_from == 0)
            read_board(client, EFFECT_OPEN);
        work(client);
        take_all(client);
    }
    while (client->asked_count > 0 || (!stopping && client->next < client->from + client->calls)) {
        if (client->read_from == 0 && client->since_read >= READ_EVERY)
            read_board(client, EFFECT_WEEKS);
        int before = client->next;
        if (!stopping && client->next < client->from + client->calls)
            go_on(client);
        if (client->next == before)
            work(client);
        take_all(client);
    }
}

static void open_client(struct client *client)
{
    char conninfo[600];
    client->proxy = proxy_start(client->host, client->port);
    snprintf(conninfo, sizeof conninfo, "host=%s port=%d dbname=%s", proxy_dir(client->proxy), client->port,
             client->database);
    client->store = store_new(
        &(struct store_options){.conninfo = conninfo, .login = client->login, .source = "board", .listen = true});
    client->ticket = FIRST_TICKET;
    client->next = client->from;
    journal_open(client->journal);
}

static void print_draws(const struct client *client)
{
    for (int call = client->from; call < client->from + client->calls; call++) {
        struct draw draw = draw_make(client->seed, client->number, call, client->cuts);
        json_t *line = draw_json(&draw);
        json_dumpf(line, stdout, JSON_COMPACT);
        putchar('\n');
        json_decref(line);
    }
}

/* What it is told, as JSON; the texts are of `told`. */
static bool read_told(json_t *told, struct client *client, int *draws)
{
    const char *ids[DRAW_ARTISTS + 1];
    struct place *place = &client->place;
    json_int_t seed;
    int cuts,
        bad = json_unpack(told, "{s:I, s:i, s:i, s:i, s:b, s:b, s:s, s:i, s:s, s:s, s:s, s:i, s:[s,s,s,s], s:s}",
                          "seed", &seed, "client", &client->number, "from", &client->from, "calls", &client->calls,
                          "cuts", &cuts, "draws", draws, "host", &client->host, "port", &client->port, "database",
                          &client->database, "login", &client->login, "journal", &client->journal, "monday",
                          &place->monday, "artists", &ids[0], &ids[1], &ids[2], &ids[3], "project", &ids[DRAW_ARTISTS]);
    for (int i = 0; i < DRAW_ARTISTS && bad == 0; i++)
        bad = !id_parse(ids[i], &place->artist[i]);
    client->seed = bad == 0 ? (uint64_t)seed : 0;
    client->cuts = bad == 0 && cuts;
    return bad == 0 && id_parse(ids[DRAW_ARTISTS], &place->project);
}

static void do_calls(struct client *client)
{
    signal(SIGTERM, stop);
    open_client(client);
    run(client);
    printf("%ld\n", proxy_cuts(client->proxy));
    store_free(&client->store);
    proxy_stop(&client->proxy);
    known_clear(&client->known);
}

int main(int count, char **words)
{
    struct client client = {0};
    int draws = 0;
    json_t *told = count == 2 ? json_loads(words[1], 0, NULL) : NULL;
    if (!read_told(told, &client, &draws)) {
        fputs("usage: history_client JSON, as tests/drills/history tells it\n", stderr);
        return 2;
    }
    if (draws)
        print_draws(&client);
    else
        do_calls(&client);
    json_decref(told);
    return EXIT_SUCCESS;
}
