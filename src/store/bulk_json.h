/* changes: the list of a bulk act as the JSON that sql's bulk() takes. */
#ifndef CALLBOARD_STORE_BULK_JSON_H
#define CALLBOARD_STORE_BULK_JSON_H

#include "protocol/effect.h"

char *bulk_json(const struct change *changes, size_t count); /* the caller frees */

#endif
