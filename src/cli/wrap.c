#include "cli/wrap.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

void wrap_blanks(struct wrap *line, int column)
{
    fprintf(line->file, "%*s", column - line->column, "");
    line->column = column;
}

void wrap_word(struct wrap *line, const char *word)
{
    int width = text_width(word);
    if (line->column > line->indent && line->column + 1 + width > line->columns) {
        fputc('\n', line->file);
        line->column = 0;
        wrap_blanks(line, line->indent);
    } else if (line->column > line->indent) {
        wrap_blanks(line, line->column + 1);
    }
    fputs(word, line->file);
    line->column += width;
}

void wrap_words(struct wrap *line, const char *text, size_t length)
{
    for (size_t at = 0; at < length;) {
        size_t word = strcspn(text + at, " \n");
        char *copy = mem_format("%.*s", (int)word, text + at);
        wrap_word(line, copy);
        free(copy);
        at += word + 1;
    }
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
    wrap_words(&line, sentence, strlen(sentence));
    fputc('\n', file);
    fclose(file);
    return wrapped;
}
