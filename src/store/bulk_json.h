/* bulk_json: writes a list of changes as the JSON that the SQL functions bulk(), challenge() and draft_act() take. */
#ifndef CALLBOARD_STORE_BULK_JSON_H
#define CALLBOARD_STORE_BULK_JSON_H

#include "protocol/effect.h"

/* A JSON array of `count` objects, which the caller frees. */
char *bulk_json(const struct change *changes, size_t count);

#endif
