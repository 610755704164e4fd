#include "cli/markup.h"

#include <stdlib.h>

#include "domain/text.h"

void markup_text(FILE *out, const char *text)
{
    char *line = text_one_line(text);
    for (const char *at = line; *at != '\0'; at++) {
        if (*at == '&')
            fputs("&amp;", out);
        else if (*at == '<')
            fputs("&lt;", out);
        else if (*at == '>')
            fputs("&gt;", out);
        else if (*at == '"')
            fputs("&quot;", out);
        else
            fputc(*at, out);
    }
    free(line);
}
