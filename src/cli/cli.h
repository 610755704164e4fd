/* cli: the verbs, one file each, each ending in its one `const struct verb`. */
#ifndef CALLBOARD_CLI_CLI_H
#define CALLBOARD_CLI_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "domain/id.h"
#include "store/cluster.h"
#include "store/store.h"

/* product.md, "Command line" */
enum exit_status {
    EXIT_DONE = 0,
    EXIT_FAILED = 1,
    EXIT_USAGE = 2,
    EXIT_CONFLICT = 3,
    EXIT_TOO_LATE = 4, /* stale, gone or lapsed */
    EXIT_NOT_ALLOWED = 5,
    EXIT_NO_DATABASE = 6, /* or the outcome is unknown */
};

enum output { OUTPUT_TEXT, OUTPUT_JSON, OUTPUT_CSV };

/* What main() hands in: everything a verb may not fetch for itself. */
struct cli {
    FILE *out, *err;
    enum output output;
    bool quiet;
    const char *home;         /* resolved state folder */
    const char *zone;         /* --zone, or NULL */
    const char *tenant;       /* --tenant, else the ini's, else NULL */
    const char *as;           /* --as, or NULL */
    instant now;              /* this machine's clock */
    struct id_source ids;
    bool private_cluster;     /* no database is configured */
    int columns;              /* of the terminal on stdout; 80 if there is none */
    /* Starts the private cluster if that is what is used, and connects as a member. NULL: said why on err,
     * *status is the exit status. The caller frees the store. */
    struct store *(*connect)(struct cli *cli, const char *source, enum exit_status *status);
    /* How an operator connects (migrate, db, tenant add): false as above. Valid while cli lives. */
    bool (*operator_options)(struct cli *cli, struct store_options *out, enum exit_status *status);
    /* `tenant use` */
    bool (*remember_tenant)(const char *tenant, char **path, char **error);
    struct cluster *cluster; /* opened when first needed; NULL with a configured database */
    void *shell;             /* main's own */
};

struct verb {
    const char *name;
    const char *usage;   /* one line an accepted form, as in --help */
    const char *summary; /* one line */
    const char *help;    /* the rest of --help: options, examples, exit statuses */
    /* arguments after the verb, global options already taken out */
    enum exit_status (*run)(struct cli *cli, int count, char **arguments);
};

const struct verb *verb_find(const char *name); /* NULL: none */
extern const struct verb *const verbs[];        /* NULL-terminated, in the order of --help */

/* Runs `callboard VERB ...`; handles --help and unknown options. */
enum exit_status cli_run(struct cli *cli, const struct verb *verb, int count, char **arguments);

#endif
