/* Ways out of the board, tried over a real sshd that conf/deploy sets up. After all of them the trace of every session
 * is read: the board is the last thing that was executed, and nothing was opened but what it lives on. */
#include <check.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/studio_db.h"
#include "support/terminal.h"
#include "support/trace.h"

enum { PATIENCE = 60, WORDS = 64, MARKED = 8, SIDE_BY_SIDE = 4 };

static struct studio_db studio;
static int attempts;

/* What is seen of an attempt. */
enum outcome {
    BOARD,   /* the board, as ana, and nothing else */
    NO_TTY,  /* the sentence that it needs a terminal */
    NO_TYPE, /* the sentence that the kind of terminal is not known */
    SILENT,  /* it ends with the status of misuse; sshd shows nobody the sentence of a subsystem */
    REFUSED, /* sshd lets nothing begin */
};

struct attempt {
    const char *name;
    const char *options[MARKED];     /* of ssh, beside -tt where a terminal is needed for the outcome */
    const char *command[MARKED];     /* what the client asks for instead */
    const char *environment[MARKED]; /* "NAME=value": set and sent */
    enum outcome outcome;
    const char *said; /* REFUSED: on the terminal */
};

#define SHELL_OUT "/tmp/callboard-was-here"

static const struct attempt attempts_to_start[] = {
    {.name = "nothing asked for"},
    {.name = "a shell", .command = {"/bin/sh"}},
    {.name = "a login shell", .command = {"exec bash -l"}},
    {.name = "a command with ;", .command = {"x; touch " SHELL_OUT}},
    {.name = "a command with $()", .command = {"$(touch " SHELL_OUT ")"}},
    {.name = "a command with backquotes", .command = {"`touch " SHELL_OUT "`"}},
    {.name = "a command with a line end", .command = {"\ntouch " SHELL_OUT "\n"}},
    {.name = "another member", .command = {"--as ben"}},
    {.name = "another member by the whole line", .command = {"callboard --as ben"}},
    {.name = "another ini", .command = {"--config /etc/shadow"}},
    {.name = "another home", .command = {"--home /tmp"}},
    {.name = "a verb that reads files", .command = {"import /etc/passwd"}},
    {.name = "a verb that writes the ini", .command = {"tenant use X"}},
    {.name = "a verb that starts servers", .command = {"db start"}},
    {.name = "a command without a terminal", .command = {"id"}, .outcome = NO_TTY},
    {.name = "no terminal, no command", .options = {"-T"}, .outcome = NO_TTY},
    {.name = "help without a terminal", .command = {"--help"}, .outcome = NO_TTY},
    {.name = "a very long command", .command = {"%LONG%"}, .outcome = NO_TTY},
    {.name = "sftp", .options = {"-s"}, .command = {"sftp"}, .outcome = SILENT},
    {.name = "scp to here", .command = {"scp -t /tmp"}, .outcome = NO_TTY},
    {.name = "scp from here", .command = {"scp -f /etc/passwd"}, .outcome = NO_TTY},
    {.name = "rsync", .command = {"rsync --server --sender . /etc"}, .outcome = NO_TTY},
    {.name = "git", .command = {"git-upload-pack '/etc'"}, .outcome = NO_TTY},
    {.name = "another subsystem",
     .options = {"-s"},
     .command = {"netconf"},
     .outcome = REFUSED,
     .said = "subsystem request failed"},
    {.name = "a port of this machine", .options = {"-W", "127.0.0.1:22"}, .outcome = REFUSED, .said = "prohibited"},
    {.name = "a port from here back",
     .options = {"-N", "-R", "0:127.0.0.1:1", "-oExitOnForwardFailure=yes"},
     .outcome = REFUSED,
     .said = "remote port forwarding failed"},
    {.name = "a socket from here back",
     .options = {"-N", "-R", "/tmp/callboard-s:127.0.0.1:1", "-oExitOnForwardFailure=yes"},
     .outcome = REFUSED,
     .said = "remote port forwarding failed"},
    {.name = "a tunnel", /* without a session, whose board would paint over what is said */
     .options = {"-N", "-w", "any", "-oExitOnForwardFailure=yes"},
     .outcome = REFUSED,
     .said = "unnel"},
    {.name = "an agent", .options = {"-A"}},
    {.name = "X11", .options = {"-Y"}, .environment = {"DISPLAY=:9"}},
    {.name = "a stranger's key", .options = {"-tt", "-i", "%F/stranger"}, .outcome = REFUSED, .said = "denied"},
    {.name = "PGOPTIONS", .environment = {"PGOPTIONS=-c app.tenant=x -c role=postgres"}},
    {.name = "another server",
     .environment = {"PGHOST=/tmp", "PGHOSTADDR=192.0.2.1", "PGPORT=1", "PGDATABASE=postgres"}},
    {.name = "another login", .environment = {"PGUSER=postgres", "PGPASSWORD=x"}},
    {.name = "a service file", .environment = {"PGSERVICE=x", "PGSERVICEFILE=/etc/shadow"}},
    {.name = "a password file", .environment = {"PGPASSFILE=/etc/shadow"}},
    {.name = "another folder of libpq's",
     .environment = {"PGSYSCONFDIR=/tmp", "PGSSLKEY=/etc/shadow", "PGLOCALEDIR=/tmp"}},
    {.name = "another encoding", .environment = {"PGCLIENTENCODING=SJIS"}},
    {.name = "another home", .environment = {"HOME=/tmp", "XDG_CONFIG_HOME=/tmp", "XDG_DATA_HOME=/tmp"}},
    {.name = "callboard's own", .environment = {"CALLBOARD_HOME=/tmp", "CALLBOARD_ETC=/tmp"}},
    {.name = "terminal types of one's own",
     .environment = {"TERMINFO=/tmp", "TERMINFO_DIRS=/tmp:/etc", "TERMCAP=/etc/shadow", "TERMPATH=/etc/shadow"}},
    {.name = "curses' own",
     .environment = {"NCURSES_TRACE=65535", "NCURSES_NO_UTF8_ACS=1", "LINES=2", "COLUMNS=2", "ESCDELAY=99999"}},
    {.name = "TERM is a path", .environment = {"TERM=../../../tmp/x"}, .outcome = NO_TYPE},
    {.name = "TERM is a whole path", .environment = {"TERM=/tmp/x"}, .outcome = NO_TYPE},
    {.name = "TERM is a description", .environment = {"TERM=xterm:co#80:"}, .outcome = NO_TYPE},
    {.name = "TERM is empty", .environment = {"TERM="}, .outcome = NO_TYPE},
    {.name = "TERM is endless", .environment = {"TERM=%LONG%"}, .outcome = NO_TYPE},
    {.name = "TERM with a control character", .environment = {"TERM=xterm\033[2J"}, .outcome = NO_TYPE},
    {.name = "TERM is a file that is none", .environment = {"TERM=..bashrc"}, .outcome = NO_TYPE},
    {.name = "LANG is a path", .environment = {"LANG=../../tmp/x.UTF-8", "LC_ALL=/tmp/y.UTF-8"}},
    {.name = "locales of one's own", .environment = {"LOCPATH=/tmp", "LANG=xx_XX.UTF-8", "LC_MESSAGES=xx"}},
    {.name = "messages of one's own", .environment = {"NLSPATH=/tmp/%N", "LC_ALL=%s%n.UTF-8"}},
    {.name = "converters of one's own", .environment = {"GCONV_PATH=/tmp", "LANG=x.EUC-X"}},
    {.name = "a zone that is a path", .environment = {"TZ=:/etc/shadow", "TZDIR=/tmp"}},
    {.name = "a library before all",
     .environment = {"LD_PRELOAD=/tmp/x.so", "LD_LIBRARY_PATH=/tmp", "LD_AUDIT=/tmp/x.so"}},
    {.name = "a shell's own files", .environment = {"BASH_ENV=/tmp/x", "ENV=/tmp/x", "PS4=$(id)"}},
    {.name = "editors and pagers",
     .environment = {"EDITOR=/bin/sh", "VISUAL=/bin/sh", "PAGER=/bin/sh", "SHELL=/tmp/x"}},
    {.name = "modules of others",
     .environment = {"PERL5LIB=/tmp", "OPENSSL_CONF=/tmp/x", "OPENSSL_MODULES=/tmp", "SSL_CERT_FILE=/etc/shadow",
                     "KRB5_CONFIG=/tmp/x"}},
    {.name = "the heap's own", .environment = {"MALLOC_PERTURB_=85", "MALLOC_ARENA_MAX=1"}},
    {.name = "another path", .environment = {"PATH=/tmp"}},
};

/* Typed on an open board, which is there afterwards. */
static const struct {
    const char *name, *keys;
} attempts_to_type[] = {
    {"suspend", "\032"},
    {"suspend by its name", ":suspend\r"},
    {"quit and dump", "\034"},
    {"interrupt", "\003"},
    {"a shell, as in vi", ":!sh\r"},
    {"a shell by its name", ":shell\r"},
    {"a filter, as in vi", ":%!sh\r"},
    {"write a file", ":w /tmp/callboard-was-here\r"},
    {"open a file", ":e /etc/passwd\r"},
    {"read a file", ":r /etc/passwd\r"},
    {"source a file", ":source /tmp/x\r"},
    {"a program's output", ":r !id\r"},
    {"set a shell", ":set shell=/bin/sh\r"},
    {"set an editor", ":set editor=vi\r"},
    {"set a log", ":set log=/tmp/x\r"},
    {"a pipe", "|sh\r\033"},
    {"a pager's shell, in the help", "?!sh\r\033"},
    {"a pager's editor, in the help", "?v\033"},
    {"a less command file, in the help", "?:e /etc/passwd\r\033\033"},
    {"a search that is a command", "/$(touch /tmp/callboard-was-here)\r\033"},
    {"a filter that is a command", "&`touch /tmp/callboard-was-here`\r&\r"},
    {"a title that is a command", "a$(sh) `sh` ;sh; fri hold\r\033\033"},
    {"a file to import, pasted", "\033[200~import /etc/passwd\033[201~"},
    {"a paste that ends itself", "\033[200~x\033[201~:!sh\r\033[200~\033[201~\033"},
    {"an answer about the colours", "\033]10;rgb:0000/0000/0000\033\\\033]4;1;rgb:1/1/1\a"},
    {"an answer about the terminal", "\033[>41;354;0c\033[?62;c\033P>|xterm(1)\033\\"},
    {"a title that comes back", "\033]lsh -c id\033\\\033]L;id\033\\"},
    {"a cursor that is far away", "\033[99999;99999R"},
    {"an answer about a setting", "\033P1$r0m\033\\"},
    {"an answer without end", "\033[;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;;"},
    {"bytes that are no text", "\377\376\300\200\355\240\200"},
};

/* ---- running ssh ---- */

static const char *long_word(void)
{
    static char word[20001];
    memset(word, 'A', sizeof word - 1);
    return word;
}

/* %F is the folder of the keys, %LONG% twenty thousand letters. */
static char *filled(const char *text)
{
    char *out = NULL;
    const char *folder = strstr(text, "%F"), *endless = strstr(text, "%LONG%");
    int done = folder    ? asprintf(&out, "%.*s%s%s", (int)(folder - text), text, getenv("SSH_FOLDER"), folder + 2)
               : endless ? asprintf(&out, "%.*s%s", (int)(endless - text), text, long_word())
                         : asprintf(&out, "%s", text);
    ck_assert_int_ge(done, 0);
    return out;
}

struct words {
    char *list[WORDS];
    size_t count;
};

static void add(struct words *words, const char *text)
{
    ck_assert_uint_lt(words->count, WORDS - 1);
    words->list[words->count++] = filled(text);
}

static void add_all(struct words *words, const char *const list[MARKED])
{
    for (size_t i = 0; i < MARKED && list[i]; i++)
        add(words, list[i]);
}

static void clear(struct words *words)
{
    for (size_t i = 0; i < words->count; i++)
        free(words->list[i]);
}

static void add_client(struct words *words, const char *port, const char *key)
{
    static const char *const fixed[] = {"/usr/bin/ssh",
                                        "-F",
                                        "none",
                                        "-oIdentitiesOnly=yes",
                                        "-oBatchMode=yes",
                                        "-oLogLevel=INFO",
                                        "-oUserKnownHostsFile=%F/known_hosts"};
    for (size_t i = 0; i < sizeof fixed / sizeof *fixed; i++)
        add(words, fixed[i]);
    add(words, "-p");
    add(words, port);
    if (key) {
        add(words, "-i");
        add(words, key);
    }
}

static void add_target(struct words *words)
{
    char *target = NULL;
    ck_assert_int_gt(asprintf(&target, "%s@127.0.0.1", getenv("SSH_ACCOUNT")), 0);
    add(words, target);
    free(target);
}

static bool names_key(const struct attempt *attempt)
{
    for (size_t i = 0; i < MARKED && attempt->options[i]; i++)
        if (strcmp(attempt->options[i], "-i") == 0)
            return true;
    return false;
}

/* TERM is sent by the request for a terminal; everything else by SendEnv. */
static struct terminal *start(const struct attempt *attempt, const char *port, const char *key)
{
    struct words words = {0}, environment = {0};
    add_client(&words, port, names_key(attempt) ? NULL : key);
    if (attempt->outcome == BOARD || attempt->outcome == NO_TYPE)
        add(&words, "-tt");
    add_all(&words, attempt->options);
    add_all(&environment, attempt->environment);
    for (size_t i = 0; i < environment.count; i++) {
        char *send = NULL;
        int length = (int)strcspn(environment.list[i], "=");
        ck_assert_int_gt(asprintf(&send, "-oSendEnv=%.*s", length, environment.list[i]), 0);
        add(&words, send);
        free(send);
    }
    add_target(&words);
    if (attempt->command[0])
        add(&words, "--"); /* else ssh takes what begins with a dash for its own */
    add_all(&words, attempt->command);
    struct terminal *terminal =
        terminal_start(40, 120, (const char *const *)words.list, (const char *const *)environment.list);
    clear(&words);
    clear(&environment);
    return terminal;
}

static void leave(struct terminal *board)
{
    terminal_type(board, "q");
    ck_assert_int_eq(terminal_end(board, PATIENCE), 0);
    terminal_free(&board);
}

static void is_the_board_of(struct terminal *board, const char *name, const char *role)
{
    char who[80];
    snprintf(who, sizeof who, "%s  %s", name, role);
    ck_assert(terminal_wait(board, who, PATIENCE));
    ck_assert(terminal_wait(board, "live", PATIENCE));
    ck_assert(terminal_wait(board, "Chidi Eze", PATIENCE));
}

static void is_said(struct terminal *terminal, const char *sentence)
{
    ck_assert(terminal_wait(terminal, sentence, PATIENCE));
    ck_assert_int_ne(terminal_end(terminal, PATIENCE), 0);
    terminal_free(&terminal);
}

static void judge(const struct attempt *attempt, struct terminal *terminal)
{
    fprintf(stderr, "%s\n", attempt->name);
    attempts++;
    switch (attempt->outcome) {
    case BOARD:
        is_the_board_of(terminal, "ana", "admin");
        leave(terminal);
        break;
    case NO_TTY:
        is_said(terminal, "The board needs a terminal");
        break;
    case NO_TYPE:
        is_said(terminal, "TERM is not set");
        break;
    case SILENT:
        ck_assert_int_eq(terminal_end(terminal, PATIENCE), 2);
        terminal_free(&terminal);
        break;
    case REFUSED:
        is_said(terminal, attempt->said);
        break;
    }
}

/* While one is judged the next ones are on their way. */
START_TEST(what_the_client_asks_for_is_the_board)
{
    enum { COUNT = sizeof attempts_to_start / sizeof *attempts_to_start };
    struct terminal *open[SIDE_BY_SIDE];
    for (size_t i = 0; i < COUNT + SIDE_BY_SIDE; i++) {
        struct terminal **place = &open[i % SIDE_BY_SIDE];
        if (i >= SIDE_BY_SIDE)
            judge(&attempts_to_start[i - SIDE_BY_SIDE], *place);
        if (i < COUNT)
            *place = start(&attempts_to_start[i], getenv("SSH_SHARED_PORT"), "%F/ana");
    }
}
END_TEST

START_TEST(no_key_leads_out)
{
    struct terminal *board = start(&(struct attempt){0}, getenv("SSH_SHARED_PORT"), "%F/ana");
    is_the_board_of(board, "ana", "admin");
    for (size_t i = 0; i < sizeof attempts_to_type / sizeof *attempts_to_type; i++) {
        fprintf(stderr, "%s\n", attempts_to_type[i].name);
        attempts++;
        terminal_type(board, attempts_to_type[i].keys);
        terminal_settle(board, 60); /* a lone Esc needs its time before the next key */
        terminal_type(board, "\033");
        terminal_settle(board, 60);
        terminal_type(board, "\033");
        terminal_settle(board, 60);
        is_the_board_of(board, "ana", "admin");
    }
    leave(board);
}
END_TEST

START_TEST(a_storm_of_sizes_is_survived)
{
    struct terminal *board = start(&(struct attempt){0}, getenv("SSH_SHARED_PORT"), "%F/ana");
    is_the_board_of(board, "ana", "admin");
    attempts++;
    for (int i = 0; i < 200; i++)
        terminal_resize(board, 1 + i % 60, 1 + i * 7 % 300);
    terminal_resize(board, 40, 120);
    terminal_type(board, "\014");
    is_the_board_of(board, "ana", "admin");
    leave(board);
}
END_TEST

/* Signals as somebody else under the same account could send them. */
START_TEST(signals_stop_nothing)
{
    static const int harmless[] = {SIGTSTP, SIGQUIT, SIGTTIN, SIGTTOU, SIGPIPE};
    struct terminal *board = start(&(struct attempt){0}, getenv("SSH_SHARED_PORT"), "%F/ana");
    is_the_board_of(board, "ana", "admin");
    pid_t inside = trace_newest_program();
    ck_assert_int_gt(inside, 1);
    for (size_t i = 0; i < sizeof harmless / sizeof *harmless; i++) {
        attempts++;
        ck_assert_int_eq(kill(inside, harmless[i]), 0);
        terminal_type(board, i % 2 ? "h" : "l");
        terminal_settle(board, 60);
        is_the_board_of(board, "ana", "admin");
    }
    leave(board);
}
END_TEST

/* ---- who one is ---- */

START_TEST(who_one_is_stands_beside_the_key)
{
    struct terminal *ben = start(&(struct attempt){0}, getenv("SSH_SHARED_PORT"), "%F/ben");
    is_the_board_of(ben, "Ben", "producer");
    leave(ben);
    struct terminal *wall = start(&(struct attempt){0}, getenv("SSH_SHARED_PORT"), "%F/wall");
    is_the_board_of(wall, "Wall", "viewer");
    leave(wall);
}
END_TEST

START_TEST(an_account_of_its_own_is_its_own_login)
{
    struct terminal *own = start(&(struct attempt){.command = {"--as ben"}}, getenv("SSH_OWN_PORT"), "%F/ben");
    is_the_board_of(own, "Own", "producer");
    leave(own);
}
END_TEST

/* She is a member, and her login has no password; but no line of pg_ident.conf gives it to the shared account. */
START_TEST(a_login_that_the_map_lacks_is_not_let_in)
{
    char line[1024];
    const char *etc = getenv("CALLBOARD_ETC");
    snprintf(line, sizeof line, "sed -i 's/--as wall/--as mallory/' %s/authorized_keys", etc);
    ck_assert_int_eq(system(line), 0);
    struct terminal *wall = start(&(struct attempt){0}, getenv("SSH_SHARED_PORT"), "%F/wall");
    ck_assert(terminal_wait(wall, "no access", PATIENCE));
    ck_assert(terminal_wait(wall, "does not let the login \"mallory\" in", PATIENCE));
    leave(wall);
}
END_TEST

START_TEST(nothing_was_executed_and_nothing_else_opened)
{
    ck_assert_int_ge(attempts, 90);
    ck_assert_int_ne(access(SHELL_OUT, F_OK), 0);
    int sessions = trace_check(getenv("CALLBOARD_ETC"), getenv("CALLBOARD_ELSEWHERE"));
    fprintf(stderr, "%d attempts in %d sessions\n", attempts, sessions);
    ck_assert_int_gt(sessions, 60);
}
END_TEST

static void must(bool done, const char *what)
{
    if (done)
        return;
    fprintf(stderr, "ssh: %s\n", what);
    exit(EXIT_FAILURE);
}

static void add_member(const char *name, const char *role, const char *login)
{
    char command[256], *output = NULL;
    snprintf(command, sizeof command, "psql -qAtX -d callboard -c 'CREATE ROLE \"%s\" LOGIN'", login);
    must(system(command) == 0, command);
    int status = studio_db_run(&studio, "ana", &output, "member add --name %s --role %s --login %s", name, role, login);
    must(status == 0, output);
    free(output);
}

static void make_people(void)
{
    setenv("STUDIO_DATABASE", "callboard", 1);
    studio_db_make(&studio);
    add_member("Wall", "viewer", "wall");
    add_member("Mallory", "admin", "mallory");
    add_member("Own", "producer", getenv("SSH_ACCOUNT"));
}

int main(void)
{
    make_people();
    Suite *suite = suite_create("ssh");
    TCase *tests = tcase_create("ssh");
    tcase_set_timeout(tests, 280);
    tcase_add_test(tests, what_the_client_asks_for_is_the_board);
    tcase_add_test(tests, no_key_leads_out);
    tcase_add_test(tests, a_storm_of_sizes_is_survived);
    tcase_add_test(tests, signals_stop_nothing);
    tcase_add_test(tests, who_one_is_stands_beside_the_key);
    tcase_add_test(tests, an_account_of_its_own_is_its_own_login);
    tcase_add_test(tests, a_login_that_the_map_lacks_is_not_let_in);
    tcase_add_test(tests, nothing_was_executed_and_nothing_else_opened);
    suite_add_tcase(suite, tests);
    SRunner *runner = srunner_create(suite);
    srunner_set_fork_status(runner, CK_NOFORK); /* the attempts are counted */
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    studio_db_drop(&studio);
    return failed ? EXIT_FAILURE : EXIT_SUCCESS;
}
