#include "domain/project_fields.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "domain/roster.h"
#include "domain/text.h"

static const char *const project_states[] = {"open", "closed", NULL};

/* One word: behind @ a blank ends it. */
static bool project_read_code(const char *typed, char **out, char **problem)
{
    char *code = text_trim(typed);
    (void)problem;
    if (strpbrk(code, " \t") == NULL) {
        *out = code;
        return true;
    }
    free(code);
    return false;
}

const struct field project_fields[PROJECT_FIELD_COUNT] = {PROJECT_FIELDS(FIELD_ROW)};

char **project_member(struct project *of, enum project_field field)
{
    char **const members[PROJECT_FIELD_COUNT] = {PROJECT_FIELDS(FIELD_ADDRESS)};
    return members[field];
}

static const char *text_of(const struct project *of, enum project_field field)
{
    char *const *member = project_member((struct project *)of, field); /* only read */
    return member != NULL && *member != NULL ? *member : "";
}

char *project_text(const struct project *project, enum project_field field)
{
    if (field == PROJECT_STATE)
        return mem_copy(project->closed ? "closed" : "open");
    return mem_copy(text_of(project, field));
}
