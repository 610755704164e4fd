#include "cli/ics_line.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "domain/memory.h"
#include "domain/text.h"

/* The end of the line at `text`, with the lines that are folded onto it. */
static const char *end_of_line(const char *text, int *lines)
{
    do {
        text += strcspn(text, "\n");
        text += *text == '\n';
        (*lines)++;
    } while (*text == ' ' || *text == '\t');
    return text;
}

char *ics_line_next(const char **at, int *line)
{
    if (**at == '\0')
        return NULL;
    const char *end = end_of_line(*at, line);
    char *whole = mem_new((size_t)(end - *at) + 1, 1), *to = whole;
    for (const char *from = *at; from < end; from++) {
        if (*from == '\n' && from + 1 < end)
            from++; /* and the blank that says it is folded */
        else if (*from != '\n' && (*from != '\r' || from[1] != '\n'))
            *to++ = *from;
    }
    *at = end;
    return whole;
}

char *ics_unescape(const char *value)
{
    char *plain = mem_copy(value), *to = plain;
    for (const char *from = value; *from != '\0'; from++) {
        if (*from == '\\' && from[1] != '\0') {
            from++;
            *to++ = (char)((*from | 0x20) == 'n' ? '\n' : *from);
        } else {
            *to++ = *from;
        }
    }
    *to = '\0';
    return plain;
}

static void take_parameter(struct ics_line *out, const char *name, size_t length, const char *value, size_t size)
{
    char **to = length == 4 && strncasecmp(name, "TZID", 4) == 0 ? &out->zone
                : length == 2 && strncasecmp(name, "CN", 2) == 0 ? &out->cn
                                                                 : NULL;
    if (to == NULL)
        return;
    if (size >= 2 && value[0] == '"')
        value++, size -= 2;
    free(*to);
    *to = mem_format("%.*s", (int)size, value);
}

bool ics_line_split(char *text, struct ics_line *out)
{
    size_t name = strcspn(text, ";:");
    char *at = text + name;
    while (*at == ';') {
        char *key = ++at, *value;
        at += strcspn(at, "=:;");
        value = *at == '=' ? at + 1 : at;
        size_t key_length = (size_t)(at - key);
        bool quoted = false;
        for (at = value; *at != '\0' && (quoted || (*at != ';' && *at != ':')); at++)
            quoted = quoted != (*at == '"');
        take_parameter(out, key, key_length, value, (size_t)(at - value));
    }
    if (*at != ':')
        return false;
    out->name = text;
    out->value = at + 1;
    text[name] = '\0';
    return true;
}

void ics_line_clear(struct ics_line *line)
{
    free(line->zone);
    free(line->cn);
    *line = (struct ics_line){0};
}
