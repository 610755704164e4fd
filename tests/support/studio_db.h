/* studio_db: a small studio in a database of its own, made by the program's own verbs.
 *
 * Must run under tests/with-postgres; CALLBOARD_BINARY names the program, STUDIO_DATABASE the database (e2e_PID
 * where it is not set). Two members, ana and ben (both producers; ana is the tenant's admin), three compositors and
 * one project, and a week in the future on which Chidi Eze is pencilled by Ben on Tuesday 09:00-13:00. */
#ifndef CALLBOARD_TESTS_STUDIO_DB_H
#define CALLBOARD_TESTS_STUDIO_DB_H

#include <stdbool.h>

struct studio_db {
    char folder[64]; /* temporary; holds the ini */
    char ini[96];
    char database[64];
    char monday[16]; /* "2026-12-07": a Monday at least a week ahead */
    char week[16];   /* the same as an ISO week, "2026-W50" */
    const char *binary;
};

void studio_db_make(struct studio_db *studio);
void studio_db_drop(struct studio_db *studio);

/* Runs `callboard --config INI --as LOGIN ARGUMENTS`; the exit status. *output (if not NULL) is what it wrote
 * on stdout and stderr; the caller frees. */
int studio_db_run(const struct studio_db *studio, const char *login, char **output, const char *arguments, ...)
    __attribute__((format(printf, 4, 5)));
/* The day `days` after the studio's Monday, "2026-12-08"; valid until the next call. */
const char *studio_db_day(const struct studio_db *studio, int days);
/* One number, asked as superuser: a checker that does not use callboard's own code. */
long studio_db_count(const struct studio_db *studio, const char *sql);
/* How many bookings there are of which the SQL condition holds; b is the booking, a its artist, p its project. */
long studio_db_bookings(const struct studio_db *studio, const char *where);

#endif
