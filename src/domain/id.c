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

bool id_parse(const char *text, struct id *out)
{
    uuid_t bytes;
    if (uuid_parse(text, bytes) != 0)
        return false;
    memcpy(out->bytes, bytes, sizeof out->bytes);
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
