/* cli: the command line, `callboard VERB ...`.
 *
 * A verb is one file, verb_NAME.c. It ends with a `struct verb`, a table that says how the verb is called, which
 * options it takes and which function runs it. This header has the types of that table, `struct cli`, which main()
 * fills in and hands to every verb, and cli_run(), which reads the arguments by the table and runs the verb.
 * verbs.h lists the verbs and says how to add one. */
#ifndef CALLBOARD_CLI_CLI_H
#define CALLBOARD_CLI_CLI_H

#include <stdbool.h>
#include <stdio.h>

#include "domain/filter.h"
#include "domain/id.h"
#include "store/cluster/cluster.h"
#include "store/store.h"

/* What the program exits with. Scripts rely on these numbers. */
enum exit_status {
    EXIT_DONE = 0,
    EXIT_FAILED = 1,
    EXIT_USAGE = 2,    /* the arguments are not understood, or a value is invalid */
    EXIT_CONFLICT = 3, /* another booking is in the way */
    EXIT_TOO_LATE = 4, /* the booking has changed, is gone or has lapsed */
    EXIT_NOT_ALLOWED = 5,
    EXIT_NO_DATABASE = 6, /* the database cannot be reached, or the outcome is unknown */
};

enum output { OUTPUT_TEXT, OUTPUT_JSON, OUTPUT_CSV };

/* What main() hands to a verb. A verb does not read the environment, the clock or the configuration itself. The
 * strings are main()'s and outlive the verb. */
struct cli {
    FILE *out, *err;
    enum output output; /* --json, --csv */
    bool terminal;      /* `out` is a terminal: what is printed there is cleaned; a file or a pipe gets the text */
    store_trace *trace; /* --verbose: is told what is asked of a server, and prints it on err; NULL: nobody is */
    bool quiet;         /* --quiet: print errors only */
    const char *pager;  /* what shows a long text there (paging.h), a command for the shell; NULL: nothing does */
    bool pager_chosen;  /* by the environment: where it cannot be started, that is said */
    bool utf8;          /* the terminal takes UTF-8 */
    int columns;        /* width of the terminal on stdout, 80 if stdout is no terminal */
    int err_columns;    /* width of the terminal on stderr, 0 if stderr is no terminal */
    const struct verb *const *verbs; /* every verb, in the order of --help; ends with NULL */
    const char *const *colours;      /* by meaning (colour.h); NULL: text has no colours */
    instant now;                     /* this machine's clock */
    struct id_source ids;
    /* Reads the configuration, and fills in all that stands below, for a verb that is bare: for the others this has
     * been done. Returns false after it has printed an error on err; *status is then the exit status. */
    bool (*configure)(struct cli *cli, enum exit_status *status);
    /* Takes an option of everywhere.h, with its value, as if it had been typed; configure() then heeds it. Both are
     * borrowed. */
    void (*type)(struct cli *cli, const char *name, const char *value);

    const char *home;         /* the folder that holds the private cluster */
    const char *temporary;    /* the folder for what is needed for a moment */
    bool backups;             /* the private cluster backs itself up once a day */
    int linger;               /* seconds for which the private server runs on after its last user has left */
    const char *zone;         /* --zone, or NULL */
    const char *tenant;       /* --tenant, or else the one that callboard.ini names, or NULL */
    const char *tenant_place; /* where callboard.ini names it, "FILE:LINE"; NULL: it does not, or --tenant is given */
    const struct filter_saved *filters; /* of callboard.ini */
    size_t filter_count;
    const char *as;       /* --as, or NULL */
    const char *login;    /* the member's login: --as, or else the operating system's user */
    bool prefer_standby;  /* callboard.ini lets a standby answer; cli_run() takes it back for a verb that also writes */
    bool listen;          /* set by a verb that follows the board: connect() asks for notifications of changes, which no
                           * standby gives */
    bool private_cluster; /* true if no database is configured */
    /* Connects as a member. Starts the private cluster first where it is used. The caller frees the store. Returns
     * NULL after it has printed an error on err; *status is then the exit status. */
    struct store *(*connect)(struct cli *cli, const char *source, enum exit_status *status);
    /* Fills in how an operator connects (migrate, doctor). *out stays valid as long as cli does.
     * Returns false after it has printed an error on err; *status is then the exit status. */
    bool (*operator_options)(struct cli *cli, struct store_options *out, enum exit_status *status);
    /* The same for a verb that needs the schema: the private cluster is given it, so that any verb may be the first
     * one. */
    bool (*operator_ready)(struct cli *cli, struct store_options *out, enum exit_status *status);
    /* Writes the tenant into the callboard.ini of the private cluster's home, or the user's own (`home` NULL). The
     * caller frees *path, the file written, and *error, which is a sentence if the function returns false. */
    bool (*remember_tenant)(const char *home, const char *tenant, char **path, char **error);
    struct cluster *cluster; /* NULL until a verb opens it; main() closes it */
    struct paging *paging;   /* NULL: nothing is gathered for the pager */
    struct ticker *ticker;   /* ticker.h; NULL: none runs */
    bool on_line;            /* a line of progress.h stands on the terminal: what is said next takes its place */
    bool answered;           /* an answer in JSON has been printed */
    char *complaint;         /* owned; the last sentence of out_complain(); NULL: none */
    void *shell;             /* for main()'s own functions above */
};

enum option_kind {
    OPTION_VALUE, /* --name VALUE, at most once */
    OPTION_LIST,  /* --name VALUE, any number of times */
    OPTION_FLAG,  /* --name */
};

/* One option. Reading, --help, the usage line and the error for a missing option are all made from this row. */
struct option_spec {
    const char *name;      /* without the dashes */
    const char *value;     /* what --help calls the value, "T"; NULL for a flag */
    const char *help;      /* one sentence without its full stop */
    enum option_kind kind; /* OPTION_VALUE if not named */
    bool needed;           /* the form does not run without it, unless it is a form that edits */
    bool alternative;      /* excludes the option in the row above, and that row's own alternatives */
};

struct options; /* what the user gave, see options.h */

/* One way to call a verb: `callboard artist add --name N` is the form "add" of the verb "artist". */
struct verb_form {
    const char *name;  /* "add"; NULL if the verb has no named forms: its second form, if there is one, is
                                        * taken where the arguments have words */
    const char *words; /* what the form takes besides options: "ID", "[NAME]", any number: "[TERM]...";
                                        * NULL for nothing */
    const struct option_spec *options; /* ends with a NULL name; NULL for none */
    bool edits;                        /* changes something that exists: an option that is not given changes nothing */
    bool pages;                        /* what it prints may be long: on a terminal the pager shows it */
    enum exit_status (*run)(struct cli *cli, const struct options *options);
};

struct verb {
    const char *name;
    const char *summary;           /* one line of `callboard --help` */
    const char *help;              /* running text behind the options in --help, see usage_print_text(); "" for none */
    char *(*more)(void);           /* text behind that one, which the caller frees; NULL for nothing */
    const struct verb_form *forms; /* ends with a NULL run */
    bool reads;                    /* it only reads what is printed, so that a standby may be asked */
    bool bare;                     /* it runs before the configuration is read: see struct cli */
};

/* Of a list of verbs, which ends with NULL, the one of this name; NULL: there is none. */
const struct verb *verb_find(const struct verb *const *list, const char *name);
/* The sentence for a word that is none of them, with the one that it may be a slip of. The caller frees. */
char *verb_unknown(const struct verb *const *list, const char *word);

/* Runs a verb. `arguments` are those after the verb, without the global options. --help prints the verb's help.
 * Arguments that do not fit the verb's table print an error and the usage line on cli->err and return
 * EXIT_USAGE; the verb then does not run. */
enum exit_status cli_run(struct cli *cli, const struct verb *verb, int count, char **arguments);

/* Adds a first tenant, with cli->login as its admin, to a private cluster that has none. Does nothing anywhere
 * else. Returns false after it has printed an error on cli->err; *status is then the exit status. */
bool migrate_first_tenant(struct cli *cli, enum exit_status *status);

#endif
