#include "domain/quickadd_doubt.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/quickadd_words.h"
#include "domain/text.h"

static bool is_one_of(const char *text, const char *const *words)
{
    while (*words != NULL && strcasecmp(text, *words) != 0)
        words++;
    return *words != NULL;
}

static bool is_number(const char *text)
{
    return strspn(text, "0123456789") == strlen(text);
}

/* "2h", "+3d" */
static bool is_duration(const char *text)
{
    static const char *const dimensions[] = {"2d", "3d", NULL};
    int minutes;
    bool plus = *text == '+';
    size_t length = strlen(text);
    bool bare = length > 1 && strchr("dhw", text[length - 1]) != NULL && !is_one_of(text, dimensions);
    return (plus || bare) && when_parse_duration(text + plus, &minutes);
}

static bool is_time(const char *text)
{
    int from, to;
    bool clock = strpbrk(text, ":mM") != NULL && when_parse_clock(text, &from);
    return clock || when_parse_hours(text, &from, &to) || when_is_no_clock(text);
}

static enum when_found days_of(const char *text, const struct quickadd_context *context)
{
    struct when_days days;
    return when_read_days(text, context->today, context->first, &days);
}

static bool is_list(const char *text, const struct quickadd_context *context)
{
    char *copy = mem_copy(text), *rest = copy;
    bool all = strchr(text, ',') != NULL;
    for (char *part; all && (part = strsep(&rest, ",")) != NULL;) {
        char *trimmed = text_trim(part);
        all = days_of(trimmed, context) == WHEN_FOUND;
        free(trimmed);
    }
    free(copy);
    return all;
}

/* What the sentence asks for. */
enum likeness { LIKE_NOTHING, LIKE_ANY, LIKE_EITHER };

static enum likeness likeness_of(const char *text, const struct quickadd_context *context)
{
    static const char *const statuses[] = {"hold", "pencil", "confirmed", NULL};
    if (is_number(text))
        return LIKE_NOTHING;
    enum when_found found = days_of(text, context);
    if (found == WHEN_EITHER)
        return LIKE_EITHER;
    bool other = is_one_of(text, statuses) || is_duration(text) || is_time(text) || is_list(text, context);
    return found != WHEN_NOT || other ? LIKE_ANY : LIKE_NOTHING;
}

static char *sentence(const char *text, enum likeness likeness)
{
    char *quoted = text_quote(text), *either = when_either(text);
    char *whole = likeness == LIKE_EITHER ? mem_format("%s is in the title: as a day write %s", quoted, either)
                                          : mem_format("%s is in the title: put days and status last", quoted);
    free(quoted);
    free(either);
    return whole;
}

/* How many words from `at` on look like something; the longest such run. */
static size_t doubtful(struct quickadd_line *line, const struct quickadd_context *context, size_t at)
{
    size_t most = 0;
    while (at + most < line->count && most < DAY_WORDS && !line->words[at + most].quoted)
        most++;
    for (size_t length = most; length > 0; length--) {
        char *text = quickadd_words_join(line, at, length);
        enum likeness likeness = likeness_of(text, context);
        if (likeness != LIKE_NOTHING && line->doubt == NULL)
            line->doubt = sentence(text, likeness);
        free(text);
        if (likeness != LIKE_NOTHING)
            return length;
    }
    return 0;
}

void quickadd_doubt(struct quickadd_line *line, const struct quickadd_context *context)
{
    char *title = quickadd_words_join(line, 0, line->count);
    bool too_long = text_characters(title) > BOOKING_TITLE_MAX; /* a problem anyway, and maybe a whole page */
    free(title);
    for (size_t at = 0; !too_long && at < line->count;) {
        size_t length = doubtful(line, context, at);
        quickadd_words_mark(line, at, length, QUICKADD_DOUBT);
        at += length > 0 ? length : 1;
    }
}
