/* import: the rows of an import, from the file to the database, and what became of each.
 *
 * A row is one booking. Whatever reads a file (import_file.h) or invents bookings (verb_demo.c) fills in rows;
 * import_send() books them. The caller owns the rows and the tally and clears both. */
#ifndef CALLBOARD_CLI_IMPORT_H
#define CALLBOARD_CLI_IMPORT_H

#include "cli/session.h"

enum import_field {
    IMPORT_ARTIST,
    IMPORT_PROJECT, /* a code or a name; "" for none */
    IMPORT_TITLE,
    IMPORT_START,
    IMPORT_END,
    IMPORT_STATUS, /* "hold", "pencil", "confirmed", or "second" for a second option */
    IMPORT_NOTES,
    IMPORT_UID, /* the booking's id in the program that wrote the file: the same uid is booked only once */
    IMPORT_FIELDS
};
extern const char *const import_field_names[IMPORT_FIELDS]; /* "artist", "project", ... */

struct import_row {
    int line;                    /* where the row begins in its file, from 1; errors name it */
    struct id id;                /* the booking gets this id */
    char *fields[IMPORT_FIELDS]; /* owned; import_send() takes start and end in RFC 3339 only */
    char *problem;               /* owned; a sentence if the file's reader could not make sense of the row */
};

struct import_rows {
    struct import_row *list; /* owned */
    size_t count, capacity;
};

/* Appends an empty row. The pointer is valid until the next call. */
struct import_row *import_rows_add(struct import_rows *rows, int line);
void import_rows_clear(struct import_rows *rows);
void import_row_clear(struct import_row *row);

/* A row that was not booked. */
struct import_problem {
    int line;
    bool refused;  /* true: another booking was in the way; false: the row is invalid */
    char *message; /* owned */
};

struct import_tally {
    int booked, unchanged, refused, invalid; /* unchanged: booked by an earlier import of the same file */
    struct import_problem *problems;         /* owned */
    size_t problem_count, problem_capacity;
};

/* Appends a problem with a copy of `message`, and counts it. */
void import_problem_add(struct import_tally *tally, int line, bool refused, const char *message);
void import_sort(struct import_tally *tally); /* puts the problems in the order of their lines */
void import_tally_clear(struct import_tally *tally);

struct import_options {
    bool dry_run; /* book nothing, but answer as if */
    bool create;  /* make missing artists and projects */
    bool past;    /* book what lies in the past too; for admins */
};

/* Books the rows, a batch in one transaction, and adds what became of each to the tally. Returns false after it has
 * printed an error on cli->err; *status is then the exit status, and the tally has the batches before the error. */
bool import_send(struct cli *cli, struct session *session, const struct import_options *options,
                 const struct import_row *rows, size_t count, struct import_tally *tally, enum exit_status *status);

#endif
