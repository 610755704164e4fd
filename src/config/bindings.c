/* The [keys] of callboard.ini. A part of reading.h. */
#include <stdlib.h>
#include <string.h>

#include "config/reading.h"
#include "domain/memory.h"

/* The action that this line binds; NULL: none. Of several lines for one action the last one counts. */
static const struct action *bound_at(const struct reading *reading, const struct ini_line *line)
{
    if (line->kind != LINE_KEY || strcmp(line->section, "keys") != 0 ||
        lines_find(reading->text, "keys", line->key) != line->number)
        return NULL;
    return action_by_name(line->key);
}

/* First takes away the keys of all actions that a file names, then binds them, so that two actions can swap their
 * keys. */
void bindings_apply(const struct reading *reading, struct keymap *keymap)
{
    char *problem = NULL;
    for (struct ini_line line = {0}; lines_next(reading->text, &line);)
        if (bound_at(reading, &line) != NULL)
            keymap_bind(keymap, line.key, "", &problem);
    for (struct ini_line line = {0}; lines_next(reading->text, &line);) {
        const char *keys = bound_at(reading, &line) != NULL ? layer_value(reading->values, "keys", line.key) : NULL;
        if (keys == NULL || keymap_bind(keymap, line.key, keys, &problem))
            continue;
        reading_note(reading, MISTAKE_STOPS, line.number, mem_format("%s = %s: %s", line.key, keys, problem));
        free(problem);
        problem = NULL;
    }
}
