#include "drills/judge/calls.h"

#include <stdlib.h>

#include "domain/memory.h"
#include "domain/tenant_fields.h"
#include "protocol/time_off.h"

enum { REST_HOURS = 12 };

/* ---- which booking ---- */

static bool is_option_of_mine(const struct known *known, const struct booking *row)
{
    return booking_is_second_option(row) && id_equal(row->created_by, known->me);
}

static bool is_pencil_of_another(const struct known *known, const struct booking *row)
{
    return row->status == STATUS_PENCIL && !id_equal(row->created_by, known->me);
}

/* As a board sends it: all of the booking, and the version that it shows. */
static bool about_one(const struct draw *draw, const struct booking *row, struct effect *out)
{
    if (row == NULL)
        return false;
    booking_copy(&out->booking, row);
    out->version = draw->stale ? row->version + 1 : row->version;
    return true;
}

static bool about_any(const struct draw *draw, const struct known *known, struct effect *out)
{
    return about_one(draw, known_pick(known, draw->pick[0], NULL), out);
}

/* ---- what of it ---- */

static instant drawn_start(const struct place *place, const struct draw *draw)
{
    return (place->monday + draw->day) * DAY_US + draw->hour * HOUR_US;
}

static void retitle(struct booking *booking, const struct draw *draw)
{
    free(booking->title);
    booking->title = mem_format("h%d-%d", draw->client, draw->call);
}

static void make_status(struct booking *booking, const struct draw *draw)
{
    bool hold = draw->status == STATUS_HOLD;
    booking->status = draw->status;
    booking->queued_at = INSTANT_NONE;
    booking->lapses_at = hold && !draw->second ? drawn_start(&(struct place){0}, draw) : INSTANT_NONE;
}

static struct booking new_booking(const struct place *place, const struct draw *draw, int number)
{
    struct booking booking = {.id = draw_id(draw, 1 + number),
                              .artist = place->artist[(draw->artist + number) % DRAW_ARTISTS],
                              .project = draw->pick[3] % 2 ? place->project : (struct id){{0}},
                              .start = drawn_start(place, draw),
                              .end = drawn_start(place, draw) + draw->hours * HOUR_US,
                              .queued_at = INSTANT_NONE,
                              .decide_by = INSTANT_NONE,
                              .notes = mem_format("%u", draw->pick[2])};
    make_status(&booking, draw);
    retitle(&booking, draw);
    if (booking.status == STATUS_PENCIL && draw->pick[2] % 4 == 0)
        booking.decide_by = booking.start - DAY_US;
    booking.heavy = booking.status == STATUS_PENCIL && draw->pick[1] % 4 == 0;
    return booking;
}

static void put_elsewhere(struct booking *booking, const struct place *place, const struct draw *draw)
{
    instant length = booking->end - booking->start;
    if (draw->pick[1] % 3 != 0)
        booking->artist = place->artist[draw->other];
    if (draw->pick[1] % 3 != 1)
        booking->start = drawn_start(place, draw);
    booking->end = booking->start + length;
}

static enum cancel_reason drawn_reason(unsigned pick)
{
    static const enum cancel_reason reasons[] = {REASON_RELEASED, REASON_KILLED, REASON_POSTPONED, REASON_MISTAKE};
    return reasons[pick % (sizeof reasons / sizeof *reasons)];
}

/* ---- bulk ---- */

static bool is_among(const struct effect *effect, struct id id)
{
    for (size_t i = 0; i < effect->change_count; i++)
        if (id_equal(effect->changes[i].after.id, id))
            return true;
    return false;
}

static void add_change(struct effect *out, enum effect_kind kind, const struct booking *before,
                       const struct booking *after)
{
    struct change *change = &out->changes[out->change_count++];
    *change = (struct change){.kind = kind};
    if (before != NULL)
        booking_copy(&change->before, before);
    booking_copy(&change->after, after);
}

static void change_one(const struct place *place, const struct draw *draw, int part, const struct booking *row,
                       struct effect *out)
{
    static const enum effect_kind kinds[] = {EFFECT_MOVE, EFFECT_MOVE, EFFECT_STATUS, EFFECT_RELEASE};
    enum effect_kind kind = kinds[draw->pick[part] / 7 % (sizeof kinds / sizeof *kinds)];
    struct booking after;
    booking_copy(&after, row);
    if (kind == EFFECT_MOVE)
        put_elsewhere(&after, place, draw);
    else if (kind == EFFECT_STATUS)
        make_status(&after, draw);
    else
        after.reason = drawn_reason(draw->pick[part]);
    add_change(out, kind, row, &after);
    booking_clear(&after);
}

/* Two bookings change places: each stands where the other stood. */
static bool swap(const struct draw *draw, const struct known *known, struct effect *out)
{
    const struct booking *one = known_pick(known, draw->pick[0], NULL), *two = known_pick(known, draw->pick[1], NULL);
    if (one == NULL || one == two)
        return false;
    for (int i = 0; i < 2; i++) {
        const struct booking *from = i == 0 ? one : two, *to = i == 0 ? two : one;
        struct booking after;
        booking_copy(&after, from);
        after.artist = to->artist;
        after.start = to->start;
        after.end = to->end;
        add_change(out, EFFECT_MOVE, from, &after);
        booking_clear(&after);
    }
    return true;
}

static bool bulk(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    out->bulk = draw->fits ? BULK_FITS : BULK_ALL;
    out->changes = mem_new(DRAW_PARTS + 1, sizeof *out->changes);
    if (draw->pick[3] % 3 == 0)
        return swap(draw, known, out);
    struct booking fresh = new_booking(place, draw, 0);
    if (draw->pick[3] % 3 == 1)
        add_change(out, EFFECT_BOOK, NULL, &fresh);
    booking_clear(&fresh);
    for (int part = 0; part < DRAW_PARTS; part++) {
        const struct booking *row = known_pick(known, draw->pick[part], NULL);
        if (row != NULL && !is_among(out, row->id))
            change_one(place, draw, part, row, out);
    }
    return out->change_count > 0;
}

/* ---- the calls: what each asks for; false: there is nothing to ask it of ---- */

static bool book(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    (void)known;
    out->booking = new_booking(place, draw, 0);
    out->second_option = draw->status == STATUS_HOLD && draw->second;
    return true;
}

static bool move(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    if (!about_any(draw, known, out))
        return false;
    put_elsewhere(&out->booking, place, draw);
    return true;
}

static bool edit(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    if (!about_any(draw, known, out))
        return false;
    struct booking *booking = &out->booking;
    retitle(booking, draw);
    booking->project = draw->pick[1] % 2 ? place->project : (struct id){{0}};
    booking->heavy = booking->status == STATUS_PENCIL && draw->pick[2] % 2 == 0;
    if (draw->pick[3] % 3 == 0)
        booking->end = booking->start + draw->hours * HOUR_US;
    return true;
}

static bool set_status(const struct place *place, const struct draw *draw, const struct known *known,
                       struct effect *out)
{
    (void)place;
    if (!about_any(draw, known, out))
        return false;
    make_status(&out->booking, draw);
    out->second_option = draw->status == STATUS_HOLD && draw->second;
    return true;
}

static bool release(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    (void)place;
    if (!about_any(draw, known, out))
        return false;
    out->booking.reason = drawn_reason(draw->pick[1]);
    return true;
}

static bool option(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    (void)place;
    return about_one(draw, known_pick(known, draw->pick[0], is_option_of_mine), out);
}

/* Of a pencil that is somebody else's, with the option that is booked behind it; or with one that is there already. */
static bool challenge(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    if (draw->fits && option(place, draw, known, out))
        return true;
    const struct booking *row = known_pick(known, draw->pick[1], is_pencil_of_another);
    if (!about_one(draw, row, out))
        return false;
    struct booking behind;
    booking_copy(&behind, row);
    behind.id = draw_id(draw, 1);
    behind.status = STATUS_HOLD;
    behind.lapses_at = behind.decide_by = INSTANT_NONE;
    behind.heavy = false;
    retitle(&behind, draw);
    out->changes = mem_new(1, sizeof *out->changes);
    add_change(out, EFFECT_BOOK, NULL, &behind);
    booking_clear(&behind);
    return true;
}

/* The newest, taken back or done again without a question. */
static bool turn(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    (void)place;
    (void)known;
    out->redo = draw->kind == CALL_REDO;
    out->in_lists = true;
    return true;
}

static bool undo_act(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    (void)place;
    size_t count = known->act_count < KNOWN_ACTS ? known->act_count : KNOWN_ACTS;
    if (count == 0)
        return false;
    out->undo = known->acts[(known->act_count - 1 - draw->pick[0] % count) % KNOWN_ACTS];
    return true;
}

static bool sweep(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    (void)place;
    (void)draw;
    (void)known;
    (void)out;
    return true;
}

static bool open_draft(const struct place *place, const struct draw *draw, const struct known *known,
                       struct effect *out)
{
    (void)place;
    out->record.id = draw_id(draw, 1);
    record_take(&out->record, 0, mem_format("what-if-%d", draw->call));
    return id_is_nil(known->draft);
}

static bool draft_book(const struct place *place, const struct draw *draw, const struct known *known,
                       struct effect *out)
{
    out->draft = known->draft;
    return !id_is_nil(known->draft) && known->drafted_count < KNOWN_DRAFTED && book(place, draw, known, out);
}

/* Something that is new there, or a booking of the live board. */
static bool draft_change(const struct place *place, const struct draw *draw, const struct known *known,
                         struct effect *out)
{
    out->draft = known->draft;
    if (id_is_nil(known->draft))
        return false;
    if (known->drafted_count > 0 && draw->pick[1] % 2) {
        out->booking = new_booking(place, draw, 0);
        out->booking.id = known->drafted[draw->pick[0] % known->drafted_count];
    } else if (!about_any(draw, known, out)) {
        return false;
    }
    out->version = 0; /* a draft counts versions of its own */
    out->booking.artist = place->artist[draw->other];
    out->booking.reason = drawn_reason(draw->pick[1]);
    return true;
}

static bool commit_draft(const struct place *place, const struct draw *draw, const struct known *known,
                         struct effect *out)
{
    (void)place;
    (void)draw;
    out->draft = known->draft;
    return !id_is_nil(known->draft);
}

static bool drop_draft(const struct place *place, const struct draw *draw, const struct known *known,
                       struct effect *out)
{
    (void)place;
    (void)draw;
    out->record.id = known->draft;
    return !id_is_nil(known->draft);
}

static void set_ids(struct record *record, size_t at, struct id id)
{
    char text[ID_TEXT];
    id_format(id, text);
    record_take(record, at, mem_format("{%s}", text));
}

static bool time_off(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    struct record *record = &out->record;
    instant start = drawn_start(place, draw);
    record->id = draw_id(draw, 1);
    set_ids(record, TIME_OFF_IDS, record->id);
    set_ids(record, TIME_OFF_ARTISTS, place->artist[draw->artist]);
    record_set_number(record, TIME_OFF_START, start);
    record_set_number(record, TIME_OFF_END, start + draw->hours * HOUR_US);
    record_take(record, TIME_OFF_REASON, mem_format("h%d-%d", draw->client, draw->call));
    return known->off_count < KNOWN_OFF;
}

static bool remove_time_off(const struct place *place, const struct draw *draw, const struct known *known,
                            struct effect *out)
{
    (void)place;
    if (known->off_count > 0)
        out->record.id = known->off[draw->pick[0] % known->off_count];
    return known->off_count > 0;
}

static bool settings(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    (void)place;
    (void)known;
    record_set_number(&out->record, TENANT_REST_HOURS, draw->pick[0] % REST_HOURS);
    record_set_number(&out->record, TENANT_MAX_DAY_HOURS, 1 + draw->pick[1] % REST_HOURS);
    record_set(&out->record, TENANT_PROMOTE, draw->pick[2] % 2 ? "auto" : "offer");
    return true;
}

static const struct {
    enum effect_kind effect;
    bool (*fill)(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out);
} table[CALL_COUNT] = {
    [CALL_BOOK] = {EFFECT_BOOK, book},
    [CALL_MOVE] = {EFFECT_MOVE, move},
    [CALL_EDIT] = {EFFECT_EDIT, edit},
    [CALL_STATUS] = {EFFECT_STATUS, set_status},
    [CALL_RELEASE] = {EFFECT_RELEASE, release},
    [CALL_TAKE] = {EFFECT_TAKE, option},
    [CALL_BULK] = {EFFECT_BULK, bulk},
    [CALL_CHALLENGE] = {EFFECT_CHALLENGE, challenge},
    [CALL_WITHDRAW] = {EFFECT_WITHDRAW, option},
    [CALL_UNDO] = {EFFECT_UNDO, turn},
    [CALL_REDO] = {EFFECT_UNDO, turn},
    [CALL_UNDO_ACT] = {EFFECT_UNDO, undo_act},
    [CALL_SWEEP] = {EFFECT_SWEEP, sweep},
    [CALL_DRAFT_OPEN] = {EFFECT_SAVE_DRAFT, open_draft},
    [CALL_DRAFT_BOOK] = {EFFECT_BOOK, draft_book},
    [CALL_DRAFT_MOVE] = {EFFECT_MOVE, draft_change},
    [CALL_DRAFT_RELEASE] = {EFFECT_RELEASE, draft_change},
    [CALL_DRAFT_COMMIT] = {EFFECT_COMMIT, commit_draft},
    [CALL_DRAFT_DROP] = {EFFECT_REMOVE_DRAFT, drop_draft},
    [CALL_TIME_OFF] = {EFFECT_SAVE_TIME_OFF, time_off},
    [CALL_TIME_OFF_REMOVE] = {EFFECT_REMOVE_TIME_OFF, remove_time_off},
    [CALL_SETTINGS] = {EFFECT_SAVE_TENANT, settings},
};

bool call_effect(const struct place *place, const struct draw *draw, const struct known *known, struct effect *out)
{
    *out = (struct effect){.kind = table[draw->kind].effect, .act = draw_id(draw, 0)};
    out->booking.decide_by = out->booking.lapses_at = out->booking.queued_at = INSTANT_NONE;
    if (table[draw->kind].fill(place, draw, known, out))
        return true;
    effect_clear(out);
    return false;
}

static void forget_off(struct known *known, struct id id)
{
    for (size_t i = 0; i < known->off_count; i++)
        if (id_equal(known->off[i], id))
            known->off[i] = known->off[--known->off_count];
}

static void took_draft(const struct draw *draw, const struct effect *effect, bool saved, struct known *known)
{
    if (draw->kind == CALL_DRAFT_OPEN)
        known->draft = effect->record.id;
    else if (draw->kind == CALL_DRAFT_BOOK)
        known->drafted[known->drafted_count++ % KNOWN_DRAFTED] = effect->booking.id;
    else if (saved && (draw->kind == CALL_DRAFT_COMMIT || draw->kind == CALL_DRAFT_DROP))
        known->draft = (struct id){{0}};
    if (id_is_nil(known->draft) || draw->kind == CALL_DRAFT_OPEN)
        known->drafted_count = 0;
}

void call_took(const struct draw *draw, const struct effect *effect, bool saved, bool may_be, struct known *known)
{
    if (!saved && !may_be)
        return;
    if (draw->kind >= CALL_DRAFT_OPEN && draw->kind <= CALL_DRAFT_DROP)
        took_draft(draw, effect, saved, known);
    if (draw->kind < CALL_DRAFT_OPEN || draw->kind == CALL_DRAFT_COMMIT || draw->kind > CALL_DRAFT_DROP)
        known_act(known, effect->act);
    if (draw->kind == CALL_TIME_OFF)
        known->off[known->off_count++] = effect->record.id;
    if (draw->kind == CALL_TIME_OFF_REMOVE)
        forget_off(known, effect->record.id);
}

bool call_can_be_piped(enum call_kind kind)
{
    return kind <= CALL_UNDO_ACT;
}

struct effect call_copy(const struct effect *effect)
{
    struct effect copy = *effect;
    booking_copy(&copy.booking, &effect->booking);
    changes_copy(&copy.changes, effect->changes, effect->change_count);
    record_copy(&copy.record, &effect->record);
    return copy;
}
