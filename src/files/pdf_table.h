/* pdf_table: the parts of a table of weeks on a page: its head with the studio, the week and the days, a group's
 * heading, an artist's rows; and the page's foot. Each is as wide as the page. Lengths are in points. */
#ifndef CALLBOARD_FILES_PDF_TABLE_H
#define CALLBOARD_FILES_PDF_TABLE_H

#include "files/pdf_cells.h"

#define PDF_GROUP 14 /* how high a group's heading is */
#define PDF_FOOT  14 /* and the foot */

struct pdf_columns pdf_columns_of(const json_t *sheet);

double pdf_head_height(struct pdf_text *text, const struct pdf_columns *columns, const json_t *sheet,
                       const json_t *table);
void pdf_head_draw(struct pdf_text *text, cairo_t *page, const struct pdf_columns *columns, const json_t *sheet,
                   const json_t *table);

/* `goes_on`: it began on an earlier page. */
void pdf_group_draw(struct pdf_text *text, cairo_t *page, const json_t *group, bool goes_on, double y);

/* An entry's rows from `first` on. */
struct pdf_rows {
    const json_t *entry;
    size_t first, count;
};
double pdf_rows_height(struct pdf_text *text, const struct pdf_columns *columns, const struct pdf_rows *rows);
void pdf_rows_draw(struct pdf_text *text, cairo_t *page, const struct pdf_columns *columns, const struct pdf_rows *rows,
                   double y);

void pdf_foot_draw(struct pdf_text *text, cairo_t *page, const json_t *sheet, int number, int count);

#endif
