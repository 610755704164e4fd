#include "controller/reads/form.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "domain/memory.h"
#include "domain/text.h"

static char *field_text(const struct state *state, const struct form *form, int field)
{
    const struct form_input *input = &form->table->inputs[field];
    return input->fill != NULL ? input->fill(state, form) : mem_copy(record_text(&form->record, (size_t)field));
}

void form_fill(const struct state *state, struct form *form)
{
    for (int field = 0; field < form->table->count; field++) {
        char *text = field_text(state, form, field);
        line_set(&form->field[field], text);
        free(text);
    }
}

static bool untouched(const struct state *state, const struct form *form, int field)
{
    char *text = field_text(state, form, field);
    bool same = strcmp(text, form->field[field].text) == 0;
    free(text);
    return same;
}

bool form_changed(const struct state *state, const struct form *form)
{
    for (int field = 0; field < form->table->count; field++)
        if (!untouched(state, form, field))
            return true;
    return false;
}

bool form_is_of_booking(const struct form *form)
{
    return form->table != NULL && form->table->of_booking;
}

bool form_is_new(const struct form *form)
{
    return (form_is_of_booking(form) ? form->booking.version : form->record.version) == 0;
}

void form_wrong(struct form *form, int field, char *problem)
{
    free(form->problem);
    form->problem = problem;
    form->problem_field = field;
    form->focus = field;
}

void form_refused(struct form *form, char *problem)
{
    free(form->problem);
    form->problem = problem;
    form->problem_field = NO_FIELD;
}

void filled_clear(struct filled *filled)
{
    booking_clear(&filled->booking);
    record_clear(&filled->record);
}

/* ---- reading ---- */

/* "hold, pencil, confirmed" */
static char *list_words(const char *const *words)
{
    char *all = mem_copy("");
    for (; *words != NULL; words++) {
        char *longer = mem_format("%s%s%s", all, all[0] != '\0' ? ", " : "", *words);
        free(all);
        all = longer;
    }
    return all;
}

static char *read_choice(const struct field *row, int field, const char *word, struct record *out)
{
    size_t length = strlen(word);
    for (const char *const *choice = row->choices; *choice != NULL; choice++)
        if ((length > 0 || (*choice)[0] == '\0') && strncasecmp(word, *choice, length) == 0) {
            record_set(out, (size_t)field, *choice);
            return NULL;
        }
    char *words = list_words(row->choices);
    char *problem = mem_format("\"%s\" is no %s; it is one of %s.", word, row->label, words);
    free(words);
    return problem;
}

static char *read_text(const struct field *row, int field, const char *word, struct record *out)
{
    char *text, *problem;
    if (field_read(row, word, &text, &problem)) {
        record_take(out, (size_t)field, text);
        return NULL;
    }
    if (problem == NULL)
        problem = mem_format("\"%s\" is no %s: write %s, or nothing.", word, row->label, row->wants);
    return problem;
}

static char *read_field(const struct state *state, const struct form *form, int field, struct filled *out)
{
    const struct field *row = &form->table->fields[field];
    const struct form_input *input = &form->table->inputs[field];
    char *word = text_trim(form->field[field].text), *problem = NULL;
    if (row->needed && word[0] == '\0')
        problem = mem_format("The %s is needed: %s.", row->label, row->hint);
    else if (input->read != NULL)
        problem = input->read(state, word, out);
    else if (row->choices != NULL)
        problem = read_choice(row, field, word, &out->record);
    else
        problem = read_text(row, field, word, &out->record);
    free(word);
    return problem;
}

/* Where field is the count of fields: checks them against each other. */
static char *read_step(const struct state *state, const struct form *form, int field, struct filled *out, int *about)
{
    const struct form_table *table = form->table;
    *about = field;
    if (field == table->count)
        return table->check != NULL ? table->check(state, out, about) : NULL;
    if (table->inputs[field].always || table->fields[field].needed || !untouched(state, form, field))
        return read_field(state, form, field, out);
    return NULL;
}

static void begin_filled(const struct form *form, struct filled *out)
{
    booking_copy(&out->booking, &form->booking);
    record_copy(&out->record, &form->record);
}

bool form_read(const struct state *state, struct form *form, struct filled *out)
{
    begin_filled(form, out);
    for (int field = 0; field <= form->table->count; field++) {
        int about;
        char *problem = read_step(state, form, field, out, &about);
        if (problem != NULL) {
            form_wrong(form, about, problem);
            filled_clear(out);
            return false;
        }
    }
    return true;
}

bool form_try(const struct state *state, const struct form *form, unsigned fields, struct filled *out)
{
    bool right = true;
    begin_filled(form, out);
    for (int field = 0; field <= form->table->count && right; field++) {
        int about;
        char *problem =
            field == form->table->count || fields >> field & 1 ? read_step(state, form, field, out, &about) : NULL;
        right = problem == NULL;
        free(problem);
    }
    if (!right)
        filled_clear(out);
    return right;
}

/* ---- choosing ---- */

/* Any text that is none of the words gives way to the first one. */
static void choose_word(const char *const *words, struct line *line, int by)
{
    size_t count = 0, at = 0;
    while (words[count] != NULL)
        count++;
    while (at < count && strcmp(words[at], line->text) != 0)
        at++;
    line_set(line, words[at == count ? 0 : (at + count + (by > 0 ? 1 : count - 1)) % count]);
}

bool form_choose(const struct state *state, struct form *form, int by)
{
    const struct field *row = &form->table->fields[form->focus];
    const struct form_input *input = &form->table->inputs[form->focus];
    struct line *line = &form->field[form->focus];
    if (input->choose != NULL)
        input->choose(state, line, by);
    else if (row->choices != NULL)
        choose_word(row->choices, line, by);
    else
        return false;
    return true;
}

void form_close(struct state *state, struct effects *effects)
{
    mode_enter(state, effects, state->shown.view);
}

void form_leave(struct state *state, struct effects *effects, enum mode to)
{
    (void)to;
    reads_cancel(effects, &state->form.ticket);
    clear_form(&state->form);
}

void form_close_unchanged(struct state *state, struct effects *effects)
{
    form_close(state, effects);
    message_say(state, MESSAGE_INFO, "Nothing was changed.");
}

void form_open_record(struct state *state, struct effects *effects, const struct form_table *table,
                      struct record *record)
{
    clear_form(&state->form);
    state->form = (struct form){.table = table, .record = *record, .notes_loaded = true};
    *record = (struct record){0};
    form_fill(state, &state->form);
    mode_enter(state, effects, MODE_FORM);
}

void form_reopen(struct state *state, struct effects *effects, struct form *form, const char *problem)
{
    clear_form(&state->form);
    state->form = *form;
    *form = (struct form){0};
    state->form.ticket = 0;
    free(state->form.problem);
    state->form.problem = mem_copy(problem);
    state->form.problem_field = state->form.focus;
    mode_enter(state, effects, MODE_FORM);
}

/* The user may have typed notes before the stored ones came. The field then keeps both, so that neither is lost. */
void form_take_notes(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct form *form = &state->form;
    (void)effects;
    if (reads_failed(state, answer) || answer->row_count == 0)
        return;
    struct line *field = &form->field[FIELD_NOTES];
    const char *notes = answer->rows[0].notes != NULL ? answer->rows[0].notes : "";
    free(form->booking.notes);
    form->booking.notes = mem_copy(notes);
    char *both = mem_format("%s%s%s", field->text, field->text[0] != '\0' && notes[0] != '\0' ? " " : "", notes);
    line_set(field, both);
    free(both);
    form->notes_loaded = true;
}

void form_to_field(struct state *state, int field)
{
    state->form.focus = field;
}
