#include "cli/wrap.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

void wrap_blanks(struct wrap *line, int column)
{
    fprintf(line->file, "%*s", column - line->column, "");
    line->column = column;
}

/* A word with so many blanks before it, which a new line takes the place of. */
static void put(struct wrap *line, const char *word, int blanks)
{
    int width = text_width(word);
    if (line->column > line->indent && line->column + blanks + width > line->columns) {
        fputc('\n', line->file);
        line->column = 0;
        wrap_blanks(line, line->indent);
    } else if (line->column > line->indent) {
        wrap_blanks(line, line->column + blanks);
    }
    fputs(word, line->file);
    line->column += width;
}

void wrap_word(struct wrap *line, const char *word)
{
    put(line, word, 1);
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

void wrap_words(struct wrap *line, const char *text, size_t length)
{
    int blanks = 1;
    for (size_t at = 0; at < length;) {
        size_t word = strcspn(text + at, " \n");
        char *copy = mem_format("%.*s", (int)word, text + at);
        if (word > 0)
            put(line, copy, blanks);
        free(copy);
        at += word;
        for (blanks = 0; at < length && is_blank(text[at]); at++)
            blanks++;
    }
}

/* Behind the words of a sentence the command that it ends with, ": callboard login add ana", which is to be copied;
 * "": it ends with none, or with one that does not fit on a line. */
static const char *command_of(const char *sentence, int columns)
{
    static const char sign[] = ": callboard ";
    const char *end = strstr(sentence, sign);
    const char *command = end != NULL ? end + strlen(": ") : "";
    return text_width(command) <= columns ? command : "";
}

char *wrap_sentence(const char *opening, const char *sentence, int columns)
{
    int indent = text_width(opening);
    char *text = mem_format("%s%s\n", opening, sentence), *wrapped = NULL;
    size_t length;
    if (columns == 0 || indent + text_width(sentence) <= columns)
        return text;
    FILE *file = open_memstream(&wrapped, &length);
    if (file == NULL)
        return text;
    free(text);
    struct wrap line = {.file = file, .columns = columns, .column = indent, .indent = indent};
    fputs(opening, file);
    const char *command = command_of(sentence, columns - indent);
    size_t command_length = strlen(command);
    wrap_words(&line, sentence, strlen(sentence) - command_length - (command_length > 0));
    if (command_length > 0)
        wrap_word(&line, command);
    fputc('\n', file);
    fclose(file);
    return wrapped;
}
