/* rows: the readers of results. Each reads the result of one query into the part of an answer that it is named after.
 *
 * Columns are found by their names. A column that is missing or a value that cannot be read fails the whole result, so
 * that it never passes for something else. */
#ifndef CALLBOARD_STORE_ROWS_H
#define CALLBOARD_STORE_ROWS_H

#include <libpq-fe.h>

#include "protocol/answer.h"

/* Reads `result` into `answer`. What has been read belongs to the answer, after a failure too: answer_clear() frees it.
 * False: the result does not fit, and *error is a sentence that the caller frees. */
typedef bool rows_reader(const PGresult *result, struct answer *answer, char **error);

/* rows.c: bookings and what is asked about them */
rows_reader rows_bookings; /* without the rows whose id is NULL: they are answers about no booking */
rows_reader rows_drafted;
rows_reader rows_time_off;
rows_reader rows_challenges;
rows_reader rows_history;
rows_reader rows_slots;     /* into `free_artists` */
rows_reader rows_next_free; /* no row: start and end are INSTANT_NONE; the artist is left nil */
rows_reader rows_findings;
rows_reader rows_page; /* columns `id`, then texts; fewer rows than PAGE_ROWS: `complete` */
rows_reader rows_now;  /* server_now, of the row of open_session or enter */

/* rows.c: how a write ended */
rows_reader rows_written; /* `outcome` and `message` of the first row, and the bookings */
rows_reader rows_undone;  /* the same, and which act undo_newest took back or was refused; seq 0: no act */
rows_reader rows_saved;   /* `outcome`, `message` and `version` of the first row; version 0: none is told */
rows_reader rows_bulk;    /* `rows`, `refusals`; `outcome` and `message` only if the list as a whole was refused */

/* rows_news.c: what others do */
rows_reader rows_news;               /* and the horizon */
rows_reader rows_record_differences; /* into `message`: what else differs, in words */
rows_reader rows_people;

/* rows_roster.c: into `roster`, which rows_session makes */
rows_reader rows_session;       /* of open_session's one row: the tenant, its settings, who one is, and server_now */
rows_reader rows_session_alone; /* the same, and the roster is incomplete */
rows_reader rows_nobody;        /* an empty roster; nothing is read */
rows_reader rows_members;
rows_reader rows_artists;
rows_reader rows_projects;
rows_reader rows_memberships;
rows_reader rows_drafts;
rows_reader rows_holidays_then; /* in place of those of the session */
rows_reader rows_known_since;

bool outcome_parse(const char *word, enum outcome *out);
/* One value of the first row. False: *error as above. */
bool rows_number(const PGresult *result, const char *column, int64_t *out, char **error);
bool rows_id(const PGresult *result, const char *column, struct id *out, char **error);

#endif
