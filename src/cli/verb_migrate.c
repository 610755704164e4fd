/* callboard migrate: applies the migrations that the database lacks. */
#include <stdlib.h>

#include "cli/operator.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/paging.h"
#include "cli/session.h"
#include "cli/ticker.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/migrate.h"
#include "store/queries.h"

static const char FIRST_TENANT[] = "Studio";

static const struct out_view view[] = {
    {.column = "number", .heading = "No"},
    {.column = "name", .heading = "Migration", .cut = true},
    {.column = "state", .heading = "State", .coloured = true},
    {.column = "applied_at", .heading = "Applied"},
    {0},
};

/* What migrate reports, gathered in a table of these columns, and what migrations have to say, a line each. */
enum { COLUMNS = 4 };
struct gathered {
    struct table table;
    size_t capacity;  /* rows */
    char **sentences; /* owned */
    size_t sentence_count, sentence_capacity;
};

static const char *state_word(enum migration_state state)
{
    return state == MIGRATION_APPLIED ? "applied" : state == MIGRATION_PENDING ? "pending" : "changed";
}

static void gather(const struct migration_report *report, void *context)
{
    struct gathered *all = context;
    struct table *table = &all->table;
    if (report->sentence != NULL) {
        all->sentences = mem_grow(all->sentences, &all->sentence_capacity, all->sentence_count, sizeof *all->sentences);
        all->sentences[all->sentence_count++] = mem_copy(report->sentence);
        return;
    }
    table->cells = mem_grow(table->cells, &all->capacity, table->rows, COLUMNS * sizeof *table->cells);
    char **row = table->cells + table->rows++ * COLUMNS;
    row[0] = report->number > 0 ? mem_format("%d", report->number) : NULL;
    row[1] = report->number > 0 ? mem_copy(report->name) : mem_format("%zu %s", report->files, report->name);
    row[2] = mem_copy(state_word(report->state));
    row[3] = mem_copy(*report->applied_at ? report->applied_at : NULL);
}

static struct gathered gathered_new(void)
{
    static const char *const names[COLUMNS] = {"number", "name", "state", "applied_at"};
    struct gathered all = {.table = {
                               .columns = COLUMNS,
                               .names = mem_new(COLUMNS, sizeof(char *)),
                               .types = mem_new(COLUMNS, sizeof(enum column_type)),
                           }};
    for (int i = 0; i < COLUMNS; i++) {
        all.table.names[i] = mem_copy(names[i]);
        all.table.types[i] = i == 0 ? COLUMN_NUMBER : COLUMN_TEXT;
    }
    return all;
}

static void gathered_clear(struct gathered *all)
{
    for (size_t i = 0; i < all->sentence_count; i++)
        free(all->sentences[i]);
    free(all->sentences);
    table_clear(&all->table);
}

static void print_sentences(struct cli *cli, const struct gathered *all)
{
    for (size_t i = 0; i < all->sentence_count; i++)
        out_complain(cli, "%s", all->sentences[i]);
}

bool migrate_first_tenant(struct cli *cli, enum exit_status *status)
{
    struct table tenants;
    *status = EXIT_DONE;
    if (!cli->private_cluster)
        return true;
    if (!operator_ask(cli, &query_all_tenants, NULL, 0, &tenants, status))
        return false;
    bool needed = tenants.rows == 0;
    table_clear(&tenants);
    if (!needed)
        return true;
    const char *parameters[] = {FIRST_TENANT, NULL, cli->login};
    if (!operator_login(cli, cli->login, status) || !operator_save(cli, &query_add_tenant, parameters, 3, status))
        return false;
    out_say(cli, "tenant added: %s, with %s as its admin", FIRST_TENANT, cli->login);
    return true;
}

/* After all of it, by a look of its own. */
static bool verify_again(struct cli *cli, const struct store_options *options, enum fault *fault, char **error)
{
    ticker_start(cli, "verifying the schema");
    bool done = migrate_verify(options, NULL, NULL, fault, error);
    ticker_stop(cli);
    return done;
}

static enum exit_status migrate(struct cli *cli, const struct options *options)
{
    bool dry = option_flag(options, "dry-run"), verify = option_flag(options, "verify");
    bool only_status = option_flag(options, "status");
    struct store_options operator_options;
    enum exit_status status;
    if (!cli->operator_options(cli, &operator_options, &status))
        return status;
    struct gathered all = gathered_new();
    char *error = NULL;
    enum fault fault;
    if (only_status)
        paging_begin(cli);
    ticker_start(cli, only_status || verify ? "comparing the schema" : "migrating");
    bool done = only_status ? migrate_status(&operator_options, gather, &all, &fault, &error)
                : verify    ? migrate_verify(&operator_options, gather, &all, &fault, &error)
                            : migrate_apply(&operator_options, dry, gather, &all, &fault, &error);
    ticker_stop(cli);
    if (done || (verify && all.table.rows > 0)) /* what a failed run applied has been taken back */
        out_table(cli, &all.table, view, "The schema is up to date.");
    if (done)
        print_sentences(cli, &all);
    gathered_clear(&all);
    if (done && !dry && !verify && !only_status)
        done = verify_again(cli, &operator_options, &fault, &error);
    status = fault_status(fault);
    if (!done) {
        out_complain(cli, "%s", error);
    } else if (!dry && !verify && !only_status) {
        migrate_first_tenant(cli, &status);
    }
    free(error);
    return status;
}

static const struct option_spec specs[] = {
    {.name = "status", .help = "lists the migrations: which are applied, which are to come", .kind = OPTION_FLAG},
    {.name = "dry-run",
     .help = "does all of it and takes it back: shows whether it would work",
     .kind = OPTION_FLAG,
     .alternative = true},
    {.name = "verify",
     .help = "checks that the database has all that it should have",
     .kind = OPTION_FLAG,
     .alternative = true},
    {0},
};

const struct verb verb_migrate = {
    .name = "migrate",
    .summary = "bring the database's schema up to this program",
    .help =
        "Migrations change tables; each runs once, in order. Functions and walls (policies, triggers, views) run again "
        "when this program has another text of them, or when the database's are not as they should be. All of it is "
        "one transaction, recorded with checksums: a migration that has been changed is refused. What it finds in the "
        "data that somebody should look at, such as two artists of one name, it says on standard error.\n"
        "On the private cluster the first run also makes a tenant with you as its admin.\n",
    .forms =
        (const struct verb_form[]){
            {.options = specs, .run = migrate},
            {0},
        },
};
