#include "domain/booking.h"

#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"

static const char *const status_words[] = {
    [STATUS_HOLD] = "hold",
    [STATUS_PENCIL] = "pencil",
    [STATUS_CONFIRMED] = "confirmed",
    [STATUS_CANCELLED] = "cancelled",
};

static const char *const reason_words[] = {
    [REASON_NONE] = "",           [REASON_RELEASED] = "released",
    [REASON_LAPSED] = "lapsed",   [REASON_CHALLENGED_OUT] = "challenged_out",
    [REASON_KILLED] = "killed",   [REASON_POSTPONED] = "postponed",
    [REASON_MISTAKE] = "mistake",
};

enum {
    STATUS_COUNT = sizeof status_words / sizeof *status_words,
    REASON_COUNT = sizeof reason_words / sizeof *reason_words,
};

void booking_copy(struct booking *to, const struct booking *from)
{
    *to = *from;
    to->title = mem_copy(from->title);
    to->notes = mem_copy(from->notes);
    to->drafted = mem_copy(from->drafted);
}

void booking_clear(struct booking *booking)
{
    free(booking->title);
    free(booking->notes);
    free(booking->drafted);
    *booking = (struct booking){0};
}

bool booking_is_second_option(const struct booking *booking)
{
    return booking->status == STATUS_HOLD && booking->lapses_at == INSTANT_NONE;
}

bool booking_blocks(enum booking_status status)
{
    return status == STATUS_PENCIL || status == STATUS_CONFIRMED;
}

bool booking_is_live(const struct booking *booking, instant now)
{
    if (booking->status == STATUS_HOLD)
        return booking->lapses_at == INSTANT_NONE || booking->lapses_at > now;
    return booking->status != STATUS_CANCELLED;
}

bool booking_overlaps(const struct booking *booking, instant start, instant end)
{
    return booking->start < end && start < booking->end;
}

void booking_move(struct booking *booking, const struct zone *zone, instant start)
{
    struct local_time was = zone_local(zone, booking->start), ended = zone_local(zone, booking->end);
    struct local_time now = zone_local(zone, start);
    day last = now.day + ended.day - was.day;
    int64_t us = now.us + ended.us - was.us;
    for (; us < 0; last--)
        us += DAY_US;
    for (; us >= DAY_US; last++)
        us -= DAY_US;
    instant end = zone_instant(zone, last, (int)(us / MINUTE_US)) + us % MINUTE_US;
    booking->end = end > start ? end : start + (booking->end - booking->start);
    booking->start = start;
}

int booking_minutes_left(const struct booking *booking, instant now)
{
    if (booking->status != STATUS_HOLD || booking->lapses_at == INSTANT_NONE || booking->lapses_at <= now)
        return 0;
    return (int)((booking->lapses_at - now + MINUTE_US - 1) / MINUTE_US);
}

bool booking_is_to_decide(const struct booking *booking, instant now)
{
    return booking->status == STATUS_PENCIL && booking->decide_by != INSTANT_NONE &&
           booking->decide_by < now + DAY_US && booking->end > now;
}

int booking_hours_to_decide(const struct booking *booking, instant now)
{
    if (booking->decide_by == INSTANT_NONE || booking->decide_by <= now)
        return 0;
    return (int)((booking->decide_by - now + HOUR_US - 1) / HOUR_US);
}

const char *status_word(enum booking_status status)
{
    return status_words[status];
}

bool status_parse(const char *word, enum booking_status *out)
{
    for (int i = 0; i < STATUS_COUNT; i++)
        if (strcmp(word, status_words[i]) == 0) {
            *out = (enum booking_status)i;
            return true;
        }
    return false;
}

const char *reason_word(enum cancel_reason reason)
{
    return reason_words[reason];
}

bool reason_parse(const char *word, enum cancel_reason *out)
{
    for (int i = 0; i < REASON_COUNT; i++)
        if (strcmp(word, reason_words[i]) == 0) {
            *out = (enum cancel_reason)i;
            return true;
        }
    return false;
}
