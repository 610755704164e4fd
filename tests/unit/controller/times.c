/* The verbs that change when a booking is: split, longer, shorter; and ranges of half hours. */
#include "controller/board/selection.h"
#include "protocol/time_off.h"
#include "support/drive.h"

/* The part is there as the database would make it. */
static void answer_split(struct board *board)
{
    struct effect *effect = last(board, EFFECT_BULK);
    struct answer given = answer_row(OUTCOME_DONE, NULL);
    given.rows = mem_new(2 * effect->change_count, sizeof *given.rows);
    for (size_t i = 0; i < effect->change_count; i++) {
        struct booking *row = &given.rows[given.row_count++];
        booking_copy(row, &effect->changes[i].after);
        row->version++;
        if (id_is_nil(effect->changes[i].part.id))
            continue;
        row = &given.rows[given.row_count++];
        booking_copy(row, &effect->changes[i].part);
        row->version = 1;
    }
    answer(board, effect, given);
}

/* Ada's Monday to Wednesday. */
START_TEST(a_booking_is_cut_before_the_cursors_day)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 25);
    press(&board, "S");
    struct effect *act = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(act->change_count, 1);
    const struct change *split = &act->changes[0];
    ck_assert_int_eq((int)split->kind, EFFECT_SPLIT);
    assert_id(split->after.id, studio_id('b', 1));
    ck_assert(split->after.start == studio_at(23, 9, 0) && split->after.end == studio_at(24, 18, 0));
    ck_assert(split->part.start == studio_at(25, 9, 0) && split->part.end == studio_at(25, 18, 0));
    struct id part = split->part.id;
    ck_assert_int_eq(drawn_as(&board, STUDIO_ADA, part), DRAWN_PENDING);
    press(&board, "S");
    assert_said(&board, "still on its way");
    answer_split(&board);
    ck_assert_int_eq(drawn_as(&board, STUDIO_ADA, part), DRAWN_STORED);
    ck_assert_int_eq(drawn_as(&board, STUDIO_ADA, studio_id('b', 1)), DRAWN_STORED);
    assert_id(board.state->cursor.booking, part);
    assert_said(&board, "Split Sunrise sq 020 comp for Ada Byron: until Tue 24 Nov 18:00, and from Wed 25 Nov 09:00.");
    drive_close(&board);
}
END_TEST

START_TEST(a_day_is_taken_out_of_the_middle)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    press(&board, "vS");
    const struct change *split = &last(&board, EFFECT_BULK)->changes[0];
    ck_assert(split->after.end == studio_at(23, 18, 0));
    ck_assert(split->part.start == studio_at(25, 9, 0));
    ck_assert(!board.state->selection.ranging);
    ck_assert(id_is_nil(board.state->cursor.booking));
    drive_close(&board);
}
END_TEST

/* Of Ada's pencil the second day, of Ben's booking all of it is in the range; Ben's hold of Wednesday is not. */
START_TEST(a_range_cuts_what_it_meets_and_leaves_a_rest)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 27);
    press(&board, "vjS");
    const struct effect *act = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(act->change_count, 2);
    ck_assert_int_eq((int)act->changes[0].kind, EFFECT_MOVE);
    ck_assert(act->changes[0].after.end == studio_at(26, 18, 0));
    ck_assert(act->changes[1].after.end == studio_at(26, 18, 0));
    drive_close(&board);
}
END_TEST

/* As a move or a status of one booking does not. */
START_TEST(a_split_of_what_another_has_confirmed_asks_only_with_others)
{
    struct board board;
    drive_open(&board, STUDIO_INES, 25);
    press(&board, "S");
    ck_assert_uint_eq(asked(&board, EFFECT_BULK), 1);
    assert_mode(&board, MODE_BOARD);
    drive_close(&board);
}
END_TEST

START_TEST(what_cannot_be_split_says_why)
{
    static const struct {
        int mday;
        const char *keys, *says;
    } cases[] = {
        {23, "S", "Sunrise sq 020 comp has no working hour before this day, from Mon 23 Nov 09:00 on; v and a range"},
        {23, "vllS", "Nothing of Sunrise sq 020 comp would be left; xr releases it."},
        {28, "S", "There is no booking here to split"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct board board;
        drive_open(&board, STUDIO_ADA, cases[i].mday);
        press(&board, cases[i].keys);
        assert_said(&board, cases[i].says);
        ck_assert_uint_eq(asked(&board, EFFECT_BULK), 0);
        drive_close(&board);
    }
}
END_TEST

START_TEST(marked_bookings_are_cut_as_one_act)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 25);
    press(&board, "<Space>8j<Space>");
    press(&board, "S1"); /* Ines's week, which is another's and confirmed, and Ada's days */
    const struct effect *act = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(act->change_count, 2);
    ck_assert_int_eq((int)act->changes[0].kind, EFFECT_SPLIT);
    ck_assert_int_eq((int)act->changes[1].kind, EFFECT_SPLIT);
    drive_close(&board);
}
END_TEST

START_TEST(in_the_day_view_it_is_cut_at_the_half_hour)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 24);
    press(&board, "zd10lS"); /* from 8 on */
    const struct change *split = &last(&board, EFFECT_BULK)->changes[0];
    ck_assert(split->after.end == studio_at(24, 13, 0));
    ck_assert(split->part.start == studio_at(24, 13, 0));
    drive_close(&board);
    drive_open(&board, STUDIO_ADA, 24);
    press(&board, "zd10lvlS"); /* an hour */
    split = &last(&board, EFFECT_BULK)->changes[0];
    ck_assert(split->after.end == studio_at(24, 13, 0));
    ck_assert(split->part.start == studio_at(24, 14, 0));
    drive_close(&board);
}
END_TEST

START_TEST(the_end_is_moved_at_once_with_counts)
{
    struct board board;
    drive_open(&board, STUDIO_BEN, 23);
    press(&board, "2>");
    struct effect *act = last(&board, EFFECT_MOVE);
    ck_assert(act->booking.start == studio_at(23, 9, 0) && act->booking.end == studio_at(25, 18, 0));
    answer_done(&board, EFFECT_MOVE);
    assert_said(&board, "Lengthened ~Harbour fx clean for Ben Okri, Mon 23 Nov 09:00 - Wed 25 Nov 18:00.");
    press(&board, "<");
    ck_assert(last(&board, EFFECT_MOVE)->booking.end == studio_at(24, 18, 0));
    answer_done(&board, EFFECT_MOVE);
    assert_said(&board, "Shortened ~Harbour fx clean for Ben Okri");
    press(&board, ".");
    ck_assert(last(&board, EFFECT_MOVE)->booking.end == studio_at(23, 18, 0));
    answer_done(&board, EFFECT_MOVE);
    press(&board, "<");
    assert_said(&board, "It cannot be made shorter: it would end before it starts.");
    ck_assert_uint_eq(asked(&board, EFFECT_MOVE), 3);
    press(&board, "zd>");
    ck_assert(last(&board, EFFECT_MOVE)->booking.end == studio_at(23, 18, 30));
    drive_close(&board);
}
END_TEST

START_TEST(a_range_is_made_longer_as_one_act)
{
    struct board board;
    drive_open(&board, STUDIO_ADA, 27);
    press(&board, "vj>");
    const struct effect *act = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(act->change_count, 2);
    ck_assert(act->changes[0].after.end == studio_at(28, 18, 0));
    ck_assert(act->changes[1].after.end == studio_at(28, 18, 0));
    drive_close(&board);
}
END_TEST

START_TEST(a_range_of_half_hours_is_what_a_line_proposes)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "zd4lvlll");
    instant start, end;
    selection_span(board.state, &start, &end);
    ck_assert(start == studio_at(25, 10, 0) && end == studio_at(25, 12, 0));
    press(&board, "a");
    type(&board, "Paint");
    press(&board, "<Enter>");
    const struct effect *book = last(&board, EFFECT_BOOK);
    ck_assert(book->booking.start == studio_at(25, 10, 0) && book->booking.end == studio_at(25, 12, 0));
    ck_assert(!board.state->selection.ranging);
    drive_close(&board);
    drive_open(&board, STUDIO_CHIDI, 25); /* backwards, to the end of the day, for two */
    press(&board, "zd$8lv3hja");
    type(&board, "Paint");
    press(&board, "<Enter>");
    const struct effect *both = last(&board, EFFECT_BULK);
    ck_assert_uint_eq(both->change_count, 2);
    ck_assert(both->changes[0].after.start == studio_at(25, 22, 0));
    ck_assert(both->changes[0].after.end == studio_at(26, 0, 0));
    drive_close(&board);
}
END_TEST

/* Chidi's pencil of Tuesday is from 9 to 13. */
START_TEST(verbs_are_for_what_lies_in_the_half_hours)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "zd12lvlllxr"); /* from 15 on: the cursor goes to the booking first */
    ck_assert_uint_eq(asked(&board, EFFECT_RELEASE), 0);
    assert_said(&board, "There is no booking in the selection");
    drive_close(&board);
}
END_TEST

START_TEST(the_finder_asks_for_the_half_hours)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "zd4lvlllf");
    const struct effect *find = last(&board, EFFECT_FIND);
    ck_assert(find->find.start == studio_at(25, 10, 0) && find->find.end == studio_at(25, 12, 0));
    drive_close(&board);
}
END_TEST

START_TEST(time_off_is_for_the_half_hours)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "zd4lvlllT");
    assert_mode(&board, MODE_FORM);
    ck_assert_str_eq(form_text(&board, TIME_OFF_FIRST), "2026-11-25 10:00");
    ck_assert_str_eq(form_text(&board, TIME_OFF_LAST), "2026-11-25 12:00");
    drive_close(&board);
}
END_TEST

/* Left, the day's half hours are days; begun as days, the day's hours do not cut them. */
START_TEST(a_range_of_days_stays_one_in_the_day_view)
{
    struct board board;
    instant start, end;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "vlzd");
    selection_span(board.state, &start, &end);
    ck_assert(start == studio_at(25, 0, 0) && end == studio_at(27, 0, 0));
    press(&board, "vv<Esc><Esc>");
    press(&board, "zdvzd");
    selection_span(board.state, &start, &end);
    ck_assert(end - start == 24 * HOUR_US);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {
        a_booking_is_cut_before_the_cursors_day,
        a_day_is_taken_out_of_the_middle,
        a_range_cuts_what_it_meets_and_leaves_a_rest,
        a_split_of_what_another_has_confirmed_asks_only_with_others,
        what_cannot_be_split_says_why,
        marked_bookings_are_cut_as_one_act,
        in_the_day_view_it_is_cut_at_the_half_hour,
        the_end_is_moved_at_once_with_counts,
        a_range_is_made_longer_as_one_act,
        a_range_of_half_hours_is_what_a_line_proposes,
        verbs_are_for_what_lies_in_the_half_hours,
        the_finder_asks_for_the_half_hours,
        time_off_is_for_the_half_hours,
        a_range_of_days_stays_one_in_the_day_view,
    };
    return drive_run("times", tests, sizeof tests / sizeof *tests);
}
