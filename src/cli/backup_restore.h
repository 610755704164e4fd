/* backup_restore: the rows of a backup become a tenant, in a transaction that the caller has begun and ends.
 *
 * The database judges each row: keys, checks, and the constraint. */
#ifndef CALLBOARD_CLI_BACKUP_RESTORE_H
#define CALLBOARD_CLI_BACKUP_RESTORE_H

#include "archive/manifest.h"
#include "cli/backup_link.h"
#include "domain/zone.h"

struct restore_wish {
    const char *as;    /* another name, with ids of its own, or NULL */
    const char *admin; /* a login that is to be an admin there, or NULL */
    instant at;        /* as it was at a moment before the backup; INSTANT_NONE: as it is in the backup */
};

struct restored {
    char tenant_id[ID_TEXT];
    int admins;            /* how many of them can log in here */
    struct table left_out; /* name, role, login, why: members who come back without their login; the caller clears it */
};

/* Opens the backup in DIR, and reads each of its files to see whether it is what was saved. The caller clears *out.
 * False: *error is a sentence that the caller frees. */
bool backup_open(struct cli *cli, const char *dir, struct manifest *out, char **error);

/* False: it is said why, *out is empty, and the transaction is to be given up. */
bool backup_restore(struct cli *cli, struct backup_link *link, const char *dir, const struct manifest *manifest,
                    const struct restore_wish *wish, struct restored *out, enum exit_status *status);

#endif
