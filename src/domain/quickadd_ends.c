#include "domain/quickadd_ends.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/nearest.h"
#include "domain/quickadd_words.h"
#include "domain/text.h"
#include "domain/when_plain.h"

enum {
    SHORTEST_NAME = 5, /* letters, of a weekday or a status whose slips are looked for: "pencl" */
    NAME_START = 4,    /* letters that "conf" and "penc" have */
};

/* ---- dates as they are written elsewhere ---- */

/* "24", "24th"; 0: no day of a month. */
static int day_number(const char *text)
{
    static const char *const endings[] = {"", "st", "nd", "rd", "th", NULL};
    size_t digits = strspn(text, "0123456789");
    bool is = (digits == 1 || digits == 2) && quickadd_word_among(text + digits, endings) && atoi(text) <= 31;
    return is ? atoi(text) : 0;
}

static char *day_of_month(int mday, int month)
{
    char *words = mem_format("%d %s", mday, month_name(month));
    for (char *at = words; *at != '\0'; at++) /* as it is typed */
        *at = (char)tolower((unsigned char)*at);
    return words;
}

/* "24/12/26", "2026/12/24", "24.12" */
static char *slashed_as_day(const char *text)
{
    int first, second, third, length = 0;
    if (sscanf(text, "%4d/%2d/%2d%n", &first, &second, &third, &length) == 3 && first >= 1000 && text[length] == '\0' &&
        second >= 1 && second <= 12)
        return mem_format("%04d-%02d-%02d", first, second, third);
    if (when_wants_order(text) && sscanf(text, "%2d%*[/.-]%2d%*[/.-]%4d", &first, &second, &third) == 3) {
        int month = second <= 12 ? second : first, mday = second <= 12 ? first : second;
        bool is = month >= 1 && month <= 12 && mday >= 1 && mday <= 31;
        return is ? mem_format("%04d-%02d-%02d", third < 100 ? 2000 + third : third, month, mday) : NULL;
    }
    length = 0;
    bool dotted = strlen(text) == 5 && sscanf(text, "%2d.%2d%n", &first, &second, &length) == 2 && length == 5;
    return dotted && first >= 1 && first <= 31 && second >= 1 && second <= 12 ? day_of_month(first, second) : NULL;
}

/* "week 51" and "kw51" */
static char *week_as_day(const char *text)
{
    static const char *const signs[] = {"week", "wk", "kw"};
    for (size_t i = 0; i < sizeof signs / sizeof *signs; i++) {
        size_t length = strlen(signs[i]);
        if (strncasecmp(text, signs[i], length) != 0)
            continue;
        const char *number = text + length + (text[length] == ' ');
        size_t digits = strspn(number, "0123456789");
        if (digits > 0 && digits <= 2 && number[digits] == '\0' && atoi(number) >= 1 && atoi(number) <= 53)
            return mem_format("w%d", atoi(number));
    }
    return NULL;
}

/* "dec 24", "24th dec", "24th of december" */
static char *named_as_day(const char *text)
{
    char left[16], between[4] = "", right[16];
    int month, mday, length = 0;
    bool two = sscanf(text, "%15s %15s%n", left, right, &length) == 2 && text[length] == '\0';
    bool three = !two && sscanf(text, "%15s %3s %15s%n", left, between, right, &length) == 3 && text[length] == '\0' &&
                 strcasecmp(between, "of") == 0;
    if (two && month_parse(left, &month) && (mday = day_number(right)) > 0)
        return day_of_month(mday, month);
    if ((two || three) && (mday = day_number(left)) > 0 && month_parse(right, &month))
        return day_of_month(mday, month);
    return NULL;
}

char *quickadd_ends_as_day(const char *text)
{
    char *written = named_as_day(text);
    if (written == NULL)
        written = slashed_as_day(text);
    return written != NULL ? written : week_as_day(text);
}

/* ---- the end of a title ---- */

/* "conf", "pencilled", "confimred" */
static bool is_like_status(const char *word)
{
    static const char *const also[] = {"firm", "pencilled", "penciled", "tentative", "option", NULL};
    static const char *const statuses[] = {"pencil", "confirmed"};
    bool is = quickadd_word_among(word, also);
    for (size_t i = 0; i < sizeof statuses / sizeof *statuses; i++) {
        bool begins = strlen(word) >= NAME_START && strncasecmp(word, statuses[i], strlen(word)) == 0;
        is = is || begins || (strlen(word) >= SHORTEST_NAME && nearest_slips(word, statuses[i]) <= 1);
    }
    return is;
}

/* "wendesday": one slip away. */
static bool is_like_weekday(const char *word)
{
    static const char *const names[] = {"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"};
    bool is = false;
    for (size_t i = 0; strlen(word) >= SHORTEST_NAME && i < sizeof names / sizeof *names; i++)
        is = is || nearest_slips(word, names[i]) <= 1;
    return is;
}

/* "2h30", "90min" */
static bool is_like_duration(const char *word)
{
    static const char *const units[] = {"min", "mins", "minutes", "hr", "hrs", "hours", "days", "weeks", NULL};
    size_t digits = strspn(word, "0123456789.,");
    const char *unit = word + digits;
    bool clock = (*unit | 0x20) == 'h' && unit[1] != '\0' && strspn(unit + 1, "0123456789") == strlen(unit + 1);
    return digits > 0 && (clock || quickadd_word_among(unit, units));
}

static bool is_like_time(const char *word)
{
    static const char *const times[] = {"noon",    "midnight", "tonight", "morning", "afternoon", "evening",
                                        "weekend", "weekdays", "daily",   "eod",     "workdays",  NULL};
    bool ordinal = day_number(word) > 0 && !isdigit((unsigned char)word[strlen(word) - 1]); /* "24th" */
    return ordinal || quickadd_word_among(word, times) || is_like_duration(word) || is_like_weekday(word);
}

/* "every day", "two weeks", "next month" */
static bool is_like_stretch(const char *before, const char *word)
{
    static const char *const amounts[] = {"all", "every", "each",  "half", "one", "two",  "three", "four", "five",
                                          "six", "seven", "eight", "nine", "ten", "next", "last",  "this", NULL};
    static const char *const units[] = {"day", "days", "week", "weeks", "month", "hour", "hours", NULL};
    return quickadd_word_among(before, amounts) && quickadd_word_among(word, units);
}

/* Words that say how what stands behind them is meant, so that it is meant otherwise than it was read. */
static bool is_link(const char *word)
{
    static const char *const links[] = {"from",     "until", "till",   "til",    "to",   "on",   "at",
                                        "in",       "for",   "every",  "next",   "last", "this", "coming",
                                        "starting", "after", "before", "decide", NULL};
    int month;
    return quickadd_word_among(word, links) || month_parse(word, &month);
}

/* Is a day or a time read from what stands behind the title? */
static bool time_behind(const struct quickadd_line *line)
{
    size_t end = line->words[line->count - 1].from;
    for (size_t i = 0; i < line->mark_count; i++)
        if (line->marks[i].kind == QUICKADD_WHEN && line->marks[i].from > end)
            return true;
    return false;
}

static char *say(const struct quickadd_line *line, size_t count, const char *advice)
{
    char *text = quickadd_words_join(line, line->count - count, count), *quoted = text_quote(text);
    char *sentence = mem_format("%s is in the title: %s", quoted, advice);
    free(text);
    free(quoted);
    return sentence;
}

char *quickadd_ends_doubt(const struct quickadd_line *line, size_t *count)
{
    static const char as_hours[] = "days and hours are written as in tue-thu 9-12, mon 3d or fri 2h";
    if (line->count < 2 || line->words[line->count - 1].quoted)
        return NULL;
    const char *last = line->words[line->count - 1].text, *before = line->words[line->count - 2].text;
    *count = 1;
    if (is_like_status(last))
        return say(line, 1, "a status is hold, pencil, confirmed or second");
    if (is_like_time(last) || (time_behind(line) && is_link(last)))
        return say(line, 1, as_hours);
    *count = 2;
    return !line->words[line->count - 2].quoted && is_like_stretch(before, last) ? say(line, 2, as_hours) : NULL;
}
