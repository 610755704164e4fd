/* The clipboard: it keeps a pattern of bookings, and puts it down with its first day and its topmost artist at the
 * cursor. */
#include <stdlib.h>

#include "controller/acts/acts.h"
#include "controller/board/cursor.h"
#include "controller/board/grid.h"
#include "controller/state/clear.h"
#include "domain/memory.h"
#include "domain/moment.h"

void clip_set(struct state *state, const struct booking *const *list, size_t count, enum clip_kind clip)
{
    clear_bookings(&state->clip.bookings, &state->clip.count);
    state->clip.bookings = mem_new(count, sizeof *state->clip.bookings);
    for (size_t i = 0; i < count; i++)
        booking_copy(&state->clip.bookings[state->clip.count++], list[i]);
    state->clip.kind = clip;
}

/* The pattern's topmost artist, as the board stands now. */
static int top_rank(const struct state *state)
{
    int top = -1;
    for (size_t i = 0; i < state->clip.count; i++) {
        int rank = grid_rank_of(state, state->clip.bookings[i].artist);
        top = top < 0 || (rank >= 0 && rank < top) ? rank : top;
    }
    return top;
}

/* In the day view a lone booking goes to the cursor's half hour, or if that has begun, to the next one. */
static void put_into_slot(const struct state *state, struct booking *booking)
{
    instant start, end;
    cursor_cell(state, &start, &end);
    const struct zone *zone = state->roster->tenant.zone;
    booking_move(booking, zone, moment_from_now(zone, start, end, state->clock.now));
}

/* A single booking goes to the cursor's artist, wherever its own has gone. */
static bool put_one(const struct state *state, struct booking *booking, day days, int artists)
{
    if (state->clip.count > 1)
        return acts_shift(state, booking, days, artists);
    booking->artist = state_cursor_artist(state)->id;
    if (state->shown.zoom == ZOOM_DAY)
        put_into_slot(state, booking);
    else
        acts_shift(state, booking, days, 0);
    return true;
}

bool clip_put(struct state *state, struct batch *batch)
{
    const struct zone *zone = state->roster->tenant.zone;
    day days = state->cursor.day - zone_local(zone, state->clip.bookings[0].start).day;
    int artists = grid_rank_of(state, state_cursor_artist(state)->id) - top_rank(state);
    bool fits = true;
    for (size_t i = 0; i < state->clip.count && fits; i++) {
        const struct booking *taken = &state->clip.bookings[i], *now = bookings_find(state->bookings, taken->id);
        const struct booking *from = state->clip.kind == CLIP_MOVE && now != NULL ? now : taken;
        struct booking wanted;
        booking_copy(&wanted, from);
        fits = put_one(state, &wanted, days, artists);
        if (state->clip.kind == CLIP_COPY) {
            acts_make_new(state, &wanted);
            batch_add(batch, EFFECT_BOOK, NULL, &wanted);
        } else {
            batch_add(batch, EFFECT_MOVE, from, &wanted);
        }
        booking_clear(&wanted);
    }
    if (!fits) {
        changes_free(batch->changes, batch->count);
        *batch = (struct batch){0};
    }
    return fits;
}

void clip_forget(struct state *state)
{
    state->clip.kind = CLIP_NONE;
}
