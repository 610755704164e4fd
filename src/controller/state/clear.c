#include "controller/state/clear.h"

#include <stdlib.h>

void clear_bookings(struct booking **list, size_t *count)
{
    for (size_t i = 0; i < *count; i++)
        booking_clear(&(*list)[i]);
    free(*list);
    *list = NULL;
    *count = 0;
}

void clear_form(struct form *form)
{
    booking_clear(&form->booking);
    record_clear(&form->record);
    for (size_t i = 0; i < FORM_FIELDS; i++)
        line_clear(&form->field[i]);
    free(form->problem);
    *form = (struct form){0};
}

void clear_origin(struct origin *origin)
{
    free(origin->text);
    clear_form(&origin->form);
    *origin = (struct origin){0};
}

void clear_pending(struct pending *pending)
{
    booking_clear(&pending->before);
    booking_clear(&pending->after);
    clear_origin(&pending->origin);
    clear_bookings(&pending->rows, &pending->row_count);
    changes_free(pending->changes, pending->change_count);
    refusals_free(pending->refusals, pending->refusal_count);
    free(pending->problem);
    *pending = (struct pending){0};
}

void clear_conflict(struct conflict *conflict)
{
    clear_bookings(&conflict->in_the_way, &conflict->in_the_way_count);
    free(conflict->free_artists);
    free(conflict->pieces);
    *conflict = (struct conflict){.next_free.start = INSTANT_NONE};
}

void clear_card(struct card *card)
{
    booking_clear(&card->detail);
    history_free(card->history, card->history_count);
    *card = (struct card){0};
}

void clear_candidates(struct candidates *candidates)
{
    for (size_t i = 0; i < candidates->count; i++) {
        free(candidates->list[i].word);
        free(candidates->list[i].what);
    }
    free(candidates->list);
    *candidates = (struct candidates){0};
}

static void clear_history(struct history *history)
{
    for (size_t i = 0; i < history->count; i++)
        free(history->list[i]);
    free(history->list);
    *history = (struct history){0};
}

void clear_prompt(struct prompt *prompt)
{
    free(prompt->typed);
    free(prompt->before);
    clear_candidates(&prompt->candidates);
    *prompt = (struct prompt){0};
}

void clear_filtering(struct state *state)
{
    for (enum history_kind kind = 0; kind < HISTORY_COUNT; kind++)
        clear_history(&state->histories[kind]);
    free(state->search.text);
    free(state->filtering.text);
    filter_clear(&state->filtering.filter);
}

static void clear_finder(struct finder *finder)
{
    for (size_t i = 0; i < FINDER_FIELDS; i++)
        line_clear(&finder->field[i]);
    free(finder->problem);
    free(finder->find.skills);
    free(finder->found);
    free(finder->line);
    *finder = (struct finder){0};
}

void clear_carried(struct state *state)
{
    changes_free(state->carrying.others, state->carrying.other_count);
    state->carrying.others = NULL;
    state->carrying.other_count = 0;
}

void clear_of_book(struct state *state)
{
    state->clip.kind = CLIP_NONE;
    free(state->undoing.asked_what);
    state->undoing = (struct undoing){0};
}

void clear_modes(struct state *state)
{
    clear_prompt(&state->prompt);
    line_clear(&state->help.line);
    free(state->help.text);
    state->help.text = NULL;
    line_clear(&state->line);
    quickadd_clear(&state->quick_add.reading);
    free(state->line_problem);
    state->line_problem = NULL;
    clear_form(&state->form);
    booking_clear(&state->carrying.booking);
    booking_clear(&state->carrying.from);
    clear_carried(state);
    clear_conflict(&state->conflict);
    booking_clear(&state->stale.theirs);
    clear_card(&state->card);
    clear_finder(&state->finder);
}
