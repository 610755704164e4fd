/* shell: what one run of the program holds together, and how it comes to a database. */
#ifndef CALLBOARD_SHELL_H
#define CALLBOARD_SHELL_H

#include "cli/cli.h"
#include "config.h"
#include "globals.h"

struct shell {
    struct globals globals;
    struct config *config;
    struct keymap *keymap;
    struct cli cli; /* cli.shell points back here */
    char *home;     /* owned; where the private cluster lives */
    char *tenant;   /* owned; the one that :tenant led to; NULL: none */
    char *password; /* owned; what was typed for the login; NULL: nothing */
    char *login;    /* owned; the name of the operating system's user */
    bool ascii;     /* the locale or the ini wants ASCII only */
    bool no_colour;
};

/* Reads the configuration and resolves the home; `globals` has been read. False: said why on stderr. */
bool shell_open(struct shell *shell, enum exit_status *status);
void shell_close(struct shell *shell);

/* With the private cluster: started, migrated, with a first tenant and our login admitted. Else nothing is to
 * be done. False: said why on cli.err. */
bool shell_prepare(struct shell *shell, enum exit_status *status);

/* How a member connects; what it points to lives as long as the shell. */
struct store_options shell_member_options(const struct shell *shell, const char *source);

/* From now on this tenant is meant. */
void shell_enter_tenant(struct shell *shell, const char *name);


instant shell_now(void);    /* this machine's time of day */
instant shell_steady(void); /* microseconds since it was started, asleep or not: nobody sets this clock */

#endif
