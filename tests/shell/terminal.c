/* What a terminal can show, by the names that TERM has for it. */
#include "terminal.h"

#include <check.h>
#include <stdlib.h>
#include <unistd.h>

#include "support/run.h"

static void assert_colours(const char *term, const char *more, int wanted)
{
    if (term != NULL)
        setenv("TERM", term, 1);
    else
        unsetenv("TERM");
    if (more != NULL)
        setenv("COLORTERM", more, 1);
    else
        unsetenv("COLORTERM");
    ck_assert_msg(terminal_colours() == wanted, "%s: %d", term != NULL ? term : "no TERM", terminal_colours());
}

START_TEST(a_terminal_has_the_colours_of_its_name)
{
    assert_colours("xterm", NULL, 8);
    assert_colours("linux", "", 8);
    assert_colours("xterm-256color", NULL, 256);
    assert_colours("xterm", "truecolor", 256);
}
END_TEST

START_TEST(a_terminal_without_colours_is_known)
{
    static const char *const names[] = {NULL, "", "dumb", "unknown", "vt100", "vt220-w", "linux-m", "xterm-mono"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        assert_colours(names[i], "truecolor", 0);
    assert_colours("vte-256color", NULL, 256);
}
END_TEST

START_TEST(italics_are_standout_in_screen)
{
    setenv("TERM", "screen.xterm-256color", 1);
    ck_assert(!terminal_has_italics());
    setenv("TERM", "tmux-256color", 1);
    ck_assert(terminal_has_italics());
}
END_TEST

START_TEST(no_terminal_has_no_width)
{
    int ends[2];
    ck_assert_int_eq(pipe(ends), 0);
    ck_assert_int_eq(terminal_columns(ends[0]), 0);
    close(ends[0]);
    close(ends[1]);
}
END_TEST

int main(void)
{
    TCase *tests = tcase_create("terminal");
    tcase_add_test(tests, a_terminal_has_the_colours_of_its_name);
    tcase_add_test(tests, a_terminal_without_colours_is_known);
    tcase_add_test(tests, italics_are_standout_in_screen);
    tcase_add_test(tests, no_terminal_has_no_width);
    return run_tests("terminal", tests);
}
