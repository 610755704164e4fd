/* changes: the list of a bulk act as the JSON that sql's bulk() takes. */
#ifndef CALLBOARD_STORE_CHANGES_H
#define CALLBOARD_STORE_CHANGES_H

#include "protocol/effect.h"

char *changes_json(const struct change *changes, size_t count); /* the caller frees */

#endif
