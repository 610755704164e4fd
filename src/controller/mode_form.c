/* The full form: one line a field. */
#include <stdlib.h>
#include <string.h>

#include "controller/clear.h"
#include "controller/cursor.h"
#include "controller/edits.h"
#include "controller/form.h"
#include "controller/message.h"
#include "controller/modes.h"
#include "controller/reads.h"
#include "domain/memory.h"

void form_open(struct state *state, struct effects *effects, const struct booking *booking)
{
    struct form form = {.notes_loaded = booking->version == 0 || booking->notes != NULL};
    booking_copy(&form.booking, booking);
    clear_form(&state->form);
    state->form = form;
    form_fill(state, &state->form);
    state->mode = MODE_FORM;
    reads_details(state, effects);
}

void form_reopen(struct state *state, struct form *form, const char *problem)
{
    clear_form(&state->form);
    state->form = *form;
    *form = (struct form){0};
    state->form.ticket = 0;
    free(state->form.problem);
    state->form.problem = mem_copy(problem);
    state->form.problem_field = state->form.focus;
    state->mode = MODE_FORM;
}

static void forget_problem(struct form *form)
{
    free(form->problem);
    form->problem = NULL;
}

static void back(struct turn *turn)
{
    struct state *state = turn->state;
    reads_cancel(turn->effects, &state->form.ticket);
    clear_form(&state->form);
    state->mode = state->view;
}

static void focus_by(struct form *form, int by)
{
    form->focus = (enum form_field_id)(((int)form->focus + FIELD_COUNT + by) % FIELD_COUNT);
}

static void walk(struct turn *turn)
{
    focus_by(&turn->state->form, turn->action == ACTION_FIELD_PREV ? -1 : 1);
}

static bool same_text(const char *a, const char *b)
{
    return strcmp(a != NULL ? a : "", b != NULL ? b : "") == 0;
}

static bool status_differs(const struct booking *a, const struct booking *b)
{
    return a->status != b->status || booking_is_second_option(a) != booking_is_second_option(b);
}

static bool rest_differs(const struct booking *a, const struct booking *b)
{
    return a->start != b->start || a->end != b->end || !id_equal(a->artist, b->artist) ||
           !id_equal(a->project, b->project) || !same_text(a->title, b->title) ||
           !same_text(a->notes, b->notes);
}

/* The form goes along with the edit, so that a refusal can bring it back as it was typed. */
static void send(struct turn *turn, struct edit *edit)
{
    struct state *state = turn->state;
    edit->origin = (struct origin){.mode = MODE_FORM,
                                   .artist = edit->after.artist,
                                   .first = state->cursor_day,
                                   .last = state->cursor_day,
                                   .form = state->form};
    state->form = (struct form){0};
    state->mode = state->view;
    edit_send(state, turn->effects, edit);
    state->cursor_booking = edit->after.id;
    cursor_keep(state);
}

static void send_changes(struct turn *turn, const struct booking *wanted)
{
    struct state *state = turn->state;
    const struct booking *before = &state->form.booking;
    bool status = status_differs(before, wanted), rest = rest_differs(before, wanted);
    if (!status && !rest) {
        back(turn);
        message_say(state, MESSAGE_INFO, "Nothing was changed.");
        return;
    }
    struct edit *edit = edit_begin(state, rest ? EFFECT_EDIT : EFFECT_STATUS, before, wanted);
    edit->more = status && rest;
    edit->next = EFFECT_STATUS;
    send(turn, edit);
}

static void save(struct turn *turn)
{
    struct state *state = turn->state;
    struct form *form = &state->form;
    struct booking wanted;
    forget_problem(form);
    if (!form->notes_loaded) {
        form->problem =
            mem_copy("The notes are still on their way from the database; once more in a moment.");
        form->problem_field = FIELD_NOTES;
        return;
    }
    if (!form_read(state, form, &wanted))
        return;
    if (form->booking.version == 0)
        send(turn, edit_begin(state, EFFECT_BOOK, NULL, &wanted));
    else
        send_changes(turn, &wanted);
    booking_clear(&wanted);
}

static void submit(struct turn *turn)
{
    if (turn->state->form.focus == FIELD_COUNT - 1)
        save(turn);
    else
        focus_by(&turn->state->form, 1);
}

static void choose(struct turn *turn)
{
    forget_problem(&turn->state->form);
    form_choose(turn->state, &turn->state->form, turn->action == ACTION_CHOICE_PREV ? -1 : 1);
}

/* In the status field the blank and the arrows go through the four there are. */
static bool chooses(const struct form *form, uint32_t key)
{
    return form->focus == FIELD_STATUS && (key == ' ' || key == KEYCODE_RIGHT || key == KEYCODE_LEFT);
}

static void typed(struct turn *turn, uint32_t key)
{
    struct form *form = &turn->state->form;
    forget_problem(form);
    if (chooses(form, key))
        form_choose(turn->state, form, key == KEYCODE_LEFT ? -1 : 1);
    else
        line_key(&form->field[form->focus], key);
}

static void pasted(struct turn *turn, const char *text)
{
    struct form *form = &turn->state->form;
    forget_problem(form);
    line_paste(&form->field[form->focus], text);
}

static int panel_rows(const struct state *state)
{
    (void)state;
    return FIELD_COUNT + 1; /* the last one says what is wrong */
}

const struct mode_row mode_form = {
    .act = {[ACTION_SUBMIT] = submit,
            [ACTION_SAVE] = save,
            [ACTION_FIELD_NEXT] = walk,
            [ACTION_FIELD_PREV] = walk,
            [ACTION_CHOICE_NEXT] = choose,
            [ACTION_CHOICE_PREV] = choose,
            [ACTION_BACK] = back,
            [ACTION_HELP] = help_open},
    .typed = typed,
    .pasted = pasted,
    .panel_rows = panel_rows,
};
