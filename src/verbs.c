#include "verbs.h"

#include <stddef.h>

#include "cli/verbs.h"
#include "help/verbs.h"

#define ROW(name) &verb_##name,
const struct verb *const verbs[] = {VERBS(ROW) ROW(config) HELP_VERBS(ROW) NULL};
#undef ROW
