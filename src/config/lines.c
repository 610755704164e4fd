#include "config/lines.h"

#include <ctype.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/text.h"

enum { FILE_MOST = 1 << 20 }; /* bytes; what is longer (/dev/zero) is no configuration */

/* The byte order mark, which editors on Windows put before UTF-8. */
static void drop_byte_order_mark(char *text, size_t length)
{
    if (strncmp(text, "\xef\xbb\xbf", 3) == 0)
        memmove(text, text + 3, length + 1 - 3);
}

char *lines_read(const char *path)
{
    FILE *file = fopen(path, "re");
    if (file == NULL)
        return NULL;
    size_t length = 0, capacity = 4096;
    char *text = mem_new(capacity, 1);
    for (size_t got; length < FILE_MOST && (got = fread(text + length, 1, capacity - length - 1, file)) > 0;) {
        length += got;
        if (length + 1 == capacity)
            text = mem_resize(text, capacity *= 2, 1);
    }
    text[length] = '\0';
    bool failed = ferror(file) != 0; /* a folder opens, but does not read */
    fclose(file);
    if (length >= FILE_MOST) {
        failed = true;
        errno = EFBIG;
    }
    drop_byte_order_mark(text, length);
    if (!failed)
        return text;
    free(text);
    return NULL;
}

/* A name in lower case, as iniparser has it, without white space at its ends. */
static void take_name(char *out, size_t size, const char *from, const char *to)
{
    while (from < to && isspace((unsigned char)*from))
        from++;
    while (to > from && isspace((unsigned char)to[-1]))
        to--;
    size_t length = 0;
    for (; from < to && length + 1 < size; from++)
        out[length++] = (char)tolower((unsigned char)*from);
    out[length] = '\0';
}

static enum line_kind read_line(struct ini_line *line, const char *from, const char *to)
{
    while (from < to && isspace((unsigned char)*from))
        from++;
    while (to > from && isspace((unsigned char)to[-1]))
        to--;
    if (from == to || *from == '#' || *from == ';')
        return LINE_NOTHING;
    if (*from == '[' && to[-1] == ']') {
        take_name(line->section, sizeof line->section, from + 1, to - 1);
        return LINE_SECTION;
    }
    const char *equals = memchr(from, '=', (size_t)(to - from));
    if (equals == NULL || equals == from)
        return LINE_WRONG;
    take_name(line->key, sizeof line->key, from, equals);
    return LINE_KEY;
}

bool lines_next(const char *text, struct ini_line *line)
{
    const char *from = text + line->end;
    if (*from == '\0')
        return false;
    const char *newline = strchr(from, '\n');
    const char *to = newline != NULL ? newline : from + strlen(from);
    line->number++;
    line->start = line->end;
    line->end = (size_t)(newline != NULL ? newline + 1 - text : to - text);
    line->key[0] = '\0';
    line->kind = read_line(line, from, to);
    return true;
}

char *lines_value(const char *text, const struct ini_line *line)
{
    char *whole = mem_format("%.*s", (int)(line->end - line->start), text + line->start);
    char *equals = strchr(whole, '='), *value = text_trim(equals != NULL ? equals + 1 : "");
    free(whole);
    return value;
}

int lines_find(const char *text, const char *section, const char *key)
{
    int found = 0;
    for (struct ini_line line = {0}; lines_next(text, &line);)
        if (line.kind == LINE_KEY && strcmp(line.section, section) == 0 && strcmp(line.key, key) == 0)
            found = line.number;
    return found;
}

char *lines_set(const char *text, const char *section, const char *key, const char *value)
{
    size_t length = strlen(text), cut = length, resume = length;
    bool section_there = false, key_there = false;
    for (struct ini_line line = {0}; lines_next(text, &line);) {
        if (strcmp(line.section, section) != 0)
            continue;
        bool this_key = line.kind == LINE_KEY && strcmp(line.key, key) == 0;
        if (this_key || (!section_there && !key_there)) {
            cut = this_key ? line.start : line.end; /* behind the section's heading until the key is found */
            resume = line.end;
        }
        section_there = true;
        key_there |= this_key;
    }
    const char *end = cut && text[cut - 1] != '\n' ? "\n" : "";
    if (section_there)
        return mem_format("%.*s%s%s = %s\n%s", (int)cut, text, end, key, value, text + resume);
    return mem_format("%s%s%s[%s]\n%s = %s\n", text, end, length ? "\n" : "", section, key, value);
}
