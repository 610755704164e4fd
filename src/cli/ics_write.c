#include "cli/ics_write.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

enum { LINE_MOST = 75 }; /* octets, without the line's end */

void ics_write(FILE *file, const char *name, const char *value)
{
    char *line = mem_format("%s:%s", name, value);
    size_t filled = 0, used;
    for (const char *at = line; *at != '\0'; at += used) {
        text_next(at, &used);
        if (filled + used > LINE_MOST) {
            fputs("\r\n ", file);
            filled = 1;
        }
        fwrite(at, 1, used, file);
        filled += used;
    }
    fputs("\r\n", file);
    free(line);
}

static bool is_control(char byte)
{
    return ((unsigned char)byte < 0x20 && byte != '\t') || byte == 0x7f;
}

void ics_write_text(FILE *file, const char *name, const char *text)
{
    char *value = mem_new(2 * strlen(text) + 1, 1), *to = value;
    for (const char *at = text; *at != '\0'; at++) {
        if (*at == '\n' || strchr("\\,;", *at) != NULL) {
            *to++ = '\\';
            *to++ = (char)(*at == '\n' ? 'n' : *at);
        } else if (!is_control(*at)) {
            *to++ = *at;
        }
    }
    *to = '\0';
    ics_write(file, name, value);
    free(value);
}

void ics_write_time(FILE *file, const char *name, instant at)
{
    instant days = at / DAY_US - (at % DAY_US < 0), second = (at - days * DAY_US) / SECOND_US;
    struct civil date = day_civil((day)days);
    char *value = mem_format("%04d%02d%02dT%02d%02d%02dZ", date.year, date.month, date.day, (int)(second / 3600),
                             (int)(second / 60 % 60), (int)(second % 60));
    ics_write(file, name, value);
    free(value);
}
