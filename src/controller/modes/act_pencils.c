/* The verbs of second options and pencils: take an offer, make it heavy, set by when it must be decided. Each acts on
 * all that is selected. */
#include <stdlib.h>
#include <strings.h>

#include "controller/acts/acts.h"
#include "controller/acts/challenge.h"
#include "controller/acts/pending.h"
#include "controller/board/cursor.h"
#include "controller/modes/modes.h"
#include "controller/state/message.h"
#include "controller/state/prompt.h"
#include "domain/decide.h"
#include "domain/option.h"

/* ---- taking an offer ---- */

static void say_nothing_offered(struct state *state, const struct booking *booking, size_t count)
{
    int rank = bookings_rank(state->bookings, booking, state->clock.now);
    if (count > 1)
        message_say(state, MESSAGE_INFO, "None of the %zu is a second option whose way is free.", count);
    else if (!booking_is_second_option(booking))
        message_say(state, MESSAGE_INFO, "%s is no second option: nothing is offered to it.", booking->title);
    else
        message_say(state, MESSAGE_INFO, "No day of %s is free yet: %d in front of it; %s shows who.", booking->title,
                    rank - 1, keymap_key(state->keymap, ACTION_LANES));
}

void acts_take_offer(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking **list;
    struct batch batch = {0};
    size_t count = acts_targets(state, "take", &list);
    for (size_t i = 0; i < count; i++)
        if (option_opening(state->roster, state->bookings, list[i], state->clock.now).any)
            act_add_take(&batch, list[i]);
    if (count > 0 && batch.count == 0)
        say_nothing_offered(state, list[0], count);
    free(list);
    batch_commit(turn, &batch);
}

/* ---- marks on a pencil ---- */

static void add_marked(struct batch *batch, const struct booking *pencil, bool heavy, instant decide_by)
{
    struct booking wanted;
    if (pencil->heavy == heavy && pencil->decide_by == decide_by)
        return;
    booking_copy(&wanted, pencil);
    wanted.heavy = heavy;
    wanted.decide_by = decide_by;
    batch_add(batch, EFFECT_EDIT, pencil, &wanted);
    booking_clear(&wanted);
}

/* Leaves the pencils of a list, in their order; says so where there is none. */
static size_t keep_pencils(struct state *state, const struct booking **list, size_t count, const char *what)
{
    size_t pencils = 0;
    for (size_t i = 0; i < count; i++)
        if (list[i]->status == STATUS_PENCIL)
            list[pencils++] = list[i];
    if (count > 0 && pencils == 0)
        message_say(state, MESSAGE_INFO, "Only a pencil %s; %s makes it one.", what,
                    keymap_key(state->keymap, ACTION_STATUS_PENCIL));
    return pencils;
}

/* If one of them is not heavy yet, all become heavy. */
void acts_heavy(struct turn *turn)
{
    const struct booking **list;
    struct batch batch = {0};
    size_t count = acts_targets(turn->state, "make heavy", &list);
    bool heavy = false;
    count = keep_pencils(turn->state, list, count, "is heavy");
    for (size_t i = 0; i < count; i++)
        heavy = heavy || !list[i]->heavy;
    for (size_t i = 0; i < count; i++)
        add_marked(&batch, list[i], heavy, list[i]->decide_by);
    free(list);
    batch_commit(turn, &batch);
}

void acts_decide(struct turn *turn)
{
    const struct booking **list;
    size_t count = acts_targets(turn->state, "decide", &list);
    count = keep_pencils(turn->state, list, count, "is to be decided");
    free(list);
    if (count > 0)
        prompt_open(turn, MODE_COMMAND, "decide ");
}

static char *read_decide_by(const struct state *state, const struct booking *pencil, const char *text, instant *out)
{
    const struct artist *artist = roster_artist(state->roster, pencil->artist);
    char *error = NULL;
    *out = INSTANT_NONE;
    if (*text == '\0' || strcasecmp(text, "none") == 0)
        return NULL;
    return decide_read(text, state->roster->tenant.zone, &artist->schedule, state->clock.now, out, &error) ? NULL
                                                                                                           : error;
}

void acts_decide_by(struct turn *turn, const char *text)
{
    struct state *state = turn->state;
    const struct booking **list;
    struct batch batch = {0};
    char *problem = NULL;
    size_t count = acts_targets(state, "decide", &list);
    count = keep_pencils(state, list, count, "is to be decided");
    for (size_t i = 0; i < count && problem == NULL; i++) {
        instant by;
        problem = read_decide_by(state, list[i], text, &by);
        if (problem == NULL)
            add_marked(&batch, list[i], list[i]->heavy, by);
    }
    if (problem != NULL) {
        message_say(state, MESSAGE_WARNING, "%s", problem);
        changes_free(batch.changes, batch.count);
    } else if (batch.count > 0) {
        batch_send(state, turn->effects, batch_begin(state, &batch));
        cursor_keep(state);
    }
    free(problem);
    free(list);
}

static bool is_own(const struct state *state, const struct booking *booking)
{
    return id_equal(booking->created_by, state->roster->me);
}

/* One's own challenge that this pencil is under, or that this option makes. */
static bool has_challenged(const struct state *state, const struct booking *booking)
{
    const struct challenge *under = bookings_challenge(state->bookings, booking->id);
    const struct challenge *made = bookings_challenge_with(state->bookings, booking->id);
    return (under != NULL && id_equal(under->by, state->roster->me)) ||
           (made != NULL && id_equal(made->by, state->roster->me));
}

static bool has_option_behind(const struct state *state, const struct booking *pencil)
{
    struct booking_slice slice = bookings_of(state->bookings, pencil->artist);
    for (size_t i = 0; i < slice.count; i++)
        if (booking_is_second_option(slice.list[i]) && is_own(state, slice.list[i]) &&
            booking_overlaps(slice.list[i], pencil->start, pencil->end))
            return true;
    return false;
}

/* Why it cannot be is the database's to say, in every case but one: who has no option yet is asked for it. */
void challenge_or_withdraw(struct turn *turn)
{
    struct state *state = turn->state;
    const struct booking *booking = pending_target(state, "challenge");
    if (booking == NULL)
        return;
    if (challenge_is_elsewhere(state))
        return;
    if (challenge_is_possible(state, booking) && !has_option_behind(state, booking)) {
        quick_add_open_behind(state, turn->effects, booking);
        message_say(state, MESSAGE_INFO, "What is it for? Your second option is made along with the challenge.");
        return;
    }
    bool again = has_challenged(state, booking);
    pending_send(state, turn->effects,
                 pending_begin(state, again ? EFFECT_WITHDRAW : EFFECT_CHALLENGE, booking, booking));
}
