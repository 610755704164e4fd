/* form: a panel of fields, one line each. It is filled from a booking or a record and read back into a copy. A field
 * that nobody touched keeps its value exactly: a time keeps its microseconds, and where the clocks show an hour twice,
 * it stays in the same one of the two.
 *
 * A table says which fields (field.h) a form has. form_booking.c has the table of a booking. Every other table is for
 * a record (record.h), whose first texts are the fields in their order. It stands in the file of its list or in
 * form_time_off.c:
 *
 *     static const struct form_table project_form = {
 *         .fresh = "new project", .edit = "project", .save = save_project,
 *         .fields = project_fields, .count = PROJECT_FIELD_COUNT,
 *         .inputs = {[PROJECT_CODE] = {.choose = choose_code}}};
 *
 *     form_open_record(state, effects, &project_form, &record);
 *
 * `save` sends the record with save_send(). The form stays open, with its text, until the answer is "done". */
#ifndef CALLBOARD_READS_FORM_H
#define CALLBOARD_READS_FORM_H

#include "controller/state/turn.h"

/* The values of the fields: a booking or a record, whichever the form edits. */
struct filled {
    struct booking booking;
    struct record record;
};

/* How a field differs from what its row in `fields` says. Each of these may be NULL. Without fill() and read() the
 * field shows and sets the record's text at the field's place. If the row has `choices`, blank and arrows step through
 * them, and the beginning of a choice is enough to type. The caller frees the results of fill() and read(). */
struct form_input {
    char *(*fill)(const struct state *state, const struct form *form);              /* returns the text */
    char *(*read)(const struct state *state, const char *word, struct filled *out); /* NULL: read; else a sentence */
    void (*choose)(const struct state *state, struct line *line, int by); /* ^N ^P, if the words are not fixed */
    void (*open)(struct turn *turn); /* on Enter, which otherwise goes to the next field */
    bool always;                     /* the field is read even if nobody touched it */
};

struct form_table {
    bool of_booking; /* the form edits a booking, not a record */
    unsigned places; /* of a booking: by bit, the fields that say where it comes to stand; clashes are told by them */
    const char *fresh, *edit; /* the panel's name for a new and a stored one: "new project", "project" */
    int count;
    const struct field *fields; /* `count` of them */
    struct form_input inputs[FORM_FIELDS];
    /* Checks the fields against each other. NULL: all is well; else returns a sentence, which the caller frees, with
     * *field set to the field that it is about. */
    char *(*check)(const struct state *state, const struct filled *filled, int *field);
    /* Sends *filled and takes over the parts that it needs; the caller clears the rest. */
    void (*save)(struct turn *turn, struct filled *filled);
};

/* Fills the fields from form->booking or form->record. */
void form_fill(const struct state *state, struct form *form);
/* Copies the booking and the record to *out and reads the fields into the copy; the caller clears it. False:
 * form->problem and problem_field say what is wrong, and *out is cleared. */
bool form_read(const struct state *state, struct form *form, struct filled *out);
/* The same while the user still types, of some fields alone, by bit: nothing is said of what is wrong. */
bool form_try(const struct state *state, const struct form *form, unsigned fields, struct filled *out);
void filled_clear(struct filled *filled);
/* Puts the next (by 1) or previous (by -1) choice into the field; false: the field has no choices. */
bool form_choose(const struct state *state, struct form *form, int by);
bool form_is_of_booking(const struct form *form); /* true if a form is open and edits a booking */
bool form_is_new(const struct form *form);
bool form_changed(const struct state *state, const struct form *form); /* a field differs from how it was filled */

/* Shows the problem of a field and puts the focus on the field; takes the sentence over. */
void form_wrong(struct form *form, int field, char *problem);

/* Shows why the database refused the form, without naming a field; takes the sentence over. */
void form_refused(struct form *form, char *problem);

/* Opens the form of a record (version 0: a new one), which it takes over. */
void form_open_record(struct state *state, struct effects *effects, const struct form_table *table,
                      struct record *record);
void form_close(struct state *state, struct effects *effects);
/* Runs when MODE_FORM is left. */
void form_leave(struct state *state, struct effects *effects, enum mode to);
/* Closes the form and says that there was nothing to save. */
void form_close_unchanged(struct state *state, struct effects *effects);

void form_to_field(struct state *state, int field);
/* Takes the answer to the form's EFFECT_CARD: puts the booking's notes into their field. */
void form_take_notes(struct state *state, struct effects *effects, struct event *event);

#endif
