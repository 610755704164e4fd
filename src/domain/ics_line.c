#include "domain/ics_line.h"

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
    const struct {
        const char *name;
        char **to;
    } known[] = {{"TZID", &out->zone}, {"CN", &out->cn}, {"RANGE", &out->range}};
    if (size >= 2 && value[0] == '"')
        value++, size -= 2;
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        if (strlen(known[i].name) == length && strncasecmp(name, known[i].name, length) == 0) {
            free(*known[i].to);
            *known[i].to = mem_format("%.*s", (int)size, value);
        }
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
    free(line->range);
    *line = (struct ics_line){0};
}
