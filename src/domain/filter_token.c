#include "domain/filter_token.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

void filter_token_clear(struct filter_token *token)
{
    free(token->key);
    free(token->value);
    *token = (struct filter_token){0};
}

static size_t key_length(const char *text)
{
    size_t length = 0;
    while (isalpha((unsigned char)text[length]))
        length++;
    return length > 0 && text[length] != '\0' && strchr(":<>=", text[length]) != NULL ? length : 0;
}

static char *lower_copy(const char *text, size_t length)
{
    char *copy = mem_format("%.*s", (int)length, text);
    for (char *at = copy; *at != '\0'; at++)
        *at = (char)tolower((unsigned char)*at);
    return copy;
}

/* Up to the next blank outside of quotes. False: a quote is not closed. */
static bool read_value(const char **at, struct filter_token *token)
{
    bool open = false;
    size_t length = 0;
    token->value = mem_new(strlen(*at) + 1, 1);
    for (; **at != '\0' && (open || !isspace((unsigned char)**at)); (*at)++) {
        if (**at == '"') {
            open = !open;
            token->quoted = true;
        } else
            token->value[length++] = **at;
    }
    return !open;
}

bool filter_token_read(const char **at, struct filter_token *token)
{
    token->negated = **at == '-' && (*at)[1] != '\0' && !isspace((unsigned char)(*at)[1]);
    *at += token->negated;
    size_t length = key_length(*at);
    token->key = lower_copy(*at, length);
    *at += length;
    for (size_t i = 0; length > 0 && i < 2 && **at != '\0' && strchr(i == 0 ? ":<>=" : "=", **at) != NULL; i++)
        token->sign[i] = *(*at)++;
    if (**at == '=' && length == 0) /* "=name" */
        token->sign[0] = *(*at)++;
    return read_value(at, token);
}
