/* A producer's day at the keyboard, in a real terminal on a real database: every act with the keys it takes beside what
 * is typed, judged by the rows that psql sees, and all of it undone by another process. The table is printed at the
 * end. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/run.h"
#include "support/seat.h"

enum { KEYS_MOST = 6, ACTS_MOST = 16 };

static struct studio_db studio;
static struct terminal *board;

/* ---- counting ---- */

struct act {
    const char *name;
    int way, keys, text; /* keys to where it is done, keys of the act, characters typed */
};

static struct {
    struct act acts[ACTS_MOST];
    int count;
} day;

static struct act *act_now(void)
{
    return &day.acts[day.count - 1];
}

static void begin(const char *name)
{
    ck_assert_int_lt(day.count, ACTS_MOST);
    day.acts[day.count++] = (struct act){.name = name};
}

/* One press each: "\r", "\t", a letter. */
static void press(const char *keys)
{
    act_now()->keys += (int)strlen(keys);
    terminal_type(board, keys);
}

/* To where the act is done: no part of it, but told beside it. */
static void walk(const char *keys)
{
    act_now()->way += (int)strlen(keys);
    terminal_type(board, keys);
}

static void text(const char *typed)
{
    act_now()->text += (int)strlen(typed);
    terminal_type(board, typed);
}

static void see(const char *what)
{
    ck_assert_msg(terminal_wait(board, what, PATIENCE), "%s: \"%s\" is not seen", act_now()->name, what);
}

static void print_day(void)
{
    int keys = 0, typed = 0;
    printf("\n%-52s %5s %5s %5s\n", "act", "keys", "text", "way");
    for (const struct act *act = day.acts; act < day.acts + day.count; act++) {
        printf("%-52s %5d %5d %5d\n", act->name, act->keys, act->text, act->way);
        keys += act->keys;
        typed += act->text;
    }
    printf("%-52s %5d %5d\n", "all of the day", keys, typed);
}

/* ---- the studio ---- */

static void must(const char *login, const char *arguments)
{
    char *output = NULL;
    int status = studio_db_run(&studio, login, &output, "%s", arguments);
    ck_assert_msg(status == 0, "callboard %s: exit %d\n%s", arguments, status, output);
    free(output);
}

static void book(const char *artist, const char *title, int day_from, const char *from, int day_to, const char *to,
                 const char *more)
{
    char words[512], start[16], end[16];
    snprintf(start, sizeof start, "%s", studio_db_day(&studio, day_from));
    snprintf(end, sizeof end, "%s", studio_db_day(&studio, day_to));
    snprintf(words, sizeof words, "book --artist '%s' --from '%s %s' --to '%s %s' --title '%s' %s", artist, start, from,
             end, to, title, more);
    must("ben", words);
}

/* Six compositors in a column; Efua has the week that is moved, Chidi the pencil with an option of Ana's behind it. */
static void make_the_day(void)
{
    static const char *const more[] = {"Dagny Strom", "Efua Mensah", "Farid Haddad"};
    char words[512];
    studio_db_make(&studio);
    must("ana", "project add --code SUN --name Sunrise");
    for (size_t i = 0; i < sizeof more / sizeof *more; i++) {
        snprintf(words, sizeof words,
                 "artist add --name '%s' --skill comp --department Compositing --rate 70 "
                 "--pattern 'mon-fri 09:00-18:00'",
                 more[i]);
        must("ana", words);
    }
    book("Efua Mensah", "Dailies", 0, "09:00", 1, "18:00", "--project HAR --status confirmed");
    book("Efua Mensah", "Harbour keys", 2, "13:00", 2, "18:00", "--project HAR --status pencil");
    book("Efua Mensah", "Harbour comp", 3, "09:00", 4, "18:00", "--project HAR --status pencil");
    book("Dagny Strom", "Sunrise plates", 3, "09:00", 4, "18:00", "--project SUN --status pencil");
    snprintf(words, sizeof words,
             "book --artist 'Chidi Eze' --from '%s 09:00' --to '%s 13:00' --title 'Sunrise test' "
             "--project SUN --status second",
             studio_db_day(&studio, 1), studio_db_day(&studio, 1));
    must("ana", words);
}

static long count(const char *sql)
{
    return studio_db_count(&studio, sql);
}

static long bookings(const char *where)
{
    return studio_db_bookings(&studio, where);
}

/* Everything that stands, in one number. */
static long standing(void)
{
    return count(
        "select ('x' || left(md5(string_agg(concat_ws('|', id, artist_id, project_id, title, notes, start_time,"
        " end_time, status, queued_at, decide_by, heavy), ' ' order by id)), 15))::bit(60)::bigint"
        " from callboard.bookings where status <> 'cancelled'");
}

static void open_board(void)
{
    board = seat_open(&studio, "ana", 40, 120);
    assert_seen(board, "Dailies");
}

/* ---- the acts ---- */

static void one_artist_for_three_days(void)
{
    begin("book one artist for three days");
    walk("gg0");
    see("Ada Byron  Mon");
    press("a");
    see("for example");
    text("Sunrise comp @SUN mon-wed");
    press("\r");
    see("Booked ~Sunrise comp");
    ck_assert_int_eq(bookings("a.name = 'Ada Byron' and title = 'Sunrise comp' and status = 'pencil' "
                              "and end_time - start_time = interval '57 hours'"),
                     1);
}

static void four_artists_for_three_days(void)
{
    begin("the same for four artists");
    walk("w");
    press("v3ja");
    see("4 artists");
    text("Sunrise roto @SUN mon-wed");
    press("\r");
    see("for Ada Byron and 3 more");
    ck_assert_int_eq(count("select count(distinct artist_id) from callboard.bookings where title = 'Sunrise roto'"
                           " and status = 'pencil' and end_time - start_time = interval '57 hours'"),
                     4);
}

static void a_week_to_another_artist(void)
{
    begin("move a week's bookings of one artist to another");
    walk("W/efua\r");
    see("Efua Mensah  Mon");
    press("Vdjp");
    see("1 of them confirmed by somebody else");
    press("1");
    see("Moved");
    ck_assert_int_eq(bookings("a.name = 'Farid Haddad' and status <> 'cancelled'"), 3);
    ck_assert_int_eq(bookings("a.name = 'Efua Mensah'"), 0);
}

static void all_pencils_of_a_project(void)
{
    begin("confirm all pencils of a project");
    walk("z2");
    press("&");
    text("@SUN status:pencil");
    press("\r*sc");
    see("and 5 more: now confirmed");
    ck_assert_int_eq(bookings("p.code = 'SUN' and status = 'confirmed'"), 6);
    ck_assert_int_eq(bookings("status = 'pencil'"), 3);
}

static void a_free_compositor_under_a_rate(void)
{
    begin("find a free compositor under a rate and book");
    walk("&\rz1gg0");
    see("Ada Byron  Mon");
    press("f\t");
    text("tue-thu");
    press("\t");
    text("65");
    press("\r");
    see("free all along");
    press("\r");
    see("for example");
    text("Crew comp");
    press("\r");
    see("Booked");
    ck_assert_int_eq(bookings("title = 'Crew comp' and a.rate <= 65 "
                              "and end_time - start_time = interval '57 hours'"),
                     1);
}

static void what_a_second_option_waits_behind(void)
{
    begin("release a pencil, take what the option is offered");
    walk("/harbour rig\r");
    see("Chidi Eze  Tue");
    press("xr");
    see("offered");
    press("o");
    see("Sunrise test for Chidi Eze: second option -> pencil");
    ck_assert_int_eq(bookings("title = 'Sunrise test' and status = 'pencil'"), 1);
    ck_assert_int_eq(bookings("title = 'Harbour rig' and status = 'cancelled'"), 1);
}

static void all_of_it_is_taken_back(void)
{
    begin("undo all of it, in another process");
    walk("z2"); /* what lies outside what is shown would be asked about */
    press("7u");
    see("Took back: booked ~Sunrise comp");
}

START_TEST(a_day_takes_few_keys_and_is_undone_by_another_process)
{
    make_the_day();
    long before = standing();
    open_board();
    one_artist_for_three_days();
    four_artists_for_three_days();
    a_week_to_another_artist();
    all_pencils_of_a_project();
    a_free_compositor_under_a_rate();
    what_a_second_option_waits_behind();
    seat_leave(board);
    ck_assert_int_ne(standing(), before);
    open_board();
    all_of_it_is_taken_back();
    seat_leave(board);
    print_day();
    ck_assert_int_eq(standing(), before);
    for (int i = 0; i < day.count; i++)
        ck_assert_msg(day.acts[i].keys <= KEYS_MOST, "%s takes %d keys", day.acts[i].name, day.acts[i].keys);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("in a pty");
    tcase_add_test(tests, a_day_takes_few_keys_and_is_undone_by_another_process);
    int status = run_tests("day", tests);
    studio_db_drop(&studio);
    return status;
}
