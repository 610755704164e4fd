/* reading: one file on its way into the configuration, and what config.c asks of the other files of this room. Each of
 * them takes over what the file has of its section, and notes what is wrong there. */
#ifndef CALLBOARD_CONFIG_READING_H
#define CALLBOARD_CONFIG_READING_H

#include "config/config.h"
#include "config/layer.h"

struct reading {
    struct config *config;
    enum config_from from;
    const char *text; /* the file's; borrowed */
    const struct layer *values;
};

/* Notes a mistake in this file; takes over the sentence. */
void reading_note(const struct reading *reading, enum mistake_weight weight, int line, char *sentence);

/* The form of every line, sections and keys that do not exist, and what is set twice. */
void judge_lines(const struct reading *reading);
void filters_apply(const struct reading *reading);
void filters_free(struct config *config);
void colours_apply(const struct reading *reading);
void colours_free(struct config *config);
void bindings_apply(const struct reading *reading, struct keymap *keymap);

#endif
