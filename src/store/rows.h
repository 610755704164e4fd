/* rows: results into domain values. Columns are found by name; a column that is missing or a value that
 * cannot be read fails the whole result, with a sentence, instead of passing for something else. */
#ifndef CALLBOARD_STORE_ROWS_H
#define CALLBOARD_STORE_ROWS_H

#include <libpq-fe.h>

#include "protocol/answer.h"

/* All of these: false and *error is a sentence (caller frees), with nothing allocated. */

/* Rows whose id is NULL (an answer about no booking) are left out. */
bool rows_bookings(const PGresult *result, struct booking **list, size_t *count, char **error);
bool rows_time_off(const PGresult *result, struct time_off **list, size_t *count, char **error);
bool rows_challenges(const PGresult *result, struct challenge **list, size_t *count, char **error);
bool rows_history(const PGresult *result, struct history_entry **list, size_t *count, char **error);
bool rows_slots(const PGresult *result, struct slot **list, size_t *count, char **error);
bool rows_findings(const PGresult *result, struct finding **list, size_t *count, char **error);
/* No row: start and end are INSTANT_NONE. */
bool rows_next_free(const PGresult *result, struct id artist, struct slot *out, char **error);

/* The tenant, its settings and who one is, from open_session's one row. */
bool rows_session(const PGresult *result, struct roster *roster, char **error);
bool rows_members(const PGresult *result, struct roster *roster, char **error);
bool rows_artists(const PGresult *result, struct roster *roster, char **error);
bool rows_projects(const PGresult *result, struct roster *roster, char **error);
bool rows_memberships(const PGresult *result, struct roster *roster, char **error);
bool rows_drafts(const PGresult *result, struct roster *roster, char **error);
bool rows_holidays(const PGresult *result, struct roster *roster, char **error);

/* The version of what a save saved; 0: none is told. */
bool rows_version(const PGresult *result, int *version, char **error);
/* A page of a list: columns `id`, then texts. Fewer than PAGE_ROWS rows: there are no more. */
bool rows_page(const PGresult *result, struct page *page, char **error);

/* The first row's columns `outcome` and `message` of a write; message may be NULL (caller frees). */
bool rows_outcome(const PGresult *result, enum outcome *outcome, char **message, char **error);
bool outcome_parse(const char *word, enum outcome *out);

/* One value of the first row. */
bool rows_number(const PGresult *result, const char *column, int64_t *out, char **error);
bool rows_id(const PGresult *result, const char *column, struct id *out, char **error);

/* Which act undo_newest took back, or was refused; no act: seq is 0. */
bool rows_undone(const PGresult *result, struct undone *out, char **error);
/* `news` and the horizon of `answer`. */
bool rows_news(const PGresult *result, struct answer *answer, char **error);
bool rows_people(const PGresult *result, struct person **list, size_t *count, char **error);

/* The answer of bulk(): `rows`, `refusals`, and `outcome` with `message` where the list itself was refused. */
bool rows_bulk(const PGresult *result, struct answer *answer, char **error);

#endif
