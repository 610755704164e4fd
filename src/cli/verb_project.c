/* callboard project: lists, adds, edits and removes projects. */
#include <stdlib.h>
#include <string.h>

#include "cli/options.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/saved_record.h"
#include "cli/verbs.h"
#include "domain/memory.h"
#include "store/queries.h"

static const struct out_view view[] = {
    {.column = "code", .heading = "Code"},
    {.column = "name", .heading = "Name", .cut = true},
    {.column = "client", .heading = "Client", .cut = true},
    {.column = "state", .heading = "State", .coloured = true},
    {0},
};

static const struct option_spec specs[] = {PROJECT_FIELDS(FIELD_OPTION){0}};

/* The whole row, what is not given as it was. */
static enum exit_status save(struct cli *cli, struct session *session, const struct options *options,
                             const struct project *old)
{
    struct record record = {.id = old != NULL ? old->id : id_next(&cli->ids)};
    if (old != NULL)
        record.version = old->version;
    for (enum project_field field = 0; old != NULL && field < PROJECT_FIELD_COUNT; field++)
        record_take(&record, field, project_text(old, field));
    if (!saved_record_read(cli, options, project_fields, specs, PROJECT_FIELD_COUNT, &record)) {
        record_clear(&record);
        return EXIT_USAGE;
    }
    char *name = mem_copy(record_text(&record, PROJECT_NAME));
    const struct saving saving = {
        .save = &query_save_project,
        .show = &query_project_table,
        .what = "project",
        .done = old != NULL ? "saved" : "added",
        .name = name,
    };
    enum exit_status status =
        saved_record_save(cli, session, &saving, project_fields, PROJECT_FIELD_COUNT, true, &record);
    free(name);
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

const struct verb verb_project = {
    .name = "project",
    .summary = "projects: list, add, edit and close them",
    .help = "A project is named by code, name or id.\n",
    .forms =
        (const struct verb_form[]){
            {.name = "list", .pages = true, .run = list},
            {.name = "add", .options = specs, .run = add},
            {.name = "edit", .words = "PROJECT", .options = specs, .edits = true, .run = edit},
            {.name = "remove", .words = "PROJECT", .run = remove_named},
            {0},
        },
};
