/* verbs: the list of the verbs that work on the database and its files.
 *
 * To add a verb NAME, write src/cli/verb_NAME.c, which ends by defining `const struct verb verb_NAME`, and add
 * X(NAME) to the list below. The declarations and the table of all verbs (src/verbs.h) are made from this list. */
#ifndef CALLBOARD_CLI_VERBS_H
#define CALLBOARD_CLI_VERBS_H

#include "cli/cli.h"

/* In the order in which `callboard --help` lists them. */
/* clang-format off */
#define VERBS(X)                                                                                             \
    X(week)                                                                                                  \
    X(free)                                                                                                  \
    X(book)                                                                                                  \
    X(bookings)                                                                                              \
    X(show)                                                                                                  \
    X(move)                                                                                                  \
    X(split)                                                                                                 \
    X(status)                                                                                                \
    X(challenge)                                                                                             \
    X(release)                                                                                               \
    X(undo)                                                                                                  \
    X(history)                                                                                               \
    X(log)                                                                                                   \
    X(diff)                                                                                                  \
    X(board)                                                                                                 \
    X(artist)                                                                                                \
    X(project)                                                                                               \
    X(member)                                                                                                \
    X(timeoff)                                                                                               \
    X(import)                                                                                                \
    X(export)                                                                                                \
    X(feed)                                                                                                  \
    X(notices)                                                                                               \
    X(demo)                                                                                                  \
    X(tenant)                                                                                                \
    X(login)                                                                                                 \
    X(forget)                                                                                                \
    X(report)                                                                                                \
    X(backup)                                                                                                \
    X(verify)                                                                                                \
    X(restore)                                                                                               \
    X(migrate)                                                                                               \
    X(sweep)                                                                                                 \
    X(version)                                                                                               \
    X(doctor)                                                                                                \
    X(db)
/* clang-format on */

#define DECLARE_VERB(name) extern const struct verb verb_##name;
VERBS(DECLARE_VERB)
#undef DECLARE_VERB

#endif
