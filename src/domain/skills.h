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

/* Between commas; in double quotes a comma is the skill's own. Blanks around them, empty ones and repetitions are
 * dropped. False: more than SKILLS_MOST; *out is empty. */
bool skills_parse(const char *text, struct skills *out);
void skills_clear(struct skills *skills);

/* The same grammar; the caller frees. */
char *skills_format(const char *const *list, size_t count);
/* PostgreSQL's text form of an array of texts; the caller frees. */
char *skills_array(const char *const *list, size_t count);

/* Every skill that somebody has, each once, in order of the alphabet. The strings are the roster's; the caller frees
 * the array. *count of them. */
const char **skills_known(const struct roster *roster, size_t *count);

#endif
