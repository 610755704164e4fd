#include "cli/backup_verify.h"

#include <inttypes.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "cli/backup_link.h"
#include "cli/backup_restore.h"
#include "cli/out.h"
#include "cli/progress.h"
#include "cli/ticker.h"
#include "domain/memory.h"
#include "store/interrupt.h"
#include "store/migrate.h"
#include "store/queries.h"

const char backup_not_compared[] = "Not compared: the numbers of transactions, which are a server's own, and the event "
                                   "that says \"restored\", which a "
                                   "restore adds.";

/* ---- the scratch database ---- */

struct scratch {
    struct cli *cli;
    struct cluster *cluster;
    struct store_options options; /* of the operator there */
    struct backup_link link;
};

static void show_progress(const char *text)
{
    (void)text; /* the private server's own words are about a home that lasts */
}

/* Makes the server and gives it the schema. */
static bool scratch_open(struct scratch *scratch, enum exit_status *status)
{
    char *error = NULL;
    enum fault fault = FAULT_FAILED;
    scratch->cluster = cluster_scratch(scratch->cli->temporary, show_progress, &error);
    if (scratch->cluster == NULL)
        return backup_failed(scratch->cli, FAULT_NONE, error, status);
    scratch->options = (struct store_options){
        .socket_dir = cluster_socket_dir(scratch->cluster),
        .server_user = cluster_server_user(scratch->cluster),
        .login = CLUSTER_SUPERUSER,
        .source = "cli",
        .trace = scratch->cli->trace,
    };
    if (interrupt_came() || !migrate_apply(&scratch->options, false, NULL, NULL, &fault, &error))
        return backup_failed(scratch->cli, fault, error, status);
    scratch->link = (struct backup_link){.talk = talk_open(&scratch->options, &fault, &error), .is_operator = true};
    return scratch->link.talk != NULL || backup_failed(scratch->cli, fault, error, status);
}

static void scratch_close(struct scratch *scratch)
{
    backup_link_close(&scratch->link);
    cluster_scratch_end(&scratch->cluster);
}

/* The members' logins are made there, so that members come back with them. One that is no person's is refused, and its
 * member then differs. */
static bool make_logins(struct scratch *scratch, const char *dir, const struct manifest *manifest,
                        enum exit_status *status)
{
    const struct manifest_table *members = manifest_table(manifest, "members");
    char *error = NULL;
    const char *row;
    size_t length;
    struct archive_file *file = members != NULL ? archive_file_open(dir, members, &error) : NULL;
    bool done = file != NULL || members == NULL;
    while (done && file != NULL && archive_file_row(file, &row, &length, &error)) {
        json_t *member = json_loadb(row, length, 0, NULL);
        const char *login = json_string_value(json_object_get(member, "login"));
        struct table made;
        done = backup_link_ask(scratch->cli, &scratch->link, &query_make_login, &login, 1, &made, status);
        if (done)
            table_clear(&made);
        json_decref(member);
    }
    archive_file_close(&file);
    return error == NULL ? done : backup_failed(scratch->cli, FAULT_NONE, error, status);
}

static bool restore_there(struct scratch *scratch, const char *dir, const struct manifest *manifest,
                          enum exit_status *status)
{
    static const struct restore_wish all = {.at = INSTANT_NONE};
    struct restored restored;
    char *error = NULL;
    enum fault fault = FAULT_FAILED;
    if (!talk_begin_writing(scratch->link.talk, &fault, &error))
        return backup_failed(scratch->cli, fault, error, status);
    if (!backup_restore(scratch->cli, &scratch->link, dir, manifest, &all, &restored, status))
        return false;
    table_clear(&restored.left_out);
    return talk_commit(scratch->link.talk, &fault, &error) || backup_failed(scratch->cli, fault, error, status);
}

/* ---- comparing ---- */

struct comparing {
    const struct manifest_table *table;
    struct archive_file *file;
    int64_t rows; /* that were equal */
    struct progress progress;
};

/* By the columns that the backup has: others came with a newer schema. */
static bool same_columns(const struct manifest_table *table, const char *saved, size_t length, const char *restored,
                         size_t restored_length)
{
    json_t *left = json_loadb(saved, length, 0, NULL), *right = json_loadb(restored, restored_length, 0, NULL);
    bool same = left != NULL && right != NULL;
    for (size_t i = 0; same && i < table->column_count; i++)
        same = json_equal(json_object_get(left, table->columns[i]), json_object_get(right, table->columns[i])) == 1;
    json_decref(left);
    json_decref(right);
    return same;
}

static bool is_own_event(const struct comparing *comparing, const char *row, size_t length)
{
    json_t *event = json_loadb(row, length, 0, NULL);
    const char *source = json_string_value(json_object_get(event, "source"));
    bool own = strcmp(comparing->table->name, "record_events") == 0 && source != NULL && strcmp(source, "restore") == 0;
    json_decref(event);
    return own;
}

static bool compare_row(void *context, const char *bytes, size_t length, char **error)
{
    struct comparing *comparing = context;
    const char *saved;
    size_t saved_length;
    size_t own_length = length - (length > 0 && bytes[length - 1] == '\n');
    bool there = archive_file_row(comparing->file, &saved, &saved_length, error);
    if (!there && *error == NULL && is_own_event(comparing, bytes, own_length))
        return true;
    if (there && ((saved_length == own_length && memcmp(saved, bytes, own_length) == 0) ||
                  same_columns(comparing->table, saved, saved_length, bytes, own_length))) {
        progress_show(&comparing->progress, ++comparing->rows);
        return true;
    }
    if (*error == NULL)
        *error = mem_format("The backup cannot be relied on: row %" PRId64 " of %s came back as another one.",
                            comparing->rows + 1, comparing->table->name);
    return false;
}

static bool compare_table(struct scratch *scratch, const char *dir, const struct manifest *manifest,
                          const struct manifest_table *table, enum exit_status *status)
{
    const char *parameters[] = {manifest->tenant_id, table->name}, *row;
    char *error = NULL;
    enum fault fault = FAULT_FAILED;
    size_t length;
    struct comparing comparing = {.table = table, .progress = progress_new(scratch->cli, "comparing")};
    progress_begin(&comparing.progress, table->name, table->rows);
    comparing.file = archive_file_open(dir, table, &error);
    bool done = comparing.file != NULL && talk_copy(scratch->link.talk, &query_backup_rows_of, parameters, 2,
                                                    compare_row, &comparing, &fault, &error);
    if (done && archive_file_row(comparing.file, &row, &length, &error))
        error = mem_format("The backup cannot be relied on: row %" PRId64 " of %s did not come back.",
                           comparing.rows + 1, table->name);
    archive_file_close(&comparing.file);
    progress_clear(&comparing.progress);
    return (done && error == NULL) || backup_failed(scratch->cli, fault, error, status);
}

bool backup_verify(struct cli *cli, const char *dir, const struct manifest *manifest, enum exit_status *status)
{
    struct scratch scratch = {.cli = cli};
    ticker_start(cli, "making a scratch database");
    bool done = scratch_open(&scratch, status);
    ticker_stop(cli);
    done = done && make_logins(&scratch, dir, manifest, status) && restore_there(&scratch, dir, manifest, status);
    for (size_t i = 0; done && i < manifest->table_count; i++)
        done = compare_table(&scratch, dir, manifest, &manifest->tables[i], status);
    scratch_close(&scratch);
    return done;
}
