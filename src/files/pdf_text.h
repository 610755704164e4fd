/* pdf_text: text on a page, set by pango: in every script that a font of this machine has, from left to right or from
 * right to left, in as many lines as its width makes of it. Lengths are in points, 72 an inch. */
#ifndef CALLBOARD_FILES_PDF_TEXT_H
#define CALLBOARD_FILES_PDF_TEXT_H

#include <pango/pangocairo.h>

#include "files/pdf_fonts.h"

enum pdf_type {
    TYPE_STUDIO,
    TYPE_TITLE,
    TYPE_HEAD,
    TYPE_NAME,
    TYPE_BOOKED,
    TYPE_PROJECT,
    TYPE_WORDS,
    TYPE_CLASH,
    TYPE_FOOT
};

/* A piece of a text. */
struct pdf_span {
    const char *text;
    enum pdf_type type;
    bool apart; /* somebody's own words: they do not turn what stands around them */
};

struct pdf_text {
    PangoContext *context; /* owned */
    GHashTable *layouts;   /* owned; by what they are of: each is needed twice, to measure it and to draw it */
    struct pdf_fonts fonts;
};

/* Reads which fonts there are. Pango does that in a thread of its own, which it keeps. */
void pdf_text_prepare(void);

/* False: there is no font at all. */
bool pdf_text_open(struct pdf_text *text);
void pdf_text_close(struct pdf_text *text); /* which is open */

/* The spans one behind the other, no wider than `width`. The caller unrefs. */
PangoLayout *pdf_text_layout(struct pdf_text *text, const struct pdf_span *spans, size_t count, double width);
double pdf_text_height(PangoLayout *layout);
void pdf_text_put(cairo_t *page, PangoLayout *layout, double x, double y); /* and unrefs it */

#endif
