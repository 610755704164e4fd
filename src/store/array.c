#include "store/array.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

/* Copies the element at `at` into `out`, which has room for the whole text, and returns what follows it. NULL: the text
 * ends within the element. */
static const char *take_element(const char *at, char *out)
{
    bool quoted = *at == '"';
    const char *start = at;
    at += quoted;
    while (*at && (quoted ? *at != '"' : *at != ',' && *at != '}')) {
        if (*at == '\\' && at[1])
            at++;
        *out++ = *at++;
    }
    *out = '\0';
    if (!quoted && at - start == 4 && strncmp(start, "NULL", 4) == 0)
        out[-4] = '\0';
    if (*at == '\0')
        return NULL;
    return quoted ? at + 1 : at;
}

static void free_list(char **list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        free(list[i]);
    free(list);
}

bool array_parse(const char *text, char ***list, size_t *count)
{
    char **found = NULL;
    size_t capacity = 0, used = 0;
    if (*text != '{')
        return false;
    char *element = mem_new(strlen(text) + 1, 1);
    const char *at = text + 1;
    while (at != NULL && *at != '}') {
        at = take_element(at, element);
        found = mem_grow(found, &capacity, used, sizeof *found);
        found[used++] = mem_copy(element);
        if (at != NULL && *at == ',')
            at++;
        else if (at != NULL && *at != '}')
            at = NULL;
    }
    free(element);
    if (at == NULL || at[1]) {
        free_list(found, used);
        return false;
    }
    *list = found;
    *count = used;
    return true;
}

static void put_json_string(FILE *out, const char *text)
{
    fputc('"', out);
    for (; *text; text++) {
        if (*text == '"' || *text == '\\')
            fprintf(out, "\\%c", *text);
        else if ((unsigned char)*text < 0x20)
            fprintf(out, "\\u%04x", (unsigned)*text);
        else
            fputc(*text, out);
    }
    fputc('"', out);
}

char *array_to_json(const char *text)
{
    char **list, *json = NULL;
    size_t count, length;
    if (!array_parse(text, &list, &count))
        return NULL;
    FILE *out = open_memstream(&json, &length);
    if (out == NULL)
        mem_exhausted();
    fputc('[', out);
    for (size_t i = 0; i < count; i++) {
        if (i > 0)
            fputs(", ", out);
        put_json_string(out, list[i]);
    }
    fputc(']', out);
    if (fclose(out) != 0)
        mem_exhausted();
    free_list(list, count);
    return json;
}
