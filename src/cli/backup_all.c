#include "cli/backup_all.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>

#include "archive/shelf.h"
#include "cli/backup_verify.h"
#include "cli/backup_write.h"
#include "cli/out.h"
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

bool backup_one(struct cli *cli, struct backup_link *link, const char *tenant, const char *dir, bool verify,
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
static bool prune(struct cli *cli, const struct backup_wish *wish, const char *folder, const char *place,
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

static bool save_one(struct cli *cli, struct backup_link *link, const struct backup_wish *wish,
                     const struct table *tenants, size_t i, enum exit_status *status)
{
    const char *name = table_cell(tenants, i, "tenant");
    char *error = NULL, *folder = shelf_tenant(wish->dir, name, table_cell(tenants, i, "tenant_id"), &error);
    if (folder == NULL)
        return backup_failed(cli, FAULT_NONE, error, status);
    char *place = shelf_place(folder, table_cell(tenants, i, "now"));
    bool done = backup_one(cli, link, name, place, wish->verify, status);
    done = done && (!wish->keeps || prune(cli, wish, folder, place, status));
    free(place);
    free(folder);
    return done;
}

/* One that fails does not keep the others from being saved. */
bool backup_all(struct cli *cli, struct backup_link *link, const struct backup_wish *wish, enum exit_status *status)
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
