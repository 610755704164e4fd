/* Takes case and accents off a text: a part of text.h. */
#include "domain/text.h"

#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include "domain/memory.h"

/* The base letter of each Latin letter with something on it, one a code point. A capital stands for two
 * letters (see `pairs`), '.' for "no base: only its case counts". */
/* clang-format off */
static const char latin_c0_24f[] =
    "aaaaaaAceeeeiiiidnooooo.ouuuuyTSaaaaaaAceeeeiiiidnooooo.ouuuuyTy" /* 00C0 */
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiIIjjkkklllllll" /* 0100 */
    "lllnnnnnnnnnooooooOOrrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs" /* 0140 */
    "b.bb...cc..dd....ff.....kkl...n.oo..pp.....ttt.uu..yyzz........." /* 0180 */
    "....ZZZLLLNNNaaiioouuuuuuuuuu.aaaaAA..ggkkoooo..jZZZgg..nnaaAAoo" /* 01C0 */
    "aaaaeeeeiiiioooorrrruuuusstt..hhnd..zzaaeeooooooooyylntj...ccl.s" /* 0200 */
    "z..b..eejjqqrryy";                                                /* 0240 */
static const char latin_1e00_1eff[] =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"  /* 1E00 */
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"  /* 1E40 */
    "wwwwwwwwwwxxxxyyzzzzzzhtwyasssS.aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"  /* 1E80 */
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......"; /* 1EC0 */
/* clang-format on */

static const struct {
    char sign, letters[3];
} pairs[] = {{'A', "ae"}, {'I', "ij"}, {'L', "lj"}, {'N', "nj"}, {'O', "oe"}, {'S', "ss"}, {'T', "th"}, {'Z', "dz"}};

/* Greek and Cyrillic letters in lower case, and what they are without their accent; by code point. */
static const struct {
    uint16_t letter, base;
} others[] = {
    {0x390, 0x3B9}, {0x3AC, 0x3B1}, {0x3AD, 0x3B5}, {0x3AE, 0x3B7}, {0x3AF, 0x3B9}, {0x3B0, 0x3C5}, {0x3C2, 0x3C3},
    {0x3CA, 0x3B9}, {0x3CB, 0x3C5}, {0x3CC, 0x3BF}, {0x3CD, 0x3C5}, {0x3CE, 0x3C9}, {0x439, 0x438}, {0x450, 0x435},
    {0x451, 0x435}, {0x453, 0x433}, {0x457, 0x456}, {0x45C, 0x43A}, {0x45D, 0x438}, {0x45E, 0x443}, {0x477, 0x475},
    {0x4C2, 0x436}, {0x4D1, 0x430}, {0x4D3, 0x430}, {0x4D7, 0x435}, {0x4DB, 0x4D9}, {0x4DD, 0x436}, {0x4DF, 0x437},
    {0x4E3, 0x438}, {0x4E5, 0x438}, {0x4E7, 0x43E}, {0x4EB, 0x4E9}, {0x4ED, 0x44D}, {0x4EF, 0x443}, {0x4F1, 0x443},
    {0x4F3, 0x443}, {0x4F5, 0x447}, {0x4F9, 0x44B},
};

static char latin_base(uint32_t code)
{
    if (code >= 0xC0 && code <= 0x24F)
        return latin_c0_24f[code - 0xC0];
    if (code >= 0x1E00 && code <= 0x1EFF)
        return latin_1e00_1eff[code - 0x1E00];
    return '.';
}

static uint32_t other_base(uint32_t letter)
{
    for (size_t i = 0; i < sizeof others / sizeof *others && others[i].letter <= letter; i++)
        if (others[i].letter == letter)
            return others[i].base;
    return letter;
}

/* Writes one folded character; the bytes written. */
static size_t fold(uint32_t code, char out[4])
{
    if (code < 0x80) {
        out[0] = (char)(code >= 'A' && code <= 'Z' ? code - 'A' + 'a' : code);
        return 1;
    }
    if (wcwidth((wchar_t)code) == 0 || text_cells(code) == 0) /* a combining mark, or what nobody can see */
        return 0;
    char base = latin_base(code);
    for (size_t i = 0; i < sizeof pairs / sizeof *pairs; i++)
        if (pairs[i].sign == base) {
            memcpy(out, pairs[i].letters, 2);
            return 2;
        }
    if (base != '.') {
        out[0] = base;
        return 1;
    }
    return text_encode(other_base((uint32_t)towlower((wint_t)code)), out);
}

static bool is_blank(uint32_t code)
{
    return code == ' ' || (code >= '\t' && code <= '\r') || code == 0xA0 || code == 0x1680 ||
           (code >= 0x2000 && code <= 0x200A) || code == 0x2028 || code == 0x2029 || code == 0x202F || code == 0x205F ||
           code == 0x3000;
}

char *text_spaced(const char *text)
{
    char *spaced = mem_new(3 * strlen(text) + 1, 1), *end = spaced;
    size_t used;
    for (uint32_t code; (code = text_next(text, &used)) != 0; text += used)
        end += text_encode(is_blank(code) ? ' ' : code, end);
    *end = '\0';
    return mem_resize(spaced, (size_t)(end - spaced) + 1, 1);
}

/* The next character, of Hangul the whole syllable, also where it comes in its parts: those have no width. */
static uint32_t next_sign(const char *text, size_t *used)
{
    enum { LEADS = 0x1100, LEAD_COUNT = 19, VOWELS = 0x1161, VOWEL_COUNT = 21, TAILS = 0x11A7, TAIL_COUNT = 28 };
    size_t more;
    uint32_t code = text_next(text, used), vowel, tail;
    if (code < LEADS || code >= LEADS + LEAD_COUNT)
        return code;
    vowel = text_next(text + *used, &more);
    if (vowel < VOWELS || vowel >= VOWELS + VOWEL_COUNT)
        return code;
    *used += more;
    code = 0xAC00 + ((code - LEADS) * VOWEL_COUNT + (vowel - VOWELS)) * TAIL_COUNT;
    tail = text_next(text + *used, &more);
    if (tail <= TAILS || tail >= TAILS + TAIL_COUNT)
        return code;
    *used += more;
    return code + (tail - TAILS);
}

char *text_fold(const char *text)
{
    /* An invalid byte becomes U+FFFD, three bytes; a few letters are longer in lower case. */
    char *folded = mem_new(4 * strlen(text) + 1, 1), *end = folded;
    size_t used;
    for (uint32_t code; (code = next_sign(text, &used)) != 0; text += used)
        if (!is_blank(code))
            end += fold(code, end);
        else if (end > folded && end[-1] != ' ')
            *end++ = ' ';
    if (end > folded && end[-1] == ' ')
        end--;
    *end = '\0';
    return mem_resize(folded, (size_t)(end - folded) + 1, 1);
}

bool text_contains_folded(const char *text, const char *needle)
{
    char *folded = text_fold(text);
    bool contains = strstr(folded, needle) != NULL;
    free(folded);
    return contains;
}
