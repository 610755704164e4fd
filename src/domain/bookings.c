#include "domain/bookings.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

/* Both lists are always in order, so a lookup is a binary search and a single change moves pointers
 * only. What a week brings is sorted by itself and merged in. */
struct week {
    day monday;
    bool expired; /* something may have changed since it was loaded */
};

struct bookings {
    struct booking **rows; /* by artist, start, id; each owned */
    struct booking **by_id;
    struct time_off **off;        /* by artist, start, id; each owned */
    struct week *weeks;           /* the loaded ones, in no order */
    struct challenge *challenges; /* few */
    size_t challenge_count;
    size_t count, capacity, id_capacity, off_count, off_capacity, week_count, week_capacity;
    unsigned revision;
    uint64_t writes;
};

struct bookings *bookings_new(void)
{
    return mem_new(1, sizeof(struct bookings));
}

static void free_row(struct booking *row)
{
    booking_clear(row);
    free(row);
}

static void free_off(struct time_off *off)
{
    free(off->reason);
    free(off);
}

void bookings_clear(struct bookings *all)
{
    for (size_t i = 0; i < all->count; i++)
        free_row(all->rows[i]);
    for (size_t i = 0; i < all->off_count; i++)
        free_off(all->off[i]);
    all->count = all->off_count = all->week_count = all->challenge_count = 0;
    all->revision++;
}

void bookings_free(struct bookings **all)
{
    if (*all == NULL)
        return;
    bookings_clear(*all);
    free((*all)->rows);
    free((*all)->by_id);
    free((*all)->off);
    free((*all)->weeks);
    free((*all)->challenges);
    free(*all);
    *all = NULL;
}

/* ---- orders ---- */

static int by_place(struct id artist_a, instant a, struct id id_a, struct id artist_b, instant b, struct id id_b)
{
    int order = id_compare(artist_a, artist_b);
    if (order == 0)
        order = (a > b) - (a < b);
    return order ? order : id_compare(id_a, id_b);
}

static int row_order(const void *a, const void *b)
{
    const struct booking *x = *(struct booking *const *)a, *y = *(struct booking *const *)b;
    return by_place(x->artist, x->start, x->id, y->artist, y->start, y->id);
}

static int id_order(const void *a, const void *b)
{
    const struct booking *x = *(struct booking *const *)a, *y = *(struct booking *const *)b;
    return id_compare(x->id, y->id);
}

static int off_order(const void *a, const void *b)
{
    const struct time_off *x = *(struct time_off *const *)a, *y = *(struct time_off *const *)b;
    return by_place(x->artist, x->start, x->id, y->artist, y->start, y->id);
}

/* The first place in a sorted list of pointers at which `key` may stand. */
static size_t place_of(struct booking *const *list, size_t count, const struct booking *key,
                       int (*order)(const void *, const void *))
{
    size_t low = 0;
    while (low < count) {
        size_t middle = low + (count - low) / 2;
        if (order(&list[middle], &key) < 0)
            low = middle + 1;
        else
            count = middle;
    }
    return low;
}

static struct booking *find(const struct bookings *all, struct id id)
{
    struct booking key = {.id = id};
    size_t at = place_of(all->by_id, all->count, &key, id_order);
    return at < all->count && id_equal(all->by_id[at]->id, id) ? all->by_id[at] : NULL;
}

const struct booking *bookings_find(const struct bookings *all, struct id id)
{
    return find(all, id);
}

/* ---- single rows ---- */

static void cut(struct booking **list, size_t count, size_t at)
{
    memmove(list + at, list + at + 1, (count - at - 1) * sizeof *list);
}

static void insert(struct booking **list, size_t count, size_t at, struct booking *row)
{
    memmove(list + at + 1, list + at, (count - at) * sizeof *list);
    list[at] = row;
}

static void make_room(struct bookings *all, size_t count)
{
    all->rows = mem_grow(all->rows, &all->capacity, count, sizeof *all->rows);
    all->by_id = mem_grow(all->by_id, &all->id_capacity, count, sizeof *all->by_id);
}

static bool take_out(struct bookings *all, struct id id)
{
    struct booking *row = find(all, id);
    if (row == NULL)
        return false;
    cut(all->rows, all->count, place_of(all->rows, all->count, row, row_order));
    cut(all->by_id, all->count, place_of(all->by_id, all->count, row, id_order));
    all->count--;
    free_row(row);
    return true;
}

void bookings_put(struct bookings *all, const struct booking *booking)
{
    struct booking *row = mem_new(1, sizeof *row);
    booking_copy(row, booking); /* first: `booking` may be the very row that is taken out */
    take_out(all, row->id);
    all->revision++;
    if (row->status == STATUS_CANCELLED) {
        free_row(row);
        return;
    }
    row->written = ++all->writes;
    make_room(all, all->count);
    insert(all->rows, all->count, place_of(all->rows, all->count, row, row_order), row);
    insert(all->by_id, all->count, place_of(all->by_id, all->count, row, id_order), row);
    all->count++;
}

void bookings_remove(struct bookings *all, struct id id)
{
    if (take_out(all, id))
        all->revision++;
}

/* ---- whole weeks ---- */

/* Among the first `count`. */
static struct week *find_week(const struct bookings *all, size_t count, day monday)
{
    for (size_t i = 0; i < count; i++)
        if (all->weeks[i].monday == monday)
            return &all->weeks[i];
    return NULL;
}

/* It does not look among those that it adds: a list may ask for all centuries. */
static void learn_weeks(struct bookings *all, day first, day end)
{
    size_t before = all->week_count;
    for (day monday = first; monday < end; monday += DAYS_A_WEEK) {
        struct week *known = find_week(all, before, monday);
        if (known != NULL) {
            known->expired = false;
            continue;
        }
        all->weeks = mem_grow(all->weeks, &all->week_capacity, all->week_count, sizeof *all->weeks);
        all->weeks[all->week_count++] = (struct week){.monday = monday};
    }
}

bool bookings_covers(const struct bookings *all, day first, day end)
{
    for (day monday = first; monday < end; monday += DAYS_A_WEEK)
        if (find_week(all, all->week_count, monday) == NULL)
            return false;
    return true;
}

bool bookings_are_fresh(const struct bookings *all, day first, day end)
{
    for (day monday = first; monday < end; monday += DAYS_A_WEEK) {
        const struct week *week = find_week(all, all->week_count, monday);
        if (week == NULL || week->expired)
            return false;
    }
    return true;
}

void bookings_expire(struct bookings *all)
{
    for (size_t i = 0; i < all->week_count; i++)
        all->weeks[i].expired = true;
}

/* Keeps the rows whose touching [from, to) is `touching`, in their order. */
static void keep_rows(struct bookings *all, instant from, instant to, bool touching)
{
    size_t kept = 0;
    for (size_t i = 0; i < all->count; i++) {
        if (booking_overlaps(all->rows[i], from, to) == touching)
            all->rows[kept++] = all->rows[i];
        else
            free_row(all->rows[i]);
    }
    all->count = kept;
}

static void keep_off(struct bookings *all, instant from, instant to, bool touching)
{
    size_t kept = 0;
    for (size_t i = 0; i < all->off_count; i++) {
        struct time_off *off = all->off[i];
        if ((off->start < to && from < off->end) == touching)
            all->off[kept++] = off;
        else
            free_off(off);
    }
    all->off_count = kept;
}

static void sort_ids(struct bookings *all)
{
    if (all->count == 0)
        return;
    memcpy(all->by_id, all->rows, all->count * sizeof *all->rows);
    qsort(all->by_id, all->count, sizeof *all->by_id, id_order);
}

/* Makes way for a row of an answer. A row that a write has returned since the answer was asked for may be newer than
 * the answer, and then stays. Any other row here is older than the answer, whatever the versions say. A row that was
 * moved into the week leaves its old place. */
static void settle(struct bookings *all, struct booking *fresh, instant from, instant to, uint64_t asked_at)
{
    const struct booking *known = find(all, fresh->id);
    if (known == NULL)
        return;
    if (known->written > asked_at && known->version > fresh->version) {
        booking_clear(fresh);
        booking_copy(fresh, known);
    }
    if (!booking_overlaps(known, from, to))
        take_out(all, fresh->id);
}

static void add_rows(struct bookings *all, struct booking *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct booking *row = mem_new(1, sizeof *row);
        *row = list[i];
        list[i] = (struct booking){0};
        make_room(all, all->count);
        all->rows[all->count++] = row;
    }
    if (all->count > 0)
        qsort(all->rows, all->count, sizeof *all->rows, row_order);
    sort_ids(all);
}

static void add_off(struct bookings *all, struct time_off *list, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct time_off *off = mem_new(1, sizeof *off);
        *off = list[i];
        list[i] = (struct time_off){0};
        all->off = mem_grow(all->off, &all->off_capacity, all->off_count, sizeof *all->off);
        all->off[all->off_count++] = off;
    }
    if (all->off_count > 0)
        qsort(all->off, all->off_count, sizeof *all->off, off_order);
}

uint64_t bookings_writes(const struct bookings *all)
{
    return all->writes;
}

void bookings_replace(struct bookings *all, day first, day end, instant from, instant to, uint64_t asked_at,
                      struct booking *list, size_t count, struct time_off *off, size_t off_count)
{
    for (size_t i = 0; i < count; i++)
        settle(all, &list[i], from, to, asked_at);
    keep_rows(all, from, to, false);
    add_rows(all, list, count);
    keep_off(all, from, to, false);
    add_off(all, off, off_count);
    learn_weeks(all, first, end);
    all->revision++;
}

void bookings_forget_but(struct bookings *all, day first, day end)
{
    size_t kept = 0;
    for (size_t i = 0; i < all->week_count; i++)
        if (all->weeks[i].monday >= first && all->weeks[i].monday < end)
            all->weeks[kept++] = all->weeks[i];
    all->week_count = kept;
    /* Without a zone the bounds are known only to a day, so one day more is kept on either side. */
    instant from = (first - 1) * DAY_US, to = (end + 1) * DAY_US;
    keep_rows(all, from, to, true);
    sort_ids(all);
    keep_off(all, from, to, true);
    all->revision++;
}

/* ---- challenges ---- */

static bool same_challenge(const struct challenge *a, const struct challenge *b)
{
    return id_equal(a->pencil, b->pencil) && id_equal(a->option, b->option) && id_equal(a->by, b->by) &&
           a->until == b->until && a->reminded == b->reminded;
}

void bookings_set_challenges(struct bookings *all, const struct challenge *list, size_t count)
{
    bool same = all->challenge_count == count;
    for (size_t i = 0; same && i < count; i++)
        same = same_challenge(&all->challenges[i], &list[i]);
    if (same)
        return;
    free(all->challenges);
    all->challenges = count > 0 ? mem_new(count, sizeof *list) : NULL;
    if (count > 0)
        memcpy(all->challenges, list, count * sizeof *list);
    all->challenge_count = count;
    all->revision++;
}

const struct challenge *bookings_challenge(const struct bookings *all, struct id pencil)
{
    for (size_t i = 0; i < all->challenge_count; i++)
        if (id_equal(all->challenges[i].pencil, pencil))
            return &all->challenges[i];
    return NULL;
}

const struct challenge *bookings_challenge_with(const struct bookings *all, struct id option)
{
    for (size_t i = 0; i < all->challenge_count; i++)
        if (id_equal(all->challenges[i].option, option))
            return &all->challenges[i];
    return NULL;
}

bool bookings_challenge_due(const struct bookings *all, instant now)
{
    for (size_t i = 0; i < all->challenge_count; i++)
        if (!all->challenges[i].reminded && all->challenges[i].until <= now)
            return true;
    return false;
}

instant bookings_next_end(const struct bookings *all, instant after)
{
    instant next = INT64_MAX;
    for (size_t i = 0; i < all->count; i++) {
        instant lapses_at = all->rows[i]->lapses_at;
        if (lapses_at != INSTANT_NONE && lapses_at > after && lapses_at < next)
            next = lapses_at;
    }
    for (size_t i = 0; i < all->challenge_count; i++)
        if (all->challenges[i].until > after && all->challenges[i].until < next)
            next = all->challenges[i].until;
    return next;
}

void bookings_touch(struct bookings *all)
{
    all->revision++;
}

/* ---- by artist ---- */

/* The slice [*from, result) of rows that are the artist's; `artist_of` reads a row's artist. */
static size_t bounds(const void *rows, size_t count, struct id artist, struct id (*artist_of)(const void *, size_t),
                     size_t *from)
{
    size_t low = 0, high = count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (id_compare(artist_of(rows, middle), artist) < 0)
            low = middle + 1;
        else
            high = middle;
    }
    *from = low;
    while (low < count && id_equal(artist_of(rows, low), artist))
        low++;
    return low;
}

static struct id row_artist(const void *rows, size_t at)
{
    return ((struct booking *const *)rows)[at]->artist;
}

static struct id off_artist(const void *rows, size_t at)
{
    return ((struct time_off *const *)rows)[at]->artist;
}

struct booking_slice bookings_of(const struct bookings *all, struct id artist)
{
    size_t from, to = bounds(all->rows, all->count, artist, row_artist, &from);
    size_t count = to - from;
    return (struct booking_slice){
        .list = count > 0 ? (const struct booking *const *)&all->rows[from] : NULL,
        .count = count,
    };
}

struct time_off_slice bookings_time_off(const struct bookings *all, struct id artist)
{
    size_t from, to = bounds(all->off, all->off_count, artist, off_artist, &from);
    size_t count = to - from;
    return (struct time_off_slice){
        .list = count > 0 ? (const struct time_off *const *)&all->off[from] : NULL,
        .count = count,
    };
}

const struct time_off *bookings_time_off_in(const struct bookings *all, struct id artist, instant start, instant end)
{
    struct time_off_slice off = bookings_time_off(all, artist);
    for (size_t i = 0; i < off.count; i++)
        if (off.list[i]->start < end && off.list[i]->end > start)
            return off.list[i];
    return NULL;
}

unsigned bookings_revision(const struct bookings *all)
{
    return all->revision;
}

/* ---- the queue ---- */

static bool is_earlier_claim(const struct booking *other, const struct booking *booking)
{
    if (booking_blocks(other->status))
        return true;
    if (!booking_is_second_option(other))
        return false;
    if (other->queued_at != booking->queued_at)
        return other->queued_at < booking->queued_at;
    return id_compare(other->id, booking->id) < 0;
}

bool bookings_is_before(const struct booking *other, const struct booking *booking, instant now)
{
    return booking_is_second_option(booking) && !id_equal(other->id, booking->id) &&
           booking_overlaps(other, booking->start, booking->end) && booking_is_live(other, now) &&
           is_earlier_claim(other, booking);
}

int bookings_rank(const struct bookings *all, const struct booking *booking, instant now)
{
    int rank = 1;
    struct booking_slice slice = bookings_of(all, booking->artist);
    for (size_t i = 0; i < slice.count && slice.list[i]->start < booking->end; i++)
        rank += bookings_is_before(slice.list[i], booking, now);
    return rank;
}
