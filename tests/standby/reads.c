/* Where callboard.ini lets week, report and log read from a standby, they do, and say how far behind it is; all else
 * goes to the primary. A standby alone takes no writes, and verbs and board say so. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "standby/pair.h"
#include "support/pg.h"
#include "support/run.h"
#include "support/seat.h"

enum { NO_DATABASE = 6 };

static struct studio_db studio;
static char week[64];  /* the verb */
static char both[512]; /* host= */

static void write_ini(const char *host, const char *reads)
{
    FILE *ini = fopen(studio.ini, "w");
    ck_assert_ptr_nonnull(ini);
    fprintf(ini, "[database]\nconninfo = host=%s dbname=%s\nreads = %s\n", host, studio.database, reads);
    fclose(ini);
}

#define assert_says(output, text) ck_assert_msg(strstr(output, text) != NULL, "\"%s\" lacks \"%s\"", output, text)

/* The caller frees. */
static char *run(int status, const char *arguments)
{
    char *output = NULL;
    int got = studio_db_run(&studio, "ben", &output, "%s", arguments);
    ck_assert_msg(got == status, "%s: exit %d, %s", arguments, got, output);
    return output;
}

static void says(int status, const char *arguments, const char *text)
{
    char *output = run(status, arguments);
    assert_says(output, text);
    free(output);
}

static void says_not(const char *arguments, const char *text)
{
    char *output = run(0, arguments);
    ck_assert_msg(strstr(output, text) == NULL, "%s: %s", arguments, output);
    free(output);
}

/* Until it does: a standby needs a moment to show what it has. */
static void comes_to_say(const char *arguments, const char *text)
{
    bool there = false;
    for (int64_t end = pg_ms() + PATIENCE * 1000; !there && pg_ms() < end;) {
        char *output = run(0, arguments);
        there = strstr(output, text) != NULL;
        free(output);
    }
    ck_assert_msg(there, "%s never says %s", arguments, text);
}

static void book(int status, int weekday, const char *title, const char *text)
{
    char arguments[256];
    snprintf(arguments, sizeof arguments, "book --artist 'Ada Byron' --from '%s 09:00' --to '%s 18:00' --title %s",
             studio_db_day(&studio, weekday), studio_db_day(&studio, weekday), title);
    says(status, arguments, text);
}

START_TEST(a_standby_is_read_and_it_is_said)
{
    comes_to_say(week, "Har");
    says(0, week, "s ago, read from the standby.");
    says(0, "report utilisation", "read from the standby.");
    says(0, "log", "read from the standby.");
    says(0, "log --json", "callboard: As of");
    says(0, "log --csv", "callboard: As of"); /* beside what programs read */
    says_not("log --quiet", "standby");
    says_not("artist list", "standby");
    says_not("free --from tue --to tue", "standby");
}
END_TEST

START_TEST(it_shows_what_it_has_and_says_how_old_that_is)
{
    pair("pause");
    book(0, 2, "Unseen", "Unseen"); /* by the primary, whatever is said of reads */
    ck_assert_int_eq(studio_db_bookings(&studio, "title = 'Unseen'"), 1);
    says_not(week, "Unseen");
    says_not(week, "As of 0 s ago");
    pair("resume");
    comes_to_say(week, "Unseen");
    comes_to_say(week, "As of 0 s ago, read from the standby.");
    write_ini(both, "primary");
    says_not(week, "standby");
    write_ini(both, "prefer-standby");
}
END_TEST

/* A server that can only be read: of a list of servers, and the only one that is named. */
static void takes_no_writes(const char *host, const char *words)
{
    write_ini(host, "prefer-standby");
    says(0, week, "read from the standby.");
    book(NO_DATABASE, 3, "Refused", words);
    struct terminal *board = seat_start(&studio, "ana", NULL, 24, 100, NULL);
    assert_seen(board, words);
    type_and_see(board, "q", "");
    terminal_free(&board);
}

START_TEST(a_standby_alone_is_read_and_refuses_in_words)
{
    char standby[256];
    pair_ask("standby", standby, sizeof standby);
    pair("kill");
    takes_no_writes(both, "nly a standby answers, which takes no writes");
    takes_no_writes(standby, "he database server is a standby and takes no writes");
    write_ini(both, "prefer-standby");
    struct terminal *board = seat_start(&studio, "ana", studio.week, 40, 120, NULL);
    assert_seen(board, "nly a standby answers");
    pair("promote");
    pair_check_the_leader();
    assert_seen(board, "live");
    assert_seen(board, "~H");
    seat_leave(board);
    says_not(week, "standby"); /* there is none */
    book(0, 3, "Taken", "Taken");
}
END_TEST

int main(void)
{
    snprintf(both, sizeof both, "%s", getenv("PGHOST"));
    pair_check_the_leader();
    unsetenv("PGTARGETSESSIONATTRS"); /* that of callboard.ini is to count */
    studio_db_make(&studio);
    snprintf(week, sizeof week, "week --week %s --columns 150", studio.week);
    write_ini(both, "prefer-standby");
    TCase *tests = tcase_create("reads");
    tcase_add_test(tests, a_standby_is_read_and_it_is_said);
    tcase_add_test(tests, it_shows_what_it_has_and_says_how_old_that_is);
    tcase_add_test(tests, a_standby_alone_is_read_and_refuses_in_words);
    return run_tests("reads", tests);
}
