/* A booking that repeats. */
#include "screen/show/story.h"

/* Two days every day: each second one overlaps the one before, the first the booking itself. */
static void refuse_the_series(struct board *board)
{
    const struct effect *asked = last(board, EFFECT_BULK);
    struct answer given = {.outcome = OUTCOME_CONFLICT, .refusals = mem_new(2, sizeof *given.refusals)};
    for (size_t i = 0; i < 2; i++) {
        struct refusal *refusal = &given.refusals[given.refusal_count++];
        *refusal = (struct refusal){.change = 2 * i, .outcome = OUTCOME_CONFLICT};
        booking_copy(&refusal->row, &asked->changes[2 * i].after);
        refusal->row.start -= DAY_US;
        refusal->row.end -= DAY_US;
    }
    answer_last(board, EFFECT_BULK, given);
}

static const struct scene scenes[] = {
    {.name = "repeat-line", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "@often<Enter>"},
    {.name = "repeat-preview", .rows = 24, .columns = 80, CHIDI_TUE, .keys = "@daily<Space>4<Enter>", .then = refuse_two},
    {.name = "repeat-overlaps", .rows = 24, .columns = 80, .artist = STUDIO_JO, .mday = 23, .keys = "@daily<Space>4<Enter>", .then = refuse_the_series},
};
const struct scene_table scenes_repeat = {.scenes = scenes, .count = sizeof scenes / sizeof *scenes};
