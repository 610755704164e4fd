#include "domain/tzif.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "domain/day.h"
#include "domain/memory.h"

enum {
    SECONDS_A_MINUTE = 60,
    SECONDS_A_HOUR = 3600,
    SECONDS_A_DAY = 86400,
    HOURS_MOST = 167,  /* of a rule's time, since version 3: Gaza's clocks change 50 hours after a Saturday begins */
    YEAR_FIRST = 1969, /* in a file without changes the footer's rule is worked out from here on */
    HEADER_SIZE = 44,
};

/* 1 Jan 1 and 1 Jan 2101: what is told beyond them is left out. Old files begin with the Big Bang. */
static const int64_t second_first = INT64_C(-62135596800), second_last = INT64_C(4133980800);

/* What is still unread. Once `bad` it stays so, and everything that is read is 0. */
struct reader {
    const uint8_t *at, *end;
    bool bad;
};

struct changes {
    struct zone_change *list;
    size_t count, capacity;
    bool unsorted; /* one came before another that was there already, and was left out */
};

/* ---- bytes ---- */

static const uint8_t *take_bytes(struct reader *reader, uint64_t size)
{
    static const uint8_t none[HEADER_SIZE];
    if (reader->bad || size > (uint64_t)(reader->end - reader->at)) {
        reader->bad = true;
        return none;
    }
    const uint8_t *bytes = reader->at;
    reader->at += size;
    return bytes;
}

static uint32_t four_bytes(const uint8_t *bytes)
{
    return (uint32_t)bytes[0] << 24 | (uint32_t)bytes[1] << 16 | (uint32_t)bytes[2] << 8 | bytes[3];
}

static int64_t time_bytes(const uint8_t *bytes, size_t width)
{
    if (width == 4)
        return (int32_t)four_bytes(bytes);
    return (int64_t)((uint64_t)four_bytes(bytes) << 32 | four_bytes(bytes + 4));
}

/* ---- changes ---- */

/* Two changes at one instant are one, and a change to the same offset (to another name, or to what is now called
 * summer time) is none. */
static void add(struct changes *changes, int64_t at, int offset)
{
    if (changes->count > 1 && changes->list[changes->count - 1].at == at)
        changes->count--;
    const struct zone_change *last = changes->count > 0 ? &changes->list[changes->count - 1] : NULL;
    changes->unsorted = changes->unsorted || (last != NULL && at < last->at);
    if (changes->unsorted || (last != NULL && offset == last->offset))
        return;
    changes->list = mem_grow(changes->list, &changes->capacity, changes->count, sizeof *changes->list);
    changes->list[changes->count++] = (struct zone_change){.at = at, .offset = offset};
}

/* ---- the footer: "GMT0BST,M3.5.0/1,M10.5.0" ---- */

/* One of the year's two changes. */
struct rule {
    uint8_t form; /* 'M': week 1-5 (5: the last) and weekday (0: Sunday) of a month; 'J': day 1-365, 29 Feb is never
                     counted; '0': day 0-365 */
    int month, week, day;
    int time; /* seconds after that day's midnight, by the clocks as they are before the change */
};

struct footer {
    int standard, summer; /* offsets */
    bool has_summer;
    struct rule start, end; /* of the summer */
};

static bool take(struct reader *text, char wanted)
{
    bool is = !text->bad && text->at < text->end && *text->at == (uint8_t)wanted;
    text->at += is;
    return is;
}

static void expect(struct reader *text, char wanted)
{
    if (!take(text, wanted))
        text->bad = true;
}

static bool is_digit(const struct reader *text)
{
    return text->at < text->end && *text->at >= '0' && *text->at <= '9';
}

static int take_number(struct reader *text, int least, int most)
{
    int number = 0;
    text->bad = text->bad || !is_digit(text);
    while (!text->bad && is_digit(text)) {
        number = number * 10 + (*text->at++ - '0');
        text->bad = number > most;
    }
    text->bad = text->bad || number < least;
    return text->bad ? 0 : number;
}

/* "-3:30" */
static int take_time(struct reader *text, int hours_most)
{
    int sign = take(text, '-') ? -1 : 1;
    if (sign > 0)
        take(text, '+');
    int seconds = take_number(text, 0, hours_most) * SECONDS_A_HOUR;
    if (take(text, ':'))
        seconds += take_number(text, 0, 59) * SECONDS_A_MINUTE;
    if (take(text, ':'))
        seconds += take_number(text, 0, 59);
    return sign * seconds;
}

static bool is_letter(uint8_t byte)
{
    return (byte >= 'A' && byte <= 'Z') || (byte >= 'a' && byte <= 'z');
}

static bool is_quoted(uint8_t byte)
{
    return (byte >= '0' && byte <= '9') || byte == '+' || byte == '-';
}

/* "GMT", or "<+0330>" */
static void pass_name(struct reader *text)
{
    bool quoted = take(text, '<');
    const uint8_t *from = text->at;
    while (text->at < text->end && (is_letter(*text->at) || (quoted && is_quoted(*text->at))))
        text->at++;
    text->bad = text->bad || text->at - from < 3;
    if (quoted)
        expect(text, '>');
}

/* "M3.5.0/1", "J60", "59/24" */
static struct rule take_rule(struct reader *text)
{
    struct rule rule = {.form = '0', .time = 2 * SECONDS_A_HOUR};
    if (take(text, 'M')) {
        rule.form = 'M';
        rule.month = take_number(text, 1, 12);
        expect(text, '.');
        rule.week = take_number(text, 1, 5);
        expect(text, '.');
        rule.day = take_number(text, 0, 6);
    } else if (take(text, 'J')) {
        rule.form = 'J';
        rule.day = take_number(text, 1, 365);
    } else {
        rule.day = take_number(text, 0, 365);
    }
    if (take(text, '/'))
        rule.time = take_time(text, HOURS_MOST);
    return rule;
}

/* What is written there is how far UTC is ahead of the clocks, so the sign is the other one. */
static struct footer take_footer(struct reader *text)
{
    struct footer footer = {0};
    pass_name(text);
    footer.standard = -take_time(text, 24);
    footer.has_summer = !text->bad && text->at < text->end;
    if (!footer.has_summer)
        return footer;
    pass_name(text);
    footer.summer = footer.standard + SECONDS_A_HOUR;
    if (!take(text, ',')) {
        footer.summer = -take_time(text, 24);
        expect(text, ',');
    }
    footer.start = take_rule(text);
    expect(text, ',');
    footer.end = take_rule(text);
    text->bad = text->bad || text->at < text->end;
    return footer;
}

static day day_of_month(int year, const struct rule *rule)
{
    day first = 0, next = 0;
    day_from_civil(year, rule->month, 1, &first);
    day_from_civil(year + rule->month / 12, rule->month % 12 + 1, 1, &next);
    int weekday = (rule->day + DAYS_A_WEEK - 1) % DAYS_A_WEEK; /* ours begin on Monday */
    day found = first + (weekday - day_weekday(first) + DAYS_A_WEEK) % DAYS_A_WEEK + (rule->week - 1) * DAYS_A_WEEK;
    return found < next ? found : found - DAYS_A_WEEK;
}

static day rule_day(int year, const struct rule *rule)
{
    if (rule->form == 'M')
        return day_of_month(year, rule);
    day january = 0, march = 0;
    day_from_civil(year, 1, 1, &january);
    day_from_civil(year, 3, 1, &march);
    if (rule->form == '0')
        return january + rule->day;
    return rule->day < 60 ? january + rule->day - 1 : march + rule->day - 60;
}

static struct zone_change change_of(int year, const struct rule *rule, int before, int after)
{
    int64_t midnight = (int64_t)rule_day(year, rule) * SECONDS_A_DAY;
    return (struct zone_change){.at = midnight + rule->time - before, .offset = after};
}

/* The two changes of a year, in their order; south of the equator summer ends first. */
static void add_year(struct changes *changes, int year, const struct footer *footer, int64_t after)
{
    struct zone_change start = change_of(year, &footer->start, footer->standard, footer->summer);
    struct zone_change end = change_of(year, &footer->end, footer->summer, footer->standard);
    const struct zone_change both[] = {start.at <= end.at ? start : end, start.at <= end.at ? end : start};
    for (int i = 0; i < 2; i++)
        if (both[i].at > after)
            add(changes, both[i].at, both[i].offset);
}

static int year_of(int64_t second)
{
    return day_civil((day)(second / SECONDS_A_DAY)).year;
}

/* An empty footer: nobody knows, and the last offset holds. */
static void add_footer(struct changes *changes, struct reader *text, int64_t last)
{
    if (text->at == text->end)
        return;
    struct footer footer = take_footer(text);
    if (text->bad || abs(footer.standard) >= SECONDS_A_DAY || abs(footer.summer) >= SECONDS_A_DAY) {
        text->bad = true;
        return;
    }
    if (last == second_first)
        changes->list[0].offset = footer.standard;
    /* A rule's time may lie in the year after its day's. */
    int first = last > second_first ? year_of(last) - 1 : YEAR_FIRST;
    for (int year = first; footer.has_summer && year <= TZIF_YEAR_LAST; year++)
        add_year(changes, year, &footer, last);
}

/* ---- the file ---- */

struct header {
    uint8_t version; /* NUL, then '2', '3' ... */
    uint32_t isut, isstd, leap, time, type, chars;
    size_t width; /* of a time */
};

static struct header take_header(struct reader *reader)
{
    const uint8_t *bytes = take_bytes(reader, HEADER_SIZE);
    reader->bad = reader->bad || memcmp(bytes, "TZif", 4) != 0;
    return (struct header){
        .version = bytes[4],
        .isut = four_bytes(bytes + 20),
        .isstd = four_bytes(bytes + 24),
        .leap = four_bytes(bytes + 28),
        .time = four_bytes(bytes + 32),
        .type = four_bytes(bytes + 36),
        .chars = four_bytes(bytes + 40),
        .width = 4,
    };
}

static uint64_t rest_size(const struct header *header)
{
    return header->chars + (uint64_t)header->leap * (header->width + 4) + header->isstd + header->isut;
}

static void pass_block(struct reader *reader, const struct header *header)
{
    take_bytes(reader, (uint64_t)header->time * (header->width + 1) + (uint64_t)header->type * 6 + rest_size(header));
}

static bool is_sound(const struct header *header)
{
    return header->leap == 0 && header->type > 0 && header->type <= 256 && header->chars > 0 &&
           (header->isut == 0 || header->isut == header->type) && (header->isstd == 0 || header->isstd == header->type);
}

/* The offsets of the file's local time types. */
static void take_types(const uint8_t *bytes, const struct header *header, int offsets[static 256], bool *bad)
{
    for (uint32_t i = 0; i < header->type; i++, bytes += 6) {
        int32_t offset = (int32_t)four_bytes(bytes);
        *bad = *bad || offset <= -SECONDS_A_DAY || offset >= SECONDS_A_DAY || bytes[4] > 1 || bytes[5] >= header->chars;
        offsets[i] = *bad ? 0 : offset;
    }
}

/* Returns the time of the last change; `second_first` where there is none. */
static int64_t take_block(struct reader *reader, const struct header *header, struct changes *changes)
{
    const uint8_t *times = take_bytes(reader, (uint64_t)header->time * header->width);
    const uint8_t *indexes = take_bytes(reader, header->time);
    const uint8_t *types = take_bytes(reader, (uint64_t)header->type * 6);
    take_bytes(reader, rest_size(header));
    int offsets[256] = {0};
    int64_t last = second_first;
    reader->bad = reader->bad || !is_sound(header);
    if (!reader->bad)
        take_types(types, header, offsets, &reader->bad);
    add(changes, second_first, offsets[0]);
    for (uint32_t i = 0; i < header->time && !reader->bad; i++) {
        int64_t at = time_bytes(times + i * header->width, header->width);
        reader->bad =
            indexes[i] >= header->type || (i > 0 && at <= time_bytes(times + (i - 1) * header->width, header->width));
        if (at <= second_first)
            changes->list[0].offset = offsets[indexes[i]];
        else if (at < second_last)
            add(changes, last = at, offsets[indexes[i]]);
    }
    return last;
}

/* Between two line feeds. */
static struct reader take_line(struct reader *reader)
{
    expect(reader, '\n');
    struct reader line = *reader;
    while (reader->at < reader->end && *reader->at != '\n')
        reader->at++;
    line.end = reader->at;
    expect(reader, '\n');
    return line;
}

/* A file of version 2 or later says everything twice: with times of 32 bits, for readers of version 1, and then with
 * times of 64 bits and the footer. */
static void take_file(struct reader *reader, struct changes *changes)
{
    struct header header = take_header(reader);
    if (header.version == 0) {
        take_block(reader, &header, changes);
        return;
    }
    reader->bad = reader->bad || header.version < '2';
    pass_block(reader, &header);
    header = take_header(reader);
    header.width = 8;
    int64_t last = take_block(reader, &header, changes);
    struct reader line = take_line(reader);
    if (!reader->bad)
        add_footer(changes, &line, last);
    reader->bad = reader->bad || line.bad;
}

struct zone_change *tzif_read(const void *bytes, size_t size, size_t *count)
{
    struct reader reader = {.at = bytes, .end = (const uint8_t *)bytes + size};
    struct changes changes = {0};
    take_file(&reader, &changes);
    *count = changes.count;
    if (!reader.bad && !changes.unsorted)
        return changes.list;
    free(changes.list);
    return NULL;
}
