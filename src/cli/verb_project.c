/* callboard project: lists, adds, edits and removes projects. */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "code", .heading = "Code"},
    {.column = "name", .heading = "Name", .cut = true},
    {.column = "client", .heading = "Client", .cut = true},
    {.column = "state", .heading = "State"},
    {0},
};

/* In the order of save_project's parameters. */
enum field { ID, VERSION, CODE, NAME, CLIENT, COLOUR, STATE, FIELDS };

static char *or_old(const struct options *options, const char *name, const char *old)
{
    const char *given = option_value(options, name);
    return mem_copy(given != NULL ? given : old);
}

static enum exit_status save(struct cli *cli, struct session *session, const struct options *options,
                             const struct project *old)
{
    char id[ID_TEXT];
    id_format(old != NULL ? old->id : id_next(&cli->ids), id);
    char *fields[FIELDS] = {
        [ID] = mem_copy(id),
        [VERSION] = old != NULL ? mem_format("%d", old->version) : NULL,
        [CODE] = or_old(options, "code", old != NULL ? old->code : ""),
        [NAME] = or_old(options, "name", old != NULL ? old->name : ""),
        [CLIENT] = or_old(options, "client", old != NULL ? old->client : ""),
        [COLOUR] = or_old(options, "colour", NULL), /* NULL: the colour stays */
        [STATE] = or_old(options, "state", old != NULL && old->closed ? "closed" : "open"),
    };
    const struct saving saving = {
        .save = &query_save_project,
        .show = &query_project_table,
        .what = "project",
        .done = old != NULL ? "saved" : "added",
        .name = fields[NAME],
    };
    enum exit_status status = outcome_of_saving(cli, session, &saving, (const char *const *)fields, FIELDS);
    for (int i = 0; i < FIELDS; i++)
        free(fields[i]);
    return status;
}

static enum exit_status list_all(struct cli *cli, struct session *session, const struct options *options)
{
    (void)options;
    return session_list(cli, session, &query_project_table, (const char *[]){NULL}, 1, view,
                        "There are no projects yet: `callboard project add --code C --name N`.");
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
    const struct project *project = session_project(cli, session, options->words[0]);
    return project != NULL ? save(cli, session, options, project) : EXIT_USAGE;
}

static enum exit_status edit(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, edit_one);
}

static enum exit_status remove_one(struct cli *cli, struct session *session, const struct options *options)
{
    const struct project *project = session_project(cli, session, options->words[0]);
    if (project == NULL)
        return EXIT_USAGE;
    char id[ID_TEXT];
    id_format(project->id, id);
    const struct saving saving = {
        .save = &query_remove_project, .what = "project", .done = "removed", .name = project->name};
    return outcome_of_saving(cli, session, &saving, (const char *[]){id}, 1);
}

static enum exit_status remove_named(struct cli *cli, const struct options *options)
{
    return session_run(cli, options, remove_one);
}

static const struct option_spec specs[] = {
    {.name = "code", .value = "C", .needed = true, .help = "short, as typed after @; unique"},
    {.name = "name", .value = "N", .needed = true, .help = "in full"},
    {.name = "client", .value = "C", .help = "who pays"},
    {.name = "colour", .value = "C", .help = "a word for the board's theme"},
    {.name = "state", .value = "S", .help = "open, or closed: no longer proposed"},
    {0},
};

const struct verb verb_project = {
    .name = "project",
    .summary = "what artists are booked on",
    .help = "A project is named by code, name or id.\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .run = list},
            {.name = "add", .options = specs, .run = add},
            {.name = "edit", .words = "PROJECT", .options = specs, .edits = true, .run = edit},
            {.name = "remove", .words = "PROJECT", .run = remove_named},
            {0},
        },
};
