/* drive: a board in a test: keys go in as people name them, effects are caught, answers are given by hand. */
#ifndef CALLBOARD_TESTS_SUPPORT_DRIVE_H
#define CALLBOARD_TESTS_SUPPORT_DRIVE_H

#include <check.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>

#include "controller/board/drawn.h"
#include "controller/keys/keymap.h"
#include "controller/life.h"
#include "controller/registers.h"
#include "controller/update.h"
#include "domain/memory.h"
#include "support/run.h"
#include "support/studio_answers.h"

struct board {
    struct keymap *keymap;
    struct state *state;
    struct effects effects; /* all since the last drive_forget */
    unsigned ids;
    instant now;
};

/* ---- a board ---- */

/* The studio's board at 120x40, the cursor on an artist and a day of November 2026. */
void drive_open(struct board *board, int artist, int mday);
void drive_open_sized(struct board *board, int rows, int columns, int artist, int mday);
/* Booked on Chidi's Tuesday at its very hours ("Rig fix @HAR"), and refused by that booking of the studio. */
void drive_open_refused(struct board *board, unsigned in_the_way);
/* Chidi's dailies, dropped on his Tuesday and refused by the pencil there. */
void drive_open_refused_move(struct board *board);
void drive_close(struct board *board);
void drive_forget(struct board *board);

/* ---- what happens ---- */

void drive(struct board *board, struct event event);
/* "gd", "3j", "<Esc>": keys one after another. */
void press(struct board *board, const char *keys);
/* Presses the first of them; what stands behind it. */
const char *press_first(struct board *board, const char *keys);
/* Text, blanks included. */
void type(struct board *board, const char *text);
/* The keys that open a line, what is typed on it, Enter. */
void enter_line(struct board *board, const char *keys, const char *text);
/* A line behind ":". */
void command(struct board *board, const char *text);
void paste(struct board *board, const char *text);
void link_to(struct board *board, enum link_state link);
/* The server says that something has changed: TOLD_BOOKINGS, TOLD_ROSTER ... */
void hear(struct board *board, unsigned told);
void pass_time(struct board *board, instant us);
/* The member has another role from now on, as if it had come with the roster. */
void become(struct board *board, enum member_role role);

/* ---- what is asked, and answered ---- */

size_t asked(const struct board *board, enum effect_kind kind);
/* The newest effect of a kind; the test fails where there is none. */
struct effect *last(struct board *board, enum effect_kind kind);

void answer(struct board *board, const struct effect *to, struct answer given);
/* Answers the newest effect of a kind; what the server's clock shows is not told. */
void answer_last(struct board *board, enum effect_kind kind, struct answer given);

/* An answer with one row (NULL: none), and with one of the studio's bookings, by its number. */
struct answer answer_row(enum outcome outcome, const struct booking *row);
struct answer answer_booking(enum outcome outcome, unsigned number);
/* The studio's bookings and time off in the weeks that the newest effect of a kind asks for. */
struct answer weeks_asked(struct board *board, enum effect_kind kind);

void answer_weeks(struct board *board);
/* The server tells of a challenge of that pencil, by a member's number, for the sake of the studio's second option, and
 * the weeks come with it. */
void hear_challenge(struct board *board, unsigned pencil, unsigned by, instant until);
/* As the database would: what was asked for, one version on. */
void answer_done(struct board *board, enum effect_kind kind);
void answer_outcome(struct board *board, enum effect_kind kind, enum outcome outcome);
void answer_fault(struct board *board, enum effect_kind kind, enum fault fault);
/* The database will not have it, and says why. */
void answer_invalid(struct board *board, enum effect_kind kind, const char *why);
/* A refusal by one of the studio's bookings. */
void answer_conflict(struct board *board, enum effect_kind kind, unsigned in_the_way);
void answer_rows(struct board *board, enum effect_kind kind, const struct booking *rows, size_t count);
/* What became of a save: a message or NULL, and the version that the record has now. */
void answer_save(struct board *board, enum effect_kind kind, enum outcome outcome, const char *message, int version);
/* A page, the last one, of the list that is shown: texts in the order of its SQL's columns. */
void answer_list(struct board *board, const char *const rows[][RECORD_VALUES], size_t count);
/* A page of projects, P000, P001 ..., `count` of them from `first` on; the last page where it is not full. */
struct page projects_page(int first, int count);
void answer_projects(struct board *board, int first, int count);

/* ---- what is seen ---- */

const char *said(const struct board *board);
/* Who and what the cursor is on; "" where there is none. */
const char *cursor_artist(const struct board *board);
const char *cursor_title(const struct board *board);
/* A field of the form that is open. */
const char *form_text(const struct board *board, int field);
/* How a booking of an artist's is drawn in the week shown; -1: not at all. */
int drawn_as(const struct board *board, int artist, struct id booking);

#define assert_said(board, part) \
    ck_assert_msg(strstr(said(board), part) != NULL, "said \"%s\", not \"%s\"", said(board), part)
#define assert_mode(board, wanted) ck_assert_int_eq((int)(board)->state->mode, (int)(wanted))
#define assert_id(a, b)            ck_assert_msg(id_equal(a, b), "ids differ: %s %s", #a, #b)
/* Whatever has happened: the cursor stands on an artist and on a day that is shown. */
void assert_cursor_stands(const struct board *board);

/* run_list() for tests of a board. */
int drive_run(const char *name, const TTest *const *tests, size_t count);

#endif
