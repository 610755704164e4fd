/* Whatever keys come, whatever the database says and in whichever order: nothing breaks, and once the world
 * is quiet nothing is left hanging. A fixed seed, so that a failure can be repeated. */
#include "support/drive.h"

enum { STEPS = 30000, WAITING_MOST = 64 };

static uint32_t draw(uint32_t *seed, uint32_t below)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed % below;
}

struct waiting {
    struct effect list[WAITING_MOST]; /* asked, not answered yet */
    size_t count;
};

static void wait_for(struct waiting *waiting, const struct effect *effect)
{
    ck_assert_uint_lt(waiting->count, WAITING_MOST);
    struct effect *asked = &waiting->list[waiting->count++];
    *asked = *effect;
    booking_copy(&asked->booking, &effect->booking);
    asked->find.skills = NULL;
    asked->record = (struct record){0};
    asked->list_after = asked->list_argument = asked->list_narrow = NULL;
    changes_copy(&asked->changes, effect->changes, effect->change_count);
}

static void collect(struct board *board, struct waiting *waiting)
{
    for (size_t i = 0; i < board->effects.count; i++)
        if (board->effects.list[i].ticket != 0 && board->effects.list[i].kind != EFFECT_CANCEL)
            wait_for(waiting, &board->effects.list[i]);
    drive_forget(board);
}

/* Each change is made, or refused by one of the studio's bookings. */
static struct answer answer_bulk(const struct effect *effect, uint32_t *seed, uint32_t refused)
{
    struct answer given = {.outcome = OUTCOME_DONE, .server_now = INSTANT_NONE};
    given.rows = mem_new(effect->change_count, sizeof *given.rows);
    given.refusals = mem_new(effect->change_count, sizeof *given.refusals);
    for (size_t i = 0; i < effect->change_count; i++)
        if (draw(seed, 100) < refused) {
            given.refusals[given.refusal_count++] =
                (struct refusal){.change = i, .outcome = OUTCOME_CONFLICT, .row = studio_booking(6)};
        } else if (effect->bulk != BULK_TRY) {
            booking_copy(&given.rows[given.row_count], &effect->changes[i].after);
            given.rows[given.row_count++].version++;
        }
    if (given.refusal_count > 0 && effect->bulk == BULK_ALL)
        given.outcome = OUTCOME_CONFLICT;
    return given;
}

static struct answer answer_to(const struct effect *effect, uint32_t *seed)
{
    struct answer given;
    uint32_t luck = draw(seed, 10);
    if (luck == 0)
        return (struct answer){.fault = (enum fault)(1 + draw(seed, FAULT_FAILED)), .server_now = INSTANT_NONE};
    if (effect->kind == EFFECT_OPEN || effect->kind == EFFECT_WEEKS || effect->kind == EFFECT_OPEN_FIRST) {
        studio_weeks(effect->first, effect->end, &given);
        return given;
    }
    if (effect->kind == EFFECT_ROSTER)
        return (struct answer){.server_now = INSTANT_NONE, .roster = studio_roster(MEMBER_PRODUCER)};
    if (effect->kind == EFFECT_BULK)
        return answer_bulk(effect, seed, 20);
    given = answer_row(OUTCOME_DONE, effect->kind == EFFECT_UNDO ? NULL : &effect->booking);
    if (given.row_count > 0)
        given.rows[0].version++;
    if (effect_is_write(effect->kind) && luck < 6)
        given.outcome = (enum outcome)draw(seed, OUTCOME_FAILED + 1);
    return given;
}

static void answer_one(struct board *board, struct waiting *waiting, uint32_t *seed)
{
    if (waiting->count == 0)
        return;
    size_t at = draw(seed, (uint32_t)waiting->count);
    struct effect effect = waiting->list[at];
    waiting->list[at] = waiting->list[--waiting->count];
    answer(board, &effect, answer_to(&effect, seed));
    effect_clear(&effect);
}

static const char keys[] = "hjklhjklwWtz124dgGgiaeemmydpu+-sschp2xrkp?R<>0$}{3/ @Rig fixvvvv   U..@w3";
static const uint32_t special[] = {KEYCODE_ENTER,
                                   KEYCODE_ENTER,
                                   KEYCODE_ESC,
                                   KEYCODE_ESC,
                                   KEYCODE_TAB,
                                   KEYCODE_BACKSPACE,
                                   KEYCODE_UP,
                                   KEYCODE_BACK_TAB,
                                   18,
                                   19,
                                   14,
                                   21,
                                   6,
                                   2};

static void happen(struct board *board, struct waiting *waiting, uint32_t *seed)
{
    uint32_t what = draw(seed, 100);
    if (what < 60)
        drive(board, (struct event){.kind = EVENT_KEY, .key = (unsigned char)keys[draw(seed, sizeof keys - 1)]});
    else if (what < 82)
        drive(board, (struct event){.kind = EVENT_KEY, .key = special[draw(seed, sizeof special / sizeof *special)]});
    else if (what < 94)
        answer_one(board, waiting, seed);
    else if (what == 94)
        drive(board, (struct event){.kind = EVENT_NOTIFY, .told = TOLD_BOOKINGS});
    else if (what == 95)
        link_to(board, draw(seed, 3) == 0 ? LINK_OFFLINE : LINK_LIVE);
    else if (what == 96)
        drive(board, (struct event){.kind = EVENT_RESIZE, .size = {1 + (int)draw(seed, 50), 1 + (int)draw(seed, 160)}});
    else if (what == 97) {
        board->now += draw(seed, 90) * MINUTE_US;
        drive(board, (struct event){.kind = EVENT_TIME});
    } else
        paste(board, "Rig\nfix @HAR \x1b[2J");
}

static void check(const struct board *board)
{
    const struct state *state = board->state;
    struct drawn drawn[64];
    ck_assert_uint_lt((size_t)state->mode, MODE_COUNT);
    ck_assert_uint_lt((size_t)state->cursor.line, state->grid.count);
    ck_assert_int_eq((int)state->grid.lines[state->cursor.line].kind, LINE_ARTIST);
    ck_assert_int_ge(state->cursor.top, 0);
    ck_assert(state->cursor.day >= state->shown.first &&
              state->cursor.day < state->shown.first + 7 * state->shown.weeks);
    if (state->mode == MODE_CONFLICT)
        ck_assert_int_eq((int)state->pending.list[state->pending.shown].state, PENDING_REFUSED);
    if (state->mode == MODE_STALE)
        ck_assert_int_eq((int)state->pending.list[state->pending.shown].state, PENDING_STALE);
    if (state->mode == MODE_BULK)
        ck_assert_int_eq((int)state->pending.list[state->pending.shown].kind, EFFECT_BULK);
    drawn_list(state, state_cursor_artist(state), state_day_start(state, state->shown.first),
               state_day_start(state, state->shown.first + 7), drawn, 64, NULL);
}

/* Answers everything well until nothing is asked any more. */
static void quieten(struct board *board, struct waiting *waiting)
{
    link_to(board, LINK_LIVE);
    for (int i = 0; i < 200 && (i < 100 || waiting->count > 0); i++) {
        press(board, "<Esc>");
        collect(board, waiting);
        while (waiting->count > 0) {
            struct effect effect = waiting->list[--waiting->count];
            uint32_t lucky = 1;
            struct answer given = effect.kind == EFFECT_BULK     ? answer_bulk(&effect, &lucky, 0)
                                  : effect_is_write(effect.kind) ? answer_row(OUTCOME_DONE, &effect.booking)
                                                                 : answer_to(&effect, &lucky);
            given.fault = FAULT_NONE;
            answer(board, &effect, given);
            effect_clear(&effect);
        }
        drive(board, (struct event){.kind = EVENT_TIME});
    }
}

START_TEST(anything_in_any_order)
{
    uint32_t seed = 20261123u + (uint32_t)_i;
    struct board board;
    struct waiting waiting = {.count = 0};
    drive_open(&board, STUDIO_CHIDI, 24);
    for (int i = 0; i < STEPS; i++) {
        happen(&board, &waiting, &seed);
        collect(&board, &waiting);
        check(&board);
    }
    quieten(&board, &waiting);
    ck_assert_uint_eq(board.state->pending.count, 0);
    ck_assert_int_eq((int)board.state->mode, MODE_BOARD);
    ck_assert(board.state->loading.weeks.ticket == 0 && board.state->loading.ahead.ticket == 0);
    drive_close(&board);
}
END_TEST

int main(void)
{
    Suite *suite = suite_create("random");
    TCase *all = tcase_create("random");
    tcase_set_timeout(all, 60);
    tcase_add_loop_test(all, anything_in_any_order, 0, 4);
    suite_add_tcase(suite, all);
    SRunner *runner = srunner_create(suite);
    srunner_run_all(runner, CK_ENV);
    int failed = srunner_ntests_failed(runner);
    srunner_free(runner);
    return failed == 0 ? EXIT_SUCCESS : EXIT_FAILURE;
}
