#include "domain/member_fields.h"

#include <stdlib.h>

#include "domain/memory.h"
#include "domain/roster.h"

static const char *const member_roles[] = {"viewer", "producer", "admin", NULL};

const struct field member_fields[MEMBER_FIELD_COUNT] = {MEMBER_FIELDS(FIELD_ROW)};

char **member_member(struct member *of, enum member_field field)
{
    char **const members[MEMBER_FIELD_COUNT] = {MEMBER_FIELDS(FIELD_ADDRESS)};
    return members[field];
}

char *member_text(const struct member *of, enum member_field field)
{
    char *const *const members[MEMBER_FIELD_COUNT] = {MEMBER_FIELDS(FIELD_ADDRESS)};
    if (field == MEMBER_ROLE)
        return mem_copy(role_word(of->role));
    return mem_copy(*members[field]);
}
