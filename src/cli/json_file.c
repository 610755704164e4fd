/* json_file: the import formats JSON, an array of objects, and JSON lines, an object a line. The keys of an object are
 * the columns of a CSV file. */
#include <jansson.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "cli/import_words.h"
#include "domain/memory.h"
#include "domain/text.h"

static const char BETWEEN[] = " \t\r\n,"; /* objects, in either form */

struct reading {
    const struct import_kind *kind;
    struct import_rows *rows;
    bool list;                /* in brackets; else an object a line */
    bool seen[IMPORT_FIELDS]; /* an object has said it */
};

/* Of a value that is a text, a figure, true, false or null; NULL: it is none of them. The caller frees. */
static char *value_text(enum import_field field, const json_t *value)
{
    switch (json_typeof(value)) {
    case JSON_STRING:
        return field == IMPORT_NOTES ? mem_copy(json_string_value(value)) : text_trim(json_string_value(value));
    case JSON_INTEGER:
        return mem_format("%" JSON_INTEGER_FORMAT, json_integer_value(value));
    case JSON_REAL:
        return mem_format("%.15g", json_real_value(value));
    case JSON_TRUE:
        return mem_copy("true");
    case JSON_FALSE:
        return mem_copy("false");
    case JSON_NULL:
        return mem_copy("");
    case JSON_OBJECT:
    case JSON_ARRAY:
        break;
    }
    return NULL;
}

/* A UID counts before an id. */
static void take_value(struct import_row *row, enum import_field field, const char *key, const json_t *value)
{
    bool said = row->fields[field] != NULL && *row->fields[field] != '\0';
    if (field == IMPORT_UID && said && (json_is_null(value) || strcasecmp(key, "id") == 0))
        return;
    char *text = value_text(field, value);
    if (text != NULL)
        import_row_set(row, field, text);
    else if (row->problem == NULL)
        row->problem = mem_format("\"%s\" is a list or an object; it is to be a text.", key);
}

/* False: the key is not known. */
static bool take_key(struct reading *reading, struct import_row *row, const char *key, const json_t *value)
{
    enum import_field fields[IMPORT_FIELDS];
    int count = import_word_fields(reading->kind, key, fields);
    for (int i = 0; i < count; i++) {
        take_value(row, fields[i], key, value);
        reading->seen[fields[i]] = true;
    }
    return count != IMPORT_UNKNOWN;
}

static void take_object(struct reading *reading, json_t *object, int line, char **error)
{
    const struct import_kind *kind = reading->kind;
    struct import_row *row = import_rows_add(reading->rows, line);
    const char *key;
    json_t *value = NULL;
    if (!json_is_object(object)) {
        row->problem = mem_copy("It is no object, as in {\"artist\": ..., \"title\": ...}.");
        return;
    }
    json_object_foreach(object, key, value)
    {
        if (take_key(reading, row, key, value))
            continue;
        char *quoted = text_quote(key);
        *error = mem_format("Line %d: the key %s is not known; the keys are %s. " IMPORT_MAP_HELPS, line, quoted,
                            kind->columns);
        free(quoted);
        return;
    }
    for (size_t i = 0; i < kind->needed_count && row->problem == NULL; i++)
        if (row->fields[kind->needed[i].field] == NULL)
            row->problem = mem_format("\"%s\" is missing.", kind->needed[i].word);
}

static int count_lines(const char *from, const char *to)
{
    int count = 0;
    for (; from < to; from++)
        count += *from == '\n';
    return count;
}

/* A list ends with its bracket, or it is a part of one. */
static bool is_whole(const char *at, bool list)
{
    return !list || (*at == ']' && at[1 + strspn(at + 1, " \t\r\n")] == '\0');
}

static json_t *parse(const char *at, json_error_t *problem)
{
    return json_loads(at, JSON_DISABLE_EOF_CHECK | JSON_DECODE_ANY, problem);
}

/* One object after the other, so that each has its line, and no more than one of them is in memory twice. */
static bool read_objects(struct reading *reading, const char *text, char **error)
{
    int line = 1;
    const char *counted = text, *at = text + reading->list;
    for (; at += strspn(at, BETWEEN), *at != '\0' && !(reading->list && *at == ']');) {
        json_error_t problem;
        json_t *object = parse(at, &problem);
        line += count_lines(counted, at);
        counted = at;
        if (object == NULL) {
            char *clean = text_clean(problem.text);
            *error = mem_format("Line %d is no JSON: %s.", line + problem.line - 1, clean);
            free(clean);
            return false;
        }
        take_object(reading, object, line, error);
        if (*error == NULL)
            import_rows_are_too_many(reading->rows, reading->kind->most, error);
        json_decref(object);
        if (*error != NULL)
            return false;
        at += problem.position;
    }
    if (is_whole(at, reading->list))
        return true;
    *error = mem_copy("The list of objects does not end with its ]: the file is cut short, or more stands behind it.");
    return false;
}

/* The sentence about a key of the map, with the keys of the first object. */
static char *missing(const struct import_map *map, enum import_field field, const char *first)
{
    json_error_t problem;
    json_t *object = parse(first + strspn(first, BETWEEN), &problem), *value;
    const char **keys = mem_new(json_object_size(object) + 1, sizeof *keys), *key;
    size_t count = 0;
    json_object_foreach(object, key, value) keys[count++] = key;
    char *sentence = import_word_missing(map, field, keys, count);
    free(keys);
    json_decref(object);
    return sentence;
}

/* An object may leave out what it does not say, but not all of them what somebody has mapped. */
static bool check_map(const struct reading *reading, const char *first, char **error)
{
    const struct import_map *map = reading->kind->map;
    for (enum import_field i = 0; map != NULL && reading->rows->count > 0 && i < IMPORT_FIELDS && *error == NULL; i++)
        if (map->columns[i] != NULL && !reading->seen[i])
            *error = missing(map, i, first);
    return *error == NULL;
}

static bool json_rows(const struct import_kind *kind, const char *text, struct import_rows *out, char **error)
{
    struct reading reading = {.kind = kind, .rows = out};
    *error = NULL;
    text += strspn(text, " \t\r\n");
    reading.list = *text == '[';
    if (reading.list || *text == '{')
        return read_objects(&reading, text, error) && check_map(&reading, text + reading.list, error);
    *error = mem_copy("It is no JSON with a list of objects: it begins with neither [ nor {.");
    return false;
}

const struct import_format import_format_json = {
    .name = "JSON",
    .suffix = ".json",
    .opening = "[",
    .help =
        "A list of objects, whose keys are the columns of a CSV file, --map included. What `callboard export --json` "
        "prints is such a file.",
    .columns = true,
    .read = json_rows,
};

const struct import_format import_format_jsonl = {
    .name = "JSON lines",
    .suffix = ".jsonl",
    .opening = "{",
    .help = "An object a line, as `callboard export --jsonl` prints it.",
    .columns = true,
    .read = json_rows,
};
