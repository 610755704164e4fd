/* scenes: screens worth looking at and worth comparing, each reached by keys and answers as a person would.
 *
 * Every scenes_<mode>.c of this folder has a table of them, named as the file is. CMake finds the files: a scene is
 * a row of one table, a new table is a new file, and nothing else is told of either. */
#ifndef CALLBOARD_TESTS_SCREEN_SCENES_H
#define CALLBOARD_TESTS_SCREEN_SCENES_H

#include "support/drive.h"

struct scene {
    const char *name; /* the expected screen's file */
    int rows, columns;
    int artist, mday;                  /* where the cursor stands */
    const char *keys;                  /* pressed then: "z4", "aRig<Space>fix<Enter>" */
    void (*then)(struct board *board); /* NULL: nothing; else what happens afterwards */
    bool ascii;
    const char *zone;                  /* the tenant's; NULL: Europe/London */
};

/* One file's. */
struct scene_table {
    const struct scene *scenes;
    size_t count;
};

size_t scene_count(void);
const struct scene *scene_at(size_t index); /* of all files' scenes */

/* Looks at the state after every key, and may hand in what was seen of it. */
struct scene_watch {
    void (*look)(struct state *state, void *context);
    void *context;
};

/* Opens a board and plays the scene on it. The caller closes the board. `watch` may be NULL. */
void scene_play(const struct scene *scene, struct board *board, const struct scene_watch *watch);

#endif
