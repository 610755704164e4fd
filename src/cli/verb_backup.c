/* callboard backup: a tenant as a folder. */
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>

#include "archive/shelf.h"
#include "cli/backup_verify.h"
#include "cli/backup_write.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"
#include "store/interrupt.h"
#include "store/queries.h"

static void say_saved(struct cli *cli, const char *dir, const struct manifest *manifest, bool verified)
{
    int64_t rows = manifest_rows(manifest);
    out_say(cli, "saved: %s, %" PRId64 " rows in %" PRId64 " bytes, in %s%s", manifest->tenant, rows,
            manifest_bytes(manifest), dir, verified ? "; verified by restoring it" : "");
    if (!manifest->complete)
        out_say(cli, "What-if boards of others are not in it: they are not an admin's to read.");
    if (cli->output == OUTPUT_JSON)
        out_json(cli,
                 json_pack("{s:s, s:s, s:s, s:s, s:I, s:I, s:b, s:b}", "outcome", "saved", "tenant", manifest->tenant,
                           "made", manifest->made, "folder", dir, "rows", (json_int_t)rows, "bytes",
                           (json_int_t)manifest_bytes(manifest), "complete", manifest->complete, "verified", verified));
}

/* What is asked of a run. */
struct wish {
    const char *dir;
    bool verify, keeps;
    struct retention retention;
};

static bool save(struct cli *cli, struct backup_link *link, const char *tenant, const char *dir, bool verify,
                 enum exit_status *status)
{
    struct manifest manifest;
    if (!backup_write(cli, link, tenant, dir, &manifest, status))
        return false;
    bool verified = verify && backup_verify(cli, dir, &manifest, status);
    bool done = backup_note(cli, link, &manifest, verified, status) && verified == verify;
    if (done)
        say_saved(cli, dir, &manifest, verified);
    manifest_clear(&manifest);
    return done;
}

/* ---- all tenants ---- */

/* Older ones go only when this one was proved. */
static bool prune(struct cli *cli, const struct wish *wish, const char *folder, const char *place,
                  enum exit_status *status)
{
    int removed = 0;
    char *error = NULL;
    if (!shelf_note_verified(place, &error) || !shelf_prune(folder, &wish->retention, &removed, &error))
        return backup_failed(cli, FAULT_NONE, error, status);
    if (removed > 0)
        out_say(cli, "removed: %d older backup%s", removed, removed == 1 ? "" : "s");
    return true;
}

static bool save_one(struct cli *cli, struct backup_link *link, const struct wish *wish, const struct table *tenants,
                     size_t i, enum exit_status *status)
{
    const char *name = table_cell(tenants, i, "tenant");
    char *error = NULL, *folder = shelf_tenant(wish->dir, name, table_cell(tenants, i, "tenant_id"), &error);
    if (folder == NULL)
        return backup_failed(cli, FAULT_NONE, error, status);
    char *place = shelf_place(folder, table_cell(tenants, i, "now"));
    bool done = save(cli, link, name, place, wish->verify, status);
    done = done && (!wish->keeps || prune(cli, wish, folder, place, status));
    free(place);
    free(folder);
    return done;
}

/* One that fails does not keep the others from being saved. */
static bool save_all(struct cli *cli, struct backup_link *link, const struct wish *wish, enum exit_status *status)
{
    struct table tenants;
    bool all = true;
    if (!backup_link_ask(cli, link, &query_last_backups, NULL, 0, &tenants, status))
        return false;
    for (size_t i = 0; i < tenants.rows && !interrupt_came(); i++)
        all = save_one(cli, link, wish, &tenants, i, status) && all;
    table_clear(&tenants);
    return all;
}

/* ---- the verb ---- */

static bool read_wish(struct cli *cli, const struct options *options, struct wish *out)
{
    const char *keep = option_value(options, "keep");
    *out = (struct wish){.dir = options->words[0], .keeps = keep != NULL};
    out->verify = out->keeps || option_flag(options, "verify");
    if (keep != NULL && !option_flag(options, "all"))
        out_complain(cli, "--keep goes with --all: it is about the folders that --all makes.");
    else if (keep != NULL && !retention_parse(keep, &out->retention))
        out_complain(cli, "--keep takes days, weeks, months and years, such as 7d4w12m, not \"%s\".", keep);
    else
        return true;
    return false;
}

static enum exit_status backup(struct cli *cli, const struct options *options)
{
    struct backup_link link;
    struct wish wish;
    enum exit_status status = EXIT_FAILED;
    if (!read_wish(cli, options, &wish))
        return EXIT_USAGE;
    interrupt_begin();
    if (backup_link_open(cli, &link, &status)) {
        bool done = option_flag(options, "all") ? save_all(cli, &link, &wish, &status)
                                                : save(cli, &link, cli->tenant, wish.dir, wish.verify, &status);
        status = done ? EXIT_DONE : status;
        backup_link_close(&link);
    }
    interrupt_end();
    return status;
}

static const struct option_spec specs[] = {
    {.name = "verify", .help = "restores it into a scratch database, as `callboard verify` does", .kind = OPTION_FLAG},
    {.name = "all",
     .help = "every tenant, each into a folder of its own below DIR; the operator's",
     .kind = OPTION_FLAG},
    {.name = "keep",
     .value = "RULE",
     .help = "with --all: verifies, then removes what is older and not the newest of the last 7 days, 4 weeks and 12 "
             "months that have one (7d4w12m)"},
    {0},
};

const struct verb verb_backup = {
    .name = "backup",
    .summary = "a tenant as a folder, to be restored",
    .help =
        "Writes all of a tenant, as it is at one moment, into the new folder DIR: its trail, what-if boards and "
        "settings "
        "too. The folder is there when it is whole, or not at all. An admin saves the own tenant, without what-if "
        "boards of others; the operator any. Logins and their passwords are the server's, and not in it. It is not "
        "encrypted: who can read it reads the tenant.\n"
        "  callboard backup northlight-2026-11-24\n"
        "  callboard backup --all /var/backups/callboard --keep 7d4w12m\n"
        "The newest verified one is never removed, and nothing is removed where the new one could not be verified.\n",
    .forms =
        (const struct verb_form[]){
            {.words = "DIR", .options = specs, .run = backup},
            {0},
        },
};
