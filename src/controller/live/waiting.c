#include "controller/live/waiting.h"

#include <stdlib.h>

#include "controller/reads/reads.h"
#include "controller/state/clear.h"
#include "domain/memory.h"

void waiting_ask(struct state *state, struct effects *effects)
{
    struct waiting_list *waiting = &state->waiting;
    if (!state->wanted.waiting || waiting->ticket != 0 || !reads_follows(state))
        return;
    state->wanted.waiting = false;
    effects_add(effects, EFFECT_WAITING)->ticket = waiting->ticket = reads_ticket(state);
}

void waiting_take(struct state *state, struct effects *effects, struct event *event)
{
    struct answer *answer = &event->answered.answer;
    struct waiting_list *waiting = &state->waiting;
    (void)effects;
    if (answer->fault != FAULT_NONE) /* nobody asked for them: they come with the next change */
        return;
    clear_bookings(&waiting->list, &waiting->count);
    waiting->list = answer->rows;
    waiting->count = answer->row_count;
    answer->rows = NULL;
    answer->row_count = 0;
}

static bool is_seen(const struct waiting_list *waiting, struct id id)
{
    for (size_t i = 0; i < waiting->seen_count; i++)
        if (id_equal(waiting->seen[i], id))
            return true;
    return false;
}

bool waiting_is_lapsed(const struct state *state, const struct booking *booking)
{
    return (booking->status == STATUS_HOLD || booking->status == STATUS_CANCELLED) &&
           booking->lapses_at != INSTANT_NONE && booking->lapses_at <= state->clock.now;
}

/* Until it was looked at, on the day on which it lapsed. */
static bool lapse_waits(const struct state *state, const struct booking *booking)
{
    return zone_local(state->roster->tenant.zone, booking->lapses_at).day == state_today(state) &&
           roster_artist(state->roster, booking->artist) != NULL && !is_seen(&state->waiting, booking->id);
}

void waiting_saw(struct state *state, const struct booking *booking)
{
    struct waiting_list *waiting = &state->waiting;
    waiting->seen = mem_grow(waiting->seen, &waiting->seen_capacity, waiting->seen_count, sizeof *waiting->seen);
    waiting->seen[waiting->seen_count++] = booking->id;
}

static bool waits(const struct state *state, const struct booking *booking)
{
    if (waiting_is_lapsed(state, booking))
        return lapse_waits(state, booking);
    if (!booking_is_live(booking, state->clock.now) || roster_artist(state->roster, booking->artist) == NULL ||
        pending_under_way(state, booking->id))
        return false;
    if (booking->status == STATUS_PENCIL)
        return booking_is_to_decide(booking, state->clock.now) ||
               bookings_challenge(state->bookings, booking->id) != NULL;
    return booking_is_second_option(booking) ||
           (booking->status == STATUS_HOLD && booking_minutes_left(booking, state->clock.now) <= WAITING_MINUTES);
}

/* The booking as it is loaded, or as it was told if its week is not loaded; NULL: it is gone. What a what-if board
 * makes of it does not count: it waits on the live board. */
static const struct booking *as_it_stands(const struct state *state, const struct booking *told)
{
    const struct booking *loaded = bookings_find(state->bookings, told->id);
    day monday = day_monday(zone_local(state->roster->tenant.zone, told->start).day);
    if (drafts_any_open(state))
        return told;
    if (loaded == NULL && waiting_is_lapsed(state, told)) /* it stands on no board any more */
        return told;
    if (loaded != NULL || bookings_covers(state->bookings, monday, monday + DAYS_A_WEEK))
        return loaded;
    return told;
}

size_t waiting_now(const struct state *state, const struct booking *out[WAITING_MOST])
{
    size_t count = 0;
    for (size_t i = 0; state->roster != NULL && state->past.at == 0 && i < state->waiting.count && count < WAITING_MOST;
         i++) {
        const struct booking *booking = as_it_stands(state, &state->waiting.list[i]);
        if (booking != NULL && waits(state, booking))
            out[count++] = booking;
    }
    return count;
}

int waiting_chosen(const struct state *state, const struct booking *const *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        if (id_equal(list[i]->id, state->waiting_panel.chosen))
            return (int)i;
    return -1;
}
