/* backup_verify: a backup is restored into a database that nobody else uses, and compared with it row by row.
 *
 * The database is one of a private server in a folder of its own, of which nothing is left (cluster_scratch()). So it
 * needs no right on any server, only PostgreSQL's programs. */
#ifndef CALLBOARD_CLI_BACKUP_VERIFY_H
#define CALLBOARD_CLI_BACKUP_VERIFY_H

#include "archive/manifest.h"
#include "cli/cli.h"

/* True: every row of the backup came back as it is in the backup. False: it is said what did not. */
bool backup_verify(struct cli *cli, const char *dir, const struct manifest *manifest, enum exit_status *status);

/* What cannot be compared, as a sentence. */
extern const char backup_not_compared[];

#endif
