#include "store/race.h"

#include <poll.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "store/clock.h"
#include "store/fault.h"
#include "store/targets.h"

enum {
    HEAD_START_MS = 250,
    AGAIN_MS = 300,
    PATIENCE_MS = 4000,
    PATIENCE_ALONE_MS = 10000, /* while nobody has said anything */
    TIMEOUT_LEAST = 2,
    TIMEOUT_MOST = 3600,
};

#define ERRCODE_WRONG_PASSWORD "28P01"

enum stage { WAITING, TRYING, REFUSED, SILENT };

struct runner {
    const struct target *target;
    enum stage stage;
    PGconn *connection;               /* TRYING */
    PostgresPollingStatusType status; /* what libpq waits for */
    int64_t began, heard;             /* clock_ms() */
    bool told;                        /* the log has its refusal */
};

/* How much a refusal says: of several the most telling one is the answer. */
enum telling { NOTHING, KNOWN, FINAL };

struct race {
    const struct conninfo *info;
    struct targets targets;
    struct runner *runners; /* owned; one for each target */
    struct pollfd *fds;     /* owned; those of the runners, then the one that stops the race */
    PGconn *winner;         /* the race's until it is over */
    bool stopped, silence;  /* silence: somebody was given up for it */
    enum telling telling;
    struct dialled *out;
};

/* ---- what came of one ---- */

static void log_words(struct race *race, char *words)
{
    char *before = race->out->detail;
    race->out->detail = mem_format("%s%s", before != NULL ? before : "", words);
    free(before);
    free(words);
}

/* The sentence for a failure because of the password. NULL: it failed for another reason. */
static char *password_problem(PGconn *connection)
{
    bool wrong = strstr(PQerrorMessage(connection), ERRCODE_WRONG_PASSWORD) != NULL;
    if (PQconnectionUsedPassword(connection) && wrong)
        return mem_format("The server does not take this password for the login \"%s\".", PQuser(connection));
    if (!PQconnectionNeedsPassword(connection))
        return NULL;
    return mem_format("The server asks for the password of the login \"%s\", and ~/.pgpass has none.",
                      PQuser(connection));
}

/* *message NULL: the words tell nothing but that it failed. */
static enum fault judge(const struct race *race, PGconn *connection, char **message)
{
    if (conninfo_diverted(race->info, connection)) {
        *message = mem_copy("PGHOSTADDR in the environment leads away from the private database; unset it.");
        return FAULT_NOT_ALLOWED;
    }
    *message = password_problem(connection);
    if (*message != NULL)
        return FAULT_PASSWORD;
    return fault_of_connect(PQerrorMessage(connection), PQuser(connection), PQdb(connection), message);
}

static void note_refusal(struct race *race, struct runner *runner)
{
    char *message;
    enum fault fault = judge(race, runner->connection, &message);
    enum telling telling = message == NULL ? NOTHING : fault == FAULT_UNREACHABLE ? KNOWN : FINAL;
    if (!runner->told)
        log_words(race, mem_copy(PQerrorMessage(runner->connection)));
    runner->told = true;
    if (telling < race->telling || message == NULL) {
        free(message);
        return;
    }
    free(race->out->message);
    race->telling = telling;
    race->out->fault = fault;
    race->out->message = message;
}

static void leave(struct runner *runner, enum stage stage)
{
    PQfinish(runner->connection);
    runner->connection = NULL;
    runner->stage = stage;
    runner->heard = clock_ms();
}

/* ---- one that is trying ---- */

static void take_status(struct race *race, struct runner *runner)
{
    if (runner->status == PGRES_POLLING_FAILED) {
        note_refusal(race, runner);
        leave(runner, REFUSED);
    } else if (runner->status == PGRES_POLLING_OK) {
        race->winner = runner->connection;
        runner->connection = NULL;
        leave(runner, WAITING);
    }
}

static void open_connection(const struct race *race, struct runner *runner)
{
    runner->connection = target_start(runner->target, race->info);
    runner->stage = TRYING;
    runner->began = runner->heard = clock_ms();
    bool bad = PQstatus(runner->connection) == CONNECTION_BAD || conninfo_diverted(race->info, runner->connection);
    runner->status = bad ? PGRES_POLLING_FAILED : PGRES_POLLING_WRITING;
}

static void start(struct race *race, struct runner *runner)
{
    open_connection(race, runner);
    take_status(race, runner);
}

static bool any(const struct race *race, enum stage stage)
{
    for (size_t i = 0; i < race->targets.count; i++)
        if (race->runners[i].stage == stage)
            return true;
    return false;
}

static int patience(const struct race *race)
{
    int given = race->info->private_cluster ? 0 : race->targets.patience_s;
    if (given <= 0)
        return any(race, REFUSED) ? PATIENCE_MS : PATIENCE_ALONE_MS;
    return (given < TIMEOUT_LEAST ? TIMEOUT_LEAST : given > TIMEOUT_MOST ? TIMEOUT_MOST : given) * 1000;
}

static void note_silent(struct race *race, const struct runner *runner)
{
    char *target = targets_current(runner->connection);
    log_words(race, mem_format("%s did not answer within %.2g seconds. ", target,
                               (double)(clock_ms() - runner->began) / 1e3));
    free(target);
}

static void go_on(struct race *race, struct runner *runner, const struct pollfd *fd)
{
    if (fd->revents != 0) {
        runner->status = PQconnectPoll(runner->connection);
        runner->heard = clock_ms();
        take_status(race, runner);
    } else if (clock_ms() >= runner->began + patience(race)) {
        note_silent(race, runner);
        leave(runner, SILENT);
        race->silence = true;
    }
}

/* ---- all of them ---- */

static bool may_start(const struct race *race, const struct runner *runner)
{
    bool again = runner->stage == REFUSED && any(race, TRYING) && clock_ms() >= runner->heard + AGAIN_MS;
    return runner->stage == WAITING || again;
}

/* In the order of the targets, until one of them may still speak up. */
static void start_due(struct race *race)
{
    for (size_t i = 0; i < race->targets.count && race->winner == NULL; i++) {
        struct runner *runner = &race->runners[i];
        if (may_start(race, runner))
            start(race, runner);
        if (runner->stage == TRYING && clock_ms() < runner->heard + HEAD_START_MS)
            return;
    }
}

/* When something is to be done about this one, even if it says nothing. */
static int64_t due(const struct race *race, const struct runner *runner)
{
    int64_t slow = runner->heard + HEAD_START_MS, end = runner->began + patience(race);
    if (runner->stage == REFUSED)
        return runner->heard + AGAIN_MS;
    return runner->stage != TRYING ? INT64_MAX : clock_ms() < slow && slow < end ? slow : end;
}

static void wait_for_any(struct race *race)
{
    int timeout = -1;
    size_t count = race->targets.count;
    for (size_t i = 0; i < count; i++) {
        const struct runner *runner = &race->runners[i];
        bool writes = runner->status == PGRES_POLLING_WRITING;
        race->fds[i] = (struct pollfd){.fd = -1};
        if (runner->stage == TRYING)
            race->fds[i] = (struct pollfd){.fd = PQsocket(runner->connection), .events = writes ? POLLOUT : POLLIN};
        clock_lower(&timeout, due(race, runner));
    }
    if (poll(race->fds, (nfds_t)count + 1, timeout) < 0)
        for (size_t i = 0; i <= count; i++)
            race->fds[i].revents = 0;
    race->stopped = race->fds[count].revents != 0;
}

static void run(struct race *race)
{
    start_due(race);
    while (race->winner == NULL && !race->stopped && any(race, TRYING)) {
        wait_for_any(race);
        for (size_t i = 0; i < race->targets.count && race->winner == NULL && !race->stopped; i++)
            if (race->runners[i].stage == TRYING)
                go_on(race, &race->runners[i], &race->fds[i]);
        start_due(race);
    }
}

/* Who has been passed over is for the log. */
static void finish(struct race *race)
{
    for (size_t i = 0; i < race->targets.count; i++) {
        struct runner *runner = &race->runners[i];
        bool slow = runner->stage == TRYING && clock_ms() >= runner->heard + HEAD_START_MS;
        if (slow && !race->stopped)
            note_silent(race, runner);
        leave(runner, SILENT);
    }
}

static void conclude(struct race *race)
{
    struct dialled *out = race->out;
    out->connection = race->winner;
    out->several = race->targets.several;
    if (race->winner != NULL) {
        free(out->message);
        out->message = NULL;
        out->fault = FAULT_NONE;
    } else if (out->message == NULL && !race->stopped) {
        out->fault = FAULT_UNREACHABLE;
        out->message = mem_copy(race->silence ? "The database does not answer; trying again."
                                              : "The database cannot be reached; trying again.");
    }
}

struct race *race_new(const struct conninfo *info, int stop_fd)
{
    struct race *race = mem_new(1, sizeof *race);
    race->info = info;
    race->targets = targets_read(info);
    race->runners = mem_new(race->targets.count, sizeof *race->runners);
    race->fds = mem_new(race->targets.count + 1, sizeof *race->fds);
    race->fds[race->targets.count] = (struct pollfd){.fd = stop_fd, .events = POLLIN};
    for (size_t i = 0; i < race->targets.count; i++)
        race->runners[i].target = &race->targets.list[i];
    return race;
}

void race_free(struct race **race)
{
    if (*race == NULL)
        return;
    for (size_t i = 0; i < (*race)->targets.count; i++)
        PQfinish((*race)->runners[i].connection);
    PQfinish((*race)->winner);
    free((*race)->runners);
    free((*race)->fds);
    targets_clear(&(*race)->targets);
    free(*race);
    *race = NULL;
}

void race_call(struct race *race)
{
    struct runner *first = &race->runners[0];
    if (race->targets.count == 0)
        return;
    open_connection(race, first);
    if (first->status != PGRES_POLLING_FAILED)
        first->status = PQconnectPoll(first->connection);
}

void race_run(struct race *race, struct dialled *out)
{
    *out = (struct dialled){0};
    race->out = out;
    for (size_t i = 0; i < race->targets.count; i++)
        if (race->runners[i].stage == TRYING)
            take_status(race, &race->runners[i]);
    run(race);
    finish(race);
    conclude(race);
    race->winner = NULL; /* the caller's now */
}
