#include "domain/quickadd_words.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/text.h"

/* ---- places ---- */

/* For each byte of `spaced`, and for its end, where it stands in the text that it was made from: the blanks are of one
 * kind in it, and what is not UTF-8 is written out. Both have the same characters. */
static size_t *places(const char *text, const char *spaced)
{
    size_t *all = mem_new(strlen(spaced) + 1, sizeof *all), at = 0, used, width;
    for (const char *next = spaced; text_next(next, &width) != 0; next += width, at += used) {
        text_next(text + at, &used);
        for (size_t i = 0; i < width; i++)
            all[next - spaced + (ptrdiff_t)i] = at;
    }
    all[strlen(spaced)] = at;
    return all;
}

static void mark(struct quickadd_line *line, size_t from, size_t length, enum quickadd_kind kind)
{
    line->marks = mem_grow(line->marks, &line->mark_capacity, line->mark_count, sizeof *line->marks);
    line->marks[line->mark_count++] = (struct quickadd_mark){.from = from, .length = length, .kind = kind};
}

/* Words between which another was taken out have a mark each, so that no two marks overlap. */
void quickadd_words_mark(struct quickadd_line *line, size_t at, size_t count, enum quickadd_kind kind)
{
    for (size_t i = at; i < at + count; i++) {
        const struct quickadd_word *word = &line->words[i];
        if (i > at && word->number == word[-1].number + 1) {
            struct quickadd_mark *last = &line->marks[line->mark_count - 1];
            last->length = word->from + word->length - last->from;
        } else {
            mark(line, word->from, word->length, kind);
        }
    }
}

/* ---- into words ---- */

static const char blanks[] = " \t\r\n";

/* A quoted word, or a sign with a quoted name behind it. */
struct quotes {
    size_t sign;       /* bytes of the sign */
    const char *close; /* NULL: none, because the quote is never closed (or an inch) */
};

static struct quotes quotes_of(const char *text)
{
    struct quotes quotes = {.sign = (*text == '@' || *text == '>') && text[1] == '"'};
    text += quotes.sign;
    quotes.close = *text == '"' && text[1] ? strchr(text + 1, '"') : NULL;
    return quotes;
}

static char *word_text(const char *text, size_t length, struct quotes quotes)
{
    if (quotes.close == NULL)
        return mem_format("%.*s", (int)length, text);
    return mem_format("%.*s%.*s", (int)quotes.sign, text, (int)(length - quotes.sign - 2), text + quotes.sign + 1);
}

void quickadd_words_split(struct quickadd_line *line, const char *text)
{
    char *spaced = text_spaced(text); /* a no-break space is typed by accident, and pasted */
    size_t *place = places(text, spaced);
    const char *at = spaced;
    for (at += strspn(at, blanks); *at && *at != ';'; at += strspn(at, blanks)) {
        struct quotes quotes = quotes_of(at);
        size_t length = quotes.close != NULL ? (size_t)(quotes.close - at) + 1 : strcspn(at, " \t\r\n;");
        size_t from = place[at - spaced];
        line->words = mem_grow(line->words, &line->capacity, line->count, sizeof *line->words);
        line->words[line->count] = (struct quickadd_word){.text = word_text(at, length, quotes),
                                                          .from = from,
                                                          .number = line->count,
                                                          .length = place[at - spaced + (ptrdiff_t)length] - from,
                                                          .quoted = quotes.close != NULL && quotes.sign == 0};
        line->count++;
        at += length;
    }
    if (*at == ';') {
        size_t from = place[at - spaced];
        line->notes = text_trim(at + 1);
        mark(line, from, strlen(text + from), QUICKADD_NOTE);
    }
    free(place);
    free(spaced);
}

void quickadd_words_take(struct quickadd_line *line, size_t at, size_t count, enum quickadd_kind kind)
{
    if (count == 0)
        return;
    quickadd_words_mark(line, at, count, kind);
    for (size_t i = 0; i < count; i++)
        free(line->words[at + i].text);
    line->count -= count;
    memmove(line->words + at, line->words + at + count, (line->count - at) * sizeof *line->words);
}

char *quickadd_words_join(const struct quickadd_line *line, size_t at, size_t count)
{
    size_t size = 1;
    for (size_t i = at; i < at + count; i++)
        size += strlen(line->words[i].text) + 1;
    char *text = mem_new(size, 1), *end = text;
    for (size_t i = at; i < at + count; i++) {
        if (end > text)
            *end++ = ' ';
        end = stpcpy(end, line->words[i].text);
    }
    return text;
}

bool quickadd_word_among(const char *word, const char *const *words)
{
    while (*words != NULL && strcasecmp(word, *words) != 0)
        words++;
    return *words != NULL;
}
