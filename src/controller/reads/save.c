#include "controller/reads/save.h"

#include <stdlib.h>
#include <string.h>

#include "controller/reads/form.h"
#include "controller/reads/list.h"
#include "controller/reads/reads.h"
#include "controller/state/message.h"
#include "domain/memory.h"

// it is kept and freed here: NOLINTNEXTLINE(readability-non-const-parameter)
void save_send(struct turn *turn, enum effect_kind kind, enum list_id list, struct record *record, char *done)
{
    struct state *state = turn->state;
    struct effect *effect = effects_add(turn->effects, kind);
    effect->ticket = reads_ticket(state);
    effect->act = id_next(&state->ids);
    state->saves.list =
        mem_grow(state->saves.list, &state->saves.capacity, state->saves.count, sizeof *state->saves.list);
    state->saves.list[state->saves.count++] =
        (struct save){.ticket = effect->ticket, .list = list, .id = record->id, .done = done};
    if (state->mode == MODE_FORM)
        state->form.saving = effect->ticket;
    effect->record = *record;
    *record = (struct record){0};
}

bool save_under_way(const struct state *state, struct id id)
{
    for (size_t i = 0; i < state->saves.count; i++)
        if (id_equal(state->saves.list[i].id, id))
            return true;
    return false;
}

static char *why_not(const struct answer *answer)
{
    if (answer->message != NULL && answer->fault != FAULT_LOST)
        return mem_copy(answer->message);
    return mem_copy(answer->fault == FAULT_LOST
                        ? "The link broke meanwhile; whether it was saved shows when it is back."
                        : "The database could not be reached; nothing was saved.");
}

/* Once more saves it over the newer one: the version it begins from is then that one's. */
static char *why_stale(struct form *form, const struct answer *answer)
{
    form->record.version = answer->version;
    return mem_format("%s Saving once more puts this in its place; Esc twice leaves it.",
                      answer->message != NULL ? answer->message : "It has been changed meanwhile.");
}

/* Once more saves it all the same, unless something is changed before. */
static char *why_twin(struct form *form, const struct answer *answer)
{
    form->insists = true;
    return mem_format("%s Saving once more saves this one, too; Esc twice leaves it.",
                      answer->message != NULL ? answer->message : "There is such a name.");
}

static char *why_refused(struct form *form, const struct answer *answer)
{
    return answer->outcome == OUTCOME_STALE  ? why_stale(form, answer)
           : answer->outcome == OUTCOME_TWIN ? why_twin(form, answer)
                                             : why_not(answer);
}

static void settle_done(struct state *state, struct effects *effects, struct save *save, const struct answer *answer)
{
    if (state->form.saving == save->ticket)
        form_close(state, effects);
    bool live = drafts_any_open(state) && save->list != LIST_DRAFTS;
    const char *where = live ? " That is live: a what-if board is of bookings alone." : "";
    if (save->done == NULL)
        message_say(state, MESSAGE_INFO, "%s", answer->message);
    else if (answer->message != NULL) /* it is done, but mind this */
        message_say(state, MESSAGE_WARNING, "%s %s%s", save->done, answer->message, where);
    else
        message_say(state, MESSAGE_INFO, "%s%s", save->done, where);
    list_go_to_id(state, save->list, save->id);
    list_reload(state, effects, save->list);
    reads_roster_anew(state, effects);
}

static void settle_refused(struct state *state, struct effects *effects, struct save *save, struct answer *answer)
{
    struct form *form = &state->form;
    if (form->saving != save->ticket || state->mode != MODE_FORM) {
        char *why = why_not(answer);
        message_say(state, MESSAGE_ERROR, "%s", why);
        free(why);
    } else {
        form_refused(form, why_refused(form, answer));
    }
    if (form->saving == save->ticket)
        form->saving = 0;
    if (answer->outcome == OUTCOME_STALE || answer->outcome == OUTCOME_GONE)
        reads_roster(state, effects);
}

bool save_settle(struct state *state, struct effects *effects, uint64_t ticket, struct answer *answer)
{
    for (size_t i = 0; i < state->saves.count; i++) {
        if (state->saves.list[i].ticket != ticket)
            continue;
        struct save save = state->saves.list[i];
        state->saves.list[i] = state->saves.list[--state->saves.count];
        if (answer->fault == FAULT_NONE && answer->outcome == OUTCOME_DONE)
            settle_done(state, effects, &save, answer);
        else
            settle_refused(state, effects, &save, answer);
        free(save.done);
        return true;
    }
    return false;
}

void saves_free(struct state *state)
{
    for (size_t i = 0; i < state->saves.count; i++)
        free(state->saves.list[i].done);
    free(state->saves.list);
}
