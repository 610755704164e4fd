/* The form: one line for each field. */
#include <stdlib.h>

#include "controller/reads/form.h"
#include "controller/state/leaving.h"
#include "domain/memory.h"
#include "domain/text.h"

enum { PROBLEM_MARGIN = 24 }; /* cells of a row that a problem's text cannot use: its label and some room */

static void forget_problem(struct form *form)
{
    free(form->problem);
    form->problem = NULL;
}

/* Closes the form; where something was typed, when it is asked for twice. A save on its way goes on, and a message says
 * how it ended. */
static void back(struct turn *turn)
{
    struct state *state = turn->state;
    if (state->form.saving != 0 || !form_changed(state, &state->form) || leaving_discards(state, turn->action, "typed"))
        form_close(state, turn->effects);
}

static void focus_by(struct form *form, int by)
{
    form->focus = (form->focus + form->table->count + by) % form->table->count;
}

static void walk(struct turn *turn)
{
    focus_by(&turn->state->form, turn->action == ACTION_FIELD_PREV ? -1 : 1);
}

static void save(struct turn *turn)
{
    struct state *state = turn->state;
    struct form *form = &state->form;
    struct filled filled;
    if (form->saving != 0) /* an earlier save is still on its way */
        return;
    forget_problem(form);
    if (!form->notes_loaded) {
        form->problem = mem_copy("The notes are still on their way from the database; once more in a moment.");
        form->problem_field = FIELD_NOTES;
        return;
    }
    if (!form_is_new(form) && !form_changed(state, form)) {
        form_close_unchanged(state, turn->effects);
        return;
    }
    if (!form_read(state, form, &filled))
        return;
    form->table->save(turn, &filled);
    filled_clear(&filled);
}

static void submit(struct turn *turn)
{
    struct form *form = &turn->state->form;
    const struct form_input *input = &form->table->inputs[form->focus];
    forget_problem(form);
    if (input->open != NULL)
        input->open(turn);
    else if (form->focus == form->table->count - 1)
        save(turn);
    else
        focus_by(form, 1);
}

/* Something is changed: what was wrong may no longer be, and what was insisted on is no longer it. */
static void touch(struct form *form)
{
    forget_problem(form);
    form->insists = false;
}

static void choose(struct turn *turn)
{
    touch(&turn->state->form);
    form_choose(turn->state, &turn->state->form, turn->action == ACTION_CHOICE_PREV ? -1 : 1);
}

/* In a field of fixed words, blank and arrows step through the words. */
static bool chooses(const struct form *form, uint32_t key)
{
    return form->table->fields[form->focus].choices != NULL &&
           (key == ' ' || key == KEYCODE_RIGHT || key == KEYCODE_LEFT);
}

static void typed(struct turn *turn, uint32_t key)
{
    struct form *form = &turn->state->form;
    touch(form);
    if (chooses(form, key))
        form_choose(turn->state, form, key == KEYCODE_LEFT ? -1 : 1);
    else
        line_key(&form->field[form->focus], key);
}

static void pasted(struct turn *turn, const char *text)
{
    struct form *form = &turn->state->form;
    touch(form);
    line_paste(&form->field[form->focus], text);
}

static int panel_rows(const struct state *state)
{
    const struct form *form = &state->form;
    bool wraps = form->problem != NULL && text_width(form->problem) > state->terminal.columns - PROBLEM_MARGIN;
    /* below the fields: the problem, on one row or two, and what a booking clashes with */
    return form->table->count + 1 + wraps + form->table->of_booking;
}

/* clang-format off */
const struct mode_row mode_form = {
    .parent = PARENT_PANEL,
    .on = {
        [ACTION_SUBMIT] = submit,
        [ACTION_SAVE] = save,
        [ACTION_FIELD_NEXT] = walk,
        [ACTION_FIELD_PREV] = walk,
        [ACTION_CHOICE_NEXT] = choose,
        [ACTION_CHOICE_PREV] = choose,
        [ACTION_BACK] = back,
    },
    .leave = form_leave,
    .typed = typed,
    .pasted = pasted,
    .panel_rows = panel_rows,
    .holds_rows = true,
};
