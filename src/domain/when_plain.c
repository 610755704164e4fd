#include "domain/when_plain.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"

bool date_order_parse(const char *word, enum date_order *out)
{
    *out = strcasecmp(word, "dmy") == 0 ? DATES_DMY : strcasecmp(word, "mdy") == 0 ? DATES_MDY : DATES_UNSAID;
    return *out != DATES_UNSAID;
}

static int digits(const char *text)
{
    return (int)strspn(text, "0123456789");
}

static int value(const char *text, int count)
{
    int sum = 0;
    for (int i = 0; i < count; i++)
        sum = sum * 10 + (text[i] - '0');
    return sum;
}

/* ---- the date ---- */

/* "24/11/2026": three numbers between the same two signs. `numbers` are as they stand there. Returns its length, or
 * 0. */
static size_t read_numbers(const char *text, int numbers[3], int *year_digits)
{
    const char *at = text;
    char sign = '\0';
    for (int i = 0; i < 3; i++) {
        int count = digits(at);
        if (count == 0 || count > (i < 2 ? 2 : 4))
            return 0;
        numbers[i] = value(at, count);
        at += count;
        *year_digits = count;
        if (i == 2)
            break;
        if (*at == '\0' || strchr("/.-", *at) == NULL || (i == 1 && *at != sign))
            return 0;
        sign = *at++;
    }
    bool ends = *at == '\0' || *at == ' ' || *at == ',' || *at == 'T' || *at == 't';
    return ends && (*year_digits == 4 || *year_digits == 2) ? (size_t)(at - text) : 0;
}

bool when_wants_order(const char *text)
{
    int numbers[3], year_digits;
    return read_numbers(text, numbers, &year_digits) > 0;
}

static size_t read_date(const char *text, enum date_order order, char **out)
{
    int numbers[3], year_digits;
    size_t length = order != DATES_UNSAID ? read_numbers(text, numbers, &year_digits) : 0;
    if (length > 0) {
        int day = numbers[order == DATES_DMY ? 0 : 1], month = numbers[order == DATES_DMY ? 1 : 0];
        *out = mem_format("%04d-%02d-%02d", year_digits == 2 ? 2000 + numbers[2] : numbers[2], month, day);
        return length;
    }
    if (digits(text) != 8 || (text[8] != '\0' && text[8] != 'T' && text[8] != 't'))
        return 0;
    *out = mem_format("%.4s-%.2s-%.2s", text, text + 4, text + 6);
    return 8;
}

/* ---- the clock ---- */

/* Excel puts a narrow or another no-break space before "PM". */
static size_t blank_at(const char *text)
{
    static const char *const blanks[] = {" ", "\xc2\xa0", "\xe2\x80\xaf"};
    for (size_t i = 0; i < sizeof blanks / sizeof *blanks; i++)
        if (strncmp(text, blanks[i], strlen(blanks[i])) == 0)
            return strlen(blanks[i]);
    return 0;
}

/* "9", "9:05", "9:05:00", "0905" and "090500" with nothing but an offset or "AM" behind. */
struct clock {
    int hour, minute, second;
    bool has_seconds;
    const char *rest;
};

static bool read_parts(const char *text, struct clock *out)
{
    int count = digits(text);
    *out = (struct clock){.rest = text + count};
    if (count == 4 || count == 6) {
        out->hour = value(text, 2);
        out->minute = value(text + 2, 2);
        out->second = count == 6 ? value(text + 4, 2) : 0;
        out->has_seconds = count == 6;
        return true;
    }
    if (count != 1 && count != 2)
        return false;
    out->hour = value(text, count);
    for (int part = 0; part < 2 && *out->rest == ':'; part++) {
        if (digits(out->rest + 1) != 2)
            return false;
        *(part == 0 ? &out->minute : &out->second) = value(out->rest + 1, 2);
        out->has_seconds = part == 1;
        out->rest += 3;
    }
    return true;
}

/* "PM", behind a blank or not, at the end. Returns false if it is something else; *pm is -1 if the text ends. */
static bool read_half(const char *text, int *pm)
{
    text += blank_at(text);
    *pm = *text == '\0' ? -1 : (*text | 0x20) == 'p' ? 1 : 0;
    return *text == '\0' || strcasecmp(text, "am") == 0 || strcasecmp(text, "pm") == 0;
}

/* "+0100" as "+01:00" */
static char *read_offset(const char *text)
{
    if ((*text == '+' || *text == '-') && digits(text + 1) == 4 && text[5] == '\0')
        return mem_format("%.3s:%.2s", text, text + 3);
    return mem_copy(text);
}

/* The clock rewritten, or as it is. */
static char *plain_clock(const char *text, bool compact)
{
    struct clock clock;
    int pm;
    bool has_colon = strchr(text, ':') != NULL;
    if (!read_parts(text, &clock) || clock.minute > 59 || clock.second > 59)
        return mem_copy(text);
    bool half = read_half(clock.rest, &pm) && pm >= 0;
    if (half && (clock.hour < 1 || clock.hour > 12))
        return mem_copy(text);
    if (!half && !compact && !has_colon)
        return mem_copy(text); /* "24 nov 2026" ends in no clock */
    int hour = half ? clock.hour % 12 + 12 * pm : clock.hour;
    char *rest = half ? mem_copy("") : read_offset(clock.rest);
    char *plain = clock.has_seconds ? mem_format("%02d:%02d:%02d%s", hour, clock.minute, clock.second, rest)
                                    : mem_format("%02d:%02d%s", hour, clock.minute, rest);
    free(rest);
    return plain;
}

/* Where the clock of "tomorrow 12:00 PM" begins: behind the last blank that is not the one before "PM". */
static const char *clock_of(const char *text)
{
    const char *start = NULL;
    for (const char *at = text; *at != '\0'; at++) {
        int pm;
        size_t blank = blank_at(at);
        if (blank > 0 && !(read_half(at, &pm) && pm >= 0))
            start = at + blank;
    }
    return start;
}

static char *with_clock(const char *text, const char *clock, bool compact)
{
    char *plain = plain_clock(clock, compact);
    char *whole = mem_format("%.*s%s", (int)(clock - text), text, plain);
    free(plain);
    return whole;
}

char *when_plain(const char *text, enum date_order order)
{
    char *date = NULL;
    size_t length = read_date(text, order, &date);
    if (length == 0) {
        const char *clock = clock_of(text);
        return clock != NULL && digits(clock) > 0 ? with_clock(text, clock, false) : mem_copy(text);
    }
    const char *rest = text + length;
    bool compact = *rest == 'T' || *rest == 't';
    rest += strspn(rest, ", Tt");
    char *clock = plain_clock(rest, compact);
    char *whole = mem_format("%s%s%s", date, *clock == '\0' ? "" : compact ? "T" : " ", clock);
    free(clock);
    free(date);
    return whole;
}
