/* bare: a state of the studio without the controller, for tests that link no more than one of its rooms and
 * those below: the roster and the week 2026-W48 are there, the link is live, a terminal has 120x40. Nothing
 * handles a key, no mode does anything but what the test puts into its row, and what is asked is kept. */
#ifndef CALLBOARD_TESTS_SUPPORT_BARE_H
#define CALLBOARD_TESTS_SUPPORT_BARE_H

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "controller/state/turn.h"
#include "domain/memory.h"
#include "support/run.h"
#include "support/studio_answers.h"

struct bare {
    struct state state;
    struct mode_row row[MODE_COUNT]; /* zeroed; all of them have the one parent */
    struct mode_row root;
    struct mode_register modes;
    struct keymap *keymap; /* every action has its keys on the board */
    struct effects effects;
    unsigned ids;
};

void bare_open(struct bare *bare);
/* What the rooms above the state own (list pages, marks, news) a test frees before. */
void bare_close(struct bare *bare);

/* What a handler is given. */
struct turn bare_turn(struct bare *bare, enum action_id action);

/* The newest one-line answer; "" where there is none to be shown. */
const char *bare_said(const struct bare *bare);

/* run_list() with the locale that the program has: widths are wcwidth()'s. */
int bare_run(const char *name, const TTest *const *tests, size_t count);

#endif
