/* Reads ranges of days inside a line: a part of when.h. */
#include "domain/when.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/text.h"

enum {
    LAST_DAY = DAYS_A_WEEK - 1,
    TEXT_MOST = 100, /* no range of days is longer */
};

static bool is_number(const char *text)
{
    size_t length = strlen(text);
    return length >= 1 && length <= 2 && strspn(text, "0123456789") == length;
}

/* What stands behind this word and its blanks; NULL: the text does not begin with it. */
static const char *behind(const char *text, const char *word)
{
    size_t length = strlen(word);
    if (strncasecmp(text, word, length) != 0 || text[length] != ' ')
        return NULL;
    return text + length + strspn(text + length, " ");
}

/* ---- one end of a range ---- */

/* Where the names are looked for. */
struct place {
    day today;
    day base; /* weekdays and numbers: from here on */
};

static struct when_days one_day(day d)
{
    return (struct when_days){.first = d, .last = d};
}

static struct when_days one_week(day monday)
{
    return (struct when_days){.first = monday, .last = monday + LAST_DAY, .weeks = true};
}

/* "w51", "2026-W51" */
static bool is_week(const char *text)
{
    return strpbrk(text, "Ww") != NULL && strspn(text, "0123456789-Ww") == strlen(text);
}

/* The same, and "next week". A short week that no year has is a title's end: "wedge w99". */
static enum when_found read_week(const char *text, struct place place, struct when_days *out)
{
    static const char *const which[] = {"this", "next"};
    day monday;
    for (int i = 0; i < 2; i++) {
        const char *rest = behind(text, which[i]);
        if (rest == NULL || strcasecmp(rest, "week") != 0)
            continue;
        *out = one_week(day_monday(place.today) + i * DAYS_A_WEEK);
        return WHEN_FOUND;
    }
    const char *rest = behind(text, "all");
    if (rest != NULL && strcasecmp(rest, "week") == 0) {
        *out = one_week(day_monday(place.base));
        return WHEN_FOUND;
    }
    if (!is_week(text))
        return WHEN_NOT;
    enum when_found found = when_read_day(text, place.today, &monday);
    if (found == WHEN_FOUND)
        *out = one_week(monday);
    return found == WHEN_NO_SUCH && (text[0] | 0x20) == 'w' ? WHEN_NOT : found;
}

/* "24/12" and "24/12/2026" taken apart; year 0: none. */
struct slashed {
    int left, right, year;
};

static bool split_slashed(const char *text, struct slashed *out)
{
    char *end;
    *out = (struct slashed){0};
    if (strspn(text, "0123456789/") != strlen(text) || strspn(text, "0123456789") > 2 || *text == '/')
        return false;
    out->left = (int)strtol(text, &end, 10);
    size_t digits = *end == '/' ? strspn(end + 1, "0123456789") : 0;
    if (digits < 1 || digits > 2)
        return false;
    out->right = (int)strtol(end + 1, &end, 10);
    if (*end == '\0')
        return true;
    bool has_year = *end == '/' && strspn(end + 1, "0123456789") == 4;
    out->year = has_year ? (int)strtol(end + 1, &end, 10) : 0;
    return has_year && *end == '\0';
}

static enum when_found read_dated(int mday, int month, int year, day today, day *out)
{
    if (month < 1 || month > 12 || mday < 1)
        return WHEN_NOT;
    char *text = year > 0 ? mem_format("%d %s %04d", mday, month_name(month), year)
                          : mem_format("%d %s", mday, month_name(month));
    enum when_found found = when_read_day(text, today, out);
    free(text);
    return found;
}

/* The order is not guessed: one of the two must be the only date there is. */
static enum when_found read_slashed(const char *text, struct place place, struct when_days *out)
{
    struct slashed parts;
    day left = 0, right = 0;
    if (!split_slashed(text, &parts) || parts.left > 31 || parts.right > 31)
        return WHEN_NOT;
    enum when_found day_first = read_dated(parts.left, parts.right, parts.year, place.today, &left);
    enum when_found month_first = read_dated(parts.right, parts.left, parts.year, place.today, &right);
    if (day_first == WHEN_FOUND && month_first == WHEN_FOUND && left != right)
        return WHEN_EITHER;
    if (day_first != WHEN_FOUND && month_first != WHEN_FOUND)
        return day_first == WHEN_NO_SUCH || month_first == WHEN_NO_SUCH ? WHEN_NO_SUCH : WHEN_NOT;
    *out = one_day(day_first == WHEN_FOUND ? left : right);
    return WHEN_FOUND;
}

char *when_either(const char *text)
{
    struct slashed parts;
    if (!split_slashed(text, &parts) || parts.left < 1 || parts.left > 12 || parts.right < 1 || parts.right > 12)
        return mem_copy("");
    char *words =
        mem_format("%d %s or %d %s", parts.left, month_name(parts.right), parts.right, month_name(parts.left));
    for (char *at = words; *at; at++) /* as it is typed: "3 apr or 4 mar" */
        if (*at >= 'A' && *at <= 'Z')
            *at |= 0x20;
    return words;
}

/* "next mon", "this fri" */
static bool read_next(const char *text, struct place place, struct when_days *out)
{
    int weekday;
    const char *next = behind(text, "next"), *rest = next != NULL ? next : behind(text, "this");
    if (rest == NULL || !weekday_parse(rest, &weekday))
        return false;
    *out = one_day(day_monday(place.today) + (next != NULL ? DAYS_A_WEEK : 0) + weekday);
    return true;
}

/* No distances and no bare numbers, because a title may end in these. */
static enum when_found read_end(const char *text, struct place place, struct when_days *out)
{
    static const char *const words[] = {"today", "tomorrow", "yesterday"};
    int weekday;
    if (*text == '+' || *text == '-' || is_number(text))
        return WHEN_NOT;
    enum when_found found = read_week(text, place, out);
    if (found == WHEN_NOT)
        found = read_slashed(text, place, out);
    if (found != WHEN_NOT || is_week(text))
        return found;
    if (read_next(text, place, out))
        return WHEN_FOUND;
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcasecmp(text, words[i]) == 0)
            place.base = place.today;
    day d;
    found = when_read_day(text, place.base, &d);
    if (found != WHEN_FOUND)
        return found;
    *out = one_day(d);
    out->weekdays = weekday_parse(text, &weekday);
    return WHEN_FOUND;
}

/* ---- both ends ---- */

/* The day with that number among the month of days that ends with `last`. */
static bool number_before(const char *number, day last, day *out)
{
    int mday = atoi(number);
    for (*out = last; *out > last - 31; --*out)
        if (day_civil(*out).day == mday)
            return true;
    return false;
}

/* "24-26"; numbers that no month has are a title's end: "Shots 40-50". */
static enum when_found read_numbers(const char *left, const char *right, struct place place, struct when_days *out)
{
    *out = (struct when_days){.numbers = true};
    bool found = when_read_day(left, place.base, &out->first) == WHEN_FOUND &&
                 when_read_day(right, out->first, &out->last) == WHEN_FOUND;
    return found ? WHEN_FOUND : WHEN_NOT;
}

static enum when_found read_ends(const char *left, const char *right, struct place place, struct when_days *out)
{
    struct when_days from, to;
    enum when_found found;
    if (is_number(left) && is_number(right))
        return read_numbers(left, right, place, out);
    if (is_number(left)) { /* "24-26 nov": the month stands at the end */
        found = read_end(right, place, &to);
        if (found != WHEN_FOUND)
            return found;
        *out = (struct when_days){.last = to.last};
        return !to.weeks && number_before(left, to.last, &out->first) ? WHEN_FOUND : WHEN_NOT;
    }
    enum when_found begins = read_end(left, place, &from);
    if (begins != WHEN_FOUND && begins != WHEN_NO_SUCH)
        return begins;
    place.base = begins == WHEN_FOUND ? from.first : place.base;
    if (is_number(right)) {
        to = (struct when_days){0};
        found = when_read_day(right, place.base, &to.last);
    } else {
        found = read_end(right, place, &to);
    }
    if (found != WHEN_FOUND || begins != WHEN_FOUND)
        return found == WHEN_FOUND ? begins : found;
    *out = (struct when_days){.first = from.first,
                              .last = to.last,
                              .weekdays = from.weekdays && to.weekdays,
                              .weeks = from.weeks && to.weeks};
    return WHEN_FOUND;
}

/* "monday to wednesday" as "monday - wednesday" */
static char *with_dashes(const char *text)
{
    char *copy = mem_copy(text);
    for (char *at = copy; (at = strcasestr(at, " to ")) != NULL; at++) {
        at[1] = '-';
        at[2] = ' '; /* of the two blanks nobody takes notice */
    }
    return copy;
}

/* A date may hold dashes itself, so every dash is tried as the one between two days. */
static enum when_found read_range(const char *text, struct place place, struct when_days *out)
{
    enum when_found found = WHEN_NOT;
    for (size_t i = 1; text[0] && text[i]; i++) {
        size_t length = text_dash(text + i);
        if (length == 0)
            continue;
        char *head = mem_copy(text);
        head[i] = '\0';
        char *left = text_trim(head), *right = text_trim(text + i + length);
        struct when_days range;
        enum when_found now = read_ends(left, right, place, &range);
        free(head);
        free(left);
        free(right);
        if (now == WHEN_FOUND) {
            *out = range;
            return now;
        }
        found = found == WHEN_NOT ? now : found;
    }
    return found;
}

enum when_found when_read_days(const char *text, day today, day shown, struct when_days *out)
{
    struct place place = {.today = today, .base = day_monday(shown)};
    if (strlen(text) > TEXT_MOST)
        return WHEN_NOT;
    enum when_found found = read_end(text, place, out);
    if (found == WHEN_FOUND)
        return found;
    char *dashed = with_dashes(text);
    enum when_found range = read_range(dashed, place, out);
    free(dashed);
    return range != WHEN_NOT ? range : found;
}

bool when_parse_days(const char *text, day today, day shown, day *first, day *last)
{
    struct when_days days;
    if (when_read_days(text, today, shown, &days) != WHEN_FOUND)
        return false;
    *first = days.first;
    *last = days.last;
    return true;
}
