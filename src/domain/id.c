#include "domain/id.h"

#include <string.h>
#include <uuid/uuid.h>

struct id id_random(void *unused)
{
    (void)unused;
    struct id id;
    uuid_generate_random(id.bytes);
    return id;
}

struct id id_next(const struct id_source *source)
{
    return source->next(source->context);
}

/* -1: no digit. */
static int digit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/* Not uuid_parse(): a board reads thousands of ids, and that takes ten times as long. */
bool id_parse(const char *text, struct id *out)
{
    static const char form[] = "xxxxxxxx-xxxx-xxxx-xxxx-xxxxxxxxxxxx";
    struct id id = {{0}};
    int digits = 0;
    for (size_t i = 0; i < sizeof form; i++) {
        int value = form[i] == 'x' ? digit(text[i]) : 0;
        if (value < 0 || (form[i] != 'x' && text[i] != form[i]))
            return false;
        if (form[i] == 'x') {
            id.bytes[digits / 2] = (unsigned char)(id.bytes[digits / 2] << 4 | value);
            digits++;
        }
    }
    *out = id;
    return true;
}

void id_format(struct id id, char out[ID_TEXT])
{
    uuid_unparse_lower(id.bytes, out);
}

bool id_equal(struct id a, struct id b)
{
    return id_compare(a, b) == 0;
}

int id_compare(struct id a, struct id b)
{
    return memcmp(a.bytes, b.bytes, sizeof a.bytes);
}

bool id_is_nil(struct id id)
{
    return uuid_is_null(id.bytes) != 0;
}
