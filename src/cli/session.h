/* session: the connection of one verb to its tenant, with the tenant's roster, time zone and clock.
 *
 * A verb opens a session, asks and prints, and closes it; session_run() does the opening and closing. Every function
 * that takes `cli` and can fail prints the error on cli->err before it returns false or NULL. Where it takes *status,
 * that is then the exit status. */
#ifndef CALLBOARD_CLI_SESSION_H
#define CALLBOARD_CLI_SESSION_H

#include "cli/cli.h"
#include "store/table.h"

enum { SESSION_PATIENCE = 30 }; /* seconds an answer may take */

struct session {
    struct store *store;
    struct roster *roster;
    struct zone *zone;     /* borrowed: own_zone if there is one, else the tenant's */
    struct zone *own_zone; /* owned; the zone of --zone, or NULL */
    instant now;           /* the server's clock; after session_look_back() the moment that is looked at */
    instant at;            /* 0, or the moment of session_look_back() */
    day today;             /* in `zone` */
};

/* Connects and loads the roster. `source` is what the log gives as the way a change was made: "cli", "import". The
 * caller closes the session, unless false was returned. */
bool session_open(struct cli *cli, const char *source, struct session *out, enum exit_status *status);
void session_close(struct session *session);

/* True if a session can be had without starting a server: a database is configured, or the private one runs. No home is
 * made. */
bool session_is_there(struct cli *cli);
/* The same, and nothing would be changed by it: the private server has this program's schema. */
bool session_is_ready(struct cli *cli);

/* Opens a session, calls `act`, closes the session and returns the exit status of `act`. Most verbs are run so. */
enum exit_status session_run(struct cli *cli, const struct options *options,
                             enum exit_status (*act)(struct cli *cli, struct session *session,
                                                     const struct options *options));
/* The same for what needs the tenant's settings and clock only: of the roster nothing else is loaded, because in a
 * large tenant that takes longer than most questions. */
enum exit_status session_run_bare(struct cli *cli, const struct options *options,
                                  enum exit_status (*act)(struct cli *cli, struct session *session,
                                                          const struct options *options));

/* From now on the session shows the tenant as it was at `at`: its artists and projects, and what session_load()
 * loads. */
bool session_look_back(struct session *session, struct cli *cli, instant at, enum exit_status *status);
/* Loads the roster once more, and the time: artists and projects have come or gone, by what was just done or since. */
bool session_look_anew(struct session *session, struct cli *cli, enum exit_status *status);
/* The roster as it was at `at`, beside the session's own; the caller frees it. NULL after an error. */
struct roster *session_roster(struct session *session, struct cli *cli, instant at, enum exit_status *status);

/* Loads the bookings and the time off of the weeks from `first` to `end` (not included), both Mondays. The caller
 * clears *out with answer_clear(). */
bool session_load(struct session *session, struct cli *cli, day first, day end, struct answer *out,
                  enum exit_status *status);

/* Finds the artist, project, member or what-if board that a typed word names: by id, by the exact name, or by the only
 * name that equals the word, or else begins with it, when case and accents are ignored. The result belongs to the
 * roster. If there is none, the error suggests a similar name. */
const struct artist *session_artist(struct cli *cli, const struct session *session, const char *word);
const struct project *session_project(struct cli *cli, const struct session *session, const char *word);
const struct member *session_member(struct cli *cli, const struct session *session, const char *word);
const struct draft *session_draft(struct cli *cli, const struct session *session, const char *word);

/* Reads a time in session->zone. The error names `option`. */
bool session_time(struct cli *cli, const struct session *session, const char *option, const char *text, instant *out);
/* A time that has been, as when_parse_past() reads it: of "fri" the last one, "-2h". */
bool session_since(struct cli *cli, const struct session *session, const char *option, const char *text, instant *out);
/* The same where something begins, or ends: a date alone is its day, as an end included: the hours of `schedule`, or
 * all of it (NULL). */
bool session_moment(struct cli *cli, const struct session *session, const char *option, const char *text, bool end,
                    const struct schedule *schedule, instant *out);
/* Reads --from and --to so. *start and *end stay as they are where an option is not given. */
bool session_span(struct cli *cli, const struct session *session, const struct options *options,
                  const struct schedule *schedule, instant *start, instant *end);
/* Formats a time for a query's parameter (RFC 3339). The caller frees it. */
char *session_rfc3339(const struct session *session, instant at);

/* Carries out an effect of the database, and blocks until it is answered, as store_ask() does. The caller clears the
 * answer. */
struct answer session_answer(struct cli *cli, struct session *session, struct effect *effect);

/* Runs a query. The caller clears *out with table_clear(); it is empty after an error. With --json the error is printed
 * as JSON. */
bool session_ask(struct cli *cli, struct session *session, const struct query *query, const char *const *parameters,
                 size_t count, struct table *out, enum exit_status *status);
/* The same with another time than SESSION_PATIENCE for the answer. */
bool session_wait(struct cli *cli, struct session *session, const struct query *query, const char *const *parameters,
                  size_t count, int seconds, struct table *out, enum exit_status *status);
/* Runs a query and prints its rows with out_table(). */
struct out_view;
enum exit_status session_list(struct cli *cli, struct session *session, const struct query *query,
                              const char *const *parameters, size_t count, const struct out_view *view,
                              const char *none);

/* Prints why a request failed: the store's sentence, or one for the fault if it is NULL. Prints nothing after a signal
 * (interrupt.h), which has called the request off. */
void session_complain(struct cli *cli, enum fault fault, const char *message);
/* The exit status for a failed request, and for the outcome of a write. */
enum exit_status fault_status(enum fault fault);
enum exit_status outcome_status(enum outcome outcome);

/* False, and says so, if this member reads no rates and no costs: a viewer. */
bool session_reads_rates(struct cli *cli, const struct session *session);

/* Reads a whole id, of something that is yet to be made. */
bool session_id(struct cli *cli, const char *text, struct id *out);

#endif
