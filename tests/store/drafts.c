/* What-if boards against a real server: drafted, refused, committed, taken back; asked about again after a lost
 * answer. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "domain/memory.h"
#include "protocol/list_texts.h"
#include "support/pg.h"
#include "support/proxy.h"
#include "support/run.h"

static struct pg pg;
static struct store *store;
static struct id draft;

static struct answer ask_for(struct effect effect)
{
    effect.draft = draft;
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

static void setup(void)
{
    pg_do(&pg, "DELETE FROM callboard.draft_steps");
    pg_do(&pg, "DELETE FROM callboard.draft_bookings");
    pg_do(&pg, "DELETE FROM callboard.draft_members");
    pg_do(&pg, "DELETE FROM callboard.drafts");
    pg_do(&pg, "DELETE FROM callboard.bookings");
    store = pg_store(&pg, "ben", false, NULL);
    struct effect begin = {.kind = EFFECT_SAVE_DRAFT}, book = pg_book(&pg, 0, 1, 9, 1);
    draft = begin.record.id = book.booking.id; /* as good an id as any */
    effect_clear(&book);
    record_set(&begin.record, 0, "pitch");
    struct answer answer = pg_ask(store, begin, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
}

static void teardown(void)
{
    store_free(&store);
}

static void book_live(int artist, int hour, int hours)
{
    struct answer answer = pg_ask(store, pg_book(&pg, artist, 1, hour, hours), 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
}

static struct answer draft_one(int artist, int hour, int hours)
{
    struct answer answer = ask_for(pg_book(&pg, artist, 1, hour, hours));
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    ck_assert_uint_eq(answer.row_count, 1);
    ck_assert_str_eq(answer.rows[0].drafted, "new");
    return answer;
}

static long standing(void)
{
    return pg_count(&pg, "SELECT count(*) FROM callboard.bookings WHERE status = 'pencil'");
}

/* The whole week as the board would be given it. */
static struct answer week(struct id of)
{
    struct effect effect = {.kind = EFFECT_WEEKS, .first = pg_monday(), .end = pg_monday() + 7, .draft = of};
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

START_TEST(the_week_is_the_live_one_with_what_is_drafted_over_it)
{
    book_live(0, 9, 2);
    struct answer made = draft_one(1, 9, 2), given = week(draft);
    ck_assert_uint_eq(given.row_count, 2);
    answer_clear(&given);
    given = week((struct id){0});
    ck_assert_uint_eq(given.row_count, 1);
    ck_assert_ptr_null(given.rows[0].drafted);
    answer_clear(&given);
    answer_clear(&made);
    ck_assert_int_eq(standing(), 1);
}
END_TEST

START_TEST(every_single_act_goes_there)
{
    struct answer made = draft_one(1, 9, 2), given;
    struct effect move = pg_change(EFFECT_MOVE, &made.rows[0]);
    move.booking.start += HOUR_US;
    move.booking.end += HOUR_US;
    given = ask_for(move);
    ck_assert_int_eq(given.outcome, OUTCOME_DONE);
    struct effect status = pg_change(EFFECT_STATUS, &given.rows[0]);
    answer_clear(&given);
    status.booking.status = STATUS_CONFIRMED;
    given = ask_for(status);
    ck_assert_int_eq(given.rows[0].status, STATUS_CONFIRMED);
    struct effect edit = pg_change(EFFECT_EDIT, &given.rows[0]);
    answer_clear(&given);
    edit.with_status = true;
    edit.booking.status = STATUS_PENCIL;
    given = ask_for(edit);
    ck_assert_int_eq(given.rows[0].status, STATUS_PENCIL);
    ck_assert_int_eq(given.rows[0].version, 4);
    answer_clear(&given);
    given = ask_for(pg_change(EFFECT_MOVE, &made.rows[0]));
    ck_assert_int_eq(given.outcome, OUTCOME_STALE);
    answer_clear(&given);
    given = ask_for(pg_effect(EFFECT_UNDO));
    ck_assert_int_eq(given.rows[0].status, STATUS_CONFIRMED);
    ck_assert_str_eq(given.undone.word, "changed");
    answer_clear(&given);
    answer_clear(&made);
    ck_assert_int_eq(standing(), 0);
}
END_TEST

/* Undo as the board asks for it that shows the week from this Monday on. */
static struct answer undo_shown(day monday)
{
    struct effect undo = pg_effect(EFFECT_UNDO);
    undo.first = monday;
    undo.end = monday + 7;
    return ask_for(undo);
}

static void assert_asks(const char *why, day monday, struct id *act)
{
    struct answer asked = undo_shown(monday);
    ck_assert_int_eq(asked.outcome, OUTCOME_ASKS);
    ck_assert_str_eq(asked.message, why);
    ck_assert_str_eq(asked.undone.word, "booked");
    *act = asked.undone.act;
    answer_clear(&asked);
}

START_TEST(undo_asks_where_it_is_not_the_last_thing_done_or_not_in_sight)
{
    struct answer first = draft_one(1, 9, 2), second, done;
    struct id act;
    assert_asks("not shown here", pg_monday() + 7, &act);
    second = draft_one(2, 9, 2);
    book_live(0, 9, 2);
    assert_asks("not the last thing you did", pg_monday(), &act);
    struct effect undo = pg_effect(EFFECT_UNDO);
    undo.undo = act;
    undo.first = pg_monday();
    undo.end = pg_monday() + 7;
    done = ask_for(undo);
    ck_assert_int_eq(done.outcome, OUTCOME_DONE);
    ck_assert(id_equal(done.rows[0].id, second.rows[0].id));
    answer_clear(&done);
    done = undo_shown(pg_monday()); /* in a row, so it asks no more */
    ck_assert_int_eq(done.outcome, OUTCOME_DONE);
    ck_assert(id_equal(done.rows[0].id, first.rows[0].id));
    answer_clear(&done);
    answer_clear(&first);
    answer_clear(&second);
}
END_TEST

START_TEST(a_commit_is_all_or_the_list_of_what_is_in_the_way)
{
    book_live(0, 10, 2);
    struct answer over = draft_one(0, 9, 2), fits = draft_one(1, 9, 2);
    struct answer given = ask_for(pg_effect(EFFECT_COMMIT));
    ck_assert_int_eq(given.outcome, OUTCOME_CONFLICT);
    ck_assert_uint_eq(given.drafted_count, 2);
    ck_assert_uint_eq(given.refusal_count, 1);
    ck_assert(id_equal(given.drafted[given.refusals[0].change].id, over.rows[0].id));
    ck_assert_int_eq(standing(), 1);
    answer_clear(&given);
    struct effect away = pg_change(EFFECT_MOVE, &over.rows[0]);
    away.booking.start -= 3 * HOUR_US;
    away.booking.end -= 3 * HOUR_US;
    given = ask_for(away);
    answer_clear(&given);
    given = ask_for(pg_effect(EFFECT_COMMIT));
    ck_assert_int_eq(given.outcome, OUTCOME_DONE);
    ck_assert_int_eq(standing(), 3);
    ck_assert_int_eq(pg_count(&pg, "SELECT count(*) FROM callboard.drafts"), 0);
    answer_clear(&given);
    given = pg_ask(store, pg_effect(EFFECT_UNDO), 5);
    ck_assert_int_eq(given.outcome, OUTCOME_DONE);
    ck_assert_int_eq(standing(), 1);
    answer_clear(&given);
    answer_clear(&over);
    answer_clear(&fits);
}
END_TEST

/* Of everybody who is free from nine to six on that day: is this artist among them? */
static bool is_found(struct id of, int artist)
{
    struct effect find = pg_effect(EFFECT_FIND);
    find.find = (struct find){.start = pg_at(1, 9), .end = pg_at(1, 18), .rate = -1};
    find.draft = of;
    struct answer answer = pg_ask(store, find, 5);
    bool found = false;
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    for (size_t i = 0; i < answer.finding_count; i++)
        found = found || (id_equal(answer.findings[i].artist, pg.artist[artist]) && answer.findings[i].enough);
    answer_clear(&answer);
    return found;
}

/* When this booking's artist is free next for as long, as the conflict panel asks; and is there one beside him? */
static instant free_next(struct id of, const struct booking *booking, struct id other, bool *other_is_free)
{
    struct effect repairs = pg_change(EFFECT_REPAIRS, booking);
    repairs.draft = of;
    struct answer answer = pg_ask(store, repairs, 5);
    instant at = answer.next_free.start;
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    *other_is_free = false;
    for (size_t i = 0; i < answer.free_count; i++)
        *other_is_free = *other_is_free || id_equal(answer.free_artists[i].artist, other);
    answer_clear(&answer);
    return at;
}

START_TEST(the_finder_and_the_repairs_are_of_the_board_that_is_open)
{
    struct answer made = draft_one(1, 9, 9), here;
    struct booking wish = {.id = {{7}}, .artist = pg.artist[1], .start = pg_at(1, 9), .end = pg_at(1, 18)};
    bool other;
    ck_assert(is_found((struct id){0}, 1));
    ck_assert(!is_found(draft, 1));
    ck_assert(is_found(draft, 2));
    ck_assert(free_next((struct id){0}, &wish, pg.artist[2], &other) == wish.start);
    ck_assert(other);
    ck_assert(free_next(draft, &wish, pg.artist[2], &other) > wish.start);
    ck_assert(other);
    ck_assert(free_next(draft, &made.rows[0], pg.artist[2], &other) ==
              wish.start); /* what it is for is not in its way */
    here = draft_one(2, 9, 1);
    free_next(draft, &wish, pg.artist[2], &other);
    ck_assert(!other);
    answer_clear(&here);
    answer_clear(&made);
}
END_TEST

static struct answer page(struct id of, enum list_id list, const char *argument)
{
    struct effect effect = pg_effect(EFFECT_LIST);
    effect.list = list;
    effect.list_argument = mem_copy(argument);
    effect.draft = of;
    struct answer answer = pg_ask(store, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

START_TEST(the_lists_are_of_the_board_that_is_open)
{
    book_live(0, 9, 2);
    struct answer made = draft_one(1, 9, 9), live = page((struct id){0}, LIST_BOOKINGS, "mine"),
                  here = page(draft, LIST_BOOKINGS, "mine");
    ck_assert_uint_eq(live.page.count, 1);
    ck_assert_str_eq(record_text(&live.page.rows[0], BOOKINGS_DRAFTED), "");
    ck_assert_uint_eq(here.page.count, 2);
    size_t drafted = id_equal(here.page.rows[0].id, made.rows[0].id) ? 0 : 1;
    ck_assert_str_eq(record_text(&here.page.rows[drafted], BOOKINGS_DRAFTED), "new");
    ck_assert_str_eq(record_text(&here.page.rows[1 - drafted], BOOKINGS_DRAFTED), "");
    answer_clear(&live);
    answer_clear(&here);
    live = page((struct id){0}, LIST_PROJECTS, NULL);
    here = page(draft, LIST_PROJECTS, NULL);
    ck_assert_str_eq(record_text(&live.page.rows[0], PROJECTS_LIVE), "1");
    ck_assert_str_eq(record_text(&here.page.rows[0], PROJECTS_LIVE), "2");
    answer_clear(&live);
    answer_clear(&here);
    answer_clear(&made);
}
END_TEST

static struct answer be_here(struct store *board, struct id id, struct id of)
{
    struct effect effect = {.kind = EFFECT_PRESENCE, .act = id, .first = pg_monday(), .pooled = pg.pooled, .draft = of};
    effect.booking.artist = pg.artist[0];
    struct answer answer = pg_ask(board, effect, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

static void assert_seen(struct store *ana, struct id of, struct id artist, struct id there)
{
    struct answer seen = be_here(ana, (struct id){{2}}, of);
    ck_assert_uint_eq(seen.person_count, 1);
    ck_assert(id_equal(seen.people[0].artist, artist));
    ck_assert(id_equal(seen.people[0].draft, there));
    ck_assert(!seen.people[0].live);
    answer_clear(&seen);
}

static void share_with_ana(void)
{
    struct effect share = {.kind = EFFECT_SHARE_DRAFT, .record.id = draft};
    char user[ID_TEXT];
    struct id ana;
    struct answer known = pg_ask(store, (struct effect){.kind = EFFECT_ROSTER}, 5);
    for (size_t i = 0; i < known.roster->member_count; i++)
        if (strcmp(known.roster->members[i].login, "ana") == 0)
            ana = known.roster->members[i].user;
    id_format(ana, user);
    answer_clear(&known);
    record_set(&share.record, 0, user);
    struct answer answer = pg_ask(store, share, 5);
    ck_assert_int_eq(answer.outcome, OUTCOME_DONE);
    answer_clear(&answer);
}

START_TEST(cursors_are_seen_by_those_on_the_same_board)
{
    const struct id nobody = {0};
    struct store *ana = pg_store(&pg, "ana", false, NULL);
    pg_do(&pg, "DELETE FROM callboard.presence");
    struct answer alone = be_here(store, (struct id){{1}}, draft);
    ck_assert_uint_eq(alone.person_count, 0);
    assert_seen(ana, nobody, nobody, nobody); /* ben is on one that is not hers to open */
    share_with_ana();
    assert_seen(ana, nobody, nobody, draft);
    assert_seen(ana, draft, pg.artist[0], draft);
    answer_clear(&alone);
    store_free(&ana);
}
END_TEST

static struct answer changes(struct store *board, uint64_t horizon)
{
    struct answer answer = pg_ask(board, (struct effect){.kind = EFFECT_NEWS, .horizon = horizon, .draft = draft}, 5);
    ck_assert_int_eq(answer.fault, FAULT_NONE);
    return answer;
}

START_TEST(what_the_other_drafts_is_news_on_the_same_board)
{
    struct store *ana = pg_store(&pg, "ana", false, NULL);
    share_with_ana();
    struct answer first = changes(ana, 0), made = draft_one(1, 9, 2), second = changes(ana, first.horizon);
    ck_assert_uint_eq(second.news_count, 1);
    ck_assert(second.news[0].drafted && second.news[0].live);
    ck_assert_str_eq(second.news[0].act, "booked");
    ck_assert(id_equal(second.news[0].is.artist, pg.artist[1]));
    struct answer back = ask_for(pg_effect(EFFECT_UNDO)), third = changes(ana, second.horizon);
    ck_assert_uint_eq(third.news_count, 1);
    ck_assert_str_eq(third.news[0].act, "took back");
    ck_assert(!third.news[0].live);
    ck_assert_int_ne(third.news[0].seq, second.news[0].seq);
    answer_clear(&first);
    answer_clear(&made);
    answer_clear(&second);
    answer_clear(&back);
    answer_clear(&third);
    store_free(&ana);
}
END_TEST

static struct effect timed_hold(int artist)
{
    struct effect book = pg_book(&pg, artist, 1, 9, 2);
    book.booking.status = STATUS_HOLD;
    book.booking.lapses_at = book.booking.start; /* none: a second option */
    return book;
}

static struct effect on_draft(struct effect effect)
{
    effect.draft = draft;
    return effect;
}

/* Its clock runs from the commit on; until then it is told as if that were now. */
static void assert_timed(const struct booking *booking)
{
    ck_assert_int_eq(booking->status, STATUS_HOLD);
    ck_assert(booking->lapses_at != INSTANT_NONE);
}

START_TEST(a_timed_hold_is_drafted_taken_back_and_done_again)
{
    struct answer made = ask_for(timed_hold(1)), given;
    assert_timed(&made.rows[0]);
    given = ask_for(pg_effect(EFFECT_UNDO));
    ck_assert_int_eq(given.outcome, OUTCOME_DONE);
    ck_assert_int_eq(given.rows[0].status, STATUS_CANCELLED);
    answer_clear(&given);
    struct effect redo = pg_effect(EFFECT_UNDO);
    redo.redo = true;
    given = ask_for(redo);
    ck_assert_int_eq(given.outcome, OUTCOME_DONE);
    assert_timed(&given.rows[0]);
    struct effect stale = pg_change(EFFECT_MOVE, &made.rows[0]), release = pg_change(EFFECT_RELEASE, &given.rows[0]);
    answer_clear(&given);
    stale.version = 100;
    given = ask_for(stale);
    ck_assert_int_eq(given.outcome, OUTCOME_STALE);
    assert_timed(&given.rows[0]);
    answer_clear(&given);
    release.booking.reason = REASON_RELEASED;
    given = ask_for(release);
    ck_assert_int_eq(given.outcome, OUTCOME_DONE);
    ck_assert_int_eq(given.rows[0].status, STATUS_CANCELLED);
    answer_clear(&given);
    answer_clear(&made);
}
END_TEST

START_TEST(a_drafted_timed_hold_is_in_the_lists_and_moves_without_starting_its_clock)
{
    struct answer made = ask_for(timed_hold(1)), given = page(draft, LIST_BOOKINGS, "mine");
    ck_assert_uint_eq(given.page.count, 1);
    answer_clear(&given);
    given = page(draft, LIST_BOOKINGS, "holds");
    ck_assert_uint_eq(given.page.count, 1);
    answer_clear(&given);
    struct effect move = pg_change(EFFECT_MOVE, &made.rows[0]);
    move.booking.start += HOUR_US;
    move.booking.end += HOUR_US;
    given = ask_for(move);
    assert_timed(&given.rows[0]);
    answer_clear(&given);
    ck_assert_int_eq(
        pg_count(&pg, "SELECT count(*) FROM callboard.draft_bookings WHERE wanted ->> 'lapses_at' = 'infinity'"), 1);
    answer_clear(&made);
}
END_TEST

/* As the store asks on the next link whether the first try has arrived: here nobody knows what became of it. */
START_TEST(a_drafted_timed_hold_is_settled_after_a_lost_answer)
{
    struct proxy *proxy = proxy_start(pg.wire_dir, pg.port);
    char through[400];
    snprintf(through, sizeof through, "host=%s port=%d dbname=%s", proxy_dir(proxy), pg.port, pg.database);
    struct store *cut = pg_store(&pg, "ben", false, through);
    struct answer made = ask_for(timed_hold(1)), given = pg_ask(cut, pg_effect(EFFECT_OPEN), 5);
    answer_clear(&given);
    struct effect move = on_draft(pg_change(EFFECT_MOVE, &made.rows[0]));
    move.booking.start += HOUR_US;
    move.booking.end += HOUR_US;
    proxy_cut_after_received(proxy, 0);
    given = pg_ask(cut, move, 5);
    ck_assert_msg(given.outcome == OUTCOME_DONE, "%s", outcome_word(given.outcome));
    assert_timed(&given.rows[0]);
    ck_assert_int_eq(given.rows[0].start, made.rows[0].start + HOUR_US);
    answer_clear(&given);
    answer_clear(&made);
    store_free(&cut);
    proxy_stop(&proxy);
}
END_TEST

int main(void)
{
    pg_make(&pg);
    TCase *cases = tcase_create("drafts");
    tcase_add_checked_fixture(cases, setup, teardown);
    tcase_add_test(cases, the_week_is_the_live_one_with_what_is_drafted_over_it);
    tcase_add_test(cases, every_single_act_goes_there);
    tcase_add_test(cases, undo_asks_where_it_is_not_the_last_thing_done_or_not_in_sight);
    tcase_add_test(cases, the_finder_and_the_repairs_are_of_the_board_that_is_open);
    tcase_add_test(cases, the_lists_are_of_the_board_that_is_open);
    tcase_add_test(cases, cursors_are_seen_by_those_on_the_same_board);
    tcase_add_test(cases, what_the_other_drafts_is_news_on_the_same_board);
    tcase_add_test(cases, a_timed_hold_is_drafted_taken_back_and_done_again);
    tcase_add_test(cases, a_drafted_timed_hold_is_in_the_lists_and_moves_without_starting_its_clock);
    tcase_add_test(cases, a_drafted_timed_hold_is_settled_after_a_lost_answer);
    tcase_add_test(cases, a_commit_is_all_or_the_list_of_what_is_in_the_way);
    int status = run_tests("drafts", cases);
    pg_drop(&pg);
    return status;
}
