#include "domain/nearest.h"

#include <string.h>
#include <strings.h>

enum { LONGEST = 63 };

static int least(int a, int b)
{
    return a < b ? a : b;
}

/* The distance of Damerau and Levenshtein, by three rows of its table. */
int nearest_slips(const char *a, const char *b)
{
    int rows[3][LONGEST + 1];
    size_t height = strlen(a), width = strlen(b);
    if (height > LONGEST || width > LONGEST)
        return LONGEST;
    for (size_t j = 0; j <= width; j++)
        rows[0][j] = (int)j;
    for (size_t i = 1; i <= height; i++) {
        int *now = rows[i % 3], *before = rows[(i - 1) % 3], *two_before = rows[(i + 1) % 3];
        now[0] = (int)i;
        for (size_t j = 1; j <= width; j++) {
            now[j] = least(before[j - 1] + (a[i - 1] != b[j - 1]), least(before[j], now[j - 1]) + 1);
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                now[j] = least(now[j], two_before[j - 2] + 1);
        }
    }
    return rows[height % 3][width];
}

static int most_slips(size_t length)
{
    return length < 5 ? 1 : length < 9 ? 2 : 3;
}

bool nearest_is_slip(const char *typed, const char *known)
{
    size_t length = strlen(typed), other = strlen(known), shorter = length < other ? length : other;
    int slips = nearest_slips(typed, known);
    return slips <= most_slips(shorter) && slips < (int)shorter;
}

static const char *word_at(const char *const *first, size_t stride, size_t index)
{
    return *(const char *const *)(const void *)((const char *)first + index * stride);
}

/* The only word that begins so. */
static const char *begun_by(const char *typed, const char *const *first, size_t count, size_t stride)
{
    size_t length = strlen(typed);
    const char *found = NULL;
    for (size_t i = 0; length >= 2 && i < count; i++) {
        const char *word = word_at(first, stride, i);
        if (strncasecmp(word, typed, length) != 0)
            continue;
        if (found != NULL)
            return NULL;
        found = word;
    }
    return found;
}

static void lower(const char *word, char out[LONGEST + 2])
{
    size_t i = 0;
    for (; i <= LONGEST && word[i] != '\0'; i++)
        out[i] = word[i] >= 'A' && word[i] <= 'Z' ? (char)(word[i] - 'A' + 'a') : word[i];
    out[i] = '\0';
}

const char *nearest_of(const char *typed, const char *const *first, size_t count, size_t stride)
{
    char word[LONGEST + 2] = "", known[LONGEST + 2] = "";
    int fewest = LONGEST;
    const char *found = begun_by(typed, first, count, stride);
    if (found != NULL)
        return found;
    lower(typed, word);
    for (size_t i = 0; i < count; i++) {
        lower(word_at(first, stride, i), known);
        if (!nearest_is_slip(word, known) || nearest_slips(word, known) >= fewest)
            continue;
        fewest = nearest_slips(word, known);
        found = word_at(first, stride, i);
    }
    return found;
}

const char *nearest(const char *typed, const char *const *known)
{
    size_t count = 0;
    while (known[count] != NULL)
        count++;
    return nearest_of(typed, known, count, sizeof *known);
}
