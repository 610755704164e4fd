/* verbs: every verb of the program: those of cli/verbs.h, config, which tells of this very run, and those of src/help,
 * which tell of the others. */
#ifndef CALLBOARD_VERBS_H
#define CALLBOARD_VERBS_H

#include "cli/cli.h"

extern const struct verb verb_config;
extern const struct verb *const verbs[]; /* in the order of --help; ends with NULL */

#endif
