#include "domain/quickadd_line.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/decide.h"
#include "domain/memory.h"
#include "domain/text.h"
#include "domain/when.h"

enum { DAY_WORDS = 7 };    /* "24 nov 2026 - 2 dec 2026" */
enum { DECIDE_WORDS = 5 }; /* "by 24 nov 2026 12:00" */

/* ---- into words ---- */

static void add_word(struct quickadd_line *line, const char *text, size_t length, bool quoted)
{
    char *copy = mem_format("%.*s", (int)length, text);
    line->words = mem_grow(line->words, &line->capacity, line->count, sizeof *line->words);
    line->words[line->count++] = (struct quickadd_word){.text = copy, .quoted = quoted};
}

/* The end of the quoted words that begin at `text`, NULL where the quote is never closed (or an inch). */
static const char *closing_quote(const char *text)
{
    return *text == '"' && text[1] ? strchr(text + 1, '"') : NULL;
}

static void split_words(struct quickadd_line *line, const char *text)
{
    static const char blanks[] = " \t\r\n";
    for (text += strspn(text, blanks); *text; text += strspn(text, blanks)) {
        const char *close = closing_quote(text);
        if (*text == ';') {
            line->notes = text_trim(text + 1);
            return;
        }
        size_t length = close != NULL ? (size_t)(close - text) + 1 : strcspn(text, " \t\r\n;");
        if (close != NULL)
            add_word(line, text + 1, length - 2, true);
        else
            add_word(line, text, length, false);
        text += length;
    }
}

static void drop_word(struct quickadd_line *line, size_t at)
{
    free(line->words[at].text);
    line->count--;
    memmove(line->words + at, line->words + at + 1, (line->count - at) * sizeof *line->words);
}

void quickadd_line_clear(struct quickadd_line *line)
{
    while (line->count > 0)
        drop_word(line, line->count - 1);
    free(line->words);
    free(line->notes);
    free(line->project);
    free(line->decide);
    *line = (struct quickadd_line){0};
}

/* The words from `at` to the end with single blanks between them. */
static char *join(const struct quickadd_line *line, size_t at)
{
    size_t size = 1;
    for (size_t i = at; i < line->count; i++)
        size += strlen(line->words[i].text) + 1;
    char *text = mem_new(size, 1), *end = text;
    for (size_t i = at; i < line->count; i++) {
        if (end > text)
            *end++ = ' ';
        end = stpcpy(end, line->words[i].text);
    }
    return text;
}

/* ---- taking words off the end; each answers how many words it was, 0 for none of its own ---- */

static size_t take_status(struct quickadd_line *line, const char *last)
{
    static const struct {
        const char *word;
        enum booking_status status;
        bool second_option;
    } words[] = {
        {"hold", STATUS_HOLD, false},  {"pencil", STATUS_PENCIL, false}, {"confirmed", STATUS_CONFIRMED, false},
        {"second", STATUS_HOLD, true}, {"2nd", STATUS_HOLD, true},
    };
    for (size_t i = 0; !line->has_status && i < sizeof words / sizeof *words; i++)
        if (strcasecmp(last, words[i].word) == 0) {
            line->has_status = true;
            line->status = words[i].status;
            line->second_option = words[i].second_option;
            return 1;
        }
    return 0;
}

static size_t take_duration(struct quickadd_line *line, const char *last)
{
    int minutes;
    if (*last != '+' || line->days_long || line->minutes_long || !when_parse_duration(last + 1, &minutes))
        return 0;
    bool in_days = strpbrk(last, "dDwW") != NULL && minutes % MINUTES_A_DAY == 0;
    line->days_long = in_days ? minutes / MINUTES_A_DAY : 0;
    line->minutes_long = in_days ? 0 : minutes;
    return 1;
}

/* A single clock must look like one: a title may well end in a number. */
static bool is_plain_clock(const char *word)
{
    return strpbrk(word, ":mM") != NULL;
}

static size_t take_time(struct quickadd_line *line, const char *last)
{
    if (line->time != TIME_WORKING)
        return 0;
    if (strcasecmp(last, "am") == 0)
        line->time = TIME_AM;
    else if (strcasecmp(last, "pm") == 0)
        line->time = TIME_PM;
    else if (when_parse_hours(last, &line->from, &line->to))
        line->time = TIME_HOURS;
    else if (is_plain_clock(last) && when_parse_clock(last, &line->from))
        line->time = TIME_CLOCK;
    return line->time != TIME_WORKING;
}

/* "9:30 - 12", the dash standing alone. */
static size_t take_spaced_hours(struct quickadd_line *line)
{
    size_t at = line->count - 3;
    if (line->time != TIME_WORKING || line->count < 3 || !text_dash(line->words[at + 1].text))
        return 0;
    const struct quickadd_word *words = line->words + at;
    if (words[0].quoted || words[1].quoted || !(is_plain_clock(words[0].text) || is_plain_clock(words[2].text)))
        return 0;
    char *glued = mem_format("%s%s%s", words[0].text, words[1].text, words[2].text);
    bool is = when_parse_hours(glued, &line->from, &line->to);
    free(glued);
    if (is)
        line->time = TIME_HOURS;
    return is ? 3 : 0;
}

static size_t take_days(struct quickadd_line *line, const struct quickadd_context *context)
{
    if (line->has_days)
        return 0;
    size_t most = 0;
    while (most < line->count && most < DAY_WORDS && !line->words[line->count - 1 - most].quoted)
        most++;
    for (size_t length = most; length > 0 && !line->has_days; length--) {
        char *text = join(line, line->count - length);
        line->has_days = when_parse_days(text, context->today, context->first, &line->first, &line->last);
        free(text);
        if (line->has_days)
            return length;
    }
    return 0;
}

static size_t take_heavy(struct quickadd_line *line, const char *last)
{
    if (line->heavy || strcasecmp(last, "heavy") != 0)
        return 0;
    line->heavy = true;
    return 1;
}

/* "by fri 12:00": the longest end of the line that is a day, or a day and a clock, with a "by" before it. */
static size_t take_decide(struct quickadd_line *line, const struct quickadd_context *context)
{
    for (size_t length = 2; line->decide == NULL && length <= line->count && length <= DECIDE_WORDS; length++) {
        size_t by = line->count - length;
        instant at;
        if (line->words[by].quoted || strcasecmp(line->words[by].text, "by") != 0)
            continue;
        char *text = join(line, by + 1);
        if (decide_read(text, context->roster->tenant.zone, &context->artist->schedule, context->today, &at, NULL)) {
            line->decide = text;
            return length;
        }
        free(text);
    }
    return 0;
}

static size_t take(struct quickadd_line *line, const struct quickadd_context *context)
{
    const char *last = line->words[line->count - 1].text;
    size_t taken = take_decide(line, context);
    taken = taken ? taken : take_status(line, last);
    taken = taken ? taken : take_heavy(line, last);
    taken = taken ? taken : take_duration(line, last);
    taken = taken ? taken : take_time(line, last);
    taken = taken ? taken : take_spaced_hours(line);
    return taken ? taken : take_days(line, context);
}

static void take_project(struct quickadd_line *line)
{
    for (size_t i = 0; i < line->count;) {
        const struct quickadd_word *word = &line->words[i];
        if (word->quoted || word->text[0] != '@') {
            i++;
            continue;
        }
        if (line->project != NULL)
            line->second_project = true;
        else
            line->project = mem_copy(word->text + 1);
        drop_word(line, i);
    }
}

void quickadd_line_read(const char *text, const struct quickadd_context *context, struct quickadd_line *out)
{
    *out = (struct quickadd_line){.status = STATUS_PENCIL};
    char *spaced = text_spaced(text); /* a no-break space is typed by accident, and pasted */
    split_words(out, spaced);
    free(spaced);
    take_project(out);
    while (out->count > 0 && !out->words[out->count - 1].quoted) {
        size_t taken = take(out, context);
        if (taken == 0)
            break;
        while (taken-- > 0)
            drop_word(out, out->count - 1);
    }
}

char *quickadd_line_title(const struct quickadd_line *line)
{
    return join(line, 0);
}
