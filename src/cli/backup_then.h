/* backup_then: reads the moment that `restore --at` goes back to, and refuses one of which the backup says nothing.
 *
 * Each function that returns false has printed an error on cli->err; *status is then the exit status. */
#ifndef CALLBOARD_CLI_BACKUP_THEN_H
#define CALLBOARD_CLI_BACKUP_THEN_H

#include "archive/manifest.h"
#include "cli/cli.h"
#include "domain/zone.h"

struct backup_then {
    struct zone *zone;    /* of --zone, else the tenant's */
    instant first, known; /* the first event of all, and the first one of artists, projects, settings and members */
    instant at;           /* the moment that was asked for */
};

/* Reads `text` as the board's ":at" does, in that zone: yesterday 18:00, 24 nov 9:00, -2h. It has to lie
 * between the first event of the trail and the moment of the backup. The caller clears *out, which is empty if it
 * returns false. */
bool backup_then_read(struct cli *cli, const char *dir, const struct manifest *manifest, const char *text,
                      struct backup_then *out, enum exit_status *status);
void backup_then_clear(struct backup_then *then);

/* Says what nobody knows of that moment. */
void backup_then_say_unknown(struct cli *cli, const struct backup_then *then);

#endif
