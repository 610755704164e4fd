/* backup_write: one tenant becomes a folder (archive/archive.h).
 *
 * All of it is one moment, by one transaction that only reads. The operator's is all there is; an admin's lacks what-if
 * boards of others, which are not his to read. */
#ifndef CALLBOARD_CLI_BACKUP_WRITE_H
#define CALLBOARD_CLI_BACKUP_WRITE_H

#include "archive/manifest.h"
#include "cli/backup_link.h"

/* Writes the backup of a tenant (NULL: the only one) into `dir`. The caller clears *out. False: nothing is there, and
 * it is said why; *status is then the exit status. */
bool backup_write(struct cli *cli, struct backup_link *link, const char *tenant, const char *dir, struct manifest *out,
                  enum exit_status *status);

/* Writes into the database that there is such a backup, for whoever watches over them. */
bool backup_note(struct cli *cli, struct backup_link *link, const struct manifest *manifest, bool verified,
                 enum exit_status *status);

#endif
