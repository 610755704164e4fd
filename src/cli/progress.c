#include "cli/progress.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "cli/out.h"
#include "cli/over_line.h"
#include "cli/ticker.h"
#include "domain/memory.h"
#include "store/clock.h"
#include "store/interrupt.h"

enum { PAUSE_MS = 200, NUMBER = 32 };

struct progress progress_new(struct cli *cli, const char *doing)
{
    int64_t now = clock_ms();
    return (struct progress){.cli = cli, .doing = doing, .began = now, .next = now + PAUSE_MS};
}

void progress_begin(struct progress *progress, const char *what, int64_t total)
{
    progress->what = what;
    progress->total = total;
    progress->began = clock_ms();
}

/* "12,000" */
static const char *in_thousands(int64_t number, char out[NUMBER])
{
    char digits[NUMBER];
    int count = snprintf(digits, sizeof digits, "%" PRId64, number), length = 0;
    for (int i = 0; i < count; i++) {
        if (i > 0 && (count - i) % 3 == 0)
            out[length++] = ',';
        out[length++] = digits[i];
    }
    out[length] = '\0';
    return out;
}

/* Over what is there; frees `words`. */
static void write_over(struct progress *progress, char *words)
{
    struct cli *cli = progress->cli;
    ticker_end(cli);
    over_line_print(cli->err, cli->err_columns, words);
    interrupt_line(fileno(cli->err));
    free(words);
    cli->on_line = true;
    progress->next = clock_ms() + PAUSE_MS;
}

void progress_show(struct progress *progress, int64_t rows)
{
    int64_t now = clock_ms(), took = now - progress->began;
    if (now < progress->next || !ticker_may(progress->cli))
        return;
    char done[NUMBER], total[NUMBER], rate[NUMBER];
    const char *what = progress->what;
    write_over(progress,
               mem_format("%s%s%s: %s%s%s rows, %s a second", progress->doing, what != NULL ? " " : "",
                          what != NULL ? what : "", in_thousands(rows, done), progress->total > 0 ? " of " : "",
                          progress->total > 0 ? in_thousands(progress->total, total) : "",
                          in_thousands(rows * 1000 / (took > 0 ? took : 1), rate)));
}

void progress_at_once(struct progress *progress, int64_t rows)
{
    char count[NUMBER];
    if (ticker_may(progress->cli))
        write_over(progress, mem_format("%s %s rows at once: the answer comes when all are done", progress->doing,
                                        in_thousands(rows, count)));
}

void progress_clear(struct progress *progress)
{
    out_clear_line(progress->cli);
}
