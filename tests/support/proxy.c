#include "support/proxy.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/eventfd.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

#include "support/folder.h"

enum { WIRES = 32, CHUNK = 65536, NEVER = -1 };

/* One client's connection; end[0] the client, end[1] the server; -1: free. */
struct wire {
    int end[2];
    bool answered; /* the server was the last to speak */
};

struct proxy {
    pthread_t thread;
    pthread_mutex_t lock; /* guards everything below that the test changes */
    char dir[64], server[108];
    int port, listener, wake;
    struct wire wires[WIRES];
    int delay_ms;
    long round_trips, sent, cuts;
    long cut_after[2]; /* by direction: bytes that may still pass; NEVER */
    bool stalled, refusing, stopping;
};

static void die(const char *what)
{
    perror(what);
    exit(1);
}

static struct sockaddr_un address_of(const char *dir, int port)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    int length = snprintf(address.sun_path, sizeof address.sun_path, "%s/.s.PGSQL.%d", dir, port);
    if (length < 0 || (size_t)length >= sizeof address.sun_path)
        die("proxy: the socket's path is too long");
    return address;
}

static void drop(struct wire *wire)
{
    for (int i = 0; i < 2; i++) {
        if (wire->end[i] >= 0)
            close(wire->end[i]);
        wire->end[i] = -1;
    }
}

static void drop_all(struct proxy *proxy)
{
    for (int i = 0; i < WIRES; i++)
        drop(&proxy->wires[i]);
}

static void accept_client(struct proxy *proxy)
{
    int client = accept4(proxy->listener, NULL, NULL, SOCK_CLOEXEC);
    if (client < 0)
        return;
    struct sockaddr_un address = address_of(proxy->server, proxy->port);
    int server = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool taken = false;
    if (!proxy->refusing && connect(server, (struct sockaddr *)&address, sizeof address) == 0)
        for (int i = 0; i < WIRES && !taken; i++)
            if (proxy->wires[i].end[0] < 0) {
                proxy->wires[i] = (struct wire){.end = {client, server}, .answered = true};
                taken = true;
            }
    if (!taken) {
        close(client);
        close(server);
    }
}

static bool write_all(int fd, const char *bytes, long count)
{
    while (count > 0) {
        ssize_t put = send(fd, bytes, (size_t)count, MSG_NOSIGNAL);
        if (put <= 0)
            return false;
        bytes += put;
        count -= put;
    }
    return true;
}

static void count_passed(struct proxy *proxy, struct wire *wire, int from, long count)
{
    if (from == 0) {
        proxy->sent += count;
        proxy->round_trips += wire->answered;
    }
    wire->answered = from == 1;
}

static void sleep_ms(int ms)
{
    struct timespec time = {.tv_sec = ms / 1000, .tv_nsec = (long)(ms % 1000) * 1000000};
    nanosleep(&time, NULL);
}

/* From end `from` to the other one: as much as there is, or as much as the cut lets through. */
static void forward(struct proxy *proxy, struct wire *wire, int from)
{
    char bytes[CHUNK];
    ssize_t got = recv(wire->end[from], bytes, sizeof bytes, MSG_DONTWAIT);
    if (got < 0 && (errno == EAGAIN || errno == EINTR))
        return;
    if (got <= 0) {
        drop(wire);
        return;
    }
    long pass = got, *left = &proxy->cut_after[from];
    if (*left != NEVER && pass > *left)
        pass = *left;
    count_passed(proxy, wire, from, pass);
    if (proxy->delay_ms)
        sleep_ms(proxy->delay_ms);
    bool alive = write_all(wire->end[1 - from], bytes, pass);
    if (*left != NEVER)
        *left -= pass;
    if (*left == 0) {
        *left = NEVER;
        proxy->cuts++;
        drop_all(proxy);
    } else if (!alive) {
        drop(wire);
    }
}

static int fill_fds(const struct proxy *proxy, struct pollfd *fds)
{
    int count = 0;
    fds[count++] = (struct pollfd){.fd = proxy->wake, .events = POLLIN};
    fds[count++] = (struct pollfd){.fd = proxy->listener, .events = POLLIN};
    for (int i = 0; i < WIRES; i++)
        for (int end = 0; end < 2; end++)
            fds[count++] = (struct pollfd){.fd = proxy->stalled ? -1 : proxy->wires[i].end[end], .events = POLLIN};
    return count;
}

static void serve(struct proxy *proxy, const struct pollfd *fds)
{
    eventfd_t ignored;
    if (fds[0].revents)
        eventfd_read(proxy->wake, &ignored);
    if (proxy->refusing)
        drop_all(proxy);
    for (int i = 0; i < WIRES && !proxy->stalled; i++)
        for (int end = 0; end < 2; end++)
            if (fds[2 + 2 * i + end].revents && proxy->wires[i].end[end] >= 0)
                forward(proxy, &proxy->wires[i], end);
    if (fds[1].revents)
        accept_client(proxy);
}

static void *run(void *argument)
{
    struct proxy *proxy = argument;
    struct pollfd fds[2 + 2 * WIRES];
    bool stopping = false;
    while (!stopping) {
        pthread_mutex_lock(&proxy->lock);
        int count = fill_fds(proxy, fds);
        pthread_mutex_unlock(&proxy->lock);
        poll(fds, (nfds_t)count, -1);
        pthread_mutex_lock(&proxy->lock);
        stopping = proxy->stopping;
        if (!stopping)
            serve(proxy, fds);
        pthread_mutex_unlock(&proxy->lock);
    }
    return NULL;
}

struct proxy *proxy_start(const char *socket_dir, int port)
{
    struct proxy *proxy = calloc(1, sizeof *proxy);
    if (!proxy)
        die("proxy");
    *proxy = (struct proxy){.port = port, .cut_after = {NEVER, NEVER}};
    for (int i = 0; i < WIRES; i++)
        proxy->wires[i] = (struct wire){.end = {-1, -1}};
    snprintf(proxy->server, sizeof proxy->server, "%s", socket_dir);
    pthread_mutex_init(&proxy->lock, NULL);
    folder_make(proxy->dir, sizeof proxy->dir, "wire");
    struct sockaddr_un address = address_of(proxy->dir, port);
    proxy->wake = eventfd(0, EFD_CLOEXEC);
    proxy->listener = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (bind(proxy->listener, (struct sockaddr *)&address, sizeof address) || listen(proxy->listener, WIRES))
        die("proxy: listen");
    pthread_create(&proxy->thread, NULL, run, proxy);
    return proxy;
}

/* Changes something under the lock and has the thread look again. */
#define CHANGE(proxy, what)                   \
    do {                                      \
        pthread_mutex_lock(&(proxy)->lock);   \
        what;                                 \
        pthread_mutex_unlock(&(proxy)->lock); \
        eventfd_write((proxy)->wake, 1);      \
    } while (0)

void proxy_stop(struct proxy **proxy)
{
    struct proxy *old = *proxy;
    CHANGE(old, old->stopping = true);
    pthread_join(old->thread, NULL);
    drop_all(old);
    struct sockaddr_un address = address_of(old->dir, old->port);
    close(old->listener);
    close(old->wake);
    unlink(address.sun_path);
    rmdir(old->dir);
    pthread_mutex_destroy(&old->lock);
    free(old);
    *proxy = NULL;
}

const char *proxy_dir(const struct proxy *proxy)
{
    return proxy->dir;
}

void proxy_delay(struct proxy *proxy, int ms)
{
    CHANGE(proxy, proxy->delay_ms = ms);
}

void proxy_cut_after_sent(struct proxy *proxy, long bytes)
{
    CHANGE(proxy, proxy->cut_after[0] = bytes);
}

void proxy_cut_after_received(struct proxy *proxy, long bytes)
{
    CHANGE(proxy, proxy->cut_after[1] = bytes);
}

void proxy_stall(struct proxy *proxy, bool stalled)
{
    CHANGE(proxy, proxy->stalled = stalled);
}

void proxy_refuse(struct proxy *proxy, bool refuse)
{
    CHANGE(proxy, (proxy->refusing = refuse, refuse ? drop_all(proxy) : (void)0));
}

static long read_counter(struct proxy *proxy, const long *counter)
{
    pthread_mutex_lock(&proxy->lock);
    long value = *counter;
    pthread_mutex_unlock(&proxy->lock);
    return value;
}

long proxy_round_trips(struct proxy *proxy)
{
    return read_counter(proxy, &proxy->round_trips);
}

long proxy_sent(struct proxy *proxy)
{
    return read_counter(proxy, &proxy->sent);
}

long proxy_cuts(struct proxy *proxy)
{
    return read_counter(proxy, &proxy->cuts);
}
