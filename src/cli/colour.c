#include "cli/colour.h"

#include <stddef.h>
#include <string.h>

/* Statuses, what became of bookings in the log and in lists of differences, states of records, of migrations and of
 * what doctor looks at, and what became of the rows of a file. */
static const struct {
    const char *word;
    enum meaning meaning;
} words[] = {
    {"confirmed", MEANING_CONFIRMED},
    {"pencil", MEANING_PENCIL},
    {"pencilled", MEANING_PENCIL},
    {"hold", MEANING_HOLD},
    {"held", MEANING_HOLD},
    {"second", MEANING_SECOND},
    {"second option", MEANING_SECOND},
    {"queued", MEANING_SECOND},
    {"cancelled", MEANING_OVER},
    {"released", MEANING_OVER},
    {"lapsed", MEANING_OVER},
    {"challenged_out", MEANING_OVER},
    {"removed", MEANING_OVER},
    {"gone", MEANING_OVER},
    {"undone", MEANING_OVER},
    {"closed", MEANING_OVER},
    {"unknown", MEANING_OVER},
    {"added", MEANING_GOOD},
    {"all", MEANING_GOOD}, /* who is free all along */
    {"applied", MEANING_GOOD},
    {"ok", MEANING_GOOD},
    {"challenged", MEANING_CLASH},
    {"pending", MEANING_CLASH},
    {"warning", MEANING_CLASH},
    {"critical", MEANING_CONFLICT},
    {"invalid", MEANING_CONFLICT},
    {"refused", MEANING_CONFLICT},
};

enum meaning colour_meaning(const char *word)
{
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].word, word) == 0)
            return words[i].meaning;
    return MEANING_NONE;
}

const char *colour_begin(const char *const *colours, enum meaning meaning)
{
    return colours != NULL && meaning != MEANING_NONE && colours[meaning] != NULL ? colours[meaning] : "";
}

const char *colour_end(const char *const *colours, enum meaning meaning)
{
    return *colour_begin(colours, meaning) != '\0' ? "\033[m" : "";
}
