/* callboard backup: a tenant as a folder. */
#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>

#include "cli/backup_verify.h"
#include "cli/backup_write.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"
#include "store/interrupt.h"

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

static enum exit_status backup(struct cli *cli, const struct options *options)
{
    struct backup_link link;
    enum exit_status status = EXIT_FAILED;
    interrupt_begin();
    if (backup_link_open(cli, &link, &status)) {
        if (save(cli, &link, cli->tenant, options->words[0], option_flag(options, "verify"), &status))
            status = EXIT_DONE;
        backup_link_close(&link);
    }
    interrupt_end();
    return status;
}

static const struct option_spec specs[] = {
    {.name = "verify", .help = "restores it into a scratch database, as `callboard verify` does", .kind = OPTION_FLAG},
    {0},
};

const struct verb verb_backup = {
    .name = "backup",
    .summary = "a tenant as a folder, to be restored",
    .help = "Writes all of a tenant, as it is at one moment, into the new folder DIR: its trail, what-if boards and "
            "settings "
            "too. The folder is there when it is whole, or not at all. An admin saves the own tenant, without what-if "
            "boards of others; the operator any. Logins and their passwords are the server's, and not in it. It is not "
            "encrypted: who can read it reads the tenant.\n"
            "  callboard backup northlight-2026-11-24\n",
    .forms =
        (const struct verb_form[]){
            {.words = "DIR", .options = specs, .run = backup},
            {0},
        },
};
