#include "domain/field.h"

#include "domain/memory.h"
#include "domain/text.h"

bool field_read(const struct field *field, const char *typed, char **out, char **problem)
{
    *out = *problem = NULL;
    if (field->most > 0 && text_characters(typed) > (size_t)field->most) {
        *problem = mem_format("The %s has at most %d characters; this has %zu.", field->label, field->most,
                              text_characters(typed));
        return false;
    }
    if (field->read != NULL)
        return field->read(typed, out, problem);
    *out = mem_copy(typed);
    return true;
}
