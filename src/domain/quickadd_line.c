#include "domain/quickadd_line.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/decide.h"
#include "domain/memory.h"
#include "domain/quickadd_doubt.h"
#include "domain/quickadd_words.h"
#include "domain/text.h"

enum { DECIDE_WORDS = 5 }; /* "by 24 nov 2026 12:00" */

void quickadd_line_clear(struct quickadd_line *line)
{
    while (line->count > 0)
        free(line->words[--line->count].text);
    free(line->words);
    free(line->marks);
    free(line->notes);
    free(line->project);
    free(line->artist);
    free(line->decide);
    free(line->problem);
    free(line->doubt);
    *line = (struct quickadd_line){0};
}

/* ---- taking words off the end; each answers how many words it was, 0 for none of its own ---- */

typedef size_t taker(struct quickadd_line *line, const struct quickadd_context *context);

static const char *last_word(const struct quickadd_line *line)
{
    return line->words[line->count - 1].text;
}

/* Keeps the first problem; takes over the sentence. */
static void complain(struct quickadd_line *line, char *sentence)
{
    if (line->problem == NULL)
        line->problem = sentence;
    else
        free(sentence);
}

static void complain_impossible(struct quickadd_line *line, const char *text, const char *what)
{
    char *quoted = text_quote(text);
    complain(line, mem_format("%s is no %s; in a title it needs double quotes", quoted, what));
    free(quoted);
}

static size_t take_status(struct quickadd_line *line, const struct quickadd_context *context)
{
    static const struct {
        const char *word;
        enum booking_status status;
        bool second_option;
    } words[] = {
        {"hold", STATUS_HOLD, false},  {"pencil", STATUS_PENCIL, false}, {"confirmed", STATUS_CONFIRMED, false},
        {"second", STATUS_HOLD, true}, {"2nd", STATUS_HOLD, true},
    };
    (void)context;
    for (size_t i = 0; !line->has_status && i < sizeof words / sizeof *words; i++)
        if (strcasecmp(last_word(line), words[i].word) == 0) {
            line->has_status = true;
            line->status = words[i].status;
            line->second_option = words[i].second_option;
            return 1;
        }
    return 0;
}

static size_t take_heavy(struct quickadd_line *line, const struct quickadd_context *context)
{
    (void)context;
    if (line->heavy || strcasecmp(last_word(line), "heavy") != 0)
        return 0;
    line->heavy = true;
    return 1;
}

static size_t take_each(struct quickadd_line *line, const struct quickadd_context *context)
{
    (void)context;
    if (line->each || strcasecmp(last_word(line), "each") != 0)
        return 0;
    line->each = true;
    return 1;
}

/* "+30m" and "4h", "3 days" as "3d": how many words it is. *text is what when_parse_duration() reads; the caller frees
 * it. */
static size_t duration_of(const struct quickadd_line *line, char **text)
{
    static const char *const units[] = {"day", "days", "hour", "hours", "week", "weeks"};
    const char *last = last_word(line);
    *text = mem_copy(*last == '+' ? last + 1 : last);
    if (*last == '+')
        return 1;
    size_t length = strlen(last), at = line->count - 2;
    if (length > 1 && strchr("dhw", last[length - 1]) != NULL)
        return 1;
    for (size_t i = 0; line->count > 1 && !line->words[at].quoted && i < sizeof units / sizeof *units; i++)
        if (strcasecmp(last, units[i]) == 0) {
            free(*text);
            *text = mem_format("%s%c", line->words[at].text, units[i][0]);
            return 2;
        }
    return 0;
}

static size_t take_duration(struct quickadd_line *line, const struct quickadd_context *context)
{
    int minutes;
    char *text;
    (void)context;
    if (line->days_long || line->minutes_long)
        return 0;
    size_t count = duration_of(line, &text);
    if (count > 0 && when_parse_duration(text, &minutes)) {
        bool in_days = strpbrk(text, "dDwW") != NULL && minutes % MINUTES_A_DAY == 0;
        line->days_long = in_days ? minutes / MINUTES_A_DAY : 0;
        line->minutes_long = in_days ? 0 : minutes;
    } else {
        count = 0;
    }
    free(text);
    return count;
}

static size_t take_hours(struct quickadd_line *line, const char *text, size_t count)
{
    if (when_parse_hours(text, &line->from, &line->to)) {
        line->time = TIME_HOURS;
    } else if (when_is_no_clock(text)) {
        line->time = TIME_AM; /* none that counts: nobody books a line with a problem */
        complain_impossible(line, text, "time of day");
    }
    return line->time != TIME_WORKING ? count : 0;
}

/* A single clock must look like one: a title may well end in a number. */
static size_t take_time(struct quickadd_line *line, const struct quickadd_context *context)
{
    const char *last = last_word(line);
    (void)context;
    if (line->time != TIME_WORKING)
        return 0;
    if (strcasecmp(last, "am") == 0)
        line->time = TIME_AM;
    else if (strcasecmp(last, "pm") == 0)
        line->time = TIME_PM;
    else if (strpbrk(last, ":mM") != NULL && when_parse_clock(last, &line->from))
        line->time = TIME_CLOCK;
    else
        return take_hours(line, last, 1);
    return 1;
}

/* "9 - 12" and "9 to 12" */
static size_t take_spaced_hours(struct quickadd_line *line, const struct quickadd_context *context)
{
    (void)context;
    if (line->time != TIME_WORKING || line->count < 3)
        return 0;
    const struct quickadd_word *words = line->words + line->count - 3;
    bool to = strcasecmp(words[1].text, "to") == 0;
    size_t dash = text_dash(words[1].text);
    if (words[0].quoted || words[1].quoted || (!to && (dash == 0 || words[1].text[dash] != '\0')))
        return 0;
    char *glued = mem_format("%s-%s", words[0].text, words[2].text);
    size_t taken = take_hours(line, glued, 3);
    free(glued);
    return taken;
}

/* ---- days ---- */

/* The name of a weekday means its next day where the one in the cursor's week is over. */
static void bring_forward(struct when_days *days, day today)
{
    while (days->weekdays && days->first < today) {
        days->first += DAYS_A_WEEK;
        days->last += DAYS_A_WEEK;
    }
}

static int by_first(const void *a, const void *b)
{
    const struct when_days *left = a, *right = b;
    return (left->first > right->first) - (left->first < right->first);
}

/* "mon,wed" and "24,26 nov": `month` is what stands behind the last one's number. */
static enum when_found read_list(char *text, const struct quickadd_context *context, struct quickadd_line *line)
{
    const char *last = strrchr(text, ',') + 1;
    last += strspn(last, " ");
    const char *month = last + strspn(last, "0123456789");
    char *rest = text;
    size_t count = 0;
    for (char *part; (part = strsep(&rest, ",")) != NULL;) {
        char *trimmed = text_trim(part);
        bool number = trimmed[0] != '\0' && strspn(trimmed, "0123456789") == strlen(trimmed) && *month == ' ';
        char *whole = mem_format("%s%s", trimmed, number ? month : "");
        enum when_found found = count < BOOKINGS_MOST
                                    ? when_read_days(whole, quickadd_today(context), context->first, &line->days[count])
                                    : WHEN_NOT;
        free(trimmed);
        free(whole);
        if (found != WHEN_FOUND)
            return found;
        bring_forward(&line->days[count++], quickadd_today(context));
    }
    qsort(line->days, count, sizeof *line->days, by_first);
    for (size_t i = 1; i < count; i++)
        if (line->days[i].first <= line->days[i - 1].last)
            complain(line, mem_copy("A day is named twice: write each once, as in mon,wed,fri"));
    line->day_count = count;
    return WHEN_FOUND;
}

static enum when_found read_days(char *text, const struct quickadd_context *context, struct quickadd_line *line)
{
    if (strchr(text, ',') != NULL)
        return read_list(text, context, line);
    enum when_found found = when_read_days(text, quickadd_today(context), context->first, &line->days[0]);
    if (found == WHEN_FOUND) {
        bring_forward(&line->days[0], quickadd_today(context));
        line->day_count = 1;
    }
    return found;
}

/* "tue 20-25": numbers beyond the hours are days, but the day is said already. */
static void check_numbers(struct quickadd_line *line, const struct quickadd_context *context, const char *text,
                          size_t length)
{
    struct when_days before;
    if (!line->days[0].numbers || line->count <= length || line->words[line->count - length - 1].quoted)
        return;
    const char *word = line->words[line->count - length - 1].text;
    if (when_read_days(word, quickadd_today(context), context->first, &before) != WHEN_FOUND)
        return;
    char *quoted = text_quote(text), *said = text_quote(word);
    complain(line, mem_format("%s are no hours (0 to 24), and %s is a day already: write one of them", quoted, said));
    free(quoted);
    free(said);
}

static size_t take_days(struct quickadd_line *line, const struct quickadd_context *context)
{
    if (line->has_days)
        return 0;
    size_t most = 0;
    while (most < line->count && most < DAY_WORDS && !line->words[line->count - 1 - most].quoted)
        most++;
    for (size_t length = most; length > 0; length--) {
        char *text = quickadd_words_join(line, line->count - length, length), *read = mem_copy(text);
        enum when_found found = read_days(read, context, line);
        line->has_days = found == WHEN_FOUND || found == WHEN_NO_SUCH;
        if (found == WHEN_FOUND)
            check_numbers(line, context, text, length);
        if (found == WHEN_NO_SUCH)
            complain_impossible(line, text, "day of the calendar");
        free(text);
        free(read);
        if (line->has_days)
            return length;
    }
    return 0;
}

/* "by fri 12:00": the longest end of the line that is a day, or a day and a clock, with a "by" before it. */
static size_t take_decide(struct quickadd_line *line, const struct quickadd_context *context)
{
    const struct schedule *schedule = context->artist != NULL ? &context->artist->schedule : &schedule_none;
    for (size_t length = 2; line->decide == NULL && length <= line->count && length <= DECIDE_WORDS; length++) {
        size_t by = line->count - length;
        instant at;
        if (line->words[by].quoted || strcasecmp(line->words[by].text, "by") != 0)
            continue;
        char *text = quickadd_words_join(line, by + 1, length - 1);
        if (decide_read(text, context->roster->tenant.zone, schedule, context->now, &at, NULL)) {
            line->decide = text;
            return length;
        }
        free(text);
    }
    return 0;
}

static size_t take(struct quickadd_line *line, const struct quickadd_context *context)
{
    static const struct {
        taker *take;
        enum quickadd_kind kind;
    } takers[] = {
        {take_decide, QUICKADD_WHEN}, {take_status, QUICKADD_STATUS}, {take_heavy, QUICKADD_STATUS},
        {take_each, QUICKADD_WHEN},   {take_duration, QUICKADD_WHEN}, {take_spaced_hours, QUICKADD_WHEN},
        {take_time, QUICKADD_WHEN},   {take_days, QUICKADD_WHEN}, /* "9 - 12:00" are hours, and no clock */
    };
    for (size_t i = 0; i < sizeof takers / sizeof *takers; i++) {
        size_t count = takers[i].take(line, context);
        if (count == 0)
            continue;
        quickadd_words_take(line, line->count - count, count, takers[i].kind);
        return count;
    }
    return 0;
}

/* ---- project and artist, wherever they stand ---- */

/* A ">" may be part of a title, "A > B" and ">=5"; behind one at the end somebody is still typing. */
static bool names_artist(const struct quickadd_line *line, size_t at)
{
    const char *text = line->words[at].text;
    unsigned char next = text[0] == '>' ? (unsigned char)text[1] : '=';
    bool letter = (next | 0x20) >= 'a' && (next | 0x20) <= 'z';
    return letter || next >= 0x80 || (next == '\0' && at + 1 == line->count);
}

static void take_names(struct quickadd_line *line)
{
    for (size_t i = 0; i < line->count;) {
        const struct quickadd_word *word = &line->words[i];
        bool artist = names_artist(line, i);
        if (word->quoted || (word->text[0] != '@' && !artist)) {
            i++;
            continue;
        }
        char **name = artist ? &line->artist : &line->project;
        if (*name != NULL)
            *(artist ? &line->second_artist : &line->second_project) = true;
        else
            *name = mem_copy(word->text + 1);
        quickadd_words_take(line, i, 1, QUICKADD_WHAT);
    }
}

/* ---- the whole ---- */

void quickadd_line_read(const char *text, const struct quickadd_context *context, struct quickadd_line *out)
{
    *out = (struct quickadd_line){.status = STATUS_PENCIL};
    quickadd_words_split(out, text);
    take_names(out);
    while (out->count > 0 && !out->words[out->count - 1].quoted && take(out, context) > 0)
        ;
    quickadd_doubt(out, context);
}

char *quickadd_line_title(const struct quickadd_line *line)
{
    return quickadd_words_join(line, 0, line->count);
}
