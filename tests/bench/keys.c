/* Opens a board, types KEYS one after another and over again, TIMES altogether, and leaves: for counting what a key
 * costs as the difference between two runs (see tests/bench/instructions).
 * Usage: keys ROWS COLUMNS BEFORE KEYS TIMES PROGRAM ARGUMENT...      BEFORE: keys typed first; may be "" */
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "support/terminal.h"

enum { QUIET_MS = 120 }; /* under valgrind on a busy machine a step takes a while */

int main(int argc, char **argv)
{
    if (argc < 7) {
        fprintf(stderr, "usage: %s ROWS COLUMNS BEFORE KEYS TIMES PROGRAM ARGUMENT...\n", argv[0]);
        return 2;
    }
    struct terminal *board = terminal_start(atoi(argv[1]), atoi(argv[2]), (const char *const *)(argv + 6), NULL);

    if (!terminal_wait(board, " live", 60))
        return 1;
    for (const char *key = argv[3]; *key; key++) {
        terminal_settle(board, QUIET_MS);
        terminal_type(board, (const char[]){*key, '\0'});
    }
    terminal_settle(board, 20 * QUIET_MS); /* the neighbour weeks are here, too */
    for (int i = 0; i < atoi(argv[5]); i++) {
        terminal_type(board, (const char[]){argv[4][(size_t)i % strlen(argv[4])], '\0'});
        terminal_settle(board, QUIET_MS); /* each a paint of its own */
    }
    kill(terminal_pid(board), SIGTERM);
    int status = terminal_end(board, 20);

    terminal_free(&board);
    return status;
}
