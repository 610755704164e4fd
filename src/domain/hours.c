/* Reads clock times and durations: a part of when.h. */
#include "domain/when.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/text.h"

enum { WORD = 16, NOON = 720, A_YEAR = 366 * MINUTES_A_DAY };

/* Up to `most` digits at *at, which moves behind them; how many there were. */
static int digits(const char **at, int most, int *value)
{
    int count = 0;
    for (*value = 0; count < most && **at >= '0' && **at <= '9'; count++, (*at)++)
        *value = *value * 10 + (**at - '0');
    return count;
}

enum half { HALF_NONE, HALF_AM, HALF_PM };

static enum half half_of(const char *suffix)
{
    return strcasecmp(suffix, "am") == 0 ? HALF_AM : strcasecmp(suffix, "pm") == 0 ? HALF_PM : HALF_NONE;
}

static bool parse_clock(const char *text, int *minute, enum half *half)
{
    int hours, minutes = 0, count = digits(&text, 4, &hours);
    if (count == 4) {
        minutes = hours % 100;
        hours /= 100;
    } else if (count == 0 || count > 2 ||
               ((*text == ':' || *text == '.') && (text++, digits(&text, 2, &minutes) != 2))) {
        return false;
    }
    *half = half_of(text);
    if (*half == HALF_NONE ? *text != '\0' : hours < 1 || hours > 12)
        return false;
    if (*half != HALF_NONE)
        hours = hours % 12 + (*half == HALF_PM ? 12 : 0);
    *minute = hours * 60 + minutes;
    return minutes < 60 && *minute <= MINUTES_A_DAY;
}

bool when_parse_clock(const char *text, int *minute)
{
    int found;
    enum half half;
    if (!parse_clock(text, &found, &half))
        return false;
    *minute = found;
    return true;
}

/* The two sides of the first dash, "-" or an en dash. */
static bool split(const char *text, char left[WORD], char right[WORD])
{
    size_t length = strcspn(text, "-\xE2"), dash = text_dash(text + length);
    const char *rest = text + length + dash;
    if (dash == 0 || length >= WORD || strlen(rest) >= WORD)
        return false;
    memcpy(left, text, length);
    left[length] = '\0';
    strcpy(right, rest);
    return true;
}

bool when_parse_hours(const char *text, int *from, int *to)
{
    char left[WORD], right[WORD];
    int first, last;
    enum half first_half, last_half;
    if (!split(text, left, right) || !parse_clock(left, &first, &first_half) || !parse_clock(right, &last, &last_half))
        return false;
    /* "2-4pm" is an afternoon, "9-5pm" a day. */
    if (first_half == HALF_NONE && last_half == HALF_PM && first + NOON < last)
        first += NOON;
    *from = first;
    *to = last;
    return true;
}

/* Written as "9", "9:30", "9am", "9:30pm", whatever the figures are; *marked: more than a number. */
static bool is_clock_shaped(const char *text, bool *marked)
{
    int figures, count = digits(&text, 3, &figures);
    if (count != 1 && count != 2)
        return false;
    bool colon = *text == ':';
    if (colon && (text++, digits(&text, 3, &figures) != 2))
        return false;
    bool half = half_of(text) != HALF_NONE;
    *marked = *marked || colon || half;
    return *text == '\0' || half;
}

bool when_is_no_clock(const char *text)
{
    char left[WORD], right[WORD];
    bool marked = false;
    int from, to;
    if (is_clock_shaped(text, &marked))
        return marked && !when_parse_clock(text, &from);
    return split(text, left, right) && is_clock_shaped(left, &marked) && is_clock_shaped(right, &marked) && marked &&
           !when_parse_hours(text, &from, &to);
}

bool when_parse_duration(const char *text, int *minutes)
{
    static const struct {
        char unit;
        int minutes;
    } units[] = {{'m', 1}, {'h', 60}, {'d', MINUTES_A_DAY}, {'w', DAYS_A_WEEK * MINUTES_A_DAY}};
    int whole, part = 0, scale = 1, count = digits(&text, 4, &whole);
    if (count == 0)
        return false;
    if (*text == '.' || *text == ',') {
        text++;
        int places = digits(&text, 2, &part);
        if (places == 0)
            return false;
        scale = places == 1 ? 10 : 100;
    }
    for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
        if (*text == '\0' || (*text | 0x20) != units[i].unit || text[1] != '\0')
            continue;
        int64_t scaled = (int64_t)(whole * scale + part) * units[i].minutes;
        if (scaled % scale != 0 || scaled == 0 || scaled / scale > A_YEAR)
            return false;
        *minutes = (int)(scaled / scale);
        return true;
    }
    return false;
}
