/* callboard member: lists, adds, edits and removes the members of the tenant: people, each with a login and a role. */
#include <stdlib.h>

#include "cli/operator.h"
#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/saved_record.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "name", .heading = "Name", .cut = true},
    {.column = "login", .heading = "Login", .cut = true},
    {.column = "role", .heading = "Role"},
    {0},
};

static const struct option_spec specs[] = {MEMBER_FIELDS(FIELD_OPTION){0}};

/* A new member is named by the word, by --name, or after the login. */
static void read_name(const struct options *options, const struct member *old, struct record *record)
{
    if (old == NULL && options->word_count > 0)
        record_set(record, MEMBER_NAME, options->words[0]);
    else if (old == NULL && record->value[MEMBER_NAME] == NULL)
        record_set(record, MEMBER_NAME, record_text(record, MEMBER_LOGIN));
}

static enum exit_status save(struct cli *cli, struct session *session, const struct options *options,
                             const struct member *old)
{
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
    struct record record = {.id = old != NULL ? old->user : id_next(&cli->ids)};
    record_set(&record, MEMBER_ROLE, role_word(MEMBER_PRODUCER));
    for (enum member_field field = 0; old != NULL && field < MEMBER_FIELD_COUNT; field++)
        record_take(&record, field, member_text(old, field));
    if (!saved_record_read(cli, options, member_fields, specs, MEMBER_FIELD_COUNT, &record)) {
        record_clear(&record);
        return EXIT_USAGE;
    }
    read_name(options, old, &record);
    char *name = mem_copy(record_text(&record, MEMBER_NAME));
    const struct saving saving = {
        .save = &query_save_member, .what = "member", .done = old != NULL ? "saved" : "added", .name = name};
    status = saved_record_save(cli, session, &saving, member_fields, MEMBER_FIELD_COUNT, false, &record);
    free(name);
    return status;
}

static enum exit_status list_all(struct cli *cli, struct session *session, const struct options *options)
{
    (void)options;
    return session_list(cli, session, &query_member_table, NULL, 0, view, "There are no members.");
}

static enum exit_status list(struct cli *cli, const struct options *options)
{
    return session_run_bare(cli, options, list_all);
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

const struct verb verb_member = {
    .name = "member",
    .summary = "who may look, book and administer",
    .help = "Logins are made by the operator (callboard login add); an admin attaches them here. Who is removed keeps "
            "his name on what he booked, and his login can do nothing here any more.\n"
            "  callboard member add \"Ana Reyes\" --role producer --login ana\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .pages = true, .run = list},
            {.name = "add", .words = "[NAME]", .options = specs, .run = add},
            {.name = "edit", .words = "MEMBER", .options = specs, .edits = true, .run = edit},
            {.name = "remove", .words = "MEMBER", .run = remove_named},
            {0},
        },
};
