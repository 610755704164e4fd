#include "domain/clashes.h"

#include <stdlib.h>

#include "domain/memory.h"

/* One artist's: what they were found from, and one for each of bookings_of(). */
struct row {
    bool known;
    unsigned revision;
    int64_t minute;
    struct clash *list; /* owned */
};

struct clashes {
    struct row *rows; /* by the artist's place in the roster; owned */
    size_t count;
};

struct clashes *clashes_new(void)
{
    return mem_new(1, sizeof(struct clashes));
}

void clashes_forget(struct clashes *clashes)
{
    for (size_t i = 0; i < clashes->count; i++)
        free(clashes->rows[i].list);
    free(clashes->rows);
    *clashes = (struct clashes){0};
}

void clashes_free(struct clashes **clashes)
{
    if (*clashes == NULL)
        return;
    clashes_forget(*clashes);
    free(*clashes);
    *clashes = NULL;
}

/* The booking's place among its artist's; -1: it is not the stored row itself. */
static int place_of(struct booking_slice slice, const struct booking *booking)
{
    size_t low = 0, high = slice.count;
    while (low < high) {
        size_t middle = low + (high - low) / 2;
        if (slice.list[middle]->start < booking->start)
            low = middle + 1;
        else
            high = middle;
    }
    for (; low < slice.count && slice.list[low]->start == booking->start; low++)
        if (slice.list[low] == booking)
            return (int)low;
    return -1;
}

static struct row *fresh_row(struct clashes *clashes, const struct roster *roster, const struct bookings *all,
                             int artist, size_t bookings, instant now)
{
    if (clashes->count == 0) {
        clashes->count = roster->artist_count;
        clashes->rows = mem_new(clashes->count, sizeof *clashes->rows);
    }
    struct row *row = &clashes->rows[artist];
    int64_t minute = now / MINUTE_US;
    if (row->known && row->revision == bookings_revision(all) && row->minute == minute)
        return row;
    row->known = true;
    row->revision = bookings_revision(all);
    row->minute = minute;
    row->list = mem_resize(row->list, bookings, sizeof *row->list);
    clash_find_all(roster, all, &roster->artists[artist], now, row->list);
    return row;
}

struct clash clashes_of(struct clashes *clashes, const struct roster *roster, const struct bookings *all,
                        const struct booking *booking, instant now)
{
    int artist = roster_artist_at(roster, booking->artist);
    if (artist < 0)
        return (struct clash){0};
    struct booking_slice slice = bookings_of(all, booking->artist);
    int at = place_of(slice, booking);
    if (at < 0)
        return clash_find(roster, all, booking, now);
    return fresh_row(clashes, roster, all, artist, slice.count, now)->list[at];
}
