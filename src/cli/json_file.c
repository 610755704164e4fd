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

/* A UID counts before an id. False: the key is not known. */
static bool take_value(const struct import_kind *kind, struct import_row *row, const char *key, const json_t *value)
{
    int field = import_word_find(kind, key);
    if (field == IMPORT_UNKNOWN)
        return false;
    if (field == IMPORT_IGNORED)
        return true;
    bool said = row->fields[field] != NULL && *row->fields[field] != '\0';
    if (field == IMPORT_UID && said && (json_is_null(value) || strcasecmp(key, "id") == 0))
        return true;
    char *text = value_text((enum import_field)field, value);
    if (text != NULL)
        import_row_set(row, (enum import_field)field, text);
    else if (row->problem == NULL)
        row->problem = mem_format("\"%s\" is a list or an object; it is to be a text.", key);
    return true;
}

static bool take_object(const struct import_kind *kind, json_t *object, int line, struct import_rows *out, char **error)
{
    struct import_row *row = import_rows_add(out, line);
    const char *key;
    json_t *value = NULL;
    if (!json_is_object(object)) {
        row->problem = mem_copy("It is no object, as in {\"artist\": ..., \"title\": ...}.");
        return true;
    }
    json_object_foreach(object, key, value)
    {
        if (take_value(kind, row, key, value))
            continue;
        char *quoted = text_quote(key);
        *error = mem_format("Line %d: the key %s is not known; the keys are %s.", line, quoted, kind->columns);
        free(quoted);
        return false;
    }
    for (size_t i = 0; i < kind->needed_count && row->problem == NULL; i++)
        if (row->fields[kind->needed[i].field] == NULL)
            row->problem = mem_format("\"%s\" is missing.", kind->needed[i].word);
    return true;
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

/* One object after the other, so that each has its line, and no more than one of them is in memory twice. */
static bool read_objects(const struct import_kind *kind, const char *text, bool list, struct import_rows *out,
                         char **error)
{
    int line = 1;
    const char *counted = text, *at = text + list;
    for (; at += strspn(at, BETWEEN), *at != '\0' && !(list && *at == ']');) {
        json_error_t problem;
        json_t *object = json_loads(at, JSON_DISABLE_EOF_CHECK | JSON_DECODE_ANY, &problem);
        line += count_lines(counted, at);
        counted = at;
        if (object == NULL) {
            char *clean = text_clean(problem.text);
            *error = mem_format("Line %d is no JSON: %s.", line + problem.line - 1, clean);
            free(clean);
            return false;
        }
        bool taken = take_object(kind, object, line, out, error);
        json_decref(object);
        if (!taken)
            return false;
        at += problem.position;
    }
    if (is_whole(at, list))
        return true;
    *error = mem_copy("The list of objects does not end with its ]: the file is cut short, or more stands behind it.");
    return false;
}

static bool json_rows(const struct import_kind *kind, const char *text, struct import_rows *out, char **error)
{
    text += strspn(text, " \t\r\n");
    if (*text == '[')
        return read_objects(kind, text, true, out, error);
    if (*text == '{')
        return read_objects(kind, text, false, out, error);
    *error = mem_copy("It is no JSON with a list of objects: it begins with neither [ nor {.");
    return false;
}

const struct import_format import_format_json = {
    .name = "JSON",
    .suffix = ".json",
    .opening = "[",
    .help =
        "A list of objects, whose keys are the columns of a CSV file. What `callboard export --json` prints is such a "
        "file.",
    .read = json_rows,
};

const struct import_format import_format_jsonl = {
    .name = "JSON lines",
    .suffix = ".jsonl",
    .opening = "{",
    .help = "An object a line, as `callboard export --jsonl` prints it.",
    .read = json_rows,
};
