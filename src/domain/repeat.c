#include "domain/repeat.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "domain/when.h"

enum { WORD_MOST = 16 };

/* Takes the next word off the text; "" at its end. */
static void take_word(const char **text, char out[WORD_MOST])
{
    *text += strspn(*text, " ");
    size_t length = strcspn(*text, " ");
    snprintf(out, WORD_MOST, "%.*s", (int)length, *text);
    *text += length;
    *text += strspn(*text, " ");
}

static bool begins(const char *whole, const char *word)
{
    return word[0] != '\0' && strncasecmp(whole, word, strlen(word)) == 0;
}

/* A whole number from 1 on; 0: it is none. */
static int number(const char *word)
{
    char *end;
    long value = strtol(word, &end, 10);
    return *word != '\0' && *end == '\0' && value > 0 && value <= REPEAT_MOST ? (int)value : 0;
}

static bool parse_every(const char **text, struct repeat *out)
{
    char word[WORD_MOST];
    take_word(text, word);
    int every = number(word);
    if (every > 0)
        take_word(text, word);
    else
        every = 1;
    if (!begins("days", word) && !begins("weeks", word))
        return false;
    out->step = every * (begins("weeks", word) ? DAYS_A_WEEK : 1);
    return true;
}

static bool parse_rhythm(const char **text, struct repeat *out)
{
    char word[WORD_MOST];
    take_word(text, word);
    if (strcasecmp(word, "every") == 0)
        return parse_every(text, out);
    out->step = begins("weekly", word) ? DAYS_A_WEEK : 1;
    out->workdays = strlen(word) > 1 && begins("workdays", word);
    return out->workdays || begins("weekly", word) || begins("daily", word);
}

static bool parse_end(const char *text, day today, struct repeat *out, char **error)
{
    char word[WORD_MOST], times[WORD_MOST];
    const char *rest = text;
    take_word(&rest, word);
    out->count = word[0] == '\0' ? 1 : number(word);
    if (strcasecmp(word, "until") == 0)
        return when_parse_day(rest, today, &out->last, error);
    take_word(&rest, times);
    if (out->count > 0 && *rest == '\0' && (times[0] == '\0' || begins("times", times)))
        return true;
    char *quoted = text_quote(text);
    *error = mem_format("%s is not how often: write a number up to %d, or until and a date.", quoted, REPEAT_MOST);
    free(quoted);
    return false;
}

bool repeat_parse(const char *text, day today, struct repeat *out, char **error)
{
    const char *rest = text;
    *out = (struct repeat){0};
    if (parse_rhythm(&rest, out))
        return parse_end(rest, today, out, error);
    *error = mem_copy("Write how it comes back: weekly 4, daily 3, workdays until 18 dec.");
    return false;
}

static bool is_left_out(const struct repeat *repeat, day d)
{
    return repeat->workdays && day_weekday(d) >= 5;
}

size_t repeat_days(const struct repeat *repeat, day first, day out[REPEAT_MOST])
{
    size_t count = 0, most = repeat->count > 0 ? (size_t)repeat->count : REPEAT_MOST;
    for (day d = first + repeat->step; count < most && (repeat->count > 0 || d <= repeat->last); d += repeat->step)
        if (!is_left_out(repeat, d))
            out[count++] = d;
    return count;
}
