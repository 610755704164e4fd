#include "domain/when.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/text.h"
#include "domain/when_plain.h"

enum {
    A_MONTH_BACK = 31, /* how far back a date without its year is looked for */
    TEXT_MOST = 48,    /* no date is longer, "Wednesday 24 September 2026 10:30" included */
};

/* Takes over `sentence`. */
static bool refuse(char **error, char *sentence)
{
    if (error != NULL)
        *error = sentence;
    else
        free(sentence);
    return false;
}

static bool number(const char **at, int most, int *value)
{
    const char *start = *at;
    for (*value = 0; *at - start < most && **at >= '0' && **at <= '9'; (*at)++)
        *value = *value * 10 + (**at - '0');
    return *at > start && (**at < '0' || **at > '9');
}

/* ---- days ---- */

/* Each form answers: not mine, a date, or a date that does not exist. */
static enum when_found read_word(const char *text, day today, day *out)
{
    static const struct {
        const char *word;
        int days;
    } words[] = {{"today", 0}, {"tomorrow", 1}, {"yesterday", -1}};
    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcasecmp(text, words[i].word) == 0) {
            *out = today + words[i].days;
            return WHEN_FOUND;
        }
    int weekday;
    if (!weekday_parse(text, &weekday))
        return WHEN_NOT;
    *out = today + (weekday - day_weekday(today) + DAYS_A_WEEK) % DAYS_A_WEEK;
    return WHEN_FOUND;
}

/* "+3d", "-1w" */
static enum when_found read_distance(const char *text, day today, day *out)
{
    int count;
    if (*text != '+' && *text != '-')
        return WHEN_NOT;
    int sign = *text++ == '+' ? 1 : -1;
    if (!number(&text, 4, &count) || *text == '\0' || text[1] != '\0')
        return WHEN_NOT;
    int unit = (*text | 0x20) == 'd' ? 1 : (*text | 0x20) == 'w' ? DAYS_A_WEEK : 0;
    if (unit == 0)
        return WHEN_NOT;
    *out = today + sign * count * unit;
    return WHEN_FOUND;
}

/* "24": the next day with that number. */
static enum when_found read_day_number(const char *text, day today, day *out)
{
    int mday;
    if (!number(&text, 2, &mday) || *text != '\0')
        return WHEN_NOT;
    struct civil now = day_civil(today);
    for (int month = now.month - 1; month < now.month + 3; month++) /* 31 may be two months away */
        if (day_from_civil(now.year + month / 12, month % 12 + 1, mday, out) && *out >= today)
            return WHEN_FOUND;
    return WHEN_NO_SUCH;
}

/* A day of a month whose year may be missing (0). */
static enum when_found settle(int year, int month, int mday, day today, day *out)
{
    if (year != 0)
        return day_from_civil(year, month, mday, out) ? WHEN_FOUND : WHEN_NO_SUCH;
    int this_year = day_civil(today).year;
    for (year = this_year - 1; year <= this_year + 8; year++) /* 29 February: up to eight years */
        if (day_from_civil(year, month, mday, out) && *out >= today - A_MONTH_BACK)
            return WHEN_FOUND;
    return WHEN_NO_SUCH;
}

/* "24 nov", "24 nov 2026", "24nov" */
static enum when_found read_named_month(const char *text, day today, day *out)
{
    int mday, month, year = 0;
    char word[16];
    if (!number(&text, 2, &mday))
        return WHEN_NOT;
    text += strspn(text, " ");
    size_t length = strcspn(text, " ");
    if (length >= sizeof word)
        return WHEN_NOT;
    memcpy(word, text, length);
    word[length] = '\0';
    if (!month_parse(word, &month))
        return WHEN_NOT;
    text += length;
    text += strspn(text, " ");
    if (*text != '\0' && (!number(&text, 4, &year) || *text != '\0' || year < 1000))
        return WHEN_NOT;
    return settle(year, month, mday, today, out);
}

/* "24.11.", "24.11.2026" */
static enum when_found read_dotted(const char *text, day today, day *out)
{
    int mday, month, year = 0;
    if (!number(&text, 2, &mday) || *text++ != '.' || !number(&text, 2, &month) || *text++ != '.')
        return WHEN_NOT;
    if (*text != '\0' && (!number(&text, 4, &year) || *text != '\0' || year < 1000))
        return WHEN_NOT;
    return settle(year, month, mday, today, out);
}

static enum when_found read_iso(const char *text, day today, day *out)
{
    (void)today;
    if (strlen(text) != 10 || strspn(text, "0123456789-") != 10 || text[4] != '-' || text[7] != '-')
        return WHEN_NOT;
    return day_parse_iso(text, out) ? WHEN_FOUND : WHEN_NO_SUCH;
}

/* "W48", "2026-W48" */
static enum when_found read_week(const char *text, day today, day *out)
{
    int week;
    const char *digits = text + 1;
    if (*text != 'W' && *text != 'w') {
        if (strcspn(text, "Ww") == strlen(text) || strspn(text, "0123456789-Ww") != strlen(text))
            return WHEN_NOT;
        return day_parse_week(text, out) ? WHEN_FOUND : WHEN_NO_SUCH;
    }
    if (!number(&digits, 2, &week) || *digits != '\0')
        return WHEN_NOT;
    int this_year = day_iso_week(today).year;
    for (int year = this_year - 1; year <= this_year + 8; year++) /* week 53 is rare */
        if (day_from_iso_week(year, week, out) && *out >= day_monday(today) - A_MONTH_BACK)
            return WHEN_FOUND;
    return WHEN_NO_SUCH;
}

enum when_found when_read_day(const char *text, day today, day *out)
{
    static enum when_found (*const forms[])(const char *, day, day *) = {
        read_word, read_distance, read_day_number, read_named_month, read_dotted, read_iso, read_week,
    };
    for (size_t i = 0; strlen(text) <= TEXT_MOST && i < sizeof forms / sizeof *forms; i++) {
        enum when_found found = forms[i](text, today, out);
        if (found != WHEN_NOT)
            return found;
    }
    return WHEN_NOT;
}

bool when_parse_day(const char *text, day today, day *out, char **error)
{
    char *trimmed = text_trim(text);
    day read;
    enum when_found found = when_read_day(trimmed, today, &read);
    char *quoted = text_quote(trimmed);
    free(trimmed);
    if (found == WHEN_FOUND)
        *out = read;
    else if (found == WHEN_NO_SUCH)
        refuse(error, mem_format("%s does not exist in the calendar", quoted));
    else
        refuse(error, mem_format("%s is not a date: write 24 nov, 2026-11-24, tue, tomorrow, +3d or W48", quoted));
    free(quoted);
    return found == WHEN_FOUND;
}

/* ---- instants ---- */

static bool resolve(const struct zone *zone, struct local_time local, instant *out, char **error)
{
    instant readings[2];
    enum local_match match = zone_instants(zone, local, readings);
    if (match == LOCAL_ONCE) {
        *out = readings[0];
        return true;
    }
    char first[40], second[40];
    struct civil date = day_civil(local.day);
    int minute = (int)(local.us / MINUTE_US);
    zone_format_rfc3339(zone, readings[0], first, sizeof first);
    zone_format_rfc3339(zone, readings[1], second, sizeof second);
    return refuse(error, mem_format("%02d:%02d on %d %s %d %s in %s, because the clocks go %s: write %s or %s",
                                    minute / 60, minute % 60, date.day, month_name(date.month), date.year,
                                    match == LOCAL_TWICE ? "comes twice" : "does not exist", zone_name(zone),
                                    match == LOCAL_TWICE ? "back" : "forward", first, second));
}

static bool two_digits(const char **at, int most, int *value)
{
    const char *start = *at;
    return number(at, 2, value) && *at - start == 2 && *value <= most;
}

/* ":SS" and ".ffffff", both of which may be missing. */
static bool read_seconds(const char **at, int64_t *us)
{
    int second = 0;
    if (**at == ':' && ((*at)++, !two_digits(at, 59, &second)))
        return false;
    *us += second * SECOND_US;
    if (**at != '.')
        return true;
    int64_t place = SECOND_US;
    for ((*at)++; **at >= '0' && **at <= '9' && place > 1; (*at)++) {
        place /= 10;
        *us += (**at - '0') * place;
    }
    return place < SECOND_US && (**at < '0' || **at > '9');
}

/* "Z", "+01:00", "+01"; 0 seconds and *given false where the text ends. */
static bool read_offset(const char *text, bool *given, int *seconds)
{
    int hours = 0, minutes = 0;
    *given = *text != '\0';
    *seconds = 0;
    if (!*given || strcasecmp(text, "Z") == 0)
        return true;
    int sign = *text == '-' ? -1 : 1;
    if ((*text != '+' && *text != '-') || (text++, !two_digits(&text, 23, &hours)))
        return false;
    if (*text != '\0' && (*text++ != ':' || !two_digits(&text, 59, &minutes)))
        return false;
    *seconds = sign * (hours * 3600 + minutes * 60);
    return *text == '\0';
}

/* "2026-11-24T09:00:00.5+01:00" taken apart */
struct stamp {
    struct local_time local;
    bool has_offset;
    int offset;
};

static bool read_stamp(const char *text, struct stamp *out)
{
    char date[11] = "";
    int hour, minute;
    snprintf(date, sizeof date, "%s", text);
    if (strlen(date) != 10 || !day_parse_iso(date, &out->local.day))
        return false;
    text += 10;
    if (*text != 'T' && *text != 't' && *text != ' ')
        return false;
    text++;
    if (!two_digits(&text, 24, &hour) || *text++ != ':' || !two_digits(&text, 59, &minute))
        return false;
    out->local.us = hour * HOUR_US + minute * MINUTE_US;
    if (!read_seconds(&text, &out->local.us) || out->local.us > DAY_US)
        return false;
    if (out->local.us == DAY_US) /* 24:00 */
        out->local = (struct local_time){.day = out->local.day + 1, .us = 0};
    return read_offset(text, &out->has_offset, &out->offset);
}

/* "tomorrow 14:00": the clock behind the last blank, the day before it. */
static bool read_day_and_clock(char *text, day today, struct local_time *out)
{
    char *blank = strrchr(text, ' ');
    int minute;
    day d;
    if (blank == NULL || !when_parse_clock(blank + 1, &minute))
        return false;
    *blank = '\0';
    bool is = when_parse_day(text, today, &d, NULL);
    *blank = ' ';
    if (is)
        *out = (struct local_time){.day = d + minute / MINUTES_A_DAY, .us = minute % MINUTES_A_DAY * MINUTE_US};
    return is;
}

static bool parse_instant(char *text, const struct zone *zone, day today, instant *out, char **error)
{
    struct stamp stamp;
    struct local_time local;
    day d;
    if (read_stamp(text, &stamp)) {
        if (!stamp.has_offset)
            return resolve(zone, stamp.local, out, error);
        *out = stamp.local.day * DAY_US + stamp.local.us - stamp.offset * SECOND_US;
        return true;
    }
    if (when_parse_day(text, today, &d, NULL)) { /* before the clock: "24 nov 2026" ends in no 20:26 */
        *out = zone_day_start(zone, d);
        return true;
    }
    if (read_day_and_clock(text, today, &local))
        return resolve(zone, local, out, error);
    char *quoted = text_quote(text);
    refuse(error, mem_format("%s is not a time: write 2026-11-24T09:00, 2026-11-24T09:00Z, tomorrow 14:00 or "
                             "24 nov 9:30",
                             quoted));
    free(quoted);
    return false;
}

bool when_parse_instant(const char *text, const struct zone *zone, day today, instant *out, char **error)
{
    char *trimmed = text_trim(text), *plain = when_plain(trimmed, DATES_UNSAID);
    bool is = parse_instant(plain, zone, today, out, error);
    free(plain);
    free(trimmed);
    return is;
}
