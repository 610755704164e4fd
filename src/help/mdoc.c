#include "help/mdoc.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

enum { COLUMNS = 78 };

/* ---- escaping ---- */

/* A minus is to be one when it is copied out of a page, and none of the characters that typesetters embellish may be
 * embellished in what is typed. NULL: stands for itself. */
static const char *escaped(char c)
{
    static const char *const sequences[128] = {
        ['\\'] = "\\e",  ['-'] = "\\-",    ['^'] = "\\(ha", ['~'] = "\\(ti",
        ['`'] = "\\(ga", ['\''] = "\\(aq", ['"'] = "\\(dq",
    };
    return (unsigned char)c < 128 ? sequences[(unsigned char)c] : NULL;
}

static void put(FILE *file, const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        const char *sequence = escaped(text[i]);
        if (sequence != NULL)
            fputs(sequence, file);
        else
            fputc(text[i], file);
    }
}

static size_t source_length(const char *text, size_t length)
{
    size_t bytes = 0;
    for (size_t i = 0; i < length; i++)
        bytes += escaped(text[i]) != NULL ? strlen(escaped(text[i])) : 1;
    return bytes;
}

/* ---- running text ---- */

static bool ends_sentence(const char *word, size_t length)
{
    while (length > 0 && strchr(")\"'", word[length - 1]) != NULL)
        length--;
    return length > 1 && strchr(".!?", word[length - 1]) != NULL;
}

/* Puts a word behind what stands on the line up to `column`, or on a new line. Returns the column behind it. */
static size_t put_word(FILE *file, size_t column, const char *word, size_t length)
{
    size_t bytes = source_length(word, length);
    bool full = column > 0 && column + 1 + bytes > COLUMNS;
    if (column > 0)
        fputc(full ? '\n' : ' ', file);
    column = full || column == 0 ? 0 : column + 1;
    if (column == 0 && *word == '.')
        fputs("\\&", file); /* or the line would be taken for a request */
    put(file, word, length);
    return column + bytes;
}

void mdoc_words(FILE *file, const char *text)
{
    size_t column = 0;
    for (text += strspn(text, " "); *text != '\0';) {
        size_t length = strcspn(text, " \n");
        column = put_word(file, column, text, length);
        bool over = ends_sentence(text, length);
        text += length;
        text += strspn(text, " \n");
        if (over && *text != '\0') {
            fputc('\n', file);
            column = 0;
        }
    }
    fputc('\n', file);
}

void mdoc_sentence(FILE *file, const char *text)
{
    if (*text == '\0')
        return;
    bool over = ends_sentence(text, strlen(text));
    char *sentence = mem_format("%c%s%s", toupper((unsigned char)*text), text + 1, over ? "" : ".");
    mdoc_words(file, sentence);
    free(sentence);
}

void mdoc_paragraph(FILE *file, const char *text)
{
    fputs(".Pp\n", file);
    mdoc_words(file, text);
}

/* The lines of an example, which begin with a blank. Returns what follows them. */
static const char *put_example(FILE *file, const char *text)
{
    fputs(".Bd -literal -offset indent\n", file);
    while (*text == ' ') {
        text += strspn(text, " ");
        size_t length = strcspn(text, "\n");
        if (*text == '.')
            fputs("\\&", file);
        put(file, text, length);
        fputc('\n', file);
        text += length + (text[length] == '\n');
    }
    fputs(".Ed\n", file);
    return text;
}

void mdoc_text_behind(FILE *file, const char *text)
{
    for (bool first = true; *text != '\0'; first = false) {
        if (*text == ' ') {
            text = put_example(file, text);
            continue;
        }
        size_t length = strcspn(text, "\n");
        char *paragraph = mem_format("%.*s", (int)length, text);
        if (!first)
            fputs(".Pp\n", file);
        mdoc_words(file, paragraph);
        free(paragraph);
        text += length + (text[length] == '\n');
    }
}

void mdoc_text(FILE *file, const char *text)
{
    if (*text != '\0' && *text != ' ')
        fputs(".Pp\n", file);
    mdoc_text_behind(file, text);
}

/* ---- macros ---- */

/* What is not a single word is quoted. A short one may be the name of a macro, and what ends with a delimiter would be
 * taken apart: both are kept from that. */
static void put_argument(FILE *file, const char *word)
{
    size_t length = strlen(word);
    bool quoted = strpbrk(word, " \t") != NULL || length == 0;
    if (quoted)
        fputc('"', file);
    if (!quoted && (length <= 3 || ispunct((unsigned char)*word)))
        fputs("\\&", file);
    put(file, word, length);
    if (length > 0 && ispunct((unsigned char)word[length - 1]))
        fputs("\\&", file);
    if (quoted)
        fputc('"', file);
}

void mdoc_put(FILE *file, const char *text)
{
    put(file, text, strlen(text));
}

void mdoc_line(FILE *file, const char *macros, const char *word)
{
    fprintf(file, ".%s", macros);
    if (word != NULL) {
        fputc(' ', file);
        put_argument(file, word);
    }
    fputc('\n', file);
}

void mdoc_open(FILE *file, const char *name, int section, const char *about)
{
    fputs(".\\\" Made by callboard manual from its own tables.\n.Dd " CALLBOARD_DATE "\n.Dt ", file);
    for (const char *at = name; *at != '\0'; at++)
        fputc(toupper((unsigned char)*at), file);
    fprintf(file, " %d\n.Os\n", section);
    mdoc_section(file, "NAME");
    mdoc_line(file, "Nm", name);
    fputs(".Nd ", file);
    put(file, about, strlen(about));
    fputc('\n', file);
}

void mdoc_section(FILE *file, const char *title)
{
    fprintf(file, ".Sh %s\n", title);
}

void mdoc_subsection(FILE *file, const char *title)
{
    fprintf(file, ".Ss %s\n", title);
}

void mdoc_list_begin(FILE *file)
{
    fputs(".Bl -tag -width Ds\n", file);
}

void mdoc_list_end(FILE *file)
{
    fputs(".El\n", file);
}

void mdoc_term(FILE *file, const char *terms)
{
    fputs(".It", file);
    for (bool first = true; *terms != '\0'; first = false) {
        size_t length = strcspn(terms, "\n");
        char *term = mem_format("%.*s", (int)length, terms);
        fputs(first ? " Ic " : " , Ic ", file);
        put_argument(file, term);
        free(term);
        terms += length + (terms[length] == '\n');
    }
    fputc('\n', file);
}

void mdoc_reference(FILE *file, const char *name, int section, bool last)
{
    fprintf(file, ".Xr %s %d%s\n", name, section, last ? "" : " ,");
}
