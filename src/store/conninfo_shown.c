#include "store/conninfo_shown.h"

#include <libpq-fe.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

/* libpq marks what is not for everybody's eyes; what proves that one knows a password, as libpq 18 takes it, it does
 * not mark so. */
static bool is_secret(const PQconninfoOption *option)
{
    return option->val != NULL && (strcmp(option->dispchar, "*") == 0 || strncmp(option->keyword, "scram_", 6) == 0);
}

bool conninfo_is_secret(const char *conninfo)
{
    PQconninfoOption *options = PQconninfoParse(conninfo, NULL);
    bool secret = false;
    for (const PQconninfoOption *at = options; at != NULL && at->keyword != NULL; at++)
        secret = secret || is_secret(at);
    PQconninfoFree(options);
    return secret;
}

/* A value as libpq reads it. The caller frees. */
static char *quote(const char *value)
{
    if (*value != '\0' && strpbrk(value, " \t\r\n'\\") == NULL)
        return mem_copy(value);
    char *quoted = mem_new(2 * strlen(value) + 3, 1), *to = quoted;
    *to++ = '\'';
    for (; *value != '\0'; *to++ = *value++)
        if (*value == '\'' || *value == '\\')
            *to++ = '\\';
    *to = '\'';
    return quoted;
}

char *conninfo_shown(const char *conninfo)
{
    if (!conninfo_is_secret(conninfo))
        return mem_copy(conninfo);
    PQconninfoOption *options = PQconninfoParse(conninfo, NULL);
    char *shown = mem_copy("");
    for (const PQconninfoOption *at = options; at != NULL && at->keyword != NULL; at++) {
        if (at->val == NULL)
            continue;
        char *value = is_secret(at) ? mem_copy("***") : quote(at->val);
        char *longer = mem_format("%s%s%s=%s", shown, *shown != '\0' ? " " : "", at->keyword, value);
        free(value);
        free(shown);
        shown = longer;
    }
    PQconninfoFree(options);
    return shown;
}
