/* callboard backup: a tenant as a folder. */
#include "cli/backup_all.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"

static bool read_wish(struct cli *cli, const struct options *options, struct backup_wish *out)
{
    const char *keep = option_value(options, "keep");
    *out = (struct backup_wish){.dir = options->words[0], .keeps = keep != NULL};
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
    struct backup_wish wish;
    enum exit_status status = EXIT_FAILED;
    if (!read_wish(cli, options, &wish))
        return EXIT_USAGE;
    backup_begin("Stopped: the backup under way was not written.");
    if (backup_link_open(cli, &link, &status)) {
        bool done = option_flag(options, "all") ? backup_all(cli, &link, &wish, &status)
                                                : backup_one(cli, &link, cli->tenant, wish.dir, wish.verify, &status);
        status = done ? EXIT_DONE : status;
        backup_link_close(&link);
    }
    return backup_end(status);
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
