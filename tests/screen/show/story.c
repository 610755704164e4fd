#include "screen/show/story.h"

void book(struct board *board, unsigned number, unsigned artist, instant start, instant end)
{
    struct booking booking = {
        .id = studio_id('t', number), .artist = studio_id('a', artist), .start = start, .end = end,
        .lapses_at = INSTANT_NONE, .queued_at = INSTANT_NONE, .decide_by = INSTANT_NONE,
        .status = STATUS_CONFIRMED, .version = 1, .title = mem_format("Talk %u", number),
    };

    bookings_put(board->state->bookings, &booking);
    free(booking.title);
}

static void answer_all_weeks(struct board *board, const struct effects *asked, void (*change)(struct answer *given))
{
    for (size_t i = 0; i < asked->count; i++) {
        const struct effect *effect = &asked->list[i];
        struct answer given;

        if (effect->kind != EFFECT_WEEKS)
            continue;
        studio_weeks(effect->first, effect->end, &given);
        if (change != NULL)
            change(&given);
        answer(board, effect, given);
    }
}

void load_weeks_with(struct board *board, void (*change)(struct answer *given))
{
    while (asked(board, EFFECT_WEEKS) > 0) { /* an answer may make more wanted */
        struct effects asked = board->effects;

        board->effects = (struct effects){0};
        answer_all_weeks(board, &asked, change);
        effects_clear(&asked);
    }
}

void load_weeks(struct board *board)
{
    load_weeks_with(board, NULL);
}

void tell_empty_list(struct board *board)
{
    answer_list(board, NULL, 0);
}

void refuse_two(struct board *board)
{
    struct answer given = {.outcome = OUTCOME_CONFLICT, .refusal_count = 2};

    given.refusals = mem_new(2, sizeof *given.refusals);
    for (unsigned i = 0; i < 2; i++)
        given.refusals[i] =
            (struct refusal){.change = 1 + i, .outcome = OUTCOME_CONFLICT, .row = studio_booking(7 + i)};
    answer_last(board, EFFECT_BULK, given);
}

void wait_until_quarter_past_nine(struct board *board)
{
    pass_time(board, studio_at(23, 9, 15) - studio_now());
}
