/* callboard restore: a tenant out of its backup. */
#include <jansson.h>
#include <stdlib.h>

#include "cli/backup_restore.h"
#include "cli/backup_then.h"
#include "cli/operator.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/interrupt.h"

static void say_left_out(struct cli *cli, const struct table *left_out)
{
    for (size_t i = 0; i < left_out->rows; i++)
        out_complain(cli, "%s (%s) comes back without the login \"%s\": %s.", table_cell(left_out, i, "name"),
                     table_cell(left_out, i, "role"), table_cell(left_out, i, "login"), table_cell(left_out, i, "why"));
    if (left_out->rows > 0)
        out_complain(cli, "An admin attaches logins anew: callboard member edit NAME --login LOGIN");
}

/* One restore under way. */
struct restoring {
    const char *dir;
    struct manifest manifest;
    struct restore_wish wish;
    struct backup_then then; /* where wish.at is not INSTANT_NONE */
};

static json_t *restored_json(const struct restoring *of, const char *name, const struct restored *restored)
{
    json_t *object =
        json_pack("{s:s, s:s, s:s, s:s, s:o}", "outcome", "restored", "tenant", name, "id", restored->tenant_id, "made",
                  of->manifest.made, "without_login", out_json_rows(&restored->left_out));
    char at[64];
    if (of->wish.at != INSTANT_NONE) {
        zone_format_rfc3339(of->then.zone, of->wish.at, at, sizeof at);
        json_object_set_new(object, "at", json_string(at));
    }
    return object;
}

static void say_restored(struct cli *cli, const struct restoring *of, const struct restored *restored)
{
    const char *name = of->wish.as != NULL ? of->wish.as : of->manifest.tenant;
    char when[MANIFEST_WHEN], then[64];
    say_left_out(cli, &restored->left_out);
    if (of->wish.at == INSTANT_NONE) {
        manifest_when(&of->manifest, when);
        out_say(cli, "restored: %s, as it was at %s UTC; its log says so, too.", name, when);
    } else {
        zone_format_human(of->then.zone, of->wish.at, true, then, sizeof then);
        out_say(cli, "restored: %s, %s as it was at %s (%s); its log says so, too.", name, of->manifest.tenant, then,
                zone_name(of->then.zone));
        backup_then_say_unknown(cli, &of->then);
    }
    if (cli->output == OUTPUT_JSON)
        out_json(cli, restored_json(of, name, restored));
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

static bool restore_all(struct cli *cli, struct backup_link *link, const struct restoring *of, enum exit_status *status)
{
    struct restored restored;
    char *error = NULL;
    enum fault fault = FAULT_FAILED;
    if (!talk_begin_writing(link->talk, &fault, &error))
        return backup_failed(cli, fault, error, status);
    if (!backup_restore(cli, link, of->dir, &of->manifest, &of->wish, &restored, status))
        return false;
    bool done = is_open(cli, &restored, status) && commit(cli, link, status);
    if (done)
        say_restored(cli, of, &restored);
    table_clear(&restored.left_out);
    return done;
}

/* In the private cluster whoever runs it is the admin, as of a tenant that is added. */
static bool connect_and_restore(struct cli *cli, struct restoring *of, enum exit_status *status)
{
    struct backup_link link;
    if (cli->private_cluster && of->wish.admin == NULL)
        of->wish.admin = cli->login;
    if (of->wish.admin != NULL && !operator_login(cli, of->wish.admin, status))
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
    done = done && restore_all(cli, &link, of, status);
    backup_link_close(&link);
    return done;
}

static bool read_backup(struct cli *cli, struct restoring *of, enum exit_status *status)
{
    char *error = NULL;
    return backup_open(cli, of->dir, &of->manifest, &error) || backup_failed(cli, FAULT_NONE, error, status);
}

static bool read_then(struct cli *cli, struct restoring *of, const char *text, enum exit_status *status)
{
    if (text == NULL)
        return true;
    if (!backup_then_read(cli, of->dir, &of->manifest, text, &of->then, status))
        return false;
    of->wish.at = of->then.at;
    return true;
}

static enum exit_status restore(struct cli *cli, const struct options *options)
{
    const char *at = option_value(options, "at");
    struct restoring of = {
        .dir = options->words[0],
        .wish = {.as = option_value(options, "copy-as"), .admin = option_value(options, "admin"), .at = INSTANT_NONE},
    };
    enum exit_status status = EXIT_FAILED;
    if (at != NULL && of.wish.as == NULL) {
        out_complain(cli, "--at makes a tenant of its own, to look at or to copy from: name it with --copy-as NAME.");
        return EXIT_USAGE;
    }
    backup_begin("Stopped: nothing was restored.");
    if (read_backup(cli, &of, &status) && read_then(cli, &of, at, &status) && connect_and_restore(cli, &of, &status))
        status = EXIT_DONE;
    backup_then_clear(&of.then);
    manifest_clear(&of.manifest);
    return backup_end(status);
}

static const struct option_spec specs[] = {
    {.name = "copy-as",
     .value = "NAME",
     .help = "as another tenant of this name, beside the first: all ids become others"},
    {.name = "at",
     .value = "TIME",
     .help = "with --copy-as: as it was then, by its trail: \"yesterday 18:00\", \"24 nov 9:00\", -2h"},
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
        "  callboard restore northlight-2026-11-24 --copy-as \"Northlight in November\"\n"
        "  callboard restore northlight-2026-11-24 --copy-as Friday --at \"fri 18:00\"\n"
        "With --at the trail ends at that moment, and bookings, artists, projects, time off, holidays, settings and "
        "members are what it says they were. What-if boards, challenges that were open then and what imported files "
        "said last have no trail and are left out. The clock goes on: a timed hold that is over by now is over there, "
        "too.\n",
    .forms =
        (const struct verb_form[]){
            {.words = "DIR", .options = specs, .run = restore},
            {0},
        },
};
