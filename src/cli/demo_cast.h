/* demo_cast: the names, projects and titles from which `callboard demo` makes its studio.
 *
 * Everything here is constant. demo_studio.c chooses from it. */
#ifndef CALLBOARD_CLI_DEMO_CAST_H
#define CALLBOARD_CLI_DEMO_CAST_H

#include <stddef.h>

#include "domain/artist_fields.h"

enum {
    DEPARTMENTS = 6,
    DEMO_PROJECTS = 12,
    DEMO_PATTERNS = 6,
    CAST_FIRST = 40, /* artists whose names are listed */
    CAST_MORE = 256, /* artists whose names are made by combining first and last names */
    TASKS = 6,
    SKILLS = 4
};

struct demo_department {
    const char *name;
    const char *skills[SKILLS]; /* most of its artists have the first one */
    const char *tasks[TASKS];   /* titles; "%s": the project's word, "%d": a sequence or episode */
    int rate;                   /* the average price of an hour, in whole units of the currency */
};

struct demo_project_words {
    const char *code, *name, *client, *colour;
    const char *word; /* what titles call the project */
    int first_number; /* its sequences or episodes are numbered from here */
};

struct demo_person {
    const char *name;
    int department; /* an index of demo_departments */
};

extern const struct demo_department demo_departments[DEPARTMENTS];
extern const struct demo_project_words demo_projects[DEMO_PROJECTS];
extern const char *const demo_patterns[DEMO_PATTERNS]; /* working patterns; most artists have the first */
extern const char *const demo_reasons[4];              /* why an artist is away */

/* The name and the department of artist `number`, from 0 to CAST_FIRST + CAST_MORE - 1. No two names are the same. The
 * caller frees the name. */
char *demo_name(int number);
int demo_department_of(int number);
/* What some of them have besides; NULL: nothing. */
const char *demo_text(int number, enum artist_field field);

#endif
