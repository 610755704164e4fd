/* import: the rows of an import, from the file to the database, and what became of each.
 *
 * A row is one booking. Whatever reads a file (import_file.h) or invents bookings (verb_demo.c) fills in rows;
 * import_send() books them, or changes the bookings that they stand for. The caller owns the rows and the tally and
 * clears both. */
#ifndef CALLBOARD_CLI_IMPORT_H
#define CALLBOARD_CLI_IMPORT_H

#include "cli/session.h"

/* X(name, word): the word is the column of a CSV file and the key of the row in the database's list. */
#define IMPORT_FIELD_LIST(X)                                                                                         \
    X(IMPORT_ARTIST, artist)                                                                                         \
    X(IMPORT_PROJECT, project) /* a code or a name; "" for none */                                                   \
    X(IMPORT_TITLE, title)                                                                                           \
    X(IMPORT_START, start)                                                                                           \
    X(IMPORT_END, end)                                                                                               \
    X(IMPORT_STATUS, status) /* "hold", "pencil", "confirmed", "second" for a second option, or "cancelled" */       \
    X(IMPORT_NOTES, notes)                                                                                           \
    X(IMPORT_UID, uid) /* the booking's id in the program that wrote the file */                                     \
    X(IMPORT_HEAVY, heavy)                                                                                           \
    X(IMPORT_DECIDE_BY, decide_by)                                                                                   \
    X(IMPORT_RECURRENCE, recurrence) /* which one of a series: iCalendar's RECURRENCE-ID */                          \
    X(IMPORT_SEQUENCE, sequence)     /* of two rows for the same booking the higher one counts */                    \
    X(IMPORT_VERSION, version)       /* of the booking when the row was printed, where the uid is a booking's id */  \
    X(IMPORT_ARTIST_ID, artist_id)   /* as printed beside the name: it counts where that is, or was, the artist's */ \
    X(IMPORT_PROJECT_ID, project_id)

enum import_field {
#define X(name, word) name,
    IMPORT_FIELD_LIST(X)
#undef X
        IMPORT_FIELDS
};
extern const char *const import_field_names[IMPORT_FIELDS]; /* "artist", "project", ... */

struct import_range;

/* How a row ended. */
#define IMPORT_OUTCOMES_LIST(X)                                                                            \
    X(IMPORT_BOOKED, booked)                                                                               \
    X(IMPORT_ADDED, added)           /* what is no booking: time off, a holiday */                         \
    X(IMPORT_CHANGED, changed)       /* what the file has changed of its booking is written */             \
    X(IMPORT_REFUSED, refused)       /* another booking is in the way, or somebody has changed the same */ \
    X(IMPORT_UNCHANGED, unchanged)   /* it says what the file said before */                               \
    X(IMPORT_SUPERSEDED, superseded) /* another row of the file says the same booking anew */              \
    X(IMPORT_MISSING, missing)       /* no row, but a booking whose row has gone from the file */          \
    X(IMPORT_MADE, made)             /* no row, but an artist or a project that there was not */           \
    X(IMPORT_INVALID, invalid)

enum import_outcome {
#define X(name, word) name,
    IMPORT_OUTCOMES_LIST(X)
#undef X
        IMPORT_OUTCOMES
};
extern const char *const import_outcome_words[IMPORT_OUTCOMES];
enum import_outcome import_outcome_of(const char *word); /* IMPORT_INVALID where it is none of them, or NULL */

struct import_row {
    int line;                    /* where the row begins in its file, from 1; errors name it */
    struct id id;                /* a new booking gets this id */
    char *fields[IMPORT_FIELDS]; /* owned; NULL: the file does not say. Times: RFC 3339 when the row is sent */
    char *said[2];               /* owned; start and end as the file writes them, if that is not RFC 3339 */
    char *zone[2];               /* owned; the zones that the file names for start and end; NULL: the session's */
    bool days;                   /* the end is the day after the last one, as in iCalendar; false: the last one */
    bool floating; /* the file says no zone; `zone` is then what the whole file has, and --zone goes before */
    bool endless;  /* it is of a series that goes on behind the last day that was read */
    bool passed;   /* it begins outside of what is wanted: it says what else there is, and is not written */
    char *problem; /* owned; a sentence if the file's reader could not make sense of the row */
    enum import_outcome outcome; /* import_send() fills in how it ended */
    char *message;               /* owned; and what there is to say of that, or NULL */
    bool ended;
};

struct import_rows {
    struct import_row *list; /* owned */
    size_t count, capacity;
    char **said; /* owned, as is each; sentences about the file as a whole */
    size_t said_count, said_capacity;
};

/* Appends an empty row. The pointer is valid until the next call. */
struct import_row *import_rows_add(struct import_rows *rows, int line);
/* What a reader asks for each row: true, and a sentence in *error that the caller frees, if there are over `most`. */
bool import_rows_are_too_many(const struct import_rows *rows, size_t most, char **error);
void import_rows_clear(struct import_rows *rows);
/* Adds a sentence to what there is to say of the file, and takes it over. */
void import_rows_say(struct import_rows *rows, char *sentence);
void import_row_clear(struct import_row *row);
/* Sets a field to `text`, which the row owns from now on. */
void import_row_set(struct import_row *row, enum import_field field, char *text);

/* Something to say of one row. */
struct import_note {
    int line;
    enum import_outcome outcome;
    char *message; /* owned */
};

struct import_tally {
    int counts[IMPORT_OUTCOMES];
    struct import_note *notes; /* owned */
    size_t note_count, note_capacity;
    char *const *said; /* borrowed: the sentences about the file as a whole (struct import_rows) */
    size_t said_count;
};

/* Counts an outcome; where there is a message, appends a note with a copy of it. */
void import_tally_add(struct import_tally *tally, int line, enum import_outcome outcome, const char *message);
void import_tally_say(struct import_tally *tally,
                      const struct import_rows *rows); /* what there is to say of the file */
void import_tally_sort(struct import_tally *tally);    /* puts the notes in the order of their lines */
void import_tally_clear(struct import_tally *tally);
/* The first note of a row that was refused or invalid; NULL: there is none. */
const struct import_note *import_tally_problem(const struct import_tally *tally);

/* Prints the tally, as JSON or in words: the counts of these outcomes, and the notes. `zeros`: in words, too, what
 * there is none of; else only the first of them. */
struct import_report {
    enum import_outcome outcomes[IMPORT_OUTCOMES];
    int count;
    bool zeros;
};
#define IMPORT_TRIED "dry run, nothing kept"
/* `unkept`: why nothing of it is kept, IMPORT_TRIED or another; NULL: it is. */
void import_print(struct cli *cli, const struct import_tally *tally, const struct import_report *report,
                  const char *unkept);

struct import_options {
    bool dry_run;                     /* book nothing, but answer as if */
    bool create;                      /* make missing artists and projects */
    bool past;                        /* book what lies in the past too; for admins */
    bool overwrite;                   /* the file counts where the board has changed the same */
    bool reassign;                    /* a row of a UID that is another artist's booking moves that */
    bool again;                       /* what was released is booked again */
    bool all;                         /* where a row is refused or invalid, nothing is kept, but answered as if */
    const char *doing;                /* for the line that shows how far it has come: "importing" */
    const struct import_range *range; /* what is wanted of the file; NULL: all */
};

/* Sends the rows, a batch in one transaction and all rows of one UID in one batch, and adds what became of each to the
 * tally. A dry run is one batch, and so is all or nothing. Returns false after it has printed an error on cli->err;
 * *status is then the exit status, and the tally has the batches before the error. */
bool import_send(struct cli *cli, struct session *session, const struct import_options *options,
                 struct import_row *rows, size_t count, struct import_tally *tally, enum exit_status *status);

#endif
