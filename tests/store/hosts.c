/* Several hosts, and hosts with several addresses, of which some say nothing: the others are tried meanwhile, and each
 * is left after its time. All cases run at once, so that the test takes as long as the slowest of them. */
#include <arpa/inet.h>
#include <check.h>
#include <dlfcn.h>
#include <netdb.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "domain/memory.h"
#include "store/dial.h"
#include "support/pg.h"
#include "support/run.h"

static struct pg pg;

/* ---- a name that has two addresses ---- */

#define TWO_ADDRESSES "two.example"

typedef int look_up(const char *, const char *, const struct addrinfo *, struct addrinfo **);

/* Comes before the C library's, for libpq as well. */
int getaddrinfo(const char *restrict name, const char *restrict service, const struct addrinfo *restrict hints,
                struct addrinfo **restrict found)
{
    look_up *real;
    *(void **)&real = dlsym(RTLD_NEXT, "getaddrinfo");
    if (name == NULL || strcmp(name, TWO_ADDRESSES) != 0)
        return real(name, service, hints, found);
    int status = real("127.0.0.2", service, hints, found);
    return status != 0 ? status : real("127.0.0.3", service, hints, &(*found)->ai_next);
}

/* ---- ports that say nothing ---- */

static int listen_on_any(int queue, int *port)
{
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_ANY)};
    socklen_t size = sizeof address;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    ck_assert_int_eq(bind(fd, (struct sockaddr *)&address, size), 0);
    ck_assert_int_eq(listen(fd, queue), 0);
    ck_assert_int_eq(getsockname(fd, (struct sockaddr *)&address, &size), 0);
    *port = ntohs(address.sin_port);
    return fd;
}

enum { CALLERS_MOST = 8 };

/* Fills the queue until a caller is not even let into it: from then on the port answers nobody. */
static void fill(int port, int callers[static CALLERS_MOST])
{
    struct sockaddr_in address = {
        .sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK), .sin_port = htons((uint16_t)port)};
    bool full = false;
    for (int i = 0; i < CALLERS_MOST; i++) {
        callers[i] = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        connect(callers[i], (struct sockaddr *)&address, sizeof address);
        struct pollfd wait = {.fd = callers[i], .events = POLLOUT};
        full = full || poll(&wait, 1, 100) == 0;
    }
    ck_assert(full);
}

/* ---- the cases ---- */

/* %s: the real server's folder; %m: a port that takes a caller and says nothing; %f: one that takes none. */
struct attempt_case {
    const char *conninfo;
    bool read_only; /* the database is */
    bool reached;
    const char *message;   /* words of it, where nobody was */
    const char *silent[3]; /* what the log says of those who were not */
};

static const struct attempt_case cases[] = {
    /* somebody takes us: whoever is silent costs next to nothing */
    {"host=127.0.0.1,%s port=%f,5432", .reached = true, .silent = {"127.0.0.1, port %f did not answer"}},
    {"host=127.0.0.1,%s port=%m,5432", .reached = true, .silent = {"127.0.0.1, port %m did not answer"}},
    {"host=127.0.0.1,%s port=%f,5432 connect_timeout=20", .reached = true, .silent = {"port %f did not answer"}},
    {"host=127.0.0.1,127.0.0.2,%s port=%m,%f,5432 connect_timeout=20", .reached = true,
     .silent = {"127.0.0.1, port %m", "127.0.0.2, port %f"}},
    {"host=/nonexistent,127.0.0.1,%s port=5432,%m,5432 connect_timeout=20", .reached = true, .silent = {"port %m"}},
    {"host=%s,127.0.0.1 port=5432,%m", .reached = true},
    /* addresses of a name; and an address that the last one has not */
    {"host=" TWO_ADDRESSES ",%s port=%m,5432 connect_timeout=20", .reached = true,
     .silent = {"(127.0.0.2), port %m", "(127.0.0.3), port %m"}},
    {"host=a.example,%s hostaddr=127.0.0.1, port=%m,5432 connect_timeout=20", .reached = true,
     .silent = {"a.example (127.0.0.1), port %m"}},
    /* what is asked of a host is asked of each */
    {"host=127.0.0.1,%s port=%m,5432 connect_timeout=20 target_session_attrs=any", .read_only = true, .reached = true,
     .silent = {"port %m"}},
    {"host=%s,127.0.0.1 port=5432,%m connect_timeout=20 target_session_attrs=prefer-standby", .reached = true,
     .silent = {"port %m"}},
    {"host=%s,/nonexistent port=5432 target_session_attrs=prefer-standby", .reached = true},
    {"host=%s target_session_attrs=prefer-standby", .reached = true},
    /* nobody does */
    {"host=127.0.0.1,127.0.0.2 port=%m connect_timeout=2",
     .silent = {"127.0.0.1, port %m did not answer within 2 seconds", "127.0.0.2, port %m did not answer within 2"}},
    {"host=" TWO_ADDRESSES " port=%m connect_timeout=2", .silent = {"(127.0.0.2), port %m", "(127.0.0.3), port %m"}},
    {"hostaddr=127.0.0.1 port=%m connect_timeout=1", .silent = {"port %m did not answer within 2 seconds"}},
    {"host=127.0.0.1 port=%m connect_timeout=3", .silent = {"port %m did not answer within 3 seconds"}},
    {"host=127.0.0.1,%s port=%m,5432", .read_only = true, .message = "Only a standby answers",
     .silent = {"port %m did not answer within 4 seconds"}},
    {"host=127.0.0.1,%s port=%m,5432 connect_timeout=2 target_session_attrs=standby", .silent = {"port %m"}},
    {"host=127.0.0.1,127.0.0.2,127.0.0.3 port=1,2 connect_timeout=2", .message = "cannot be reached"},
};
enum { CASES = sizeof cases / sizeof *cases };

static char *filled_in(const char *text, int mute, int full)
{
    char *out = mem_copy("");
    for (; *text != '\0'; text++) {
        char *longer = text[0] != '%'   ? mem_format("%s%c", out, text[0])
                       : text[1] == 's' ? mem_format("%s%s", out, pg.socket_dir)
                                        : mem_format("%s%d", out, text[1] == 'm' ? mute : full);
        text += text[0] == '%';
        free(out);
        out = longer;
    }
    return out;
}

static struct dial *start(const struct attempt_case *row, int mute, int full)
{
    char *hosts = filled_in(row->conninfo, mute, full);
    char *conninfo = mem_format("%s dbname=%s%s", hosts, pg.database, row->read_only ? "_ro" : "");
    struct dial *dial = dial_start(&(struct store_options){.conninfo = conninfo, .login = "postgres"});
    free(hosts);
    free(conninfo);
    return dial;
}

static struct dialled wait_for(struct dial *dial)
{
    struct dialled got;
    while (!dial_finished(dial, &got)) {
        struct pollfd wait = {.fd = dial_fd(dial), .events = POLLIN};
        poll(&wait, 1, -1);
    }
    return got;
}

/* Words that end with "within N seconds" say how long it was waited at the least: on a busy machine it is more. */
static bool tells_of_silence(const char *detail, const char *words)
{
    const char *within = strstr(words, "within ");
    size_t number = within != NULL ? (size_t)(within - words) + strlen("within ") : strlen(words);
    char *before = mem_format("%.*s", (int)number, words);
    const char *found = strstr(detail, before);
    bool told = found != NULL && (within == NULL || strtod(found + number, NULL) >= strtod(words + number, NULL));
    free(before);
    return told;
}

static void check(const struct attempt_case *row, const struct dialled *got, int mute, int full)
{
    const char *detail = got->detail != NULL ? got->detail : "";
    bool reached = got->connection != NULL;
    ck_assert_msg(reached == row->reached, "%s: %s, %s", row->conninfo, got->message != NULL ? got->message : "reached",
                  detail);
    ck_assert_msg(reached || got->fault == FAULT_UNREACHABLE, "%s: %s", row->conninfo, got->message);
    ck_assert_msg(row->message == NULL || strstr(got->message, row->message) != NULL, "%s: %s", row->conninfo,
                  got->message);
    for (int i = 0; i < 3 && row->silent[i] != NULL; i++) {
        char *words = filled_in(row->silent[i], mute, full);
        ck_assert_msg(tells_of_silence(detail, words), "%s: \"%s\" lacks \"%s\"", row->conninfo, detail, words);
        free(words);
    }
    ck_assert_msg(!reached || row->silent[0] != NULL || strstr(detail, "answer") == NULL, "%s: %s", row->conninfo,
                  detail);
}

START_TEST(whoever_says_nothing_is_left_for_the_next)
{
    int mute, full, callers[CALLERS_MOST];
    int silent[] = {listen_on_any(64, &mute), listen_on_any(0, &full)};
    fill(full, callers);
    int64_t began = pg_ms();
    struct dial *dials[CASES];
    for (int i = 0; i < CASES; i++)
        dials[i] = start(&cases[i], mute, full);
    for (int i = 0; i < CASES; i++) {
        struct dialled got = wait_for(dials[i]);
        check(&cases[i], &got, mute, full);
        if (cases[i].reached) /* and they come first: nobody has waited until a silent one was given up, after 20 */
            ck_assert_int_lt(pg_ms() - began, 8000);
        PQfinish(got.connection);
        free(got.message);
        free(got.detail);
        dial_free(&dials[i]);
    }
    ck_assert_int_lt(pg_ms() - began, 30000); /* all at once, of at most ten seconds each; the machine may be busy */
    for (int i = 0; i < CALLERS_MOST; i++)
        close(callers[i]);
    close(silent[0]);
    close(silent[1]);
}
END_TEST

int main(void)
{
    pg_make_empty(&pg);
    pg_do(&pg, "CREATE DATABASE %s_ro", pg.database);
    pg_do(&pg, "ALTER DATABASE %s_ro SET default_transaction_read_only = on", pg.database);
    TCase *tests = tcase_create("hosts");
    tcase_set_timeout(tests, 60);
    tcase_add_test(tests, whoever_says_nothing_is_left_for_the_next);
    int status = run_tests("hosts", tests);
    pg_do(&pg, "DROP DATABASE %s_ro", pg.database);
    pg_drop(&pg);
    return status;
}
