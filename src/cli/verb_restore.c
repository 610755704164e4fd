/* callboard restore: a tenant out of its backup. */
#include <jansson.h>
#include <stdlib.h>

#include "archive/archive.h"
#include "cli/backup_restore.h"
#include "cli/operator.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/interrupt.h"
#include "store/migrate.h"

static void say_left_out(struct cli *cli, const struct table *left_out)
{
    for (size_t i = 0; i < left_out->rows; i++)
        out_complain(cli, "%s (%s) comes back without the login \"%s\": %s.", table_cell(left_out, i, "name"),
                     table_cell(left_out, i, "role"), table_cell(left_out, i, "login"), table_cell(left_out, i, "why"));
    if (left_out->rows > 0)
        out_complain(cli, "An admin attaches logins anew: callboard member edit NAME --login LOGIN");
}

static void say_restored(struct cli *cli, const struct manifest *manifest, const char *name,
                         const struct restored *restored)
{
    char when[MANIFEST_WHEN];
    manifest_when(manifest, when);
    say_left_out(cli, &restored->left_out);
    out_say(cli, "restored: %s, as it was at %s UTC; its log says so, too.", name, when);
    if (cli->output == OUTPUT_JSON)
        out_json(cli, json_pack("{s:s, s:s, s:s, s:s, s:o}", "outcome", "restored", "tenant", name, "id",
                                restored->tenant_id, "made", manifest->made, "without_login",
                                out_json_rows(&restored->left_out)));
}

/* Somebody must be able to open it. */
static bool is_open(struct cli *cli, const struct restored *restored, enum exit_status *status)
{
    if (restored->admins > 0)
        return true;
    say_left_out(cli, &restored->left_out);
    out_complain(cli, "Nothing was restored: no admin's login is here, and nobody could let the others in. Make one of "
                      "those first (callboard login add LOGIN), or name a login that is to be an admin there: --admin "
                      "LOGIN");
    *status = EXIT_FAILED;
    return false;
}

static bool commit(struct cli *cli, struct backup_link *link, enum exit_status *status)
{
    char *error = NULL;
    enum fault fault = FAULT_FAILED;
    return !interrupt_came() && (talk_commit(link->talk, &fault, &error) || backup_failed(cli, fault, error, status));
}

static bool restore_all(struct cli *cli, struct backup_link *link, const char *dir, const struct manifest *manifest,
                        const char *as, const char *admin, enum exit_status *status)
{
    struct restored restored;
    char *error = NULL;
    enum fault fault = FAULT_FAILED;
    if (!talk_begin_writing(link->talk, &fault, &error))
        return backup_failed(cli, fault, error, status);
    if (!backup_restore(cli, link, dir, manifest, as, admin, &restored, status))
        return false;
    bool done = is_open(cli, &restored, status) && commit(cli, link, status);
    if (done)
        say_restored(cli, manifest, as != NULL ? as : manifest->tenant, &restored);
    table_clear(&restored.left_out);
    return done;
}

/* In the private cluster whoever runs it is the admin, as of a tenant that is added. */
static bool connect_and_restore(struct cli *cli, const struct options *options, const struct manifest *manifest,
                                enum exit_status *status)
{
    const char *admin = option_value(options, "admin");
    struct backup_link link;
    if (cli->private_cluster && admin == NULL)
        admin = cli->login;
    if (admin != NULL && !operator_login(cli, admin, status))
        return false;
    if (!backup_link_open(cli, &link, status))
        return false;
    bool done = link.is_operator;
    if (!done) {
        out_complain(cli,
                     "A restore is the operator's: whoever holds a backup could make one up, and with it a trail of "
                     "what never was.");
        *status = EXIT_NOT_ALLOWED;
    }
    done =
        done && restore_all(cli, &link, options->words[0], manifest, option_value(options, "copy-as"), admin, status);
    backup_link_close(&link);
    return done;
}

static enum exit_status restore(struct cli *cli, const struct options *options)
{
    const char *dir = options->words[0];
    struct manifest manifest;
    enum exit_status status = EXIT_FAILED;
    char *error = NULL;
    backup_begin("Stopped: nothing was restored.");
    if (!archive_open(dir, migration_newest, &manifest, &error) || !archive_check(dir, &manifest, &error))
        backup_failed(cli, FAULT_NONE, error, &status);
    else if (connect_and_restore(cli, options, &manifest, &status))
        status = EXIT_DONE;
    manifest_clear(&manifest);
    return backup_end(status);
}

static const struct option_spec specs[] = {
    {.name = "copy-as",
     .value = "NAME",
     .help = "as another tenant of this name, beside the first: all ids become others"},
    {.name = "admin", .value = "LOGIN", .help = "this login is to be an admin there; it has to be there"},
    {0},
};

const struct verb verb_restore = {
    .name = "restore",
    .summary = "a tenant out of its backup",
    .help =
        "For the operator, into a tenant that is not there or is empty. All of it or nothing: constraints and checks "
        "judge "
        "each row, and the trail comes back as it was, with one event more that says so. Members whose login is not "
        "here, or is a member of another tenant, come back without one and are listed. A damaged backup is refused, "
        "and "
        "one by a newer callboard; an older one is brought up to this schema.\n"
        "  callboard restore northlight-2026-11-24\n"
        "  callboard restore northlight-2026-11-24 --copy-as \"Northlight in November\"\n",
    .forms =
        (const struct verb_form[]){
            {.words = "DIR", .options = specs, .run = restore},
            {0},
        },
};
