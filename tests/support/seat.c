#include "support/seat.h"

struct terminal *seat_start(const struct studio_db *studio, const char *login, const char *week, int rows, int columns,
                            const char *const *environment)
{
    const char *argv[] = {studio->binary, "--config", studio->ini, "--as", login, week != NULL ? "--week" : NULL,
                          week,           NULL};
    return terminal_start(rows, columns, argv, environment);
}

struct terminal *seat_open(const struct studio_db *studio, const char *login, int rows, int columns)
{
    struct terminal *board = seat_start(studio, login, studio->week, rows, columns, NULL);
    assert_seen(board, "live");
    assert_seen(board, "~H"); /* narrow at 80 columns */
    return board;
}

void seat_leave(struct terminal *board)
{
    terminal_type(board, "q");
    ck_assert_int_eq(terminal_end(board, PATIENCE), 0);
    terminal_free(&board);
}
