/* Finds projects by what people type: a part of roster.h. */
#include "domain/roster.h"

#include <stdlib.h>
#include <string.h>

#include "domain/text.h"

enum { WORD_MOST = 32 }; /* bytes of a word that are compared letter by letter */

/* How well a word fits; the lower figure is the better fit. Codes that differ in case are one code. */
enum fit { FIT_NONE, FIT_CODE, FIT_EXACT_NAME, FIT_NAME, FIT_PREFIX };

static enum fit fit_of(const struct project *project, const char *word, const char *folded)
{
    char *code = text_fold(project->code), *name = text_fold(project->name);
    size_t length = strlen(folded);
    enum fit fit = FIT_NONE;
    if (strcmp(code, folded) == 0)
        fit = FIT_CODE;
    else if (strcmp(project->name, word) == 0)
        fit = FIT_EXACT_NAME;
    else if (strcmp(name, folded) == 0)
        fit = FIT_NAME;
    else if (strncmp(code, folded, length) == 0 || strncmp(name, folded, length) == 0)
        fit = FIT_PREFIX;
    free(code);
    free(name);
    return fit;
}

size_t roster_match_projects(const struct roster *roster, const char *word, const struct project **list, size_t most)
{
    char *folded = text_fold(word);
    enum fit best = FIT_NONE;
    size_t count = 0;
    for (size_t i = 0; folded[0] && i < roster->project_count; i++) {
        enum fit fit = fit_of(&roster->projects[i], word, folded);
        if (fit == FIT_NONE || (best != FIT_NONE && fit > best))
            continue;
        if (fit != best)
            count = 0;
        best = fit;
        if (count < most)
            list[count] = &roster->projects[i];
        count++;
    }
    free(folded);
    return count;
}

size_t roster_find_project(const struct roster *roster, const char *word, const struct project **out)
{
    *out = NULL;
    return roster_match_projects(roster, word, out, 1);
}

/* How many letters must be changed, added or left out to make `a` into `b` (Levenshtein). */
static size_t distance(const char *a, const char *b)
{
    size_t row[WORD_MOST + 1], length = strnlen(b, WORD_MOST);
    for (size_t j = 0; j <= length; j++)
        row[j] = j;
    for (size_t i = 0; i < WORD_MOST && a[i]; i++) {
        size_t diagonal = row[0];
        row[0] = i + 1;
        for (size_t j = 0; j < length; j++) {
            size_t change = diagonal + (a[i] != b[j]);
            size_t other = (row[j] < row[j + 1] ? row[j] : row[j + 1]) + 1;
            diagonal = row[j + 1];
            row[j + 1] = change < other ? change : other;
        }
    }
    return row[length];
}

static size_t distance_to(const struct project *project, const char *word)
{
    char *code = text_fold(project->code), *name = text_fold(project->name);
    size_t to_code = distance(word, code), to_name = distance(word, name);
    size_t least = to_code < to_name ? to_code : to_name;
    if (strstr(name, word) != NULL && least > 1) /* "lights" for "Harbour Lights" */
        least = 1;
    free(code);
    free(name);
    return least;
}

size_t roster_near_projects(const struct roster *roster, const char *word, const struct project **list, size_t most)
{
    char *folded = text_fold(word);
    size_t count = 0, limit = 1 + strlen(folded) / 3;
    for (size_t wanted = 0; folded[0] && wanted <= limit; wanted++)
        for (size_t i = 0; i < roster->project_count && count < most; i++) {
            const struct project *project = &roster->projects[i];
            if (!project->closed && distance_to(project, folded) == wanted)
                list[count++] = project;
        }
    free(folded);
    return count;
}
