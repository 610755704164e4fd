#include "domain/quickadd_doubt.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/quickadd_ends.h"
#include "domain/quickadd_words.h"
#include "domain/text.h"

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
    bool bare = length > 1 && strchr("dhw", text[length - 1]) != NULL && !quickadd_word_among(text, dimensions);
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
    return when_read_days(text, quickadd_today(context), context->first, &days);
}

/* "mon,wed", and "mon/wed", "mon+wed" and "mon&wed", which are not read. */
static bool is_list(const char *text, const struct quickadd_context *context)
{
    bool letters = strspn(text, "0123456789/+&") == 0;
    const char *between = letters ? ",/+&" : ",";
    char *copy = mem_copy(text), *rest = copy;
    bool all = strpbrk(text, between) != NULL;
    for (char *part; all && (part = strsep(&rest, between)) != NULL;) {
        char *trimmed = text_trim(part);
        all = days_of(trimmed, context) == WHEN_FOUND;
        free(trimmed);
    }
    free(copy);
    return all;
}

/* What the sentence asks for. */
enum likeness { LIKE_NOTHING, LIKE_ANY, LIKE_EITHER, LIKE_ELSEWHERE };

static enum likeness likeness_of(const char *text, const struct quickadd_context *context)
{
    static const char *const statuses[] = {"hold", "pencil", "confirmed", NULL};
    if (is_number(text))
        return LIKE_NOTHING;
    enum when_found found = days_of(text, context);
    if (found == WHEN_EITHER)
        return LIKE_EITHER;
    if (found != WHEN_NOT || quickadd_word_among(text, statuses) || is_duration(text) || is_time(text) ||
        is_list(text, context))
        return LIKE_ANY;
    char *written = quickadd_ends_as_day(text);
    free(written);
    return written != NULL ? LIKE_ELSEWHERE : LIKE_NOTHING;
}

/* The same without the signs around it: "tue?", "(tue-thu)". */
static enum likeness likeness_within(const char *text, const struct quickadd_context *context, char **within)
{
    enum likeness likeness = likeness_of(text, context);
    text += *text == '(';
    size_t length = strlen(text);
    while (length > 0 && strchr(".,:?!)", text[length - 1]) != NULL)
        length--;
    *within = mem_format("%.*s", (int)length, text);
    return likeness != LIKE_NOTHING || length == 0 ? likeness : likeness_of(*within, context);
}

/* How it would be read. */
static char *advice(const char *text, enum likeness likeness)
{
    char *written = likeness == LIKE_ELSEWHERE ? quickadd_ends_as_day(text) : when_either(text);
    char *words = *written != '\0' ? mem_format("as a day write %s", written)
                                   : mem_copy("as days write their month by its name, as in 3-5 apr");
    free(written);
    return words;
}

static char *sentence(const char *text, enum likeness likeness)
{
    char *quoted = text_quote(text);
    char *words = likeness == LIKE_ANY ? mem_copy("put days and status last") : advice(text, likeness);
    char *whole = mem_format("%s is in the title: %s", quoted, words);
    free(quoted);
    free(words);
    return whole;
}

/* How many words from `at` on look like something; the longest such run. */
static size_t doubtful(struct quickadd_line *line, const struct quickadd_context *context, size_t at)
{
    size_t most = 0;
    while (at + most < line->count && most < DAY_WORDS && !line->words[at + most].quoted)
        most++;
    for (size_t length = most; length > 0; length--) {
        char *text = quickadd_words_join(line, at, length), *within;
        enum likeness likeness = likeness_within(text, context, &within);
        if (likeness != LIKE_NOTHING && line->doubt == NULL)
            line->doubt = sentence(within, likeness);
        free(text);
        free(within);
        if (likeness != LIKE_NOTHING)
            return length;
    }
    return 0;
}

static void doubt_end(struct quickadd_line *line)
{
    size_t count;
    char *doubt = quickadd_ends_doubt(line, &count);
    if (doubt == NULL)
        return;
    quickadd_words_mark(line, line->count - count, count, QUICKADD_DOUBT);
    line->doubt = doubt;
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
    if (!too_long && line->doubt == NULL)
        doubt_end(line);
}
