/* backup_all: one backup, or one of each tenant, with what goes with it: it is proved, noted in the database, said, and
 * older ones are removed. */
#ifndef CALLBOARD_CLI_BACKUP_ALL_H
#define CALLBOARD_CLI_BACKUP_ALL_H

#include "archive/retention.h"
#include "cli/backup_link.h"

/* What is asked of a run for all tenants. */
struct backup_wish {
    const char *dir; /* the folder of the tenants' folders (archive/shelf.h) */
    bool verify;     /* each is restored into a scratch database */
    bool keeps;      /* what `retention` does not keep is removed; only with `verify` */
    struct retention retention;
};

/* Saves a tenant (NULL: the only one) into the folder `dir`. False: it is said why; *status is then the exit status. A
 * backup that could not be verified stays, but is no success. */
bool backup_one(struct cli *cli, struct backup_link *link, const char *tenant, const char *dir, bool verify,
                enum exit_status *status);
/* Saves every tenant. One that fails does not keep the others from being saved. */
bool backup_all(struct cli *cli, struct backup_link *link, const struct backup_wish *wish, enum exit_status *status);

#endif
