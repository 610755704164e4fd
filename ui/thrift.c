#include "ui/thrift.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

enum {
    ESC = 27,
    UNDERLINE = 1 << 4,
    REVERSE = 1 << 7,
    SEEN_ON_BLANKS = UNDERLINE | REVERSE,
    NUMBERS_MOST = 16,
};

/* ---- looks ---- */

static bool sgr_equal(const struct sgr *left, const struct sgr *right)
{
    return left->attributes == right->attributes && left->foreground == right->foreground &&
           left->background == right->background;
}

/* "38;5;24" or "38;2;1;2;3"; how many numbers it took, 0: not understood. */
static int read_long_colour(const unsigned *numbers, int count, unsigned *out)
{
    if (count >= 3 && numbers[1] == 5) {
        *out = 5u << 24 | (numbers[2] & 0xFF);
        return 3;
    }
    if (count >= 5 && numbers[1] == 2) {
        *out = 2u << 24 | (numbers[2] & 0xFF) << 16 | (numbers[3] & 0xFF) << 8 | (numbers[4] & 0xFF);
        return 5;
    }
    return 0;
}

static bool is_short_colour(unsigned number, unsigned base)
{
    return (number >= base && number <= base + 7) || (number >= base + 60 && number <= base + 67);
}

/* One number, or those of a colour; how many it took, 0: not understood. */
static int apply_number(struct sgr *look, const unsigned *numbers, int count)
{
    unsigned number = numbers[0];
    if (number == 38 || number == 48)
        return read_long_colour(numbers, count, number == 38 ? &look->foreground : &look->background);
    if (number == 0)
        *look = (struct sgr){0};
    else if (number <= 9)
        look->attributes |= 1u << number;
    else if (number == 22)
        look->attributes &= ~(1u << 1 | 1u << 2);
    else if (number >= 23 && number <= 29)
        look->attributes &= ~(1u << (number - 20));
    else if (is_short_colour(number, 30) || number == 39)
        look->foreground = number == 39 ? 0 : number;
    else if (is_short_colour(number, 40) || number == 49)
        look->background = number == 49 ? 0 : number;
    else
        return 0;
    return 1;
}

/* "ESC [ 1;31 m": what it makes of a look; false: not understood. */
static bool apply_sgr(struct sgr *look, const char *sgr, size_t length)
{
    unsigned numbers[NUMBERS_MOST] = {0};
    int count = 1, used = 1;
    for (size_t at = 2; at + 1 < length; at++) {
        if (sgr[at] == ';')
            count++;
        else if (count <= NUMBERS_MOST && numbers[count - 1] < 1000)
            numbers[count - 1] = numbers[count - 1] * 10 + (unsigned)(sgr[at] - '0');
        if (count > NUMBERS_MOST)
            return false;
    }
    for (int at = 0; at < count && used > 0; at += used)
        used = apply_number(look, numbers + at, count - at);
    return used > 0;
}

/* ---- what is sent ---- */

struct out {
    char *bytes;
    size_t count, capacity;
};

static void put(struct out *out, const char *bytes, size_t count)
{
    while (out->capacity < out->count + count)
        out->bytes = mem_grow(out->bytes, &out->capacity, out->capacity, 1);
    memcpy(out->bytes + out->count, bytes, count);
    out->count += count;
}

/* Numbers of an SGR: nine attributes and two long colours fit. */
struct numbers {
    char text[64];
    size_t length;
};

/* At most three digits. By hand: it is done for every change of look. */
static void add_number(struct numbers *numbers, unsigned number)
{
    if (numbers->length > 0)
        numbers->text[numbers->length++] = ';';
    for (unsigned unit = number >= 100 ? 100 : number >= 10 ? 10 : 1; unit > 0; unit /= 10)
        numbers->text[numbers->length++] = (char)('0' + number / unit % 10);
}

/* `base`: 30 for a foreground, 40 for a background. */
static void add_colour(struct numbers *numbers, unsigned base, unsigned colour)
{
    unsigned kind = colour >> 24;
    add_number(numbers, kind ? base + 8 : colour ? colour : base + 9);
    if (kind)
        add_number(numbers, kind);
    if (kind == 2) {
        add_number(numbers, colour >> 16 & 0xFF);
        add_number(numbers, colour >> 8 & 0xFF);
    }
    if (kind)
        add_number(numbers, colour & 0xFF);
}

/* Writes the change from one look to another; attributes can only be added. */
static void add_change(struct numbers *numbers, const struct sgr *from, const struct sgr *to)
{
    for (unsigned bit = 1; bit <= 9; bit++)
        if (to->attributes & ~from->attributes & 1u << bit)
            add_number(numbers, bit);
    if (from->foreground != to->foreground)
        add_colour(numbers, 30, to->foreground);
    if (from->background != to->background)
        add_colour(numbers, 40, to->background);
}

/* The shorter of a change and of a reset with all that follows it. */
static void say_look(struct thrift *terminal, const struct sgr *look, struct out *out)
{
    static const struct sgr plain;
    struct numbers change = {.length = 0}, whole = {.length = 0};
    if (terminal->lost || sgr_equal(&terminal->actual, look))
        return;
    add_change(&change, &terminal->actual, look);
    if (!sgr_equal(look, &plain))
        add_number(&whole, 0);
    add_change(&whole, &plain, look);
    bool less = (terminal->actual.attributes & ~look->attributes) == 0 && change.length < whole.length;
    const struct numbers *numbers = less ? &change : &whole;
    put(out, "\033[", 2);
    put(out, numbers->text, numbers->length);
    put(out, "m", 1);
    terminal->actual = *look;
}

/* ---- what comes in ---- */

/* Bytes of one kind: blanks, or text; 0: a control. */
static size_t run_length(const char *bytes, size_t count)
{
    bool blanks = bytes[0] == ' ';
    size_t length = 0;
    while (length < count && (blanks ? bytes[length] == ' ' : (unsigned char)bytes[length] > ' '))
        length++;
    return length;
}

/* One thing at a time: a control sequence, an escape sequence of two bytes, a control, a run of blanks or of text. */
static size_t token_length(const char *bytes, size_t count)
{
    size_t at = 2, run = run_length(bytes, count);
    if (run > 0)
        return run;
    if (count < 2 || bytes[0] != ESC)
        return 1;
    if (bytes[1] == '(')
        return count < 3 ? count : 3;
    if (bytes[1] != '[')
        return 2;
    while (at < count && bytes[at] >= 0x20 && bytes[at] <= 0x3F)
        at++;
    return at < count ? at + 1 : count;
}

/* A control sequence that ends with one of these. */
static bool is_control(const char *token, size_t length, const char *ends)
{
    return length >= 3 && token[0] == ESC && token[1] == '[' && strchr(ends, token[length - 1]) != NULL;
}

static bool is_sgr(const char *token, size_t length)
{
    return is_control(token, length, "m") && strspn(token + 2, "0123456789;") == length - 3;
}

/* The cursor moves, and nothing is seen. */
static bool is_move(const char *token, size_t length)
{
    return *token == '\r' || *token == '\b' || is_control(token, length, "ABCDGHd");
}

/* A blank, or what is erased: of a look only the background is seen, or a line. */
static bool is_blank(const char *token, size_t length)
{
    return *token == ' ' || is_control(token, length, "XKP@");
}

/* The look that the next thing that is no blank should have. */
static struct sgr look_ahead(struct sgr look, const char *bytes, size_t count)
{
    for (size_t length; count > 0; bytes += length, count -= length) {
        length = token_length(bytes, count);
        if (is_sgr(bytes, length) ? !apply_sgr(&look, bytes, length)
                                  : !is_move(bytes, length) && !is_blank(bytes, length))
            break;
    }
    return look;
}

/* A blank has the background that it is to have, and for the rest the look that is needed next, if that is the
 * present one or has to be said in any case. */
static void say_blank(struct thrift *terminal, const char *bytes, size_t count, struct out *out)
{
    if (sgr_equal(&terminal->actual, &terminal->wanted))
        return;
    struct sgr blank = terminal->actual, next = look_ahead(terminal->wanted, bytes, count);
    bool same = next.foreground == blank.foreground && next.attributes == blank.attributes;
    bool seen = (terminal->wanted.attributes | blank.attributes) & SEEN_ON_BLANKS;
    bool early = next.background == terminal->wanted.background &&
                 ((terminal->wanted.attributes | next.attributes) & SEEN_ON_BLANKS) == 0;
    blank.background = terminal->wanted.background;
    bool does = sgr_equal(&blank, &terminal->actual);
    say_look(terminal, !seen && (same || does) ? &blank : early ? &next : &terminal->wanted, out);
}

static void take_sgr(struct thrift *terminal, const char *token, size_t length, struct out *out)
{
    struct sgr look = terminal->wanted;
    bool understood = apply_sgr(&look, token, length), reset = length == 3 || token[2] == '0' || token[2] == ';';
    if (understood && (!terminal->lost || reset)) {
        if (terminal->lost) {
            put(out, "\033[m", 3);
            terminal->actual = (struct sgr){0};
        }
        terminal->wanted = look;
        terminal->lost = false;
        return;
    }
    say_look(terminal, &terminal->wanted, out);
    put(out, token, length);
    terminal->lost = true;
}

/* ---- where the cursor is ---- */

/* "ESC [ one ; two H"; false: not with both numbers. */
static bool read_pair(const char *token, size_t length, int *one, int *two)
{
    int *number = one;
    *one = *two = 0;
    for (size_t at = 2; at + 1 < length; at++) {
        if (token[at] == ';' && number == one)
            number = two;
        else if (token[at] >= '0' && token[at] <= '9' && *number < 10000)
            *number = *number * 10 + token[at] - '0';
        else
            return false;
    }
    return *one > 0 && *two > 0;
}

/* Text moves the cursor by no more cells than it has bytes. Behind the last column the next row may begin. */
static void advance(struct thrift *terminal, size_t bytes)
{
    terminal->column += (int)bytes;
    if (terminal->column > terminal->width)
        terminal->row = 0;
}

/* "ESC [ number G"; 0: not with one number. */
static int read_single(const char *token, size_t length)
{
    int number = 0;
    for (size_t at = 2; at + 1 < length; at++) {
        if (token[at] < '0' || token[at] > '9' || number >= 1000)
            return 0;
        number = number * 10 + token[at] - '0';
    }
    return number;
}

/* The rows that line feeds lead down to this one, in which nothing scrolls; 0: they do not lead there. */
static int feeds_to(const struct thrift *terminal, int row)
{
    bool known = terminal->row > 0 && !terminal->confined && row <= terminal->height;
    return known && row > terminal->row ? row - terminal->row : 0;
}

static void say_feeds(int feeds, struct out *out)
{
    while (feeds-- > 0)
        put(out, "\n", 1);
}

/* "\r" or "ESC [ column G"; at most three digits. */
static void format_column(int column, char out[8])
{
    struct numbers numbers = {.length = 0};
    add_number(&numbers, (unsigned)column);
    if (column == 1)
        snprintf(out, 8, "\r");
    else
        snprintf(out, 8, "\033[%.*sG", (int)numbers.length, numbers.text);
}

static void say_place(struct thrift *terminal, const char *token, size_t length, struct out *out)
{
    int row, column;
    char across[8] = "";
    bool understood = read_pair(token, length, &row, &column), can = understood && column < 1000 && terminal->width > 0;
    int feeds = can ? feeds_to(terminal, row) : 0;
    if (can)
        format_column(column, across);
    if (can && (row == terminal->row || (feeds > 0 && (size_t)feeds + strlen(across) < length))) {
        say_feeds(feeds, out);
        put(out, across, strlen(across));
    } else {
        put(out, token, length);
    }
    terminal->row = understood && column <= terminal->width ? row : 0;
    terminal->column = column;
}

/* "ESC [ row d": the column stays. */
static void say_row(struct thrift *terminal, const char *token, size_t length, struct out *out)
{
    int row = read_single(token, length), feeds = feeds_to(terminal, row);
    bool known = terminal->row > 0 && row > 0 && row <= terminal->height;
    if (feeds > 0 && (size_t)feeds < length)
        say_feeds(feeds, out);
    else
        put(out, token, length);
    terminal->row = known ? row : 0;
}

static bool is_whole_region(const struct thrift *terminal, const char *token, size_t length)
{
    int top, bottom;
    return is_control(token, length, "r") && read_pair(token, length, &top, &bottom) && top == 1 &&
           bottom == terminal->height;
}

/* Where the cursor is after what was put out as it came. */
static void follow(struct thrift *terminal, const char *token, size_t length)
{
    int column = is_control(token, length, "G") ? read_single(token, length) : 0;
    if (*token == '\r')
        terminal->column = 1;
    else if (column > 0 && column <= terminal->width)
        terminal->column = column;
    else if (*token == '\n' && feeds_to(terminal, terminal->row + 1) == 1)
        terminal->row++;
    else if ((unsigned char)*token >= ' ')
        advance(terminal, length);
    else if (!is_control(token, length, "KXP@") && *token != '\b')
        terminal->row = 0;
}

/* Puts out what is no look. */
static void say(struct thrift *terminal, const char *token, size_t length, struct out *out)
{
    bool whole = is_whole_region(terminal, token, length);
    if (is_control(token, length, "H")) {
        say_place(terminal, token, length, out);
        return;
    }
    if (is_control(token, length, "d")) {
        say_row(terminal, token, length, out);
        return;
    }
    if (is_control(token, length, "r"))
        terminal->confined = !whole;
    put(out, whole ? "\033[r" : token, whole ? 3 : length);
    follow(terminal, token, length);
}

char *thrift(struct thrift *terminal, const char *bytes, size_t count, size_t *out_count)
{
    struct out out = {.bytes = mem_new(count + 1, 1), .capacity = count + 1};
    for (size_t length; count > 0; bytes += length, count -= length) {
        length = token_length(bytes, count);
        if (is_sgr(bytes, length)) {
            take_sgr(terminal, bytes, length, &out);
            continue;
        }
        if (length == 3 && memcmp(bytes, "\033(B", 3) == 0)
            continue;
        if (is_blank(bytes, length))
            say_blank(terminal, bytes, count, &out);
        else if (!is_move(bytes, length))
            say_look(terminal, &terminal->wanted, &out);
        say(terminal, bytes, length, &out);
    }
    say_look(terminal, &terminal->wanted, &out);
    *out_count = out.count;
    return out.bytes;
}
