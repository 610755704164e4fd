#include "forced.h"

#include <errno.h>
#include <pwd.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "config/config.h"
#include "domain/memory.h"
#include "seal/seal.h"

bool forced_is(const struct globals *globals, bool *forced, char **error)
{
    const struct passwd *account = getpwuid(getuid());
    *forced = globals->session;
    return *forced || account == NULL || config_names_account(account->pw_name, forced, error);
}

/* ---- the environment ---- */

enum { TERM_MOST = 64 };

/* A name of terminfo's, nothing that could be a path or a description. */
static bool is_terminal_type(const char *name)
{
    static const char letters[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";
    size_t length = strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+.");
    return length > 0 && length <= TERM_MOST && name[length] == '\0' && strchr(letters, name[0]) != NULL;
}

/* As setlocale() would look for it; but only whether it is one of UTF-8 counts, and never its name: the names
 * are files. */
static bool is_utf8_locale(void)
{
    static const char *const names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        const char *value = getenv(names[i]);
        const char *codeset = value != NULL ? strchr(value, '.') : NULL;
        if (value != NULL && *value)
            return codeset != NULL && (strncasecmp(codeset, ".utf-8", 6) == 0 || strncasecmp(codeset, ".utf8", 5) == 0);
    }
    return false;
}

/* HOME is where the operator keeps what libpq would look for in a home: .pgpass, .postgresql/root.crt. */
static void rebuild_environment(void)
{
    const char *term = getenv("TERM"), *no_colour = getenv("NO_COLOR");
    char *type = mem_copy(term != NULL && is_terminal_type(term) ? term : "");
    bool utf8 = is_utf8_locale(), mono = no_colour != NULL && *no_colour;
    clearenv();
    setenv("PATH", "/usr/bin:/bin", 1);
    setenv("HOME", CALLBOARD_ETC, 1);
    setenv("LC_ALL", utf8 ? "C.UTF-8" : "C", 1);
    if (*type)
        setenv("TERM", type, 1);
    if (mono)
        setenv("NO_COLOR", "1", 1);
    free(type);
}

void forced_enclose(void)
{
    const struct rlimit none = {0, 0};
    rebuild_environment();
    setrlimit(RLIMIT_CORE, &none);
    prctl(PR_SET_DUMPABLE, 0, 0, 0, 0); /* the other producers' sessions run under the same account */
    prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    signal(SIGTSTP, SIG_IGN);
    signal(SIGTTIN, SIG_IGN);
    signal(SIGTTOU, SIG_IGN);
    signal(SIGQUIT, SIG_IGN);
}

/* ---- no programs ---- */

void forced_seal(void)
{
    static const int programs[] = {__NR_execve, __NR_execveat, __NR_ptrace, __NR_process_vm_readv,
                                   __NR_process_vm_writev};
    seal_without(programs, sizeof programs / sizeof *programs);
}

/* ---- what it may be started with ---- */

char *forced_refusal(const struct globals *globals)
{
    if (globals->config != NULL || globals->home != NULL)
        return mem_format("A forced command takes its configuration from " CALLBOARD_ETC
                          "/callboard.ini only: %s is for other sessions.",
                          globals->config != NULL ? "--config" : "--home");
    if (!globals_open_board(globals))
        return mem_copy("A forced command opens the board and nothing else; the verbs are for other sessions.");
    return NULL;
}
