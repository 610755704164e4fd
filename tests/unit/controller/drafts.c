/* What-if boards: what goes where, what is drawn as refused, who may what, and the ways back. */
#include "controller/commands/command.h"
#include "controller/live/waiting.h"
#include "controller/reads/list.h"
#include "support/drive.h"

enum { RIG = 6, /* Chidi's pencil on Tuesday */ ANA = 1, BEN };

static void say(struct board *board, const char *line)
{
    press(board, ":");
    type(board, line);
    press(board, "<Enter>");
}

static struct id pitch(void)
{
    return studio_id('d', 1);
}

static struct roster *with_draft(unsigned owner)
{
    struct roster *roster = studio_roster(MEMBER_ADMIN);
    roster->drafts = mem_new(1, sizeof *roster->drafts);
    roster->drafts[roster->draft_count++] = (struct draft){.id = pitch(),
                                                           .owner = studio_id('m', owner),
                                                           .name = mem_copy("pitch"),
                                                           .shared = mem_copy(""),
                                                           .bookings = 2,
                                                           .created_at = studio_now()};
    return roster;
}

/* The roster as the database has it now. */
static void answer_roster(struct board *board, struct roster *roster)
{
    answer(board, last(board, EFFECT_ROSTER),
           (struct answer){.roster = roster, .server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE});
}

/* A board on which the what-if board "pitch", of that member, is open. */
static void open_pitch(struct board *board, unsigned owner)
{
    drive_open(board, STUDIO_CHIDI, 24);
    drive(board, (struct event){.kind = EVENT_NOTIFY, .told = TOLD_ROSTER});
    answer_roster(board, with_draft(owner));
    say(board, "board open pitch");
    answer_weeks(board);
    answer_last(board, EFFECT_NEWS, (struct answer){.horizon = 5});
    drive_forget(board);
}

static void assert_live(const struct board *board)
{
    ck_assert(id_is_nil(board->state->drafting.open.id));
    ck_assert_ptr_null(board->state->drafting.open.name);
}

START_TEST(what_is_done_after_it_was_begun_goes_there)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    say(&board, "board new pitch");
    struct id begun = board.state->drafting.open.id;
    ck_assert_str_eq(board.state->drafting.open.name, "pitch");
    assert_id(last(&board, EFFECT_SAVE_DRAFT)->record.id, begun);
    ck_assert_str_eq(last(&board, EFFECT_SAVE_DRAFT)->record.value[0], "pitch");
    assert_id(last(&board, EFFECT_WEEKS)->draft, begun);
    press(&board, "a");
    type(&board, "Rig fix");
    press(&board, "<Enter>");
    assert_id(last(&board, EFFECT_BOOK)->draft, begun);
    answer_done(&board, EFFECT_BOOK);
    assert_said(&board, "What-if: Booked");
    press(&board, "u");
    assert_id(last(&board, EFFECT_UNDO)->draft, begun);
    drive_close(&board);
}
END_TEST

START_TEST(one_that_is_refused_leaves_the_live_board)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    say(&board, "board new pitch");
    answer_outcome(&board, EFFECT_SAVE_DRAFT, OUTCOME_INVALID);
    assert_live(&board);
    ck_assert(id_is_nil(last(&board, EFFECT_WEEKS)->draft));
    say(&board, "board new two words");
    assert_live(&board);
    say(&board, "board new");
    assert_said(&board, "a name of one word");
    drive_close(&board);
}
END_TEST

START_TEST(what_is_on_its_way_arrives_first)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    press(&board, "a");
    type(&board, "Rig fix");
    press(&board, "<Enter>");
    say(&board, "board new pitch");
    assert_said(&board, "still on its way");
    assert_live(&board);
    ck_assert_uint_eq(asked(&board, EFFECT_SAVE_DRAFT), 0);
    drive_close(&board);
}
END_TEST

START_TEST(the_past_has_none)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 25);
    board.state->past.at = board.now - DAY_US;
    say(&board, "board new pitch");
    assert_live(&board);
    ck_assert_uint_eq(asked(&board, EFFECT_SAVE_DRAFT), 0);
    drive_close(&board);
}
END_TEST

START_TEST(going_back_asks_for_the_live_board_anew)
{
    struct board board;
    open_pitch(&board, ANA);
    say(&board, "board live");
    assert_live(&board);
    ck_assert(id_is_nil(last(&board, EFFECT_WEEKS)->draft));
    say(&board, "board live");
    assert_said(&board, "This is the live board.");
    drive_close(&board);
}
END_TEST

START_TEST(what_lies_over_the_live_board_is_drawn_as_refused)
{
    struct board board;
    open_pitch(&board, ANA);
    struct booking wish = studio_booking(RIG);
    wish.id = studio_id('b', 900);
    wish.drafted = mem_copy("new");
    bookings_put(board.state->bookings, &wish);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, wish.id), DRAWN_REFUSED);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, studio_id('b', RIG)), DRAWN_IN_THE_WAY);
    wish.status = STATUS_HOLD; /* a second option may lie there */
    bookings_put(board.state->bookings, &wish);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, wish.id), DRAWN_STORED);
    ck_assert_int_eq(drawn_as(&board, STUDIO_CHIDI, studio_id('b', RIG)), DRAWN_STORED);
    booking_clear(&wish);
    drive_close(&board);
}
END_TEST

static struct answer commit_refused(void)
{
    struct answer given = {.outcome = OUTCOME_CONFLICT,
                           .drafted_count = 2,
                           .refusal_count = 1,
                           .server_now = INSTANT_NONE,
                           .next_free.start = INSTANT_NONE};
    given.drafted = mem_new(2, sizeof *given.drafted);
    given.drafted[0] = studio_booking(RIG + 1);
    given.drafted[1] = studio_booking(RIG);
    given.drafted[1].id = studio_id('b', 900);
    given.refusals = mem_new(1, sizeof *given.refusals);
    given.refusals[0] = (struct refusal){.change = 1, .outcome = OUTCOME_CONFLICT, .row = studio_booking(RIG)};
    return given;
}

START_TEST(a_refused_commit_lists_what_is_in_the_way_and_writes_nothing)
{
    struct board board;
    open_pitch(&board, ANA);
    say(&board, "board commit");
    assert_id(last(&board, EFFECT_COMMIT)->draft, pitch());
    answer(&board, last(&board, EFFECT_COMMIT), commit_refused());
    assert_mode(&board, MODE_BULK);
    ck_assert_uint_eq(board.state->bulk.refused, 1);
    drive_forget(&board);
    press(&board, "2");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(asked(&board, EFFECT_BULK), 0);
    ck_assert_uint_eq(board.state->pending.count, 0);
    assert_id(board.state->drafting.open.id, pitch());
    drive_close(&board);
}
END_TEST

static void refuse_commit(struct board *board)
{
    open_pitch(board, ANA);
    say(board, "board commit");
    answer(board, last(board, EFFECT_COMMIT), commit_refused());
    drive_forget(board);
}

START_TEST(what_a_commit_was_refused_for_is_repaired_on_the_board_that_is_open)
{
    struct board board;
    refuse_commit(&board);
    press(&board, "1");
    assert_mode(&board, MODE_CONFLICT);
    ck_assert_uint_eq(board.state->pending.count, 1);
    ck_assert_uint_eq(board.state->conflict.in_the_way_count, 1);
    assert_id(board.state->conflict.in_the_way[0].id, studio_id('b', RIG));
    assert_id(last(&board, EFFECT_REPAIRS)->draft, pitch());
    assert_id(last(&board, EFFECT_REPAIRS)->booking.id, studio_id('b', 900));
    struct answer repairs = {.free_count = 1, .server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE};
    repairs.free_artists = mem_new(1, sizeof *repairs.free_artists);
    repairs.free_artists[0].artist = studio_id('a', STUDIO_BEN);
    answer(&board, last(&board, EFFECT_REPAIRS), repairs);
    press(&board, "5");
    assert_said(&board, "Challenges are made on the live board");
    press(&board, "1");
    const struct effect *move = last(&board, EFFECT_MOVE);
    assert_id(move->draft, pitch());
    assert_id(move->booking.id, studio_id('b', 900));
    assert_id(move->booking.artist, studio_id('a', STUDIO_BEN));
    answer_done(&board, EFFECT_MOVE);
    assert_said(&board, "What-if: Moved");
    drive_close(&board);
}
END_TEST

START_TEST(a_repair_that_is_left_leaves_what_is_drafted)
{
    struct board board;
    refuse_commit(&board);
    press(&board, "1<Esc>");
    assert_mode(&board, MODE_BOARD);
    ck_assert_uint_eq(board.state->pending.count, 0);
    ck_assert_uint_eq(asked(&board, EFFECT_MOVE), 0);
    assert_id(board.state->drafting.open.id, pitch());
    drive_close(&board);
}
END_TEST

START_TEST(a_commit_that_is_done_leads_to_the_live_board)
{
    struct board board;
    open_pitch(&board, ANA);
    say(&board, "board commit");
    struct booking rig = studio_booking(RIG);
    answer(&board, last(&board, EFFECT_COMMIT), answer_row(OUTCOME_DONE, &rig));
    booking_clear(&rig);
    assert_said(&board, "Committed pitch: 1 booking is live now; u takes all of it back.");
    assert_live(&board);
    ck_assert(id_is_nil(last(&board, EFFECT_WEEKS)->draft));
    say(&board, "board commit");
    assert_said(&board, "This is the live board");
    drive_close(&board);
}
END_TEST

START_TEST(only_its_owner_commits_drops_and_shares)
{
    static const char *const lines[] = {"board commit", "board drop", "board share mia"};
    struct board board;
    open_pitch(&board, BEN);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        say(&board, lines[i]);
        assert_said(&board, "Only ben, who began pitch, may");
    }
    ck_assert_uint_eq(asked(&board, EFFECT_COMMIT) + asked(&board, EFFECT_REMOVE_DRAFT), 0);
    drive_close(&board);
}
END_TEST

START_TEST(dropping_asks_once)
{
    struct board board;
    open_pitch(&board, ANA);
    say(&board, "board drop");
    assert_said(&board, "the same once more drops it");
    ck_assert_uint_eq(asked(&board, EFFECT_REMOVE_DRAFT), 0);
    say(&board, "board drop");
    assert_id(last(&board, EFFECT_REMOVE_DRAFT)->record.id, pitch());
    assert_live(&board);
    drive_close(&board);
}
END_TEST

START_TEST(it_is_shared_with_a_member_by_the_beginning_of_the_name)
{
    struct board board;
    char ben[ID_TEXT];
    open_pitch(&board, ANA);
    id_format(studio_id('m', BEN), ben);
    say(&board, "board share be");
    ck_assert_str_eq(last(&board, EFFECT_SHARE_DRAFT)->record.value[0], ben);
    say(&board, "board unshare ben");
    ck_assert_str_eq(last(&board, EFFECT_UNSHARE_DRAFT)->record.value[0], ben);
    say(&board, "board share nobody");
    assert_said(&board, "Name one other member");
    drive_close(&board);
}
END_TEST

START_TEST(one_that_somebody_closed_is_left)
{
    struct board board;
    open_pitch(&board, BEN);
    drive(&board, (struct event){.kind = EVENT_NOTIFY, .told = TOLD_ROSTER});
    answer_roster(&board, studio_roster(MEMBER_ADMIN));
    assert_said(&board, "The what-if board pitch is not there any more");
    assert_live(&board);
    drive_close(&board);
}
END_TEST

START_TEST(challenges_and_chosen_undos_are_of_the_live_board)
{
    struct board board;
    open_pitch(&board, ANA);
    press(&board, "!");
    assert_said(&board, "Challenges are made on the live board");
    ck_assert_uint_eq(asked(&board, EFFECT_CHALLENGE), 0);
    drive_close(&board);
}
END_TEST

START_TEST(tab_offers_verbs_names_and_members)
{
    static const char *const typed[] = {"board co", "board open p", "board share b"};
    static const char *const completed[] = {"board commit ", "board open pitch ", "board share ben "};
    struct board board;
    open_pitch(&board, ANA);
    for (size_t i = 0; i < sizeof typed / sizeof *typed; i++) {
        press(&board, ":");
        type(&board, typed[i]);
        press(&board, "<Tab>");
        ck_assert_str_eq(board.state->line.text, completed[i]);
        press(&board, "<Esc><Esc>");
    }
    drive_close(&board);
}
END_TEST

START_TEST(the_list_opens_one)
{
    struct board board;
    open_pitch(&board, ANA);
    say(&board, "board live");
    say(&board, "board list");
    assert_mode(&board, MODE_LIST);
    press(&board, "<Enter>");
    assert_mode(&board, MODE_BOARD);
    assert_id(board.state->drafting.open.id, pitch());
    drive_close(&board);
}
END_TEST

/* ---- what is asked beside the weeks ---- */

START_TEST(the_finder_is_asked_of_the_board_that_is_open)
{
    struct board board;
    open_pitch(&board, ANA);
    press(&board, "f");
    struct effect asked_first = *last(&board, EFFECT_FIND);
    assert_id(asked_first.draft, pitch());
    say(&board, "board live");
    ck_assert(id_is_nil(last(&board, EFFECT_FIND)->draft));
    ck_assert_uint_eq(asked(&board, EFFECT_FIND), 2);
    struct answer late = {.finding_count = 1, .server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE};
    late.findings = mem_new(1, sizeof *late.findings);
    answer(&board, &asked_first, late); /* it is of the other board */
    ck_assert(!board.state->finder.loaded);
    drive_close(&board);
}
END_TEST

START_TEST(a_list_that_is_shown_is_asked_of_the_board_that_is_open)
{
    struct board board;
    open_pitch(&board, ANA);
    command(&board, "bookings");
    ck_assert_int_eq(last(&board, EFFECT_LIST)->list, LIST_BOOKINGS);
    assert_id(last(&board, EFFECT_LIST)->draft, pitch());
    say(&board, "board live");
    ck_assert_uint_eq(asked(&board, EFFECT_LIST), 2);
    ck_assert(id_is_nil(last(&board, EFFECT_LIST)->draft));
    drive_close(&board);
}
END_TEST

START_TEST(a_list_of_what_was_done_says_that_it_is_of_the_live_board)
{
    static const char *const lists[] = {"log", "undo-list"};
    struct board board;
    open_pitch(&board, ANA);
    for (size_t i = 0; i < sizeof lists / sizeof *lists; i++) {
        command(&board, lists[i]);
        ck_assert_str_eq(list_shown(board.state)->subtitle(board.state), "of the live board");
    }
    say(&board, "board live");
    ck_assert_ptr_null(list_shown(board.state)->subtitle(board.state));
    drive_close(&board);
}
END_TEST

START_TEST(the_past_and_differences_are_of_the_live_board)
{
    static const char *const lines[] = {"at yesterday 18:00", "diff yesterday 18:00"};
    struct board board;
    open_pitch(&board, ANA);
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++) {
        say(&board, lines[i]);
        assert_said(&board, "A what-if board has no past");
    }
    ck_assert(board.state->past.at == 0 && board.state->diff.since == 0);
    drive_close(&board);
}
END_TEST

/* ---- what is of the live board, and says so ---- */

/* Ana's hold on Ada, which lapses in five minutes. */
static void lapses_soon(struct board *board)
{
    struct booking hold = studio_booking(RIG);
    hold.id = studio_id('b', 901);
    hold.created_by = studio_id('m', ANA);
    hold.status = STATUS_HOLD;
    hold.lapses_at = board->now + 5 * MINUTE_US;
    hear(board, TOLD_BOOKINGS);
    answer_rows(board, EFFECT_WAITING, &hold, 1);
    booking_clear(&hold);
}

START_TEST(what_waits_waits_on_the_live_board)
{
    const struct booking *list[WAITING_MOST];
    struct board board;
    open_pitch(&board, ANA);
    lapses_soon(&board);
    ck_assert_uint_eq(waiting_now(board.state, list), 1); /* though it is not among those shown */
    press(&board, "gw");
    assert_mode(&board, MODE_WAITING);
    press(&board, "<Enter>");
    assert_said(&board, "That waits on the live board");
    assert_mode(&board, MODE_WAITING);
    press(&board, "o");
    assert_said(&board, "That waits on the live board");
    ck_assert_uint_eq(asked(&board, EFFECT_BULK) + asked(&board, EFFECT_TAKE), 0);
    drive_close(&board);
}
END_TEST

static void save_time_off(struct board *board)
{
    press(board, "T^S");
    answer_save(board, EFFECT_SAVE_TIME_OFF, OUTCOME_DONE, NULL, 1);
}

START_TEST(what_is_saved_is_live_and_says_so)
{
    struct board board;
    open_pitch(&board, ANA);
    save_time_off(&board);
    assert_said(&board, "That is live: a what-if board is of bookings alone.");
    say(&board, "board live");
    save_time_off(&board);
    ck_assert_ptr_null(strstr(said(&board), "That is live"));
    drive_close(&board);
}
END_TEST

START_TEST(undo_there_asks_before_it_does_what_is_not_in_sight)
{
    struct board board;
    struct id act = studio_id('x', 1);
    open_pitch(&board, ANA);
    press(&board, "u");
    ck_assert_int_eq(last(&board, EFFECT_UNDO)->end - last(&board, EFFECT_UNDO)->first, 7);
    struct answer asks = {.outcome = OUTCOME_ASKS, .message = mem_copy("not the last thing you did")};
    asks.undone = (struct undone){.seq = 3, .act = act, .at = board.now, .word = mem_copy("booked"), .bookings = 1};
    asks.undone.first = studio_booking(RIG);
    answer_last(&board, EFFECT_UNDO, asks);
    assert_said(&board, "Once more u does it.");
    press(&board, "u");
    assert_id(last(&board, EFFECT_UNDO)->undo, act);
    assert_id(last(&board, EFFECT_UNDO)->draft, pitch());
    drive_close(&board);
}
END_TEST

/* ---- what others do, and the clock ---- */

static struct answer news_of_rig(bool drafted, bool has_place)
{
    struct answer given = {.horizon = 7, .news_count = 1, .server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE};
    given.news = mem_new(1, sizeof *given.news);
    given.news[0] = studio_news(drafted ? -5 : 5, RIG, "moved", "Ben");
    given.news[0].drafted = drafted;
    if (!has_place)
        given.news[0].is.artist = given.news[0].was.artist = (struct id){0};
    return given;
}

START_TEST(news_have_their_place_on_the_board_that_is_open_or_none)
{
    struct board board;
    open_pitch(&board, ANA);
    hear(&board, TOLD_BOOKINGS);
    assert_id(last(&board, EFFECT_NEWS)->draft, pitch());
    answer(&board, last(&board, EFFECT_NEWS), news_of_rig(false, false));
    ck_assert_uint_eq(board.state->news.count, 0);
    assert_said(&board, "Ben moved Harbour rig on the live board meanwhile.");
    hear(&board, TOLD_BOOKINGS);
    answer(&board, last(&board, EFFECT_NEWS), news_of_rig(true, true));
    ck_assert_uint_gt(board.state->news.count, 0);
    assert_said(&board, "Ben moved Harbour rig meanwhile.");
    drive_close(&board);
}
END_TEST

START_TEST(what_was_done_before_it_was_opened_is_no_news)
{
    struct board board;
    drive_open(&board, STUDIO_CHIDI, 24);
    hear(&board, TOLD_BOOKINGS);
    answer(&board, last(&board, EFFECT_NEWS), news_of_rig(false, true));
    say(&board, "board new pitch");
    ck_assert_uint_eq(last(&board, EFFECT_NEWS)->horizon, 0);
    assert_id(last(&board, EFFECT_NEWS)->draft, board.state->drafting.open.id);
    drive_close(&board);
}
END_TEST

START_TEST(a_drafted_hold_is_asked_about_when_its_time_is_over)
{
    struct board board;
    open_pitch(&board, ANA);
    struct booking hold = studio_booking(RIG);
    hold.id = studio_id('b', 901);
    hold.status = STATUS_HOLD;
    hold.lapses_at = board.now + MINUTE_US;
    hold.drafted = mem_copy("new");
    bookings_put(board.state->bookings, &hold);
    pass_time(&board, 1);
    drive_forget(&board);
    pass_time(&board, MINUTE_US);
    ck_assert_uint_eq(asked(&board, EFFECT_WEEKS), 1);
    assert_id(last(&board, EFFECT_WEEKS)->draft, pitch());
    booking_clear(&hold);
    drive_close(&board);
}
END_TEST

int main(void)
{
    const TTest *const tests[] = {what_is_done_after_it_was_begun_goes_there,
                                  one_that_is_refused_leaves_the_live_board,
                                  what_is_on_its_way_arrives_first,
                                  the_past_has_none,
                                  going_back_asks_for_the_live_board_anew,
                                  what_lies_over_the_live_board_is_drawn_as_refused,
                                  a_refused_commit_lists_what_is_in_the_way_and_writes_nothing,
                                  what_a_commit_was_refused_for_is_repaired_on_the_board_that_is_open,
                                  a_repair_that_is_left_leaves_what_is_drafted,
                                  a_commit_that_is_done_leads_to_the_live_board,
                                  only_its_owner_commits_drops_and_shares,
                                  dropping_asks_once,
                                  it_is_shared_with_a_member_by_the_beginning_of_the_name,
                                  one_that_somebody_closed_is_left,
                                  challenges_and_chosen_undos_are_of_the_live_board,
                                  tab_offers_verbs_names_and_members,
                                  the_list_opens_one,
                                  the_finder_is_asked_of_the_board_that_is_open,
                                  a_list_that_is_shown_is_asked_of_the_board_that_is_open,
                                  a_list_of_what_was_done_says_that_it_is_of_the_live_board,
                                  the_past_and_differences_are_of_the_live_board,
                                  what_waits_waits_on_the_live_board,
                                  what_is_saved_is_live_and_says_so,
                                  undo_there_asks_before_it_does_what_is_not_in_sight,
                                  news_have_their_place_on_the_board_that_is_open_or_none,
                                  what_was_done_before_it_was_opened_is_no_news,
                                  a_drafted_hold_is_asked_about_when_its_time_is_over};
    return drive_run("drafts", tests, sizeof tests / sizeof *tests);
}
