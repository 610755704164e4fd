#include "controller/acts/drafts.h"

#include <stdlib.h>
#include <string.h>

#include "controller/acts/pending.h"
#include "controller/board/views.h"
#include "controller/live/book.h"
#include "controller/reads/list.h"
#include "controller/reads/reads.h"
#include "controller/reads/save.h"
#include "controller/state/message.h"
#include "domain/memory.h"

#define OPENED "What-if board %s: nothing you do here is live before :board commit; :board live goes back."

/* ---- going from one to another ---- */

static bool must_wait(struct state *state)
{
    if (state->pending.count > 0)
        message_say(state, MESSAGE_INFO, "The last change is still on its way; one moment.");
    else if (state->past.at != 0)
        message_say(state, MESSAGE_WARNING, "The past has no what-if boards; :at now goes back to the present.");
    return state->pending.count > 0 || state->past.at != 0;
}

static void go(struct state *state, struct effects *effects, const struct draft *to)
{
    book_close(state, effects);
    free(state->drafting.open.name);
    state->drafting.open = (struct draft){.id = to->id, .owner = to->owner, .name = mem_copy(to->name)};
    reads_weeks(state, effects);
    reads_details(state, effects);
    if (state->shown.view == MODE_LIST)
        list_reload(state, effects, state->shown.list);
}

void drafts_open(struct state *state, struct effects *effects, const struct draft *draft)
{
    if (must_wait(state))
        return;
    go(state, effects, draft);
    if (state->shown.view == MODE_LIST)
        view_show(state, effects, MODE_BOARD);
    message_say(state, MESSAGE_INFO, OPENED, draft->name);
}

static void go_live(struct state *state, struct effects *effects)
{
    go(state, effects, &(struct draft){0});
}

void drafts_leave(struct state *state, struct effects *effects)
{
    if (!drafts_any_open(state)) {
        message_say(state, MESSAGE_INFO, "This is the live board.");
        return;
    }
    if (must_wait(state))
        return;
    message_say(state, MESSAGE_INFO, "This is the live board again; :board open %s goes back.",
                state->drafting.open.name);
    go_live(state, effects);
}

static void tell_closed(struct state *state, struct effects *effects)
{
    message_say(state, MESSAGE_WARNING, "The what-if board %s is not there any more: this is the live board.",
                state->drafting.open.name);
    go_live(state, effects);
}

/* One that was just begun is not in the roster before its save has been answered and the roster has come anew. */
static bool is_closed(const struct state *state)
{
    return drafts_any_open(state) && state->roster != NULL && state->link.state == LINK_LIVE &&
           !state->roster->incomplete && state->pending.count == 0 && state->loading.roster == 0 &&
           !save_under_way(state, state->drafting.open.id) &&
           roster_draft(state->roster, state->drafting.open.id) == NULL;
}

void drafts_follow(struct state *state, struct effects *effects, size_t from)
{
    if (is_closed(state))
        tell_closed(state, effects);
    for (size_t i = from; i < effects->count; i++)
        effects->list[i].draft = state->drafting.open.id;
}

/* ---- keeping ---- */

static void send(struct turn *turn, enum effect_kind kind, struct id id, char *text, char *done)
{
    struct record record = {.id = id};
    record_take(&record, 0, text);
    save_send(turn, kind, LIST_DRAFTS, &record, done);
}

void drafts_begin(struct turn *turn, const char *name)
{
    struct state *state = turn->state;
    struct draft draft = {.name = mem_copy(name)};
    if (pending_allowed(state) && !must_wait(state)) {
        draft.id = id_next(&state->ids);
        draft.owner = state->roster->me;
        send(turn, EFFECT_SAVE_DRAFT, draft.id, mem_copy(name), mem_format(OPENED, name));
        drafts_open(state, turn->effects, &draft);
    }
    free(draft.name);
}

static bool is_own(struct state *state, const struct draft *draft, const char *what)
{
    bool own = id_equal(draft->owner, state->roster->me);
    if (!own)
        message_say(state, MESSAGE_WARNING, "Only %s, who began %s, may %s it.",
                    roster_member_name(state->roster, draft->owner), draft->name, what);
    return own;
}

void drafts_forget_drop(struct state *state)
{
    state->drafting.drop_asked = (struct id){0};
}

void drafts_drop(struct turn *turn, const struct draft *draft)
{
    struct state *state = turn->state;
    bool open = id_equal(draft->id, state->drafting.open.id);
    if (!is_own(state, draft, "drop") || must_wait(state))
        return;
    if ((draft->bookings > 0 || open) && !id_equal(state->drafting.drop_asked, draft->id)) {
        message_say(state, MESSAGE_WARNING,
                    "What is drafted on %s goes with it, for good; the same once more drops it.", draft->name);
        state->drafting.drop_asked = draft->id;
        return;
    }
    drafts_forget_drop(state);
    send(turn, EFFECT_REMOVE_DRAFT, draft->id, NULL, mem_format("Dropped the what-if board %s.", draft->name));
    if (open)
        go_live(state, turn->effects);
}

void drafts_share(struct turn *turn, const struct draft *draft, const struct member *member, bool with)
{
    char user[ID_TEXT];
    if (!is_own(turn->state, draft, "share"))
        return;
    id_format(member->user, user);
    send(turn, with ? EFFECT_SHARE_DRAFT : EFFECT_UNSHARE_DRAFT, draft->id, mem_copy(user),
         mem_format(with ? "%s may open %s now: :board open %s" : "%s no longer sees %s.", member->name, draft->name,
                    draft->name));
}

/* ---- commit ---- */

void drafts_commit(struct turn *turn)
{
    struct state *state = turn->state;
    struct booking none = {.status = STATUS_CANCELLED, .lapses_at = INSTANT_NONE, .queued_at = INSTANT_NONE};
    if (!drafts_any_open(state))
        message_say(state, MESSAGE_INFO, "This is the live board; :board open NAME opens a what-if board to commit.");
    else if (pending_allowed(state) && is_own(state, &state->drafting.open, "commit") && !must_wait(state))
        pending_send(state, turn->effects, pending_begin(state, EFFECT_COMMIT, NULL, &none));
}

void drafts_committed(struct state *state, struct effects *effects, const struct answer *answer)
{
    size_t count = answer->drafted_count > 0 ? answer->drafted_count : answer->row_count;
    message_say(state, MESSAGE_INFO, "Committed %s: %zu booking%s live now; %s takes all of it back.",
                state->drafting.open.name, count, count == 1 ? " is" : "s are", keymap_key(state->keymap, ACTION_UNDO));
    go_live(state, effects);
}
