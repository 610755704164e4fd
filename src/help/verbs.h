/* verbs: the verbs that tell of the program itself. They need neither configuration nor database. */
#ifndef CALLBOARD_HELP_VERBS_H
#define CALLBOARD_HELP_VERBS_H

#include "cli/cli.h"

/* In the order in which `callboard --help` lists them, behind those of cli/verbs.h. */
/* clang-format off */
#define HELP_VERBS(X)                                                                                        \
    X(help)                                                                                                  \
    X(manual)                                                                                                \
    X(completion)
/* clang-format on */

#define DECLARE_VERB(name) extern const struct verb verb_##name;
HELP_VERBS(DECLARE_VERB)
#undef DECLARE_VERB

#endif
