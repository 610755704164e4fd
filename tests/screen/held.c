/* While a line is typed, a booking is in the hand or a form is open, what others do moves no column: hours, days and
 * names keep their width until it is closed. */
#include "domain/text.h"
#include "screen/show/story.h"
#include "support/drive.h"
#include "ui/view.h"

static struct board board;
static struct view *view;
static struct frame *frame;

static void sit_down(int rows, int columns)
{
    drive_open_sized(&board, rows, columns, STUDIO_CHIDI, 24);
    view = view_new();
    frame = frame_new(rows, columns);
}

static void stand_up(void)
{
    drive_close(&board);
    view_free(&view);
    frame_free(&frame);
}

/* What stands over the columns: the days or the hours. The caller frees. */
static char *headings(void)
{
    view_draw(view, board.state, frame);
    return frame_row_text(frame, 1);
}

static bool stand(const char *before)
{
    char *now = headings();
    bool same = strcmp(before, now) == 0;
    free(now);
    return same;
}

/* The keys begin something. What others do then moves nothing before Esc. */
static void assert_held(const char *keys, void (*others)(void))
{
    free(headings());
    press(&board, keys);
    char *before = headings();
    others();
    ck_assert_msg(stand(before), "%s: columns have moved under it", keys);
    press(&board, "<Esc>");
    ck_assert_msg(!stand(before), "%s: columns are held for good", keys);
    free(before);
}

static const char *const beginnings[] = {"aRig", "m", "e", "/Rig"};
enum { BEGINNINGS = sizeof beginnings / sizeof *beginnings };

static void ben_works_late(void)
{
    book(&board, 1, STUDIO_BEN, studio_at(24, 21, 0), studio_at(24, 23, 0));
}

START_TEST(hours_wait_for_what_is_begun)
{
    sit_down(24, 120);
    press(&board, "zd2l");
    assert_held(beginnings[_i], ben_works_late);
    stand_up();
}
END_TEST

/* Talks of Nils' that only wider days have room for: the days without a booking are narrow. */
static void crowd_alone(void)
{
    bookings_replace(board.state->bookings, studio_monday(), studio_monday() + DAYS_A_WEEK, studio_at(23, 0, 0),
                     studio_at(30, 0, 0), 0, NULL, 0, NULL, 0);
    for (unsigned number = 0; number < 20; number++) {
        instant start = studio_at(24, 9, 0) + number * 30 * MINUTE_US;
        book(&board, 10 + number, STUDIO_CHIDI, start, start + 25 * MINUTE_US);
    }
    press(&board, "hl");
}

static void ben_works_on_saturday(void)
{
    book(&board, 1, STUDIO_BEN, studio_at(28, 9, 0), studio_at(28, 18, 0));
}

START_TEST(idle_days_wait_for_what_is_begun)
{
    sit_down(40, 120);
    crowd_alone();
    assert_held(beginnings[_i], ben_works_on_saturday);
    stand_up();
}
END_TEST

static void tell_roster(struct roster *roster)
{
    struct answer given = {.roster = roster, .server_now = INSTANT_NONE, .next_free.start = INSTANT_NONE};
    hear(&board, TOLD_ROSTER);
    answer_last(&board, EFFECT_ROSTER, given);
}

static void somebody_with_a_long_name_comes(void)
{
    struct roster *roster = studio_roster(MEMBER_PRODUCER);
    free(roster->artists[0].name);
    roster->artists[0].name = mem_copy("Zoë Müller-Lüders-Sommer");
    roster_index(roster);
    tell_roster(roster);
}

START_TEST(names_wait_for_what_is_begun)
{
    sit_down(40, 200);
    assert_held(beginnings[_i], somebody_with_a_long_name_comes);
    stand_up();
}
END_TEST

/* The row of Ada Byron, who has bookings that begin at nine. The caller frees. */
static char *row_of_ada(void)
{
    free(headings());
    for (int row = 2; row < frame->rows; row++) {
        char *text = frame_row_text(frame, row);
        if (strstr(text, "Ada Byron") != NULL)
            return text;
        free(text);
    }
    ck_abort_msg("Ada is not on the screen");
    return NULL;
}

static void the_studio_opens_at_noon(void)
{
    struct roster *roster = studio_roster(MEMBER_PRODUCER);
    roster->tenant.day_start = 12 * 60;
    tell_roster(roster);
}

/* Each day's cells stand for its hours, in the weeks as well. */
START_TEST(the_studios_hours_wait_for_what_is_begun)
{
    sit_down(24, 120);
    press(&board, beginnings[_i]);
    char *before = row_of_ada();
    the_studio_opens_at_noon();
    char *meanwhile = row_of_ada();
    press(&board, "<Esc>");
    char *after = row_of_ada();
    ck_assert_str_eq(before, meanwhile);
    ck_assert_str_ne(before, after);
    free(before);
    free(meanwhile);
    free(after);
    stand_up();
}
END_TEST

/* One's own booking is no change by others: its hours open as it is carried there. */
START_TEST(hours_open_for_what_is_in_the_hand)
{
    sit_down(24, 120);
    press(&board, "zd2lm");
    char *before = headings();
    press(&board, "20>");
    ck_assert(!stand(before));
    free(before);
    before = headings();
    ben_works_late();
    ck_assert(stand(before));
    free(before);
    stand_up();
}
END_TEST

/* It has hours of its own, also where something is carried there. */
START_TEST(another_day_is_another_picture)
{
    sit_down(24, 120);
    book(&board, 1, STUDIO_BEN, studio_at(24, 21, 0) + 7 * DAY_US, studio_at(24, 23, 0) + 7 * DAY_US);
    press(&board, "zd2lm");
    char *before = headings();
    ck_assert_ptr_null(strstr(before, "22"));
    press(&board, "w");
    char *after = headings();
    ck_assert_ptr_nonnull(strstr(after, "22"));
    free(before);
    free(after);
    stand_up();
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("held");
    setlocale(LC_ALL, "C.UTF-8");
    tcase_add_loop_test(tests, hours_wait_for_what_is_begun, 0, BEGINNINGS);
    tcase_add_loop_test(tests, idle_days_wait_for_what_is_begun, 0, BEGINNINGS);
    tcase_add_loop_test(tests, names_wait_for_what_is_begun, 0, BEGINNINGS);
    tcase_add_loop_test(tests, the_studios_hours_wait_for_what_is_begun, 0, BEGINNINGS);
    tcase_add_test(tests, hours_open_for_what_is_in_the_hand);
    tcase_add_test(tests, another_day_is_another_picture);
    return run_tests("held", tests);
}
