#include "domain/text.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <wchar.h>

#include "domain/memory.h"

enum { REPLACEMENT = 0xFFFD };

struct range {
    uint32_t first, last;
};

/* ---- decoding ---- */

/* The length a lead byte announces, its payload, and the least code point that needs that length;
 * 0 for what cannot lead. */
static size_t lead(unsigned char byte, uint32_t *payload, uint32_t *least)
{
    static const struct {
        unsigned char mask, value;
        uint32_t least;
    } leads[] = {{0x80, 0x00, 0}, {0xE0, 0xC0, 0x80}, {0xF0, 0xE0, 0x800}, {0xF8, 0xF0, 0x10000}};
    for (size_t i = 0; i < sizeof leads / sizeof *leads; i++)
        if ((byte & leads[i].mask) == leads[i].value) {
            *payload = (uint32_t)(byte & ~leads[i].mask & 0xFF);
            *least = leads[i].least;
            return i + 1;
        }
    return 0;
}

/* False for what is no UTF-8: stray or missing bytes, overlong forms, surrogates, above U+10FFFF. */
static bool decode(const char *text, uint32_t *code, size_t *length)
{
    uint32_t least;
    *length = lead((unsigned char)text[0], code, &least);
    for (size_t i = 1; i < *length; i++) {
        unsigned char byte = (unsigned char)text[i];
        if ((byte & 0xC0) != 0x80) /* the NUL at the end stops here too */
            return false;
        *code = *code << 6 | (byte & 0x3F);
    }
    return *length > 0 && *code >= least && *code <= 0x10FFFF && (*code < 0xD800 || *code > 0xDFFF);
}

uint32_t text_next(const char *text, size_t *used)
{
    uint32_t code;
    *used = 0;
    if (text[0] == '\0')
        return 0;
    if (decode(text, &code, used))
        return code;
    *used = 1;
    return REPLACEMENT;
}

size_t text_encode(uint32_t code, char out[4])
{
    static const unsigned char leads[] = {0x00, 0xC0, 0xE0, 0xF0};
    size_t length = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
    for (size_t i = length; i-- > 1; code >>= 6)
        out[i] = (char)(0x80 | (code & 0x3F));
    out[0] = (char)(leads[length - 1] | code);
    return length;
}

bool text_is_utf8(const char *text)
{
    uint32_t code;
    for (size_t length; *text; text += length)
        if (!decode(text, &code, &length))
            return false;
    return true;
}

size_t text_characters(const char *text)
{
    size_t count = 0, used;
    for (; text_next(text, &used) != 0; text += used)
        count++;
    return count;
}

/* ---- what may be shown, and how wide it is ---- */

static bool is_in(const struct range *ranges, size_t count, uint32_t code)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (code > ranges[middle].last)
            low = middle + 1;
        else
            high = middle;
    }
    return low < count && code >= ranges[low].first;
}

/* Nearly all of what is drawn; no table has to be asked for it. */
static bool is_plain(uint32_t code)
{
    return code >= 0x20 && code < 0x7F;
}

bool text_is_hostile(uint32_t code)
{
    if (is_plain(code))
        return false;
    static const struct range hostile[] = {
        {0x0000, 0x001F},   /* C0: ESC, CR, LF, BS and their kin act on a terminal */
        {0x007F, 0x009F},   /* DEL and C1: CSI, OSC in one byte */
        {0x061C, 0x061C},   /* Arabic letter mark */
        {0x115F, 0x115F},   /* Hangul fillers: blank letters */
        {0x180E, 0x180E},   /* Mongolian vowel separator */
        {0x200E, 0x200F},   /* direction marks */
        {0x2028, 0x202E},   /* line and paragraph separators, bidi embeddings and overrides */
        {0x2061, 0x206F},   /* invisible operators, bidi isolates */
        {0x3164, 0x3164},   /* Hangul filler */
        {0xD800, 0xDFFF},   /* surrogates */
        {0xFDD0, 0xFDEF},   /* noncharacters */
        {0xFEFF, 0xFEFF},   /* byte order mark */
        {0xFFA0, 0xFFA0},   /* halfwidth Hangul filler */
        {0xFFF9, 0xFFFB},   /* interlinear annotations */
        {0x1BCA0, 0x1BCA3}, /* shorthand format controls */
        {0x1D173, 0x1D17A}, /* musical format controls */
        {0xE0000, 0xE00FF}, /* tags */
        {0xE01F0, 0xE0FFF}, /* what may become tags */
    };
    return is_in(hostile, sizeof hostile / sizeof *hostile, code) || (code & 0xFFFE) == 0xFFFE || code > 0x10FFFF;
}

/* Terminals do not agree on the width of a soft hyphen; the others are drawn as blanks or boxes by some. */
bool text_is_unseen(uint32_t code)
{
    return code == 0x00AD || code == 0x200B || code == 0x2060;
}

/* Joiners and variation selectors shape what stands before them. Not every C library gives them no width. */
static bool is_shaper(uint32_t code)
{
    return code == 0x200C || code == 0x200D || (code >= 0xFE00 && code <= 0xFE0F) ||
           (code >= 0x180B && code <= 0x180F) || (code >= 0xE0100 && code <= 0xE01EF);
}

int text_cells(uint32_t code)
{
    if (is_plain(code))
        return 1;
    if (text_is_hostile(code))
        return 1;
    int cells = text_is_unseen(code) || is_shaper(code) ? 0 : wcwidth((wchar_t)code);
    return cells < 0 ? 1 : cells; /* the C library does not know it: one, as terminals mostly do */
}

int text_width(const char *text)
{
    int cells = 0;
    size_t used;
    for (uint32_t code; (code = text_next(text, &used)) != 0; text += used)
        cells += text_cells(code);
    return cells;
}

size_t text_fit(const char *text, int cells)
{
    size_t fits = 0, used;
    for (uint32_t code; (code = text_next(text + fits, &used)) != 0; fits += used) {
        cells -= text_cells(code);
        if (cells < 0)
            break;
    }
    return fits;
}

char *text_clean(const char *text)
{
    /* Nothing grows but an invalid byte: one byte becomes the three of U+FFFD. */
    char *clean = mem_new(3 * strlen(text) + 1, 1), *end = clean;
    int marks = TEXT_MARKS; /* a mark with no base before it would join what stands left of the text */
    size_t used;
    for (uint32_t code; (code = text_next(text, &used)) != 0; text += used) {
        if (text_is_unseen(code))
            continue;
        marks = text_cells(code) == 0 ? marks + 1 : 0;
        if (marks <= TEXT_MARKS)
            end += text_encode(text_is_hostile(code) ? '?' : code, end);
    }
    *end = '\0';
    return mem_resize(clean, (size_t)(end - clean) + 1, 1);
}

char *text_one_line(const char *text)
{
    char *line = mem_new(3 * strlen(text) + 1, 1), *end = line;
    size_t used;
    for (uint32_t code; (code = text_next(text, &used)) != 0; text += used)
        end += text_encode(code < ' ' || (code >= 0x7F && code <= 0x9F) ? '?' : code, end);
    *end = '\0';
    return mem_resize(line, (size_t)(end - line) + 1, 1);
}

char *text_shown(const char *text, bool terminal)
{
    return terminal ? text_clean(text) : text_one_line(text);
}

char *text_quote(const char *text)
{
    enum { CELLS = 40 };
    char *clean = text_clean(text);
    size_t fits = text_fit(clean, CELLS);
    char *quoted = mem_format("\"%.*s%s\"", (int)fits, clean, clean[fits] ? "..." : "");
    free(clean);
    return quoted;
}

size_t text_dash(const char *text)
{
    return *text == '-' ? 1 : strncmp(text, "\xE2\x80\x93", 3) == 0 ? 3 : 0;
}

bool text_has_suffix(const char *name, const char *suffix)
{
    size_t length = strlen(name), end = strlen(suffix);
    return length > end && strcasecmp(name + length - end, suffix) == 0;
}

char *text_trim(const char *text)
{
    static const char blanks[] = " \t\r\n\v\f";
    text += strspn(text, blanks);
    size_t length = strlen(text);
    while (length > 0 && strchr(blanks, text[length - 1]) != NULL)
        length--;
    char *trimmed = mem_new(length + 1, 1);
    memcpy(trimmed, text, length);
    return trimmed;
}
