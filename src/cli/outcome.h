/* outcome: how a write ended, said to people and programs. */
#ifndef CALLBOARD_CLI_OUTCOME_H
#define CALLBOARD_CLI_OUTCOME_H

#include "cli/session.h"

/* A write of one booking. `effect` gets its ticket and act here and is given away. `done` is the outcome's
 * word when it worked ("booked"). Prints
 * {"outcome":"booked","booking":{...}}, with "clashes":[...] where there are some, or {"outcome":"conflict","conflicts":[...]} or
 * {"outcome":...,"message":...}; for people a sentence and the rows, what clashes on stderr. */
enum exit_status outcome_of_write(struct cli *cli, struct session *session, struct effect *effect,
                                  const char *done);

/* Says why something was not done, as print for people or JSON; `message` NULL: the outcome's own sentence.
 * Returns `status`. */
enum exit_status outcome_refused(struct cli *cli, enum outcome outcome, const char *message,
                                 enum exit_status status);

/* Of the answer of a query with the columns outcome and message. False: said why, *status is the exit status.
 */
bool outcome_is_done(struct cli *cli, const struct table *table, enum exit_status *status);

/* What an administrative write is about. */
struct saving {
    const struct query *save; /* a query with the columns outcome message id version; done: message warns */
    const struct query *show; /* $1 = the id, prints the object with --json; NULL: prints outcome and id */
    const char *what;         /* "artist" */
    const char *done;         /* "added" */
    const char *name;         /* of the thing, for people */
};
enum exit_status outcome_of_saving(struct cli *cli, struct session *session, const struct saving *saving,
                                   const char *const *parameters, size_t count);

#endif
