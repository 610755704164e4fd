#include "cli/backup_restore.h"

#include <inttypes.h>
#include <stdlib.h>
#include <string.h>

#include "archive/archive.h"
#include "cli/out.h"
#include "cli/outcome.h"
#include "cli/progress.h"
#include "cli/ticker.h"
#include "domain/memory.h"
#include "store/migrate.h"
#include "store/queries.h"

enum { BATCH_ROWS = 1000, BATCH_BYTES = 1024 * 1024 };

struct restoring {
    struct cli *cli;
    struct backup_link *link;
    const struct manifest_table *table; /* under way */
    char *columns;                      /* its columns, as a literal of PostgreSQL's arrays; owned */
    char *batch;                        /* "[row,row": owned */
    size_t length, capacity;
    int batch_rows;
    int64_t rows;
    struct progress progress;
};

/* ---- batches ---- */

static void append(struct restoring *restoring, const char *bytes, size_t length)
{
    if (restoring->length + length + 2 > restoring->capacity) {
        restoring->capacity = (restoring->length + length + 2) * 2;
        restoring->batch = mem_resize(restoring->batch, restoring->capacity, 1);
    }
    memcpy(restoring->batch + restoring->length, bytes, length);
    restoring->length += length;
    restoring->batch[restoring->length] = '\0';
}

static bool send_batch(struct restoring *restoring, enum exit_status *status)
{
    append(restoring, restoring->batch_rows > 0 ? "]" : "[]", restoring->batch_rows > 0 ? 1 : 2);
    const char *parameters[] = {restoring->table->name, restoring->columns, restoring->batch};
    restoring->length = 0;
    restoring->batch_rows = 0;
    return backup_link_save(restoring->cli, restoring->link, &query_restore_rows, parameters, 3, status);
}

static bool put_row(struct restoring *restoring, const char *row, size_t length, enum exit_status *status)
{
    append(restoring, restoring->batch_rows++ == 0 ? "[" : ",", 1);
    append(restoring, row, length);
    progress_show(&restoring->progress, ++restoring->rows);
    return (restoring->batch_rows < BATCH_ROWS && restoring->length < BATCH_BYTES) || send_batch(restoring, status);
}

/* ---- tables ---- */

/* No name of a column has a sign that needs quotes (manifest.h). */
static char *columns_of(const struct manifest_table *table)
{
    char *list = mem_copy("");
    for (size_t i = 0; i < table->column_count; i++) {
        char *longer = mem_format("%s%s%s", list, i > 0 ? "," : "", table->columns[i]);
        free(list);
        list = longer;
    }
    char *whole = mem_format("{%s}", list);
    free(list);
    return whole;
}

static bool restore_file(struct restoring *restoring, struct archive_file *file, enum exit_status *status)
{
    const char *row;
    size_t length;
    char *error = NULL;
    while (archive_file_row(file, &row, &length, &error))
        if (!put_row(restoring, row, length, status))
            return false;
    if (error != NULL)
        return backup_failed(restoring->cli, FAULT_NONE, error, status);
    return (restoring->batch_rows == 0 && restoring->rows > 0) ||
           send_batch(restoring, status); /* columns are judged, too */
}

static bool restore_table(struct restoring *restoring, const char *dir, const struct manifest_table *table,
                          enum exit_status *status)
{
    char *error = NULL;
    struct archive_file *file = archive_file_open(dir, table, &error);
    if (file == NULL)
        return backup_failed(restoring->cli, FAULT_NONE, error, status);
    restoring->table = table;
    restoring->columns = columns_of(table);
    restoring->rows = 0;
    progress_begin(&restoring->progress, table->name, table->rows);
    bool done = restore_file(restoring, file, status);
    archive_file_close(&file);
    free(restoring->columns);
    progress_clear(&restoring->progress);
    return done;
}

/* ---- the whole ---- */

static bool begin(struct restoring *restoring, const struct manifest *manifest, const struct restore_wish *wish,
                  struct restored *out, enum exit_status *status)
{
    char *schema = mem_format("%d", manifest->schema);
    char *first = manifest->has_trail ? mem_format("%" PRId64, manifest->first) : NULL;
    char *last = manifest->has_trail ? mem_format("%" PRId64, manifest->last) : NULL;
    char *at = wish->at != INSTANT_NONE ? mem_format("%" PRId64, wish->at) : NULL;
    const char *parameters[] = {manifest->tenant_id, manifest->tenant, wish->as, schema, first, last, wish->admin, at};
    struct table answer;
    bool done = backup_link_ask(restoring->cli, restoring->link, &query_restore_begin, parameters, 8, &answer, status);
    free(schema);
    free(first);
    free(last);
    free(at);
    if (!done)
        return false;
    done = outcome_is_done(restoring->cli, &answer, status);
    if (done)
        memcpy(out->tenant_id, table_cell(&answer, 0, "id"), ID_TEXT - 1);
    table_clear(&answer);
    return done;
}

/* What the trail says of it. */
static char *told(const struct manifest *manifest, instant at)
{
    char made[MANIFEST_WHEN], then[64];
    manifest_when(manifest, made);
    if (at == INSTANT_NONE)
        return mem_format("%s, made %s UTC by %s", manifest->tenant, made, manifest->by);
    struct zone *utc = zone_load("UTC");
    zone_format_rfc3339(utc, at, then, sizeof then);
    zone_free(&utc);
    return mem_format("%s as it was at %s, made %s UTC by %s", manifest->tenant, then, made, manifest->by);
}

static bool end(struct restoring *restoring, const struct manifest *manifest, const struct restore_wish *wish,
                struct restored *out, enum exit_status *status)
{
    struct table answer;
    if (!backup_link_ask(restoring->cli, restoring->link, &query_restore_left_out, NULL, 0, &out->left_out, status))
        return false;
    char *what = told(manifest, wish->at);
    const char *parameters[] = {what};
    bool done = backup_link_ask(restoring->cli, restoring->link, &query_restore_end, parameters, 1, &answer, status);
    free(what);
    if (!done)
        return false;
    done = outcome_is_done(restoring->cli, &answer, status);
    if (done)
        out->admins = atoi(table_cell(&answer, 0, "version"));
    table_clear(&answer);
    return done;
}

/* As of a moment before, the trail says what becomes of a row: so it comes first, and before it the tenant
 * whose it is. */
static int turn_of(const struct manifest_table *table, const struct restore_wish *wish)
{
    size_t length = strlen(table->name), ending = strlen("_events");
    if (wish->at == INSTANT_NONE || strcmp(table->name, "tenants") == 0)
        return 0;
    return length > ending && strcmp(table->name + length - ending, "_events") == 0 ? 1 : 2;
}

static bool restore_tables(struct restoring *restoring, const char *dir, const struct manifest *manifest,
                           const struct restore_wish *wish, enum exit_status *status)
{
    for (int turn = 0; turn < 3; turn++)
        for (size_t i = 0; i < manifest->table_count; i++)
            if (turn_of(&manifest->tables[i], wish) == turn &&
                !restore_table(restoring, dir, &manifest->tables[i], status))
                return false;
    return true;
}

bool backup_open(struct cli *cli, const char *dir, struct manifest *out, char **error)
{
    ticker_start(cli, "reading the backup");
    bool done = archive_open(dir, migration_newest, out, error) && archive_check(dir, out, error);
    ticker_stop(cli);
    return done;
}

bool backup_restore(struct cli *cli, struct backup_link *link, const char *dir, const struct manifest *manifest,
                    const struct restore_wish *wish, struct restored *out, enum exit_status *status)
{
    struct restoring restoring = {.cli = cli, .link = link, .progress = progress_new(cli, "restoring")};
    *out = (struct restored){0};
    bool done = begin(&restoring, manifest, wish, out, status) &&
                restore_tables(&restoring, dir, manifest, wish, status) && end(&restoring, manifest, wish, out, status);
    free(restoring.batch);
    if (!done)
        table_clear(&out->left_out);
    return done;
}
