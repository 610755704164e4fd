/* terminal: a real program in a real pty, its output read by libvterm, for tests that look at a screen.
 *
 * Nothing here sleeps: every wait is for something to be seen, with a limit after which the test fails and
 * the screen is printed. */
#ifndef CALLBOARD_TESTS_TERMINAL_H
#define CALLBOARD_TESTS_TERMINAL_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>

struct terminal;

/* Starts argv[0] with the environment of this process and TERM=xterm-256color, LANG=C.UTF-8 unless `environment`
 * (NULL-terminated list of "NAME=value") says otherwise. */
struct terminal *terminal_start(int rows, int columns, const char *const *argv, const char *const *environment);
/* Kills the program if it still runs; frees. */
void terminal_free(struct terminal **terminal);

/* Keys as they come from a keyboard; "\r" is Enter, "\033" is Esc. */
void terminal_type(struct terminal *terminal, const char *keys);
void terminal_resize(struct terminal *terminal, int rows, int columns);

/* Waits until `text` stands somewhere on the screen (or no longer stands there); false after `seconds`, with
 * the screen printed on stderr. */
bool terminal_wait(struct terminal *terminal, const char *text, double seconds);
bool terminal_wait_gone(struct terminal *terminal, const char *text, double seconds);
/* As terminal_wait(), for text that need not come: prints nothing. */
bool terminal_sees(struct terminal *terminal, const char *text, double seconds);
/* Waits until nothing has been written for `quiet_ms`. */
void terminal_settle(struct terminal *terminal, int quiet_ms);
/* Waits for the end of the program; its exit status, 128 + signal, or -1 after `seconds`. */
int terminal_end(struct terminal *terminal, double seconds);

/* Where `text` begins, searched row by row from `from_row`; false: nowhere. */
bool terminal_find(struct terminal *terminal, const char *text, int from_row, int *row, int *column);
/* The screen as text, rows without trailing blanks; the caller frees. */
char *terminal_text(struct terminal *terminal);
char *terminal_row(struct terminal *terminal, int row); /* the caller frees */

struct terminal_look {
    bool bold, reverse, underline, italic;
    int foreground, background; /* palette index 0..255; -1: the terminal's default; -2: a direct colour */
};
struct terminal_look terminal_look(struct terminal *terminal, int row, int column);
/* Both screens, of the same size, show the same to an eye: of a blank that is its background, or a line. False: *row
 * and *column say where they differ first. */
bool terminal_equal(struct terminal *one, struct terminal *other, int *row, int *column);
/* Waits until both are done with what was typed and show the same; false after `seconds`, with both screens and the
 * first difference on stderr. */
bool terminal_wait_equal(struct terminal *one, struct terminal *other, double seconds);
void terminal_cursor(struct terminal *terminal, int *row, int *column);

/* What the program last put on the clipboard by OSC 52, decoded; NULL: nothing. The caller frees. */
char *terminal_clipboard(const struct terminal *terminal);

/* True: these bytes are among the first 64 KiB that the program has written. */
bool terminal_was_told(const struct terminal *terminal, const char *bytes);

/* Types keys and settles: the seconds from the keys until the last byte that they brought was read; 0: they brought
 * none. */
double terminal_step_seconds(struct terminal *terminal, const char *keys, int quiet_ms);
/* Bytes and read()s since the last call: what a step costs on the wire. */
size_t terminal_take_bytes(struct terminal *terminal);
/* Lines are edited and echoed by the terminal, as a shell needs them. */
bool terminal_is_cooked(const struct terminal *terminal);
pid_t terminal_pid(const struct terminal *terminal);
/* Closes the terminal's end of the pty as a lost SSH connection does. */
void terminal_hang_up(struct terminal *terminal);

#endif
