/* shelf: where backups of all tenants stand, a folder for each tenant and in it one for each backup.
 *
 *   DIR/northlight-studios-11111111/2026-11-24T18-00-00Z
 *
 * The tenant's folder ends with the first digits of its id, by which it is found again when the tenant has another
 * name. A backup's is called by the moment at which its run began, in UTC. What is called otherwise is nobody's
 * here. */
#ifndef CALLBOARD_ARCHIVE_SHELF_H
#define CALLBOARD_ARCHIVE_SHELF_H

#include "archive/manifest.h"
#include "archive/retention.h"

/* The tenant's folder, which is made if it is not there; the caller frees. NULL: *error is a sentence that the caller
 * frees. */
char *shelf_tenant(const char *dir, const char *tenant, const char *tenant_id, char **error);
char *shelf_place(const char *folder, const char *made); /* `made` as in a manifest; the caller frees */

/* Notes that a backup was verified. It is what shelf_prune() goes by. */
bool shelf_note_verified(const char *place, char **error);
/* Removes the backups in the tenant's folder that need not be kept. The newest verified one always stays. */
bool shelf_prune(const char *folder, const struct retention *retention, int *removed, char **error);

#endif
