#include "cli/backup_write.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "cli/out.h"
#include "cli/progress.h"
#include "domain/memory.h"
#include "store/interrupt.h"
#include "store/queries.h"

/* A backup under way. */
struct writing {
    struct cli *cli;
    struct backup_link *link;
    struct archive_draft *draft;
    struct manifest *manifest;
    struct progress progress;
    int64_t rows; /* of the table under way */
};

/* ---- what it will hold ---- */

static int64_t number_of(const struct table *plan, const char *column)
{
    const char *cell = table_cell(plan, 0, column);
    return cell != NULL ? strtoll(cell, NULL, 10) : 0;
}

static void fill_columns(struct manifest_table *table, const char *json)
{
    json_t *list = json_loads(json, 0, NULL);
    table->columns = mem_new(json_array_size(list) + 1, sizeof *table->columns);
    for (size_t i = 0; i < json_array_size(list); i++)
        table->columns[table->column_count++] = mem_copy(json_string_value(json_array_get(list, i)));
    json_decref(list);
}

static void fill_manifest(struct writing *writing, const struct table *plan)
{
    struct manifest *out = writing->manifest;
    *out = (struct manifest){
        .version = mem_copy(CALLBOARD_VERSION),
        .schema = (int)number_of(plan, "schema_version"),
        .made = mem_copy(table_cell(plan, 0, "made")),
        .by = mem_copy(writing->cli->login),
        .complete = writing->link->is_operator,
        .tenant = mem_copy(table_cell(plan, 0, "tenant")),
        .has_trail = table_cell(plan, 0, "first") != NULL,
        .first = number_of(plan, "first"),
        .last = number_of(plan, "last"),
        .tables = mem_new(plan->rows, sizeof *out->tables),
        .table_count = plan->rows,
    };
    memcpy(out->tenant_id, table_cell(plan, 0, "tenant_id"), ID_TEXT - 1);
    for (size_t i = 0; i < plan->rows; i++)
        fill_columns(&out->tables[i], table_cell(plan, i, "columns"));
}

/* A member enters the tenant first; the operator names it. */
static bool ask_plan(struct writing *writing, const char *tenant, struct table *plan, enum exit_status *status)
{
    struct table session;
    const char *opening[] = {tenant, "cli", NULL};
    if (writing->link->is_operator)
        return backup_link_ask(writing->cli, writing->link, &query_backup_of, &tenant, 1, plan, status);
    if (!backup_link_ask(writing->cli, writing->link, &query_open_session, opening, 3, &session, status))
        return false;
    table_clear(&session);
    return backup_link_ask(writing->cli, writing->link, &query_backup, NULL, 0, plan, status);
}

/* ---- rows ---- */

static bool take_rows(void *context, const char *bytes, size_t length, char **error)
{
    struct writing *writing = context;
    progress_show(&writing->progress, ++writing->rows);
    return archive_rows(writing->draft, bytes, length, error);
}

static bool write_table(struct writing *writing, const char *name, struct manifest_table *out, enum exit_status *status)
{
    const char *of_tenant[] = {writing->manifest->tenant_id, name}, *own[] = {name};
    bool all = writing->link->is_operator;
    enum fault fault = FAULT_FAILED;
    char *error = NULL;
    writing->rows = 0;
    progress_begin(&writing->progress, name, 0);
    bool done = archive_table(writing->draft, name, &error) &&
                talk_copy(writing->link->talk, all ? &query_backup_rows_of : &query_backup_rows, all ? of_tenant : own,
                          all ? 2 : 1, take_rows, writing, &fault, &error) &&
                archive_table_end(writing->draft, out, &error);
    progress_clear(&writing->progress);
    return done || backup_failed(writing->cli, fault, error, status);
}

static bool write_tables(struct writing *writing, const struct table *plan, enum exit_status *status)
{
    for (size_t i = 0; i < plan->rows; i++)
        if (!write_table(writing, table_cell(plan, i, "name"), &writing->manifest->tables[i], status))
            return false;
    return true;
}

/* ---- the whole ---- */

static bool write_all(struct writing *writing, const char *tenant, const char *dir, enum exit_status *status)
{
    struct table plan;
    enum fault fault = FAULT_FAILED;
    char *error = NULL;
    if (!talk_begin_reading(writing->link->talk, &fault, &error))
        return backup_failed(writing->cli, fault, error, status);
    if (!ask_plan(writing, tenant, &plan, status))
        return false;
    fill_manifest(writing, &plan);
    writing->draft = archive_begin(dir, &error);
    bool done = writing->draft != NULL ? write_tables(writing, &plan, status)
                                       : backup_failed(writing->cli, FAULT_FAILED, error, status);
    table_clear(&plan);
    return done &&
           (talk_commit(writing->link->talk, &fault, &error) || backup_failed(writing->cli, fault, error, status));
}

bool backup_write(struct cli *cli, struct backup_link *link, const char *tenant, const char *dir, struct manifest *out,
                  enum exit_status *status)
{
    struct writing writing = {.cli = cli, .link = link, .manifest = out, .progress = progress_new(cli, "saving")};
    char *error = NULL;
    *out = (struct manifest){0};
    bool done = write_all(&writing, tenant, dir, status) && !interrupt_came();
    if (done && !archive_commit(&writing.draft, out, &error))
        done = backup_failed(cli, FAULT_FAILED, error, status);
    archive_discard(&writing.draft);
    if (!done)
        manifest_clear(out);
    return done;
}

bool backup_note(struct cli *cli, struct backup_link *link, const struct manifest *manifest, bool verified,
                 enum exit_status *status)
{
    char *bytes = mem_format("%" PRId64, manifest_bytes(manifest));
    const char *note[] = {manifest->tenant_id, manifest->made, bytes, verified ? "true" : "false"};
    struct table session;
    enum fault fault = FAULT_FAILED;
    char *error = NULL;
    const char *opening[] = {manifest->tenant, "cli", NULL};
    bool own = !link->is_operator;
    bool done = talk_begin_writing(link->talk, &fault, &error) || backup_failed(cli, fault, error, status);
    if (done && own && (done = backup_link_ask(cli, link, &query_open_session, opening, 3, &session, status)))
        table_clear(&session);
    done = done && backup_link_save(cli, link, own ? &query_note_backup : &query_note_backup_of, note + own,
                                    own ? 3 : 4, status);
    done = done && (talk_commit(link->talk, &fault, &error) || backup_failed(cli, fault, error, status));
    free(bytes);
    return done;
}
