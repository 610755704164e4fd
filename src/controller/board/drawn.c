#include "controller/board/drawn.h"

#include <stdlib.h>

#include "domain/moment.h"

/* How a pending write wants one booking. A bulk act has two of these for each of its changes: the booking's, and that
 * of the part which is split from it. */
struct claim {
    const struct booking *before, *after; /* after NULL: nothing is said */
    enum drawn_as as;
};

static enum drawn_as pending_drawn_as(const struct pending *pending)
{
    static const enum drawn_as as[] = {
        [PENDING_SENT] = DRAWN_PENDING,  [PENDING_ASKED] = DRAWN_PENDING,  [PENDING_REFUSED] = DRAWN_REFUSED,
        [PENDING_STALE] = DRAWN_PENDING, [PENDING_FAILED] = DRAWN_PENDING, [PENDING_UNKNOWN] = DRAWN_UNKNOWN,
    };
    return as[pending->state];
}

/* An undo does not know yet what it will bring. */
static size_t claim_count(const struct pending *pending)
{
    if (pending->kind == EFFECT_UNDO || pending->kind == EFFECT_COMMIT)
        return 0;
    return pending->kind == EFFECT_BULK ? 2 * pending->change_count : 1;
}

/* A bulk act shows only its refused changes in red. */
static struct claim claim_at(const struct state *state, size_t index, size_t at)
{
    const struct pending *pending = &state->pending.list[index];
    if (pending->kind != EFFECT_BULK)
        return (struct claim){&pending->before, &pending->after, pending_drawn_as(pending)};
    const struct change *change = &pending->changes[at / 2];
    bool fine = pending->state == PENDING_REFUSED && state_refusal(state, index, at / 2) == NULL;
    enum drawn_as as = fine ? DRAWN_PENDING : pending_drawn_as(pending);
    if (at % 2 == 0)
        return (struct claim){&change->before, &change->after, as};
    // a bulk act has changes: NOLINTNEXTLINE(clang-analyzer-core.NullDereference)
    return (struct claim){&change->before, id_is_nil(change->part.id) ? NULL : &change->part, as};
}

/* The claim that speaks for a booking, if any. */
static struct claim claim_of(const struct state *state, struct id id)
{
    for (size_t i = 0; i < state->pending.count; i++)
        for (size_t at = 0; at < claim_count(&state->pending.list[i]); at++) {
            struct claim claim = claim_at(state, i, at);
            if (claim.after != NULL && id_equal(claim.after->id, id))
                return claim;
        }
    return (struct claim){0};
}

/* Until a release is settled, the board shows the booking as it stood. */
static const struct booking *claim_face(const struct claim *claim)
{
    return claim->after->status == STATUS_CANCELLED ? claim->before : claim->after;
}

static const struct booking *carried(const struct state *state, struct id id)
{
    for (size_t i = 0; i < state->carrying.other_count; i++)
        if (id_equal(state->carrying.others[i].after.id, id))
            return &state->carrying.others[i].after;
    return NULL;
}

static bool in_the_hand(const struct state *state, struct id id)
{
    return state->mode == MODE_MOVE && (id_equal(state->carrying.booking.id, id) || carried(state, id) != NULL);
}

static bool refused_by(const struct pending *pending, struct id id)
{
    for (size_t i = 0; i < pending->refusal_count; i++)
        if (pending->refusals[i].outcome == OUTCOME_CONFLICT && id_equal(pending->refusals[i].row.id, id))
            return true;
    return false;
}

static bool in_the_way(const struct state *state, struct id id)
{
    if (state->mode == MODE_BULK)
        return refused_by(&state->pending.list[state->pending.shown], id);
    if (state->mode != MODE_CONFLICT)
        return false;
    for (size_t i = 0; i < state->conflict.in_the_way_count; i++)
        if (id_equal(state->conflict.in_the_way[i].id, id))
            return true;
    return false;
}

const struct booking *drawn_booking(const struct state *state, struct id id)
{
    if (in_the_hand(state, id))
        return id_equal(state->carrying.booking.id, id) ? &state->carrying.booking : carried(state, id);
    struct claim claim = claim_of(state, id);
    return claim.after != NULL ? claim_face(&claim) : bookings_find(state->bookings, id);
}

struct collection {
    const struct state *state;
    struct id artist;
    instant start, end;
    struct drawn *out;
    size_t count, most;
};

static void collect(struct collection *into, const struct booking *booking, enum drawn_as as)
{
    if (into->count < into->most && id_equal(booking->artist, into->artist) &&
        booking_overlaps(booking, into->start, into->end))
        into->out[into->count++] = (struct drawn){.booking = booking, .as = as, .rank = 1};
}

static void collect_stored(struct collection *into, const struct booking *booking)
{
    struct claim claim = claim_of(into->state, booking->id);
    if (booking->status == STATUS_CANCELLED && claim.after == NULL) /* released on the what-if board, live it stands */
        collect(into, booking, DRAWN_GHOST);
    if (!booking_is_live(booking, state_moment(into->state)))
        return;
    if (in_the_hand(into->state, booking->id) || (claim.after != NULL && claim.as == DRAWN_REFUSED))
        collect(into, booking, DRAWN_GHOST);
    else if (claim.after == NULL)
        collect(into, booking, in_the_way(into->state, booking->id) ? DRAWN_IN_THE_WAY : DRAWN_STORED);
}

static void collect_claims(struct collection *into)
{
    for (size_t i = 0; i < into->state->pending.count; i++)
        for (size_t at = 0; at < claim_count(&into->state->pending.list[i]); at++) {
            struct claim claim = claim_at(into->state, i, at);
            if (claim.after != NULL)
                collect(into, claim_face(&claim), claim.as);
        }
}

static void collect_held(struct collection *into, const struct booking *booking)
{
    collect(into, booking, drawn_is_past(into->state, booking) ? DRAWN_NO_ROOM : DRAWN_MOVING);
}

static void collect_hand(struct collection *into)
{
    collect_held(into, &into->state->carrying.booking);
    for (size_t i = 0; i < into->state->carrying.other_count; i++)
        collect_held(into, &into->state->carrying.others[i].after);
}

static int compare_start(const void *a, const void *b)
{
    const struct booking *left = ((const struct drawn *)a)->booking, *right = ((const struct drawn *)b)->booking;
    if (left->start != right->start)
        return left->start < right->start ? -1 : 1;
    return id_compare(left->id, right->id);
}

static bool stands(const struct drawn *drawn)
{
    return booking_blocks(drawn->booking->status) && drawn->as != DRAWN_GHOST;
}

static bool is_in_hand(const struct drawn *drawn)
{
    return drawn->as == DRAWN_MOVING || drawn->as == DRAWN_NO_ROOM;
}

/* What is in the hand, and on a what-if board what is drafted, may lie over what blocks: the live board would refuse
 * it. */
static void mark_pair(struct drawn *wanted, struct drawn *other)
{
    const struct booking *booking = wanted->booking;
    bool in_hand = is_in_hand(wanted);
    if (!stands(wanted) || (booking->drafted == NULL && !in_hand) || !stands(other) || is_in_hand(other) ||
        !booking_overlaps(other->booking, booking->start, booking->end))
        return;
    if (wanted->as == DRAWN_STORED)
        wanted->as = DRAWN_REFUSED;
    if (wanted->as == DRAWN_MOVING)
        wanted->as = DRAWN_NO_ROOM;
    if ((in_hand || other->booking->drafted == NULL) && other->as == DRAWN_STORED)
        other->as = DRAWN_IN_THE_WAY;
}

static void mark_refused(struct drawn *list, size_t count)
{
    for (size_t i = 0; i < count; i++)
        for (size_t j = 0; j < count; j++)
            if (i != j)
                mark_pair(&list[i], &list[j]);
}

size_t drawn_collect(const struct state *state, struct id artist, instant start, instant end, struct drawn *out,
                     size_t most)
{
    struct collection into = {.state = state, .artist = artist, .start = start, .end = end, .out = out, .most = most};
    struct booking_slice stored = bookings_of(state->bookings, artist);
    for (size_t i = 0; i < stored.count && stored.list[i]->start < end; i++)
        collect_stored(&into, stored.list[i]);
    size_t from_store = into.count;
    collect_claims(&into);
    if (state->mode == MODE_MOVE)
        collect_hand(&into);
    if (into.count > from_store && into.count > 1)
        qsort(out, into.count, sizeof *out, compare_start);
    if (drafts_any_open(state) || state->mode == MODE_MOVE)
        mark_refused(out, into.count);
    return into.count;
}

/* The refused write and the one in the hand come first, so that they stand on the first lane and what is in
 * their way below them. */
static bool comes_first(const struct drawn *drawn)
{
    return drawn->as == DRAWN_REFUSED || is_in_hand(drawn);
}

static bool lane_is_free(const struct drawn *list, size_t count, const struct drawn *wanted, int lane)
{
    for (size_t i = 0; i < count; i++)
        if (list[i].lane == lane && booking_overlaps(list[i].booking, wanted->booking->start, wanted->booking->end))
            return false;
    return true;
}

/* Gives each the first lane on which it meets nothing; returns the lanes used. Not placed yet: lane -1. */
static int place_in_lanes(struct drawn *list, size_t count)
{
    int lanes = 1;
    for (size_t i = 0; i < count; i++)
        list[i].lane = -1;
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < count; i++) {
            if (comes_first(&list[i]) != (pass == 0))
                continue;
            int lane = 0;
            while (!lane_is_free(list, count, &list[i], lane))
                lane++;
            list[i].lane = lane;
            lanes = lane + 1 > lanes ? lane + 1 : lanes;
        }
    return lanes;
}

int drawn_lanes(const struct state *state, struct id artist, instant start, instant end)
{
    struct drawn drawn[DRAWN_MOST];
    return place_in_lanes(drawn, drawn_collect(state, artist, start, end, drawn, DRAWN_MOST));
}

static int compare_lane(const void *a, const void *b)
{
    int left = ((const struct drawn *)a)->lane, right = ((const struct drawn *)b)->lane;
    return left != right ? (left < right ? -1 : 1) : compare_start(a, b);
}

struct clash drawn_clash(const struct state *state, const struct booking *booking)
{
    return clashes_of(state->clashes, state->roster, state->bookings, booking, state_moment(state));
}

char *drawn_clash_words(const struct state *state, const struct booking *booking)
{
    struct clash clash = drawn_clash(state, booking);
    return clash_words(&state->roster->tenant, &clash);
}

const struct booking *drawn_in_its_way(const struct state *state, const struct booking *wanted)
{
    struct drawn list[DRAWN_MOST];
    if (!booking_blocks(wanted->status))
        return NULL;
    size_t count = drawn_collect(state, wanted->artist, wanted->start, wanted->end, list, DRAWN_MOST);
    for (size_t i = 0; i < count; i++)
        if (stands(&list[i]) && !is_in_hand(&list[i]) && !id_equal(list[i].booking->id, wanted->id))
            return list[i].booking;
    return NULL;
}

bool drawn_is_past(const struct state *state, const struct booking *wanted)
{
    const struct booking *stored = bookings_find(state->bookings, wanted->id);
    return moment_is_past(wanted->start, state->clock.now) && (stored == NULL || stored->start != wanted->start);
}

bool drawn_has_no_room(const struct state *state, const struct booking *wanted)
{
    return drawn_is_past(state, wanted) || drawn_in_its_way(state, wanted) != NULL;
}

/* Those that the filter does not ask for stand back. */
static void set_aside(const struct state *state, struct drawn *list, size_t count)
{
    for (size_t i = 0; i < count && filter_picks_bookings(&state->filtering.filter); i++)
        if (list[i].as == DRAWN_STORED && !filter_picks(&state->filtering.filter, state->roster, list[i].booking))
            list[i].as = DRAWN_ASIDE;
}

size_t drawn_list(const struct state *state, const struct artist *artist, instant start, instant end, struct drawn *out,
                  size_t most, int *lanes)
{
    size_t count = drawn_collect(state, artist->id, start, end, out, most);
    int used = place_in_lanes(out, count);
    if (used > 1)
        qsort(out, count, sizeof *out, compare_lane);
    set_aside(state, out, count);
    for (size_t i = 0; i < count; i++) {
        out[i].clashes = drawn_clash(state, out[i].booking).kinds & ~(unsigned)CLASH_FILLS_ROW;
        if (booking_is_second_option(out[i].booking))
            out[i].rank = bookings_rank(state->bookings, out[i].booking, state_moment(state));
    }
    if (lanes != NULL)
        *lanes = used;
    return count;
}

/* Nothing covers a booking that somebody is just deciding about; a booking that blocks covers holds and second
 * options. */
static int weight_of(const struct drawn *drawn)
{
    switch (drawn->as) {
    case DRAWN_MOVING:
    case DRAWN_NO_ROOM:
    case DRAWN_REFUSED:
        return 4;
    case DRAWN_PENDING:
    case DRAWN_UNKNOWN:
    case DRAWN_IN_THE_WAY:
        return 3;
    case DRAWN_STORED:
        return booking_blocks(drawn->booking->status) ? 2 : 1;
    case DRAWN_GHOST:
    case DRAWN_ASIDE:
        break;
    }
    return 0;
}

int drawn_compare(const struct drawn *left, const struct drawn *right)
{
    int weight = weight_of(right) - weight_of(left);
    instant one = left->booking->end - left->booking->start, other = right->booking->end - right->booking->start;
    return weight != 0 ? weight : one != other ? (one > other ? -1 : 1) : 0; /* the longer covers the shorter */
}

/* In [start, end) some other one lies over it. */
static bool is_covered(const struct drawn *list, size_t count, const struct drawn *it, instant start, instant end)
{
    instant from = it->booking->start > start ? it->booking->start : start;
    instant to = it->booking->end < end ? it->booking->end : end;
    for (const struct drawn *over = list; over < list + count; over++) {
        int order = drawn_compare(over, it);
        bool above = over->as != DRAWN_GHOST && (order < 0 || (order == 0 && over < it));
        if (over != it && above && booking_overlaps(over->booking, from, to))
            return true;
    }
    return false;
}

struct id drawn_first(const struct state *state, struct id artist, instant start, instant end)
{
    struct drawn drawn[DRAWN_MOST];
    size_t count = drawn_collect(state, artist, start, end, drawn, DRAWN_MOST);
    set_aside(state, drawn, count);
    for (size_t i = 0; i < count; i++)
        if (drawn[i].as != DRAWN_GHOST && !is_covered(drawn, count, &drawn[i], start, end))
            return drawn[i].booking->id;
    return (struct id){0};
}

const struct booking *drawn_at_cursor(const struct state *state)
{
    return id_is_nil(state->cursor.booking) ? NULL : drawn_booking(state, state->cursor.booking);
}
