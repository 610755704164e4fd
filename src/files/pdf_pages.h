/* pdf_pages: what stands on which page. A table begins a page; on each page are the studio, the week and the days, and
 * at most so many artists. The rows of an artist stay together, unless one page is too short for them. */
#ifndef CALLBOARD_FILES_PDF_PAGES_H
#define CALLBOARD_FILES_PDF_PAGES_H

#include "files/pdf_table.h"

enum { PDF_ENTRIES_MOST = 30 }; /* on a page */

/* Something that stands on a page, all across. */
struct pdf_block {
    enum { BLOCK_HEAD, BLOCK_GROUP, BLOCK_ROWS } kind;
    int page; /* from 0 */
    double y, height;
    const json_t *table, *group, *entry; /* borrowed; what it belongs to */
    size_t first, count;                 /* ROWS: which of the entry's */
    bool goes_on;                        /* the beginning of the group or the entry stands on an earlier page */
};

struct pdf_pages {
    struct pdf_block *blocks; /* owned; page by page, from above */
    size_t count, capacity;
    int pages;
    struct pdf_columns columns;
};

/* The sheet is what cli/week_pdf.c writes; the pages borrow from it. */
void pdf_pages_set(struct pdf_text *text, const json_t *sheet, struct pdf_pages *out);
void pdf_pages_clear(struct pdf_pages *pages);

#endif
