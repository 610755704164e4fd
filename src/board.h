/* board: runs the board: opens the terminal, connects, and stays until the last key. */
#ifndef CALLBOARD_BOARD_H
#define CALLBOARD_BOARD_H

#include "globals.h"
#include "shell.h"

enum exit_status board_run(struct shell *shell, const struct board_options *options);

#endif
