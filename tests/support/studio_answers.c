#include "support/studio_answers.h"

#include <check.h>

#include "domain/memory.h"

void studio_weeks(day first, day end, struct answer *answer)
{
    *answer = (struct answer){.server_now = studio_now(), .next_free.start = INSTANT_NONE};
    answer->rows = studio_bookings(first * DAY_US, end * DAY_US, &answer->row_count);
    answer->off = studio_time_off(first * DAY_US, end * DAY_US, &answer->off_count);
}

struct news studio_news(int64_t seq, unsigned number, const char *act, const char *actor)
{
    struct booking booking = studio_booking(number);
    struct news_place place = {booking.artist, booking.start, booking.end};
    struct news news = {.seq = seq,
                        .booking = booking.id,
                        .act = mem_copy(act),
                        .actor = mem_copy(actor),
                        .title = mem_copy(booking.title),
                        .was = place,
                        .is = place,
                        .live = true};
    booking_clear(&booking);
    return news;
}

size_t asked_of(const struct effects *effects, enum effect_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < effects->count; i++)
        count += effects->list[i].kind == kind;
    return count;
}

struct effect *last_of(const struct effects *effects, enum effect_kind kind)
{
    for (size_t i = effects->count; i-- > 0;)
        if (effects->list[i].kind == kind)
            return &effects->list[i];
    ck_abort_msg("no effect of kind %d was asked", (int)kind);
    return NULL;
}
