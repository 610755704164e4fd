/* session: one verb's connection, with what every verb needs of the tenant: its zone, today, who is who. */
#ifndef CALLBOARD_CLI_SESSION_H
#define CALLBOARD_CLI_SESSION_H

#include "cli/cli.h"
#include "store/table.h"

enum { SESSION_PATIENCE = 30 }; /* seconds an answer may take */

struct session {
    struct store *store;
    struct roster *roster;
    struct zone *zone; /* the tenant's, or --zone; borrowed from the roster or owned, see own_zone */
    struct zone *own_zone;
    instant now; /* the server's clock; after session_look_back() the moment looked at */
    instant at;  /* what is read is as it was then; 0: as it is */
    day today;   /* in `zone` */
};

/* Connects and loads the roster. False: said why on cli->err, *status is the exit status, nothing to close.
 */
bool session_open(struct cli *cli, const char *source, struct session *out, enum exit_status *status);
void session_close(struct session *session);

/* Opens, acts, closes: the way of nearly every verb. */
enum exit_status session_run(struct cli *cli, const struct options *options,
                             enum exit_status (*act)(struct cli *cli, struct session *session,
                                                     const struct options *options));

/* From now on what is read is as it was at `at`: the artists and projects there were, and what session_load() loads.
 * False as above. */
bool session_look_back(struct session *session, struct cli *cli, instant at, enum exit_status *status);

/* The bookings and time off of the weeks [first, end), both Mondays; false as above. The caller clears. */
bool session_load(struct session *session, struct cli *cli, day first, day end, struct answer *out,
                  enum exit_status *status);

/* Whoever is meant by a typed word: an id, a name as it is written, or the only one that is the same without
 * regard to case and accents. NULL: said on err who was meant, if that can be guessed. */
const struct artist *session_artist(struct cli *cli, const struct session *session, const char *word);
const struct project *session_project(struct cli *cli, const struct session *session, const char *word);
const struct member *session_member(struct cli *cli, const struct session *session, const char *word);

/* A time in session->zone; `option` is named where it is not understood. */
bool session_time(struct cli *cli, const struct session *session, const char *option, const char *text,
                  instant *out);
/* RFC 3339 for a query's parameter; the caller frees. */
char *session_rfc3339(const struct session *session, instant at);

/* Asks a query. False: said why on err (or as JSON), *status is the exit status, and *out is cleared. */
bool session_ask(struct cli *cli, struct session *session, const struct query *query,
                 const char *const *parameters, size_t count, struct table *out, enum exit_status *status);
/* Asks and prints a list. */
struct out_view;
enum exit_status session_list(struct cli *cli, struct session *session, const struct query *query,
                              const char *const *parameters, size_t count, const struct out_view *view,
                              const char *none);

enum exit_status fault_status(enum fault fault);
enum exit_status outcome_status(enum outcome outcome);

/* The id in `text`. False: said on err. */
bool session_id(struct cli *cli, const char *text, struct id *out);

#endif
