/* verbs: one file each, each ending in its one table entry; a new verb is a file, a line here and its place
 * in cli.c's table. */
#ifndef CALLBOARD_CLI_VERBS_H
#define CALLBOARD_CLI_VERBS_H

#include "cli/cli.h"

extern const struct verb verb_week, verb_free, verb_book, verb_move, verb_status, verb_challenge, verb_release, verb_history,
    verb_log, verb_artist, verb_project, verb_member, verb_timeoff, verb_import, verb_demo, verb_tenant,
    verb_report, verb_login, verb_migrate, verb_sweep, verb_db;

#endif
