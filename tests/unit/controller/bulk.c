/* Range, marks, what the verbs make of them, the bulk panel, repeating, and the last act again. */
#include "controller/board/selection.h"
#include "support/drive.h"

/* As the database would: every change made, but for those in `refused` (NULL: none), by the studio's booking 6. */
static void answer_changes(struct board *board, const char *refused)
{
    struct effect *effect = last(board, EFFECT_BULK);
    struct answer given = {.outcome = OUTCOME_DONE, .server_now = INSTANT_NONE};
    given.rows = mem_new(effect->change_count, sizeof *given.rows);
    given.refusals = mem_new(effect->change_count, sizeof *given.refusals);
    for (size_t i = 0; i < effect->change_count; i++)
        if (refused != NULL && strchr(refused, (char)('0' + i)) != NULL) {
            given.refusals[given.refusal_count++] =
                (struct refusal){.change = i, .outcome = OUTCOME_CONFLICT, .row = studio_booking(6)};
        } else if (effect->bulk == BULK_FITS || (effect->bulk == BULK_ALL && refused == NULL)) {
            booking_copy(&given.rows[given.row_count], &effect->changes[i].after);
            given.rows[given.row_count++].version++;
        }
    if (effect->bulk == BULK_ALL && refused != NULL)
        given.outcome = OUTCOME_CONFLICT;
    answer(board, effect, given);
}

static const struct change *change(struct board *board, size_t at)
{
    struct effect *effect = last(board, EFFECT_BULK);
    ck_assert_uint_lt(at, effect->change_count);
    return &effect->changes[at];
}

START_TEST(four_artists_are_booked_with_five_keys_and_a_line)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "v3ja");
    assert_mode(&board, MODE_QUICK_ADD);
    type(&board, "Rig fix @HAR 10-13");
    press(&board, "<Enter>");
    struct effect *bulk = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(bulk->change_count, 4);
    ck_assert_int_eq((int)bulk->bulk, BULK_ALL);
    for (size_t i = 0; i < 4; i++) {
        const struct booking *after = &bulk->changes[i].after;
        assert_id(after->artist, studio_id('a', STUDIO_CHIDI + (unsigned)i));
        ck_assert(after->start == studio_at(25, 10, 0) && after->end == studio_at(25, 13, 0));
        ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI + (int)i, after->id), DRAWN_PENDING);
    }
    struct id first = bulk->changes[0].after.id;
    answer_changes(&board, NULL);
    assert_said(&board, "Booked ~Rig fix for Chidi Eze and 3 more.");
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, first), DRAWN_STORED);
    ck_assert(!selection_exists(board.state));
    press(&board, "u");
    ck_assert(id_is_nil(last(&board, EFFECT_UNDO)->undo)); /* one's newest act: all of this */
    drive_close(&board);
}
END_TEST

START_TEST(a_range_over_days_is_one_booking_from_first_to_last)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    enter_line(&board, "v2la", "Rig fix");
    struct effect *book = last(&board, EFFECT_BOOK);
    ck_assert(book->booking.start == studio_at(25, 9, 0) && book->booking.end == studio_at(27, 18, 0));
    drive_close(&board);
}
END_TEST

START_TEST(marks_say_who_and_unmark_again)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 28); /* a Saturday: nobody is booked */
    press(&board, "<Space>jj<Space>j<Space><Space>");
    ck_assert_uint_eq(board.state->selection.artist_count, 2);
    enter_line(&board, "a", "Rig fix 10-12");
    assert_id(change(&board, 0)->after.artist, studio_id('a', STUDIO_CHIDI));
    assert_id(change(&board, 1)->after.artist, studio_id('a', STUDIO_EFUA));
    ck_assert(selection_is_marked(board.state, studio_id('a', STUDIO_CHIDI)));
    press(&board, "U");
    ck_assert(!selection_exists(board.state));
    assert_said(&board, "Marks cleared.");
    press(&board, "U");
    assert_said(&board, "Nothing is marked.");
    drive_close(&board);
}
END_TEST

START_TEST(escape_and_v_end_the_range)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "vj<Esc>");
    ck_assert(!selection_exists(board.state));
    press(&board, "vjv");
    ck_assert(!selection_exists(board.state));
    press(&board, "va<Esc>");
    ck_assert(board.state->selection.ranging);
    drive_close(&board);
}
END_TEST

/* Everything of Ada and Ben on the whole week. */
static size_t select_two_rows(struct board *board)
{
    drive_open(board, STUDIO_ADA, 23);
    press(board, "0vj$");
    press(board, "sp");
    size_t count = board->state->pending.count > 0 ? last(board, EFFECT_BULK)->change_count : 0;
    ck_assert_uint_gt(count, 1);
    return count;
}

START_TEST(status_and_release_act_on_all_that_is_selected)
{
    struct board board;
    size_t count = select_two_rows(&board);
    for (size_t i = 0; i < count; i++) {
        ck_assert_int_eq((int)change(&board, i)->kind, EFFECT_STATUS);
        ck_assert_int_eq((int)change(&board, i)->after.status, STATUS_PENCIL);
        ck_assert_int_ne((int)change(&board, i)->before.status, STATUS_PENCIL);
    }
    drive_close(&board);
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "0vj$xk");
    ck_assert_int_eq((int)change(&board, 0)->after.reason, REASON_KILLED);
    drive_close(&board);
}
END_TEST

START_TEST(everything_selected_is_picked_up_and_shifted)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "0v$m");
    assert_mode(&board, MODE_MOVE);
    size_t carried = board.state->carrying.other_count;
    ck_assert_uint_ge(carried, 1);
    press(&board, "wj<Enter>1"); /* one is confirmed by somebody else: it asks */
    ck_assert_uint_eq(last(&board, EFFECT_BULK)->change_count, carried + 1);
    for (size_t i = 0; i <= carried; i++) {
        const struct change *moved = change(&board, i);
        ck_assert(moved->after.start == moved->before.start + 7 * DAY_US);
        assert_id(moved->after.artist, studio_id('a', STUDIO_DAGNY));
    }
    answer_changes(&board, "1");
    assert_mode(&board, MODE_BULK);
    ck_assert_uint_eq(board.state->bulk.refused, 1);
    press(&board, "<Esc>"); /* back into the hand, where it was held */
    assert_mode(&board, MODE_MOVE);
    ck_assert_uint_eq(board.state->carrying.other_count, carried);
    ck_assert_int_eq(board.state->carrying.hand.days, 7);
    drive_close(&board);
}
END_TEST

START_TEST(a_hand_full_does_not_leave_the_board)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    press(&board, "0vj$m");
    press(&board, "G");
    assert_said(&board, "no more artists that way");
    for (size_t i = 0; i < board.state->carrying.other_count; i++)
        assert_id(board.state->carrying.others[i].after.artist, board.state->carrying.others[i].before.artist);
    drive_close(&board);
}
END_TEST

static void open_refused(struct board *board)
{
    drive_open(board, STUDIO_CHIDI, 25);
    enter_line(board, "v2ja", "Rig fix 10-13");
    answer_changes(board, "1");
    assert_mode(board, MODE_BULK);
    ck_assert_uint_eq(board->state->bulk.refused, 1);
}

START_TEST(what_fits_is_booked_by_choice)
{
    struct board board;
    open_refused(&board);
    struct id act = last(&board, EFFECT_BULK)->act, refused = change(&board, 1)->after.id;
    ck_assert_int_eq(drawn_as(&board, STUDIO_DAGNY, refused), DRAWN_REFUSED);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, change(&board, 0)->after.id), DRAWN_PENDING);
    press(&board, "1");
    struct effect *again = last(&board, EFFECT_BULK);
    ck_assert_int_eq((int)again->bulk, BULK_FITS);
    ck_assert(!id_equal(again->act, act));
    answer_changes(&board, "1");
    assert_mode(&board, MODE_BOARD);
    assert_said(&board, "Booked 2 of 3: ~Rig fix for Chidi Eze and 1 more.");
    ck_assert_int_eq(drawn_as(&board, STUDIO_DAGNY, refused), -1);
    drive_close(&board);
}
END_TEST

START_TEST(nothing_gives_back_the_line_and_the_range)
{
    struct board board;
    open_refused(&board);
    press(&board, "2");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_str_eq(board.state->line.text, "Rig fix 10-13");
    ck_assert(board.state->quick_add.selected && board.state->selection.ranging);
    press(&board, "<Enter>");
    ck_assert_uint_eq(last(&board, EFFECT_BULK)->change_count, 3);
    drive_close(&board);
}
END_TEST

START_TEST(large_acts_and_what_others_confirmed_ask_once)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 23);
    press(&board, "gg0vG$xr"); /* all of the week's bookings */
    assert_mode(&board, MODE_BULK);
    ck_assert_uint_eq(asked(&board, EFFECT_BULK), 0);
    press(&board, "<Esc>");
    ck_assert_uint_eq(board.state->pending.count, 0);
    ck_assert_uint_eq(asked(&board, EFFECT_BULK), 0);
    press(&board, "gg0vG$xr1");
    ck_assert_uint_gt(last(&board, EFFECT_BULK)->change_count, 10);
    ck_assert_int_eq((int)last(&board, EFFECT_BULK)->bulk, BULK_ALL);
    drive_close(&board);
}
END_TEST

START_TEST(a_lost_answer_is_asked_for_again_with_the_same_ids)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    enter_line(&board, "vja", "Rig fix 10-13");
    struct id act = last(&board, EFFECT_BULK)->act, id = change(&board, 1)->after.id;
    answer_fault(&board, EFFECT_BULK, FAULT_LOST);
    assert_said(&board, "not known yet");
    drive_forget(&board);
    link_to(&board, LINK_OFFLINE);
    link_to(&board, LINK_LIVE);
    assert_id(last(&board, EFFECT_BULK)->act, act);
    assert_id(change(&board, 1)->after.id, id);
    answer_changes(&board, NULL);
    ck_assert_uint_eq(board.state->pending.count, 0);
    drive_close(&board);
}
END_TEST

START_TEST(a_pattern_is_copied_and_put_down)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "0v$y");
    assert_said(&board, "Copied");
    ck_assert_int_eq(board.state->cursor.day, studio_monday());
    press(&board, "wjp");
    ck_assert(change(&board, 0)->after.start == board.state->clip.bookings[0].start + 7 * DAY_US);
    struct effect *bulk = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(bulk->change_count, board.state->clip.count);
    for (size_t i = 0; i < bulk->change_count; i++) {
        const struct booking *from = &board.state->clip.bookings[i], *to = &bulk->changes[i].after;
        ck_assert_int_eq((int)bulk->changes[i].kind, EFFECT_BOOK);
        assert_id(to->artist, studio_id('a', STUDIO_DAGNY));
        ck_assert(to->end - to->start == from->end - from->start && !id_equal(to->id, from->id));
        ck_assert(to->start - from->start == bulk->changes[0].after.start - board.state->clip.bookings[0].start);
    }
    press(&board, "ggG0p");
    ck_assert_uint_eq(asked(&board, EFFECT_BULK), 2);
    drive_close(&board);
}
END_TEST

START_TEST(the_last_act_is_done_again_here)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, ".");
    assert_said(&board, "no act yet");
    enter_line(&board, "a", "Rig fix 10-13");
    answer_done(&board, EFFECT_BOOK);
    press(&board, "jl."); /* the next artist, the next day */
    struct effect *book = last(&board, EFFECT_BOOK);
    assert_id(book->booking.artist, studio_id('a', STUDIO_DAGNY));
    ck_assert(book->booking.start == studio_at(26, 10, 0) && book->booking.end == studio_at(26, 13, 0));
    ck_assert_str_eq(book->booking.title, "Rig fix");
    answer_done(&board, EFFECT_BOOK);
    press(&board, "+");
    ck_assert_int_eq((int)last(&board, EFFECT_STATUS)->booking.status, STATUS_CONFIRMED);
    answer_done(&board, EFFECT_STATUS);
    press(&board, "kh.");
    ck_assert_uint_eq(asked(&board, EFFECT_STATUS), 2);
    drive_close(&board);
}
END_TEST

START_TEST(the_last_move_is_done_again_elsewhere)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "mjl<Enter>");
    answer_done(&board, EFFECT_MOVE);
    drive_forget(&board);
    press(&board, "gg0");
    const struct booking *here = drawn_at_cursor(board.state);
    ck_assert_ptr_nonnull(here);
    instant start = here->start;
    press(&board, ".");
    ck_assert(last(&board, EFFECT_MOVE)->booking.start == start + DAY_US);
    assert_id(last(&board, EFFECT_MOVE)->booking.artist, studio_id('a', STUDIO_BEN));
    drive_close(&board);
}
END_TEST

static void repeat(struct board *board, const char *line)
{
    drive_open(board, STUDIO_CHIDI, 24);
    press(board, "@");
    assert_mode(board, MODE_REPEAT);
    type(board, line);
    press(board, "<Enter>");
}

START_TEST(repeating_tries_first_and_then_books)
{
    struct board board;
    repeat(&board, "weekly 3");
    struct effect *bulk = last(&board, EFFECT_BULK);
    ck_assert_int_eq((int)bulk->bulk, BULK_TRY);
    ck_assert_uint_eq(bulk->change_count, 3);
    ck_assert(bulk->changes[2].after.start - bulk->changes[0].after.start == 14 * DAY_US);
    answer_changes(&board, NULL);
    assert_mode(&board, MODE_BULK);
    press(&board, "1");
    ck_assert_int_eq((int)last(&board, EFFECT_BULK)->bulk, BULK_ALL);
    answer_changes(&board, NULL);
    assert_said(&board, "Booked");
    drive_close(&board);
}
END_TEST

START_TEST(repeating_skips_or_stops_where_it_is_taken)
{
    struct board board;
    repeat(&board, "daily 4");
    answer_changes(&board, "2");
    press(&board, "1");
    ck_assert_int_eq((int)last(&board, EFFECT_BULK)->bulk, BULK_FITS);
    drive_close(&board);
    repeat(&board, "daily 4");
    answer_changes(&board, "2");
    press(&board, "3");
    ck_assert_int_eq((int)last(&board, EFFECT_BULK)->bulk, BULK_ALL);
    ck_assert_uint_eq(last(&board, EFFECT_BULK)->change_count, 2);
    drive_close(&board);
    repeat(&board, "daily 4");
    answer_changes(&board, "0123");
    press(&board, "1"); /* nothing fits: nothing is asked */
    ck_assert_uint_eq(asked(&board, EFFECT_BULK), 1);
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

START_TEST(what_is_wrong_with_repeating_is_said)
{
    struct board board;
    repeat(&board, "now and then");
    assert_mode(&board, MODE_REPEAT);
    ck_assert_ptr_nonnull(board.state->line_problem);
    enter_line(&board, "^U", "daily until 2026-11-24");
    ck_assert_ptr_nonnull(strstr(board.state->line_problem, "never"));
    press(&board, "<Esc>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(asked(&board, EFFECT_BULK), 0);
    drive_close(&board);
}
END_TEST

START_TEST(a_refused_status_leaves_the_cursor_where_it_is)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    day before = board.state->cursor.day;
    press(&board, "sc");
    answer_conflict(&board, EFFECT_STATUS, 4);
    press(&board, "<Esc>");
    ck_assert_int_eq(board.state->cursor.day, before);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        four_artists_are_booked_with_five_keys_and_a_line,
        a_range_over_days_is_one_booking_from_first_to_last,
        marks_say_who_and_unmark_again,
        escape_and_v_end_the_range,
        status_and_release_act_on_all_that_is_selected,
        everything_selected_is_picked_up_and_shifted,
        a_hand_full_does_not_leave_the_board,
        what_fits_is_booked_by_choice,
        nothing_gives_back_the_line_and_the_range,
        large_acts_and_what_others_confirmed_ask_once,
        a_lost_answer_is_asked_for_again_with_the_same_ids,
        a_pattern_is_copied_and_put_down,
        the_last_act_is_done_again_here,
        the_last_move_is_done_again_elsewhere,
        repeating_tries_first_and_then_books,
        repeating_skips_or_stops_where_it_is_taken,
        what_is_wrong_with_repeating_is_said,
        a_refused_status_leaves_the_cursor_where_it_is,
    };
    return drive_run("bulk", tests, sizeof tests / sizeof *tests);
}
