/* skills: a list of skills as people write it on one line: `comp, nuke, "lead, 2d"`. */
#ifndef CALLBOARD_DOMAIN_SKILLS_H
#define CALLBOARD_DOMAIN_SKILLS_H

#include <stddef.h>

#include "domain/roster.h"

enum { SKILLS_MOST = 50 };

struct skills {
    char *list[SKILLS_MOST]; /* owned */
    size_t count;
};

/* Commas separate skills; in double quotes a comma belongs to the skill. Blanks around a skill, empty skills and
 * repetitions are dropped. False: there are more than SKILLS_MOST, and *out is empty. */
bool skills_parse(const char *text, struct skills *out);
void skills_clear(struct skills *skills);

/* Writes a list in the same grammar; the caller frees. */
char *skills_format(const char *const *list, size_t count);
/* PostgreSQL's text form of an array of texts; the caller frees. */
char *skills_array(const char *const *list, size_t count);

/* Every skill that some artist has, once, in alphabetical order; *count says how many. The strings belong to the
 * roster; the caller frees the array. */
const char **skills_known(const struct roster *roster, size_t *count);

#endif
