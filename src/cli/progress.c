#include "cli/progress.h"

#include <inttypes.h>
#include <unistd.h>

#include "store/clock.h"

enum { PAUSE_MS = 200 };

struct progress progress_new(struct cli *cli, const char *doing)
{
    return (struct progress){.cli = cli, .doing = doing, .next = clock_ms() + PAUSE_MS};
}

void progress_show(struct progress *progress, const char *what, int64_t rows)
{
    FILE *err = progress->cli->err;
    if (progress->cli->quiet || clock_ms() < progress->next || !isatty(fileno(err)))
        return;
    fprintf(err, "\r\033[Kcallboard: %s %s, row %" PRId64, progress->doing, what, rows);
    fflush(err);
    progress->shown = true;
    progress->next = clock_ms() + PAUSE_MS;
}

void progress_clear(struct progress *progress)
{
    if (progress->shown)
        fputs("\r\033[K", progress->cli->err);
    progress->shown = false;
}
