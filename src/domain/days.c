/* Reads ranges of days inside a line: a part of when.h. */
#include "domain/when.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/text.h"

static bool is_number(const char *text)
{
    size_t length = strlen(text);
    return length >= 1 && length <= 2 && strspn(text, "0123456789") == length;
}

/* Reads what a line may call a day: no weeks, no distances, no bare numbers, because a title may end in these. */
static bool is_day_word(const char *text)
{
    bool is_week = strpbrk(text, "Ww") != NULL && strspn(text, "0123456789-Ww") == strlen(text);
    return *text != '+' && *text != '-' && !is_number(text) && !is_week;
}

static bool parse_day(const char *text, day today, day base, day *out)
{
    static const char *const words[] = {"today", "tomorrow", "yesterday"};
    if (!is_day_word(text))
        return false;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcasecmp(text, words[i]) == 0)
            base = today;
    return when_parse_day(text, base, out, NULL);
}

/* The day with that number among the month of days that ends with `last`. */
static bool number_before(const char *number, day last, day *out)
{
    int mday = atoi(number);
    for (*out = last; *out > last - 31; --*out)
        if (day_civil(*out).day == mday)
            return true;
    return false;
}

/* The two ends of a range; `base` is the shown week's Monday. */
static bool parse_ends(const char *left, const char *right, day today, day base, day *first, day *last)
{
    if (is_number(left) && is_number(right))
        return when_parse_day(left, base, first, NULL) && when_parse_day(right, *first, last, NULL);
    if (is_number(left)) /* "24-26 nov": the month stands at the end */
        return parse_day(right, today, base, last) && number_before(left, *last, first);
    if (!parse_day(left, today, base, first))
        return false;
    if (is_number(right))
        return when_parse_day(right, *first, last, NULL);
    return parse_day(right, today, *first, last);
}

bool when_parse_days(const char *text, day today, day shown, day *first, day *last)
{
    day base = day_monday(shown), from = base, to;
    bool found = parse_day(text, today, base, &from);
    to = from;
    /* A date may hold dashes itself, so every dash is tried as the one between two days. */
    for (size_t i = 1; !found && text[0] && text[i]; i++) {
        size_t length = text_dash(text + i);
        if (length == 0)
            continue;
        char *head = mem_copy(text);
        head[i] = '\0';
        char *left = text_trim(head), *right = text_trim(text + i + length);
        bool spaced = strchr(text, ' ') != NULL; /* "Shot 3 - 4" ends in no days */
        if (!spaced || !is_number(left) || !is_number(right))
            found = parse_ends(left, right, today, base, &from, &to);
        free(head);
        free(left);
        free(right);
    }
    if (found) {
        *first = from;
        *last = to;
    }
    return found;
}
