/* callboard member: lists, adds, edits and removes the members of the tenant: people, each with a login and a role. */
#include <string.h>

#include "cli/operator.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "name", .heading = "Name", .cut = true},
    {.column = "login", .heading = "Login", .cut = true},
    {.column = "role", .heading = "Role"},
    {0},
};

/* What the options do not give stays as it is in `old`, which is NULL for a new member. */
static enum exit_status save(struct cli *cli, struct session *session, const struct options *options,
                             const struct member *old)
{
    const char *name = old != NULL || !options->word_count ? option_value(options, "name") : options->words[0];
    const char *login = option_value(options, "login");
    const char *role = option_value(options, "role");
    enum member_role parsed;
    if (role != NULL && !role_parse(role, &parsed)) {
        out_complain(cli, "\"%s\" is not a role; there are viewer, producer and admin.", role);
        return EXIT_USAGE;
    }
    enum exit_status status;
    if (login != NULL && !operator_login(cli, login, &status))
        return status;
    char id[ID_TEXT];
    id_format(old != NULL ? old->user : id_next(&cli->ids), id);
    const char *fields[] = {
        id,
        name != NULL  ? name
        : old != NULL ? old->name
              : login,
        login != NULL ? login : old->login,
        role != NULL  ? role
        : old != NULL ? role_word(old->role)
              : "producer",
    };
    const struct saving saving = {
        .save = &query_save_member, .what = "member", .done = old != NULL ? "saved" : "added", .name = fields[1]};
    return outcome_of_saving(cli, session, &saving, fields, sizeof fields / sizeof *fields);
}

static enum exit_status list_all(struct cli *cli, struct session *session, const struct options *options)
{
    (void)options;
    return session_list(cli, session, &query_member_table, NULL, 0, view, "There are no members.");
}

static enum exit_status list(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, list_all);
}

static enum exit_status add_one(struct cli *cli, struct session *session, const struct options *options)
{
    return save(cli, session, options, NULL);
}

static enum exit_status add(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, add_one);
}

static enum exit_status edit_one(struct cli *cli, struct session *session, const struct options *options)
{
    const struct member *member = session_member(cli, session, options->words[0]);
    return member != NULL ? save(cli, session, options, member) : EXIT_USAGE;
}

static enum exit_status edit(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, edit_one);
}

static enum exit_status remove_one(struct cli *cli, struct session *session, const struct options *options)
{
    const struct member *member = session_member(cli, session, options->words[0]);
    if (member == NULL)
        return EXIT_USAGE;
    char id[ID_TEXT];
    id_format(member->user, id);
    const struct saving saving = {
        .save = &query_remove_member, .what = "member", .done = "removed", .name = member->name};
    return outcome_of_saving(cli, session, &saving, (const char *[]){id}, 1);
}

static enum exit_status remove_named(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, remove_one);
}

static const struct option_spec specs[] = {
    {.name = "login",
     .value = "L",
     .needed = true,
     .help = "the PostgreSQL login this person uses (callboard login add makes one)"},
    {.name = "name", .value = "N", .help = "as it is shown"},
    {.name = "role", .value = "R", .help = "viewer, producer (if not given) or admin"},
    {0},
};

const struct verb verb_member = {
    .name = "member",
    .summary = "who may look, book and administer",
    .help = "Logins are made by the operator (callboard login add); an admin attaches them here. Who is removed keeps "
            "his name on what he booked, and his login can do nothing here any more.\n"
            "  callboard member add \"Ana Reyes\" --role producer --login ana\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .run = list},
            {.name = "add", .words = "[NAME]", .options = specs, .run = add},
            {.name = "edit", .words = "MEMBER", .options = specs, .edits = true, .run = edit},
            {.name = "remove", .words = "MEMBER", .run = remove_named},
            {0},
        },
};
