/* mistakes: what is wrong in the files of the configuration. Whoever reads them notes all of it; a start stops at the
 * first, and callboard config check tells them all. */
#ifndef CALLBOARD_CONFIG_MISTAKES_H
#define CALLBOARD_CONFIG_MISTAKES_H

#include <stddef.h>

enum mistake_weight {
    MISTAKE_WARNING, /* it is right, and perhaps not what was meant */
    MISTAKE_PASSED,  /* it is wrong, and a start goes on all the same */
    MISTAKE_STOPS,
};

struct mistake {
    enum mistake_weight weight;
    int file;       /* the index of the file; the order in which they are read */
    int line;       /* 0: the whole file */
    char *sentence; /* owned; without the place */
};

struct mistakes {
    struct mistake *list; /* owned; by file and line */
    size_t count, capacity;
};

/* Takes over the sentence. */
void mistakes_add(struct mistakes *mistakes, enum mistake_weight weight, int file, int line, char *sentence);
/* The first of this weight or a greater one; NULL: there is none. */
const struct mistake *mistakes_first(const struct mistakes *mistakes, enum mistake_weight least);
void mistakes_clear(struct mistakes *mistakes);

#endif
