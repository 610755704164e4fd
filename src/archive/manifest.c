#include "archive/manifest.h"

#include <jansson.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

#define PROGRAM "callboard"

enum { TABLES_MOST = 200, COLUMNS_MOST = 500, TEXT_MOST = 1000 };

static const char DAMAGED[] = "Its manifest is not one that callboard has written: ";

static bool refuse(char **error, char *sentence)
{
    free(*error);
    *error = sentence;
    return false;
}

static bool lacks(char **error, const char *what)
{
    return refuse(error, mem_format("%s\"%s\" is missing or is no such value.", DAMAGED, what));
}

/* ---- values ---- */

static bool read_text(const json_t *object, const char *key, char **out, char **error)
{
    const json_t *value = json_object_get(object, key);
    const char *text = json_string_value(value);
    if (text == NULL || *text == '\0' || json_string_length(value) != strlen(text) || strlen(text) > TEXT_MOST)
        return lacks(error, key);
    *out = mem_copy(text);
    return true;
}

static bool read_number(const json_t *object, const char *key, int64_t least, int64_t *out, char **error)
{
    const json_t *value = json_object_get(object, key);
    *out = json_integer_value(value);
    return (json_is_integer(value) && *out >= least) || lacks(error, key);
}

/* A name of a table or a column: it becomes the name of a file, and part of a statement's text. */
static bool is_name(const char *text)
{
    size_t length = strlen(text);
    return length > 0 && length < 64 && strspn(text, "abcdefghijklmnopqrstuvwxyz_0123456789") == length;
}

static bool read_name(const json_t *object, const char *key, char **out, char **error)
{
    return read_text(object, key, out, error) && (is_name(*out) || lacks(error, key));
}

/* ---- tables ---- */

static bool read_columns(const json_t *object, struct manifest_table *table, char **error)
{
    const json_t *list = json_object_get(object, "columns");
    size_t count = json_array_size(list);
    if (count == 0 || count > COLUMNS_MOST)
        return lacks(error, "columns");
    table->columns = mem_new(count, sizeof *table->columns);
    for (size_t i = 0; i < count; i++) {
        const char *name = json_string_value(json_array_get(list, i));
        if (name == NULL || !is_name(name))
            return lacks(error, "columns");
        table->columns[table->column_count++] = mem_copy(name);
    }
    return true;
}

/* The name of the file follows from the others: nothing is read that lies elsewhere. */
static bool read_file(const json_t *object, struct manifest_table *table, char **error)
{
    const char *word = json_string_value(json_object_get(object, "stored"));
    if (word == NULL || !packing_parse(word, &table->stored))
        return lacks(error, "stored");
    char *expected = mem_format("%s.jsonl%s", table->name, packing_suffix(table->stored));
    bool right =
        read_text(object, "file", &table->file, error) && (strcmp(table->file, expected) == 0 || lacks(error, "file"));
    free(expected);
    return right;
}

static bool read_sum(const json_t *object, struct manifest_table *table, char **error)
{
    const char *sum = json_string_value(json_object_get(object, "sha256"));
    if (sum == NULL || !digest_is_text(sum))
        return lacks(error, "sha256");
    memcpy(table->sha256, sum, DIGEST_TEXT);
    return true;
}

static bool read_table(const json_t *object, struct manifest *manifest, char **error)
{
    struct manifest_table *table = &manifest->tables[manifest->table_count++];
    return read_name(object, "name", &table->name, error) && read_file(object, table, error) &&
           read_number(object, "rows", 0, &table->rows, error) &&
           read_number(object, "bytes", 0, &table->bytes, error) && read_sum(object, table, error) &&
           read_columns(object, table, error);
}

static bool read_tables(const json_t *object, struct manifest *manifest, char **error)
{
    const json_t *list = json_object_get(object, "tables");
    size_t count = json_array_size(list);
    if (count == 0 || count > TABLES_MOST)
        return lacks(error, "tables");
    manifest->tables = mem_new(count, sizeof *manifest->tables);
    for (size_t i = 0; i < count; i++)
        if (!read_table(json_array_get(list, i), manifest, error) ||
            (manifest_table(manifest, manifest->tables[i].name) != &manifest->tables[i] && !lacks(error, "tables")))
            return false;
    return true;
}

/* ---- the whole ---- */

static bool read_tenant(const json_t *object, struct manifest *manifest, char **error)
{
    const json_t *tenant = json_object_get(object, "tenant");
    const char *text = json_string_value(json_object_get(tenant, "id"));
    struct id id;
    if (text == NULL || !id_parse(text, &id))
        return lacks(error, "tenant");
    id_format(id, manifest->tenant_id);
    return read_text(tenant, "name", &manifest->tenant, error);
}

static bool read_trail(const json_t *object, struct manifest *manifest, char **error)
{
    const json_t *trail = json_object_get(object, "trail");
    manifest->has_trail = trail != NULL;
    return trail == NULL || (read_number(trail, "first", 1, &manifest->first, error) &&
                             read_number(trail, "last", manifest->first, &manifest->last, error));
}

/* Who has made it and whether it can be read at all is asked before anything of it is looked at. */
static bool judge(const json_t *object, struct manifest *manifest, int newest, char **error)
{
    const char *program = json_string_value(json_object_get(object, "program"));
    if (program == NULL || strcmp(program, PROGRAM) != 0)
        return refuse(error, mem_format("It is no backup by callboard: its manifest names %s.",
                                        program != NULL ? "another program" : "no program"));
    int64_t format, schema;
    if (!read_text(object, "version", &manifest->version, error) || !read_number(object, "format", 1, &format, error) ||
        !read_number(object, "schema", 1, &schema, error))
        return false;
    if (format > MANIFEST_FORMAT || schema > newest) {
        char *version = text_clean(manifest->version);
        refuse(error,
               mem_format("It was made by a newer callboard (%s; %s %d, this one knows %d). Install that version or "
                          "a newer one, and try again.",
                          version, format > MANIFEST_FORMAT ? "format" : "schema",
                          (int)(format > MANIFEST_FORMAT ? format : schema) & INT_MAX,
                          format > MANIFEST_FORMAT ? MANIFEST_FORMAT : newest));
        free(version);
        return false;
    }
    manifest->schema = (int)schema;
    return true;
}

static bool read_all(const json_t *object, struct manifest *manifest, int newest, char **error)
{
    manifest->complete = json_is_true(json_object_get(object, "complete"));
    return judge(object, manifest, newest, error) && read_text(object, "made", &manifest->made, error) &&
           read_text(object, "by", &manifest->by, error) && read_tenant(object, manifest, error) &&
           read_trail(object, manifest, error) && read_tables(object, manifest, error);
}

static bool know_packings(const struct manifest *manifest, char **error)
{
    for (size_t i = 0; i < manifest->table_count; i++)
        if (!packing_is_known(manifest->tables[i].stored))
            return refuse(error,
                          mem_format("Its files are packed by %s, and this callboard was built without that. Take "
                                     "one that was built with libzstd (Debian: apt install libzstd-dev, then build "
                                     "anew).",
                                     packing_word(manifest->tables[i].stored)));
    return true;
}

bool manifest_read(const char *text, size_t length, int newest, struct manifest *out, char **error)
{
    json_error_t problem;
    json_t *object = json_loadb(text, length, JSON_REJECT_DUPLICATES, &problem);
    *out = (struct manifest){0};
    *error = NULL;
    bool done = json_is_object(object) ? read_all(object, out, newest, error) && know_packings(out, error)
                                       : refuse(error, mem_format("%sit is no JSON object.", DAMAGED));
    json_decref(object);
    if (!done)
        manifest_clear(out);
    return done;
}

static json_t *table_json(const struct manifest_table *table)
{
    json_t *columns = json_array();
    for (size_t i = 0; i < table->column_count; i++)
        json_array_append_new(columns, json_string(table->columns[i]));
    return json_pack("{s:s, s:s, s:s, s:I, s:I, s:s, s:o}", "name", table->name, "file", table->file, "stored",
                     packing_word(table->stored), "rows", (json_int_t)table->rows, "bytes", (json_int_t)table->bytes,
                     "sha256", table->sha256, "columns", columns);
}

char *manifest_write(const struct manifest *manifest)
{
    json_t *tables = json_array();
    for (size_t i = 0; i < manifest->table_count; i++)
        json_array_append_new(tables, table_json(&manifest->tables[i]));
    json_t *object = json_pack("{s:s, s:i, s:s, s:i, s:s, s:s, s:b, s:{s:s, s:s}, s:o}", "program", PROGRAM, "format",
                               MANIFEST_FORMAT, "version", manifest->version, "schema", manifest->schema, "made",
                               manifest->made, "by", manifest->by, "complete", manifest->complete, "tenant", "id",
                               manifest->tenant_id, "name", manifest->tenant, "tables", tables);
    if (manifest->has_trail)
        json_object_set_new(
            object, "trail",
            json_pack("{s:I, s:I}", "first", (json_int_t)manifest->first, "last", (json_int_t)manifest->last));
    char *text = object != NULL ? json_dumps(object, JSON_INDENT(1)) : NULL;
    if (text == NULL)
        mem_exhausted();
    char *whole = mem_format("%s\n", text);
    free(text);
    json_decref(object);
    return whole;
}

void manifest_clear(struct manifest *manifest)
{
    for (size_t i = 0; i < manifest->table_count; i++) {
        struct manifest_table *table = &manifest->tables[i];
        for (size_t k = 0; k < table->column_count; k++)
            free(table->columns[k]);
        free(table->columns);
        free(table->name);
        free(table->file);
    }
    free(manifest->tables);
    free(manifest->version);
    free(manifest->made);
    free(manifest->by);
    free(manifest->tenant);
    *manifest = (struct manifest){0};
}

const struct manifest_table *manifest_table(const struct manifest *manifest, const char *name)
{
    for (size_t i = 0; i < manifest->table_count; i++)
        if (strcmp(manifest->tables[i].name, name) == 0)
            return &manifest->tables[i];
    return NULL;
}

void manifest_when(const struct manifest *manifest, char out[MANIFEST_WHEN])
{
    snprintf(out, MANIFEST_WHEN, "%.16s", manifest->made);
    char *between = strchr(out, 'T');
    if (between != NULL)
        *between = ' ';
}

int64_t manifest_rows(const struct manifest *manifest)
{
    int64_t rows = 0;
    for (size_t i = 0; i < manifest->table_count; i++)
        if (__builtin_add_overflow(rows, manifest->tables[i].rows, &rows))
            return INT64_MAX;
    return rows;
}

int64_t manifest_bytes(const struct manifest *manifest)
{
    int64_t bytes = 0;
    for (size_t i = 0; i < manifest->table_count; i++)
        if (__builtin_add_overflow(bytes, manifest->tables[i].bytes, &bytes))
            return INT64_MAX;
    return bytes;
}
