/* config: reads callboard.ini. The shipped conf/callboard.ini is compiled in and gives the defaults. Then come
 * /etc/callboard/callboard.ini, $XDG_CONFIG_HOME/callboard/callboard.ini and --config; a later file wins key by key.
 * config.c is the only file that knows iniparser. */
#ifndef CALLBOARD_CONFIG_CONFIG_H
#define CALLBOARD_CONFIG_CONFIG_H

#include <stdbool.h>

#include "controller/keys/keymap.h"
#include "domain/filter.h"

#ifndef CALLBOARD_ETC
#define CALLBOARD_ETC "/etc/callboard"
#endif

#define CONFIG_PREFER_STANDBY "prefer-standby"

struct config {
    char *conninfo, *service;     /* [database]; NULL: the private cluster */
    char *reads;                  /* [database] reads: primary, prefer-standby */
    int linger;                   /* [database] linger, seconds */
    bool backups;                 /* [database] backups: the private cluster's own */
    char *tenant;                 /* [board] tenant; NULL: the only membership */
    char *tenant_place;           /* where it is named, "FILE:LINE"; NULL: nowhere */
    bool tenant_by_option;        /* in the file of --config */
    char *scheme;                 /* [board] colours: default, high-contrast, colour-blind, mono */
    char *glyphs;                 /* [board] glyphs: auto, ascii, unicode */
    int weeks;                    /* [board] weeks */
    char *group;                  /* [board] group: no, yes, department, skill */
    char *sort;                   /* [board] sort: board, name, load, rate */
    bool lanes;                   /* [board] lanes */
    bool mouse;                   /* [board] mouse */
    bool clipboard;               /* [board] clipboard */
    char *zone2;                  /* [board] zone2; NULL: none */
    struct filter_saved *filters; /* [filters] */
    size_t filter_count;
    char *log_file; /* [log] file; NULL: none */
    char *accounts; /* [session] accounts; NULL: none */
};

struct config_options {
    const char *file;      /* --config, or NULL */
    bool forced_command;   /* only /etc counts */
    struct keymap *keymap; /* [keys] is applied to it; may be NULL */
};

/* NULL: *error is a sentence that names file, line and key (caller frees). */
struct config *config_load(const struct config_options *options, char **error);
void config_free(struct config **config);

/* For config.c only: takes over the [filters] of one file, by name; *error as above. */
bool config_apply_filters(struct config *config, const char *file, const char *text, char **error);
void config_free_filters(struct config *config);

/* Sets *named to whether /etc's file names this account of the operating system as one whose every session is a
 * forced command. It looks neither at the environment nor at a user's file. False: that file cannot be read; *error
 * as above. */
bool config_names_account(const char *account, bool *named, char **error);

/* The shipped callboard.ini. */
extern const char config_defaults[];

/* The path of the user's own file, whether it is there or not; NULL: there is no home. The caller frees. */
char *config_user_file(void);

/* The file of a private cluster's own choices, below its home: which tenant it was last told to use. The caller
 * frees. */
char *config_home_file(const char *home);
/* Takes over [board] tenant of that file, if there is one, unless --config has named a tenant: each home has its own.
 * *error as above. */
bool config_apply_home(struct config *config, const char *home, char **error);

/* For `callboard tenant use NAME`: writes [board] tenant into the file of a private cluster's home, or into the user's
 * ini (`home` NULL), and keeps the rest of the file as it is. *path is that file; the caller frees it in any case.
 * False: *error is a sentence (caller frees). */
bool config_write_tenant(const char *home, const char *tenant, char **path, char **error);

#endif
