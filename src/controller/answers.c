#include "controller/answers.h"

#include <stdlib.h>

#include "controller/board/cursor.h"
#include "controller/board/grid.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"
#include "domain/memory.h"

/* The link's own state tells about these; they are asked again when it is back. */
static bool tells_itself(enum fault fault)
{
    return fault == FAULT_UNREACHABLE || fault == FAULT_LOST;
}

bool answers_failed(struct state *state, const struct answer *answer)
{
    if (answer->fault == FAULT_NONE)
        return false;
    if (!tells_itself(answer->fault))
        message_say(state, MESSAGE_ERROR, "%s",
                    answer->message != NULL ? answer->message
                    : answer->fault == FAULT_TIMEOUT
                        ? "The database did not answer in time; it is asked again within a minute."
                        : "The database could not answer; it is asked again within a minute.");
    return true;
}

static void set_clock(struct state *state, instant at, instant server_now)
{
    if (server_now == INSTANT_NONE || server_now == 0)
        return;
    state->clock.skew = server_now - at;
    state->clock.now = server_now;
}

static bool is_loading(const struct state *state)
{
    return !bookings_covers(state->bookings, state->shown.first, state->shown.first + DAYS_A_WEEK * state->shown.weeks);
}

static void take_roster(struct state *state, struct answer *answer)
{
    if (answer->roster == NULL)
        return;
    bool is_first = state->roster == NULL;
    const struct artist *artist = state_cursor_artist(state);
    struct id kept = artist != NULL ? artist->id : (struct id){0};
    struct id booking = state->cursor.booking;
    roster_free(&state->roster);
    clashes_forget(state->clashes);
    state->roster = answer->roster;
    answer->roster = NULL;
    state->past.roster = state->past.at; /* whatever was asked for another moment was given up */
    state->roster_revision++;
    if (is_loading(state)) /* its row would be lost under a filter that asks for bookings */
        state->grid.kept = kept;
    grid_build(state);
    int line = grid_line_of(state, kept);
    cursor_to_line(state, line >= 0 ? line : state->cursor.line);
    state->cursor.booking = booking;
    if (is_first)
        state_open_week(state);
    if (state->cursor.follows_today)
        cursor_to_day(state, state_today(state));
    cursor_keep(state);
}

static bool names_strangers(const struct state *state, const struct answer *answer)
{
    for (size_t i = 0; i < answer->row_count; i++)
        if (roster_artist(state->roster, answer->rows[i].artist) == NULL ||
            (!id_is_nil(answer->rows[i].project) &&
             roster_project(state->roster, answer->rows[i].project) == NULL))
            return true;
    return false;
}

static void take_weeks(struct state *state, struct effects *effects, struct answer *answer, day first, day end,
                       uint64_t asked_at)
{
    if (state->past.at == 0 && names_strangers(state, answer))
        reads_roster(state, effects);
    bookings_replace(state->bookings, first, end, state_day_start(state, first), state_day_start(state, end),
                     asked_at, answer->rows, answer->row_count, answer->off, answer->off_count);
    bookings_set_challenges(state->bookings, answer->challenges, state->past.at == 0 ? answer->challenge_count : 0);
    answer->row_count = 0;
    answer->off_count = 0;
    day length = DAYS_A_WEEK * state->shown.weeks;
    bookings_forget_but(state->bookings, state->shown.first - 2 * length, state->shown.first + 3 * length);
    cursor_stay(state);
}

void answers_open(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    bool again = state->loading.again;
    state->loading.again = false;
    if (answers_failed(state, answer))
        return;
    set_clock(state, event->at, answer->server_now);
    state->waiting.wanted = state->waiting.wanted || answer->roster != NULL;
    take_roster(state, answer);
    if (state->roster == NULL)
        return;
    take_weeks(state, effects, answer, state->loading.weeks.first, state->loading.weeks.end, state->loading.weeks.asked);
    if (again)
        reads_reload(state, effects);
    else
        reads_weeks(state, effects);
}

void answers_neighbours(struct state *state, struct effects *effects, struct event *event)
{
    if (event->answered.answer.fault !=
        FAULT_NONE) /* nobody asked for them: asked again with the next flip */
        return;
    take_weeks(state, effects, &event->answered.answer, state->loading.ahead.first, state->loading.ahead.end,
               state->loading.ahead.asked);
    reads_weeks(state, effects);
}

/* What came before what there is goes before it. */
static void take_history(struct card *card, struct answer *answer)
{
    card->complete = answer->history_count < HISTORY_MOST;
    size_t capacity = answer->history_count;
    for (size_t i = 0; i < card->history_count; i++) {
        answer->history = mem_grow(answer->history, &capacity, answer->history_count, sizeof *answer->history);
        answer->history[answer->history_count++] = card->history[i];
    }
    free(card->history);
    card->history = answer->history;
    card->history_count = answer->history_count;
    answer->history = NULL;
    answer->history_count = 0;
}

/* The card of a past board: the booking as it was, where that is among the versions that came. */
static void show_card_then(struct card *card, instant at)
{
    size_t then = card->history_count;
    while (then > 0 && card->history[then - 1].at > at)
        then--;
    if (then == 0)
        return;
    booking_clear(&card->detail);
    booking_copy(&card->detail, &card->history[then - 1].after);
}

void answers_card(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct card *card = &state->card;
    (void)effects;
    card->more = false;
    if (answers_failed(state, answer) || answer->row_count == 0)
        return;
    booking_clear(&card->detail);
    booking_copy(&card->detail, &answer->rows[0]);
    take_history(card, answer);
    if (state->past.at != 0)
        show_card_then(card, state->past.at);
    card->loaded = true;
}

/* Notes typed before the stored ones came are kept before them, so that neither is lost. */
void answers_notes(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct form *form = &state->form;
    (void)effects;
    if (answers_failed(state, answer) || answer->row_count == 0)
        return;
    struct line *field = &form->field[FIELD_NOTES];
    const char *notes = answer->rows[0].notes != NULL ? answer->rows[0].notes : "";
    free(form->booking.notes);
    form->booking.notes = mem_copy(notes);
    char *both =
        mem_format("%s%s%s", field->text, field->text[0] != '\0' && notes[0] != '\0' ? " " : "", notes);
    line_set(field, both);
    free(both);
    form->notes_loaded = true;
}

void answers_repairs(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct conflict *conflict = &state->conflict;
    (void)effects;
    if (answers_failed(state, answer))
        return;
    free(conflict->free_artists);
    conflict->free_artists = answer->free_artists;
    conflict->free_count = answer->free_count;
    conflict->next_free = answer->next_free;
    conflict->repairs_loaded = true;
    answer->free_artists = NULL;
    answer->free_count = 0;
}

void answers_findings(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct finder *finder = &state->finder;
    (void)effects;
    if (answers_failed(state, answer))
        return;
    free(finder->found);
    finder->found = answer->findings;
    finder->count = answer->finding_count;
    finder->cursor = 0;
    finder->loaded = true;
    answer->findings = NULL;
    answer->finding_count = 0;
}

void answers_roster(struct state *state, struct effects *effects, struct event *event)
{
    (void)effects;
    if (!answers_failed(state, &event->answered.answer))
        take_roster(state, &event->answered.answer);
}
