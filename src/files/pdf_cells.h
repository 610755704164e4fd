/* pdf_cells: the cells of a sheet's table on a page: how high each must be, and how it looks. Lengths are in points. */
#ifndef CALLBOARD_FILES_PDF_CELLS_H
#define CALLBOARD_FILES_PDF_CELLS_H

#include <jansson.h>

#include "files/pdf_text.h"

/* A4 on its long side. */
#define PDF_WIDTH  841.89
#define PDF_HEIGHT 595.276
#define PDF_MARGIN 28.35

enum { PDF_DAYS = 7 };

/* The columns: a name, the days, and the hours. */
struct pdf_columns {
    double name, day[PDF_DAYS], hours; /* how wide they are; hours 0: there are none */
};

/* A box of the page, with its upper left corner. */
struct pdf_box {
    double x, y, width, height;
};

const char *pdf_string(const json_t *object, const char *key); /* "" where there is none */

/* Words in a box, over a ground (white: 0xffffff) with a thin line around it. */
struct pdf_label {
    struct pdf_span spans[4];
    size_t count;
    unsigned ground;
    bool right; /* at the box's right end */
};
double pdf_label_height(struct pdf_text *text, const struct pdf_label *label, double width);
void pdf_label_draw(struct pdf_text *text, cairo_t *page, const struct pdf_label *label, const struct pdf_box *box);

int pdf_cell_days(const json_t *cell); /* that it spans */
bool pdf_cell_is_booked(const json_t *cell);

/* A row of cells: its height, and its picture in the days' columns. */
double pdf_row_height(struct pdf_text *text, const struct pdf_columns *columns, const json_t *row);
void pdf_row_draw(struct pdf_text *text, cairo_t *page, const struct pdf_columns *columns, const json_t *row, double y,
                  double height);

#endif
