#include "cli/short_id.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

enum { DIGITS = 32 };

static int digit_of(char c)
{
    return c >= '0' && c <= '9'   ? c - '0'
           : c >= 'a' && c <= 'f' ? c - 'a' + 10
           : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                  : -1;
}

static bool is_hyphens_place(size_t at)
{
    return at == 8 || at == 13 || at == 18 || at == 23;
}

bool short_id_read(const char *text, struct id *lowest, struct id *highest)
{
    size_t digits = 0;
    bool hyphens = strchr(text, '-') != NULL;
    *lowest = (struct id){0};
    memset(highest->bytes, 0xff, sizeof highest->bytes);
    for (size_t at = 0; text[at] != '\0'; at++) {
        if (hyphens && is_hyphens_place(at)) {
            if (text[at] != '-')
                return false;
            continue;
        }
        int digit = digit_of(text[at]);
        if (digit < 0 || digits == DIGITS)
            return false;
        int shift = digits % 2 == 0 ? 4 : 0;
        lowest->bytes[digits / 2] |= (unsigned char)(digit << shift);
        highest->bytes[digits / 2] &= (unsigned char)~((15 - digit) << shift);
        digits++;
    }
    return digits >= SHORT_ID_LEAST;
}

static int by_text(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

size_t short_id_length(const char *const *ids, size_t count)
{
    const char **sorted = mem_new(count + 1, sizeof *sorted);
    size_t length = SHORT_ID, known = 0;
    for (size_t i = 0; i < count; i++)
        if (ids[i] != NULL)
            sorted[known++] = ids[i];
    qsort(sorted, known, sizeof *sorted, by_text);
    for (size_t i = 1; i < known; i++) {
        size_t alike = 0;
        while (sorted[i][alike] != '\0' && sorted[i][alike] == sorted[i - 1][alike])
            alike++;
        if (sorted[i][alike] != '\0' && alike >= length) /* else it is the same one twice */
            length = alike + 1;
    }
    free(sorted);
    return length;
}
