/* The verbs that change when a booking is: split it, make it longer or shorter. */
#include <stdlib.h>

#include "controller/acts/acts.h"
#include "controller/board/cursor.h"
#include "controller/board/selection.h"
#include "controller/modes/modes.h"
#include "controller/state/message.h"
#include "domain/split.h"

/* ---- longer and shorter ---- */

void acts_stretch(struct turn *turn)
{
    struct state *state = turn->state;
    bool shorter = turn->action == ACTION_SHORTEN;
    int by = shorter ? -turn->count : turn->count;
    const struct booking **list;
    struct last_act as = {0};
    size_t count = acts_targets(state, shorter ? "make shorter" : "make longer", &list);
    if (state->shown.zoom == ZOOM_DAY)
        as.hand.longer_minutes = by * MINUTES_A_SLOT;
    else
        as.hand.longer_days = by;
    if (count > 0 && move_by(turn, list, count, &as))
        acts_remember_hand(state, &as.hand, 0);
    free(list);
}

/* ---- split ---- */

/* What is taken out of bookings. Where nothing is, they are cut at its start. */
struct gap {
    instant start, end;
};

static struct gap gap_of(const struct state *state)
{
    struct gap gap;
    selection_span(state, &gap.start, &gap.end);
    if (!state->selection.ranging)
        gap.end = gap.start;
    return gap;
}

static bool is_met(const struct booking *booking, const struct gap *gap)
{
    if (gap->start == gap->end)
        return booking->start < gap->start && gap->start < booking->end;
    return booking_overlaps(booking, gap->start, gap->end);
}

static void add_split(struct state *state, struct batch *batch, const struct booking *booking,
                      const struct piece pieces[2])
{
    struct booking earlier, part;
    booking_copy(&earlier, booking);
    booking_copy(&part, booking);
    earlier.end = pieces[0].end;
    part.start = pieces[1].start;
    part.id = id_next(&state->ids);
    part.version = 0;
    batch_add(batch, EFFECT_SPLIT, booking, &earlier);
    batch->changes[batch->count - 1].part = part;
    booking_clear(&earlier);
}

static void add_rest(struct batch *batch, const struct booking *booking, const struct piece *rest)
{
    struct booking wanted;
    booking_copy(&wanted, booking);
    wanted.start = rest->start;
    wanted.end = rest->end;
    batch_add(batch, EFFECT_MOVE, booking, &wanted);
    booking_clear(&wanted);
}

/* Of a booking that the range only reaches into, one piece is left; a cut has two or is none. */
static void add_pieces(struct state *state, struct batch *batch, const struct booking *booking, const struct gap *gap)
{
    const struct artist *artist = roster_artist(state->roster, booking->artist);
    struct piece pieces[2];
    if (artist == NULL || !is_met(booking, gap))
        return;
    size_t count = split_out(state->roster->tenant.zone, &artist->schedule, booking, gap->start, gap->end, pieces);
    if (count == 2)
        add_split(state, batch, booking, pieces);
    else if (count == 1 && gap->start < gap->end)
        add_rest(batch, booking, &pieces[0]);
}

static void say_not_split(struct state *state, const struct booking *first, size_t count, const struct gap *gap)
{
    char when[64];
    zone_format_human(state->roster->tenant.zone, first->start, false, when, sizeof when);
    if (count > 1)
        message_say(state, MESSAGE_INFO, "None of the %zu can be split there.", count);
    else if (gap->start < gap->end)
        message_say(state, MESSAGE_INFO, "Nothing of %s would be left; %s releases it.", first->title,
                    keymap_key(state->keymap, ACTION_RELEASE));
    else
        message_say(state, MESSAGE_INFO,
                    "%s has no working hour before this %s, from %s on; %s and a range takes days out.", first->title,
                    state->shown.zoom == ZOOM_DAY ? "half hour" : "day", when,
                    keymap_key(state->keymap, ACTION_SELECT));
}

/* The cursor goes on with the later part, where it stands on it. */
static void follow(struct state *state, const struct batch *batch, const struct gap *gap)
{
    for (size_t i = 0; i < batch->count; i++)
        if (id_equal(batch->changes[i].before.id, state->cursor.booking))
            cursor_pick(state, gap->start == gap->end ? batch->changes[i].part.id : (struct id){0});
}

void acts_split(struct turn *turn)
{
    struct state *state = turn->state;
    const struct gap gap = gap_of(state);
    const struct booking **list;
    struct batch batch = {0};
    size_t count = acts_targets(state, "split", &list);
    for (size_t i = 0; i < count; i++)
        add_pieces(state, &batch, list[i], &gap);
    if (count > 0 && batch.count == 0)
        say_not_split(state, list[0], count, &gap);
    free(list);
    if (batch.count == 0)
        return;
    follow(state, &batch, &gap);
    acts_remember(state, turn->action, NULL);
    batch_send(state, turn->effects, act_begin_bulk(state, &batch));
    cursor_keep(state);
}
