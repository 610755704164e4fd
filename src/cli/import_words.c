#include "cli/import_words.h"

#include <stddef.h>
#include <strings.h>

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
