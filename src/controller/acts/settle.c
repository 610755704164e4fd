/* Settles a pending write when the database has answered it; each outcome has a function. A part of pending.h. */
#include <stdlib.h>
#include <string.h>

#include "controller/acts/drafts.h"
#include "controller/acts/pending.h"
#include "controller/acts/undo.h"
#include "controller/acts/words.h"
#include "controller/board/cursor.h"
#include "controller/board/selection.h"
#include "controller/state/clear.h"
#include "controller/state/message.h"
#include "domain/memory.h"

struct settlement {
    struct state *state;
    struct effects *effects;
    size_t index;
    struct answer *answer;
};

static struct pending *edit_of(const struct settlement *at)
{
    return &at->state->pending.list[at->index];
}

/* The fresh rows are the truth now, before any reload. */
static void take_rows(struct state *state, const struct booking *rows, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        if (rows[i].status == STATUS_CANCELLED)
            bookings_remove(state->bookings, rows[i].id);
        else
            bookings_put(state->bookings, &rows[i]);
    }
}

static const struct booking *row_of(const struct answer *answer, struct id id)
{
    for (size_t i = 0; i < answer->row_count; i++)
        if (id_equal(answer->rows[i].id, id))
            return &answer->rows[i];
    return NULL;
}

static char *done_sentence(const struct settlement *at)
{
    const struct answer *answer = at->answer;
    char *done = words_done(at->state, edit_of(at));
    char *others = words_moved_up(at->state, edit_of(at), answer->rows, answer->row_count);
    char *sentence = mem_format("%s%s%s", drafts_any_open(at->state) ? "What-if: " : "", done, others);
    free(done);
    free(others);
    return sentence;
}

static void say_done(const struct settlement *at)
{
    struct state *state = at->state;
    const struct pending *pending = edit_of(at);
    char *sentence = done_sentence(at);
    char *words = words_clash(state, pending);
    if (*words)
        message_say(state, MESSAGE_WARNING, "%s Mind: %s.", sentence, words);
    else
        message_say(state, MESSAGE_INFO, "%s", sentence);
    free(words);
    free(sentence);
}

static void replace(struct booking *old, const struct booking *fresh)
{
    booking_clear(old);
    booking_copy(old, fresh);
}

/* Takes the marks off what was marked as well and needed no change: it is what was asked for. */
static void unmark_alike(struct state *state, const struct booking *wanted)
{
    const struct selection *marked = &state->selection;
    for (size_t i = marked->booking_count; i-- > 0;) {
        const struct booking *booking = bookings_find(state->bookings, marked->bookings[i]);
        if (booking != NULL && booking->status == wanted->status &&
            booking_is_second_option(booking) == booking_is_second_option(wanted))
            selection_unmark_booking(state, booking->id);
    }
}

/* Takes the marks off what was done, so that the next act is not for it as well. What was left out keeps its mark. */
static void unmark(const struct settlement *at)
{
    const struct pending *pending = edit_of(at);
    selection_unmark_booking(at->state, pending->after.id);
    for (size_t i = 0; i < pending->change_count; i++)
        if (state_refusal(at->state, at->index, i) == NULL)
            selection_unmark_booking(at->state, pending->changes[i].after.id);
    if (pending->kind == EFFECT_STATUS)
        unmark_alike(at->state, &pending->after);
    else if (pending->change_count > 0 && pending->changes[0].kind == EFFECT_STATUS)
        unmark_alike(at->state, &pending->changes[0].after);
}

static void settle_done(struct settlement *at)
{
    struct pending *pending = edit_of(at);
    int more = pending->more;
    bool redo = pending->redo;
    take_rows(at->state, at->answer->rows, at->answer->row_count);
    const struct booking *fresh = pending->kind != EFFECT_UNDO ? row_of(at->answer, pending->after.id) : NULL;
    if (fresh != NULL)
        replace(&pending->after, fresh); /* the answer is what is said, not the wish */
    say_done(at);
    undo_note(at->state, at->effects, pending);
    unmark(at);
    pending_remove(at->state, at->index);
    if (more > 0)
        undo_begin(at->state, at->effects, redo, more);
}

static void drop(struct settlement *at)
{
    pending_remove(at->state, at->index);
}

static void take_over_rows(struct settlement *at, enum pending_state became)
{
    struct pending *pending = edit_of(at);
    take_rows(at->state, at->answer->rows, at->answer->row_count);
    clear_bookings(&pending->rows, &pending->row_count);
    pending->rows = at->answer->rows;
    pending->row_count = at->answer->row_count;
    pending->state = became;
    at->answer->rows = NULL;
    at->answer->row_count = 0;
}

/* Marks the write as failed, so that what the user typed comes back as soon as the board is free for it. If nothing
 * was typed, a message is enough and the write is dropped. */
static void fail(struct settlement *at, char *problem)
{
    struct pending *pending = edit_of(at);
    if (pending->origin.mode == MODE_BOARD || pending->kind == EFFECT_UNDO) {
        message_say(at->state, MESSAGE_ERROR, "%s", problem);
        free(problem);
        drop(at);
        return;
    }
    free(pending->problem);
    pending->problem = problem;
    pending->state = PENDING_FAILED;
}

static const char *sentence_or(const struct settlement *at, const char *otherwise)
{
    return at->answer->message != NULL ? at->answer->message : otherwise;
}

static void fail_undo(struct settlement *at, const char *why)
{
    struct pending *pending = edit_of(at);
    take_rows(at->state, at->answer->rows, at->answer->row_count);
    fail(at, mem_format("Could not %s (%s): %s", pending->redo ? "do again" : "take back", words_or_act(pending), why));
}

static void settle_refused_undo(struct settlement *at)
{
    if (at->answer->row_count == 0) {
        fail_undo(at, sentence_or(at, "the slot is taken by now."));
        return;
    }
    char *taken = words_taken(at->state, &at->answer->rows[0]);
    char *why = mem_format("%s.", taken);
    fail_undo(at, why);
    free(taken);
    free(why);
}

/* Takes over the answer's refusals, one for each refused change. The panel opens as soon as the board is free for
 * it. */
static void take_over_refusals(struct settlement *at)
{
    struct pending *pending = edit_of(at);
    refusals_free(pending->refusals, pending->refusal_count);
    pending->refusals = at->answer->refusals;
    pending->refusal_count = at->answer->refusal_count;
    at->answer->refusals = NULL;
    at->answer->refusal_count = 0;
    for (size_t i = 0; i < pending->refusal_count && !drafts_any_open(at->state); i++)
        if (!id_is_nil(pending->refusals[i].row.id) && pending->refusals[i].row.version != 0)
            take_rows(at->state, &pending->refusals[i].row, 1);
}

/* A write that was sent again after a broken link gets an answer that names only what was made. So every change that
 * the answer does not name counts as refused. */
static void refuse_missing(struct settlement *at)
{
    struct pending *pending = edit_of(at);
    size_t capacity = pending->refusal_count;
    for (size_t i = 0; i < pending->change_count; i++) {
        if (row_of(at->answer, pending->changes[i].after.id) != NULL || state_refusal(at->state, at->index, i) != NULL)
            continue;
        pending->refusals = mem_grow(pending->refusals, &capacity, pending->refusal_count, sizeof *pending->refusals);
        pending->refusals[pending->refusal_count++] = (struct refusal){.change = i, .outcome = OUTCOME_CONFLICT};
    }
}

static void settle_refused_bulk(struct settlement *at)
{
    take_over_refusals(at);
    edit_of(at)->state = PENDING_REFUSED;
}

/* A bulk act that was only tried is shown, and the panel asks about it. One that was made as far as it fitted says
 * what was left out. */
static void settle_bulk_done(struct settlement *at)
{
    if (edit_of(at)->bulk == BULK_TRY) {
        settle_refused_bulk(at);
        return;
    }
    take_rows(at->state, at->answer->rows, at->answer->row_count);
    take_over_refusals(at);
    if (edit_of(at)->bulk == BULK_FITS && edit_of(at)->resent)
        refuse_missing(at);
    say_done(at);
    if (state_done_count(at->state, at->index) > 0)
        undo_note(at->state, at->effects, edit_of(at));
    unmark(at);
    pending_remove(at->state, at->index);
}

static void settle_committed(struct settlement *at)
{
    pending_remove(at->state, at->index);
    drafts_committed(at->state, at->effects, at->answer);
}

/* The refusals of a commit are shown like those of a bulk act. The answer's rows are the live board's, not this
 * board's, so they are not taken in. */
static void settle_refused_commit(struct settlement *at)
{
    struct pending *pending = edit_of(at);
    pending->kind = EFFECT_BULK;
    pending->committed = true;
    pending->changes = mem_new(at->answer->drafted_count, sizeof *pending->changes);
    pending->change_count = at->answer->drafted_count;
    for (size_t i = 0; i < pending->change_count; i++) {
        pending->changes[i].kind = EFFECT_EDIT;
        booking_copy(&pending->changes[i].before, &at->answer->drafted[i]);
        booking_copy(&pending->changes[i].after, &at->answer->drafted[i]);
    }
    settle_refused_bulk(at);
}

static void settle_conflict(struct settlement *at)
{
    struct pending *pending = edit_of(at);
    if (pending->kind == EFFECT_UNDO) {
        settle_refused_undo(at);
        return;
    }
    if (pending->kind == EFFECT_TAKE)
        pending->kind = EFFECT_STATUS; /* somebody was first: the panel offers what it offers for a refused pencil */
    take_over_rows(at, PENDING_REFUSED);
}

static void settle_gone(struct settlement *at)
{
    struct pending *pending = edit_of(at);
    if (pending->kind == EFFECT_UNDO && id_is_nil(pending->undo) && pending->problem == NULL) {
        message_say(at->state, MESSAGE_INFO, "%s", sentence_or(at, "There is nothing to take back."));
        drop(at);
        return;
    }
    if (pending->kind == EFFECT_UNDO) {
        fail_undo(at, sentence_or(at, "the booking is gone."));
        return;
    }
    char *who = words_for(at->state, pending->before.version != 0 ? &pending->before : &pending->after);
    bookings_remove(at->state->bookings, pending->after.id);
    if (pending->origin.mode == MODE_MOVE)
        pending->origin.mode = MODE_BOARD; /* nothing is left to be held */
    pending->origin.form.booking.version = 0;
    pending->origin.form.booking.id = id_next(&at->state->ids);
    pending->origin.form.notes_loaded = true;
    fail(at, mem_format("%s is gone: somebody else has released it.%s", who,
                        pending->origin.mode == MODE_FORM ? " Saving now books it anew." : ""));
    free(who);
}

/* True if the booking is already as this write, sent earlier, was to make it. */
static bool is_what_was_wanted(const struct booking *now, const struct pending *pending)
{
    const struct booking *wanted = &pending->after;
    if (pending->kind == EFFECT_RELEASE || pending->kind == EFFECT_STATUS || pending->kind == EFFECT_TAKE)
        return now->status == wanted->status && now->reason == wanted->reason &&
               booking_is_second_option(now) == booking_is_second_option(wanted);
    return id_equal(now->artist, wanted->artist) && now->start == wanted->start && now->end == wanted->end &&
           strcmp(now->title, wanted->title) == 0;
}

/* Somebody else has done the very same meanwhile, so there is nothing to choose. */
static void settle_same(struct settlement *at)
{
    take_rows(at->state, at->answer->rows, at->answer->row_count);
    message_say(at->state, MESSAGE_INFO, "Somebody else has just done the same: %s.", edit_of(at)->after.title);
    drop(at);
}

static void settle_stale(struct settlement *at)
{
    struct pending *pending = edit_of(at);
    const struct booking *now = pending->kind != EFFECT_UNDO ? row_of(at->answer, pending->after.id) : NULL;
    if (pending->kind == EFFECT_UNDO)
        fail_undo(at, sentence_or(at, "it has been changed since."));
    else if (now != NULL && pending->resent && is_what_was_wanted(now, pending))
        settle_done(at);
    else if (now != NULL && pending->kind != EFFECT_EDIT && is_what_was_wanted(now, pending))
        settle_same(at);
    else if (now == NULL || now->status == STATUS_CANCELLED)
        settle_gone(at);
    else
        take_over_rows(at, PENDING_STALE);
}

/* Offers to book anew: the quick-add line comes back with all that the hold was. */
static void settle_lapsed(struct settlement *at)
{
    struct pending *pending = edit_of(at);
    char *who = words_for(at->state, pending->kind != EFFECT_UNDO ? &pending->before : &pending->after);
    bookings_remove(at->state->bookings, pending->after.id);
    if (pending->kind != EFFECT_RELEASE && pending->kind != EFFECT_UNDO) {
        const struct zone *zone = at->state->roster->tenant.zone;
        clear_origin(&pending->origin);
        pending->origin = (struct origin){.mode = MODE_QUICK_ADD,
                                          .artist = pending->after.artist,
                                          .first = zone_local(zone, pending->after.start).day,
                                          .last = zone_local(zone, pending->after.end - 1).day,
                                          .text = words_as_line(at->state, &pending->after)};
    }
    fail(at, mem_format("%s has lapsed: its time was over.%s", who,
                        pending->origin.mode == MODE_QUICK_ADD ? " Enter books it anew." : ""));
    free(who);
}

static void settle_not_allowed(struct settlement *at)
{
    fail(at, mem_copy(sentence_or(at, "You may not do this: your role in this studio does not permit it.")));
}

static void settle_invalid(struct settlement *at)
{
    fail(at, mem_copy(sentence_or(at, "The database did not accept these values.")));
}

static void settle_unknown(struct settlement *at)
{
    struct pending *pending = edit_of(at);
    pending->state = PENDING_UNKNOWN;
    pending->ticket = 0;
    message_say(at->state, MESSAGE_WARNING,
                "It is not known yet whether this was saved; it is asked again when the link is back.");
}

static void settle_failed(struct settlement *at)
{
    fail(at, mem_copy(sentence_or(at, "The database could not do this; nothing was changed.")));
}

static void settle_asked(struct settlement *at)
{
    undo_ask(at->state, edit_of(at), at->answer);
    drop(at);
}

/* The outcome of an answer that may be a fault. A write that may have arrived is unknown, never failed. */
static enum outcome outcome_of(const struct answer *answer)
{
    switch (answer->fault) {
    case FAULT_NONE:
        return answer->outcome;
    case FAULT_UNREACHABLE:
    case FAULT_LOST:
    case FAULT_TIMEOUT:
    case FAULT_BUSY:
        return OUTCOME_UNKNOWN;
    case FAULT_NOT_ALLOWED:
        return OUTCOME_NOT_ALLOWED;
    case FAULT_INVALID:
        return OUTCOME_INVALID;
    default:
        return OUTCOME_FAILED;
    }
}

typedef void settle_function(struct settlement *);

static settle_function *const settle[] = {
    [OUTCOME_DONE] = settle_done,       [OUTCOME_CONFLICT] = settle_conflict,
    [OUTCOME_STALE] = settle_stale,     [OUTCOME_LAPSED] = settle_lapsed,
    [OUTCOME_GONE] = settle_gone,       [OUTCOME_NOT_ALLOWED] = settle_not_allowed,
    [OUTCOME_INVALID] = settle_invalid, [OUTCOME_UNKNOWN] = settle_unknown,
    [OUTCOME_FAILED] = settle_failed,   [OUTCOME_ASKS] = settle_asked,
    [OUTCOME_TWIN] = settle_invalid,
};
static settle_function *const settle_bulk[] = {
    [OUTCOME_DONE] = settle_bulk_done,  [OUTCOME_CONFLICT] = settle_refused_bulk,
    [OUTCOME_STALE] = settle_failed,    [OUTCOME_LAPSED] = settle_failed,
    [OUTCOME_GONE] = settle_failed,     [OUTCOME_NOT_ALLOWED] = settle_not_allowed,
    [OUTCOME_INVALID] = settle_invalid, [OUTCOME_UNKNOWN] = settle_unknown,
    [OUTCOME_FAILED] = settle_failed,   [OUTCOME_ASKS] = settle_failed,
    [OUTCOME_TWIN] = settle_invalid,
};
static settle_function *const settle_challenge[] = {
    [OUTCOME_DONE] = settle_done,       [OUTCOME_CONFLICT] = settle_failed, [OUTCOME_STALE] = settle_failed,
    [OUTCOME_LAPSED] = settle_failed,   [OUTCOME_GONE] = settle_failed,     [OUTCOME_NOT_ALLOWED] = settle_not_allowed,
    [OUTCOME_INVALID] = settle_invalid, [OUTCOME_UNKNOWN] = settle_unknown, [OUTCOME_FAILED] = settle_failed,
    [OUTCOME_ASKS] = settle_failed,     [OUTCOME_TWIN] = settle_invalid,
};
static settle_function *const settle_commit[] = {
    [OUTCOME_DONE] = settle_committed,  [OUTCOME_CONFLICT] = settle_refused_commit,
    [OUTCOME_STALE] = settle_failed,    [OUTCOME_LAPSED] = settle_failed,
    [OUTCOME_GONE] = settle_failed,     [OUTCOME_NOT_ALLOWED] = settle_not_allowed,
    [OUTCOME_INVALID] = settle_invalid, [OUTCOME_UNKNOWN] = settle_unknown,
    [OUTCOME_FAILED] = settle_failed,   [OUTCOME_ASKS] = settle_failed,
    [OUTCOME_TWIN] = settle_invalid,
};

bool pending_settle(struct state *state, struct effects *effects, uint64_t ticket, struct answer *answer)
{
    for (size_t i = 0; i < state->pending.count; i++) {
        enum effect_kind kind = state->pending.list[i].kind;
        if (state->pending.list[i].ticket != ticket)
            continue;
        struct settlement at = {.state = state, .effects = effects, .index = i, .answer = answer};
        bool asks = kind == EFFECT_CHALLENGE || kind == EFFECT_WITHDRAW;
        undo_learn(state, &state->pending.list[i], answer);
        (kind == EFFECT_BULK     ? settle_bulk
         : kind == EFFECT_COMMIT ? settle_commit
         : asks                  ? settle_challenge
                                 : settle)[outcome_of(answer)](&at);
        cursor_settle(state);
        return true;
    }
    return false;
}
