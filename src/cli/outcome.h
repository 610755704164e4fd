/* outcome: sends a write to the database and prints how it ended.
 *
 * The functions print a sentence for people, or an object with --json, and return the exit status. */
#ifndef CALLBOARD_CLI_OUTCOME_H
#define CALLBOARD_CLI_OUTCOME_H

#include "cli/session.h"

/* Sends a write of one booking. It gives `effect` its ticket and act, and clears it. `done` is the outcome's word after
 * success, "booked". The JSON is one of
 *   {"outcome":"booked","booking":{...}}, with "clashes":[...] if the booking clashes
 *   {"outcome":"booked","bookings":[...]} of EFFECT_BULK, each with its "clashes"
 *   {"outcome":"conflict","conflicts":[...]}
 *   {"outcome":...,"message":...}
 * People see a sentence and the bookings, and clashes on cli->err. */
enum exit_status outcome_of_write(struct cli *cli, struct session *session, struct effect *effect, const char *done);

/* Prints how a write ended that was answered so, of one booking or `several`. */
enum exit_status outcome_of_answer(struct cli *cli, struct session *session, const struct answer *answer,
                                   const char *done, bool several);

/* Prints that a write was refused by what is in the way, and that. Returns EXIT_CONFLICT. */
enum exit_status outcome_conflict(struct cli *cli, struct session *session, const struct answer *answer);

/* Prints why a write was refused: `message`, or the outcome's own sentence if it is NULL. Returns `status`. */
enum exit_status outcome_refused(struct cli *cli, enum outcome outcome, const char *message, enum exit_status status);

/* Reads the answer of a query with the columns outcome and message. Returns true if the outcome is "done"; otherwise
 * prints why not, and *status is the exit status. */
bool outcome_is_done(struct cli *cli, const struct table *table, enum exit_status *status);

/* A write of anything but a booking: an artist, a project, a member, time off, a setting. */
struct saving {
    const struct query *save; /* answers outcome, message, id and version; after success the message warns */
    const struct query *show; /* reads what was saved by its id, $1, for --json; NULL: print outcome and id */
    const char *what;         /* "artist" */
    const char *done;         /* "added" */
    const char *name;         /* what people call the object, "Ada Byron" */
    const char *another;      /* a last parameter for `save`: "true" insists on a name's twin; NULL: it takes none */
};

/* Runs saving->save with the parameters and prints "artist added: Ada Byron". */
enum exit_status outcome_of_saving(struct cli *cli, struct session *session, const struct saving *saving,
                                   const char *const *parameters, size_t count);

#endif
