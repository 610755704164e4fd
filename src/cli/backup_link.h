/* backup_link: the connection of a backup or a restore, and how what goes wrong there is said.
 *
 * Each function returns false after it has printed an error on cli->err; *status is then the exit status. After ^C
 * nothing is printed: the process ends by the signal when the verb has cleared up (interrupt.h). */
#ifndef CALLBOARD_CLI_BACKUP_LINK_H
#define CALLBOARD_CLI_BACKUP_LINK_H

#include "cli/cli.h"
#include "store/talk.h"

struct backup_link {
    struct talk *talk;
    bool is_operator; /* the login may do what is the operator's; else it is a member's */
};

bool backup_link_open(struct cli *cli, struct backup_link *out, enum exit_status *status);
void backup_link_close(struct backup_link *link);

/* Runs a query. The caller clears *out; it is empty after an error. */
bool backup_link_ask(struct cli *cli, struct backup_link *link, const struct query *query,
                     const char *const *parameters, size_t count, struct table *out, enum exit_status *status);
/* The same for a write that answers outcome and message. */
bool backup_link_save(struct cli *cli, struct backup_link *link, const struct query *query,
                      const char *const *parameters, size_t count, enum exit_status *status);

/* Around all that a verb does: a signal in between is noted, and what is under way is cleared up. `words` are said if
 * one has come; then the process ends by it. */
void backup_begin(const char *words);
enum exit_status backup_end(enum exit_status status);

/* Prints `error`, which it frees, unless ^C came; *status is the fault's. Returns false. */
bool backup_failed(struct cli *cli, enum fault fault, char *error, enum exit_status *status);

#endif
