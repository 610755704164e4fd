/* The crew finder: what it proposes, what it understands, what it asks, and how it books. */
#include "support/drive.h"

static const struct find *asked_for(struct board *board)
{
    return &last(board, EFFECT_FIND)->find;
}

static void find_these(struct board *board, const unsigned *artists, size_t count)
{
    struct answer given = {.findings = mem_new(count, sizeof *given.findings), .finding_count = count};
    for (size_t i = 0; i < count; i++)
        given.findings[i] =
            (struct finding){.artist = studio_id('a', artists[i]), .cost = 100, .minutes = 540, .enough = true};
    given.server_now = INSTANT_NONE;
    answer(board, last(board, EFFECT_FIND), given);
}

START_TEST(begins_with_what_the_cursor_is_on)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    drive_forget(&board);
    press(&board, "f");
    assert_mode(&board, MODE_FINDER);
    ck_assert_uint_eq(asked(&board, EFFECT_FIND), 1);
    const struct find *find = asked_for(&board);
    ck_assert_str_eq(find->skills, "comp\nrig\nnuke");
    ck_assert(!find->any);
    ck_assert_int_eq(find->start, studio_at(24, 0, 0));
    ck_assert_int_eq(find->end, studio_at(25, 0, 0));
    ck_assert_int_eq(find->rate, -1);
    ck_assert_int_eq(find->minutes, 0);
    drive_close(&board);
}
END_TEST

START_TEST(asks_for_all_fields)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "f");
    drive_forget(&board);
    press(&board, "<Tab>tue-thu<Tab>62.5<Tab>any<Space>RI,<Space>nuke<Tab>16<Enter>");
    assert_mode(&board, MODE_FINDER);
    const struct find *find = asked_for(&board);
    ck_assert_str_eq(find->skills, "rig\nnuke");
    ck_assert(find->any);
    ck_assert_int_eq(find->start, studio_at(24, 0, 0));
    ck_assert_int_eq(find->end, studio_at(27, 0, 0));
    ck_assert_int_eq(find->rate, 6250);
    ck_assert_int_eq(find->minutes, 16 * 60);
    drive_close(&board);
}
END_TEST

/* Each key asks anew if it means something else; who was found stays until the answer comes. */
START_TEST(follows_what_is_typed)
{
    const unsigned found[] = {STUDIO_BEN, STUDIO_DAGNY};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "f");
    find_these(&board, found, 2);
    drive_forget(&board);
    press(&board, "<Tab>");
    type(&board, "we");
    ck_assert_uint_eq(asked(&board, EFFECT_FIND), 0);
    type(&board, "d");
    ck_assert_int_eq(asked_for(&board)->start, studio_at(25, 0, 0));
    ck_assert_uint_eq(board.state->finder.count, 2);
    find_these(&board, found, 1);
    ck_assert_uint_eq(board.state->finder.count, 1);
    type(&board, " ");
    press(&board, "<Enter>");
    ck_assert_uint_eq(asked(&board, EFFECT_FIND), 1); /* the same question */
    press(&board, "<Enter>");
    assert_mode(&board, MODE_QUICK_ADD);
    drive_close(&board);
}
END_TEST

START_TEST(its_marks_stay_with_it)
{
    const unsigned found[] = {STUDIO_BEN, STUDIO_DAGNY};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "f");
    find_these(&board, found, 2);
    press(&board, "<Space>");
    ck_assert_uint_eq(board.state->selection.artist_count, 1);
    press(&board, "<Esc>");
    ck_assert_uint_eq(board.state->selection.artist_count, 0);
    drive_close(&board);
}
END_TEST

START_TEST(hours_are_read_as_quick_add_does)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "f<Tab>wed<Space>10-13<Enter>");
    ck_assert_int_eq(asked_for(&board)->start, studio_at(25, 10, 0));
    ck_assert_int_eq(asked_for(&board)->end, studio_at(25, 13, 0));
    drive_close(&board);
}
END_TEST

START_TEST(a_field_says_what_is_wrong)
{
    static const struct {
        const char *keys, *problem;
        enum finder_field_id field;
    } wrong[] = {
        {"f<Tab>soon<Enter>", "\"soon\" is no time", FINDER_WHEN},
        {"f<Tab>31<Space>nov<Enter>", "\"31 nov\" is no day of the calendar", FINDER_WHEN},
        {"f<Tab>mon,wed<Enter>", "is 2 stretches of time", FINDER_WHEN},
        {"f<Tab><Tab>cheap<Enter>", "\"cheap\" is no rate", FINDER_RATE},
        {"f<Tab><Tab>0<Enter>", "\"0\" is no rate", FINDER_RATE},
        {"f<Tab><Tab>1.234<Enter>", "\"1.234\" is no rate", FINDER_RATE},
        {"f<Tab><Tab><Tab>tap<Enter>", "Nobody has the skill \"tap\"", FINDER_SKILLS},
        {"f<Tab><Tab><Tab><Tab>many<Enter>", "\"many\" are no hours", FINDER_HOURS},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        struct board board;
        drive_open(&board, STUDIO_CHIDI, 24);
        press(&board, "f");
        drive_forget(&board);
        press(&board, wrong[i].keys + 1);
        assert_mode(&board, MODE_FINDER_FORM);
        ck_assert_ptr_nonnull(board.state->finder.problem);
        ck_assert_msg(strstr(board.state->finder.problem, wrong[i].problem) != NULL, "%s", board.state->finder.problem);
        ck_assert_int_eq(board.state->finder.focus, wrong[i].field);
        ck_assert(!board.state->finder.loaded && board.state->finder.ticket == 0 && board.state->finder.find.end == 0);
        press(&board, "<Esc>"); /* and says so still */
        assert_mode(&board, MODE_FINDER);
        ck_assert_ptr_nonnull(board.state->finder.problem);
        drive_close(&board);
    }
}
END_TEST

/* f, Tab, the days, Tab, the rate, Enter, Enter, the title, Enter: six keys. */
START_TEST(books_whom_it_found)
{
    const unsigned found[] = {STUDIO_BEN, STUDIO_DAGNY};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "f<Tab>tue-thu<Tab>60<Enter>");
    find_these(&board, found, 2);
    press(&board, "<Enter>");
    assert_mode(&board, MODE_QUICK_ADD);
    ck_assert_int_eq(board.state->shown.view, MODE_BOARD);
    type(&board, "Rig fix");
    press(&board, "<Enter>");
    const struct booking *booked = &last(&board, EFFECT_BOOK)->booking;
    assert_id(booked->artist, studio_id('a', STUDIO_BEN));
    ck_assert_int_eq(booked->start, studio_at(24, 9, 0));
    ck_assert_int_eq(booked->end, studio_at(26, 18, 0));
    ck_assert_str_eq(booked->title, "Rig fix");
    drive_close(&board);
}
END_TEST

START_TEST(typed_hours_go_into_the_line)
{
    const unsigned found[] = {STUDIO_BEN, STUDIO_DAGNY};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "f<Tab>wed<Space>10-13<Enter>");
    find_these(&board, found, 2);
    enter_line(&board, "j<Enter>", "Rig fix");
    const struct booking *booked = &last(&board, EFFECT_BOOK)->booking;
    assert_id(booked->artist, studio_id('a', STUDIO_DAGNY));
    ck_assert_int_eq(booked->start, studio_at(25, 10, 0));
    ck_assert_int_eq(booked->end, studio_at(25, 13, 0));
    drive_close(&board);
}
END_TEST

/* One act, all or nothing. */
START_TEST(books_the_marked_ones_together)
{
    const unsigned found[] = {STUDIO_BEN, STUDIO_DAGNY, STUDIO_EFUA};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "f<Tab>wed-thu<Enter>");
    find_these(&board, found, 3);
    enter_line(&board, "<Space>j<Space><Enter>", "Rig fix");
    struct effect *bulk = last(&board, EFFECT_BULK);
    ck_assert_int_eq(bulk->bulk, BULK_ALL);
    ck_assert_uint_eq(bulk->change_count, 2);
    assert_id(bulk->changes[0].after.artist, studio_id('a', STUDIO_BEN));
    assert_id(bulk->changes[1].after.artist, studio_id('a', STUDIO_EFUA));
    ck_assert_int_eq(bulk->changes[1].after.start, studio_at(25, 9, 0));
    ck_assert_int_eq(bulk->changes[1].after.end, studio_at(26, 18, 0));
    drive_close(&board);
}
END_TEST

START_TEST(begins_with_the_range)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    press(&board, "vllf");
    ck_assert_int_eq(asked_for(&board)->start, studio_at(24, 0, 0));
    ck_assert_int_eq(asked_for(&board)->end, studio_at(27, 0, 0));
    drive_close(&board);
}
END_TEST

START_TEST(an_older_answer_is_not_taken)
{
    const unsigned found[] = {STUDIO_BEN};
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "f");
    uint64_t first = last(&board, EFFECT_FIND)->ticket;
    press(&board, "<Tab>wed<Enter>");
    ck_assert_uint_eq(asked(&board, EFFECT_CANCEL), 1);
    last(&board, EFFECT_FIND)->ticket = first;
    find_these(&board, found, 1);
    ck_assert(!board.state->finder.loaded);
    press(&board, "<Enter>");
    assert_mode(&board, MODE_FINDER);
    assert_said(&board, "still on its way");
    drive_close(&board);
}
END_TEST

START_TEST(asks_when_the_link_is_back)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    link_to(&board, LINK_OFFLINE);
    drive_forget(&board);
    press(&board, "f");
    ck_assert_uint_eq(asked(&board, EFFECT_FIND), 0);
    link_to(&board, LINK_LIVE);
    ck_assert_uint_eq(asked(&board, EFFECT_FIND), 1);
    drive_close(&board);
}
END_TEST

START_TEST(comes_back_as_it_was_left)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 23);
    press(&board, "f<Tab>wed<Enter>q");
    assert_mode(&board, MODE_BOARD);
    press(&board, "j<F4>");
    ck_assert_str_eq(board.state->finder.field[FINDER_WHEN].text, "wed");
    ck_assert_int_eq(asked_for(&board)->start, studio_at(25, 0, 0));
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {begins_with_what_the_cursor_is_on,
                                  asks_for_all_fields,
                                  follows_what_is_typed,
                                  its_marks_stay_with_it,
                                  hours_are_read_as_quick_add_does,
                                  a_field_says_what_is_wrong,
                                  books_whom_it_found,
                                  typed_hours_go_into_the_line,
                                  an_older_answer_is_not_taken,
                                  asks_when_the_link_is_back,
                                  comes_back_as_it_was_left,
                                  books_the_marked_ones_together,
                                  begins_with_the_range};
    return drive_run("finder", tests, sizeof tests / sizeof *tests);
}
