/* layer: the values of one callboard.ini. layer.c is the only file that knows iniparser. */
#ifndef CALLBOARD_CONFIG_LAYER_H
#define CALLBOARD_CONFIG_LAYER_H

#include <stdbool.h>

#include "config/lines.h"

struct layer;

/* Never NULL. A line that is neither [section] nor key = value, or that iniparser does not take, has no value here, and
 * stands in the way of no other. The text is not needed any more. */
struct layer *layer_new(const char *text);
void layer_free(struct layer **layer);

/* The value of a key, "" if it is empty; of several lines the last one's. NULL: there is none. Valid as long as the
 * layer. */
const char *layer_value(const struct layer *layer, const char *section, const char *key);

/* Has it taken every line of the text? Else layer_takes() finds those that it has not. */
bool layer_is_whole(const struct layer *layer);
/* Is this one line of `text` understood by itself, in its section? */
bool layer_takes(const char *text, const struct ini_line *line);

#endif
