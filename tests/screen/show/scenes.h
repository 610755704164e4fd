/* scenes: screens worth looking at and worth comparing, each reached by keys and answers as a person would. */
#ifndef CALLBOARD_TESTS_SCREEN_SCENES_H
#define CALLBOARD_TESTS_SCREEN_SCENES_H

#include "controller/state.h"

struct scene {
    const char *name; /* the expected screen's file */
    int rows, columns;
    int artist, mday;                     /* where the cursor stands */
    const char *keys;                     /* typed then: "z4", "aRig fix<Enter>" */
    void (*then)(struct state *state);    /* NULL: nothing; else what happens afterwards */
    bool ascii;
    const char *zone;                     /* the tenant's; NULL: Europe/London */
};

extern const struct scene scenes[];
extern const size_t scene_count;

/* Looks at the state after every key, and may hand in what was seen of it. */
struct scene_watch {
    void (*look)(struct state *state, void *context);
    void *context;
};

/* The counter (for fresh ids) and the keymap outlive the state, which the caller frees. `watch` may be NULL. */
struct state *scene_play(const struct scene *scene, const struct keymap *keymap, unsigned *counter,
                         const struct scene_watch *watch);

#endif
