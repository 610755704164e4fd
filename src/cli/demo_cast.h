/* demo_cast: the people, projects and words of which the demo studio is made. */
#ifndef CALLBOARD_CLI_DEMO_CAST_H
#define CALLBOARD_CLI_DEMO_CAST_H

#include <stddef.h>

enum {
    DEPARTMENTS = 6,
    DEMO_PROJECTS = 12,
    DEMO_PATTERNS = 6,
    CAST_FIRST = 40,
    CAST_MORE = 256,
    TASKS = 6,
    SKILLS = 4
};

struct demo_department {
    const char *name;
    const char *skills[SKILLS]; /* the first is what most of them do */
    const char *tasks[TASKS];   /* "%s" is the project's short word, "%d" a number that makes sense there */
    int rate;                   /* an hour, in the middle */
};

struct demo_project_words {
    const char *code, *name, *client, *colour;
    const char *word; /* as people say it in a title */
    int first_number; /* of its sequences or episodes */
};

struct demo_person {
    const char *name;
    int department;
};

extern const struct demo_department demo_departments[DEPARTMENTS];
extern const struct demo_project_words demo_projects[DEMO_PROJECTS];
extern const char *const demo_patterns[DEMO_PATTERNS]; /* the first is the usual one */
extern const char *const demo_reasons[4];              /* for being away */

/* The name of the artist with that number, from 0 to CAST_FIRST + CAST_MORE - 1: all different. The caller
 * frees. */
char *demo_name(int number);
int demo_department_of(int number);

#endif
