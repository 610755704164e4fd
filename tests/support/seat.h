/* seat: a member sits at the board of a studio_db, in a real terminal: what is typed, and what is seen of it.
 *
 * Every assertion waits until it holds, for PATIENCE at the most, and fails with the line of the test. Text stands on
 * the screen as it is drawn: "~Har" is a pencil of which there is no room for more. */
#ifndef CALLBOARD_TESTS_SUPPORT_SEAT_H
#define CALLBOARD_TESTS_SUPPORT_SEAT_H

#include <check.h>

#include "support/studio_db.h"
#include "support/terminal.h"

enum { PATIENCE = 60 }; /* seconds; only a test that fails takes so long */

/* Keys that have no letter, as a terminal sends them. */
#define ENTER  "\r"
#define ESC    "\033"
#define TAB    "\t"
#define CTRL_C "\003"
#define CTRL_R "\022"
#define CTRL_S "\023"
#define ERASE  "\177"
#define F5     "\033[15~"
#define F6     "\033[17~"

/* Starts the program for a login and waits for nothing. `week` NULL: it opens on today. `environment` as
 * terminal_start() takes it. */
struct terminal *seat_start(const struct studio_db *studio, const char *login, const char *week, int rows, int columns,
                            const char *const *environment);
/* Opens the board on the studio's week, and waits until it is live and the studio's booking on it. */
struct terminal *seat_open(const struct studio_db *studio, const char *login, int rows, int columns);
/* Leaves by "q" and checks that the program ends well. */
void seat_leave(struct terminal *board);

#define assert_seen(board, text) ck_assert_msg(terminal_wait(board, text, PATIENCE), "\"%s\" is not seen", text)
#define assert_gone(board, text) ck_assert_msg(terminal_wait_gone(board, text, PATIENCE), "\"%s\" is still seen", text)
/* Types, and sees what comes of it. */
#define type_and_see(board, keys, text) \
    do {                                \
        terminal_type(board, keys);     \
        assert_seen(board, text);       \
    } while (0)

#endif
