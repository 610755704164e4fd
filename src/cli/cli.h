/* cli: the verbs, one file each, each ending in its one `const struct verb`. */
#ifndef CALLBOARD_CLI_CLI_H
#define CALLBOARD_CLI_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "domain/id.h"
#include "store/cluster/cluster.h"
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
    const char *home;   /* resolved state folder */
    int linger;         /* seconds that the private server outstays its last user */
    const char *zone;   /* --zone, or NULL */
    const char *tenant; /* --tenant, else the ini's, else NULL */
    const char *as;     /* --as, or NULL */
    const char *login;  /* the member's login: --as, else the operating system's user */
    instant now;        /* this machine's clock */
    struct id_source ids;
    bool private_cluster; /* no database is configured */
    int columns;          /* of the terminal on stdout; 80 if there is none */
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

/* An option of a form. The table of a form's options ends with a NULL name. */
enum option_kind {
    OPTION_VALUE, /* --name VALUE, at most once */
    OPTION_LIST,  /* --name VALUE, as often as wanted */
    OPTION_FLAG,  /* --name */
};

struct option_spec {
    const char *name;  /* without the dashes */
    const char *value; /* what stands for the value in --help, "T"; NULL for a flag */
    const char *help;  /* one line */
    enum option_kind kind;
};

struct options; /* cli/options.h: what was given */

/* One way to call a verb: `callboard artist add NAME` is the form "add" of the verb "artist". */
struct verb_form {
    const char *word;                  /* NULL: the verb has one form only */
    const char *usage;                 /* what follows the verb and the word, as in --help */
    int least, most;                   /* words that are not options */
    const struct option_spec *options; /* NULL: none */
    enum exit_status (*run)(struct cli *cli, const struct options *options);
};

struct verb {
    const char *name;
    const char *summary;           /* one line */
    const char *help;              /* the rest of --help: rules, examples; "" for none */
    const struct verb_form *forms; /* ends with a NULL run */
};

/* Makes the first tenant on a private cluster that has none, with cli->login as its admin; elsewhere nothing.
 * False: said why on err. */
bool migrate_first_tenant(struct cli *cli, enum exit_status *status);

const struct verb *verb_find(const char *name); /* NULL: none */
extern const struct verb *const verbs[];        /* NULL-terminated, in the order of --help */

/* Runs `callboard VERB ...` with the arguments after the verb, the global options already taken out. Answers
 * --help, and what is not understood with a sentence, the usage and EXIT_USAGE. */
enum exit_status cli_run(struct cli *cli, const struct verb *verb, int count, char **arguments);

#endif
