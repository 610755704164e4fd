#include "controller/challenge.h"

#include "controller/drafts.h"
#include "controller/edits.h"
#include "controller/message.h"
#include "controller/modes.h"

bool challenge_is_possible(const struct state *state, const struct booking *pencil)
{
    return pencil->status == STATUS_PENCIL && !id_equal(pencil->created_by, state->roster->me) &&
           bookings_challenge(state->bookings, pencil->id) == NULL;
}

struct edit *challenge_begin(struct state *state, struct act *act)
{
    struct edit *edit = edit_begin(state, EFFECT_CHALLENGE, &act->changes[0].before, &act->changes[0].after);
    edit->changes = act->changes;
    edit->change_count = act->count;
    *act = (struct act){0};
    return edit;
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
    const struct booking *booking = edits_target(state, "challenge");
    if (booking == NULL)
        return;
    if (drafts_any_open(state)) {
        message_say(state, MESSAGE_INFO, "Challenges are made on the live board: :board live goes there.");
        return;
    }
    if (challenge_is_possible(state, booking) && !has_option_behind(state, booking)) {
        quick_add_open_behind(state, booking);
        message_say(state, MESSAGE_INFO, "What is it for? Your second option is made along with the challenge.");
        return;
    }
    bool again = has_challenged(state, booking);
    edit_send(state, turn->effects,
              edit_begin(state, again ? EFFECT_WITHDRAW : EFFECT_CHALLENGE, booking, booking));
}
