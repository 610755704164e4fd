/* :print at the real board: the weeks shown become a file, PDF or HTML, and what is there already stays. */
#include <check.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "support/run.h"
#include "support/seat.h"

static struct studio_db studio;

/* The board's current folder is the test's. */
static bool is_in(const char *path, const char *text)
{
    static char bytes[1 << 20];
    FILE *file = fopen(path, "rb");
    size_t length = file != NULL ? fread(bytes, 1, sizeof bytes - 1, file) : 0;
    if (file != NULL)
        fclose(file);
    return memmem(bytes, length, text, strlen(text)) != NULL;
}

START_TEST(the_weeks_shown_become_a_sheet)
{
    struct terminal *board = seat_open(&studio, "ana", 40, 120);
    char file[64], end[80];
    snprintf(file, sizeof file, "callboard-%s.pdf", studio.week);
    snprintf(end, sizeof end, "%s.", file);
    type_and_see(board, ":print\r", "The sheet is ");
    assert_seen(board, end);
    ck_assert(is_in(file, "%PDF-"));
    type_and_see(board, ":print\r", "is there already; :print! writes over it.");
    ck_assert_int_eq(truncate(file, 0), 0);
    type_and_see(board, ":print!\r", "The sheet is ");
    ck_assert(is_in(file, "%PDF-"));
    type_and_see(board, ":print week.txt\r", "end its name with .pdf or .html.");
    type_and_see(board, ":print nowhere/week.html\r", "cannot be written: No such file or directory.");
    seat_leave(board);
}
END_TEST

START_TEST(the_filter_says_who_is_on_it)
{
    struct terminal *board = seat_open(&studio, "ana", 40, 120);
    type_and_see(board, ":print week.html\r", "week.html.");
    ck_assert(is_in("week.html", studio.week) && is_in("week.html", "<bdi>Ada Byron</bdi>"));
    ck_assert(is_in("week.html", "<bdi>Harbour rig</bdi>") && !is_in("week.html", " pale\""));
    type_and_see(board, ":filter \"harbour rig\"\r", "1 of ");
    type_and_see(board, "gg0aDailies fri\r", "Booked ~Dailies");
    type_and_see(board, ":print! week.html\r", "week.html.");
    ck_assert(is_in("week.html", "only &quot;harbour rig&quot;; as of"));
    ck_assert(is_in("week.html", "<bdi>Harbour rig</bdi>") && !is_in("week.html", "<bdi>Ada Byron</bdi>"));
    ck_assert(is_in("week.html", "<td class=\"pencil pale\"><b>~<bdi>Dailies</bdi>"));
    seat_leave(board);
}
END_TEST

int main(void)
{
    const char *folder = getenv("TMPDIR");
    if (folder == NULL || chdir(folder) != 0)
        return EXIT_FAILURE;
    studio_db_make(&studio);
    TCase *cases = tcase_create("print");
    tcase_add_test(cases, the_weeks_shown_become_a_sheet);
    tcase_add_test(cases, the_filter_says_who_is_on_it);
    int status = run_tests("print", cases);
    studio_db_drop(&studio);
    return status;
}
