/* frame: the screen as a value: rows of cells, each with a character and a role, never a colour.
 *
 * Views draw into it, ui/screen.c puts it on the terminal, tests print it. This is the last step before the terminal,
 * so text is cut by display width here, and characters that may not reach a terminal become '?'. */
#ifndef CALLBOARD_UI_FRAME_H
#define CALLBOARD_UI_FRAME_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "domain/text.h"
#include "ui/theme.h"

struct cell {
    uint32_t character; /* a code point; 0: the right half of a wide one */
    uint32_t mark;      /* what frame_marks() reads: a combining mark on it, or the number of several; 0: none */
    enum role role;
};

bool cell_equal(const struct cell *left, const struct cell *right);

struct frame {
    int rows, columns;
    struct cell *cells; /* rows * columns */
    /* Several marks on one cell: each row is what some cell has had, ended by 0 if shorter. Few letters have more than
     * one mark, and those that have share them, so that a cell need not hold all four. */
    uint32_t (*marks)[TEXT_MARKS];
    size_t mark_count, mark_capacity;
    bool *dirty;                   /* by row: touched since frame_settled */
    int cursor_row, cursor_column; /* where the hardware cursor stands (screen readers) */
    bool cursor_visible;
    bool ascii; /* only ASCII is drawn: other characters become '?' */
    /* The load figures stand in the columns from `figures` on and all look alike. They are put out after all other
     * cells, from top to bottom, so that no row changes the look twice. This holds for rows that are unchanged left
     * of the column `names` only: rows that have scrolled are put out whole. 0: there are no figures. */
    int names, figures;
};

struct frame *frame_new(int rows, int columns);
void frame_free(struct frame **frame);
void frame_resize(struct frame *frame, int rows, int columns); /* blank afterwards */
void frame_settled(struct frame *frame);                       /* no row is dirty any more */

const struct cell *frame_cell(const struct frame *frame, int row, int column); /* NULL outside */
/* Puts the marks on the cell into `out` and returns how many. */
int frame_marks(const struct frame *frame, const struct cell *cell, uint32_t out[TEXT_MARKS]);

/* All of these clip at the frame's edges and mark rows dirty only where a cell really changes. */
void frame_fill(struct frame *frame, int row, int column, int width, uint32_t character, enum role role);
void frame_role(struct frame *frame, int row, int column, int width, enum role role); /* keeps the characters */
/* Gives each of `count` rows, from `first` on, what the row from[i] has; a row with from[i] below 0 stays. */
void frame_move(struct frame *frame, int first, int count, const int *from);
/* Draws at most `width` cells of text and returns the cells used. A wide character that would be cut in half is left
 * out. */
int frame_text(struct frame *frame, int row, int column, int width, enum role role, const char *text);
int frame_format(struct frame *frame, int row, int column, int width, enum role role, const char *format, ...)
    __attribute__((format(printf, 6, 7)));

/* For tests and for `callboard week`: the text of one row without blanks at its end; the caller frees. */
char *frame_row_text(const struct frame *frame, int row);
/* The same with one letter a cell for its role (theme.h's letters). */
char *frame_row_roles(const struct frame *frame, int row);

#endif
