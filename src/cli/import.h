/* import: rows on their way into the book, and what became of each. */
#ifndef CALLBOARD_CLI_IMPORT_H
#define CALLBOARD_CLI_IMPORT_H

#include "cli/session.h"

enum import_field {
    IMPORT_ARTIST,
    IMPORT_PROJECT,
    IMPORT_TITLE,
    IMPORT_START,
    IMPORT_END,
    IMPORT_STATUS,
    IMPORT_NOTES,
    IMPORT_UID,
    IMPORT_FIELDS
};
extern const char *const import_field_names[IMPORT_FIELDS];

struct import_row {
    int line;
    struct id id;                /* the booking's, if it is booked */
    char *fields[IMPORT_FIELDS]; /* owned; start and end in RFC 3339; status a word or "second" */
};

struct import_problem { /* a row that was not booked */
    int line;
    bool refused;  /* by the constraint; else invalid */
    char *message; /* owned */
};

struct import_tally {
    int booked, unchanged, refused, invalid;
    struct import_problem *problems; /* owned; in the order of their lines once import_sort() was called */
    size_t problem_count, problem_capacity;
};

struct import_options {
    bool dry_run; /* nothing is kept */
    bool create;  /* missing artists and projects are made */
    bool past;    /* the past is open (admin) */
};

void import_problem_add(struct import_tally *tally, int line, bool refused, const char *message);
void import_sort(struct import_tally *tally);
void import_tally_clear(struct import_tally *tally);
void import_row_clear(struct import_row *row);

/* Sends the rows in batches. False: said why on err, *status is the exit status; the tally counts what was
 * answered before. */
bool import_send(struct cli *cli, struct session *session, const struct import_options *options,
                 const struct import_row *rows, size_t count, struct import_tally *tally,
                 enum exit_status *status);

#endif
