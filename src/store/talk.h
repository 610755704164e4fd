/* talk: a connection of its own for a verb that needs one transaction over several statements: backup and restore.
 *
 * The functions block until the server has answered. A signal that interrupt.h has noted ends the wait: the statement
 * is cancelled on the server, and what was asked has failed; interrupt_came() tells that from other failures. */
#ifndef CALLBOARD_STORE_TALK_H
#define CALLBOARD_STORE_TALK_H

#include "store/store.h"
#include "store/table.h"

struct talk;

/* NULL, also where the schema is of another version than this program: *fault says why, and *error is a sentence that
 * the caller frees. */
struct talk *talk_open(const struct store_options *options, enum fault *fault, char **error);
/* Closes the connection: what was not committed is undone. NULL is harmless. */
void talk_close(struct talk **talk);

/* A transaction that sees one moment and changes nothing; and one that writes. */
bool talk_begin_reading(struct talk *talk, enum fault *fault, char **error);
bool talk_begin_writing(struct talk *talk, enum fault *fault, char **error);
/* False: nothing is changed; FAULT_LOST: the link broke at the very end, and whether it is, is unknown. */
bool talk_commit(struct talk *talk, enum fault *fault, char **error);

/* Runs one query. The caller clears the table; `parameters` are texts, NULL is SQL's NULL. */
struct table talk_ask(struct talk *talk, const struct query *query, const char *const *parameters, size_t count);

/* Takes a piece of rows, whole lines. False: stop; *error is then its sentence. */
typedef bool talk_taker(void *context, const char *bytes, size_t length, char **error);
/* COPY of a query's one column TO STDOUT, a row a line, as they come. The rows may hold no control characters. */
bool talk_copy(struct talk *talk, const struct query *query, const char *const *parameters, size_t count,
               talk_taker *take, void *context, enum fault *fault, char **error);

#endif
