/* shell: everything that one run of the program has: options, configuration, keys, home; and how it connects to a
 * database. */
#ifndef CALLBOARD_SHELL_H
#define CALLBOARD_SHELL_H

#include "cli/cli.h"
#include "config/config.h"
#include "globals.h"
#include "sgr.h"

struct shell {
    struct globals globals;
    struct config *config;
    struct keymap *keymap;
    struct cli cli;      /* cli.shell points back here */
    char *home;          /* owned; where the private cluster lives */
    const char *home_by; /* what says so, home.h */
    char *tenant;        /* owned; the tenant that :tenant led to; NULL: none */
    char *password;      /* owned; as the user typed it; NULL: none */
    char *login;         /* owned; the name of the operating system's user */
    bool ascii;          /* the locale or the ini wants ASCII only */
    enum color color;    /* what --color says, or else the environment */
    struct sgr sgr;      /* what cli.colours lends */
    bool migrated;       /* the private cluster got its schema, or was found to have it, in this run */
};

/* Fills in the first part of `cli`, by `globals`, which must have been read. cli.configure() does the rest: it reads
 * the configuration and finds the home. */
void shell_begin(struct shell *shell);
void shell_close(struct shell *shell);

/* Makes the private cluster ready: starts and migrates it, makes a first tenant, and admits our login. With a
 * configured database it does nothing. False: cli.err says why. */
bool shell_prepare(struct shell *shell, enum exit_status *status);

/* The options by which a member connects; they borrow from the shell. */
struct store_options shell_member_options(const struct shell *shell, const char *source);

/* Makes this the tenant of all that follows. */
void shell_enter_tenant(struct shell *shell, const char *name);

instant shell_now(void);    /* this machine's time of day */
instant shell_steady(void); /* microseconds since the machine was started, asleep or not: nobody sets this clock */

#endif
