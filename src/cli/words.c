#include "cli/words.h"

#include <float.h>
#include <jansson.h>
#include <stdlib.h>
#include <string.h>

#include "cli/short_id.h"
#include "domain/memory.h"

/* Appends `more` to *text, with `between` unless *text is empty. Frees `more`. */
static void append(char **text, const char *between, char *more)
{
    char *longer = mem_format("%s%s%s", *text, **text ? between : "", more);
    free(*text);
    free(more);
    *text = longer;
}

/* "2026-11-24T09:00:00+00:00" as "2026-11-24 09:00". The zone is left out: all times are printed in the same one. */
static char *short_time(const char *cell)
{
    if (strlen(cell) < 16 || cell[10] == '\0')
        return mem_copy(cell);
    return mem_format("%.10s %.5s", cell, cell + 11);
}

static char *scalar_words(const json_t *value)
{
    if (json_is_null(value) || value == NULL)
        return mem_copy("-");
    if (!json_is_string(value)) {
        char *dumped = json_dumps(value, JSON_ENCODE_ANY | JSON_COMPACT | JSON_REAL_PRECISION(DBL_DIG));
        char *words = mem_copy(dumped != NULL ? dumped : "");
        free(dumped);
        return words;
    }
    const char *text = json_string_value(value);
    bool is_time = strlen(text) >= 19 && text[4] == '-' && text[10] == 'T' && text[13] == ':';
    return is_time ? short_time(text) : mem_copy(text);
}

static char *booking_words(const json_t *booking)
{
    char *title = scalar_words(json_object_get(booking, "title"));
    char *status = scalar_words(json_object_get(booking, "status"));
    char *start = scalar_words(json_object_get(booking, "start"));
    char *id = scalar_words(json_object_get(booking, "id"));
    char *words = mem_format("%s (%s, %s, %.*s)", title, status, start, SHORT_ID, id);
    free(id);
    free(title);
    free(status);
    free(start);
    return words;
}

/* Changes come as {"title": ["old", "new"]}. */
static char *change_words(const char *key, const json_t *change)
{
    bool pair = json_is_array(change) && json_array_size(change) == 2;
    if (!pair || json_is_null(json_array_get(change, 0))) { /* nothing was there before */
        char *only = scalar_words(pair ? json_array_get(change, 1) : change);
        char *words = mem_format("%s: %s", key, only);
        free(only);
        return words;
    }
    char *old = scalar_words(json_array_get(change, 0));
    char *new = scalar_words(json_array_get(change, 1));
    char *words = mem_format("%s: %s -> %s", key, old, new);
    free(old);
    free(new);
    return words;
}

static char *json_words(const char *cell, const char *between)
{
    json_t *value = json_loads(cell, JSON_DECODE_ANY, NULL);
    char *words = mem_copy("");
    if (json_is_object(value)) {
        const char *key = NULL;
        json_t *change = NULL;
        json_object_foreach(value, key, change) append(&words, between, change_words(key, change));
    } else if (json_is_array(value)) {
        size_t index = 0;
        json_t *item = NULL;
        json_array_foreach(value, index, item)
            append(&words, between, json_is_object(item) ? booking_words(item) : scalar_words(item));
    } else if (value != NULL) {
        append(&words, between, scalar_words(value));
    }
    json_decref(value);
    return words;
}

char *words_of_cell(enum column_type type, const char *cell)
{
    if (cell == NULL)
        return mem_copy("");
    switch (type) {
    case COLUMN_TIME:
        return short_time(cell);
    case COLUMN_LIST:
        return json_words(cell, "; ");
    case COLUMN_JSON:
        return json_words(cell, ", ");
    case COLUMN_BOOL:
        return mem_copy(cell[0] == 't' ? "yes" : "no");
    case COLUMN_TEXT:
    case COLUMN_NUMBER:
    case COLUMN_PATTERN:
        break;
    }
    return mem_copy(cell);
}
