/* pdf_fonts: what this machine's fonts lack. A character that no font has is drawn as "?", never as a box, and one
 * warning names the packages that have it. */
#ifndef CALLBOARD_FILES_PDF_FONTS_H
#define CALLBOARD_FILES_PDF_FONTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum pdf_package { PACKAGE_CJK, PACKAGE_EMOJI, PACKAGE_CORE, PACKAGES };
enum { EXAMPLES = 3 }; /* that a warning quotes, of a package */

struct pdf_fonts {
    uint32_t *lacking; /* owned; characters that no font has */
    size_t count, capacity;
    char *examples[PACKAGES][EXAMPLES]; /* owned; what could not be drawn; NULL: none */
};

void pdf_fonts_clear(struct pdf_fonts *fonts);

void pdf_fonts_lack(struct pdf_fonts *fonts, uint32_t character);
/* A copy with "?" for what no font has. The caller frees. */
char *pdf_fonts_drawable(const struct pdf_fonts *fonts, const char *text);
/* Remembers for the warning what of this text could not be drawn. */
void pdf_fonts_note(struct pdf_fonts *fonts, const char *text);

/* "No font here has "佐藤": install fonts-noto-cjk for it."; NULL: nothing was lacking. The caller frees. */
char *pdf_fonts_warning(const struct pdf_fonts *fonts);

#endif
