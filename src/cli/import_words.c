#include "cli/import_words.h"

#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/nearest.h"
#include "domain/text.h"

enum { MOST_NAMED = 30 /* columns in a sentence */ };

static const char *const ignored[] = {"artist_id", "project_id",       "lapses_at", "created_by", "updated_at",
                                      "offered",   "challenged_until", "behind",    "clashes",    NULL};

int import_word_find(const struct import_kind *kind, const char *name)
{
    for (const struct import_word *word = kind->words; word->word != NULL; word++)
        if (strcasecmp(name, word->word) == 0)
            return (int)word->field;
    for (size_t i = 0; ignored[i] != NULL; i++)
        if (strcasecmp(name, ignored[i]) == 0)
            return IMPORT_IGNORED;
    return IMPORT_UNKNOWN;
}

static bool is_plain(const char *text)
{
    for (; *text != '\0'; text++)
        if (*text < '!' || *text > '~')
            return false;
    return true;
}

/* In whatever case; where neither is plain also with other blanks, and accents in one sign or two, which look alike. */
static bool is_same(const char *column, const char *name)
{
    if (is_plain(column) || is_plain(name))
        return strcasecmp(column, name) == 0;
    char *left = text_fold(column), *right = text_fold(name);
    bool same = strcmp(left, right) == 0;
    free(left);
    free(right);
    return same;
}

int import_word_fields(const struct import_kind *kind, const char *name, enum import_field fields[IMPORT_FIELDS])
{
    int count = 0, own = import_word_find(kind, name);
    for (enum import_field i = 0; kind->map != NULL && i < IMPORT_FIELDS; i++)
        if (kind->map->columns[i] != NULL && is_same(kind->map->columns[i], name))
            fields[count++] = i;
    if (count > 0)
        return count;
    if (kind->map != NULL && (own < 0 || kind->map->columns[own] != NULL))
        return 0;
    if (own >= 0)
        fields[count++] = (enum import_field)own;
    return own == IMPORT_UNKNOWN ? IMPORT_UNKNOWN : count;
}

/* "Resource, Job, From" */
static char *list_columns(const char *const *columns, size_t count)
{
    char *list = mem_copy("");
    for (size_t i = 0; i < count && i < MOST_NAMED; i++) {
        char *longer = mem_format("%s%s%s", list, i > 0 ? ", " : "", columns[i]);
        free(list);
        list = longer;
    }
    char *whole = mem_format("%s%s", list, count > MOST_NAMED ? ", ..." : "");
    free(list);
    return whole;
}

char *import_word_missing(const struct import_map *map, enum import_field field, const char *const *columns,
                          size_t count)
{
    const char *meant = count > 0 ? nearest_of(map->columns[field], columns, count, sizeof *columns) : NULL;
    char *list = list_columns(columns, count);
    char *sentence = mem_format("--map %s=%s: there is no column \"%s\".%s%s%s%s%s%s", import_field_names[field],
                                map->columns[field], map->columns[field], meant != NULL ? " Did you mean \"" : "",
                                meant != NULL ? meant : "", meant != NULL ? "\"?" : "",
                                count > 0 ? " The columns are " : "", list, count > 0 ? "." : "");
    free(list);
    return sentence;
}
