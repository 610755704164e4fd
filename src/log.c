#include "log.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "domain/memory.h"
#include "domain/text.h"

/* This cannot be handed in: those who log are called without a context. */
static int log_fd = -1;
static bool shown;
static int trip_count;

bool log_open(const char *path, char **error)
{
    log_fd = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOCTTY, 0600);
    if (log_fd < 0)
        *error = mem_format("The log file %s cannot be opened: %s.", path, strerror(errno));
    return log_fd >= 0;
}

void log_close(void)
{
    if (log_fd >= 0)
        close(log_fd);
    log_fd = -1;
}

void log_line(const char *text)
{
    if (log_fd < 0)
        return;
    struct timespec now;
    struct tm utc;
    char stamp[32];
    clock_gettime(CLOCK_REALTIME, &now);
    gmtime_r(&now.tv_sec, &utc);
    strftime(stamp, sizeof stamp, "%Y-%m-%dT%H:%M:%S", &utc);
    char *clean = text_clean(text);
    char *line = mem_format("%s.%03ldZ [%d] %s\n", stamp, now.tv_nsec / 1000000, (int)getpid(), clean);
    if (write(log_fd, line, strlen(line)) < 0) /* one write a line: lines of several programs do not mix */
        log_close();                           /* a log that cannot be written stops no work */
    free(line);
    free(clean);
}

void log_show(void)
{
    shown = true;
}

void log_trace(const char *text, int trips)
{
    char *clean = text_clean(text);
    log_line(text);
    trip_count += trips;
    if (shown)
        fprintf(stderr, "callboard: %s\n", clean);
    free(clean);
}

void log_show_trips(void)
{
    if (shown && trip_count > 0)
        fprintf(stderr, "callboard: %d round trip%s\n", trip_count, trip_count == 1 ? "" : "s");
}
