#include "cli/ticker.h"

#include <pthread.h>
#include <signal.h>
#include <stdlib.h>
#include <time.h>

#include "cli/over_line.h"
#include "domain/memory.h"
#include "store/interrupt.h"

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
    return !cli->quiet && cli->trace == NULL && cli->err_columns > 0;
}

static void print(struct ticker *ticker, int seconds)
{
    char *words = mem_format("%s, %d s", ticker->doing, seconds);
    over_line_print(ticker->err, ticker->columns, words);
    free(words);
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
    *ticker = (struct ticker){.err = cli->err, .starts = 1, .columns = cli->err_columns};
    ticker->doing = doing != NULL ? doing : "waiting for the database";
    make_lock(ticker);
    if (!start_thread(ticker)) {
        release(ticker);
        return;
    }
    cli->ticker = ticker;
    interrupt_line(fileno(cli->err));
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
        over_line_clear(ticker->err);
    interrupt_line(-1);
    cli->ticker = NULL;
    release(ticker);
}
