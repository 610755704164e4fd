#include "cli/markup.h"

#include <stdlib.h>

#include "domain/text.h"

void markup_text(FILE *out, const char *text)
{
    char *line = text_one_line(text);
    size_t used;
    for (const char *at = line; *at != '\0'; at += used) {
        uint32_t code = text_next(at, &used);
        if (code == 0xfffe || code == 0xffff) /* XML has no such characters */
            fputc('?', out);
        else if (*at == '&')
            fputs("&amp;", out);
        else if (*at == '<')
            fputs("&lt;", out);
        else if (*at == '>')
            fputs("&gt;", out);
        else if (*at == '"')
            fputs("&quot;", out);
        else
            fwrite(at, 1, used, out);
    }
    free(line);
}
