/* drive: a board in a test: keys go in as people name them, effects are caught, answers are given by hand. */
#ifndef CALLBOARD_TESTS_SUPPORT_DRIVE_H
#define CALLBOARD_TESTS_SUPPORT_DRIVE_H

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "controller/keymap.h"
#include "controller/update.h"
#include "domain/memory.h"
#include "support/run.h"
#include "support/studio.h"

struct board {
    struct keymap *keymap;
    struct state *state;
    struct effects effects; /* all since the last drive_forget */
    unsigned ids;
    instant now;
};

/* The studio's board, the cursor on an artist and a day of November 2026. */
static inline void drive_open_sized(struct board *board, int rows, int columns, int artist, int mday)
{
    *board = (struct board){.keymap = keymap_new(), .now = studio_now()};
    board->state = studio_state(board->keymap, &board->ids, rows, columns, artist, mday);
}

/* At 120x40. */
static inline void drive_open(struct board *board, int artist, int mday)
{
    drive_open_sized(board, 40, 120, artist, mday);
}

static inline void drive_close(struct board *board)
{
    state_free(&board->state);
    effects_clear(&board->effects);
    keymap_free(&board->keymap);
}

static inline void drive_forget(struct board *board)
{
    effects_clear(&board->effects);
}

static inline void drive(struct board *board, struct event event)
{
    event.at = board->now;
    update(board->state, &event, &board->effects);
}

/* Presses the first of the keys; what stands behind it. */
static inline const char *press_first(struct board *board, const char *keys)
{
    uint32_t key;
    size_t used;
    ck_assert_msg(key_parse(keys, &key, &used), "no key: %s", keys);
    drive(board, (struct event){.kind = EVENT_KEY, .key = key});
    return keys + used;
}

/* "gd", "3j", "<Esc>": keys one after another. */
static inline void press(struct board *board, const char *keys)
{
    while (*keys != '\0')
        keys = press_first(board, keys);
}

/* Text, blanks included. */
static inline void type(struct board *board, const char *text)
{
    for (; *text != '\0'; text++)
        drive(board, (struct event){.kind = EVENT_KEY, .key = (unsigned char)*text});
}

static inline void paste(struct board *board, const char *text)
{
    drive(board, (struct event){.kind = EVENT_PASTE, .paste = mem_copy(text)});
}

static inline void link_to(struct board *board, enum link_state link)
{
    drive(board, (struct event){.kind = EVENT_LINK, .link = {.state = link}});
}

static inline size_t asked(const struct board *board, enum effect_kind kind)
{
    size_t count = 0;
    for (size_t i = 0; i < board->effects.count; i++)
        count += board->effects.list[i].kind == kind;
    return count;
}

/* The newest effect of a kind; the test fails where there is none. */
static inline struct effect *last(struct board *board, enum effect_kind kind)
{
    for (size_t i = board->effects.count; i-- > 0;)
        if (board->effects.list[i].kind == kind)
            return &board->effects.list[i];
    ck_abort_msg("no effect of kind %d was asked", (int)kind);
    return NULL;
}

static inline void answer(struct board *board, const struct effect *to, struct answer given)
{
    uint64_t ticket = to->ticket;
    enum effect_kind kind = to->kind;
    drive(board, (struct event){.kind = EVENT_ANSWER, .answered = {ticket, kind, given}});
}

/* Answers the newest effect of a kind; what the server's clock shows is not told. */
static inline void answer_last(struct board *board, enum effect_kind kind, struct answer given)
{
    given.server_now = INSTANT_NONE;
    answer(board, last(board, kind), given);
}

static inline struct answer answer_row(enum outcome outcome, const struct booking *row)
{
    struct answer given = {.outcome = outcome, .next_free.start = INSTANT_NONE, .server_now = INSTANT_NONE};
    if (row != NULL) {
        given.rows = mem_new(1, sizeof *given.rows);
        given.row_count = 1;
        booking_copy(&given.rows[0], row);
    }
    return given;
}

/* The same with one of the studio's bookings, by its number. */
static inline struct answer answer_booking(enum outcome outcome, unsigned number)
{
    struct booking row = studio_booking(number);
    struct answer given = answer_row(outcome, &row);
    booking_clear(&row);
    return given;
}

/* As the database would: what was asked for, one version on. */
static inline void answer_done(struct board *board, enum effect_kind kind)
{
    struct effect *effect = last(board, kind);
    struct answer given = answer_row(OUTCOME_DONE, &effect->booking);
    given.rows[0].version++;
    answer(board, effect, given);
}

static inline void answer_outcome(struct board *board, enum effect_kind kind, enum outcome outcome)
{
    answer_last(board, kind, answer_row(outcome, NULL));
}

static inline void answer_fault(struct board *board, enum effect_kind kind, enum fault fault)
{
    answer_last(board, kind, (struct answer){.fault = fault});
}

/* The database will not have it, and says why. */
static inline void answer_invalid(struct board *board, enum effect_kind kind, const char *why)
{
    answer_last(board, kind, (struct answer){.outcome = OUTCOME_INVALID, .message = mem_copy(why)});
}

/* A refusal by one of the studio's bookings. */
static inline void answer_conflict(struct board *board, enum effect_kind kind, unsigned in_the_way)
{
    answer_last(board, kind, answer_booking(OUTCOME_CONFLICT, in_the_way));
}

/* The studio's bookings and time off in the weeks that the newest effect of a kind asks for. */
static inline struct answer weeks_asked(struct board *board, enum effect_kind kind)
{
    const struct effect *effect = last(board, kind);
    struct answer given;
    studio_weeks(effect->first, effect->end, &given);
    return given;
}

static inline void answer_weeks(struct board *board)
{
    struct answer given = weeks_asked(board, EFFECT_WEEKS);
    given.server_now = board->now;
    answer(board, last(board, EFFECT_WEEKS), given);
}

static inline const char *said(const struct board *board)
{
    const struct message *message = state_message(board->state);
    return message != NULL ? message->text : "";
}

/* How a booking of an artist's is drawn in the week shown; -1: not at all. */
static inline int drawn_as(const struct board *board, int artist, struct id booking)
{
    struct drawn drawn[64];
    const struct state *state = board->state;
    instant start = state_day_start(state, state->first), end = start + 7 * DAY_US;
    size_t count = state_drawn(state, &state->roster->artists[artist - 1], start, end, drawn, 64, NULL);
    for (size_t i = 0; i < count; i++)
        if (id_equal(drawn[i].booking->id, booking))
            return (int)drawn[i].as;
    return -1;
}

#define assert_said(board, part)                                                                             \
    ck_assert_msg(strstr(said(board), part) != NULL, "said \"%s\", not \"%s\"", said(board), part)
#define assert_mode(board, wanted) ck_assert_int_eq((int)(board)->state->mode, (int)(wanted))
#define assert_id(a, b)            ck_assert_msg(id_equal(a, b), "ids differ: %s %s", #a, #b)

/* Whatever has happened: the cursor stands on an artist and on a day that is shown. */
static inline void assert_cursor_stands(const struct board *board)
{
    const struct state *state = board->state;
    ck_assert_uint_lt((size_t)state->cursor_line, state->grid.count);
    ck_assert_int_eq((int)state->grid.lines[state->cursor_line].kind, LINE_ARTIST);
    ck_assert_int_ge(state->top, 0);
    ck_assert_int_ge(state->cursor_day, state->first);
    ck_assert_int_lt(state->cursor_day, state->first + DAYS_A_WEEK * state->weeks);
}

/* Runs the tests of a list; what main() returns. */
static inline int drive_run(const char *name, const TTest *const *tests, size_t count)
{
    setlocale(LC_CTYPE, "C.UTF-8"); /* widths are wcwidth()'s */
    TCase *all = tcase_create(name);
    for (size_t i = 0; i < count; i++)
        tcase_add_test(all, tests[i]);
    return run_tests(name, all);
}

#endif
