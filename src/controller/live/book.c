#include "controller/live/book.h"

#include "controller/board/selection.h"
#include "controller/live/news.h"
#include "controller/reads/form.h"
#include "controller/reads/reads.h"
#include "controller/state/clear.h"

/* True for modes that hold a booking of this book, or something that would become one. */
static bool is_of_the_book(const struct state *state, enum mode mode)
{
    const struct mode_row *row = mode_row(state, mode);
    if (mode == MODE_FORM)
        return form_is_of_booking(&state->form);
    return row->holds_rows || row->shows_booking;
}

static void leave_modes(struct state *state, struct effects *effects)
{
    bool helped = state->mode == MODE_HELP || state->mode == MODE_HELP_SEARCH;
    if (helped && is_of_the_book(state, state->help.back))
        mode_enter(state, effects, state->help.back);
    if (is_of_the_book(state, state->mode))
        mode_enter(state, effects, state->shown.view);
}

void book_close(struct state *state, struct effects *effects)
{
    leave_modes(state, effects);
    reads_forget_book(state, effects);
    reads_cancel(effects, &state->news.ticket);
    reads_cancel(effects, &state->diff.ticket);
    state->news.horizon = 0; /* what came before this book was opened is no news on it */
    state->wanted.news = state->wanted.presence = true;
    bookings_clear(state->bookings);
    selection_forget(&state->selection);
    clear_of_book(state);
    state->diff = (struct diff){0};
    news_forget(state);
}
