/* super: asks the server as its superuser, by a plain libpq connection, so that a test never believes the code it
 * tests.
 *
 * Must run under tests/with-postgres. One session answers as long as the same database is asked; each question finds it
 * as if it were new. What fails ends the program with the statement and the server's words. */
#ifndef CALLBOARD_TESTS_SUPPORT_SUPER_H
#define CALLBOARD_TESTS_SUPPORT_SUPER_H

/* Runs the SQL. The first column of the first row as a number, 0 where there is no row. */
long super_number(const char *database, const char *sql);
/* The same as text; the caller frees. */
char *super_text(const char *database, const char *sql);

#endif
