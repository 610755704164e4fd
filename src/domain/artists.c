/* Finds artists by what people type: a part of roster.h. */
#include "domain/roster.h"

#include <stdlib.h>
#include <string.h>

#include "domain/text.h"

/* How well a typed name fits; the lower figure is the better fit. */
enum fit { FIT_NONE, FIT_EXACT, FIT_FOLDED, FIT_PREFIX };

static enum fit fit_of(const struct artist *artist, const char *word, const char *folded)
{
    if (strcmp(artist->name, word) == 0)
        return FIT_EXACT;
    char *name = text_fold(artist->name);
    enum fit fit = strcmp(name, folded) == 0                    ? FIT_FOLDED
                   : strncmp(name, folded, strlen(folded)) == 0 ? FIT_PREFIX
                                                                : FIT_NONE;
    free(name);
    return fit;
}

size_t roster_find_artist(const struct roster *roster, const char *word, const struct artist **out)
{
    char *folded = text_fold(word);
    enum fit best = FIT_NONE;
    size_t count = 0;
    *out = NULL;
    for (size_t i = 0; folded[0] && i < roster->artist_count; i++) {
        enum fit fit = fit_of(&roster->artists[i], word, folded);
        if (fit == FIT_NONE || (best != FIT_NONE && fit > best))
            continue;
        if (fit != best) {
            count = 0;
            *out = &roster->artists[i];
        }
        best = fit;
        count++;
    }
    free(folded);
    return count;
}
