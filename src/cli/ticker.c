#include "cli/ticker.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

#include "domain/memory.h"

struct ticker {
    FILE *err;
    const char *doing;
    int starts; /* that have no stop yet */
    int columns;
    pthread_t thread;
    pthread_mutex_t lock;
    pthread_cond_t wake;
    bool stopped; /* under the lock */
    bool printed; /* the thread's, until that has ended */
};

bool ticker_may(const struct cli *cli)
{
    return !cli->quiet && cli->trace == NULL && isatty(fileno(cli->err));
}

static void print(struct ticker *ticker, int seconds)
{
    char *line = mem_format("callboard: %s, %d s", ticker->doing, seconds);
    fprintf(ticker->err, "\r\033[K%.*s", ticker->columns > 1 ? ticker->columns - 1 : 0, line);
    fflush(ticker->err);
    free(line);
    ticker->printed = true;
}

static void *run(void *argument)
{
    struct ticker *ticker = argument;
    struct timespec next;
    clock_gettime(CLOCK_MONOTONIC, &next);
    pthread_mutex_lock(&ticker->lock);
    for (int seconds = 1; !ticker->stopped; seconds++) {
        int woken = 0;
        next.tv_sec++;
        while (!ticker->stopped && woken == 0) /* it may wake for no reason */
            woken = pthread_cond_timedwait(&ticker->wake, &ticker->lock, &next);
        if (!ticker->stopped)
            print(ticker, seconds);
    }
    pthread_mutex_unlock(&ticker->lock);
    return NULL;
}

static void make_lock(struct ticker *ticker)
{
    pthread_condattr_t steady;
    pthread_condattr_init(&steady);
    pthread_condattr_setclock(&steady, CLOCK_MONOTONIC);
    pthread_mutex_init(&ticker->lock, NULL);
    pthread_cond_init(&ticker->wake, &steady);
    pthread_condattr_destroy(&steady);
}

static void release(struct ticker *ticker)
{
    pthread_cond_destroy(&ticker->wake);
    pthread_mutex_destroy(&ticker->lock);
    free(ticker);
}

/* Signals are the other threads'. */
static bool start_thread(struct ticker *ticker)
{
    sigset_t all, before;
    sigfillset(&all);
    pthread_sigmask(SIG_SETMASK, &all, &before);
    bool started = pthread_create(&ticker->thread, NULL, run, ticker) == 0;
    pthread_sigmask(SIG_SETMASK, &before, NULL);
    return started;
}

void ticker_start(struct cli *cli, const char *doing)
{
    if (cli->ticker != NULL)
        cli->ticker->starts++;
    if (cli->ticker != NULL || cli->on_line || !ticker_may(cli))
        return;
    struct ticker *ticker = mem_new(1, sizeof *ticker);
    *ticker = (struct ticker){.err = cli->err, .starts = 1, .columns = cli->columns};
    ticker->doing = doing != NULL ? doing : "waiting for the database";
    make_lock(ticker);
    if (start_thread(ticker))
        cli->ticker = ticker;
    else
        release(ticker);
}

void ticker_stop(struct cli *cli)
{
    if (cli->ticker != NULL && --cli->ticker->starts == 0)
        ticker_end(cli);
}

void ticker_end(struct cli *cli)
{
    struct ticker *ticker = cli->ticker;
    if (ticker == NULL)
        return;
    pthread_mutex_lock(&ticker->lock);
    ticker->stopped = true;
    pthread_cond_signal(&ticker->wake);
    pthread_mutex_unlock(&ticker->lock);
    pthread_join(ticker->thread, NULL);
    if (ticker->printed)
        fputs("\r\033[K", ticker->err);
    cli->ticker = NULL;
    release(ticker);
}
