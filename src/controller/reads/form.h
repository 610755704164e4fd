/* form: a panel of fields, one line each, filled from a booking or a record and read back into it. A field that nobody
 * touched comes back exactly as it was: a booking's times to the microsecond, and whichever of two equal clock times it
 * was.
 *
 * What can be edited is a table of fields (field.h). A booking's is form_booking.c; every other one edits a record
 * (record.h), a text a field in the same order, and stands in its list's file:
 *
 *     static const struct form_table project_form = {
 *         .fresh = "new project", .edit = "project", .save = save_project,
 *         .fields = project_fields, .count = PROJECT_FIELD_COUNT,
 *         .inputs = {[PROJECT_CODE] = {.choose = choose_code}}};
 *
 *     form_open_record(state, effects, &project_form, &record);
 *
 * `save` sends the record with save_send(); the form stays, with its text, until the answer is "done". */
#ifndef CALLBOARD_READS_FORM_H
#define CALLBOARD_READS_FORM_H

#include "controller/state/turn.h"

/* What the fields are read into: a booking or a record. */
struct filled {
    struct booking booking;
    struct record record;
};

/* How a field is filled and read where its row in `fields` does not say it. All of these may be NULL: then the field is
 * the record's text at the field's place; blank and arrows go through its `choices`, and a beginning is enough. */
struct form_input {
    char *(*fill)(const struct state *state, const struct form *form);              /* the caller frees */
    char *(*read)(const struct state *state, const char *word, struct filled *out); /* a sentence, or NULL: read */
    void (*choose)(const struct state *state, struct line *line, int by); /* ^N ^P where the words are not fixed */
    void (*open)(struct turn *turn); /* what Enter opens for the field, instead of going on */
    bool always;                     /* the field is read even if nobody touched it */
};

struct form_table {
    bool of_booking;          /* it edits a booking, not a record */
    const char *fresh, *edit; /* the panel's name: "new project", "project" */
    int count;
    const struct field *fields; /* so many */
    struct form_input inputs[FORM_FIELDS];
    /* Checks what no single field can: returns a sentence and sets the field that it is about; NULL: all is well. */
    char *(*check)(const struct state *state, const struct filled *filled, int *field);
    /* Sends what was read. It takes over the parts of *filled that it needs; the caller clears the rest. */
    void (*save)(struct turn *turn, struct filled *filled);
};

/* Fills the fields from form->booking or form->record. */
void form_fill(const struct state *state, struct form *form);
/* Reads the fields into *out (a copy; the caller clears it). False: form->problem and problem_field say what
 * is wrong, *out is cleared. */
bool form_read(const struct state *state, struct form *form, struct filled *out);
void filled_clear(struct filled *filled);
/* Puts the next (by 1) or previous (by -1) choice into the field; false: the field has no choices. */
bool form_choose(const struct state *state, struct form *form, int by);
bool form_is_of_booking(const struct form *form); /* a form is open, and it edits a booking, no record */
bool form_is_new(const struct form *form);
bool form_changed(const struct state *state, const struct form *form); /* a field differs from how it was filled */

/* Shows a problem of one field and gives it the focus; takes the sentence over. */
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
/* EFFECT_CARD for the form: the booking's notes. */
void form_take_notes(struct state *state, struct effects *effects, struct event *event);

#endif
