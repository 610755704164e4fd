/* callboard verify: proves that a backup can be restored. */
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>

#include "cli/backup_link.h"
#include "cli/backup_restore.h"
#include "cli/backup_verify.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"

static json_t *tables_json(const struct manifest *manifest)
{
    json_t *list = json_array();
    for (size_t i = 0; i < manifest->table_count; i++)
        json_array_append_new(list, json_pack("{s:s, s:I, s:b}", "name", manifest->tables[i].name, "rows",
                                              (json_int_t)manifest->tables[i].rows, "equal", 1));
    return list;
}

static void say_verified(struct cli *cli, const struct manifest *manifest)
{
    char when[MANIFEST_WHEN];
    manifest_when(manifest, when);
    out_say(cli, "verified: %s, made %s UTC: %" PRId64 " rows of %zu tables were restored and are equal.",
            manifest->tenant, when, manifest_rows(manifest), manifest->table_count);
    out_say(cli, "%s%s", backup_not_compared,
            manifest->complete ? "" : " It was made by an admin: what-if boards of others are not in it.");
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:s, s:s, s:s, s:b, s:o, s:s}", "outcome", "verified", "tenant", manifest->tenant,
                                "made", manifest->made, "complete", manifest->complete, "tables", tables_json(manifest),
                                "not_compared", backup_not_compared));
}

static enum exit_status verify(struct cli *cli, const struct options *options)
{
    const char *dir = options->words[0];
    struct manifest manifest;
    enum exit_status status = EXIT_FAILED;
    char *error = NULL;
    backup_begin("Stopped: it was not verified.");
    if (!backup_open(cli, dir, &manifest, &error)) {
        backup_failed(cli, FAULT_NONE, error, &status);
    } else if (backup_verify(cli, dir, &manifest, &status)) {
        say_verified(cli, &manifest);
        status = EXIT_DONE;
    }
    manifest_clear(&manifest);
    return backup_end(status);
}

const struct verb verb_verify = {
    .name = "verify",
    .summary = "prove that a backup can be restored",
    .help =
        "Restores the backup in DIR into a scratch database, of a private server in a temporary folder ($TMPDIR), "
        "compares each row with the backup, and says what it could not compare. It needs no database and no right on "
        "one, only PostgreSQL's programs on this machine; nothing of it is left.\n"
        "  callboard verify northlight-2026-11-24\n",
    .forms =
        (const struct verb_form[]){
            {.words = "DIR", .run = verify},
            {0},
        },
};
