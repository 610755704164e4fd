#include "ui/outlet.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

#include "domain/memory.h"
#include "ui/steady.h"

void outlet_open(struct outlet *outlet, int terminal)
{
    char path[32];
    snprintf(path, sizeof path, "/proc/self/fd/%d", terminal);
    int again = open(path, O_WRONLY | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    *outlet = (struct outlet){.fd = again >= 0 ? again : terminal, .own = again >= 0};
}

void outlet_close(struct outlet *outlet)
{
    if (outlet->own)
        close(outlet->fd);
    free(outlet->kept);
    *outlet = (struct outlet){.fd = -1};
}

static bool has_no_room(void)
{
    return errno == EAGAIN || errno == EWOULDBLOCK;
}

/* Writes what the terminal takes; how much that is, or -1 if it is gone. */
static ssize_t write_some(const struct outlet *outlet, const char *bytes, size_t count)
{
    size_t done = 0;
    while (done < count) {
        ssize_t written = write(outlet->fd, bytes + done, count - done);
        if (written >= 0)
            done += (size_t)written;
        else if (has_no_room() && outlet->own)
            break;
        else if (has_no_room()) /* somebody else made it non-blocking */
            poll(&(struct pollfd){.fd = outlet->fd, .events = POLLOUT}, 1, -1);
        else if (errno != EINTR)
            return -1;
    }
    return (ssize_t)done;
}

static void keep(struct outlet *outlet, const char *bytes, size_t count)
{
    while (outlet->capacity < outlet->count + count)
        outlet->kept = mem_grow(outlet->kept, &outlet->capacity, outlet->capacity, 1);
    memcpy(outlet->kept + outlet->count, bytes, count);
    outlet->count += count;
}

bool outlet_push(struct outlet *outlet)
{
    if (outlet->count == 0)
        return true;
    ssize_t done = write_some(outlet, outlet->kept, outlet->count);
    if (done < 0)
        return false;
    outlet->count -= (size_t)done;
    memmove(outlet->kept, outlet->kept + done, outlet->count);
    return true;
}

bool outlet_write(struct outlet *outlet, const char *bytes, size_t count)
{
    if (!outlet_push(outlet))
        return false;
    ssize_t done = outlet->count == 0 ? write_some(outlet, bytes, count) : 0;
    if (done < 0)
        return false;
    if ((size_t)done < count)
        keep(outlet, bytes + done, count - (size_t)done);
    return true;
}

bool outlet_is_behind(const struct outlet *outlet)
{
    return outlet->count > 0;
}

void outlet_finish(struct outlet *outlet, int ms, const char *instead, size_t count)
{
    int64_t until = steady_ms() + ms, left = ms;
    while (outlet->count > 0 && left > 0) {
        poll(&(struct pollfd){.fd = outlet->fd, .events = POLLOUT}, 1, (int)left);
        if (!outlet_push(outlet))
            outlet->count = 0; /* nobody is there any more */
        left = until - steady_ms();
    }
    if (outlet->count > 0)
        outlet_break_off(outlet, instead, count);
    outlet->count = 0;
}

void outlet_break_off(const struct outlet *outlet, const char *instead, size_t count)
{
    if (outlet->count > 0)
        tcflush(outlet->fd, TCOFLUSH);
    (void)!write(outlet->fd, instead, count);
}
