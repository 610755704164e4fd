/* schema_files: brings the functions and walls of the schema up to date. Unlike migrations they have no numbers: their
 * files are run again whenever their text has changed.
 *
 * A function is one file, sql/functions/ROOM/NAME.sql, which makes the function NAME of the schema callboard, all of
 * it: body, comment, grants. Its room says whose it is (owner_of()). A wall (sql/walls) is a file that may be run any
 * number of times: policies, triggers, views. It is run after migrations, too, because a new table needs its policy. */
#ifndef CALLBOARD_STORE_SCHEMA_FILES_H
#define CALLBOARD_STORE_SCHEMA_FILES_H

#include "store/migrator.h"

/* Embed.cmake makes them of sql/functions and sql/walls: the functions first. */
struct schema_file {
    const char *path; /* "functions/book/book": below sql/, without the ending */
    const char *sql;
    const char *verify;   /* a wall: raises an error if what it makes is not there. NULL for a function */
    const char *checksum; /* SHA-256, as hexadecimal digits */
};
extern const struct schema_file schema_files[];
extern const size_t schema_file_count;
extern const char schema_files_sum[]; /* over the paths and checksums of all */

/* Asks each wall's verify script whether what the wall makes is there: the records do not say so. If one raises, all
 * walls are pending. */
bool schema_files_look(struct migrator *migrator);

/* How many files the database lacks or has with another text, how many functions are not as their files made them, how
 * many walls are due, and how many functions have no file any more. */
size_t schema_files_pending(const struct migrator *migrator);

/* In a transaction, after the migrations: runs the pending ones and records them; drops the functions whose files have
 * gone. A function begins without grants, and is dropped before where its file cannot replace it, so that its file
 * alone decides. */
bool schema_files_apply(struct migrator *migrator);

/* Refuses a database that lacks what a file makes, and names the first. */
bool schema_files_verify(struct migrator *migrator);

#endif
