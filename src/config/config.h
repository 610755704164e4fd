/* config: reads callboard.ini. The shipped conf/callboard.ini is compiled in and gives the defaults. Then come
 * /etc/callboard/callboard.ini, $XDG_CONFIG_HOME/callboard/callboard.ini, --config, and of a private cluster's own file
 * the tenant; a later file wins key by key. All that is wrong in them is noted (mistakes.h). */
#ifndef CALLBOARD_CONFIG_CONFIG_H
#define CALLBOARD_CONFIG_CONFIG_H

#include <stdbool.h>

#include "config/mistakes.h"
#include "controller/keys/keymap.h"
#include "domain/filter.h"
#include "ui/theme.h"

#ifndef CALLBOARD_ETC
#define CALLBOARD_ETC "/etc/callboard"
#endif

#define CONFIG_PREFER_STANDBY "prefer-standby"

/* The files, in the order in which they are read. */
enum config_from {
    CONFIG_SHIPPED,
    CONFIG_SYSTEM, /* of /etc/callboard */
    CONFIG_USER,
    CONFIG_OPTION, /* --config */
    CONFIG_HOME,   /* of the private cluster; only [board] tenant of it counts */
    CONFIG_FILES,
};

struct config_file {
    char *path; /* owned, as messages name it; NULL: it is not looked for */
    char *text; /* owned; NULL: it is not there, or cannot be read */
};

struct config {
    char *conninfo, *service;     /* [database]; NULL: the private cluster */
    char *reads;                  /* [database] reads: primary, prefer-standby */
    int linger;                   /* [database] linger, seconds */
    bool backups;                 /* [database] backups: the private cluster's own */
    char *tenant;                 /* [board] tenant; NULL: the only membership */
    char *tenant_place;           /* where it is named, "FILE:LINE"; NULL: nowhere */
    char *scheme;                 /* [board] colours: default, light, high-contrast, colour-blind, mono */
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
    char *log_file;                       /* [log] file; NULL: none */
    char *accounts;                       /* [session] accounts; NULL: none */
    struct look_change looks[ROLE_COUNT]; /* [colours] */
    char *look_texts[ROLE_COUNT];         /* owned; as they are written; NULL: not changed */

    struct config_file files[CONFIG_FILES];
    struct mistakes mistakes; /* their file is an enum config_from */
};

struct config_options {
    const char *file;      /* --config, or NULL */
    const char *home;      /* the folder of the private cluster, or NULL: its file does not count */
    bool forced_command;   /* only /etc counts */
    struct keymap *keymap; /* [keys] is applied to it; may be NULL */
};

/* Reads all files, as far as they can be understood. Never NULL. */
struct config *config_read(const struct config_options *options);
/* The same for whoever goes by it. NULL: there is a mistake; *error is a sentence that names file, line and key (caller
 * frees). */
struct config *config_load(const struct config_options *options, char **error);
void config_free(struct config **config);

/* "FILE:LINE: the sentence"; without the place where a whole file is meant, which the sentence then names. The caller
 * frees. */
char *config_mistake(const struct config *config, const struct mistake *mistake);

/* The file that a key has its value from, and its line there. */
struct config_place {
    enum config_from from;
    int line; /* 0: no file names it, not even the shipped one */
};
struct config_place config_find(const struct config *config, const char *section, const char *key);

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

/* For `callboard tenant use NAME`: writes [board] tenant into the file of a private cluster's home, or into the user's
 * ini (`home` NULL), and keeps the rest of the file as it is. *path is that file; the caller frees it in any case.
 * False: *error is a sentence (caller frees). */
bool config_write_tenant(const char *home, const char *tenant, char **path, char **error);

#endif
